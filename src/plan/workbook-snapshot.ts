import type { DateSystem } from "../core/date";

/** What a workbook holds, as far as planning needs to know: read once, before anything is decided. */
export interface WorkbookSnapshot {
  /** All sheets in their order, the analyst's among them; only names of those. */
  readonly sheets: readonly SheetSnapshot[];
  /** The texts that Tieout stored in the workbook, in any order; none: nothing was ever imported. See stored-part. */
  readonly stored: readonly string[];
  /** The parts that hold these texts, by the workbook's ids; `name`: of the stored part that it is a chunk of. */
  readonly parts: readonly { readonly id: string; readonly isHead: boolean; readonly name?: string }[];
  /** Names of the cell styles that the workbook has. */
  readonly styles: readonly string[];
  /** The year from which the workbook counts its days; absent: 1900. */
  readonly dates?: DateSystem;
  /** Whether sheets can be neither added nor deleted. */
  readonly isProtected: boolean;
}

export interface SheetSnapshot {
  /** The workbook's own id of the sheet: survives renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Only of sheets that were asked for by their keys. */
  readonly lines?: SheetLines;
  /** Only of sheets that were asked for whole: from A1 to the last used cell. */
  readonly cells?: readonly (readonly SnapshotCell[])[];
  /** Of these too: what edits must not make twice. Cells with a note, as row and column; names of charts. */
  readonly notes?: readonly (readonly [row: number, column: number])[];
  readonly charts?: readonly string[];
}

/** The keys of a sheet; they meet in the upper left of its contents. */
export interface SheetLines {
  readonly top: number;
  readonly left: number;
  readonly keysDown: readonly SnapshotCell[];
  readonly keysAcross: readonly SnapshotCell[];
}

/** As entered: a formula with its equals sign stands as { formula }, "" is an empty cell. */
export type SnapshotCell = number | string | boolean | { readonly formula: string };
