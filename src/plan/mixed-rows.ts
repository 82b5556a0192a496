/**
 * Rows whose names stand beside other rows' keys: the analyst has sorted what is seen of the rows and left the hidden
 * keys behind. Which figures belong to which name can then not be told by the keys.
 */
import type { SheetLayout } from "./address";
import { liveCell, type LiveSheet } from "./live-sheet";
import { LABEL } from "./sheet-frame";
import type { SnapshotCell } from "./workbook-snapshot";
import { cellKey, isSame } from "./written-cell";
import type { CellWrite } from "./written-sheet";

/** In live places. */
export interface MixedName {
  readonly row: number;
  readonly column: number;
}

/**
 * Names that have left their row for another one, where their own row bears the name of a third, or none, or is gone: one
 * that was typed over is no trouble, nor is a row of the analyst's that bears its old name. `before`: what was last
 * written, by row and column key.
 */
export function mixedNames(live: LiveSheet, before: ReadonlyMap<string, CellWrite>): readonly MixedName[] {
  const moved: { readonly row: number; readonly name: string; readonly stands: SnapshotCell }[] = [];
  const keys = new Map([...live.rows].map(([key, row]) => [row, key]));
  for (const { row, column } of namePlaces(live)) {
    const written = before.get(cellKey(keys.get(row) ?? "", LABEL)) ?? "";
    const stands = liveCell(live.snapshot, row, column);
    if (typeof written === "string" && !isSame(stands, written)) moved.push({ row, name: written, stands });
  }
  const rowsOf = new Map<SnapshotCell, typeof moved>();
  for (const each of moved) if (each.name !== "") rowsOf.set(each.name, [...(rowsOf.get(each.name) ?? []), each]);
  const lost = lostNames(live, before);
  const strayed = moved.filter(({ stands }) => rowsOf.has(stands) || lost.has(stands));
  const [only] = strayed;
  const isOf = (name: SnapshotCell) => lost.has(name) || rowsOf.get(name)?.some(({ stands }) => stands === "");
  const areMixed = strayed.length > 1 || (only && isOf(only.stands));
  const column = live.columns.get(LABEL) ?? 0;
  return areMixed === true ? strayed.map(({ row }) => ({ row, column })) : [];
}

/** Names of rows that were deleted, unless another row is called the same. */
function lostNames({ rows }: LiveSheet, before: ReadonlyMap<string, CellWrite>): ReadonlySet<SnapshotCell> {
  const [lost, kept] = [new Set<SnapshotCell>(), new Set<SnapshotCell>()];
  for (const [key, name] of before) {
    const [row = "", column] = key.split("\n");
    if (column === LABEL && typeof name === "string" && name !== "") (rows.has(row) ? kept : lost).add(name);
  }
  for (const name of kept) lost.delete(name);
  return lost;
}

/** Where names stand: beside all rows, those of the analyst's among them. */
export function namePlaces({ rows, columns }: SheetLayout): readonly MixedName[] {
  const column = columns.get(LABEL);
  const places = [...rows.values()];
  if (column === undefined || places.length === 0) return [];
  const top = places.reduce((a, b) => Math.min(a, b));
  const bottom = places.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: bottom - top + 1 }, (_, i) => ({ row: top + i, column }));
}
