import { type TranslationAnswer, translationOf } from "../app/find-translation";
import type { Releases } from "../app/import-release";
import type { Refusal } from "../app/read-release";
import { failure, type Result } from "../core/result";
import { rateSources } from "../plan/translation-rate-part";
import type { SourceFile } from "../readers/reader";
import { loadRelease } from "./release-file";

interface Wanted {
  readonly currency?: string;
  readonly rates: readonly string[];
}

/** The translation that was asked for, or that the issuer makes itself. */
export async function translationFor(
  { filings }: Releases,
  { currency, rates: files }: Wanted,
): Promise<Result<TranslationAnswer, Refusal>> {
  const rates: SourceFile[] = [];
  for (const file of files) {
    const loaded = await loadRelease(file);
    if (!loaded.ok) return loaded;
    rates.push(loaded.value);
  }
  const found = await translationOf(filings, { rates, ...(currency !== undefined && { currency }) });
  if (found.ok) return found;
  const remedy =
    "give tables of date, base, quote and rate, or those of the European Central Bank or the Federal Reserve";
  return failure({ file: files.join(", "), reason: found.problem, remedy });
}

/** Into which currency, by whose rates, what had none, and what else must be known, a line each. */
export function printTranslation({ translation, told }: TranslationAnswer): readonly string[] {
  const notes = told.map((sentence) => `Translation: ${sentence}`);
  if (!translation) return notes;
  const { currency, rates, missing } = translation;
  const sources = rateSources(rates).join("; ") || "none found";
  const found = `Translated into ${currency}: ${rates.length} rates (${sources})`;
  const without = missing.length === 0 ? [] : [`Without a rate: ${missing.length}, the first: ${missing[0] ?? ""}`];
  return [found, ...without, ...notes];
}
