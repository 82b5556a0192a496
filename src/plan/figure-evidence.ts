/** What the printed figures of rows say at the time of planning: intervals, signs, whether rows agree. */
import { decimal, ZERO } from "../core/decimal";
import { addIntervals, exactly, type Interval, intervalsMeet, scaleInterval } from "../core/interval";
import { intervalOf } from "../core/reported";
import type { SeriesRow } from "./series";

/** A sum of rows; each counts with its weight. */
export interface FigureTerm {
  readonly row: SeriesRow;
  readonly weight: 1 | -1;
}

/** What the sum may be in whole units, or undefined where one of the rows prints no number in the column. */
export function intervalIn(terms: readonly FigureTerm[], column: string): Interval | undefined {
  let total = exactly(ZERO);
  for (const { row, weight } of terms) {
    const reported = row.cells.get(column)?.reported;
    if (reported?.kind !== "number") return undefined;
    total = addIntervals(total, scaleInterval(intervalOf(reported), decimal(weight)));
  }
  return total;
}

/** How the row's figures are printed: with one sign throughout (nil aside), or with both. */
export function printedSign(row: SeriesRow): "positive" | "negative" | "both" | "none" {
  const signs = new Set(
    [...row.cells.values()].flatMap(({ reported }) =>
      reported.kind === "number" && !reported.value.isZero() ? [reported.value.isNegative()] : [],
    ),
  );
  if (signs.size === 0) return "none";
  return signs.size === 2 ? "both" : signs.has(true) ? "negative" : "positive";
}

/** The weight with which an expense is taken off: −1 where expenses are printed positive. */
export function expenseWeight(row: SeriesRow): 1 | -1 {
  return printedSign(row) === "negative" ? 1 : -1;
}

/** The columns in which both rows print a number. */
export function sharedColumns(a: SeriesRow, b: SeriesRow): readonly string[] {
  const isNumber = (row: SeriesRow, column: string) => row.cells.get(column)?.reported.kind === "number";
  return [...a.cells.keys()].filter((column) => isNumber(a, column) && isNumber(b, column));
}

/** Whether two rows may print one figure, each in its own accuracy, in every column they share; undefined: none shared. */
export function rowsAgree(a: SeriesRow, b: SeriesRow, weight: 1 | -1 = 1): boolean | undefined {
  const shared = sharedColumns(a, b);
  if (shared.length === 0) return undefined;
  return shared.every((column) => {
    const [x, y] = [intervalIn([{ row: a, weight: 1 }], column), intervalIn([{ row: b, weight }], column)];
    return x !== undefined && y !== undefined && intervalsMeet(x, y);
  });
}
