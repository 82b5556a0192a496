/**
 * Quotes as plain texts, a series a pair, direction and kind: small enough to be kept in a browser, fit to be copied
 * between threads, and turned into rates again only for the pairs that are asked for.
 */
import { addDays, dayNumber } from "../core/date";
import { decimal } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import { pairSource, unorderedPair } from "./quote-book";
import { isCurrencyCode, type RateQuote } from "./rate-quote";
import type { RateKind, RateSource } from "./rate-table";

/** So many `quote` for one `base`. Both texts have as many words, in the order of the days. */
export interface PackedSeries {
  readonly base: string;
  readonly quote: string;
  readonly kind: RateKind;
  readonly count: number;
  /** Days since the one before, the first since 1970-01-01, in base 36; one that is 0 is the same day again. */
  readonly days: string;
  /** As printed; `!` and a number for a rate that is not to be used: which of `reasons` says why. */
  readonly rates: string;
  readonly reasons: readonly string[];
}

export type PackedRates = readonly PackedSeries[];

/** More are no table that a bank publishes: 27 years of 41 currencies are 220,000. */
const MOST_QUOTES = 1_000_000;
const MOST_SERIES = 2_000;
/** A rate and its blank, as readRate takes them, or the number of a reason. */
const LONGEST_WORD = 41;
const MOST_REASONS = 100;
const LONGEST_REASON = 200;
const KINDS: readonly unknown[] = ["closing", "average", "stated"] satisfies readonly RateKind[];

/** Fails when there are more quotes, or more pairs, than a table of rates has. */
export function packRates(quotes: readonly RateQuote[]): Result<PackedRates, string> {
  if (quotes.length > MOST_QUOTES) return failure(`there are more than ${MOST_QUOTES} rates`);
  const groups = new Map<string, RateQuote[]>();
  for (const quote of quotes) {
    const key = `${quote.base} ${quote.quote} ${quote.kind}`;
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  if (groups.size > MOST_SERIES) return failure(`there are more than ${MOST_SERIES} pairs of currencies`);
  return success([...groups.values()].map(packSeries));
}

/** Of at least one quote, all of one pair, direction and kind. */
function packSeries(quotes: readonly RateQuote[]): PackedSeries {
  const sorted = [...quotes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const reasons: string[] = [];
  const days: string[] = [];
  const rates: string[] = [];
  let before = 0;
  for (const { date, rate } of sorted) {
    const day = dayNumber(date);
    days.push((day - before).toString(36));
    before = day;
    rates.push(rate.ok ? rate.value.toFixed() : `!${placeOf(rate.problem.slice(0, LONGEST_REASON), reasons)}`);
  }
  const { base = "", quote = "", kind = "closing" } = sorted[0] ?? {};
  return { base, quote, kind, count: sorted.length, days: days.join(" "), rates: rates.join(" "), reasons };
}

/** Where a reason stands; the last place is for all that are too many. */
function placeOf(reason: string, reasons: string[]): number {
  const told = reasons.length < MOST_REASONS - 1 ? reason : "it cannot be used";
  const found = reasons.indexOf(told);
  return found >= 0 ? found : reasons.push(told) - 1;
}

/** Characters that it takes up where it is kept. */
export function packedSize(packed: PackedRates): number {
  return packed.reduce((sum, { days, rates }) => sum + days.length + rates.length, 0);
}

/**
 * The packed rates in a value that somebody else kept; undefined where it holds none, or not all of it. Texts are looked
 * through here once, so that `packedSource` finds what it expects.
 */
export function readPacked(value: unknown): PackedRates | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_SERIES) return undefined;
  const series = (value as readonly unknown[]).map(readSeries);
  const whole = series.filter((one) => one !== undefined);
  if (whole.length !== series.length) return undefined;
  return whole.reduce((sum, { count }) => sum + count, 0) > MOST_QUOTES ? undefined : whole;
}

function readSeries(value: unknown): PackedSeries | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { base, quote, kind, count, days, rates, reasons } = value as Readonly<Record<string, unknown>>;
  if (!isCode(base) || !isCode(quote) || base === quote || !isKind(kind)) return undefined;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > MOST_QUOTES) return undefined;
  if (typeof days !== "string" || typeof rates !== "string" || !Array.isArray(reasons)) return undefined;
  if (days.length > count * LONGEST_WORD || rates.length > count * LONGEST_WORD) return undefined;
  const texts = reasons as readonly unknown[];
  if (texts.length > MOST_REASONS || !texts.every(isReason)) return undefined;
  const series: PackedSeries = { base, quote, kind, count, days, rates, reasons: texts };
  return isWhole(series) ? series : undefined;
}

function isCode(value: unknown): value is string {
  return typeof value === "string" && isCurrencyCode(value);
}

function isKind(value: unknown): value is RateKind {
  return KINDS.includes(value);
}

function isReason(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_REASON;
}

/** Whether the texts are as `packRates` makes them, without a Decimal made of each rate. */
function isWhole({ count, days, rates, reasons }: PackedSeries): boolean {
  const [steps, words] = [days.split(" "), rates.split(" ")];
  if (steps.length !== count || words.length !== count) return false;
  let day = 0;
  for (const [index, step] of steps.entries()) {
    // Only the first may lie before the day that is counted from.
    if (!(index === 0 ? /^-?[0-9a-z]{1,5}$/ : /^[0-9a-z]{1,5}$/).test(step)) return false;
    day += parseInt(step, 36);
    if (day < FIRST_DAY || day > LAST_DAY || !isRateWord(words[index] ?? "", reasons)) return false;
  }
  return true;
}

const FIRST_DAY = dayNumber("0001-01-01");
const LAST_DAY = dayNumber("9999-12-31");

function isRateWord(word: string, reasons: readonly string[]): boolean {
  if (word.startsWith("!")) return /^!\d{1,3}$/.test(word) && reasons[Number(word.slice(1))] !== undefined;
  return /^\d{1,40}(\.\d{1,40})?$/.test(word) && /[1-9]/.test(word);
}

function quotesOf({ base, quote, kind, days, rates, reasons }: PackedSeries): readonly RateQuote[] {
  const words = rates.split(" ");
  let day = 0;
  return days.split(" ").map((step, index) => {
    day += parseInt(step, 36);
    const word = words[index] ?? "";
    const rate = word.startsWith("!")
      ? failure(reasons[Number(word.slice(1))] ?? "it cannot be used")
      : success(decimal(word));
    return { base, quote, kind, date: addDays("1970-01-01", day), rate };
  });
}

/** The rates of texts that `packRates` made or `readPacked` has looked through; `name` is who publishes them. */
export function packedSource(name: string, packed: PackedRates): RateSource {
  return pairSource(name, (pair) => packed.filter((series) => unorderedPair(series) === pair).flatMap(quotesOf));
}
