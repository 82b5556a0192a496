/** Columns that belong to a range: its dash, and by how much an outlook may be missed. */
import type { ColumnHeader } from "./column-header";
import type { SourceTable } from "./source-table";
import type { TableRow } from "./table-row";

/** What is a figure of its own never stands behind "+/-", and none stands in that column. */
const SIGNS = /^(?:\+\s?\/\s?[-–−]|±)$/u;
const DASH = /^(?:[-–—−]|to)$/iu;
const END_OF_RANGE = /(?:^|\s)(?:low|high)(?:[- ]end|[- ]point)?$/iu;
const OF_SHARE_PRICES =
  /\b(?:stock|share|market|sales?|closing|bid|common) prices?\b|\bprices? (?:range|of|per)\b|\b(?:nyse|nasdaq|trading|quotations?)\b/iu;

/** Behind a column of "+/-" stands by how much the outlook in front may be missed, no figure of its own. */
export function holdsSigns(index: number, rows: readonly TableRow[]): boolean {
  const signs = cellsOf(index, rows).filter((cell) => cell !== "");
  return signs.length > 0 && signs.every((cell) => SIGNS.test(cell));
}

/**
 * Whether a column is the dash of ranges cut into three, "$2.46 | - | $2.52": it holds dashes alone, between two
 * figures each, under the heading of both.
 */
export function holdsDashes(index: number, headers: readonly ColumnHeader[], rows: readonly TableRow[]): boolean {
  const headingOf = (at: number) => headers.find((header) => header.index === at)?.heading;
  const own = headingOf(index);
  if (headingOf(index - 1) === undefined || headingOf(index - 1) !== headingOf(index + 1)) return false;
  if (own !== "" && own !== headingOf(index - 1)) return false;
  const printed = rows.filter(({ cells }) => (cells[index] ?? "").trim() !== "");
  return (
    printed.length > 0 &&
    printed.every(
      ({ cells, numerals }) =>
        DASH.test((cells[index] ?? "").trim()) &&
        numerals[index - 1]?.kind === "number" &&
        numerals[index + 1]?.kind === "number",
    )
  );
}

/** The ends of a range are what is expected, but for prices of shares, which have been both. */
export function isEndOfRange(
  { heading, index }: ColumnHeader,
  { title, caption, header }: SourceTable,
  headers: readonly ColumnHeader[],
  rows: readonly TableRow[],
): boolean {
  const isEnd = END_OF_RANGE.test(heading) || [index - 1, index + 1].some((at) => holdsDashes(at, headers, rows));
  return (
    isEnd && ![title, ...caption, ...header.flatMap(({ cells }) => cells)].some((text) => OF_SHARE_PRICES.test(text))
  );
}

function cellsOf(index: number, rows: readonly TableRow[]): readonly string[] {
  return rows.map(({ cells }) => (cells[index] ?? "").trim());
}
