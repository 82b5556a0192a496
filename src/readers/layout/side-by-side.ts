import { isFilled } from "./figure-word";
import type { LineShape } from "./line-shape";
import type { PlacedLine } from "./placed-line";

/** So many rows must have a second label before there are two tables. */
const LEAST_ROWS = 3;

/**
 * Where a second table begins beside the first: most rows have a label behind figures, with figures behind it, and no
 * word of a row reaches over the place where these labels begin.
 */
export function secondTableAt(lines: readonly LineShape[]): number | undefined {
  const rows = lines.filter(({ kind }) => kind === "figures");
  const starts = rows.flatMap(secondLabel);
  if (starts.length < LEAST_ROWS || starts.length * 2 <= rows.length) return undefined;
  const start = starts.reduce((least, left) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const isClear = rows.every(({ words }) => words.every(({ left, right }) => right <= start || left >= start));
  return isClear ? start : undefined;
}

function secondLabel({ words }: LineShape): readonly number[] {
  const label = words.findIndex(
    ({ text }, i) => !isFilled(text) && /\p{L}{3}/u.test(text) && words.slice(0, i).some((word) => isFilled(word.text)),
  );
  const word = words[label];
  return word && words.slice(label + 1).some(({ text }) => isFilled(text)) ? [word.left] : [];
}

/** The words of each line left or right of a place. */
export function halfOf(lines: readonly PlacedLine[], start: number, side: "left" | "right"): readonly PlacedLine[] {
  return lines.map(({ words, place }) => ({
    words: words.filter(({ left }) => (side === "left" ? left < start : left >= start)),
    place,
  }));
}
