import { isBareYear, isFigure, isFilled } from "./figure-word";
import type { LineShape } from "./line-shape";
import type { PlacedWord } from "./placed-line";

/** Where the figures of one column stand. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** More columns than any release prints. */
const MOST_COLUMNS = 64;
/** Right edges of one column differ by no more: a digit is about one wide, and a sign may follow it. */
const SAME_EDGE = 2;

interface Cluster extends Column {
  readonly rows: ReadonlySet<number>;
}

/** The columns of figures, by their right edges; undefined when there are more than any table has. */
export function columnsOf(rows: readonly LineShape[], unit: number): readonly Column[] | undefined {
  const figures = rows
    .flatMap(({ words }, row) =>
      words
        .filter(({ text }, i) => isFigure(text) && (i > 0 || !isBareYear(text)))
        .map((word) => ({ row, left: word.left, right: digitsEnd(word, unit) })),
    )
    .sort((a, b) => a.right - b.right);
  const clusters: (Cluster & { readonly edge: number })[] = [];
  for (const { row, left, right } of figures) {
    const last = clusters.at(-1);
    if (last && right - last.edge <= SAME_EDGE * unit)
      clusters[clusters.length - 1] = {
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
        edge: right,
        rows: new Set([...(last.rows.size < 64 ? last.rows : []), row]),
      };
    else clusters.push({ left, right, edge: right, rows: new Set([row]) });
    if (clusters.length > MOST_COLUMNS * 4) return undefined;
  }
  const columns = withNilColumns(mergeOverlapping(clusters), rows, unit);
  return columns.length > MOST_COLUMNS ? undefined : columns;
}

/**
 * A dash beside a figure that would stand in the same column stands in a column of its own, in which nothing else has a
 * figure: diluted earnings that no share dilutes.
 */
function withNilColumns(columns: readonly Column[], rows: readonly LineShape[], unit: number): readonly Column[] {
  const own: Column[] = [];
  for (const { words } of rows) {
    const filled = words.filter(({ text }, i) => isFilled(text) && (i > 0 || !isBareYear(text)));
    const claimed = filled.map((word) => columnOfFigure(word, columns, unit));
    filled.forEach((word, i) => {
      const isTaken = claimed.some((column, other) => other !== i && column === claimed[i]);
      const isBeside = columns.every(({ left, right }) => word.right <= left || word.left >= right);
      if (isFigure(word.text) || !isTaken || !isBeside) return;
      const known = own.findIndex(({ left, right }) => word.left < right && word.right > left);
      const before = own[known];
      if (before) own[known] = { left: Math.min(before.left, word.left), right: Math.max(before.right, word.right) };
      else own.push({ left: word.left, right: word.right });
    });
  }
  return own.length === 0 ? columns : [...columns, ...own].sort((a, b) => a.right - b.right);
}

/** Figures that are not set flush right overlap those of other rows without ever standing beside them. */
function mergeOverlapping(clusters: readonly Cluster[]): readonly Column[] {
  const merged: Cluster[] = [];
  for (const cluster of clusters) {
    const last = merged.at(-1);
    const apart = last && [...cluster.rows].every((row) => !last.rows.has(row));
    if (last && apart && cluster.left < last.right)
      merged[merged.length - 1] = {
        left: Math.min(last.left, cluster.left),
        right: Math.max(last.right, cluster.right),
        rows: new Set([...last.rows, ...cluster.rows]),
      };
    else merged.push(cluster);
  }
  return merged;
}

/** A closing parenthesis, a percentage sign and a note's mark stand right of the edge that digits share. */
export function digitsEnd({ text, right }: PlacedWord, unit: number): number {
  return right - (/[\s%)]*(?:(?<=[\d)%]) ?\(\w{1,2}\))?$/u.exec(text)?.[0].length ?? 0) * unit;
}

/** The column a word of a row stands in: where it overlaps most, else the nearest. */
export function columnOfWord({ left, right }: Column, columns: readonly Column[]): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  columns.forEach((column, i) => {
    const overlap = Math.min(right, column.right) - Math.max(left, column.left);
    if (overlap > bestScore) [best, bestScore] = [i, overlap];
  });
  return best;
}

/** The column whose edge a figure shares, else the one it overlaps. */
export function columnOfFigure(word: PlacedWord, columns: readonly Column[], unit: number): number {
  const edge = digitsEnd(word, unit);
  const flush = columns.findIndex(({ right }) => Math.abs(right - edge) <= unit / 2);
  return flush >= 0 && isFilled(word.text) ? flush : columnOfWord(word, columns);
}
