import type { DocumentPlace } from "../document";

/** A cell with the columns it covers, `from` to `to`, both included. */
export interface SpannedCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** How many rows the cell covers; 1 where it is left out. */
  readonly height?: number;
}

/** A row's cells that hold text, from left to right. */
export interface SpannedRow {
  readonly cells: readonly SpannedCell[];
  readonly place: DocumentPlace;
}
