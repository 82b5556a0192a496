/** What becomes of lines and sheets that the model has no longer: deleted, or left with #N/A for their figures. */
import { liveCell, type LiveSheet } from "./live-sheet";
import { type DeletableLines, GONE, type KnownSheet } from "./withdrawn-lines";
import { cellKey, isSame } from "./written-cell";
import type { CellWrite, WrittenSheet } from "./written-sheet";

/** Of a sheet that stays. */
export interface Leftover {
  /** To be deleted: places once new lines have been inserted, ascending. */
  readonly deletedRows: readonly number[];
  readonly deletedColumns: readonly number[];
  /** Keys of lines that stay though the model has them no longer. */
  readonly keptRows: readonly string[];
  readonly keptColumns: readonly string[];
  /** In live places before anything is inserted. */
  readonly changes: readonly LeftoverChange[];
  /** What is written in the cells of lines that stay, by row and column key. */
  readonly written: ReadonlyMap<string, CellWrite>;
}

interface LeftoverChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellWrite;
}

/** A sheet that the model has no longer. */
export interface LeftSheet {
  readonly id: string;
  readonly live: LiveSheet;
  readonly isDeleted: boolean;
  readonly changes: readonly LeftoverChange[];
  /** As it is stored where it stays. */
  readonly written: WrittenSheet;
}

export const NO_LEFTOVER: Leftover = {
  deletedRows: [],
  deletedColumns: [],
  keptRows: [],
  keptColumns: [],
  changes: [],
  written: new Map(),
};

interface Moves {
  readonly movedRow: (row: number) => number;
  readonly movedColumn: (column: number) => number;
}

/** `deletable` absent: nothing is known of what refers to the lines, so that they stay as they are. */
export function leftoverOf(sheet: KnownSheet, deletable: DeletableLines | undefined, moves: Moves): Leftover {
  const { live } = sheet;
  const goneRows = [...live.rows].filter(([key]) => !sheet.rows.has(key));
  const goneColumns = [...live.columns].filter(([key]) => !sheet.columns.has(key));
  if (goneRows.length + goneColumns.length === 0) return NO_LEFTOVER;
  const stays = (places: ReadonlySet<number> | undefined) => (line: readonly [string, number]) =>
    places?.has(line[1]) !== true;
  const keptRows = goneRows.filter(stays(deletable?.rows));
  const keptColumns = goneColumns.filter(stays(deletable?.columns));
  const cells = [
    ...keptRows.flatMap((row) => [...live.columns].map((column) => ({ row, column }))),
    ...keptColumns.flatMap((column) =>
      [...live.rows].filter(([key]) => sheet.rows.has(key)).map((row) => ({ row, column })),
    ),
  ];
  const told = toldGone(sheet, cells, false);
  const deleted = (lines: typeof goneRows, places: ReadonlySet<number> | undefined, move: (place: number) => number) =>
    lines.flatMap(([, place]) => (places?.has(place) === true ? [move(place)] : [])).sort((a, b) => a - b);
  return {
    deletedRows: deleted(goneRows, deletable?.rows, moves.movedRow),
    deletedColumns: deleted(goneColumns, deletable?.columns, moves.movedColumn),
    keptRows: keptRows.map(([key]) => key),
    keptColumns: keptColumns.map(([key]) => key),
    ...told,
  };
}

export function leftSheet(sheet: KnownSheet, deletable: DeletableLines | undefined): LeftSheet {
  const { id, live } = sheet;
  const cells = [...live.rows].flatMap((row) => [...live.columns].map((column) => ({ row, column })));
  const { changes, written } = toldGone(sheet, cells, true);
  const [rows, columns] = [[...live.rows.keys()], [...live.columns.keys()]];
  return {
    id,
    live,
    isDeleted: deletable?.isWhole === true,
    changes: deletable?.isWhole === true ? [] : changes,
    written: {
      id,
      name: live.name,
      rows,
      columns,
      cells: rows.map((row) => columns.map((column) => written.get(cellKey(row, column)) ?? null)),
    },
  };
}

type Line = readonly [key: string, place: number];

/**
 * Figures become #N/A: what refers to them says so, and no formula is lost. Words stay, and so does what the analyst has
 * written. A number of ours on a sheet of time series is a date of its heading (all figures there are formulas); on a
 * source sheet it is a print.
 */
function toldGone(
  { live, written }: KnownSheet,
  cells: readonly { readonly row: Line; readonly column: Line }[],
  arePrints: boolean,
): Pick<Leftover, "changes" | "written"> {
  const changes: LeftoverChange[] = [];
  const now = new Map<string, CellWrite>();
  for (const { row, column } of cells) {
    const key = cellKey(row[0], column[0]);
    const last = written.map((each) => each.get(key)).find((content) => content !== undefined && content !== null);
    if (last === undefined) continue;
    const isFigure = typeof last === "object" || (arePrints && typeof last === "number");
    const content = isFigure ? GONE : last;
    now.set(key, content);
    const theirs = liveCell(live.snapshot, row[1], column[1]);
    const isOurs = written.some((each) => isSame(theirs, each.get(key) ?? null));
    if (isFigure && isOurs && !isSame(theirs, GONE)) {
      changes.push({ row: row[1], column: column[1], content: GONE });
    }
  }
  return { changes, written: now };
}
