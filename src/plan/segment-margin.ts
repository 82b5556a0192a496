import { expenseWeight, type FigureTerm, printedSign, rowsAgree, sharedColumns } from "./figure-evidence";
import type { PlanModel, SeriesPlace } from "./model";
import type { Earnings, WeighedPlace } from "./earnings-row";
import { printsMargin } from "./printed-ratio";
import type { SeriesBlock, SeriesRow } from "./series";

/** The margin of a part of the business: what it earns, made of weighed lines, over its revenue. */
export interface SegmentMargin {
  readonly key: string;
  readonly label: string;
  readonly labelJa?: string | undefined;
  readonly profit: readonly WeighedPlace[];
  readonly revenue: SeriesPlace;
  /** As printed in the issuer's own table, for finding the printed ratios. */
  readonly printed: { readonly profit: readonly FigureTerm[]; readonly revenue: readonly FigureTerm[] };
}

/**
 * Margins of services and segments, where a table outside the statements calculates profit = revenue − cost and calls
 * it gross profit or prints its ratio. Lines are never paired by their names alone. Where both lines stand on the
 * income statement too, in finer figures, these are used: a margin out of millions is off by more than it need be.
 */
export function segmentMargins(model: PlanModel, earnings: Earnings): readonly SegmentMargin[] {
  return model.blocks
    .filter((block) => block.sheet === "kpi" && block.main)
    .flatMap((block) => block.rows.flatMap((row) => marginOf(block, row, earnings) ?? []));
}

function marginOf(block: SeriesBlock, row: SeriesRow, earnings: Earnings): SegmentMargin | undefined {
  const pair = revenueAndCost(block, row);
  if (!pair) return undefined;
  const { revenue, cost, weight } = pair;
  const printed = { profit: [{ row, weight: 1 as const }], revenue: [{ row: revenue, weight: 1 as const }] };
  if (row.concept !== "gross-profit" && !block.rows.some((other) => printsMargin(other, printed))) return undefined;
  const [fineRevenue, fineCost] = [finerLine(revenue, earnings), finerLine(cost, earnings)];
  const place = (line: SeriesRow): SeriesPlace => ({ sheet: block.sheet, block, row: line });
  const finer = fineRevenue && fineCost;
  return {
    key: `segment:${row.key}`,
    label: revenue.label,
    labelJa: revenue.labelJa,
    profit: finer
      ? [
          { ...fineRevenue, weight: 1 },
          { ...fineCost, weight: expenseWeight(fineCost.row) },
        ]
      : [
          { ...place(revenue), weight: 1 },
          { ...place(cost), weight },
        ],
    revenue: finer ? fineRevenue : place(revenue),
    printed,
  };
}

/** A total of two terms, one that raises it (revenue) and one that lowers it (cost, in whichever sign it is printed). */
function revenueAndCost(
  block: SeriesBlock,
  row: SeriesRow,
): { readonly revenue: SeriesRow; readonly cost: SeriesRow; readonly weight: 1 | -1 } | undefined {
  if (row.total?.terms.length !== 2 || row.unit?.kind !== "money") return undefined;
  const terms = row.total.terms.flatMap((term) => {
    const line = block.rows.find(({ key }) => key === term.row);
    return line
      ? [{ line, weight: term.weight, raises: (printedSign(line) === "negative") === (term.weight === -1) }]
      : [];
  });
  const [revenue, ...others] = terms.filter(({ raises }) => raises);
  const cost = terms.find(({ raises }) => !raises);
  return revenue && cost && others.length === 0
    ? { revenue: revenue.line, cost: cost.line, weight: cost.weight }
    : undefined;
}

/** The only line of the income statement that prints the same figures in a finer scale, in at least two periods. */
function finerLine(row: SeriesRow, { block, currency }: Earnings): SeriesPlace | undefined {
  const candidates = block.rows.filter(
    (line) =>
      line.unit?.kind === "money" &&
      line.unit.currency === currency &&
      line.scale < row.scale &&
      sharedColumns(row, line).length >= 2 &&
      rowsAgree(row, line) === true,
  );
  const [only, ...others] = candidates;
  return only && others.length === 0 ? { sheet: block.sheet, block, row: only } : undefined;
}
