import type { IsoDate } from "../core/date";
import { ONE } from "../core/decimal";
import { type Duration, monthsEnded, periodKey } from "../core/period";
import { failure, type Result, success } from "../core/result";
import { issuerCurrency } from "../plan/issuer-currency";
import { neededRates, statedCurrency, type Translation, type TranslationRate } from "../plan/translation";
import { loadBundledHistory } from "../rates/bundled-history";
import { firstOfSources, guardedAgainstInversion, quoteSource } from "../rates/quote-book";
import type { FoundRate, RateProblem, RateSource } from "../rates/rate-table";
import { readRateFile } from "../rates/read-rate-file";
import { decodeText } from "../readers/text/decode";
import type { Filing } from "../statements/filing";

/**
 * The translation of a model into a currency (absent: the one that the issuer itself translates into), by the rates that
 * a source has. Undefined where there is no such currency, or where it is the issuer's own. What the source does not
 * know stays without a rate, and `missing` says why.
 */
export function findTranslation(
  filings: readonly Filing[],
  source: RateSource,
  wanted?: string,
): Translation | undefined {
  const own = issuerCurrency(filings);
  const currency = wanted ?? statedCurrency(filings);
  if (own === undefined || currency === undefined || currency === own) return undefined;
  const needed = neededRates(filings);
  const [base, quote] = asQuoted(source, own, currency, needed.closings.at(-1));
  const rates: TranslationRate[] = [];
  const missing: string[] = [];
  const take = (found: Result<FoundRate, RateProblem>, asked: Pick<TranslationRate, "start" | "end">) => {
    if (!found.ok) {
      missing.push(found.problem.message);
      return;
    }
    const { rate, date, source: publisher, days } = found.value;
    rates.push({ ...asked, rate, date, source: publisher, ...(days !== undefined && { days }) });
  };
  for (const day of needed.closings) take(source.rateOn(base, quote, day, "closing"), { end: day });
  for (const period of [...needed.averages].sort((a, b) => (periodKey(a) < periodKey(b) ? -1 : 1))) {
    take(averageOf(source, base, quote, period), { start: period.from, end: period.to });
  }
  return { currency, base, quote, rates, missing: [...new Set(missing)] };
}

/** A table may quote the average of a quarter itself; of other periods it is the mean of their days. */
function averageOf(source: RateSource, base: string, quote: string, period: Duration): Result<FoundRate, RateProblem> {
  const isQuarter = periodKey(period) === periodKey(monthsEnded(3, period.to));
  return isQuarter
    ? source.rateOn(base, quote, period.to, "average")
    : source.average(base, quote, period.from, period.to);
}

/** The direction in which people quote the pair: the one with the larger number, 109 yen for a dollar. */
function asQuoted(
  source: RateSource,
  own: string,
  currency: string,
  day: IsoDate | undefined,
): readonly [base: string, quote: string] {
  const found = day === undefined ? undefined : source.rateOn(currency, own, day, "closing");
  return found?.ok === true && found.value.rate.lessThan(ONE) ? [own, currency] : [currency, own];
}

/** What an analyst asks for: into which currency, and files of rates that stand before the bundled ones. */
export interface TranslationWish {
  readonly currency?: string;
  readonly rates?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface TranslationAnswer {
  readonly translation?: Translation;
  /** What the analyst must know of it, a sentence each: rows of a file that were not read, a wish that means nothing. */
  readonly told: readonly string[];
}

/**
 * The same by the rates that come with the program, loaded only where there is something to translate. Fails when a file
 * is no table of rates. Where the bundled rates cannot be had, every rate that is missing says so.
 */
export async function translationOf(
  filings: readonly Filing[],
  { currency, rates = [] }: TranslationWish = {},
): Promise<Result<TranslationAnswer, string>> {
  const files: RateSource[] = [];
  const told: string[] = [];
  for (const { name, bytes } of rates) {
    const text = decodeText(bytes);
    const read = text.ok ? readRateFile(text.value, name) : failure(`${name}: ${text.problem.reason}`);
    if (!read.ok) return read;
    const { source, quotes, problems } = read.value;
    const [first] = problems;
    if (first) {
      const what = problems.length === 1 ? "1 row was not read" : `${problems.length} rows were not read, the first`;
      told.push(`${name}: ${what}: row ${first.row}: ${first.message}`);
    }
    files.push(quoteSource(source, quotes));
  }
  const wanted = currency ?? statedCurrency(filings);
  if (wanted === undefined) {
    if (rates.length > 0) told.push("The issuer states no rate, so say into which currency the statements go");
    return success({ told });
  }
  const own = issuerCurrency(filings);
  if (own === undefined || own === wanted) {
    told.push(own === undefined ? "The statements hold no money" : `${own} is the issuer's own currency`);
    return success({ told });
  }
  const bundled = await loadBundledHistory();
  const known = bundled.ok ? bundled.value.rates : withoutRates(bundled.problem);
  // A table whose columns are the wrong way round is refused by what the bundled rates say, and never turned.
  const sources = [...files.map((file) => guardedAgainstInversion(file, known)), known];
  const translation = findTranslation(filings, firstOfSources(sources), wanted);
  return success({ told, ...(translation && { translation }) });
}

function withoutRates(message: string): RateSource {
  const none = () => failure<RateProblem>({ kind: "out-of-range", message });
  return { rateOn: none, average: none };
}
