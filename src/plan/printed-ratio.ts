import { decimal, ZERO } from "../core/decimal";
import { containsValue, divideIntervals, intervalsMeet, scaleInterval } from "../core/interval";
import { intervalOf } from "../core/reported";
import { type FigureTerm, intervalIn } from "./figure-evidence";
import type { PlanModel, SeriesPlace } from "./model";
import type { SeriesRow } from "./series";

/** profit / revenue, each a sum of printed lines. */
export interface PrintedMargin {
  readonly profit: readonly FigureTerm[];
  readonly revenue: readonly FigureTerm[];
}

/** One period may agree by chance; that two do, to a tenth of a per cent, is taken as evidence. */
const LEAST_COLUMNS = 2;

/**
 * The rows in percent that print a margin: they agree with it, each figure in its accuracy, in every period where both
 * are given, and these are at least two, or one when the label says that the row is such a ratio. A row that prints
 * one margin is told by its figures, since labels such as "Total" say nothing.
 */
export function printedRatios(model: PlanModel, margin: PrintedMargin): readonly SeriesPlace[] {
  return model.blocks.flatMap((block) =>
    block.main
      ? block.rows.flatMap((row): readonly SeriesPlace[] =>
          printsMargin(row, margin) ? [{ sheet: block.sheet, block, row }] : [],
        )
      : [],
  );
}

/** Whether a row in percent is the printed margin. */
export function printsMargin(row: SeriesRow, { profit, revenue }: PrintedMargin): boolean {
  if (row.unit?.kind !== "percent") return false;
  let agreeing = 0;
  for (const [column, { reported }] of row.cells) {
    if (reported.kind !== "number") continue;
    const [top, base] = [intervalIn(profit, column), intervalIn(revenue, column)];
    if (!top || !base || containsValue(base, ZERO)) continue;
    const ratio = divideIntervals(top, base);
    if (!ratio || !intervalsMeet(scaleInterval(ratio, decimal(100)), intervalOf(reported))) return false;
    agreeing++;
  }
  return agreeing >= (row.concept?.endsWith("-ratio") === true ? 1 : LEAST_COLUMNS);
}
