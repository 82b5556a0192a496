import type { GridRow } from "../readers/document";
import { filledCells, holdsFigures, holdsLabelOnly, textAt } from "./figure-row";
import { parsePeriodWords, periodLengthIn } from "./period-words";
import { headerLength } from "./table-grid";

/**
 * A table that prints a period over each group of its rows, below columns that name none ("Retail | Wholesale"), cut so
 * that each group has its period over the columns: "Three months ended March 31, 2012" alone in its row. Below columns of
 * years the period is said without one: "Three months ended March 31," over the rows, 2012 and 2011 over the columns.
 * Undefined for any other table.
 */
export function periodSections(rows: readonly GridRow[]): readonly (readonly GridRow[])[] | undefined {
  const header = rows.slice(0, headerLength(rows));
  const body = rows.slice(header.length);
  const first = body.findIndex(holdsFigures);
  const start = body.findIndex((row) => holdsLabelOnly(row) && isPeriodOver(row, header));
  if (header.length === 0 || start < 0 || start > first) return undefined;
  const parts: GridRow[][] = [];
  for (const row of body.slice(start)) {
    if (holdsLabelOnly(row) && isPeriodOver(row, header)) parts.push([overColumns(row), ...header]);
    else parts.at(-1)?.push(row);
  }
  const above = body.slice(0, start);
  return parts.every((part) => part.some(holdsFigures))
    ? parts.map((part) => [...above.map((row) => ({ ...row })), ...part])
    : undefined;
}

/** What a row says, without its colon: "For the Three Months Ended March 31, 2012:". */
function words(row: GridRow): string {
  return textAt(row, 0)
    .normalize("NFKC")
    .replace(/[\s:]+$/u, "");
}

const YEAR = /^(?:19|20)\d{2}$/u;

function isPeriodOver(row: GridRow, header: readonly GridRow[]): boolean {
  const text = words(row);
  if (text.length > LONGEST_PERIOD) return false;
  const headings = header.flatMap(filledCells);
  const own = parsePeriodWords(text);
  if (own?.kind === "range" || (own?.kind === "date" && own.length !== undefined))
    return headings.every((heading) => parsePeriodWords(heading) === undefined);
  return (
    own === undefined &&
    periodLengthIn(text) !== undefined &&
    /\bended\b/iu.test(text) &&
    !/\d{4}/u.test(text) &&
    headings.every((heading) => parsePeriodWords(heading) === undefined || YEAR.test(heading)) &&
    headings.some((heading) => YEAR.test(heading))
  );
}

/** Longer labels tell more than a period. */
const LONGEST_PERIOD = 60;

function overColumns(row: GridRow): GridRow {
  return { ...row, cells: row.cells.map((_, i) => (i === 1 ? textAt(row, 0).replace(/[\s:]+$/u, "") : "")) };
}
