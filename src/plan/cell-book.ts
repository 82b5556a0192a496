/** A plan's cells by place, as the evaluation of its formulas needs them. */
import { excelSerial } from "../core/date";
import { nearestDouble } from "../core/decimal";
import { areaOf, type CellKey, type Layout, layOut, type SheetLayout } from "./address";
import type { Formula } from "./formula";
import type { FormulaCells } from "./formula-value";
import { REFERENCE_ERROR, type Scalar } from "./spreadsheet-value";
import type { CellContent, CellPlan, WorkbookPlan } from "./workbook-plan";

/** All cells in one array, sheet after sheet and row after row, so that a place is a number. */
export interface CellBook {
  readonly layout: Layout;
  readonly sheets: ReadonlyMap<string, SheetPlaces>;
  /** The formulas; everything else is a value from the start. */
  readonly formulas: readonly (LocatedFormula | undefined)[];
  readonly values: Scalar[];
}

export interface SheetPlaces extends SheetLayout {
  /** The place of the first cell. */
  readonly start: number;
  readonly width: number;
}

export interface LocatedFormula {
  readonly sheet: string;
  readonly cell: CellPlan;
  readonly formula: Formula;
}

export function openCellBook(plan: WorkbookPlan): CellBook {
  const layout = layOut(plan);
  const sheets = new Map<string, SheetPlaces>();
  let size = 0;
  for (const sheet of layout.sheets.values()) {
    sheets.set(sheet.id, { ...sheet, start: size, width: sheet.columns.size });
    size += sheet.columns.size * sheet.rows.size;
  }
  const formulas = new Array<LocatedFormula | undefined>(size).fill(undefined);
  const book = { layout, sheets, formulas, values: new Array<Scalar>(size).fill(null) };
  for (const sheet of plan.sheets) {
    for (const cell of sheet.cells) {
      const place = placeOf(book, sheet.id, cell);
      if (place === undefined) continue;
      const content = cell.content;
      if (content.kind === "formula") formulas[place] = { sheet: sheet.id, cell, formula: content.formula };
      else book.values[place] = valueOfContent(content);
    }
  }
  return book;
}

function valueOfContent(content: Exclude<CellContent, { readonly kind: "formula" }>): Scalar {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return nearestDouble(content.value);
    case "date":
      return excelSerial(content.date);
  }
}

export function placeOf(book: CellBook, sheetId: string, key: CellKey): number | undefined {
  const sheet = book.sheets.get(sheetId);
  const row = sheet?.rows.get(key.row);
  const column = sheet?.columns.get(key.column);
  if (sheet === undefined || row === undefined || column === undefined) return undefined;
  return sheet.start + row * sheet.width + column;
}

/** The cells as formulas read them. */
export function cellsOfBook(book: CellBook): FormulaCells {
  return {
    valueAt: (sheet, cell) => {
      const place = placeOf(book, sheet, cell);
      return place === undefined ? REFERENCE_ERROR : (book.values[place] ?? null);
    },
    valuesIn: (sheetId, from, to) => {
      const area = areaOf(book.layout, sheetId, from, to);
      const sheet = book.sheets.get(sheetId);
      if (area === undefined || sheet === undefined) return REFERENCE_ERROR;
      const rows: Scalar[][] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        const start = sheet.start + row * sheet.width;
        rows.push(book.values.slice(start + area.left, start + area.right + 1));
      }
      return { kind: "matrix", rows };
    },
  };
}
