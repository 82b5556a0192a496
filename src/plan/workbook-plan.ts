import type { Decimal } from "../core/decimal";
import type { IsoDate } from "../core/date";
import type { Formula } from "./formula";

/** All that a workbook shall hold, before anything is written: sheets of keyed rows and columns. Knows no Excel. */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /** Stable over imports and renaming: summary, is, bs, cf, kpi, margins, bridge, fx, checks, source:<filing>:<language>. */
  readonly id: string;
  /** Legal for Excel and unique in the plan (1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end). */
  readonly name: string;
  readonly group: "summary" | "statement" | "forecast" | "analysis" | "check" | "source";
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Each cell once, by row and column key; order does not matter. */
  readonly cells: readonly CellPlan[];
  readonly charts: readonly ChartPlan[];
  /** First row and column that scroll. */
  readonly freeze?: { readonly row: string; readonly column: string };
  readonly print: { readonly landscape: boolean; readonly titleRows?: { readonly from: string; readonly to: string } };
}

export interface ColumnPlan {
  readonly key: string;
  /** In characters. */
  readonly width: number;
  readonly hidden?: true;
}

export interface RowPlan {
  readonly key: string;
  readonly hidden?: true;
  /** In points; the default height where absent. */
  readonly height?: number;
}

/** What a cell is for; writers turn roles into looks. */
export type CellRole =
  | "title"
  | "subtitle"
  | "column-header"
  /** Of a period that is ahead. */
  | "estimate-header"
  | "heading"
  | "label"
  | "unit"
  | "key"
  | "input"
  | "reported"
  | "link"
  | "formula"
  | "derived"
  | "subtotal"
  | "total"
  | "check"
  | "plug"
  | "note"
  | "empty-period";

export interface CellPlan {
  readonly row: string;
  readonly column: string;
  readonly role: CellRole;
  readonly content: CellContent;
  readonly format?: NumberFormat;
  /** Steps of indentation of a label. */
  readonly indent?: number;
  /** A cell note: the printed text and its place. */
  readonly note?: string;
  /** An internal link to a cell of the plan. */
  readonly goTo?: { readonly sheet: string; readonly row: string; readonly column: string };
  /** Values the analyst may pick from: a range of the plan. */
  readonly choices?: {
    readonly sheet?: string;
    readonly from: { readonly row: string; readonly column: string };
    readonly to: { readonly row: string; readonly column: string };
  };
}

/** Text is written as text, whatever it begins with; only a Formula becomes a formula. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "date"; readonly date: IsoDate }
  | { readonly kind: "formula"; readonly formula: Formula }
  | { readonly kind: "blank" };

/** Negatives in parentheses, nil as -; a scale never. Percentages are held as fractions. */
export type NumberFormat =
  | { readonly kind: "amount"; readonly digits: number }
  | { readonly kind: "percent"; readonly digits: number }
  | { readonly kind: "rate"; readonly digits: number }
  | { readonly kind: "date" }
  | { readonly kind: "count" };

/** A native chart bound to rows of the plan. */
export interface ChartPlan {
  readonly kind: "waterfall" | "lines";
  readonly title: string;
  /** Upper left and lower right corner, as zero-based row and column positions on the sheet that shows it. */
  readonly anchor: {
    readonly from: readonly [row: number, column: number];
    readonly to: readonly [row: number, column: number];
  };
  readonly categories: ChartRange;
  /** Waterfall: the stacked series base (invisible), ends, up, down. Lines: one series a line. */
  readonly series: readonly ChartSeries[];
  readonly valueFormat?: NumberFormat;
}

export interface ChartRange {
  readonly sheet: string;
  readonly from: { readonly row: string; readonly column: string };
  readonly to: { readonly row: string; readonly column: string };
}

export interface ChartSeries {
  readonly name: string;
  readonly role: "base" | "end" | "up" | "down" | "line";
  readonly values: ChartRange;
}
