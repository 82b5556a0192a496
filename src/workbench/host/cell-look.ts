/** Looks of cells and of named styles, read and set key by key. */
import type { CellArea } from "../../workbook/edit";
import { bounding, intersection, sizeOf } from "./address";
import type { CellGroup } from "./host-object";
import type { NamedStyle } from "./side";
import { guardSheet, sheetOf, type HostState } from "./state";
import type { CellFormat, SheetStore } from "./store";
import { NORMAL, styleNamed } from "./style-book";

/** All keys of a cell's look but its style and number format. */
export type LookKey = Exclude<keyof CellFormat, "style" | "numberFormat">;
export type LookValue<Key extends LookKey> = NamedStyle[Key];

/** Something that has looks: cells or a named style. */
export interface LookPort {
  /** Null where cells differ. */
  readonly read: <Key extends LookKey>(key: Key) => LookValue<Key> | null;
  readonly write: (look: CellFormat, edge?: "top" | "bottom") => void;
}

export function cellLook(state: HostState, cells: CellGroup): LookPort {
  return {
    read(key) {
      const sheet = sheetOf(state, cells.sheet);
      // Under a top border only the first row of each area counts, over a bottom border the last.
      const areas = cells.areas().map((area) => edgeOf(area, key));
      return common(areas, sheet, (row, column) => lookAt(state, sheet, row, column, key));
    },
    write(look, edge) {
      const sheet = guardSheet(state, cells.sheet);
      for (const area of cells.areas()) sheet.dress(edge === undefined ? area : edgeRow(area, edge), look);
    },
  };
}

function edgeOf(area: CellArea, key: LookKey): CellArea {
  if (key === "borderTop") return edgeRow(area, "top");
  return key === "borderBottom" ? edgeRow(area, "bottom") : area;
}

function edgeRow(area: CellArea, edge: "top" | "bottom"): CellArea {
  return edge === "top" ? { ...area, bottom: area.top } : { ...area, top: area.bottom };
}

function lookAt<Key extends LookKey>(
  state: HostState,
  sheet: SheetStore,
  row: number,
  column: number,
  key: Key,
): LookValue<Key> {
  const format = sheet.format(row, column);
  // A key of a format holds what the same key of a style holds.
  const direct = format[key] as LookValue<Key> | undefined;
  return direct ?? styleNamed(state.book, format.style ?? NORMAL.name)?.[key] ?? NORMAL[key];
}

/** Of larger areas only the first cell and the contents are compared: whole columns are asked for often. */
const MOST_COMPARED = 100_000;

/** The value that all cells have; null where they differ. */
export function common<Value>(
  areas: readonly CellArea[],
  sheet: SheetStore,
  read: (row: number, column: number) => Value,
): Value | null {
  const used = sheet.usedArea();
  const spans = areas.map((area) => {
    if (sizeOf(area).cells <= MOST_COMPARED) return area;
    const corner = { ...area, bottom: area.top, right: area.left };
    return intersection(area, used === undefined ? corner : bounding(used, corner)) ?? corner;
  });
  let found: { readonly value: Value; readonly text: string } | undefined;
  for (const { top, left, bottom, right } of spans) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = read(row, column);
        const text = JSON.stringify(value);
        if (found === undefined) found = { value, text };
        else if (found.text !== text) return null;
      }
    }
  }
  return found?.value ?? null;
}
