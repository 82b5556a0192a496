/** Changes that reach beyond the cells of one range: rows and columns that come and go, sheets that are renamed. */
import { quotedSheetName } from "./address";
import { invalid, HostRefusal } from "./refusal";
import type { Shift } from "./reference-shift";
import { dropSheetFromFormula, renameInFormula, shiftArea, shiftFormula } from "./reference-shift";
import type { SheetSide } from "./side";
import { dropSheetFromSide, moveSide, renameInSide, shiftSideFormulas } from "./side-shift";
import { checkStructure, guardSheet, guardStructure, sheetNamed, sheetOf, sideOf, type HostState } from "./state";

/** Cells, what stands beside them, formulas of all sheets, and the ranges that the client holds. */
export function shiftSheet(state: HostState, id: string, shift: Shift): void {
  const sheet = guardSheet(state, id);
  const { kind, axis, at, count } = shift;
  if (kind === "insert") {
    if (axis === "row") sheet.insertRows(at, count);
    else sheet.insertColumns(at, count);
  } else if (axis === "row") sheet.deleteRows(at, count);
  else sheet.deleteColumns(at, count);
  followShift(state, id, shift);
}

/** What stands beside the cells, after the store has moved the cells themselves. */
export function followShift(state: HostState, id: string, shift: Shift): void {
  const sheet = sheetOf(state, id);
  state.sides = new Map([...state.sides, [id, moveSide(sideOf(state, id), shift)]]);
  mapSides(state, (side, name) => shiftSideFormulas(side, name, sheet.name, shift));
  mapNames(state, (formula) => shiftFormula(formula, "", sheet.name, shift));
  for (const place of state.live) {
    if (place.sheet === id && place.area !== undefined) place.area = shiftArea(place.area, shift);
  }
}

export function renameSheet(state: HostState, id: string, name: string): void {
  guardStructure(state);
  const sheet = sheetOf(state, id);
  checkSheetName(state, name, id);
  const before = sheet.name;
  sheet.name = name;
  followRename(state, before, name);
}

export function followRename(state: HostState, from: string, to: string): void {
  mapSides(state, (side) => renameInSide(side, from, to));
  mapNames(state, (formula) => renameInFormula(formula, from, to));
}

export function deleteSheet(state: HostState, id: string): void {
  checkStructure(state);
  const sheet = sheetOf(state, id);
  const others = state.store.sheets().filter((each) => each !== sheet && each.visible);
  if (others.length === 0) throw new HostRefusal("InvalidOperation", "A workbook keeps at least one visible sheet.");
  state.cannotUndo("deleting a sheet");
  state.changed = true;
  const { name } = sheet;
  state.store.remove(id);
  followRemoval(state, id, name);
}

/** `name`: what the sheet was called. */
export function followRemoval(state: HostState, id: string, name: string): void {
  state.sides = new Map([...state.sides].filter(([key]) => key !== id));
  mapSides(state, (side) => dropSheetFromSide(side, name));
  state.book = { ...state.book, names: state.book.names.filter(({ scope }) => scope !== id) };
  mapNames(state, (formula) => dropSheetFromFormula(formula, name));
  for (const place of state.live) if (place.sheet === id) place.area = undefined;
}

function mapSides(state: HostState, change: (side: SheetSide, name: string) => SheetSide): void {
  const names = new Map(state.store.sheets().map(({ id, name }) => [id, name]));
  state.sides = new Map([...state.sides].map(([id, side]) => [id, change(side, names.get(id) ?? "")]));
}

function mapNames(state: HostState, change: (formula: string) => string): void {
  const { book } = state;
  if (book.names.length === 0) return;
  state.book = { ...book, names: book.names.map((each) => ({ ...each, formula: change(each.formula) })) };
}

const LONGEST_NAME = 31;

/** `own`: the sheet that is being renamed, which may keep its name with other capitals. */
export function checkSheetName(state: HostState, name: string, own?: string): void {
  const isLegal =
    name.trim() !== "" &&
    name.length <= LONGEST_NAME &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!isLegal) throw invalid(`No sheet can be called ${JSON.stringify(name)}.`);
  const taken = sheetNamed(state, name);
  if (taken !== undefined && taken.id !== own) {
    throw new HostRefusal("ItemAlreadyExists", `A sheet called ${name} exists already.`);
  }
}

/** `IS!A1:B2`, as Excel tells the address of a range. */
export function withSheetName(state: HostState, id: string, cells: string): string {
  return `${quotedSheetName(sheetOf(state, id).name)}!${cells}`;
}
