import { initSync, Model } from "@ironcalc/wasm";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileBook, FileValue } from "./read-xlsx";

let started = false;

/** All digits that the engine holds (15); its own display rounds to fewer. */
const ALL_DIGITS = "0.00000000000000E+00";
const TYPES = { number: 1, text: 2, truth: 4, error: 16 } as const;

/** The value of every formula of the book by sheet name and address, worked out by IronCalc from the cells' inputs. */
export function evaluateByIronCalc(book: FileBook): ReadonlyMap<string, ReadonlyMap<string, FileValue>> {
  if (!started) initSync({ module: readFileSync(join(process.cwd(), "node_modules/@ironcalc/wasm/wasm_bg.wasm")) });
  started = true;
  const model = new Model("workbook", "en", "UTC", "en");
  try {
    fill(model, book);
    return new Map(book.sheets.map((sheet, index) => [sheet.name, valuesOf(model, sheet, index)]));
  } finally {
    model.free();
  }
}

function fill(model: Model, book: FileBook): void {
  model.pauseEvaluation();
  book.sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  book.sheets.forEach(({ cells }, index) => {
    for (const cell of cells.values()) {
      const input = cell.formula === undefined ? inputOf(cell.value) : `=${cell.formula}`;
      if (input !== undefined) model.setUserInput(index, cell.row, cell.column, input);
    }
  });
  model.evaluate();
}

function inputOf(value: FileValue | undefined): string | undefined {
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "object") return value.code;
  return value === undefined ? undefined : String(value).toUpperCase();
}

function valuesOf(model: Model, sheet: FileBook["sheets"][number], index: number): ReadonlyMap<string, FileValue> {
  const formulas = [...sheet.cells.values()].filter(({ formula }) => formula !== undefined);
  if (formulas.length > 0) {
    const height = Math.max(...formulas.map(({ row }) => row));
    const width = Math.max(...formulas.map(({ column }) => column));
    model.updateRangeStyle({ sheet: index, row: 1, column: 1, width, height }, "num_fmt", ALL_DIGITS);
  }
  return new Map(
    formulas.map(({ address, row, column }) => {
      const type = model.getCellType(index, row, column);
      const shown = model.getFormattedCellValue(index, row, column);
      return [address, type === TYPES.error ? { kind: "error", code: shown } : typedValue(type, shown)];
    }),
  );
}

function typedValue(type: number, shown: string): FileValue {
  if (type === TYPES.truth) return shown === "TRUE";
  return type === TYPES.text ? shown : Number(shown);
}
