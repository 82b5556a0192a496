import { translationOf } from "../app/find-translation";
import type { Releases } from "../app/import-release";
import type { Refusal } from "../app/read-release";
import { failure, type Result } from "../core/result";
import type { Translation } from "../plan/translation";
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
): Promise<Result<Translation | undefined, Refusal>> {
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

/** Into which currency, by whose rates, and what had none. */
export function printTranslation({ currency, rates, missing }: Translation): string {
  const sources = [...new Set(rates.map(({ source }) => source.replace(/, mean of .*$/u, "")))];
  const told = `Translated into ${currency}: ${rates.length} rates (${sources.join("; ") || "none found"})`;
  return missing.length === 0 ? told : `${told}; ${missing.length} without a rate: ${missing[0] ?? ""}`;
}
