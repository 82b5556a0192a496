import { type Decimal, ZERO } from "../core/decimal";
import { labelCells, type LineText, type SheetPart } from "./analysis-part";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import { shownFigure } from "./shown-figure";
import { numberFormat } from "./unit-text";
import type { CellPlan } from "./workbook-plan";

/** The live totals of a block that do not give their print in some column. */
export function totalsOffPrint(block: SeriesBlock): readonly SeriesRow[] {
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  return block.rows.filter((row) =>
    [...row.cells].some(([column, { reported }]) => {
      if (!row.total || row.total.linked.has(column) || reported.kind !== "number") return false;
      const calculated = amountIn(rows, row, column);
      return calculated !== undefined && !calculated.equals(reported.value);
    }),
  );
}

/** What the sheet shows, in whole units: a live total is worked out from its terms. */
function amountIn(rows: ReadonlyMap<string, SeriesRow>, row: SeriesRow, column: string): Decimal | undefined {
  if (row.total && !row.total.linked.has(column)) {
    const amounts = row.total.terms.flatMap(({ row: key, weight }) => {
      const term = rows.get(key);
      const amount = term && amountIn(rows, term, column);
      return amount === undefined ? [] : [weight === 1 ? amount : amount.negated()];
    });
    return amounts.length === 0 ? undefined : amounts.reduce((total, amount) => total.plus(amount), ZERO);
  }
  const reported = row.cells.get(column)?.reported;
  return reported?.kind === "number" ? reported.value : undefined;
}

/** A row of links to the prints of a line whose own row is calculated. */
export function printedRow(model: PlanModel, row: SeriesRow, text: LineText): SheetPart {
  return {
    rows: [{ key: text.key }],
    cells: [
      ...labelCells(model, text),
      ...[...row.cells].map(([column, given]): CellPlan => ({
        row: text.key,
        column,
        role: "link",
        content: { kind: "formula", formula: shownFigure(model, row, given) },
        ...(row.unit && { format: numberFormat(row.unit, row.digits) }),
      })),
    ],
  };
}
