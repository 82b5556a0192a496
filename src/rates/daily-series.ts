/** Rates of one pair, day by day, and the ways from one currency to another that they open. */
import type { Decimal } from "../core/decimal";
import { ONE } from "../core/decimal";
import { type Result, success } from "../core/result";

/** So many `quote` for one `base` on some days. */
export interface DailySeries {
  readonly base: string;
  readonly quote: string;
  /** Days since 1970-01-01, ascending, each once, and only those that have a rate. At least one. */
  readonly days: ArrayLike<number>;
  /** The rate of the day at that index, or why it is not to be used. */
  readonly rateAt: (index: number) => Result<Decimal, string>;
}

export interface DayRate {
  readonly day: number;
  readonly rate: Result<Decimal, string>;
}

/** A way from a currency to another through quoted rates. */
export interface RateWay {
  /** "as quoted", "inverse of JPY/USD", "crossed through EUR": for people. */
  readonly how: string;
  readonly first: number;
  readonly last: number;
  /** The last rate of that day or before it. */
  readonly until: (day: number) => DayRate | undefined;
  readonly within: (start: number, end: number) => readonly DayRate[];
  /** From a rate as this way gives it, or from a mean of such, to the direction asked for. */
  readonly turn: (rate: Decimal) => Decimal;
}

/** Where the last day at or before `day` stands; −1 when all are later. */
function indexUntil(days: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The way of a series: as quoted, or against it. */
export function wayOf(series: DailySeries, inverse: boolean): RateWay {
  const { days } = series;
  const at = (index: number): DayRate => ({ day: days[index] ?? NaN, rate: series.rateAt(index) });
  return {
    how: inverse ? `inverse of ${series.base}/${series.quote}` : "as quoted",
    first: days[0] ?? Infinity,
    last: days[days.length - 1] ?? -Infinity,
    until: (day) => {
      const index = indexUntil(days, day);
      return index < 0 ? undefined : at(index);
    },
    within: (start, end) => {
      const found: DayRate[] = [];
      for (
        let index = indexUntil(days, start - 1) + 1;
        index < days.length && (days[index] ?? NaN) <= end;
        index += 1
      ) {
        found.push(at(index));
      }
      return found;
    },
    turn: inverse ? (rate) => ONE.dividedBy(rate) : (rate) => rate,
  };
}

/**
 * From one currency to another through a third, by its ways to both. Only days on which both have a rate: a cross of two
 * days would be a rate of neither.
 */
export function crossWay(pivot: string, toFrom: RateWay, toTo: RateWay): RateWay {
  const cross = (day: number, from: DayRate, to: DayRate): DayRate => {
    if (!from.rate.ok) return { day, rate: from.rate };
    if (!to.rate.ok) return { day, rate: to.rate };
    return { day, rate: success(toTo.turn(to.rate.value).dividedBy(toFrom.turn(from.rate.value))) };
  };
  return {
    how: `crossed through ${pivot}`,
    first: Math.max(toFrom.first, toTo.first),
    last: Math.min(toFrom.last, toTo.last),
    until: (day) => {
      let from = toFrom.until(day);
      let to = toTo.until(day);
      while (from !== undefined && to !== undefined && from.day !== to.day) {
        if (from.day > to.day) from = toFrom.until(to.day);
        else to = toTo.until(from.day);
      }
      return from === undefined || to === undefined ? undefined : cross(from.day, from, to);
    },
    within: (start, end) => {
      const others = new Map(toTo.within(start, end).map((found) => [found.day, found]));
      return toFrom.within(start, end).flatMap((from) => {
        const to = others.get(from.day);
        return to === undefined ? [] : [cross(from.day, from, to)];
      });
    },
    turn: (rate) => rate,
  };
}
