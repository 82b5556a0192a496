import { ONE } from "../core/decimal";
import { periodKey } from "../core/period";
import { failure, type Result, success } from "../core/result";
import { issuerCurrency } from "../plan/issuer-currency";
import { neededRates, statedCurrency, type Translation, type TranslationRate } from "../plan/translation";
import { loadBundledHistory } from "../rates/bundled-history";
import { firstOfSources, quoteSource } from "../rates/quote-book";
import type { FoundRate, RateProblem, RateSource } from "../rates/rate-table";
import { decodeText } from "../readers/text/decode";
import { readRateFile } from "../rates/read-rate-file";
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
    if (!found.ok) missing.push(found.problem.message);
    else rates.push({ ...asked, rate: found.value.rate, date: found.value.date, source: found.value.source });
  };
  for (const day of needed.closings) take(source.rateOn(base, quote, day, "closing"), { end: day });
  for (const { from, to } of [...needed.averages].sort((a, b) => (periodKey(a) < periodKey(b) ? -1 : 1))) {
    take(source.average(base, quote, from, to), { start: from, end: to });
  }
  return { currency, base, quote, rates, missing: [...new Set(missing)] };
}

/** The direction in which people quote the pair: the one with the larger number, 109 yen for a dollar. */
function asQuoted(
  source: RateSource,
  own: string,
  currency: string,
  day: TranslationRate["end"] | undefined,
): readonly [base: string, quote: string] {
  const found = day === undefined ? undefined : source.rateOn(currency, own, day, "closing");
  return found?.ok === true && found.value.rate.lessThan(ONE) ? [own, currency] : [currency, own];
}

/** What an analyst asks for: into which currency, and files of rates that stand before the bundled ones. */
export interface TranslationWish {
  readonly currency?: string;
  readonly rates?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * The same by the rates that come with the program, loaded only where there is something to translate. Fails when a file
 * is no table of rates, and when the bundled rates cannot be had.
 */
export async function translationOf(
  filings: readonly Filing[],
  { currency, rates = [] }: TranslationWish = {},
): Promise<Result<Translation | undefined, string>> {
  const sources: RateSource[] = [];
  for (const { name, bytes } of rates) {
    const text = decodeText(bytes);
    const read = text.ok ? readRateFile(text.value, name) : failure(`${name}: ${text.problem.reason}`);
    if (!read.ok) return read;
    sources.push(quoteSource(read.value.source, read.value.quotes));
  }
  if ((currency ?? statedCurrency(filings)) === undefined) return success(undefined);
  const bundled = await loadBundledHistory();
  if (!bundled.ok) return bundled;
  return success(findTranslation(filings, firstOfSources([...sources, bundled.value.rates]), currency));
}
