/** Where the rows and columns of a planned sheet stand on the live sheet: found by their keys, wherever they went. */
import { type Keyed, type SheetLayout, sheetNameText } from "./address";
import type { SheetLines, SheetSnapshot, SnapshotCell } from "./workbook-snapshot";

export interface LiveSheet extends SheetLayout {
  readonly snapshot: SheetSnapshot;
}

const EMPTY: SnapshotCell = "";

export function liveCell(sheet: SheetSnapshot, row: number, column: number): SnapshotCell {
  return sheet.cells?.[row]?.[column] ?? EMPTY;
}

/**
 * Keys are read from the first column and the first row. While an import is being written (`isUnfinished`) a key that
 * is not there yet gets the place behind its predecessor in the plan; on a finished sheet it has none.
 */
export function findLiveSheet(
  plan: { readonly id: string } & Keyed,
  snapshot: SheetSnapshot,
  isUnfinished: boolean,
): LiveSheet {
  const { corner, rowKeys, columnKeys } = snapshot.lines
    ? keysOfLines(snapshot.lines)
    : keysInCells(plan.id, snapshot.cells ?? []);
  const rows = placesOf(keysOf(plan.rows), rowKeys, corner.row, isUnfinished);
  const columns = placesOf(keysOf(plan.columns), columnKeys, corner.column, isUnfinished);
  return {
    id: plan.id,
    name: snapshot.name,
    nameText: sheetNameText(snapshot.name),
    rows,
    columns,
    snapshot,
  };
}

interface LiveKeys {
  readonly corner: { readonly row: number; readonly column: number };
  /** By their places on the sheet. */
  readonly rowKeys: readonly SnapshotCell[];
  readonly columnKeys: readonly SnapshotCell[];
}

function keysOfLines({ top, left, keysDown, keysAcross }: SheetLines): LiveKeys {
  const before = (count: number) => new Array<SnapshotCell>(count).fill(EMPTY);
  return {
    corner: { row: top, column: left },
    rowKeys: [...before(top), ...keysDown],
    columnKeys: [...before(left), ...keysAcross],
  };
}

function keysInCells(id: string, cells: readonly (readonly SnapshotCell[])[]): LiveKeys {
  const corner = cornerOf(id, cells);
  return {
    corner,
    rowKeys: cells.map((row) => row[corner.column] ?? EMPTY),
    columnKeys: cells[corner.row] ?? [],
  };
}

/**
 * The cell that holds the sheet's id: where the row of keys and the column of keys meet. It moves when the analyst
 * inserts a row above or a column before it.
 */
function cornerOf(id: string, cells: readonly (readonly SnapshotCell[])[]): { row: number; column: number } {
  for (let row = 0; row < Math.min(cells.length, FARTHEST_CORNER); row++) {
    const column = (cells[row] ?? []).slice(0, FARTHEST_CORNER).indexOf(id);
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}

/** Rows and columns before our own in which the corner is still looked for. */
const FARTHEST_CORNER = 64;

function keysOf(keyed: readonly { readonly key: string }[]): readonly string[] {
  return keyed.map(({ key }) => key);
}

function placesOf(
  keys: readonly string[],
  live: readonly SnapshotCell[],
  first: number,
  isUnfinished: boolean,
): ReadonlyMap<string, number> {
  const found = new Map<SnapshotCell, number>();
  live.forEach((key, place) => {
    // Of a row that was copied the first one is ours.
    if (place > first && key !== EMPTY && !found.has(key)) found.set(key, place);
  });
  const places = new Map<string, number>();
  let last = -1;
  keys.forEach((key, position) => {
    const place = position === 0 ? first : found.get(key);
    if (place === undefined && !isUnfinished) return;
    last = place ?? last + 1;
    places.set(key, last);
  });
  return places;
}
