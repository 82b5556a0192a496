/** At which rate a line is translated, by what it counts and where it stands. */
import type { Unit } from "../core/unit";
import { type Concept, meaningOf } from "../statements/concept";
import type { StatementKind } from "../statements/statement";
import type { StatementTranslationKind } from "./translation-statement";

/** Equity as it was paid in or earned stays at the rates of its days (IAS 21.39 leaves the choice, practice does not). */
const EQUITY: ReadonlySet<Concept> = new Set<Concept>([
  "common-stock",
  "additional-paid-in-capital",
  "retained-earnings",
  "accumulated-other-comprehensive-income",
  "treasury-stock",
]);

/** Whether a line is part of equity that keeps the rates of its days. */
export function isEquity(concept: Concept | undefined): boolean {
  return concept !== undefined && EQUITY.has(concept);
}

/**
 * The kind of a line, undefined where statement and concept leave it open (an issuer's own figure in money that may be a
 * flow or a stock). Shares, ratios and counts have no currency; an amount per share is translated as the statement it
 * stands on: earnings and dividends per share are flows, book value per share is a stock.
 */
export function translationKindOf(
  unit: Unit,
  statement: StatementKind,
  concept?: Concept,
): StatementTranslationKind | undefined {
  if (unit.kind !== "money" && unit.kind !== "money-per") return "none";
  if (concept === "cash-beginning") return "opening";
  if (isEquity(concept)) return "equity";
  if (concept !== undefined) return meaningOf(concept).periodType;
  if (statement === "balance") return "stock";
  return statement === "income" || statement === "cashflow" ? "flow" : undefined;
}
