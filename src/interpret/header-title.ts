import type { GridRow } from "../readers/document";
import { statementKindOfTitle } from "../statements/label";
import { parseUnitWords } from "./caption";
import { filledCells, textAt } from "./figure-row";
import { parsePeriodWords, periodLengthIn } from "./period-words";

/**
 * How many rows from the top of a header are the table's title: each holds one text over all columns, and the last of
 * them names a statement, its units or that nobody audited it. What stands above that is the issuer's name.
 */
export function titleRowsOf(header: readonly GridRow[]): number {
  let titles = 0;
  for (const [i, row] of header.slice(0, -1).entries()) {
    const [only, another] = filledCells(row);
    if (only === undefined || another !== undefined || textAt(row, 0) !== "") break;
    const isTitle = statementKindOfTitle(only) !== undefined && !isLastOfMany(row);
    if (!isTitle && (parsePeriodWords(only) !== undefined || periodLengthIn(only) !== undefined)) break;
    if (isTitle || UNAUDITED.test(only) || parseUnitWords(only)?.percent === false) titles = i + 1;
  }
  return titles;
}

/** Over the last of several columns stands its own heading: 四半期連結 / 損益計算書 / 計上額 beside segments. */
function isLastOfMany({ cells }: GridRow): boolean {
  return cells.length > 3 && (cells.at(-1) ?? "").trim() !== "";
}

const UNAUDITED = /^\W*un-?audited\W*$|^\W*未監査\W*$/iu;
