/** What a workbook holds, as far as planning needs to know: read once, before anything is decided. */
export interface WorkbookSnapshot {
  /** All sheets in their order, the analyst's among them; only names of those. */
  readonly sheets: readonly SheetSnapshot[];
  /** The chunks of what Tieout stored in the workbook, in any order; none: nothing was ever imported. */
  readonly stored: readonly string[];
}

export interface SheetSnapshot {
  /** The workbook's own id of the sheet: survives renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Only of sheets that the stored state names as ours: from A1 to the last used cell. */
  readonly cells?: readonly (readonly SnapshotCell[])[];
}

/** As entered: a formula with its equals sign stands as { formula }, "" is an empty cell. */
export type SnapshotCell = number | string | boolean | { readonly formula: string };
