/** What an import was worked out from, as far as it is to be overwritten: held against the workbook once more before writing. */
import type { WorkbookDiff } from "../plan/diff-workbook";
import { liveCell } from "../plan/live-sheet";
import type { SheetSnapshot, SnapshotCell } from "../plan/workbook-snapshot";
import { runsOf } from "./run";

/** Cells from an upper left one on, by the workbook's own id of their sheet. */
export interface ExpectedCells {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly SnapshotCell[])[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells that are overwritten, and the keys of every sheet that is touched: by them its rows and columns were found. */
export function expectedCells({ sheets, leftSheets }: WorkbookDiff): readonly ExpectedCells[] {
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
function keysOf(live: SheetSnapshot): readonly ExpectedCells[] {
  const cells = live.cells ?? [];
  const top = cells.findIndex((row) => row.some((cell) => cell !== ""));
  const left = Math.min(...cells.map((row) => row.findIndex((cell) => cell !== "")).filter((column) => column >= 0));
  if (top < 0) return [];
  const width = Math.max(...cells.map((row) => row.length));
  return [part(live, top, left, cells.length - 1, left), part(live, top, left, top, width - 1)];
}

/** Rows one under another are one block, from their first such cell to the last. */
function blocks(live: SheetSnapshot, places: readonly Place[]): readonly ExpectedCells[] {
  const rows = new Map<number, readonly [number, number]>();
  for (const { row, column } of places) {
    const [from, to] = rows.get(row) ?? [column, column];
    rows.set(row, [Math.min(from, column), Math.max(to, column)]);
  }
  return runsOf([...rows.keys()].sort((a, b) => a - b)).map(([top, bottom]) => {
    const spans = Array.from({ length: bottom - top + 1 }, (_, i) => rows.get(top + i) ?? [0, 0]);
    return part(live, top, Math.min(...spans.map(([from]) => from)), bottom, Math.max(...spans.map(([, to]) => to)));
  });
}

function part(live: SheetSnapshot, top: number, left: number, bottom: number, right: number): ExpectedCells {
  const contents = Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => liveCell(live, top + r, left + c)),
  );
  return { sheet: live.id, top, left, contents };
}
