import type { SeriesBlock, SeriesRow } from "./series";

/** A line that enters a total, through whatever subtotals, with its weight. */
export interface WalkLine {
  readonly row: SeriesRow;
  readonly weight: 1 | -1;
}

export interface WalkLines {
  readonly lines: readonly WalkLine[];
  /** Whether the lines give the total in every column; else some column needs a plug. */
  readonly complete: boolean;
}

/**
 * The lines that a total is made of in the end: its calculation and those of its subtotals, down to lines that are no
 * sums. A total without a calculation is its own only line, and so is one that counts a line more than once.
 */
export function linesOf(block: SeriesBlock, total: SeriesRow): WalkLines {
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  const weights = new Map<string, number>();
  let complete = true;
  const open: { readonly row: SeriesRow; readonly weight: 1 | -1 }[] = [{ row: total, weight: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { row, weight } = next;
    if (!row.total) {
      weights.set(row.key, (weights.get(row.key) ?? 0) + weight);
      continue;
    }
    if (row.total.linked.size > 0) complete = false;
    for (const term of row.total.terms) {
      const line = rows.get(term.row);
      if (line) open.push({ row: line, weight: weight === term.weight ? 1 : -1 });
      else complete = false;
    }
  }
  const lines = block.rows.flatMap((row): readonly WalkLine[] => {
    const weight = weights.get(row.key);
    return weight === 1 || weight === -1 ? [{ row, weight }] : [];
  });
  const lost = [...weights.values()].some((weight) => Math.abs(weight) > 1);
  return lost || lines.length === 0 ? { lines: [{ row: total, weight: 1 }], complete: true } : { lines, complete };
}
