import type { SheetLayout } from "../plan/address";
import type { CellPlan, SheetPlan } from "../plan/workbook-plan";
import type { CellArea, DressCells, FormatNumbers } from "./edit";
import type { CellStyle } from "./look";
import { styleOf, traitsOf } from "./style-choice";

type Place = readonly [row: number, column: number];

const GENERAL = "General";

/** The looks of some of a sheet's cells, each look and each number format once with all areas that have it. */
export function dressEdits(
  plan: SheetPlan,
  cells: readonly CellPlan[],
  layout: SheetLayout,
): readonly (DressCells | FormatNumbers)[] {
  const traits = traitsOf(plan);
  const looks = new Map<string, { readonly style: CellStyle; readonly places: Place[] }>();
  const codes = new Map<string, Place[]>();
  for (const cell of cells) {
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

/** Places as runs along their rows. */
function runsAlongRows(places: readonly Place[]): readonly CellArea[] {
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const [row, column] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1);
    if (last?.top === row && column <= last.right + 1) last.right = column;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** Places as few rectangles: runs along the rows, joined downwards where the next row has the very same run. */
function areasOf(places: readonly Place[]): readonly CellArea[] {
  const done: CellArea[] = [];
  const open = new Map<string, CellArea>();
  for (const run of runsAlongRows(places)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.top });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}
