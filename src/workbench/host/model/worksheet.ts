/** Sheets and the collection of them. */
import type { CellArea } from "../../../workbook/edit";
import { areaOf, LONGEST_ADDRESS, MOST_COLUMNS, MOST_ROWS, splitAddress } from "../address";
import { cellsOf, choiceOf, colourOf, flagOf, isAbsent, textOf, wholeOf } from "../argument";
import { child, defineType, method, property } from "../define-type";
import type { HostObject } from "../host-object";
import { HostRefusal, invalid, notFound } from "../refusal";
import { checkSheetName, deleteSheet, renameSheet } from "../sheet-change";
import {
  changeSide,
  guardSheet,
  guardStructure,
  sheetNamed,
  sheetOf,
  sideOf,
  type HostState,
  type LivePlace,
} from "../state";
import type { SheetStore } from "../store";
import { chartsObject } from "./chart";
import { namesObject } from "./name";
import { notesObject } from "./note";
import { pageObject } from "./page";
import { sheetProtectionObject } from "./protection";
import { rangeAreasObject } from "./range-areas";
import { sheetPropertiesObject } from "./sheet-property";

const WHOLE: CellArea = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: MOST_COLUMNS - 1 };

/** The cells of an address on this sheet; an address may name the sheet, which must be this one. */
function addressed(id: string, address: string, state: HostState): CellArea {
  const { sheet, cells } = splitAddress(address);
  const own = sheetOf(state, id).name.toLowerCase();
  const area = sheet === undefined || sheet.toLowerCase() === own ? areaOf(cells) : undefined;
  if (area === undefined) throw invalid(`${address.slice(0, 80)} is no address on this sheet.`);
  return area;
}

/** A longer address is cut, and an area that the cut went through is lost. */
function addressedAreas(id: string, address: string, state: HostState): readonly CellArea[] {
  const isCut = address.length > LONGEST_ADDRESS;
  const parts = address.slice(0, LONGEST_ADDRESS).split(/[,;]/);
  const whole = isCut && !/[,;]/.test(address.charAt(LONGEST_ADDRESS)) ? parts.slice(0, -1) : parts;
  return whole.map((part) => addressed(id, part.trim(), state));
}

function usedRange(id: string, state: HostState): HostObject | null {
  const area = sheetOf(state, id).usedArea();
  return area === undefined ? null : state.make.range(id, area);
}

function setGridlines(id: string, value: unknown, state: HostState): void {
  const gridlines = flagOf(value, "showGridlines");
  sheetOf(state, id).showGridlines(gridlines);
  changeSide(state, id, { gridlines });
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility(id: string, value: unknown, state: HostState): void {
  guardStructure(state);
  const visibility = choiceOf(value, VISIBILITIES, "The visibility");
  const sheet = sheetOf(state, id);
  const others = state.store.sheets().some((each) => each !== sheet && each.visible);
  if (visibility !== "Visible" && !others) {
    throw new HostRefusal("InvalidOperation", "A workbook keeps at least one visible sheet.");
  }
  sheet.visible = visibility === "Visible";
  changeSide(state, id, { veryHidden: visibility === "VeryHidden" });
}

/** The target of all these is the sheet's id. */
const freezePanesObject = defineType<string>("WorksheetFreezePanes", {
  FreezeRows: method(7, (id, [rows], state) => freeze(id, state, wholeOf(rows, "The rows", 0, MOST_ROWS - 1), 0)),
  FreezeColumns: method(7, (id, [columns], state) =>
    freeze(id, state, 0, wholeOf(columns, "The columns", 0, MOST_COLUMNS - 1)),
  ),
  FreezeAt: method(7, (id, [range], state) => {
    const area = typeof range === "string" ? addressed(id, range, state) : cellsOf(range, "The panes").areas()[0];
    if (area === undefined) throw invalid("The panes must be a range.");
    // Whole rows or columns freeze in one direction only.
    freeze(
      id,
      state,
      area.bottom === WHOLE.bottom ? 0 : area.bottom + 1,
      area.right === WHOLE.right ? 0 : area.right + 1,
    );
  }),
  Unfreeze: method(7, (id, _args, state) => guardSheet(state, id).freeze(undefined)),
  GetLocationOrNullObject: method(7, (id, _args, state) => {
    const frozen = sheetOf(state, id).frozen();
    if (frozen === undefined) return null;
    return state.make.range(id, {
      top: 0,
      left: 0,
      bottom: frozen.rows === 0 ? WHOLE.bottom : frozen.rows - 1,
      right: frozen.columns === 0 ? WHOLE.right : frozen.columns - 1,
    });
  }),
});

function freeze(id: string, state: HostState, rows: number, columns: number): void {
  guardSheet(state, id).freeze(rows === 0 && columns === 0 ? undefined : { rows, columns });
}

export const worksheetObject = defineType<string>(
  "Worksheet",
  {
    Id: property(1, (id) => id),
    Name: property(
      1,
      (id, state) => sheetOf(state, id).name,
      (id, value, state) => renameSheet(state, id, textOf(value, "A sheet's name")),
    ),
    Position: property(
      1,
      (id, state) => state.store.sheets().indexOf(sheetOf(state, id)),
      (id, value, state) => {
        guardStructure(state);
        state.store.move(id, wholeOf(value, "The position", 0, state.store.sheets().length - 1));
      },
    ),
    Visibility: property(
      1,
      (id, state) => {
        if (sheetOf(state, id).visible) return "Visible";
        return sideOf(state, id).veryHidden ? "VeryHidden" : "Hidden";
      },
      setVisibility,
    ),
    TabColor: property(
      7,
      (id, state) => sheetOf(state, id).tabColour,
      (id, value, state) => {
        guardStructure(state);
        sheetOf(state, id).tabColour = value === "" ? "" : colourOf(value, "The tab's colour");
      },
    ),
    ShowGridlines: property(8, (id, state) => sideOf(state, id).gridlines, setGridlines),
    // The client reads it by the one name and sets it by the other.
    Gridlines: { since: 8, isPlain: false, write: setGridlines },
    Protection: child(2, (id, state) => sheetProtectionObject(state, id)),
    FreezePanes: child(7, (id, state) => freezePanesObject(state, id)),
    PageLayout: child(9, (id, state) => pageObject(state, id)),
    Names: child(4, (id, state) => namesObject(state, id)),
    Charts: child(1, (id, state) => chartsObject(state, id)),
    Notes: child(18, (id, state) => notesObject(state, id)),
    CustomProperties: child(12, (id, state) => sheetPropertiesObject(state, id)),
    GetRange: method(1, (id, [address], state) => {
      if (isAbsent(address)) return state.make.range(id, WHOLE);
      return state.make.range(id, addressed(id, textOf(address, "An address").slice(0, LONGEST_ADDRESS), state));
    }),
    GetRanges: method(9, (id, [address], state) => {
      const areas = isAbsent(address) ? [WHOLE] : addressedAreas(id, textOf(address, "An address"), state);
      const places = areas.map((area): LivePlace => ({ sheet: id, area }));
      for (const place of places) state.live.add(place);
      return rangeAreasObject(state, { sheet: id, places });
    }),
    GetRangeByIndexes: method(7, (id, [row, column, rows, columns], state) => {
      const [top, left] = [wholeOf(row, "The first row"), wholeOf(column, "The first column")];
      const area = {
        top,
        left,
        bottom: top + wholeOf(rows, "The rows", 1, MOST_ROWS - top) - 1,
        right: left + wholeOf(columns, "The columns", 1, MOST_COLUMNS - left) - 1,
      };
      return state.make.range(id, area);
    }),
    GetCell: method(1, (id, [row, column], state) => {
      const [top, left] = [wholeOf(row, "A row", 0, MOST_ROWS - 1), wholeOf(column, "A column", 0, MOST_COLUMNS - 1)];
      return state.make.range(id, { top, left, bottom: top, right: left });
    }),
    GetUsedRange: method(
      1,
      (id, _args, state) => usedRange(id, state) ?? state.make.range(id, { top: 0, left: 0, bottom: 0, right: 0 }),
    ),
    GetUsedRangeOrNullObject: method(4, (id, _args, state) => usedRange(id, state)),
    Activate: method(1, (id, _args, state) => {
      if (!sheetOf(state, id).visible) throw new HostRefusal("InvalidOperation", "A hidden sheet cannot be shown.");
      state.store.activate(id);
    }),
    Delete: method(1, (id, _args, state) => deleteSheet(state, id)),
  },
  { identity: (id) => ({ Id: id }) },
);

/** By id, or by name whatever its capitals. */
function find(key: unknown, state: HostState): HostObject | null {
  const text = textOf(key, "A sheet's name");
  const sheet = state.store.sheets().find(({ id }) => id === text) ?? sheetNamed(state, text);
  return sheet === undefined ? null : worksheetObject(state, sheet.id);
}

function given(key: unknown, state: HostState): HostObject {
  const found = find(key, state);
  if (found === null) throw notFound(`the sheet ${String(key)}`);
  return found;
}

function atEnd(state: HostState, visibleOnly: unknown, end: 0 | -1): HostObject {
  const sheets = state.store.sheets().filter((sheet) => visibleOnly !== true || sheet.visible);
  const sheet: SheetStore | undefined = sheets.at(end);
  if (sheet === undefined) throw notFound("there is no such sheet");
  return worksheetObject(state, sheet.id);
}

/** The first name of this kind that no sheet has. */
function freeName(state: HostState): string {
  let number = state.store.sheets().length + 1;
  while (sheetNamed(state, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

export const worksheetsObject = defineType<undefined>(
  "WorksheetCollection",
  {
    Add: method(1, (_book, [name], state) => {
      guardStructure(state);
      const chosen = isAbsent(name) ? freeName(state) : textOf(name, "A sheet's name");
      checkSheetName(state, chosen);
      return worksheetObject(state, state.store.add(chosen).id);
    }),
    GetItem: method(1, (_book, [key], state) => given(key, state)),
    GetItemOrNullObject: method(4, (_book, [key], state) => find(key, state)),
    GetActiveWorksheet: method(1, (_book, _args, state) => worksheetObject(state, state.store.active().sheet)),
    GetCount: method(
      4,
      (_book, [visibleOnly], state) =>
        state.store.sheets().filter((sheet) => visibleOnly !== true || sheet.visible).length,
    ),
    GetFirst: method(5, (_book, [visibleOnly], state) => atEnd(state, visibleOnly, 0)),
    GetLast: method(5, (_book, [visibleOnly], state) => atEnd(state, visibleOnly, -1)),
  },
  { items: (_book, state) => state.store.sheets().map(({ id }) => worksheetObject(state, id)) },
);
