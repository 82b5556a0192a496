import type { GridBlock, GridRow } from "../readers/document";
import { type Numeral, parseNumeral } from "./numeral";
import { parsePeriodWords } from "./period-words";
import { parseUnitWords } from "./caption";

/** A grid made even: signs that stood in cells of their own are back at their numbers, empty columns are gone, the
 * label is the first cell. */
export function tidyGrid(block: GridBlock): readonly GridRow[] {
  return mergeLabelColumns(mergeComplements(dropEmptyColumns(block.rows.map(joinSplitSigns))));
}

/** The text of a cell; rows of a grid are of one length, so what lies outside is blank. */
function textAt(row: GridRow, column: number): string {
  return row.cells[column]?.trim() ?? "";
}

const OPENING_SIGN = /^(?:[$¥￥€£]|US\$|\(|[$¥￥€£]\s*\()$/u;
const CLOSING_SIGN = /^(?:\)|%|\)\s*%|\)\s*\(?\d\)?)$/u;

/** `$ | 1,234` and `(103 | )` are each one printed figure cut over two cells. */
function joinSplitSigns(row: GridRow): GridRow {
  if (!row.cells.some((cell) => OPENING_SIGN.test(cell.trim()) || CLOSING_SIGN.test(cell.trim()))) return row;
  const cells = row.cells.map((cell) => cell.trim());
  for (const [i, cell] of cells.entries()) {
    if (i === 0) continue;
    if (OPENING_SIGN.test(cell)) {
      const next = cells.findIndex((other, j) => j > i && other !== "");
      const figure = cells[next] ?? "";
      if (next <= i + 2 && /^[(\d.,—–-]/u.test(figure)) {
        cells[next] = `${cell}${figure}`;
        cells[i] = "";
      }
    } else if (CLOSING_SIGN.test(cell)) {
      const before = cells.findLastIndex((other, j) => j < i && other !== "");
      const figure = cells[before] ?? "";
      if (before > 0 && before >= i - 2 && /[\d(]/u.test(figure)) {
        cells[before] = `${figure}${cell}`;
        cells[i] = "";
      }
    }
  }
  return { ...row, cells };
}

/**
 * Columns without a figure or text in the body are spacers. What a header prints over a spacer belongs to the next
 * column that is kept, for a group's heading stands over the first of its cells.
 */
function dropEmptyColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const headerEnd = headerLength(rows);
  const body = rows.slice(headerEnd);
  const kept = Array.from({ length: width }, (_, i) => i === 0 || body.some((row) => textAt(row, i) !== ""));
  if (kept.every(Boolean) || body.length === 0) return rows;
  return rows.map((row, index) => {
    const cells = [...row.cells];
    if (index < headerEnd) {
      for (let i = 1; i < width; i++) {
        const heading = textAt(row, i);
        if (kept[i] || heading === "") continue;
        const right = kept.findIndex((keep, j) => j > i && keep);
        const target = right > 0 && cells.slice(i + 1, right + 1).every((cell) => cell.trim() === "") ? right : -1;
        if (target > 0) cells[target] = heading;
      }
    }
    return { ...row, cells: cells.filter((_, i) => kept[i]) };
  });
}

/**
 * Two neighbours of which every row fills only one are one column, where the header stands over one of them alone:
 * figures with a currency sign in front were moved a cell to the right of those without.
 */
function mergeComplements(rows: readonly GridRow[]): readonly GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const headerEnd = headerLength(rows);
  if (headerEnd === 0) return rows;
  const filled = (row: GridRow, column: number) => textAt(row, column) !== "";
  for (let i = 1; i + 1 < width; i++) {
    const [header, body] = [rows.slice(0, headerEnd), rows.slice(headerEnd)];
    const underOne = [i, i + 1].some((column) => header.every((row) => !filled(row, column)));
    const bothUsed = [i, i + 1].every((column) => body.some((row) => filled(row, column)));
    if (!underOne || !bothUsed || rows.some((row) => filled(row, i) && filled(row, i + 1))) continue;
    const emptyOne = (row: GridRow) => (filled(row, i) ? i + 1 : i);
    return mergeComplements(rows.map((row) => ({ ...row, cells: row.cells.toSpliced(emptyOne(row), 1) })));
  }
  return rows;
}

/** Labels indented by columns of their own become one label; a column of text beside the label stays where it is. */
function mergeLabelColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const body = rows.slice(headerLength(rows));
  const width = rows[0]?.cells.length ?? 0;
  let labels = 1;
  while (labels < width - 1) {
    const filled = body.filter((row) => textAt(row, labels) !== "");
    const asLabel = filled.filter(
      (row) => isWords(textAt(row, labels)) && row.cells.slice(0, labels).every((cell) => cell.trim() === ""),
    );
    if (filled.length === 0 || asLabel.length < filled.length) break;
    labels++;
  }
  if (labels === 1) return rows;
  return rows.map((row) => {
    const label = row.cells.slice(0, labels).filter((cell) => cell.trim() !== "");
    return { ...row, cells: [label.join(" "), ...row.cells.slice(labels)] };
  });
}

function isWords(cell: string): boolean {
  return parseNumeral(cell).kind === "text";
}

/** Printed like a year: four digits without a separator, nothing else. */
function isYear(cell: string): boolean {
  return /^(?:FY\s?)?(?:19|20)\d{2}(?:\s*\(\w\)|\s*[⁰¹²³⁴-⁹*]+)?$/u.test(cell.normalize("NFKC").trim());
}

/** "USD (1)" over a column is a currency with a note mark, not one dollar lost. */
const CURRENCY_WITH_MARK = /^(?:[A-Z]{3}|US\$)\s*\(\d{1,2}\)$/u;

function isFigure(cell: string, numeral: Numeral): boolean {
  if (CURRENCY_WITH_MARK.test(cell.trim())) return false;
  if (numeral.kind === "text" || numeral.kind === "blank") return false;
  return (
    !isYear(cell) &&
    !/^\(?\d\)?$/u.test(cell.trim()) &&
    !/^%$/u.test(cell.trim()) &&
    parsePeriodWords(cell) === undefined
  );
}

/** A row of figures: at least one cell behind the label holds a number (a year or a note mark is none). */
export function holdsFigures(row: GridRow): boolean {
  const filled = row.cells.slice(1).filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return false;
  if (filled.some((cell) => isFigure(cell, parseNumeral(cell)))) return true;
  // Small counts (9 | 6) look like note marks, and a row of nils like nothing: with a label they are figures.
  const label = textAt(row, 0);
  const labelled = label !== "" && !parseUnitWords(label);
  return labelled && filled.every((cell) => !isYear(cell) && !isWords(cell) && !/^%$/u.test(cell.trim()));
}

function holdsLabelOnly(row: GridRow): boolean {
  return textAt(row, 0) !== "" && row.cells.slice(1).every((cell) => cell.trim() === "");
}

/**
 * How many rows from the top are header: all before the first row of figures, without the section headings directly
 * above that row. A line of units ("(in thousands)") belongs to the header.
 */
export function headerLength(rows: readonly GridRow[]): number {
  const firstFigures = rows.findIndex(holdsFigures);
  const above = rows.slice(0, firstFigures < 0 ? rows.length : firstFigures);
  const end = above.findLastIndex((row) => !holdsLabelOnly(row) || parseUnitWords(textAt(row, 0)) !== undefined) + 1;
  // A header row has something over a column of figures; without one, lines of units alone make no header.
  const holdsHeading = above.slice(0, end).some((row) => row.cells.slice(1).some((cell) => cell.trim() !== ""));
  return holdsHeading ? end : 0;
}

/** Of the rows above a further header so many at most are its title. */
const LONGEST_TITLE = 3;

/** A grid may print several tables under one another, each with a header of its own: cut before every further header. */
export function cutAtHeaders(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = [];
  let part: GridRow[] = [];
  let seenFigures = false;
  for (const row of rows) {
    if (seenFigures && startsHeader(row)) {
      const lastRow = part.findLastIndex((above) => holdsFigures(above) || !isTitleRow(above));
      const title = Math.max(lastRow + 1, part.length - LONGEST_TITLE);
      parts.push(part.slice(0, title));
      part = part.slice(title);
      seenFigures = false;
    }
    part.push(row);
    seenFigures ||= holdsFigures(row);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function isTitleRow(row: GridRow): boolean {
  return holdsLabelOnly(row) || textAt(row, 0) === "";
}

/** Periods stand over at least two columns (or over the only one) and no figure does. */
function startsHeader(row: GridRow): boolean {
  const filled = row.cells.slice(1).filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || holdsFigures(row)) return false;
  const periods = filled.filter((cell) => isYear(cell) || parsePeriodWords(cell) !== undefined);
  return (
    periods.length >= Math.min(2, row.cells.length - 1) ||
    (periods.length === 1 && filled.length === 1 && textAt(row, 0) === "")
  );
}
