import { decimal } from "../../src/core/decimal";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";

/** The plan with another number in one cell of Drivers; `value` in decimal digits, 0.05 for 5 %. */
export function withDriver(
  plan: WorkbookPlan,
  place: { readonly row: string; readonly column: string },
  value: string,
): WorkbookPlan {
  const content = { kind: "number", value: decimal(value) } as const;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.id === "drivers" && cell.row === place.row && cell.column === place.column ? { ...cell, content } : cell,
      ),
    })),
  };
}
