import { isFilled } from "./figure-word";
import { firstFigure, type LineShape } from "./line-shape";
import type { PlacedWord } from "./placed-line";

/** The lines of a table, as positions: its header from `top`, its body from `body` to before `end`. */
export interface TableRun {
  readonly top: number;
  readonly body: number;
  readonly end: number;
}

/** Lines without figures between two rows of one table: headings of sections, labels of several lines. */
const MOST_LABEL_LINES = 12;
const MOST_BLANK_LINES = 3;
const MOST_HEADER_LINES = 14;
/** So far left of its figures a column's heading may begin. */
const HEADING_OVERHANG = 6;
/** Wider runs of words are prose. */
const WIDEST_HEADING = 40;
const WIDEST_LABEL = 60;

/** Where the tables are among the lines: runs of lines of figures, with the header above them. */
export function tableRuns(lines: readonly LineShape[], unit: number): readonly TableRun[] {
  const runs: TableRun[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.kind !== "figures") {
      at++;
      continue;
    }
    const { end, start } = runFrom(lines, at, unit);
    const { top, body } = headerAbove(lines, at, runs.at(-1)?.end ?? 0, start, unit);
    const figures = lines.slice(at, end).filter(({ kind }) => kind === "figures");
    const labelled = figures.filter(({ words }) => !isFilled(words[0]?.text ?? ""));
    // Figures without labels are the rest of something else.
    if (figures.length >= (top < body ? 1 : 3) && labelled.length * 2 >= figures.length) runs.push({ top, body, end });
    at = end;
  }
  return runs;
}

/** From a first row to behind the last one, and where the figures begin. */
function runFrom(lines: readonly LineShape[], first: number, unit: number): { end: number; start: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = first;
  let labels = 0;
  let blanks = 0;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === "figures") {
      start = Math.min(start, firstFigure(line));
      end = at + 1;
      labels = blanks = 0;
    } else if (line.kind === "blank") {
      if (++blanks > MOST_BLANK_LINES) break;
    } else {
      blanks = 0;
      const ofTable = isLabel(line, start, unit) || isWideLabel(line, start, unit);
      if (line.kind === "words" && (!ofTable || ++labels > MOST_LABEL_LINES)) break;
    }
  }
  return { end, start };
}

/** One run of words left of the figures. */
function isLabel({ words }: LineShape, start: number, unit: number): boolean {
  const [word, another] = words;
  return word !== undefined && another === undefined && word.left < start && word.right <= start + 2 * unit;
}

/** A heading of a section, or the upper line of a label, may reach under the figures where none stand beside it. */
function isWideLabel({ words }: LineShape, start: number, unit: number): boolean {
  const [word, another] = words;
  if (word === undefined || another !== undefined || /[.;]$/u.test(word.text)) return false;
  return word.left < start - HEADING_OVERHANG * unit && word.right - word.left <= WIDEST_LABEL * unit;
}

/** A note between two tables tells periods and figures of its own: （注）包括利益 2025年3月期 2,518百万円. */
const NOTE = /^(?:[(（]\s*(?:注|注記|参考)\s*\d*\s*[)）]|※)/u;
const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/u;

/** Headings stand over the figures; a title reaches left of them. A label may stand beside a heading or under it. */
function isHeader({ words }: LineShape, start: number, unit: number): boolean {
  const limit = start - HEADING_OVERHANG * unit;
  const [first, ...others] = words;
  if (!first || (others.length === 0 && PAGE_NUMBER.test(first.text)) || NOTE.test(first.text)) return false;
  // A date is wider than the figures under it and centred over them, or set where the column begins.
  const isOver = ({ left, right }: PlacedWord) =>
    left >= limit || ((left + right) / 2 >= limit && right - left <= WIDEST_HEADING * unit);
  if (!others.every(isOver)) return false;
  if (others.length === 0) return first.left >= limit;
  return first.right <= start || isOver(first);
}

function headerAbove(
  lines: readonly LineShape[],
  first: number,
  from: number,
  start: number,
  unit: number,
): { top: number; body: number } {
  let top = first;
  let body = first;
  let blanks = 0;
  for (let at = first - 1; at >= from && first - at <= MOST_HEADER_LINES; at--) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === "blank") {
      if (++blanks > 2) break;
      continue;
    }
    blanks = 0;
    if (line.kind === "rule") continue;
    if (isHeader(line, start, unit)) {
      if (top === first) body = at + 1;
      top = at;
    } else if (!isLabel(line, start, unit) && !(top === first && isWideLabel(line, start, unit))) break;
  }
  return { top, body };
}
