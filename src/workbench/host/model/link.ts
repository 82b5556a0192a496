/** Links of cells. */
import { recordOf, textOf } from "../argument";
import { cellAt, cellKey } from "../address";
import { writeContents } from "../cell-content";
import { common } from "../cell-look";
import type { CellGroup } from "../host-object";
import { invalid } from "../refusal";
import type { CellLink } from "../side";
import { changeSide, guardSheet, sheetOf, sideOf, type HostState, ownMap } from "../state";
import { HYPERLINK_STYLE } from "../style-book";
import { dressInStyle } from "./dress-style";

/** Null where no cell or not every cell has the same link. */
export function linkOf(state: HostState, cells: CellGroup): unknown {
  const sheet = sheetOf(state, cells.sheet);
  const { links } = sideOf(state, cells.sheet);
  const link = common(cells.areas(), sheet, (row, column) => links.get(cellKey(row, column)) ?? null);
  if (link === null) return null;
  const [first] = cells.areas();
  return { ...link, textToDisplay: first === undefined ? "" : String(sheet.value(first.top, first.left)) };
}

/**
 * Sets one link on all cells. As in Excel the cells take the Hyperlink style, and cells without contents, or all when
 * a text to display is given, show that text or the target.
 */
export function setLink(state: HostState, cells: CellGroup, value: unknown): void {
  const sheet = guardSheet(state, cells.sheet);
  const given = recordOf(value, "A link");
  const part = (name: string) => {
    const text = given[name];
    return text === undefined || text === null ? undefined : textOf(text, name);
  };
  const [documentReference, address, screenTip] = [part("documentReference"), part("address"), part("screenTip")];
  const target = documentReference ?? address;
  if (target === undefined || target === "") throw invalid("A link needs an address or a reference in the document.");
  const link: CellLink = {
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(address === undefined ? {} : { address }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  const shown = part("textToDisplay");
  const links = ownMap(state, sideOf(state, cells.sheet).links);
  for (const area of cells.areas()) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        links.set(cellKey(row, column), link);
        const isBlank = sheet.entry(row, column).kind === "blank";
        const text = shown ?? (isBlank ? target : undefined);
        const cell = { top: row, left: column, bottom: row, right: column };
        if (text !== undefined) writeContents(state, cells.sheet, cell, `'${text}`);
      }
    }
  }
  changeSide(state, cells.sheet, { links });
  dressInStyle(state, cells, HYPERLINK_STYLE);
}

export function clearLinks(state: HostState, cells: CellGroup): void {
  const areas = cells.areas();
  const isIn = ({ row, column }: { readonly row: number; readonly column: number }) =>
    areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const kept = [...sideOf(state, cells.sheet).links].filter(([key]) => !isIn(cellAt(key)));
  changeSide(state, cells.sheet, { links: new Map(kept) });
}
