import type { GridBlock, GridRow } from "../readers/document";
import { areRowUnits } from "../readers/layout/unit-column";
import { parseUnitWords } from "./caption";
import { filledCells, holdsFigures, holdsLabelOnly, isFigure, isWords, isYear, textAt } from "./figure-row";
import { UNIT_COLUMN } from "./heading-word";
import { pairedLabels } from "./label-pair";
import { parsePeriodWords } from "./period-words";
import { quartersNamed } from "./quarter-of-year";
import { joinSplitSigns } from "./split-sign";

/** A grid made even: signs that stood in cells of their own are back at their numbers, rows that lost their blank
 * label stand over their columns, empty columns are gone, the label is the first cell. */
export function tidyGrid(block: GridBlock): readonly GridRow[] {
  if (unitsBehindLabels(block.rows)) return dropEmptyColumns(block.rows);
  const first = isUnitColumn(block.rows) ? 2 : 1;
  const rows = dropEmptyColumns(alignRows(block.rows.map((row) => joinSplitSigns(row, first))));
  return pairedLabels(rows, headerLength(rows)) ?? mergeLabelColumns(mergeComplements(rows));
}

/** "Unit" over the column behind the labels: "US$" in it is no sign of the figure beside it. */
function isUnitColumn(rows: readonly GridRow[]): boolean {
  return UNIT_COLUMN.test(rows.map((row) => textAt(row, 1)).find((cell) => cell !== "") ?? "");
}

/** "millions of €", "millions" and "€" in a column of their own: they are no signs of the figures, nor of the label. */
export function unitsBehindLabels(rows: readonly GridRow[]): boolean {
  return areRowUnits(rows.map((row) => textAt(row, 1)));
}

/**
 * Rows one cell short stand a column too far left when the blank cell of their label was lost: a header that begins
 * with a period or currency, a total that begins with a figure. Only where the last column is theirs to fill.
 */
function alignRows(rows: readonly GridRow[]): readonly GridRow[] {
  const last = (rows[0]?.cells.length ?? 0) - 1;
  const header = rows.slice(0, headerLength(rows));
  const body = rows.slice(header.length);
  const lastIsUsed = body.some((row) => isFigure(textAt(row, last)));
  if (last < 1 || !lastIsUsed) return rows;
  const headerIsShort =
    header.length > 0 && header.every((row) => textAt(row, last) === "") && header.some((row) => isShortHeader(row));
  return rows.map((row, i) => {
    const short = i < header.length ? headerIsShort && isShortHeader(row) : isShortTotal(row, last);
    return short ? { ...row, cells: ["", ...row.cells.slice(0, last)] } : row;
  });
}

/** Over the label stands no period or currency of one column unless its own blank cell is missing. */
function isShortHeader(row: GridRow): boolean {
  const first = textAt(row, 0);
  if (filledCells(row).length === 0) return false;
  return (
    isYear(first) || parsePeriodWords(first) !== undefined || /^(?:[A-Z]{3}|[¥$€£]|円|%)(?: \(\d\))?$/u.test(first)
  );
}

function isShortTotal(row: GridRow, last: number): boolean {
  const first = textAt(row, 0);
  return textAt(row, last) === "" && textAt(row, 1) !== "" && /[,.%(]/u.test(first) && isFigure(first);
}

/**
 * Columns without a figure or text in the body are spacers. What a header prints over a spacer belongs to the next
 * column that is kept, for a group's heading stands over the first of its cells; a header that prints one heading for
 * each kept column has lost its spans, and its headings stand over them in their order.
 */
function dropEmptyColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const headerEnd = headerLength(rows);
  const body = rows.slice(headerEnd);
  const kept = Array.from({ length: width }, (_, i) => i === 0 || body.some((row) => textAt(row, i) !== ""));
  if (kept.every(Boolean) || body.length === 0) return rows;
  return rows.map((row, index) => {
    const cells = index < headerEnd ? headingsOverKept(row, kept) : row.cells;
    return { ...row, cells: cells.filter((_, i) => kept[i]) };
  });
}

function headingsOverKept(row: GridRow, kept: readonly boolean[]): readonly string[] {
  const cells = [...row.cells];
  let lost = false;
  for (let i = 1; i < cells.length; i++) {
    const heading = textAt(row, i);
    if (kept[i] || heading === "") continue;
    const right = kept.findIndex((keep, j) => j > i && keep);
    const free = right > 0 && cells.slice(i + 1, right + 1).every((cell) => cell.trim() === "");
    if (free) cells[right] = heading;
    else lost = true;
  }
  const headings = filledCells(row);
  if (!lost || headings.length !== kept.filter(Boolean).length - 1) return cells;
  const inOrder = headings.values();
  return row.cells.map((cell, i) => (i > 0 && kept[i] ? (inOrder.next().value ?? "") : cell));
}

/**
 * Two neighbours of which every row fills only one are one column, where the header stands over one of them alone:
 * figures with a currency sign in front were moved a cell to the right of those without.
 */
function mergeComplements(rows: readonly GridRow[]): readonly GridRow[] {
  const headerEnd = headerLength(rows);
  if (headerEnd === 0) return rows;
  let merged = rows;
  for (let i = 1; i + 1 < (merged[0]?.cells.length ?? 0);) {
    if (areComplements(merged, headerEnd, i)) merged = merged.map((row) => withoutBlankOf(row, i));
    else i++;
  }
  return merged;
}

function areComplements(rows: readonly GridRow[], headerEnd: number, i: number): boolean {
  const filled = (row: GridRow, column: number) => textAt(row, column) !== "";
  if (rows.some((row) => filled(row, i) && filled(row, i + 1))) return false;
  const [header, body] = [rows.slice(0, headerEnd), rows.slice(headerEnd)];
  const underOne = [i, i + 1].some((column) => header.every((row) => !filled(row, column)));
  return underOne && [i, i + 1].every((column) => body.some((row) => filled(row, column)));
}

function withoutBlankOf(row: GridRow, i: number): GridRow {
  return { ...row, cells: row.cells.toSpliced(textAt(row, i) === "" ? i : i + 1, 1) };
}

/** Numbers of lines that stand in a column before their words: Ⅰ, 1., (2), ③, a). */
const LINE_NUMBER =
  /^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|\d{1,2}|[\u2460-\u2473]|[a-z])[.．]?$|^[(（](?:\d{1,2}|[a-z])[)）]$|^[a-z\d]{1,2}[)）]$/u;

/** Labels indented or numbered by columns of their own become one; a column of text beside the label stays. */
function mergeLabelColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const body = rows.slice(headerLength(rows));
  const width = rows[0]?.cells.length ?? 0;
  let labels = 1;
  while (labels < width - 1 && continuesLabel(body, labels)) labels++;
  if (labels === 1) return rows;
  return rows.map((row) => {
    const label = row.cells.slice(0, labels).filter((cell) => cell.trim() !== "");
    return { ...row, cells: [label.join(" "), ...row.cells.slice(labels)] };
  });
}

function continuesLabel(body: readonly GridRow[], column: number): boolean {
  const filled = body.filter((row) => textAt(row, column) !== "");
  return (
    filled.length > 0 &&
    filled.every((row) => {
      const before = row.cells.slice(0, column).filter((cell) => cell.trim() !== "");
      return isWords(textAt(row, column)) && before.every((cell) => LINE_NUMBER.test(cell.trim()));
    })
  );
}

/**
 * How many rows from the top are header: all before the first row of figures, without the section headings directly
 * above that row. A line of units ("(in thousands)") belongs to the header.
 */
export function headerLength(rows: readonly GridRow[]): number {
  const firstFigures = rows.findIndex(holdsFigures);
  let end = firstFigures < 0 ? rows.length : firstFigures;
  while (end > 0 && isSectionHeading(rows[end - 1])) end--;
  // A header row has something over a column of figures; without one, lines of units alone make no header.
  return rows.slice(0, end).some((row) => filledCells(row).length > 0) ? end : 0;
}

function isSectionHeading(row: GridRow | undefined): boolean {
  if (row === undefined || !holdsLabelOnly(row)) return false;
  return !parseUnitWords(textAt(row, 0)) || COUNTS_IN_POWERS.test(textAt(row, 0));
}

/** "Subscribers ('000)" heads the rows of subscribers alone, and is no line of units over the whole table. */
const COUNTS_IN_POWERS =
  /\b(?:subscribers?|customers?|users?|members?|accounts?|connections?|units?|vehicles?|stores?|employees?|volumes?|additions?|adds?)\b.*[(（](?:in )?['’]?(?:000['’]?s?|thousands|millions)[)）]$/iu;

/** A grid may print several tables under one another, each with a header of its own: cut before every further header. */
export function cutAtHeaders(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = [];
  let part: GridRow[] = [];
  let seenFigures = false;
  for (const row of rows) {
    const figures = holdsFigures(row);
    if (seenFigures && !figures && startsHeader(row)) {
      const carried = titlesAtEnd(part);
      parts.push(part.slice(0, part.length - carried.length));
      part = [...carried];
      seenFigures = false;
    }
    part.push(row);
    seenFigures ||= figures;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Of the rows above a further header so many at most are its title. */
const LONGEST_TITLE = 3;

/** Titles, units and the upper rows of a header that stand above the row that starts it. */
function titlesAtEnd(part: readonly GridRow[]): readonly GridRow[] {
  let start = part.length;
  while (start > 0 && part.length - start < LONGEST_TITLE && isTitleRow(part[start - 1])) start--;
  return part.slice(start);
}

function isTitleRow(row: GridRow | undefined): boolean {
  return row !== undefined && !holdsFigures(row) && (holdsLabelOnly(row) || textAt(row, 0) === "");
}

/** Periods stand over at least two columns, or over the only one. */
function startsHeader(row: GridRow): boolean {
  const filled = filledCells(row);
  if (filled.length === 0) return false;
  const periods = filled.filter(
    (cell) => isYear(cell) || parsePeriodWords(cell) !== undefined || quartersNamed(cell).length === 1,
  );
  return (
    periods.length >= Math.min(2, row.cells.length - 1) ||
    (periods.length === 1 && filled.length === 1 && textAt(row, 0) === "")
  );
}
