/** Where the rows and columns of the stored model's sheets stand in the workbook today. */
import { cellAddress } from "./address";
import { liveSheetOf } from "./diff-workbook";
import { keyedOf } from "./known-sheet";
import { findLiveSheet, liveCell, type LiveSheet } from "./live-sheet";
import type { SnapshotCell, WorkbookSnapshot } from "./workbook-snapshot";
import type { WorkbookState } from "./workbook-state";

export interface LivePlaces {
  /** The address of a cell as a formula on another sheet spells it; undefined where sheet, row or column are gone. */
  readonly address: (sheet: string, row: string, column: string) => string | undefined;
  /** What stands in the cell as entered. */
  readonly content: (sheet: string, row: string, column: string) => SnapshotCell | undefined;
}

export function livePlaces(state: WorkbookState, snapshot: WorkbookSnapshot): LivePlaces {
  const sheets = new Map<string, LiveSheet>();
  for (const stored of state.sheets) {
    const found = liveSheetOf(stored, snapshot, state);
    if (!found) continue;
    sheets.set(stored.id, findLiveSheet(keyedOf(stored), found, state.status === "writing"));
  }
  const place = (sheet: string, row: string, column: string) => {
    const live = sheets.get(sheet);
    const [r, c] = [live?.rows.get(row), live?.columns.get(column)];
    return live && r !== undefined && c !== undefined ? { live, row: r, column: c } : undefined;
  };
  return {
    address: (sheet, row, column) => {
      const found = place(sheet, row, column);
      return found && `${found.live.nameText}!${cellAddress(found.row, found.column)}`;
    },
    content: (sheet, row, column) => {
      const found = place(sheet, row, column);
      return found && liveCell(found.live.snapshot, found.row, found.column);
    },
  };
}
