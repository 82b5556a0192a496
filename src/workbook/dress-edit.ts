import type { SheetLayout } from "../plan/address";
import type { SheetPlan } from "../plan/workbook-plan";
import type { CellArea, DressCells, FormatNumbers } from "./edit";
import type { CellStyle } from "./look";
import { styleOf, traitsOf } from "./style-choice";

type Place = readonly [row: number, column: number];

const GENERAL = "General";

/** The looks of a sheet's cells, each look and each number format once with all areas that have it. */
export function dressEdits(plan: SheetPlan, layout: SheetLayout): readonly (DressCells | FormatNumbers)[] {
  const traits = traitsOf(plan);
  const looks = new Map<string, { readonly style: CellStyle; readonly places: Place[] }>();
  const codes = new Map<string, Place[]>();
  for (const cell of plan.cells) {
    const row = layout.rows.get(cell.row);
    const column = layout.columns.get(cell.column);
    if (row === undefined || column === undefined) continue;
    const style = styleOf(cell, traits);
    // The apostrophe of a quoted text is written with the text.
    const look = { ...style, code: GENERAL, quoted: false };
    const key = JSON.stringify(look);
    const known = looks.get(key);
    if (known) known.places.push([row, column]);
    else looks.set(key, { style: look, places: [[row, column]] });
    if (style.code === GENERAL) continue;
    const formatted = codes.get(style.code);
    if (formatted) formatted.push([row, column]);
    else codes.set(style.code, [[row, column]]);
  }
  const { id: sheet } = plan;
  return [
    ...[...looks.values()].map(({ style, places }) => ({
      kind: "dress" as const,
      sheet,
      areas: areasOf(places),
      style,
    })),
    ...[...codes].map(([code, places]) => ({ kind: "number-format" as const, sheet, areas: areasOf(places), code })),
  ];
}

/**
 * Places as few rectangles: runs along the rows, joined downwards where the next row has the very same run. Rectangles
 * never overlap.
 */
function areasOf(places: readonly Place[]): readonly CellArea[] {
  const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: { row: number; left: number; right: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column <= last.right + 1) last.right = column;
    else runs.push({ row, left: column, right: column });
  }
  const done: CellArea[] = [];
  let open = new Map<string, { top: number; bottom: number; left: number; right: number }>();
  for (const { row, left, right } of runs) {
    const key = `${left}:${right}`;
    const above = open.get(key);
    if (above && above.bottom >= row - 1) above.bottom = row;
    else {
      if (above) done.push(above);
      open = open.set(key, { top: row, bottom: row, left, right });
    }
  }
  return [...done, ...open.values()];
}
