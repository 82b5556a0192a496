import type { EvidenceLine } from "./calendar-evidence";
import { currenciesIn } from "./currency-name";

/** Currencies that are called dollars and written with a bare $. */
const OTHER_DOLLARS = new Set(["CAD", "AUD", "HKD", "TWD", "SGD"]);
const US_DOLLAR = /\bU\.?\s?S\.?\s?(?:dollars?|\$)|\bUSD\b|\bUnited States dollars?\b|米ドル/iu;

/**
 * Which dollar a bare $ means: the one other kind that the document names, where it never speaks of US dollars.
 * Undefined leaves it at US dollars.
 */
export function dollarOf(lines: readonly EvidenceLine[]): string | undefined {
  const named = new Set<string>();
  for (const { text } of lines) {
    if (!/dollar|ドル|\$|USD/iu.test(text)) continue;
    if (US_DOLLAR.test(text)) return undefined;
    for (const code of currenciesIn(text)) if (OTHER_DOLLARS.has(code)) named.add(code);
  }
  const [only] = named;
  return named.size === 1 ? only : undefined;
}
