/**
 * A workbook of which only the keys of our sheets were read, filled with what was last written. What is written into a
 * cell depends on the cell only where the plan says something else than before; these are read, and laid over this.
 */
import type { Layout } from "./address";
import { liveSheetOf } from "./diff-workbook";
import { keyedOf, layoutOfStored, respelledCell } from "./known-sheet";
import { findLiveSheet, type LiveSheet } from "./live-sheet";
import { respeller } from "./respell";
import type { SheetLines, SnapshotCell, WorkbookSnapshot } from "./workbook-snapshot";
import type { StoredSheet, WorkbookState } from "./workbook-state";
import type { CellWrite } from "./written-sheet";

/** Cells as they stand, from an upper left one on, by the workbook's own id of their sheet. */
export interface CellBlock {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly SnapshotCell[])[];
}

/** Undefined where a sheet of the model is gone: then formulas of the others are broken, and all must be read. */
export function assumedSnapshot(
  snapshot: WorkbookSnapshot,
  state: WorkbookState,
  read: readonly CellBlock[],
): WorkbookSnapshot | undefined {
  const pairs: { readonly stored: StoredSheet; readonly live: LiveSheet }[] = [];
  for (const stored of state.sheets) {
    const found = liveSheetOf(stored, snapshot, state);
    if (!found) return undefined;
    pairs.push({ stored, live: findLiveSheet(keyedOf(stored), found, false) });
  }
  const now: Layout = { sheets: new Map(pairs.map(({ live }) => [live.id, live])), mayLack: true };
  const respell = respeller(layoutOfStored(state.sheets), now);
  const filled = new Map(
    pairs.map(({ stored, live }) => [
      live.snapshot.id,
      filledSheet(stored, live, (content) => asEntered(respelledCell(content, stored.id, respell))),
    ]),
  );
  for (const { sheet, top, left, contents } of read) {
    const cells = filled.get(sheet);
    contents.forEach((row, r) =>
      row.forEach((cell, c) => {
        const line = cells?.[top + r];
        if (line) line[left + c] = cell;
      }),
    );
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const cells = filled.get(sheet.id);
      return cells ? { ...sheet, cells } : sheet;
    }),
  };
}

function filledSheet(
  stored: StoredSheet,
  live: LiveSheet,
  entered: (content: CellWrite) => SnapshotCell,
): SnapshotCell[][] {
  const { lines, cells: known } = live.snapshot;
  // A sheet that was read whole stands as it is.
  if (!lines) return (known ?? []).map((row) => [...row]);
  const cells = cellsOfKeys(lines);
  const columns = stored.columns.map((key) => live.columns.get(key));
  stored.cells.forEach((row, r) => {
    const line = cells[live.rows.get(stored.rows[r] ?? "") ?? NaN];
    if (!line) return;
    row.forEach((content, c) => {
      const place = columns[c];
      if (place !== undefined && content !== null) line[place] = entered(content);
    });
  });
  return cells;
}

function cellsOfKeys({ top, left, keysDown, keysAcross }: SheetLines): SnapshotCell[][] {
  const width = left + keysAcross.length;
  const cells = Array.from({ length: top + keysDown.length }, () => new Array<SnapshotCell>(width).fill(""));
  keysAcross.forEach((key, c) => {
    const row = cells[top];
    if (row) row[left + c] = key;
  });
  keysDown.forEach((key, r) => {
    const row = cells[top + r];
    if (row) row[left] = key;
  });
  return cells;
}

function asEntered(content: CellWrite): SnapshotCell {
  if (content === null) return "";
  return typeof content === "object" ? { formula: `=${content.formula}` } : content;
}
