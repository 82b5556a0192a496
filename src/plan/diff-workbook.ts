/** The plan held against the workbook as it is: what to write, what stands already, what the analyst has made theirs. */
import { type Layout, layOutSheet, type SheetLayout } from "./address";
import { isBroken, isLeftOf } from "./broken-formula";
import { type GrownSheet, growSheet, type Insertion } from "./grown-sheet";
import { type Leftover, leftoverOf, type LeftSheet, leftSheet, NO_LEFTOVER } from "./leftover";
import { keyedOf, keySets, layoutOfStored, NO_KEYS, respelled, vanishesIn, withKeysOf } from "./known-sheet";
import { findLiveSheet, liveCell, type LiveSheet } from "./live-sheet";
import { type DeletableLines, deletableLines, type KnownSheet, type LineUser, type Referring } from "./withdrawn-lines";
import { type MixedName, mixedNames } from "./mixed-rows";
import { type GatheredSums, gatheredSums } from "./scattered-rows";
import { respeller } from "./respell";
import { cellKey, isSame } from "./written-cell";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "./workbook-snapshot";
import type { CellChoice, StoredSheet, WorkbookState } from "./workbook-state";
import { type CellWrite, type WrittenSheet, writtenSheet } from "./written-sheet";

export interface WorkbookDiff {
  /** In the order of the plan. */
  readonly sheets: readonly SheetDiff[];
  /** Where every planned row and column stands once all is written. */
  readonly layout: Layout;
  /** Sheets of ours that the plan has no longer. */
  readonly leftSheets: readonly LeftSheet[];
  /** What of the analyst's keeps lines that the plan has no longer: cells, by the names of their sheets. */
  readonly users: readonly LineUser[];
  /** Lines would have to go, and it is not known what refers to them. */
  readonly needsFormulas: boolean;
  /** Rows stand in another order than planned: sorted ones leave behind what refers to them. */
  readonly isReordered: boolean;
}

export interface SheetDiff {
  readonly plan: SheetPlan;
  /** The sheet as the plan writes it, formulas spelled for the live places. */
  readonly written: WrittenSheet;
  /** Absent: the workbook has no such sheet, it is made. */
  readonly live?: SheetSnapshot;
  /** Looks, widths, notes and pictures are still to come: the sheet is new, or its import was interrupted. */
  readonly needsDressing: boolean;
  /** Where its lines stand before anything is inserted; absent where it is made. */
  readonly before?: SheetLayout;
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
  /** Rows and columns that the plan has no longer. */
  readonly leftover: Leftover;
  /** Where columns come in: names that stand beside the keys of other rows. */
  readonly mixed: readonly MixedName[];
}

/** A cell to be written, in live places. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellWrite;
  /** The cell as it stands before anything is inserted; absent where the change is on a line or sheet that is made. */
  readonly was?: { readonly row: number; readonly column: number };
}

/** A cell that is not as we wrote it: the analyst's, left alone. */
export interface KeptContent {
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly theirs: SnapshotCell;
  readonly ours: CellWrite;
  /** It holds what was written before, and the analyst has declined what would be written now. */
  readonly isDeclined: boolean;
}

/** Cells whose new content is declined, and such that get ours in place of theirs. */
export interface CellChoices {
  readonly declined: readonly CellChoice[];
  readonly replaced: readonly CellChoice[];
}

export const NO_CHOICES: CellChoices = { declined: [], replaced: [] };

/** What is known of the workbook beside its snapshot. */
export interface DiffOptions {
  /** What the workbook was last written by; without it no looks are renewed. */
  readonly planBefore?: WorkbookPlan;
  /** All formulas of the workbook, names and charts; without them no line is deleted. */
  readonly formulas?: readonly Referring[];
  /** What the analyst has decided of single cells. */
  readonly choices?: CellChoices;
}

export function diffWorkbook(
  plan: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  state: WorkbookState | undefined,
  { planBefore, formulas, choices = NO_CHOICES }: DiffOptions = {},
): WorkbookDiff {
  const isUnfinished = state?.status === "writing";
  const pairs = plan.sheets.map((sheet) => {
    const stored = state?.sheets.find(({ id }) => id === sheet.id);
    const before = state?.previous?.find(({ id }) => id === sheet.id);
    const found = state && stored && liveSheetOf(stored, snapshot, state);
    // A sheet that an interrupted import has begun is filled from its first row on; one that was there before it grows.
    const begun = before ?? (isUnfinished ? undefined : stored);
    const live = found && findLiveSheet(withKeysOf(sheet, [stored, before]), found, begun === undefined);
    const last = begun ?? stored;
    return { sheet, stored, before, last, live, grown: live && last && growSheet(sheet, live, last) };
  });
  const left = [...(state?.sheets ?? []), ...(state?.previous ?? [])].flatMap((stored, i, all) => {
    const isFirst = all.findIndex(({ id }) => id === stored.id) === i;
    if (!state || !isFirst || plan.sheets.some(({ id }) => id === stored.id)) return [];
    const found = liveSheetOf(stored, snapshot, state);
    return found ? [{ stored, live: findLiveSheet(keyedOf(stored), found, false) }] : [];
  });
  const layoutOf = (place: (pair: (typeof pairs)[number]) => SheetLayout | undefined): Layout => ({
    mayLack: true,
    ...(snapshot.dates && { dates: snapshot.dates }),
    sheets: new Map([
      ...left.map(({ stored, live }): [string, SheetLayout] => [stored.id, live]),
      ...pairs.map((pair): [string, SheetLayout] => [pair.sheet.id, place(pair) ?? layOutSheet(pair.sheet)]),
    ]),
  });
  const layout = layoutOf(({ grown }) => grown?.layout);
  const now = layoutOf(({ live }) => live);
  const gathered = gatheredSums(plan.sheets, planBefore?.sheets ?? [], layout, now);
  const [respellBefore, respellStored] = [state?.previous, state?.sheets].map((sheets) =>
    respeller(layoutOfStored(sheets ?? []), now),
  );
  const writtenOf = (id: string): KnownSheet["written"] => {
    const [stored, before] = [state?.sheets, state?.previous].map((sheets) => sheets?.find((each) => each.id === id));
    const sums = gathered.get(id);
    return [
      ...(stored && respellStored ? [respelled(stored, respellStored)] : []),
      ...(before && respellBefore ? [respelled(before, respellBefore)] : []),
      ...(sums ? [sums.before] : []),
    ];
  };
  const known = [
    ...pairs.flatMap(({ sheet, live }): readonly KnownSheet[] =>
      live ? [{ id: sheet.id, live, ...keySets(sheet), isPlanned: true, written: writtenOf(sheet.id) }] : [],
    ),
    ...left.map(({ stored: { id }, live }): KnownSheet => {
      return { id, live, ...keySets(NO_KEYS), isPlanned: false, written: writtenOf(id) };
    }),
  ];
  const vanishes = known.some((sheet) => vanishesIn(sheet, state));
  const deletable = formulas && vanishes ? deletableLines(known, formulas) : undefined;
  const knownOf = (id: string) => known.find((sheet) => sheet.id === id);
  return {
    layout,
    leftSheets: left.flatMap(({ stored: { id } }) => {
      const sheet = knownOf(id);
      return sheet ? [leftSheet(sheet, deletable?.get(id))] : [];
    }),
    users: usersOf([...(deletable?.values() ?? [])], snapshot),
    needsFormulas: vanishes && formulas === undefined,
    isReordered: gathered.size > 0,
    sheets: pairs.map(({ sheet, stored, before, last, live, grown }) => {
      const written = writtenSheet(sheet, layout);
      const ours = knownOf(sheet.id);
      if (!live || !grown || !ours) return newSheet(sheet, written);
      return diffSheet({
        sheet,
        sheetBefore: planBefore?.sheets.find(({ id }) => id === sheet.id),
        written,
        live,
        grown,
        isUnfinished,
        wasThere: before !== undefined,
        writtenNow: writtenSheet(sheet, now),
        gathered: gathered.get(sheet.id),
        // Where an interrupted import came to, its own contents stand, which are those of the plan.
        before: last && ours.written[stored && before ? 1 : 0],
        leftover: leftoverOf(ours, deletable?.get(sheet.id), grown),
        declined: choicesOn(choices.declined, sheet.id),
        replaced: choicesOn(choices.replaced, sheet.id),
      });
    }),
  };
}

function usersOf(lines: readonly DeletableLines[], { sheets }: WorkbookSnapshot): readonly LineUser[] {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const told = lines.flatMap(({ users }) =>
    users.map((user): LineUser =>
      "name" in user
        ? { name: user.name, ...(user.sheet !== undefined && { sheet: names.get(user.sheet) ?? "" }) }
        : { ...user, sheet: names.get(user.sheet) ?? "" },
    ),
  );
  return [...new Map(told.map((user) => [JSON.stringify(user), user])).values()];
}

function choicesOn(choices: readonly CellChoice[], sheet: string): ReadonlySet<string> {
  return new Set(choices.flatMap((choice) => (choice.sheet === sheet ? [cellKey(choice.row, choice.column)] : [])));
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
    leftover: NO_LEFTOVER,
    mixed: [],
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
  /** The same with sums that name their rows as the analyst has moved them apart. */
  readonly gathered: GatheredSums | undefined;
  /** What was last written, by row and column key, spelled for the live places. */
  readonly before: ReadonlyMap<string, CellWrite> | undefined;
  readonly leftover: Leftover;
  readonly declined: ReadonlySet<string>;
  readonly replaced: ReadonlySet<string>;
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
  gathered,
  before,
  leftover,
  declined,
  replaced,
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
      const key = cellKey(rowKey, columnKey);
      const content = gathered?.written.get(key) ?? ours;
      if (liveRow === undefined || liveColumn === undefined) {
        if (content !== null) changes.push({ row, column, content });
        return;
      }
      const theirs = liveCell(live.snapshot, liveRow, liveColumn);
      const last = before?.get(key);
      // What we leave blank is the analyst's to fill, unless we had written something there.
      if (ours === null && (last === undefined || last === null)) return;
      // What it refers to was deleted: where Excel has said so in the cell, there is nothing better to write.
      if (isBroken(ours) && isBroken(theirs)) return;
      // Excel moves what a formula refers to; spelled for where all stands now, it is compared as it stands now.
      if (isSame(theirs, gathered?.now.get(key) ?? writtenNow.cells[r]?.[c] ?? null)) same++;
      else if (
        replaced.has(key) ||
        (isOurs(theirs, last, gathered?.before.get(key), isUnfinished) && !declined.has(key))
      )
        changes.push({ row, column, content: content ?? "", was: { row: liveRow, column: liveColumn } });
      else kept.push({ row, column, rowKey, columnKey, theirs, ours: content, isDeclined: declined.has(key) });
    });
  });
  for (const { row, column, content } of leftover.changes) {
    const [movedRow, movedColumn] = [grown.movedRow(row), grown.movedColumn(column)];
    changes.push({ row: movedRow, column: movedColumn, content, was: { row, column } });
  }
  return {
    plan: sheet,
    written,
    live: live.snapshot,
    before: live,
    leftover,
    ...(sheetBefore && { planBefore: sheetBefore }),
    needsDressing: isUnfinished,
    wasThere,
    newRows: grown.rows,
    newColumns: grown.columns,
    changes,
    same,
    kept,
    mixed: before && grown.columns.length > 0 ? mixedNames(live, before) : [],
  };
}

/**
 * Whether the cell may be overwritten: it is as we left it, or an interrupted import had not come to it yet. A sum whose
 * rows the analyst has moved apart since, `gathered`, adds up other rows now: that is theirs.
 */
function isOurs(
  theirs: SnapshotCell,
  last: CellWrite | undefined,
  gathered: CellWrite | undefined,
  isUnfinished: boolean,
): boolean {
  const left = gathered ?? last;
  if (left !== undefined && isSame(theirs, left)) return true;
  if (isUnfinished && theirs === "") return true;
  // A formula of ours that lost its target with a deleted sheet, row or column is broken, not rewritten by hand.
  return isLeftOf(theirs, last);
}
