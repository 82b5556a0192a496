import ExcelJs from "exceljs";
import { type CellValue, writeXlsx as writePackage } from "hucre/xlsx";
import { toDouble } from "../../src/core/decimal";
import { excelSerial } from "../../src/core/date";
import { evaluatePlan } from "../../src/plan/evaluate";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";

/** What the cells of a plan hold, as plain values by sheet: the same cells without formulas, looks, notes or charts. */
export function plainSheets(plan: WorkbookPlan): readonly { readonly name: string; readonly rows: CellValue[][] }[] {
  const evaluation = evaluatePlan(plan);
  return plan.sheets.map((sheet) => {
    const rowAt = new Map(sheet.rows.map(({ key }, i) => [key, i]));
    const columnAt = new Map(sheet.columns.map(({ key }, i) => [key, i]));
    const rows: CellValue[][] = sheet.rows.map(() => Array<CellValue>(sheet.columns.length).fill(null));
    for (const { row, column, content } of sheet.cells) {
      const cells = rows[rowAt.get(row) ?? -1];
      const at = columnAt.get(column);
      if (!cells || at === undefined) continue;
      if (content.kind === "text") cells[at] = content.text;
      else if (content.kind === "number") cells[at] = toDouble(content.value);
      else if (content.kind === "date") cells[at] = excelSerial(content.date);
      else if (content.kind === "formula") {
        const value = evaluation.valueOf(sheet.id, row, column);
        cells[at] = typeof value === "object" ? null : value;
      }
    }
    return { name: sheet.name, rows };
  });
}

export async function writeWithHucre(sheets: ReturnType<typeof plainSheets>): Promise<Uint8Array> {
  return writePackage({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
}

export async function writeWithExcelJs(sheets: ReturnType<typeof plainSheets>): Promise<unknown> {
  const workbook = new ExcelJs.Workbook();
  for (const { name, rows } of sheets) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  return workbook.xlsx.writeBuffer();
}
