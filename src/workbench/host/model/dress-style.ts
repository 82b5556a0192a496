/** Named styles on cells. */
import type { CellArea } from "../../../workbook/edit";
import { common } from "../cell-look";
import type { CellGroup } from "../host-object";
import { invalid } from "../refusal";
import type { NamedStyle } from "../side";
import { guardSheet, sheetOf, type HostState } from "../state";
import type { SheetStore } from "../store";
import { lookOfStyle, NORMAL, styleNamed } from "../style-book";

export function styleOf(state: HostState, cells: CellGroup): string | null {
  const sheet = sheetOf(state, cells.sheet);
  return common(cells.areas(), sheet, (row, column) => sheet.format(row, column).style ?? NORMAL.name);
}

export function dressInStyle(state: HostState, cells: CellGroup, name: string): void {
  const sheet = guardSheet(state, cells.sheet);
  const style = styleNamed(state.book, name);
  if (style === undefined) throw invalid(`There is no style called ${name}.`);
  state.stylesInUse.add(style.name.toLowerCase());
  const look = lookOfStyle(style);
  for (const area of cells.areas()) sheet.dress(area, look);
}

/** After a style was changed: the cells that wear it change with it. Looked for within the contents of each sheet. */
export function dressAgain(state: HostState, before: string, style: NamedStyle): void {
  if (!state.stylesInUse.has(before.toLowerCase())) return;
  const look = lookOfStyle(style);
  for (const sheet of state.store.sheets()) {
    for (const area of runsWearing(sheet, before)) sheet.dress(area, look);
  }
  state.stylesInUse.add(style.name.toLowerCase());
}

function runsWearing(sheet: SheetStore, name: string): readonly CellArea[] {
  const used = sheet.usedArea();
  if (used === undefined) return [];
  const runs: CellArea[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    let start: number | undefined;
    for (let column = used.left; column <= used.right + 1; column += 1) {
      const wears = column <= used.right && sheet.format(row, column).style === name;
      if (wears) start ??= column;
      else if (start !== undefined) {
        runs.push({ top: row, left: start, bottom: row, right: column - 1 });
        start = undefined;
      }
    }
  }
  return runs;
}
