import type { GridBlock, GridRow } from "../readers/document";
import { type Numeral, parseNumeral } from "./numeral";
import { parsePeriodWords } from "./period-words";
import { parseUnitWords } from "./caption";

/** A grid made even: signs that stood in cells of their own are back at their numbers, empty columns are gone, the
 * label is the first cell. */
export function tidyGrid(block: GridBlock): readonly GridRow[] {
  return mergeLabelColumns(mergeComplements(dropEmptyColumns(block.rows.map(joinSplitSigns))));
}

const OPENING_SIGN = /^(?:[$¥￥€£]|US\$|\(|[$¥￥€£]\s*\()$/u;
const CLOSING_SIGN = /^(?:\)|%|\)\s*%|\)\s*\(?\d\)?)$/u;

/** `$ | 1,234` and `(103 | )` are each one printed figure cut over two cells. */
function joinSplitSigns(row: GridRow): GridRow {
  if (!row.cells.some((cell) => OPENING_SIGN.test(cell.trim()) || CLOSING_SIGN.test(cell.trim()))) return row;
  const cells = [...row.cells];
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i]!.trim();
    if (OPENING_SIGN.test(cell)) {
      const next = cells.findIndex((other, j) => j > i && other.trim() !== "");
      if (next > i && next <= i + 2 && /^[(\d.,—–-]/u.test(cells[next]!.trim())) {
        cells[next] = `${cell}${cells[next]!.trim()}`;
        cells[i] = "";
      }
    } else if (CLOSING_SIGN.test(cell)) {
      const before = cells.findLastIndex((other, j) => j < i && other.trim() !== "");
      if (before > 0 && before >= i - 2 && /[\d(]/u.test(cells[before]!)) {
        cells[before] = `${cells[before]!.trim()}${cell}`;
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
  const kept = Array.from({ length: width }, (_, i) => i === 0 || body.some(({ cells }) => cells[i]!.trim() !== ""));
  if (kept.every(Boolean) || body.length === 0) return rows;
  return rows.map((row, index) => {
    const cells = [...row.cells];
    if (index < headerEnd) {
      for (let i = 1; i < width; i++) {
        if (kept[i] || cells[i]!.trim() === "") continue;
        const right = kept.findIndex((keep, j) => j > i && keep);
        const target = right > 0 && cells.slice(i + 1, right + 1).every((cell) => cell.trim() === "") ? right : -1;
        if (target > 0) cells[target] = cells[i]!;
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
  const filled = (row: GridRow, i: number) => row.cells[i]!.trim() !== "";
  for (let i = 1; i + 1 < width; i++) {
    const [header, body] = [rows.slice(0, headerEnd), rows.slice(headerEnd)];
    const underOne = [i, i + 1].some((column) => header.every((row) => !filled(row, column)));
    const bothUsed = [i, i + 1].every((column) => body.some((row) => filled(row, column)));
    if (!underOne || !bothUsed || rows.some((row) => filled(row, i) && filled(row, i + 1))) continue;
    const merged = rows.map((row) => {
      const cells = [...row.cells];
      cells.splice(i, 2, cells[i]!.trim() === "" ? cells[i + 1]! : cells[i]!);
      return { ...row, cells };
    });
    return mergeComplements(merged);
  }
  return rows;
}

/** Labels indented by columns of their own become one label; a column of text beside the label stays where it is. */
function mergeLabelColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const body = rows.slice(headerLength(rows));
  const width = rows[0]?.cells.length ?? 0;
  let labels = 1;
  while (labels < width - 1) {
    const filled = body.filter(({ cells }) => cells[labels]!.trim() !== "");
    const asLabel = filled.filter(
      ({ cells }) => isWords(cells[labels]!) && cells.slice(0, labels).every((c) => c.trim() === ""),
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
  const labelled = row.cells[0]!.trim() !== "" && !parseUnitWords(row.cells[0]!);
  return labelled && filled.every((cell) => !isYear(cell) && !isWords(cell) && !/^%$/u.test(cell.trim()));
}

function holdsLabelOnly(row: GridRow): boolean {
  return row.cells[0]!.trim() !== "" && row.cells.slice(1).every((cell) => cell.trim() === "");
}

/**
 * How many rows from the top are header: all before the first row of figures, without the section headings directly
 * above that row. A line of units ("(in thousands)") belongs to the header.
 */
export function headerLength(rows: readonly GridRow[]): number {
  const firstFigures = rows.findIndex(holdsFigures);
  let end = firstFigures < 0 ? rows.length : firstFigures;
  while (end > 0 && holdsLabelOnly(rows[end - 1]!) && !parseUnitWords(rows[end - 1]!.cells[0]!)) end--;
  // A header row has something over a column of figures; without one, lines of units alone make no header.
  const holdsHeading = rows.slice(0, end).some((row) => row.cells.slice(1).some((cell) => cell.trim() !== ""));
  return holdsHeading ? end : 0;
}

/** A grid may print several tables under one another, each with a header of its own: cut before every further header. */
export function cutAtHeaders(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = [];
  let part: GridRow[] = [];
  let seenFigures = false;
  for (const row of rows) {
    if (seenFigures && startsHeader(row)) {
      const carried: GridRow[] = [];
      while (part.length > 0 && !holdsFigures(part.at(-1)!) && carried.length < 3 && isTitleRow(part.at(-1)!))
        carried.unshift(part.pop()!);
      parts.push(part);
      part = [...carried];
      seenFigures = false;
    }
    part.push(row);
    seenFigures ||= holdsFigures(row);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function isTitleRow(row: GridRow): boolean {
  return holdsLabelOnly(row) || row.cells[0]!.trim() === "";
}

/** Periods stand over at least two columns (or over the only one) and no figure does. */
function startsHeader(row: GridRow): boolean {
  const filled = row.cells.slice(1).filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || holdsFigures(row)) return false;
  const periods = filled.filter((cell) => isYear(cell) || parsePeriodWords(cell) !== undefined);
  return (
    periods.length >= Math.min(2, row.cells.length - 1) ||
    (periods.length === 1 && filled.length === 1 && row.cells[0]!.trim() === "")
  );
}
