/** Checks that speak up: a live check turns red when it breaks and amber when it cannot be relied upon. */
import type { ConditionalRule } from "hucre/xlsx";
import { cellAddress, type SheetLayout } from "../../plan/address";
import type { CountedOutcome } from "../../plan/check-state";
import type { CellPlan, SheetPlan } from "../../plan/workbook-plan";
import { runsOf } from "../run";

const RED = alertStyle("9C0006", "FFC7CE");
const AMBER = alertStyle("7F6000", "FFEB9C");
const BREAKS: CountedOutcome = "breaks";
const UNRELIABLE: readonly CountedOutcome[] = ["plug", "incomplete"];

/**
 * A check without a number format shows an outcome, or how many checks break; one with the format of an amount shows
 * by how much something misses; counts are no checks of their own.
 */
export function alertRules(sheet: SheetPlan, layout: SheetLayout): ConditionalRule[] {
  const checks = sheet.cells.filter(({ role, content }) => role === "check" && content.kind === "formula");
  const words = runsByColumn(
    checks.filter(({ format }) => format === undefined),
    layout,
  );
  const misses = runsByColumn(
    checks.filter(({ format }) => format !== undefined && format.kind !== "count"),
    layout,
  );
  const unreliable = (cell: string) => UNRELIABLE.map((outcome) => `${cell}="${outcome}"`).join(",");
  return [
    ...words.flatMap((cells) => [
      rule(cells, RED, (cell) => `OR(${cell}="${BREAKS}",ISNUMBER(${cell}))`),
      rule(cells, AMBER, (cell) => `OR(${unreliable(cell)})`),
    ]),
    ...misses.map((cells) => rule(cells, RED, (cell) => `AND(ISNUMBER(${cell}),${cell}<>0)`)),
  ].map((each, position) => ({ ...each, priority: position + 1 }));
}

function rule(
  cells: ColumnRuns,
  style: NonNullable<ConditionalRule["style"]>,
  formula: (cell: string) => string,
): Omit<ConditionalRule, "priority"> {
  return { type: "expression", range: cells.ranges, formula: formula(cells.first), style };
}

function alertStyle(ink: string, paper: string): NonNullable<ConditionalRule["style"]> {
  const color = { rgb: paper };
  return {
    font: { bold: true, color: { rgb: ink } },
    fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color },
  };
}

/** Cells of one column; formulas are counted from the uppermost, on which all programs agree. */
interface ColumnRuns {
  readonly first: string;
  readonly ranges: string;
}

function runsByColumn(cells: readonly CellPlan[], layout: SheetLayout): readonly ColumnRuns[] {
  const columns = new Map<number, number[]>();
  for (const cell of cells) {
    const column = layout.columns.get(cell.column) ?? 0;
    const rows = columns.get(column) ?? [];
    rows.push(layout.rows.get(cell.row) ?? 0);
    columns.set(column, rows);
  }
  return [...columns].map(([column, rows]) => ({
    first: cellAddress(Math.min(...rows), column),
    ranges: runsOf(rows.sort((a, b) => a - b))
      .map(([from, to]) => (from === to ? "" : `${cellAddress(from, column)}:`) + cellAddress(to, column))
      .join(" "),
  }));
}
