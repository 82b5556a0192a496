/** Ranges: what they hold, how they look, and the ranges beside and within them. */
import type { CellArea } from "../../../workbook/edit";
import {
  areaName,
  areaOf,
  bounding,
  intersection,
  isEntireColumns,
  isEntireRows,
  MOST_COLUMNS,
  MOST_ROWS,
  sizeOf,
  splitAddress,
} from "../address";
import { cellsOf, choiceOf, flagOf, isAbsent, textOf, wholeOf } from "../argument";
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  writeContents,
  writeNumberFormats,
} from "../cell-content";
import { common } from "../cell-look";
import { child, defineType, method, property } from "../define-type";
import type { CellGroup, HostObject } from "../host-object";
import { invalid, notBuilt } from "../refusal";
import { shiftSheet, withSheetName } from "../sheet-change";
import { guardSheet, placeOf, sheetOf, type HostState, type LivePlace } from "../state";
import { NORMAL } from "../style-book";
import { conditionalFormatsObject } from "./conditional-format";
import { dressInStyle, styleOf } from "./dress-style";
import { formatObject } from "./format";
import { clearLinks, linkOf, setLink } from "./link";
import { validationObject } from "./validation";

function cellsAt(place: LivePlace): CellGroup {
  return { sheet: place.sheet, areas: () => [placeOf(place)] };
}

function other(state: HostState, place: LivePlace, area: CellArea): HostObject {
  const isOnSheet = area.top >= 0 && area.left >= 0 && area.bottom < MOST_ROWS && area.right < MOST_COLUMNS;
  if (!isOnSheet || area.bottom < area.top || area.right < area.left) throw invalid("The range leaves the sheet.");
  return state.make.range(place.sheet, area);
}

/** Another range of the same sheet, as such or by its address. */
function areaOfRange(range: unknown): CellArea {
  const area =
    typeof range === "string" ? areaOf(splitAddress(range).cells) : cellsOf(range, "The argument").areas()[0];
  if (area === undefined) throw invalid("The argument must be a range.");
  return area;
}

type Mark = "row" | "column";

function hiddenIn(place: LivePlace, state: HostState, mark: Mark): boolean | null {
  const area = placeOf(place);
  const sheet = sheetOf(state, place.sheet);
  return mark === "row"
    ? common([{ ...area, right: area.left }], sheet, (row) => sheet.isRowHidden(row))
    : common([{ ...area, bottom: area.top }], sheet, (_, column) => sheet.isColumnHidden(column));
}

function hide(place: LivePlace, value: unknown, state: HostState, mark: Mark): void {
  const hidden = flagOf(value, "Hidden");
  const { top, left, bottom, right } = placeOf(place);
  const sheet = guardSheet(state, place.sheet);
  if (mark === "row") sheet.sizeRows(top, bottom, { hidden });
  else sheet.sizeColumns(left, right, { hidden });
}

function usedRange(place: LivePlace, state: HostState): HostObject | null {
  const used = sheetOf(state, place.sheet).usedArea();
  const area = used === undefined ? undefined : intersection(used, placeOf(place));
  return area === undefined ? null : other(state, place, area);
}

function insert(place: LivePlace, [direction]: readonly unknown[], state: HostState): HostObject {
  const area = placeOf(place);
  const { rows, columns } = sizeOf(area);
  const down = choiceOf(direction, ["Down", "Right"] as const, "The direction") === "Down";
  if (!(down ? isEntireRows(area) : isEntireColumns(area))) throw notBuilt("Range.insert for parts of rows or columns");
  if (down) shiftSheet(state, place.sheet, { kind: "insert", axis: "row", at: area.top, count: rows });
  else shiftSheet(state, place.sheet, { kind: "insert", axis: "column", at: area.left, count: columns });
  return other(state, place, area);
}

function remove(place: LivePlace, [direction]: readonly unknown[], state: HostState): void {
  const area = placeOf(place);
  const { rows, columns } = sizeOf(area);
  const up = choiceOf(direction, ["Up", "Left"] as const, "The direction") === "Up";
  if (!(up ? isEntireRows(area) : isEntireColumns(area))) throw notBuilt("Range.delete for parts of rows or columns");
  if (up) shiftSheet(state, place.sheet, { kind: "delete", axis: "row", at: area.top, count: rows });
  else shiftSheet(state, place.sheet, { kind: "delete", axis: "column", at: area.left, count: columns });
}

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function clear(place: LivePlace, [applyTo]: readonly unknown[], state: HostState): void {
  const what = isAbsent(applyTo) ? "All" : choiceOf(applyTo, CLEARED, "What to clear");
  const sheet = guardSheet(state, place.sheet);
  const area = placeOf(place);
  if (what === "All" || what === "Contents") {
    const used = sheet.usedArea();
    const filled = used === undefined ? undefined : intersection(used, area);
    if (filled !== undefined) {
      const { rows, columns } = sizeOf(filled);
      const blank = { kind: "blank" } as const;
      sheet.enter(
        filled.top,
        filled.left,
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank)),
      );
    }
  }
  if (what !== "Contents" && what !== "Formats") clearLinks(state, cellsAt(place));
  if (what !== "Contents" && what !== "Hyperlinks") dressInStyle(state, cellsAt(place), NORMAL.name);
}

export const rangeObject = defineType<LivePlace>(
  "Range",
  {
    Address: property(1, (place, state) => withSheetName(state, place.sheet, areaName(placeOf(place)))),
    RowIndex: property(1, (place) => placeOf(place).top),
    ColumnIndex: property(1, (place) => placeOf(place).left),
    RowCount: property(1, (place) => sizeOf(placeOf(place)).rows),
    ColumnCount: property(1, (place) => sizeOf(placeOf(place)).columns),
    CellCount: property(1, (place) => sizeOf(placeOf(place)).cells),
    IsEntireRow: property(7, (place) => isEntireRows(placeOf(place))),
    IsEntireColumn: property(7, (place) => isEntireColumns(placeOf(place))),
    Formulas: property(
      1,
      (place, state) => readFormulas(state, place.sheet, placeOf(place)),
      (place, value, state) => writeContents(state, place.sheet, placeOf(place), value),
    ),
    Values: property(
      1,
      (place, state) => readValues(state, place.sheet, placeOf(place)),
      (place, value, state) => writeContents(state, place.sheet, placeOf(place), value),
    ),
    Text: property(1, (place, state) => readTexts(state, place.sheet, placeOf(place))),
    NumberFormat: property(
      1,
      (place, state) => readNumberFormats(state, place.sheet, placeOf(place)),
      (place, value, state) => writeNumberFormats(state, place.sheet, placeOf(place), value),
    ),
    RowHidden: property(
      2,
      (place, state) => hiddenIn(place, state, "row"),
      (place, value, state) => hide(place, value, state, "row"),
    ),
    ColumnHidden: property(
      2,
      (place, state) => hiddenIn(place, state, "column"),
      (place, value, state) => hide(place, value, state, "column"),
    ),
    Hidden: property(2, (place, state) => {
      const [rows, columns] = [hiddenIn(place, state, "row"), hiddenIn(place, state, "column")];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    }),
    Style: property(
      7,
      (place, state) => styleOf(state, cellsAt(place)),
      (place, value, state) => dressInStyle(state, cellsAt(place), textOf(value, "A style's name")),
    ),
    Hyperlink: property(
      7,
      (place, state) => linkOf(state, cellsAt(place)),
      (place, value, state) => setLink(state, cellsAt(place), value),
    ),
    Format: child(1, (place, state) => formatObject(state, cellsAt(place))),
    ConditionalFormats: child(6, (place, state) => conditionalFormatsObject(state, cellsAt(place))),
    DataValidation: child(8, (place, state) => validationObject(state, cellsAt(place))),
    Worksheet: child(1, (place, state) => state.make.worksheet(place.sheet)),
    GetCell: method(1, (place, [row, column], state) => {
      const area = placeOf(place);
      // Cells outside of the range can be asked for, as long as they are on the sheet.
      const top = area.top + wholeOf(row, "A row", -MOST_ROWS);
      const left = area.left + wholeOf(column, "A column", -MOST_COLUMNS);
      return other(state, place, { top, left, bottom: top, right: left });
    }),
    GetRow: method(1, (place, [row], state) => {
      const area = placeOf(place);
      const top = area.top + wholeOf(row, "A row", 0, sizeOf(area).rows - 1);
      return other(state, place, { ...area, top, bottom: top });
    }),
    GetColumn: method(1, (place, [column], state) => {
      const area = placeOf(place);
      const left = area.left + wholeOf(column, "A column", 0, sizeOf(area).columns - 1);
      return other(state, place, { ...area, left, right: left });
    }),
    GetLastCell: method(1, (place, _args, state) => {
      const { bottom, right } = placeOf(place);
      return other(state, place, { top: bottom, left: right, bottom, right });
    }),
    GetLastRow: method(1, (place, _args, state) => {
      const area = placeOf(place);
      return other(state, place, { ...area, top: area.bottom });
    }),
    GetLastColumn: method(1, (place, _args, state) => {
      const area = placeOf(place);
      return other(state, place, { ...area, left: area.right });
    }),
    GetEntireRow: method(1, (place, _args, state) =>
      other(state, place, { ...placeOf(place), left: 0, right: MOST_COLUMNS - 1 }),
    ),
    GetEntireColumn: method(1, (place, _args, state) =>
      other(state, place, { ...placeOf(place), top: 0, bottom: MOST_ROWS - 1 }),
    ),
    GetOffsetRange: method(1, (place, [rows, columns], state) => {
      const { top, left, bottom, right } = placeOf(place);
      const down = wholeOf(rows, "The rows", -MOST_ROWS);
      const across = wholeOf(columns, "The columns", -MOST_COLUMNS);
      return other(state, place, {
        top: top + down,
        left: left + across,
        bottom: bottom + down,
        right: right + across,
      });
    }),
    GetResizedRange: method(3, (place, [rows, columns], state) => {
      const area = placeOf(place);
      const down = wholeOf(rows, "The rows", -MOST_ROWS);
      const across = wholeOf(columns, "The columns", -MOST_COLUMNS);
      return other(state, place, { ...area, bottom: area.bottom + down, right: area.right + across });
    }),
    GetBoundingRect: method(1, (place, [range], state) =>
      other(state, place, bounding(placeOf(place), areaOfRange(range))),
    ),
    GetIntersectionOrNullObject: method(4, (place, [range], state) => {
      const area = intersection(placeOf(place), areaOfRange(range));
      return area === undefined ? null : other(state, place, area);
    }),
    GetUsedRange: method(1, (place, _args, state) => {
      const { top, left } = placeOf(place);
      return usedRange(place, state) ?? other(state, place, { top, left, bottom: top, right: left });
    }),
    GetUsedRangeOrNullObject: method(4, (place, _args, state) => usedRange(place, state)),
    // The client sends large matrices in pieces, and their whole shape before them.
    _ValidateArraySize: method(3, (place, [rows, columns]) => {
      const size = sizeOf(placeOf(place));
      if (rows !== size.rows || columns !== size.columns) {
        throw invalid(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    }),
    Insert: method(1, insert),
    Delete: method(1, remove),
    Clear: method(1, clear),
    Select: method(1, (place, _args, state) => state.store.activate(place.sheet, placeOf(place))),
  },
  { cells: cellsAt },
);
