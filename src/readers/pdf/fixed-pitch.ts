import type { TextLine } from "../text/text-line";
import { itemLines } from "./page-lines";
import type { PdfItem } from "./pdf-engine";

/** Typewriter faces are 0.6 of their height wide; the squares of Japanese text are as wide as high. */
const WIDEST = 0.7;
const SAME_WIDTH = 0.02;
/** So much of a page must be set in one pitch: a title may be larger. */
const LEAST_SHARE = 0.95;
const LEAST_CHARACTERS = 100;
const MOST_BLANKS = 4;
const WIDEST_LINE = 500;

/**
 * The lines of a page that is set in a face of fixed width, as a text of fixed width with its blank lines, whose columns
 * are told by characters; undefined for other pages.
 */
export function fixedPitchLines(items: readonly PdfItem[], page: number): readonly TextLine[] | undefined {
  const pitch = pitchOf(items);
  if (pitch === undefined) return undefined;
  const rows = itemLines(items);
  const start = Math.min(...rows.map(([first]) => first?.left ?? Number.POSITIVE_INFINITY));
  const spacing = lineSpacing(rows);
  const lines: TextLine[] = [];
  let above: number | undefined;
  for (const row of rows) {
    const text = textOf(row, start, pitch);
    if (text === undefined) return undefined;
    const baseline = row[0]?.baseline ?? 0;
    const blanks = above === undefined ? 0 : Math.round((baseline - above) / spacing) - 1;
    for (let i = 0; i < Math.min(blanks, MOST_BLANKS); i++) lines.push({ text: "", place: { page } });
    lines.push({ text, place: { page } });
    above = baseline;
  }
  return lines;
}

function pitchOf(items: readonly PdfItem[]): number | undefined {
  const measured = items.flatMap(({ text, left, right, height }) => {
    const size = text.trim() === "" ? 0 : text.length;
    return size < 2 ? [] : [{ size, pitch: (right - left) / size, height }];
  });
  const middle = measured.toSorted((a, b) => a.pitch - b.pitch)[Math.floor(measured.length / 2)];
  if (!middle || middle.pitch <= 0 || middle.pitch > middle.height * WIDEST) return undefined;
  const all = measured.reduce((sum, { size }) => sum + size, 0);
  const even = measured
    .filter(({ pitch }) => Math.abs(pitch - middle.pitch) <= middle.pitch * SAME_WIDTH)
    .reduce((sum, { size }) => sum + size, 0);
  return all >= LEAST_CHARACTERS && even >= all * LEAST_SHARE ? middle.pitch : undefined;
}

/** From one line to the next where none is left blank. */
function lineSpacing(rows: readonly (readonly PdfItem[])[]): number {
  const steps = rows
    .slice(1)
    .map((row, i) => (row[0]?.baseline ?? 0) - (rows[i]?.[0]?.baseline ?? 0))
    .sort((a, b) => a - b);
  return Math.max(1, steps[Math.floor(steps.length / 10)] ?? 1);
}

/** Undefined where pieces would stand upon each other: then the places cannot be trusted. */
function textOf(row: readonly PdfItem[], start: number, pitch: number): string | undefined {
  let line = "";
  for (const { text, left } of row) {
    const column = Math.round((left - start) / pitch);
    if (column < line.length || column > WIDEST_LINE) return undefined;
    line = line.padEnd(column) + text.trimEnd();
  }
  return line;
}
