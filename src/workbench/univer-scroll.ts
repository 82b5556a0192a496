/**
 * Brings a cell into view. Univer's own way takes the widths of the first columns for those after the frozen ones, and
 * scrolls past the cell where they differ.
 */
import { ScrollCommand } from "@univerjs/preset-sheets-core";
import type { CellArea } from "../workbook/edit";
import type { UniverGrid } from "./univer-grid";

/**
 * Scrolls the sheet that is shown as little from its beginning as the area's first cell needs. The sheet must have
 * been drawn.
 */
export function scrollTo(grid: UniverGrid, { top, left }: CellArea): void {
  const sheet = grid.workbook.getActiveSheet();
  const { xSplit, ySplit } = sheet.getFreeze();
  const view = grid.viewSize();
  const widthOf = (column: number) => (sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0);
  const heightOf = (row: number) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0);
  const { rowHeader, columnHeader } = sheet.getConfig();
  grid.commands.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartColumn: 0,
    sheetViewStartRow: 0,
    offsetX: hiddenBefore(left, xSplit, view.width - rowHeader.width, widthOf),
    offsetY: hiddenBefore(top, ySplit, view.height - columnHeader.height, heightOf),
  });
}

/** How much of the rows or columns after the frozen ones must go for the place to be seen whole; all in pixels. */
function hiddenBefore(place: number, frozen: number, room: number, sizeOf: (place: number) => number): number {
  const sizes = Array.from({ length: place + 1 }, (_, each) => sizeOf(each));
  const sum = (some: readonly number[]) => some.reduce((total, size) => total + size, 0);
  const free = room - sum(sizes.slice(0, frozen));
  let first = frozen;
  while (first < place && sum(sizes.slice(first)) > free) first += 1;
  return sum(sizes.slice(frozen, first));
}
