/**
 * What is done to a workbook, in order: addresses, texts and looks, plain data that can cross from a worker to a page.
 * Rows and columns count from 0. Sheets are named by the plan's id; the adapter knows which sheet of the workbook that is.
 */
import type { SheetPlan } from "../plan/workbook-plan";
import type { CellWrite } from "../plan/written-sheet";
import type { CellStyle } from "./look";

/** A rectangle of cells, both corners included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type WorkbookEdit =
  | AddSheet
  | InsertLines
  | RemoveLines
  | RemoveSheet
  | WriteCells
  | DressCells
  | FormatNumbers
  | SizeColumns
  | SizeRows
  | WriteNotes
  | RenewNotes
  | LinkCell
  | OfferChoices
  | RaiseAlerts
  | FrameSheet
  | DrawChart;

/** A new sheet behind the sheets that are there, in the order of the edits; its anchor in A1 is written with it. */
export interface AddSheet {
  readonly kind: "add-sheet";
  readonly sheet: string;
  readonly name: string;
  readonly group: SheetPlan["group"];
  /** Its place among the sheets, once those before it among the edits are there; behind all of them where absent. */
  readonly at?: number;
}

/** Rows or columns pushed in, without looks; their keys are written at once, so that they are found again whatever comes. */
export interface InsertLines {
  readonly kind: "insert";
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** Where the first stands: edits of one sheet stand in the order in which their places are right. */
  readonly at: number;
  readonly keys: readonly string[];
  /** The column of the rows' keys, the row of the columns'. */
  readonly keysAt: number;
}

/** Rows or columns taken out, from the last to the first: their places are right in this order. */
export interface RemoveLines {
  readonly kind: "remove";
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly from: number;
  readonly to: number;
}

/** A sheet that the plan has no longer, by the workbook's own id. */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  readonly sheet: string;
  readonly liveId: string;
}

export interface WriteCells {
  readonly kind: "cells";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellWrite[])[];
}

/** One look for all areas, all of it but the number format. */
export interface DressCells {
  readonly kind: "dress";
  readonly sheet: string;
  readonly areas: readonly CellArea[];
  readonly style: CellStyle;
}

/** One number format for all areas. */
export interface FormatNumbers {
  readonly kind: "number-format";
  readonly sheet: string;
  readonly areas: readonly CellArea[];
  readonly code: string;
}

export interface SizeColumns {
  readonly kind: "columns";
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface SizeRows {
  readonly kind: "rows";
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly height?: number;
  readonly hidden: boolean;
}

export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface WriteNotes {
  readonly kind: "notes";
  readonly sheet: string;
  readonly notes: readonly PlacedText[];
}

/** Notes on cells that were there before: what was written, and what is to be said now; absent: nothing. */
export interface RenewNotes {
  readonly kind: "renew-notes";
  readonly sheet: string;
  readonly notes: readonly RenewedNote[];
}

export interface RenewedNote {
  readonly row: number;
  readonly column: number;
  readonly before?: string;
  readonly now?: string;
}

export interface LinkCell {
  readonly kind: "link";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** A list to choose from: the cells of an area, which may stand on another sheet. */
export interface OfferChoices {
  readonly kind: "choices";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly list: { readonly sheet: string; readonly area: CellArea };
}

/** What a live check can say: that it breaks, that it cannot be relied upon, that an amount misses something. */
export type AlertCondition = "breaks" | "unreliable" | "misses";

/** Cells that change their looks under conditions, in the order in which these take effect. */
export interface AlertRule {
  readonly areas: readonly CellArea[];
  readonly conditions: readonly AlertCondition[];
}

export interface RaiseAlerts {
  readonly kind: "alerts";
  readonly sheet: string;
  readonly rules: readonly AlertRule[];
}

/** Panes and pages. */
export interface FrameSheet {
  readonly kind: "frame";
  readonly sheet: string;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly landscape: boolean;
  readonly pagesAcross: number;
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Columns repeated on every page: all left of this one. */
  readonly titleColumns?: number;
}

export interface DrawnSeries {
  readonly name: string;
  readonly role: "base" | "end" | "up" | "down" | "line";
  readonly values: { readonly sheet: string; readonly area: CellArea };
}

export interface DrawChart {
  readonly kind: "chart";
  readonly sheet: string;
  readonly chart: "waterfall" | "lines";
  /** Unique on its sheet; the chart is found again by it. */
  readonly name: string;
  readonly title: string;
  readonly anchor: CellArea;
  readonly categories: { readonly sheet: string; readonly area: CellArea };
  readonly series: readonly DrawnSeries[];
  readonly valueFormat?: string;
  /**
   * A chart of this name is on the sheet: with as many series only the cells that it reads change, and all that the
   * analyst made of its looks and place stays; otherwise it is drawn anew.
   */
  readonly stands?: "with-its-series" | "with-others";
}
