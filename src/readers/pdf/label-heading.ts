/** The heading of the labels, set at half the height of a heading of several lines. */
import type { GridRow } from "../document";

/**
 * "区分" or "Segment" stands on a line of its own between the lines that head the columns: it heads the labels and begins
 * no section of the table. It goes into the line of the header below. `headed` counts the rows above the first figures.
 */
export function withLabelHeading(rows: readonly GridRow[], headed: number): readonly GridRow[] {
  const heads = (row: GridRow | undefined) => row?.cells.slice(1).some((cell) => cell !== "") ?? false;
  const at = rows.findIndex(
    (row, i) => i > 0 && i < headed - 1 && row.cells[0] !== "" && !heads(row) && heads(rows[i - 1]),
  );
  const [heading, below] = [rows[at], rows[at + 1]];
  if (!heading || !below || !heads(below) || below.cells[0] !== "") return rows;
  const joined: GridRow = { ...below, cells: below.cells.with(0, heading.cells[0] ?? "") };
  return [...rows.slice(0, at), joined, ...rows.slice(at + 2)];
}
