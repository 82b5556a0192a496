/** What an import was worked out from, as far as it is to be overwritten: held against the workbook once more before writing. */
import type { CellBlock } from "../plan/assumed-snapshot";
import type { WorkbookDiff } from "../plan/diff-workbook";
import { liveCell } from "../plan/live-sheet";
import type { SheetSnapshot } from "../plan/workbook-snapshot";
import { type Place, placeBlocks } from "./cell-block";

/** The cells that are overwritten, and the keys of every sheet that is touched: by them its rows and columns were found. */
export function expectedCells({ sheets, leftSheets }: WorkbookDiff): readonly CellBlock[] {
  const touched = [
    ...sheets.flatMap(({ live, changes, newRows, newColumns, leftover }) => {
      const { deletedRows, deletedColumns } = leftover;
      const lines = newRows.length + newColumns.length + deletedRows.length + deletedColumns.length;
      const places = changes.flatMap(({ was }) => was ?? []);
      return live && places.length + lines > 0 ? [{ live, places }] : [];
    }),
    ...leftSheets.map(({ live, changes }) => ({ live: live.snapshot, places: changes })),
  ];
  return touched.flatMap(({ live, places }) => [...keysOf(live), ...blocks(live, places)]);
}

/** The first row and column with contents hold them, wherever the analyst has moved those. */
function keysOf(live: SheetSnapshot): readonly CellBlock[] {
  const cells = live.cells ?? [];
  const top = cells.findIndex((row) => row.some((cell) => cell !== ""));
  const left = Math.min(...cells.map((row) => row.findIndex((cell) => cell !== "")).filter((column) => column >= 0));
  if (top < 0) return [];
  const width = Math.max(...cells.map((row) => row.length));
  return [part(live, top, left, cells.length - 1, left), part(live, top, left, top, width - 1)];
}

function blocks(live: SheetSnapshot, places: readonly Place[]): readonly CellBlock[] {
  return placeBlocks(places).map(({ top, left, bottom, right }) => part(live, top, left, bottom, right));
}

function part(live: SheetSnapshot, top: number, left: number, bottom: number, right: number): CellBlock {
  const contents = Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => liveCell(live, top + r, left + c)),
  );
  return { sheet: live.id, top, left, contents };
}
