/** A source of rates made of quotes, in any order: of a file, a range, the FX sheet, a service. */
import { dayNumber } from "../core/date";
import { type Decimal, decimal, ONE } from "../core/decimal";
import { failure, type Result } from "../core/result";
import type { DailySeries } from "./daily-series";
import type { RateQuote } from "./rate-quote";
import { rateSource } from "./rate-search";
import type { RateKind, RateProblem, RateSource } from "./rate-table";

/** The currencies that central banks quote the others against. */
const PIVOTS = ["EUR", "USD"];

/** Rates of two days so near to each other do not differ as a rate differs from its inverse. */
const NEAR_IN_DAYS = 31;

/**
 * The rates of some quotes, crossed through the euro or the dollar where a pair is not quoted. Two different rates of one
 * pair, day and kind make that day unusable; a pair whose rows contradict each other's direction is unusable as a whole.
 */
export function quoteSource(name: string, quotes: readonly RateQuote[]): RateSource {
  const pairs = groupedBy(quotes, unorderedPair);
  return pairSource(name, (pair) => pairs.get(pair) ?? []);
}

/** The same, where the quotes of a pair are only got when one of them is asked for; `pair` is what `unorderedPair` says. */
export function pairSource(name: string, quotesOf: (pair: string) => readonly RateQuote[]): RateSource {
  // A bank's file has forty pairs and two hundred thousand rows, of which a workbook asks for a few.
  const made = new Map<string, PairSeries>();
  return rateSource({
    name,
    series: (base, quote, kind) => {
      const pair = unorderedPair({ base, quote });
      const series = made.get(pair) ?? seriesOfPair(quotesOf(pair));
      made.set(pair, series);
      return series.get(seriesKey(base, kind));
    },
    pivots: PIVOTS,
  });
}

/** Of one pair, in both directions, by what `seriesKey` says. */
type PairSeries = ReadonlyMap<string, DailySeries>;

function seriesKey(base: string, kind: RateKind): string {
  return `${kind} ${base}`;
}

function seriesOfPair(quotes: readonly RateQuote[]): PairSeries {
  const why = contradictionIn(quotes);
  const directions = groupedBy(quotes, ({ base, kind }) => seriesKey(base, kind));
  return new Map([...directions].map(([key, some]) => [key, dailySeries(some, why)] as const));
}

/** The series of quotes of one direction and kind, at least one; all unusable where there is a reason why. */
function dailySeries(quotes: readonly RateQuote[], why: string | undefined): DailySeries {
  const byDay = new Map<number, Result<Decimal, string>>();
  for (const { date, rate } of quotes) {
    const day = dayNumber(date);
    const before = byDay.get(day);
    byDay.set(day, before === undefined ? rate : agreed(before, rate));
  }
  const days = [...byDay].sort(([a], [b]) => a - b);
  return {
    base: quotes[0]?.base ?? "",
    quote: quotes[0]?.quote ?? "",
    days: days.map(([day]) => day),
    rateAt: (index) => (why === undefined ? (days[index]?.[1] ?? failure("no rate")) : failure(why)),
  };
}

function groupedBy(
  quotes: readonly RateQuote[],
  keyOf: (quote: RateQuote) => string,
): ReadonlyMap<string, readonly RateQuote[]> {
  const groups = new Map<string, RateQuote[]>();
  for (const quote of quotes) {
    const key = keyOf(quote);
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  return groups;
}

function agreed(a: Result<Decimal, string>, b: Result<Decimal, string>): Result<Decimal, string> {
  if (!a.ok) return a;
  if (!b.ok) return b;
  return a.value.equals(b.value) ? a : failure(`two rates for one day, ${a.value.toFixed()} and ${b.value.toFixed()}`);
}

/** One text for a pair, whichever way round it is quoted: "JPY/USD". */
export function unorderedPair({ base, quote }: Pick<RateQuote, "base" | "quote">): string {
  return base < quote ? `${base}/${quote}` : `${quote}/${base}`;
}

/** Two rows of a pair that show that some are the inverse of others, told; undefined where none do. */
function contradictionIn(quotes: readonly RateQuote[]): string | undefined {
  let before: { readonly at: RateQuote; readonly rate: Decimal } | undefined;
  for (const at of [...quotes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (!at.rate.ok) continue;
    const rate = at.base < at.quote ? at.rate.value : ONE.dividedBy(at.rate.value);
    const isNear = before !== undefined && dayNumber(at.date) - dayNumber(before.at.date) <= NEAR_IN_DAYS;
    if (before !== undefined && isNear && looksInverted(rate, before.rate)) {
      return `${rowText(before.at)} and ${rowText(at)} contradict each other: one is inverted`;
    }
    before = { at, rate };
  }
  return undefined;
}

function rowText({ base, quote, date, rate }: RateQuote): string {
  return `${rate.ok ? rate.value.toFixed() : ""} ${quote} for 1 ${base} on ${date}`;
}

const FAR = { low: decimal("0.667"), high: decimal("1.5") };
const NEAR = { low: decimal("0.8"), high: decimal("1.25") };

/** Whether a rate is far from the expected one while its inverse is near. Around parity nobody can tell. */
export function looksInverted(rate: Decimal, expected: Decimal): boolean {
  const ratio = rate.dividedBy(expected);
  const product = rate.times(expected);
  const isFar = ratio.lessThan(FAR.low) || ratio.greaterThan(FAR.high);
  return isFar && product.greaterThan(NEAR.low) && product.lessThan(NEAR.high);
}

/**
 * The same rates, with those refused that look like the inverse of what another source has for the day. A table that
 * states base and quote the wrong way round is nobody's to turn: which of the two is wrong, only its author knows.
 */
export function guardedAgainstInversion(source: RateSource, reference: RateSource): RateSource {
  const guard = (
    from: string,
    to: string,
    found: ReturnType<RateSource["rateOn"]>,
  ): ReturnType<RateSource["rateOn"]> => {
    if (!found.ok || from === to) return found;
    const expected = reference.rateOn(from, to, found.value.date, "closing");
    if (!expected.ok || !looksInverted(found.value.rate, expected.value.rate)) return found;
    const problem: RateProblem = {
      kind: "unusable",
      message: `${found.value.source}: the rate from ${from} to ${to} of ${found.value.date}, ${found.value.rate.toPrecision(6)}, looks inverted (${expected.value.source}: ${expected.value.rate.toPrecision(6)}); exchange base and quote in the table`,
    };
    return failure(problem);
  };
  return {
    rateOn: (from, to, date, kind) => guard(from, to, source.rateOn(from, to, date, kind)),
    average: (from, to, start, end) => guard(from, to, source.average(from, to, start, end)),
  };
}

/**
 * The first of several sources that has a rate: the workbook's own before the bundled history. A source that has a rate
 * which cannot be used ends the search: the next one's would hide it.
 */
export function firstOfSources(sources: readonly RateSource[]): RateSource {
  const first = (ask: (source: RateSource) => ReturnType<RateSource["rateOn"]>): ReturnType<RateSource["rateOn"]> => {
    const problems: RateProblem[] = [];
    for (const source of sources) {
      const found = ask(source);
      if (found.ok || found.problem.kind === "unusable") return found;
      problems.push(found.problem);
    }
    const known = problems.find(({ kind }) => kind !== "unknown-pair");
    const told = known ?? problems.at(-1) ?? { kind: "unknown-pair", message: "there are no rates" };
    const message = [...new Set(problems.map((problem) => problem.message))].join("; ");
    return failure({ kind: told.kind, message: message || told.message });
  };
  return {
    rateOn: (from, to, date, kind) => first((source) => source.rateOn(from, to, date, kind)),
    average: (from, to, start, end) => first((source) => source.average(from, to, start, end)),
  };
}
