/**
 * What stands behind the host: a workbook's cells and sheets. One store is plain memory, for tests; the other is the
 * grid of the workbench, which calculates and shows. Rows and columns count from 0. All of it is synchronous.
 */
import type { CellArea } from "../../workbook/edit";

export type CellValue = number | string | boolean;

/** A cell as entered. `text`: kept as text whatever it looks like (Excel's apostrophe). */
export type CellEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: CellValue; readonly quoted: boolean }
  /** With its equals sign. */
  | { readonly kind: "formula"; readonly formula: string };

/**
 * The looks of a cell, as the host dresses it: with the name of a style come all looks that the style gives. Colours are
 * #RRGGBB; an empty fill is none.
 */
export interface CellFormat {
  readonly style?: string;
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly horizontal?: "general" | "left" | "center" | "right";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
}

export interface BorderLine {
  readonly line: "none" | "thin" | "double";
  readonly colour: string;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetStore {
  readonly id: string;
  name: string;
  tabColour: string;
  visible: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  entry(row: number, column: number): CellEntry;
  /** What the cell shows as a value: its entry's, or what its formula gives; "" where nothing has calculated it. */
  value(row: number, column: number): CellValue;
  format(row: number, column: number): CellFormat;
  /** The smallest area that holds all entries; undefined for an empty sheet. */
  usedArea(): CellArea | undefined;
  /** From the upper left cell; undefined leaves a cell as it is. */
  enter(top: number, left: number, entries: readonly (readonly (CellEntry | undefined)[])[]): void;
  /** Adds to the looks of every cell of the area; a key that is absent stays. */
  dress(area: CellArea, format: CellFormat): void;
  columnWidth(column: number): number | undefined;
  sizeColumns(from: number, to: number, size: { readonly width?: number; readonly hidden?: boolean }): void;
  isColumnHidden(column: number): boolean;
  rowHeight(row: number): number | undefined;
  sizeRows(from: number, to: number, size: { readonly height?: number; readonly hidden?: boolean }): void;
  isRowHidden(row: number): boolean;
  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  freeze(panes: FrozenPanes | undefined): void;
  frozen(): FrozenPanes | undefined;
  showGridlines(shown: boolean): void;
}

/** Widths and heights in points, as Excel's client library measures them. */
export interface WorkbookStore {
  /** In their order. */
  sheets(): readonly SheetStore[];
  add(name: string): SheetStore;
  remove(id: string): void;
  move(id: string, position: number): void;
  /** The sheet that the analyst sees, and the cell chosen on it. */
  active(): { readonly sheet: string; readonly area: CellArea };
  activate(sheet: string, area?: CellArea): void;
  /** Calculates all formulas anew, those too whose cells have not changed. */
  recalculate(): void;
  /** Between these two the store may hold back calculation and drawing. */
  beginBatch(): void;
  endBatch(): void;
}
