/** What the members of the object model work on. */
import type { DateSystem } from "../../core/date";
import type { CellArea } from "../../workbook/edit";
import type { HostObject } from "./host-object";
import { accessDenied, HostRefusal, notFound } from "./refusal";
import { BARE_SHEET, type BookSide, type SheetSide } from "./side";
import type { SheetStore, WorkbookStore } from "./store";

/** The place of a range while the client holds it: it moves as cells do; undefined when its cells were deleted. */
export interface LivePlace {
  readonly sheet: string;
  area: CellArea | undefined;
}

export interface HostState {
  readonly store: WorkbookStore;
  readonly bookName: string;
  /** The year meant by dates typed without one. */
  readonly year: number;
  /** The year from which the workbook counts its days. */
  readonly dates: DateSystem;
  book: BookSide;
  sides: ReadonlyMap<string, SheetSide>;
  readonly live: Set<LivePlace>;
  /** The highest version of the set ExcelApi that this host knows: 1.17 as 17. */
  apiMinor: number;
  /** Whether the request that is running changed anything that can be undone. */
  changed: boolean;
  /** Maps made while this request runs: nobody else holds them yet, so they may grow in place. */
  readonly fresh: Set<object>;
  cellsWritten: number;
  cellsRead: number;
  calculations: number;
  /** What the client keeps over its syncs, by the id that it was told. */
  readonly references: Map<string, HostObject>;
  /** The styles that cells were ever dressed in, by their names in small letters. */
  readonly stylesInUse: Set<string>;
  /** Ids never come again. */
  nextId: number;
  /** Called before something that Excel cannot undo: refuses inside a merged group, else empties the stack. */
  readonly cannotUndo: (what: string) => void;
  /** Objects that families of members give of one another, without importing each other in a circle. */
  readonly make: {
    readonly range: (sheet: string, area: CellArea) => HostObject;
    readonly worksheet: (id: string) => HostObject;
  };
}

export function sheetOf(state: HostState, id: string): SheetStore {
  const sheet = state.store.sheets().find((each) => each.id === id);
  if (sheet === undefined) throw notFound("the sheet was deleted");
  return sheet;
}

export function sheetNamed(state: HostState, name: string): SheetStore | undefined {
  const lower = name.toLowerCase();
  return state.store.sheets().find((each) => each.name.toLowerCase() === lower);
}

export function sideOf(state: HostState, id: string): SheetSide {
  return state.sides.get(id) ?? BARE_SHEET;
}

export function changeSide(state: HostState, id: string, change: Partial<SheetSide>): void {
  state.sides = new Map([...state.sides, [id, { ...sideOf(state, id), ...change }]]);
  state.changed = true;
}

/**
 * The map as one that may be changed in place. What undo keeps is never touched; of thousands of notes or links in one
 * request only the first makes a copy.
 */
export function ownMap<Key, Value>(state: HostState, map: ReadonlyMap<Key, Value>): Map<Key, Value> {
  if (state.fresh.has(map)) return map as Map<Key, Value>;
  const own = new Map(map);
  state.fresh.add(own);
  return own;
}

export function changeBook(state: HostState, change: Partial<BookSide>): void {
  state.book = { ...state.book, ...change };
  state.changed = true;
}

/** Before anything is written on a sheet. */
export function guardSheet(state: HostState, id: string): SheetStore {
  const sheet = sheetOf(state, id);
  if (sideOf(state, id).protection !== undefined) throw accessDenied(`the sheet ${sheet.name}`);
  state.changed = true;
  return sheet;
}

/** Before sheets are added, deleted, renamed or moved. */
export function guardStructure(state: HostState): void {
  checkStructure(state);
  state.changed = true;
}

export function checkStructure(state: HostState): void {
  if (state.book.protection !== undefined) throw accessDenied("the workbook's structure");
}

export function newId(state: HostState): number {
  state.nextId += 1;
  return state.nextId;
}

/** A range that was made in the running request, or that the client keeps. */
export function placeOf(place: LivePlace): CellArea {
  if (place.area === undefined) throw new HostRefusal("InvalidReference", "The cells of this range were deleted.");
  return place.area;
}
