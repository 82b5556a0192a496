/** Finds rates in a book of quoted ones: the pair itself, its inverse, then through a third currency. */
import { addDays, dayNumber, type IsoDate } from "../core/date";
import { type Decimal, decimal, ONE, sum } from "../core/decimal";
import { monthsEnded } from "../core/period";
import { failure, type Result, success } from "../core/result";
import { crossWay, type DailySeries, type RateWay, wayOf } from "./daily-series";
import { isCurrencyCode, shown } from "./rate-quote";
import type { FoundRate, RateKind, RateProblem, RateSource } from "./rate-table";

/** What one source quotes. */
export interface RateBook {
  /** Who says so: "European Central Bank". */
  readonly name: string;
  /** The rates of a pair as quoted; undefined when it is not quoted in this direction and kind. */
  readonly series: (base: string, quote: string, kind: RateKind) => DailySeries | undefined;
  /** Currencies through which others may be crossed, in the order to be tried. */
  readonly pivots: readonly string[];
}

type Found = Result<FoundRate, RateProblem>;

/** A day without a rate takes the last one before it, at most so many days back. */
const DAYS_BACK = 7;

/** So many answers are remembered: cells of a sheet ask for few pairs and days, and for each of them often. */
const REMEMBERED = 10_000;

/**
 * The rates of a book. A mean is taken of the rates as they are quoted, and its inverse where the pair is asked for the
 * other way round, which is how published averages are used; a cross is quoted in neither direction, so its daily rates
 * are taken in the direction asked for.
 */
export function rateSource(book: RateBook): RateSource {
  const remembered = new Map<string, Found>();
  const remember = (key: string, find: () => Found): Found => {
    const before = remembered.get(key);
    if (before !== undefined) return before;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const found = find();
    remembered.set(key, found);
    return found;
  };
  return {
    rateOn: (from, to, date, kind) =>
      withPair(book, from, to, date, kind, () =>
        remember(`${from} ${to} ${date} ${kind}`, () => findOn(book, from, to, date, kind)),
      ),
    average: (from, to, start, end) =>
      withPair(book, from, to, end, "average", () =>
        remember(`${from} ${to} ${start} to ${end}`, () => findAverage(book, from, to, start, end)),
      ),
  };
}

function withPair(book: RateBook, from: string, to: string, date: IsoDate, kind: RateKind, find: () => Found): Found {
  const wrong = [from, to].find((code) => !isCurrencyCode(code));
  if (wrong !== undefined) {
    return failure({ kind: "unknown-pair", message: `"${shown(wrong)}" is no currency code (three capitals)` });
  }
  if (from === to) return success({ rate: ONE, date, source: "same currency", kind });
  const found = find();
  return found.ok ? found : failure({ ...found.problem, message: `${book.name}: ${found.problem.message}` });
}

function findOn(book: RateBook, from: string, to: string, date: IsoDate, kind: RateKind): Found {
  if (kind === "closing") return firstFound(book, from, to, (way) => closingOn(book, way, from, to, date));
  const exact = onTheDay(book, from, to, date, kind);
  if (kind === "stated" || exact.ok || exact.problem.kind === "unusable") return exact;
  const { from: start, to: end } = monthsEnded(3, date);
  return findAverage(book, from, to, start, end);
}

function waysOf(book: RateBook, from: string, to: string): readonly RateWay[] {
  const crossed = book.pivots.flatMap((pivot) => {
    if (pivot === from || pivot === to) return [];
    const toFrom = quotedWays(book, pivot, from, "closing")[0];
    const toTo = quotedWays(book, pivot, to, "closing")[0];
    return toFrom && toTo ? [crossWay(pivot, toFrom, toTo)] : [];
  });
  return [...quotedWays(book, from, to, "closing"), ...crossed];
}

function quotedWays(book: RateBook, from: string, to: string, kind: RateKind): readonly RateWay[] {
  const direct = book.series(from, to, kind);
  const opposite = book.series(to, from, kind);
  return [...(direct ? [wayOf(direct, false)] : []), ...(opposite ? [wayOf(opposite, true)] : [])];
}

/** The first way that has a rate. A rate that is there and not to be used is told, not walked round. */
function firstFound(book: RateBook, from: string, to: string, find: (way: RateWay) => Found): Found {
  let nearest: RateProblem | undefined;
  for (const way of waysOf(book, from, to)) {
    const found = find(way);
    if (found.ok || found.problem.kind === "unusable") return found;
    nearest ??= found.problem;
  }
  return failure(nearest ?? { kind: "unknown-pair", message: `no rates between ${from} and ${to}` });
}

function closingOn(book: RateBook, way: RateWay, from: string, to: string, date: IsoDate): Found {
  const day = dayNumber(date);
  const found = way.until(day);
  if (found === undefined) return failure(outside(way, from, to, date));
  if (day - found.day > DAYS_BACK) {
    if (day > way.last) return failure(outside(way, from, to, date));
    const message = `the last rate from ${from} to ${to} before ${date} is of ${isoOf(found.day)}, more than ${DAYS_BACK} days back`;
    return failure({ kind: "too-old", message });
  }
  if (!found.rate.ok) return failure(unusable(from, to, found.day, found.rate.problem));
  const source = `${book.name}, ${way.how}`;
  return success({ rate: way.turn(found.rate.value), date: isoOf(found.day), source, kind: "closing" });
}

/** Rates of a period or of a filing hold for nothing but that: no day before is taken, and nothing is crossed. */
function onTheDay(book: RateBook, from: string, to: string, date: IsoDate, kind: RateKind): Found {
  const day = dayNumber(date);
  const ways = quotedWays(book, from, to, kind);
  for (const way of ways) {
    const found = way.until(day);
    if (found?.day !== day) continue;
    if (!found.rate.ok) return failure(unusable(from, to, day, found.rate.problem));
    return success({ rate: way.turn(found.rate.value), date, source: `${book.name}, ${way.how}`, kind });
  }
  const what = kind === "stated" ? "stated rate" : `${kind} rate`;
  return failure(
    ways.length === 0
      ? { kind: "unknown-pair", message: `no ${what} between ${from} and ${to}` }
      : { kind: "out-of-range", message: `no ${what} from ${from} to ${to} for ${date}` },
  );
}

function findAverage(book: RateBook, from: string, to: string, start: IsoDate, end: IsoDate): Found {
  if (end < start)
    return failure({ kind: "unusable", message: `a period cannot end (${end}) before it starts (${start})` });
  return firstFound(book, from, to, (way) => averageWithin(book, way, from, to, start, end));
}

function averageWithin(book: RateBook, way: RateWay, from: string, to: string, start: IsoDate, end: IsoDate): Found {
  const [first, last] = [dayNumber(start), dayNumber(end)];
  const found = way.within(first, last);
  const days = [first, ...found.map(({ day }) => day), last];
  const hole = days.findIndex((day, index) => index > 0 && day - (days[index - 1] ?? day) > DAYS_BACK);
  // One Friday's rate is no average of a month: what is missing at an end or in the middle would be guessed.
  if (hole > 0 || found.length === 0) {
    const holeStart = days[Math.max(hole, 1) - 1] ?? first;
    const holeEnd = days[Math.max(hole, 1)] ?? last;
    if (holeEnd <= way.first || holeStart >= way.last)
      return failure(outside(way, from, to, holeEnd <= way.first ? start : end));
    const message = `no rates from ${from} to ${to} between ${isoOf(holeStart)} and ${isoOf(holeEnd)}, so none can stand for the average of ${start} to ${end}`;
    return failure({ kind: "too-old", message });
  }
  const rates: Decimal[] = [];
  for (const { day, rate } of found) {
    if (!rate.ok) return failure(unusable(from, to, day, rate.problem));
    rates.push(rate.value);
  }
  const mean = sum(rates).dividedBy(decimal(rates.length));
  const source = `${book.name}, ${way.how}, mean of ${rates.length} daily rates`;
  return success({ rate: way.turn(mean), date: end, source, kind: "average", days: rates.length });
}

function outside(way: RateWay, from: string, to: string, date: IsoDate): RateProblem {
  if (way.first > way.last) return { kind: "out-of-range", message: `${from} and ${to} are never quoted on one day` };
  const message = `${date} is outside the rates from ${from} to ${to}, which run from ${isoOf(way.first)} to ${isoOf(way.last)}`;
  return { kind: "out-of-range", message };
}

function unusable(from: string, to: string, day: number, reason: string): RateProblem {
  return { kind: "unusable", message: `the rate from ${from} to ${to} of ${isoOf(day)} cannot be used: ${reason}` };
}

function isoOf(day: number): IsoDate {
  return addDays("1970-01-01", day);
}
