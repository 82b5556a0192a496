/** The plan held against the workbook as it is: what to write, what stands already, what the analyst has made theirs. */
import { type Layout, layOutSheet, type SheetLayout } from "./address";
import { respell } from "./respell";
import { type GrownSheet, growSheet, type Insertion } from "./grown-sheet";
import { findLiveSheet, liveCell, type LiveSheet } from "./live-sheet";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "./workbook-snapshot";
import type { StoredSheet, WorkbookState } from "./workbook-state";
import { type CellWrite, type WrittenSheet, writtenSheet } from "./written-sheet";

export interface WorkbookDiff {
  /** In the order of the plan. */
  readonly sheets: readonly SheetDiff[];
  /** Where every planned row and column stands once all is written. */
  readonly layout: Layout;
}

export interface SheetDiff {
  readonly plan: SheetPlan;
  /** The sheet as the plan writes it, formulas spelled for the live places. */
  readonly written: WrittenSheet;
  /** Absent: the workbook has no such sheet, it is made. */
  readonly live?: SheetSnapshot;
  /** Looks, widths, notes and pictures are still to come: the sheet is new, or its import was interrupted. */
  readonly needsDressing: boolean;
  /** The sheet was there before the import that was interrupted. */
  readonly wasThere: boolean;
  /** Rows and columns that the sheet has not yet, in their places after all of them. */
  readonly newRows: readonly Insertion[];
  readonly newColumns: readonly Insertion[];
  /** The sheet as it was planned when it was last written, where that is known: what looks otherwise now is dressed anew. */
  readonly planBefore?: SheetPlan;
  readonly changes: readonly CellChange[];
  /** Cells that hold already what is planned. */
  readonly same: number;
  readonly kept: readonly KeptContent[];
  /** Keys that the analyst has deleted from the sheet: nothing is written in their place. */
  readonly lostRows: readonly string[];
  readonly lostColumns: readonly string[];
}

/** A cell to be written, in live places. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellWrite;
}

/** A cell that is not as we wrote it: the analyst's, left alone. */
export interface KeptContent {
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly theirs: SnapshotCell;
  readonly ours: CellWrite;
}

/** `planBefore` is what the workbook was last written by; without it no looks are renewed. */
export function diffWorkbook(
  plan: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  state: WorkbookState | undefined,
  planBefore?: WorkbookPlan,
): WorkbookDiff {
  const isUnfinished = state?.status === "writing";
  const pairs = plan.sheets.map((sheet) => {
    const stored = state?.sheets.find(({ id }) => id === sheet.id);
    const found = state && stored && liveSheetOf(stored, snapshot, state);
    // A sheet that an interrupted import has begun is filled from its first row on; one that was there before it grows.
    const begun = state?.previous?.find(({ id }) => id === sheet.id) ?? (isUnfinished ? undefined : stored);
    const live = found && findLiveSheet(sheet, found, begun === undefined);
    return { sheet, last: begun ?? stored, live, grown: live && growSheet(sheet, live, begun ?? stored) };
  });
  const layoutOf = (place: (pair: (typeof pairs)[number]) => SheetLayout | undefined): Layout => ({
    mayLack: true,
    sheets: new Map(
      pairs.map((pair): [string, SheetLayout] => [pair.sheet.id, place(pair) ?? layOutSheet(pair.sheet)]),
    ),
  });
  const layout = layoutOf(({ grown }) => grown?.layout);
  const now = layoutOf(({ live }) => live);
  const [layoutBefore, layoutStored] = [layoutOfStored(state?.previous ?? []), layoutOfStored(state?.sheets ?? [])];
  return {
    layout,
    sheets: pairs.map(({ sheet, last, live, grown }) => {
      const written = writtenSheet(sheet, layout);
      if (!live || !grown) return newSheet(sheet, written);
      return diffSheet({
        sheet,
        sheetBefore: planBefore?.sheets.find(({ id }) => id === sheet.id),
        written,
        live,
        grown,
        isUnfinished,
        wasThere: last !== undefined && state?.previous?.includes(last) === true,
        writtenNow: writtenSheet(sheet, now),
        before: last && respelled(last, state?.previous?.includes(last) === true ? layoutBefore : layoutStored, now),
      });
    }),
  };
}

/** A stored sheet by the workbook's id; one that was being made when the import was interrupted by its name. */
export function liveSheetOf(
  stored: StoredSheet,
  snapshot: WorkbookSnapshot,
  state: WorkbookState,
): SheetSnapshot | undefined {
  if (stored.liveId !== undefined) return snapshot.sheets.find(({ id }) => id === stored.liveId);
  if (state.status === "complete") return undefined;
  const name = stored.name.toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name && !state.before.includes(sheet.id));
}

function newSheet(plan: SheetPlan, written: WrittenSheet): SheetDiff {
  const changes = written.cells.flatMap((row, r) =>
    row.flatMap((content, c): readonly CellChange[] => (content === null ? [] : [{ row: r, column: c, content }])),
  );
  return {
    plan,
    written,
    needsDressing: true,
    wasThere: false,
    newRows: [],
    newColumns: [],
    changes,
    same: 0,
    kept: [],
    lostRows: [],
    lostColumns: [],
  };
}

interface LivePair {
  readonly sheet: SheetPlan;
  readonly sheetBefore: SheetPlan | undefined;
  readonly written: WrittenSheet;
  readonly live: LiveSheet;
  readonly grown: GrownSheet;
  readonly isUnfinished: boolean;
  readonly wasThere: boolean;
  /** What is planned, spelled for the places before anything is inserted: as a cell that needs no change reads. */
  readonly writtenNow: WrittenSheet;
  /** What was last written, by row and column key, spelled for the live places. */
  readonly before: ReadonlyMap<string, CellWrite> | undefined;
}

function diffSheet({
  sheet,
  sheetBefore,
  written,
  live,
  grown,
  isUnfinished,
  wasThere,
  writtenNow,
  before,
}: LivePair): SheetDiff {
  const changes: CellChange[] = [];
  const kept: KeptContent[] = [];
  let same = 0;
  written.cells.forEach((cells, r) => {
    const rowKey = written.rows[r] ?? "";
    const row = grown.layout.rows.get(rowKey);
    const liveRow = live.rows.get(rowKey);
    cells.forEach((ours, c) => {
      const columnKey = written.columns[c] ?? "";
      const column = grown.layout.columns.get(columnKey);
      const liveColumn = live.columns.get(columnKey);
      if (row === undefined || column === undefined) return;
      if (liveRow === undefined || liveColumn === undefined) {
        if (ours !== null) changes.push({ row, column, content: ours });
        return;
      }
      const theirs = liveCell(live.snapshot, liveRow, liveColumn);
      const last = before?.get(cellKey(rowKey, columnKey));
      // What we leave blank is the analyst's to fill, unless we had written something there.
      if (ours === null && (last === undefined || last === null)) return;
      // What it refers to was deleted: Excel has said so in the cell, and there is nothing better to write.
      if (ours !== null && typeof ours === "object" && ours.formula.includes("#REF!")) return;
      // Excel moves what a formula refers to; spelled for where all stands now, it is compared as it stands now.
      if (isSame(theirs, writtenNow.cells[r]?.[c] ?? null)) same++;
      else if (isOurs(theirs, last, isUnfinished)) changes.push({ row, column, content: ours ?? "" });
      else kept.push({ row, column, rowKey, columnKey, theirs, ours });
    });
  });
  return {
    plan: sheet,
    written,
    live: live.snapshot,
    ...(sheetBefore && { planBefore: sheetBefore }),
    needsDressing: isUnfinished,
    wasThere,
    newRows: grown.rows,
    newColumns: grown.columns,
    changes,
    same,
    kept,
    lostRows: isUnfinished ? [] : live.missingRows.filter((key) => !grown.layout.rows.has(key)),
    lostColumns: isUnfinished ? [] : live.missingColumns.filter((key) => !grown.layout.columns.has(key)),
  };
}

/** Whether the cell may be overwritten: it is as we left it, or an interrupted import had not come to it yet. */
function isOurs(theirs: SnapshotCell, last: CellWrite | undefined, isUnfinished: boolean): boolean {
  if (last !== undefined && isSame(theirs, last)) return true;
  if (isUnfinished && theirs === "") return true;
  // A formula of ours that lost its target with a deleted sheet, row or column is broken, not rewritten by hand.
  return typeof last === "object" && last !== null && typeof theirs === "object" && theirs.formula.includes("#REF!");
}

function isSame(theirs: SnapshotCell, ours: CellWrite): boolean {
  if (ours === null) return theirs === "";
  if (typeof ours === "object") return typeof theirs === "object" && theirs.formula === `=${ours.formula}`;
  // A text that begins with an equals sign reads like a formula: Excel leaves its apostrophe out.
  return theirs === ours || (typeof theirs === "object" && theirs.formula === ours);
}

function cellKey(row: string, column: string): string {
  return `${row}\n${column}`;
}

/** The stored sheets as they were laid out when their formulas were spelled. */
function layoutOfStored(stored: readonly StoredSheet[]): Layout {
  const keyed = (keys: readonly string[]) => keys.map((key) => ({ key }));
  const sheets = stored.map(({ id, name, rows, columns }) =>
    layOutSheet({ id, name, rows: keyed(rows), columns: keyed(columns) }),
  );
  return { sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])) };
}

function respelled(stored: StoredSheet, from: Layout, to: Layout): ReadonlyMap<string, CellWrite> {
  return new Map(
    stored.cells.flatMap((cells, r) =>
      cells.map((content, c): readonly [string, CellWrite] => [
        cellKey(stored.rows[r] ?? "", stored.columns[c] ?? ""),
        typeof content === "object" && content !== null
          ? { formula: respell(content.formula, stored.id, from, to) }
          : content,
      ]),
    ),
  );
}
