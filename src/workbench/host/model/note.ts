/** Notes: texts on cells. */
import { areaOf, cellAt, cellKey, cellName, splitAddress } from "../address";
import { cellsOf, flagOf, numberOf, textOf, wholeOf } from "../argument";
import { defineType, method, property } from "../define-type";
import type { HostObject } from "../host-object";
import { HostRefusal, invalid, notFound } from "../refusal";
import type { CellNote } from "../side";
import { changeSide, guardSheet, placeOf, sheetOf, sideOf, type HostState, type LivePlace, ownMap } from "../state";

const SINCE = 18;
const LONGEST_NOTE = 32_767;

/** The place of the cell, which moves with it. */
function noteAt(place: LivePlace, state: HostState): { readonly key: number; readonly note: CellNote } {
  const { top, left } = placeOf(place);
  const key = cellKey(top, left);
  const note = sideOf(state, place.sheet).notes.get(key);
  if (note === undefined) throw notFound("the note was deleted");
  return { key, note };
}

function change(place: LivePlace, state: HostState, changed: Partial<CellNote>): void {
  guardSheet(state, place.sheet);
  const { key, note } = noteAt(place, state);
  changeSide(state, place.sheet, {
    notes: new Map([...sideOf(state, place.sheet).notes, [key, { ...note, ...changed }]]),
  });
}

function contentOf(value: unknown): string {
  const text = textOf(value, "A note");
  if (text.length > LONGEST_NOTE) throw invalid(`A note takes at most ${LONGEST_NOTE} characters.`);
  return text;
}

const noteObject = defineType<LivePlace>(
  "Note",
  {
    AuthorName: property(SINCE, () => ""),
    Content: property(
      SINCE,
      (place, state) => noteAt(place, state).note.content,
      (place, value, state) => change(place, state, { content: contentOf(value) }),
    ),
    Visible: property(
      SINCE,
      (place, state) => noteAt(place, state).note.visible,
      (place, value, state) => change(place, state, { visible: flagOf(value, "Visible") }),
    ),
    Width: property(
      SINCE,
      (place, state) => noteAt(place, state).note.width,
      (place, value, state) => change(place, state, { width: numberOf(value, "A note's width", 0, 10_000) }),
    ),
    Height: property(
      SINCE,
      (place, state) => noteAt(place, state).note.height,
      (place, value, state) => change(place, state, { height: numberOf(value, "A note's height", 0, 10_000) }),
    ),
    GetLocation: method(SINCE, (place, _args, state) => state.make.range(place.sheet, placeOf(place))),
    Delete: method(SINCE, (place, _args, state) => {
      guardSheet(state, place.sheet);
      const { key } = noteAt(place, state);
      const notes = [...sideOf(state, place.sheet).notes].filter(([other]) => other !== key);
      changeSide(state, place.sheet, { notes: new Map(notes) });
    }),
  },
  // By its cell the client asks for it again.
  { identity: (place) => ({ _Id: cellName(placeOf(place).top, placeOf(place).left) }) },
);

function objectAt(sheet: string, key: number, state: HostState): HostObject {
  const { row, column } = cellAt(key);
  const place: LivePlace = { sheet, area: { top: row, left: column, bottom: row, right: column } };
  state.live.add(place);
  return noteObject(state, place);
}

/** One cell, by its address or as a range. An address may name its sheet, which must be this one. */
function keyOf(sheet: string, cell: unknown, state: HostState): number {
  const area = typeof cell === "string" ? addressed(sheet, cell, state) : cellsOf(cell, "A note's cell").areas()[0];
  if (area?.top !== area?.bottom || area?.left !== area?.right || area === undefined) {
    throw invalid("A note stands on one cell.");
  }
  return cellKey(area.top, area.left);
}

function addressed(sheet: string, address: string, state: HostState) {
  const split = splitAddress(address);
  const name = sheetOf(state, sheet).name;
  if (split.sheet !== undefined && split.sheet.toLowerCase() !== name.toLowerCase()) {
    throw invalid(`${address} is on another sheet.`);
  }
  return areaOf(split.cells);
}

function find(sheet: string, cell: unknown, state: HostState): HostObject | null {
  const key = keyOf(sheet, cell, state);
  return sideOf(state, sheet).notes.has(key) ? objectAt(sheet, key, state) : null;
}

/** In the order of the cells. */
function keysOf(sheet: string, state: HostState): readonly number[] {
  return [...sideOf(state, sheet).notes.keys()].sort((one, other) => one - other);
}

/** The target is the sheet's id. */
export const notesObject = defineType<string>(
  "NoteCollection",
  {
    Add: method(SINCE, (sheet, [cell, content], state) => {
      guardSheet(state, sheet);
      const key = keyOf(sheet, cell, state);
      const { notes } = sideOf(state, sheet);
      if (notes.has(key)) throw new HostRefusal("ItemAlreadyExists", "The cell has a note already.");
      const note = { content: contentOf(content), visible: false, width: 108, height: 59.25 };
      changeSide(state, sheet, { notes: ownMap(state, notes).set(key, note) });
      return objectAt(sheet, key, state);
    }),
    GetCount: method(SINCE, (sheet, _args, state) => sideOf(state, sheet).notes.size),
    GetItem: method(SINCE, (sheet, [cell], state) => {
      const found = find(sheet, cell, state);
      if (found === null) throw notFound(`a note on ${typeof cell === "string" ? cell : "that cell"}`);
      return found;
    }),
    GetItemOrNullObject: method(SINCE, (sheet, [cell], state) => find(sheet, cell, state)),
    GetItemAt: method(SINCE, (sheet, [index], state) => {
      const key = keysOf(sheet, state)[wholeOf(index, "An index")];
      if (key === undefined) throw notFound("there is no such note");
      return objectAt(sheet, key, state);
    }),
  },
  { items: (sheet, state) => keysOf(sheet, state).map((key) => objectAt(sheet, key, state)) },
);
