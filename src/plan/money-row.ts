import type { SeriesBlock, SeriesRow } from "./series";

/** The rows of a statement that hold money, with the headings above them. */
export function moneyRows({ rows }: SeriesBlock): readonly SeriesRow[] {
  return rows.filter((row, i) => (row.role === "heading" ? headsMoney(rows, i) : row.unit?.kind === "money"));
}

/** Whether an amount of money comes below the heading before the next one of its depth. */
function headsMoney(rows: readonly SeriesRow[], at: number): boolean {
  const depth = rows[at]?.depth ?? 0;
  for (const row of rows.slice(at + 1)) {
    if (row.role === "heading" && row.depth <= depth) return false;
    if (row.unit?.kind === "money") return true;
  }
  return false;
}
