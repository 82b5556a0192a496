/** What stands in a cell held against what was written into it. */
import type { SnapshotCell } from "./workbook-snapshot";
import type { CellWrite } from "./written-sheet";

export function isSame(theirs: SnapshotCell, ours: CellWrite): boolean {
  if (ours === null) return theirs === "";
  if (typeof ours === "object") return typeof theirs === "object" && theirs.formula === `=${ours.formula}`;
  // A text that begins with an equals sign reads like a formula: Excel leaves its apostrophe out.
  return theirs === ours || (typeof theirs === "object" && theirs.formula === ours);
}

/** A cell among those of its sheet, by the keys of row and column. */
export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`;
}
