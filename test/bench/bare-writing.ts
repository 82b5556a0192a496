import ExcelJs from "exceljs";
import { type Cell, type CellValue, writeXlsx as writePackage } from "hucre/xlsx";
import { excelSerial } from "../../src/core/date";
import { nearestDouble } from "../../src/core/decimal";
import { formulaText, layOut } from "../../src/plan/address";
import { evaluatePlan } from "../../src/plan/evaluate";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";

/** A cell with everything worked out: what is left is to write it. */
interface ReadyCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly note?: string;
}

export interface ReadySheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ReadyCell[];
}

/** The cells of a plan, formulas spelled and valued beforehand; no looks and no charts. */
export function readySheets(plan: WorkbookPlan): readonly ReadySheet[] {
  const layout = layOut(plan);
  const evaluation = evaluatePlan(plan);
  return plan.sheets.map((sheet) => {
    const rowAt = new Map(sheet.rows.map(({ key }, i) => [key, i]));
    const columnAt = new Map(sheet.columns.map(({ key }, i) => [key, i]));
    const cells = sheet.cells.map(({ row, column, content, note }): ReadyCell => {
      const place = {
        row: rowAt.get(row) ?? 0,
        column: columnAt.get(column) ?? 0,
        ...(note !== undefined && { note }),
      };
      switch (content.kind) {
        case "text":
          return { ...place, value: content.text };
        case "number":
          return { ...place, value: nearestDouble(content.value) };
        case "date":
          return { ...place, value: excelSerial(content.date) };
        case "blank":
          return { ...place, value: null };
        case "formula": {
          const value = evaluation.valueOf(sheet.id, row, column);
          const formula = formulaText(content.formula, sheet.id, layout);
          return { ...place, value: typeof value === "object" ? null : value, formula };
        }
      }
    });
    return { name: sheet.name, rows: sheet.rows.length, columns: sheet.columns.length, cells };
  });
}

export async function writeWithHucre(sheets: readonly ReadySheet[]): Promise<Uint8Array> {
  return writePackage({
    sheets: sheets.map(({ name, rows, columns, cells }) => {
      const special = new Map<string, Partial<Cell>>();
      const grid: CellValue[][] = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(null));
      for (const { row, column, value, formula, note } of cells) {
        const line = grid[row];
        if (line) line[column] = value;
        if (formula === undefined && note === undefined) continue;
        special.set(`${row},${column}`, {
          value,
          ...(formula !== undefined && { formula, formulaResult: value }),
          ...(note !== undefined && { comment: { author: "", text: note } }),
        });
      }
      return { name, rows: grid, cells: special };
    }),
  });
}

export async function writeWithExcelJs(sheets: readonly ReadySheet[]): Promise<unknown> {
  const workbook = new ExcelJs.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, column, value, formula, note } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = formula === undefined ? value : { formula, result: value as number };
      if (note !== undefined) cell.note = note;
    }
  }
  return workbook.xlsx.writeBuffer();
}
