/** Drivers out of history: what a line did lately, and in which quarters that was seen. */
import { type Decimal, decimal, ONE, roundHalfUp, ZERO } from "../core/decimal";
import type { DrivenRule, ForecastPeriod } from "./forecast-line";
import type { Method } from "./method";

export interface DefaultDriver {
  readonly value: Decimal;
  /** The quarters that it was taken from, oldest first; none: history gives none, and it is zero. */
  readonly from: readonly string[];
}

export interface DriverHistory {
  readonly periods: readonly ForecastPeriod[];
  readonly history: (line: string, period: string) => Decimal | undefined;
}

/** Fractions to a hundredth of a per cent, days to a tenth: finer than that no history speaks. */
const FRACTION_DIGITS = 4;
const DAY_DIGITS = 1;

/** A year is four quarters: means are taken over the latest four that there are. */
const QUARTERS_OF_A_YEAR = 4;

/** The default driver of a method; `digits`: of amounts, in the scale of the line. */
export function defaultDriver(
  line: string,
  rule: DrivenRule,
  method: Method,
  { periods, history }: DriverHistory,
  digits: number,
): DefaultDriver {
  const past = periods.filter(({ isForecast }) => !isForecast);
  const at = (key: string, place: number) => {
    const period = past[place];
    return period && history(key, period.key);
  };
  const latest = <T>(measure: (place: number) => T | undefined, most: number): readonly (readonly [string, T])[] =>
    past
      .flatMap(({ key }, place) => {
        const measured = measure(place);
        return measured === undefined ? [] : [[key, measured] as const];
      })
      .slice(-most);
  const meanOf = (ratios: readonly (readonly [string, readonly [Decimal, Decimal]])[], places: number) => {
    // Costs may be printed negative; a base of both signs makes no ratio.
    const bases = ratios.map(([, [, bottom]]) => bottom);
    const isNegative = bases.length > 0 && bases.every((base) => base.lessThan(0));
    const used = isNegative ? ratios : ratios.filter(([, [, bottom]]) => bottom.greaterThan(0));
    const [over, under] = used.reduce<readonly [Decimal, Decimal]>(
      ([a, b], [, [top, bottom]]) => [a.plus(top), b.plus(bottom)],
      [ZERO, ZERO],
    );
    if (under.isZero()) return { value: ZERO, from: [] };
    return { value: roundHalfUp(over.dividedBy(under), places), from: used.map(([key]) => key) };
  };
  const ratioTo = (base: (place: number) => Decimal | undefined, factor: (period: ForecastPeriod) => Decimal) =>
    latest((place): readonly [Decimal, Decimal] | undefined => {
      const [own, other, period] = [at(line, place), base(place), past[place]];
      return own && other?.isZero() === false && period ? [own.times(factor(period)), other] : undefined;
    }, QUARTERS_OF_A_YEAR);

  switch (method) {
    case "year-ago": {
      const grown = growths(4);
      return { value: grown.at(-1)?.[1] ?? ZERO, from: grown.slice(-1).map(([key]) => key) };
    }
    case "sequential": {
      // The pace of a year in four equal steps: one quarter against the one before would take a season for a trend.
      const grown = growths(4).slice(-1);
      const yearly = grown[0]?.[1].plus(ONE);
      if (yearly?.greaterThan(0) !== true) return { value: ZERO, from: [] };
      return { value: roundHalfUp(yearly.pow("0.25").minus(ONE), FRACTION_DIGITS), from: grown.map(([key]) => key) };
    }
    case "percent-of-line":
      return meanOf(
        ratioTo(
          (place) => (rule.base === undefined ? undefined : at(rule.base, place)),
          () => ONE,
        ),
        FRACTION_DIGITS,
      );
    case "days": {
      const ratios = ratioTo(
        (place) => (rule.base === undefined ? undefined : at(rule.base, place)),
        ({ days }) => decimal(days),
      );
      return meanOf(ratios, DAY_DIGITS);
    }
    case "percent-of-opening": {
      const opening = (place: number) => {
        const balances = (rule.opening ?? []).flatMap((each) => at(each, place - 1) ?? []);
        return balances.length === 0 ? undefined : balances.reduce((sum, each) => sum.plus(each), ZERO);
      };
      return meanOf(
        ratioTo(opening, () => ONE),
        FRACTION_DIGITS,
      );
    }
    case "amount": {
      // What the latest quarter no longer shows was for once.
      if (!at(line, past.length - 1)) return { value: ZERO, from: [] };
      const amounts = latest((place) => at(line, place), QUARTERS_OF_A_YEAR);
      const sum = amounts.reduce((total, [, amount]) => total.plus(amount), ZERO);
      const mean = amounts.length === 0 ? ZERO : sum.dividedBy(decimal(amounts.length));
      return { value: roundHalfUp(mean, digits), from: amounts.map(([key]) => key) };
    }
    case "net-change":
    case "flat":
      return { value: ZERO, from: [] };
  }

  /** Growth on so many quarters before, where both are known and the base is positive. */
  function growths(quarters: number): readonly (readonly [string, Decimal])[] {
    return latest((place) => {
      const [now, then] = [at(line, place), at(line, place - quarters)];
      if (!now || !then?.greaterThan(0)) return undefined;
      return roundHalfUp(now.dividedBy(then).minus(ONE), FRACTION_DIGITS);
    }, past.length);
  }
}
