/** Checks that speak up: a live check turns red when it breaks and amber when it cannot be relied upon. */
import { cellAddress, type SheetLayout } from "../plan/address";
import type { CountedOutcome } from "../plan/check-state";
import type { CellPlan, SheetPlan } from "../plan/workbook-plan";
import type { AlertCondition, AlertRule, CellArea } from "./edit";
import { runsOf } from "./run";

const RED = { ink: "9C0006", paper: "FFC7CE" } as const;
const AMBER = { ink: "7F6000", paper: "FFEB9C" } as const;

/** RRGGBB. */
export const ALERT_LOOKS: Readonly<Record<AlertCondition, { readonly ink: string; readonly paper: string }>> = {
  breaks: RED,
  unreliable: AMBER,
  misses: RED,
};
const BREAKS: CountedOutcome = "breaks";
const UNRELIABLE: readonly CountedOutcome[] = ["plug", "incomplete"];

/**
 * A check without a number format shows an outcome, or how many checks break; one with the format of an amount shows
 * by how much something misses; counts are no checks of their own. The rules in the order in which they take effect.
 */
export function alertRules(sheet: Pick<SheetPlan, "cells">, layout: SheetLayout): readonly AlertRule[] {
  const checks = sheet.cells.filter(({ role, content }) => role === "check" && content.kind === "formula");
  const words = areasByColumn(
    checks.filter(({ format }) => format === undefined),
    layout,
  );
  const misses = areasByColumn(
    checks.filter(({ format }) => format !== undefined && format.kind !== "count"),
    layout,
  );
  return [
    ...words.map((areas): AlertRule => ({ areas, conditions: ["breaks", "unreliable"] })),
    ...misses.map((areas): AlertRule => ({ areas, conditions: ["misses"] })),
  ];
}

/** The condition as a formula for the uppermost cell of the areas: from there all programs count on. */
export function alertFormula(condition: AlertCondition, areas: readonly CellArea[]): string {
  const [first] = areas;
  const cell = cellAddress(first?.top ?? 0, first?.left ?? 0);
  switch (condition) {
    case "breaks":
      return `OR(${cell}="${BREAKS}",ISNUMBER(${cell}))`;
    case "unreliable":
      return `OR(${UNRELIABLE.map((outcome) => `${cell}="${outcome}"`).join(",")})`;
    case "misses":
      return `AND(ISNUMBER(${cell}),${cell}<>0)`;
  }
}

/** One list of areas a column, from top to bottom. */
function areasByColumn(cells: readonly CellPlan[], layout: SheetLayout): readonly (readonly CellArea[])[] {
  const columns = new Map<number, number[]>();
  for (const cell of cells) {
    const column = layout.columns.get(cell.column);
    const row = layout.rows.get(cell.row);
    if (column === undefined || row === undefined) continue;
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return [...columns].map(([column, rows]) =>
    runsOf(rows.sort((a, b) => a - b)).map(([top, bottom]) => ({ top, left: column, bottom, right: column })),
  );
}
