import { decimal } from "../../src/core/decimal";
import type { Formula } from "../../src/plan/formula";
import type { CellContent, CellPlan, CellRole, SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";

/** What a test writes into a cell: a text, digits as a decimal number, a formula, or a whole cell. */
export type Written = string | { readonly digits: string } | Formula | Partial<CellPlan> | null;

export function digits(text: string): Written {
  return { digits: text };
}

/** A sheet from rows of cells; rows are keyed r1, r2, … and columns A, B, … */
export function sheetOf(id: string, rows: readonly (readonly Written[])[], more: Partial<SheetPlan> = {}): SheetPlan {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    id,
    name: id,
    group: "statement",
    columns: Array.from({ length: width }, (_, column) => ({ key: String.fromCharCode(65 + column), width: 14 })),
    rows: rows.map((_, row) => ({ key: `r${row + 1}` })),
    cells: rows.flatMap((row, r) =>
      row.flatMap((written, c) => (written === null ? [] : [cellOf(written, r, String.fromCharCode(65 + c))])),
    ),
    charts: [],
    print: { landscape: true },
    ...more,
  };
}

function cellOf(written: Exclude<Written, null>, row: number, column: string): CellPlan {
  const at = { row: `r${row + 1}`, column };
  if (typeof written === "string") return { ...at, role: "label", content: { kind: "text", text: written } };
  if ("digits" in written) {
    const format = { kind: "amount", digits: 0 } as const;
    return { ...at, role: "reported", content: { kind: "number", value: decimal(written.digits) }, format };
  }
  if ("kind" in written) return { ...at, role: "formula", content: { kind: "formula", formula: written } };
  return { role: "label", content: { kind: "blank" }, ...written, ...at };
}

export function textCell(text: string, role: CellRole = "label"): Partial<CellPlan> {
  return { role, content: { kind: "text", text } satisfies CellContent };
}

export function planOf(...sheets: readonly SheetPlan[]): WorkbookPlan {
  return { title: "Test model", sheets };
}
