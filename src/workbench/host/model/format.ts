/** The formats of ranges: sizes, alignment, and through `look.ts` font, fill and borders. */
import { without } from "../address";
import { choiceOf, flagOf, numberOf, wholeOf } from "../argument";
import { cellText } from "../cell-content";
import { cellLook, common } from "../cell-look";
import { child, defineType, method, property } from "../define-type";
import type { CellGroup } from "../host-object";
import { changeSide, guardSheet, sheetOf, sideOf, type HostState } from "../state";
import { bordersObject, fillObject, fontObject, horizontalName, setHorizontal } from "./look";

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const formatObject = defineType<CellGroup>("RangeFormat", {
  Font: child(1, (cells, state) => fontObject(state, cellLook(state, cells))),
  Fill: child(1, (cells, state) => fillObject(state, cellLook(state, cells))),
  Borders: child(1, (cells, state) => bordersObject(state, cellLook(state, cells))),
  HorizontalAlignment: property(
    1,
    (cells, state) => horizontalName(cellLook(state, cells)),
    (cells, value, state) => setHorizontal(cellLook(state, cells), value),
  ),
  VerticalAlignment: property(1, verticalOf, setVertical),
  IndentLevel: property(
    9,
    (cells, state) => cellLook(state, cells).read("indent"),
    (cells, value, state) => cellLook(state, cells).write({ indent: wholeOf(value, "An indent", 0, 250) }),
  ),
  WrapText: property(
    1,
    (cells, state) => cellLook(state, cells).read("wrap"),
    (cells, value, state) => cellLook(state, cells).write({ wrap: flagOf(value, "Wrapping") }),
  ),
  ColumnWidth: property(
    2,
    (cells, state) => {
      const sheet = sheetOf(state, cells.sheet);
      const rows = cells.areas().map((area) => ({ ...area, bottom: area.top }));
      return common(rows, sheet, (_, column) => sheet.columnWidth(column) ?? STANDARD_WIDTH);
    },
    (cells, value, state) => {
      const width = numberOf(value, "A column's width", 0, 1342);
      const sheet = guardSheet(state, cells.sheet);
      for (const { left, right } of cells.areas()) sheet.sizeColumns(left, right, { width, hidden: width === 0 });
    },
  ),
  RowHeight: property(
    2,
    (cells, state) => {
      const sheet = sheetOf(state, cells.sheet);
      const columns = cells.areas().map((area) => ({ ...area, right: area.left }));
      return common(columns, sheet, (row) => sheet.rowHeight(row) ?? STANDARD_HEIGHT);
    },
    (cells, value, state) => {
      const height = numberOf(value, "A row's height", 0, 409.5);
      const sheet = guardSheet(state, cells.sheet);
      for (const { top, bottom } of cells.areas()) sheet.sizeRows(top, bottom, { height, hidden: height === 0 });
    },
  ),
  AutofitColumns: method(2, fitColumns),
});

function verticalOf(cells: CellGroup, state: HostState): string | null {
  const { vertical } = sideOf(state, cells.sheet);
  const sheet = sheetOf(state, cells.sheet);
  return common(cells.areas(), sheet, (row, column) => {
    const set = vertical.findLast(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    return set?.value ?? "Bottom";
  });
}

function setVertical(cells: CellGroup, value: unknown, state: HostState): void {
  guardSheet(state, cells.sheet);
  const name = choiceOf(value, VERTICAL, "The vertical alignment");
  const areas = cells.areas();
  const others = areas.reduce(
    (kept, hole) => kept.flatMap((set) => without(set.area, hole).map((area) => ({ area, value: set.value }))),
    sideOf(state, cells.sheet).vertical,
  );
  changeSide(state, cells.sheet, { vertical: [...others, ...areas.map((area) => ({ area, value: name }))] });
}

/** By the longest text that is shown, as wide as its digits would be in the default font. */
function fitColumns(cells: CellGroup, _args: readonly unknown[], state: HostState): void {
  const sheet = guardSheet(state, cells.sheet);
  const used = sheet.usedArea();
  if (used === undefined) return;
  for (const { left, right } of cells.areas()) {
    for (let column = Math.max(left, used.left); column <= Math.min(right, used.right); column += 1) {
      let longest = 0;
      for (let row = used.top; row <= used.bottom; row += 1) {
        longest = Math.max(longest, cellText(state, sheet, row, column).length);
      }
      if (longest > 0) sheet.sizeColumns(column, column, { width: (longest * 7 + 5) * 0.75 });
    }
  }
}
