import type { GridRow } from "../readers/document";
import { parseUnitWords } from "./caption";
import { plainTime } from "./chinese-time";
import { parseNumeral } from "./numeral";
import { parsePeriodWords, periodLengthIn } from "./period-words";
import { monthDayIn } from "./printed-date";

/** The text of a cell; rows of a grid are of one length, so what lies outside is blank. */
export function textAt(row: GridRow, column: number): string {
  return row.cells[column]?.trim() ?? "";
}

/** Cells behind the label that are not blank. */
export function filledCells(row: GridRow): readonly string[] {
  return row.cells.flatMap((cell, i) => (i === 0 || cell.trim() === "" ? [] : [cell.trim()]));
}

/**
 * Nothing but a figure can be printed like this: with groups of thousands, a fraction, a percentage sign, or in two or
 * three digits alone.
 */
const PLAIN_FIGURE = /^[($¥€£]{0,2}(?:\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|\.\d{1,2}%?|%)|\d{2,3})\)?%?$/u;

/** A number in either convention of decimals, which is told from all the cells of a document only later. */
function isNumber(cell: string): boolean {
  return parseNumeral(cell, ".").kind === "number" || parseNumeral(cell, ",").kind === "number";
}

export function isWords(cell: string): boolean {
  return !PLAIN_FIGURE.test(cell) && parseNumeral(cell).kind === "text" && parseNumeral(cell, ",").kind === "text";
}

/** Printed like a year: four digits without a separator, nothing else. */
export function isYear(cell: string): boolean {
  return /^(?:FY\s?)?(?:19|20)\d{2}(?:\s*\(\w\)|\s*[⁰¹²³⁴-⁹*]+)?$/u.test(cell.normalize("NFKC").trim());
}

/** "USD (1)" over a column is a currency with a note mark, not one dollar lost. */
const CURRENCY_WITH_MARK = /^(?:[A-Z]{3}|US\$)\s*\(\d{1,2}\)$/u;
const NOTE_MARK = /^\(?\d\)?$/u;

/** A cell that only a row of the body holds: a number, nil or not meaningful, but no year, date, length or note mark. */
export function isFigure(cell: string): boolean {
  if (PLAIN_FIGURE.test(cell)) return true;
  if (CURRENCY_WITH_MARK.test(cell) || NOTE_MARK.test(cell) || isYear(cell)) return false;
  const { kind } = parseNumeral(cell);
  if (kind === "blank" || (kind === "text" && !isNumber(cell))) return false;
  return kind === "nil" || kind === "not-meaningful" || !isTime(cell);
}

/** "2003 YTD" names no period by itself, and is no figure. */
const YEAR_TO_DATE = /\bytd\b|\byear[- ]to[- ]date\b/iu;

function isTime(cell: string): boolean {
  const text = plainTime(cell.normalize("NFKC").replace(/^\((?<inner>[^()]*)\)$/u, "$<inner>"));
  if (YEAR_TO_DATE.test(text)) return true;
  return parsePeriodWords(text) !== undefined || monthDayIn(text) !== undefined || periodLengthIn(text) !== undefined;
}

/** "$107.0 - $108.0", "(3.0)% to (1.0)%": of two amounts, which a sign, a fraction or a group of thousands tells from days. */
const RANGE =
  /^(?=.{0,30}[$€£¥%.,])\(?[$€£¥]?\s?\(?\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?\)?\s?%?\)?\s?(?:[-–—]|to)\s?\(?[$€£¥]?\s?\(?\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?\)?\s?%?\)?$/u;

/** A row of figures: at least one cell behind the label holds one. */
export function holdsFigures(row: GridRow): boolean {
  if (row.cells.some((cell, i) => i > 0 && PLAIN_FIGURE.test(cell))) return true;
  const filled = filledCells(row);
  if (filled.length === 0) return false;
  if (filled.some(isFigure)) return true;
  if (textAt(row, 0) !== "" && filled.every((cell) => RANGE.test(cell) && !isTime(cell))) return true;
  // Small counts (9 | 6) look like note marks: with a label they are figures.
  const label = textAt(row, 0);
  return label !== "" && !parseUnitWords(label) && filled.every((cell) => NOTE_MARK.test(cell));
}

export function holdsLabelOnly(row: GridRow): boolean {
  return textAt(row, 0) !== "" && filledCells(row).length === 0;
}
