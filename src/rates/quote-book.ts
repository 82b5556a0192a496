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
  const series = seriesOf(quotes);
  return rateSource({ name, series: (base, quote, kind) => series.get(pairKey(base, quote, kind)), pivots: PIVOTS });
}

function pairKey(base: string, quote: string, kind: RateKind): string {
  return `${kind} ${base}/${quote}`;
}

function seriesOf(quotes: readonly RateQuote[]): ReadonlyMap<string, DailySeries> {
  const pairs = new Map<string, Map<number, RateQuote>>();
  for (const quote of quotes) {
    const key = pairKey(quote.base, quote.quote, quote.kind);
    const days = pairs.get(key) ?? new Map<number, RateQuote>();
    pairs.set(key, days);
    const day = dayNumber(quote.date);
    const before = days.get(day);
    days.set(day, before === undefined ? quote : { ...quote, rate: agreed(before.rate, quote.rate) });
  }
  const turned = turnedPairs(quotes);
  return new Map(
    [...pairs].flatMap(([key, found]) => {
      const days = [...found].sort(([a], [b]) => a - b);
      const [, one] = days[0] ?? [];
      if (one === undefined) return [];
      const why = turned.get(unorderedPair(one));
      const rates = days.map(([, { rate }]) => (why === undefined ? rate : failure(why)));
      return [
        [
          key,
          {
            base: one.base,
            quote: one.quote,
            days: days.map(([day]) => day),
            rateAt: (index) => rates[index] ?? failure("no rate"),
          },
        ] as const,
      ];
    }),
  );
}

function agreed(a: Result<Decimal, string>, b: Result<Decimal, string>): Result<Decimal, string> {
  if (!a.ok) return a;
  if (!b.ok) return b;
  return a.value.equals(b.value) ? a : failure(`two rates for one day, ${a.value.toFixed()} and ${b.value.toFixed()}`);
}

function unorderedPair({ base, quote }: Pick<RateQuote, "base" | "quote">): string {
  return base < quote ? `${base}/${quote}` : `${quote}/${base}`;
}

/** Pairs of which some rows are the inverse of others, with the two rows that show it. */
function turnedPairs(quotes: readonly RateQuote[]): ReadonlyMap<string, string> {
  const last = new Map<string, { readonly at: RateQuote; readonly rate: Decimal }>();
  const turned = new Map<string, string>();
  for (const at of [...quotes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (!at.rate.ok) continue;
    const pair = unorderedPair(at);
    const rate = at.base < at.quote ? at.rate.value : ONE.dividedBy(at.rate.value);
    const before = last.get(pair);
    last.set(pair, { at, rate });
    if (before === undefined || turned.has(pair)) continue;
    if (dayNumber(at.date) - dayNumber(before.at.date) > NEAR_IN_DAYS || !looksInverted(rate, before.rate)) continue;
    turned.set(pair, `${rowText(before.at)} and ${rowText(at)} contradict each other: one is inverted`);
  }
  return turned;
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
