import { meaningOf } from "../statements/concept";
import { conceptOf } from "../statements/label";
import { labelCurrencyOf } from "./label-scale";
import type { TableRow } from "./table-row";
import { saysMeasured } from "./stock-words";

/** Balances at the ends of a period: what stands between them is its change. */
const ENDS: ReadonlySet<string> = new Set(["cash-beginning", "cash-ending"]);
const LEAST = 2;

/**
 * Whether all lines with a known meaning are balances, as in a reconciliation of net debt: then a day alone over a column
 * is the day on which they were held. Not where any line is measured over a period or its words speak of that. Total
 * assets among them say it alone.
 */
export function holdsOnlyBalances(title: string, rows: readonly TableRow[]): boolean {
  if (saysMeasured(title)) return false;
  let balances = 0;
  for (const { label, path } of rows) {
    if ([label, ...path].some(saysMeasured)) return false;
    // "Accounts receivable (USD)" is a balance in whatever currency.
    const words = labelCurrencyOf(label) === undefined ? label : label.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "");
    const concept = conceptOf(words, { kind: "other", path }) ?? conceptOf(words, { kind: "balance", path });
    if (concept === undefined) continue;
    if (ENDS.has(concept) || meaningOf(concept).periodType !== "stock") return false;
    balances += concept === "total-assets" ? LEAST : 1;
  }
  return balances >= LEAST;
}
