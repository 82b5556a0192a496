/**
 * A workbook as a grid holds it: cells in places, each with what was entered and what it shows. Rows and columns count
 * from 0, sizes are points, colours RRGGBB.
 */
import type { CellArea } from "../edit";
import type { Line } from "../look";

export interface GridWorkbook {
  readonly title: string;
  /** Looks by name, among them Normal, which is that of cells without any. */
  readonly styles: readonly GridStyle[];
  /** In their order; names legal for Excel and unique. */
  readonly sheets: readonly GridSheet[];
  /** The sheet that is seen when the file is opened, by its place. */
  readonly active: number;
}

export interface GridStyle {
  readonly name: string;
  readonly look: GridLook;
}

/** All that a cell can look like; nothing is inherited. */
export interface GridLook {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly fill?: string;
  readonly above?: Line;
  readonly below?: Line;
  /** A number format's code, `General` for none. */
  readonly code: string;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly indent: number;
  readonly wrap: boolean;
}

/** `shown`: what the formula gives; an error by its name (#N/A). */
export type GridContent =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `quoted`: stays text when the cell is edited, whatever it looks like. */
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  /** Without its equals sign. */
  | { readonly kind: "formula"; readonly formula: string; readonly shown: number | string | boolean | undefined };

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly content: GridContent;
  /** Of one of the workbook's styles; Normal where it is absent. */
  readonly style?: string;
  /** The whole look, style and what the cell has of its own. */
  readonly look: GridLook;
}

export interface GridSheet {
  readonly name: string;
  readonly tabColour?: string;
  readonly hidden: boolean;
  readonly gridlines: boolean;
  readonly cells: readonly GridCell[];
  readonly columns: ReadonlyMap<number, { readonly width?: number; readonly hidden?: boolean }>;
  readonly rows: ReadonlyMap<number, { readonly height?: number; readonly hidden?: boolean }>;
  /** Rows and columns that do not scroll. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Into the workbook, as formulas spell a cell ('1Q25'!D12). */
  readonly links: readonly { readonly row: number; readonly column: number; readonly place: string }[];
  readonly choices: readonly GridChoice[];
  readonly conditions: readonly GridCondition[];
  readonly charts: readonly GridChart[];
  readonly page: GridPage;
}

/** A list to choose from: a reference without its equals sign, or the values between commas in quotation marks. */
export interface GridChoice {
  readonly areas: readonly CellArea[];
  readonly list: string;
}

/** The formula, without its equals sign, is written for the upper left cell of the first area. */
export interface GridCondition {
  readonly areas: readonly CellArea[];
  readonly formula: string;
  readonly ink?: string;
  readonly bold: boolean;
  readonly paper?: string;
}

export interface GridChart {
  readonly kind: "stacked-columns" | "columns" | "lines";
  readonly title: string;
  readonly anchor: CellArea;
  readonly series: readonly GridSeries[];
  readonly legend: boolean;
  /** Of the value axis. */
  readonly code?: string;
}

export interface GridSeries {
  readonly name: string;
  /** References as formulas spell them. */
  readonly values: string;
  readonly categories?: string;
  /** Absent: not seen, as the base that lifts the steps of a waterfall. */
  readonly colour?: string;
}

export interface GridPage {
  readonly landscape: boolean;
  readonly pagesAcross?: number;
  /** First and last of the rows and of the columns that are repeated on every page. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
}
