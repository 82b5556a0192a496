/** Which rows of the model the margins and bridges start from: revenue, profits, depreciation, EBITDA. */
import type { Concept } from "../statements/concept";
import { expenseWeight, type FigureTerm, sharedColumns } from "./figure-evidence";
import { type PlanModel, rowsOf, type SeriesPlace } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";

/** The income statement that the analysis is made of, and its top line. */
export interface Earnings {
  readonly block: SeriesBlock;
  readonly currency: string;
  readonly revenue: SeriesPlace;
}

/** Undefined when no income statement in the issuer's own presentation has revenue with a figure. */
export function earningsOf(model: PlanModel): Earnings | undefined {
  const first = rowsOf(model, "revenue").find(isStatementLine("is"));
  if (first?.row.unit?.kind !== "money") return undefined;
  const { block } = first;
  const row = lineOf(block, "revenue") ?? first.row;
  return { block, currency: first.row.unit.currency, revenue: { ...first, row } };
}

function isStatementLine(sheet: SeriesPlace["sheet"]): (place: SeriesPlace) => boolean {
  return (place) => place.sheet === sheet && place.block.main && place.row.unit?.kind === "money";
}

/** The line of the same income statement, the first concept that has one. */
export function earningsLine({ block }: Earnings, ...concepts: readonly Concept[]): SeriesPlace | undefined {
  for (const concept of concepts) {
    const row = lineOf(block, concept);
    if (row) return { sheet: block.sheet, block, row };
  }
  return undefined;
}

/** The only line of a meaning, or of several the only one that is their sum; undefined where that is open. */
function lineOf(block: SeriesBlock, concept: Concept): SeriesRow | undefined {
  const lines = block.rows.filter((row) => row.concept === concept && row.unit?.kind === "money" && row.cells.size > 0);
  if (lines.length === 1) return lines[0];
  const sums = lines.filter(({ total }) => total !== undefined);
  return sums.length === 1 ? sums[0] : undefined;
}

/** A line of the balance sheet or the cash flow statement in the issuer's own presentation. */
export function statementLine(model: PlanModel, sheet: "bs" | "cf", concept: Concept): SeriesPlace | undefined {
  return rowsOf(model, concept, model.currency).find(isStatementLine(sheet));
}

export const NET_INCOME: readonly Concept[] = ["net-income", "net-income-attributable-to-owners"];

/** An amount made of lines: each with its weight, in the order in which it is written down. */
export interface WeighedPlace extends SeriesPlace {
  readonly weight: 1 | -1;
}

export function termsOf(places: readonly WeighedPlace[]): readonly FigureTerm[] {
  return places.map(({ row, weight }) => ({ row, weight }));
}

/** Gross profit as printed, else revenue less cost of revenue. */
export function grossProfit(earnings: Earnings): readonly WeighedPlace[] | undefined {
  const printed = earningsLine(earnings, "gross-profit");
  if (printed) return [{ ...printed, weight: 1 }];
  const cost = earningsLine(earnings, "cost-of-revenue");
  return (
    cost && [
      { ...earnings.revenue, weight: 1 },
      { ...cost, weight: expenseWeight(cost.row) },
    ]
  );
}

/**
 * The lines of depreciation and amortisation with the weights that add them back: of all places the one that stands
 * beside operating income in the most periods, and of equals the cash flow statement, then the issuer's reconciliation.
 * One place for all periods: two measures with one name (with and without some amortisation) must not alternate in a
 * row. Amortisation of intangibles joins in where the same sum counts it beside, so that it is no part of the first.
 */
export function depreciation(model: PlanModel, earnings: Earnings): readonly WeighedPlace[] {
  const operating = earningsLine(earnings, "operating-income");
  const order: readonly SeriesPlace["sheet"][] = ["cf", "bridge", "is", "kpi", "bs"];
  const ranked = rowsOf(model, "depreciation-amortization", earnings.currency)
    .filter(({ row }) => row.unit?.kind === "money")
    .map((place, i) => ({ place, i, beside: operating ? sharedColumns(place.row, operating.row).length : 0 }))
    .sort((a, b) => b.beside - a.beside || order.indexOf(a.place.sheet) - order.indexOf(b.place.sheet) || a.i - b.i);
  const place = ranked[0]?.place;
  if (!place) return [];
  const { block, row } = place;
  const beside = block.rows.filter(
    (other) =>
      other.concept === "amortization-of-intangibles" && other.unit?.kind === "money" && addsUpWith(block, row, other),
  );
  return [row, ...beside].map((line) => ({ ...place, row: line, weight: expenseWeight(line) === 1 ? -1 : 1 }));
}

/** Whether one calculation counts both lines, with one sign. */
function addsUpWith(block: SeriesBlock, a: SeriesRow, b: SeriesRow): boolean {
  return block.rows.some(({ total }) => {
    const weight = (row: SeriesRow) => total?.terms.find((term) => term.row === row.key)?.weight;
    return weight(a) !== undefined && weight(a) === weight(b);
  });
}

/** The issuer's own measure: Adjusted EBITDA, else what it calls EBITDA. */
export function issuerEbitda(model: PlanModel, earnings: Earnings): SeriesPlace | undefined {
  return (["adjusted-ebitda", "ebitda"] as const)
    .flatMap((concept) => rowsOf(model, concept, earnings.currency))
    .find(({ row }) => row.unit?.kind === "money");
}
