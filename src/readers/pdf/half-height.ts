/** Rows of a table whose cells stand in the middle of its height: lines between lines belong to one row. */
import { holdsFigure } from "./page-figure";
import type { PdfItem } from "./pdf-engine";

type Line = readonly PdfItem[];

/** Lines of one text are set farther apart than this, in parts of their height; two halves around a row may be less close. */
const OVERLAPPING = 0.8;
const AROUND = 0.9;
/** A heading of a column is short; the lines of two columns of prose beside each other are not. */
const LONGEST_HEADING = 16;

const BLANK_IN_HAN =
  /(?<=[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]) (?=[\p{L}\p{N}(（])|(?<=[\p{L}\p{N})）]) (?=[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}])/gu;

/**
 * Joins what overlaps in height and stands beside each other: the two lines of a label around its figures
 * ("2025年3月期" over, "第1四半期" under them), a label a little above its figures, headings of one and of two lines.
 */
export function withWholeRows(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, next, after] = [lines[i] ?? [], lines[i + 1], lines[i + 2]];
    if (next && after && isLabelAround(line, next, after)) {
      joined.push([labelOf(line, after), ...next]);
      i += 2;
    } else if (next && isBeside(line, next, after)) {
      joined.push([...line, ...next].toSorted((a, b) => a.left - b.left));
      i += 1;
    } else joined.push(line);
  }
  return joined;
}

function isLabelAround(above: Line, row: Line, below: Line): boolean {
  if (!overlaps(above, row, AROUND) || !overlaps(row, below, AROUND)) return false;
  return holdsOnlyFigures(row) && [above, below].every((label) => isLabel(label) && right(label) < left(row));
}

/** Two lines at half heights that are one: a label beside figures without one, or headings beside each other. */
function isBeside(line: Line, next: Line, after: Line | undefined): boolean {
  if (!overlaps(line, next) || !areApart(line, next)) return false;
  const [label, row] = left(line) < left(next) ? [line, next] : [next, line];
  if (isLabel(label) && holdsOnlyFigures(row) && right(label) < left(row)) return !(after && overlaps(next, after));
  return [...line, ...next].every(({ text }) => !isFigure(text) && text.trim().length <= LONGEST_HEADING);
}

function isLabel(line: Line): boolean {
  return line.every(({ text }) => !isFigure(text));
}

function holdsOnlyFigures(line: Line): boolean {
  return line.every(({ text }) => text.trim().split(/\s+/u).every(isFigure));
}

function isFigure(text: string): boolean {
  return holdsFigure(text.normalize("NFKC").trim());
}

function labelOf(above: Line, below: Line): PdfItem {
  const [first] = above;
  const text = [above, below].map((line) => line.map((item) => item.text.trim()).join(" ")).join(" ");
  // Between characters of Han and Kana, and the digits beside them, stands no blank.
  const whole = text.replace(BLANK_IN_HAN, "");
  return {
    text: whole,
    left: Math.min(left(above), left(below)),
    right: Math.max(right(above), right(below)),
    baseline: first?.baseline ?? 0,
    height: first?.height ?? 0,
  };
}

function overlaps(line: Line, next: Line, parts = OVERLAPPING): boolean {
  const [a, b] = [line[0], next[0]];
  return a !== undefined && b !== undefined && b.baseline - a.baseline < parts * Math.min(a.height, b.height);
}

function areApart(line: Line, next: Line): boolean {
  return line.every((one) => next.every((other) => one.right <= other.left || other.right <= one.left));
}

function left(line: Line): number {
  return Math.min(...line.map((item) => item.left));
}

function right(line: Line): number {
  return Math.max(...line.map((item) => item.right));
}
