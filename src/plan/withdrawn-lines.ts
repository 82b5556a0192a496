/**
 * Lines that the model has no longer: which of their rows, columns and sheets can be deleted, and which stay because
 * something of the analyst's stands in them or refers to them.
 */
import { liveCell, type LiveSheet } from "./live-sheet";
import { type ReferredArea, referredAreas } from "./reference-area";
import type { SnapshotCell } from "./workbook-snapshot";
import { cellKey, isSame } from "./written-cell";
import type { CellWrite } from "./written-sheet";

/** What the cell of a line that stays says instead of its figure: who uses it is told, and finds it again. */
export const GONE = { formula: "NA()" } as const;

/** A formula of any sheet of the workbook, with its equals sign; the sheet by the workbook's own id. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A defined name, or a chart on a sheet (by the workbook's own id), with what it refers to as a formula. */
export interface ReferringObject {
  readonly name: string;
  readonly sheet?: string;
  readonly formula: string;
}

export type Referring = FormulaCell | ReferringObject;

/** A sheet of ours as it stands, with all keys that it was ever given. */
export interface KnownSheet {
  readonly id: string;
  readonly live: LiveSheet;
  /** Keys of the model; of a sheet that it has no longer, none. */
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly isPlanned: boolean;
  /** What was written, by row and column key, spelled for where all stands: an interrupted import leaves two of these. */
  readonly written: readonly ReadonlyMap<string, CellWrite>[];
}

/** In places of the live sheet. */
export interface DeletableLines {
  /** The sheet itself; then nothing else is said of it. */
  readonly isWhole: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** What of the analyst's keeps lines from being deleted. */
  readonly users: readonly LineUser[];
}

/** A cell, a name or a chart, by the workbook's id of its sheet. */
export type LineUser = Pick<FormulaCell, "sheet" | "row" | "column"> | Pick<ReferringObject, "name" | "sheet">;

/** By the plan's ids of the sheets. `formulas`: all of the workbook's, ours among them. */
export function deletableLines(
  sheets: readonly KnownSheet[],
  formulas: readonly Referring[],
): ReadonlyMap<string, DeletableLines> {
  const used = usesBySheet(sheets, formulas);
  return new Map(
    sheets.map((sheet) => [sheet.id, deletableOf(sheet, used.get(sheet.live.name.toLowerCase()) ?? [])] as const),
  );
}

interface Use {
  readonly area: ReferredArea;
  readonly by: LineUser;
}

/** What the analyst's formulas, names and charts refer to, by the names of the sheets in small letters. */
function usesBySheet(
  sheets: readonly KnownSheet[],
  formulas: readonly Referring[],
): ReadonlyMap<string, readonly Use[]> {
  const known = new Map(sheets.map((sheet) => [sheet.live.snapshot.id, sheet]));
  const names = new Map(sheets.map(({ live }) => [live.snapshot.id, live.name.toLowerCase()]));
  const uses = new Map<string, Use[]>();
  const ownership = new Map(sheets.map((sheet) => [sheet, ownershipOf(sheet)]));
  for (const { formula, ...by } of formulas) {
    const { sheet } = by;
    const ours = sheet === undefined ? undefined : known.get(sheet);
    if ("name" in by) {
      if (ours && OWN_CHART.test(by.name)) continue;
    } else if (ours && ownership.get(ours)?.(by.row, by.column) !== "theirs") continue;
    for (const area of referredAreas(formula)) {
      for (const name of area.sheets ?? [sheet === undefined ? undefined : names.get(sheet)]) {
        if (name === undefined) continue;
        const list = uses.get(name);
        const use = { area, by };
        if (list) list.push(use);
        else uses.set(name, [use]);
      }
    }
  }
  return uses;
}

/** Whose the content of a cell is, by its place. */
function ownershipOf({ live, written }: KnownSheet): (row: number, column: number) => "blank" | "ours" | "theirs" {
  const [rows, columns] = [keysByPlace(live.rows), keysByPlace(live.columns)];
  return (row, column) => {
    const content = liveCell(live.snapshot, row, column);
    if (content === "") return "blank";
    const [rowKey, columnKey] = [rows.get(row), columns.get(column)];
    if (rowKey === undefined || columnKey === undefined) return "theirs";
    return isOneOf(content, written, cellKey(rowKey, columnKey)) ? "ours" : "theirs";
  };
}

function isOneOf(content: SnapshotCell, written: KnownSheet["written"], key: string): boolean {
  if (isSame(content, GONE)) return true;
  return written.some((cells) => {
    const ours = cells.get(key);
    return ours !== undefined && ours !== null && isSame(content, ours);
  });
}

function keysByPlace(places: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...places].map(([key, place]) => [place, key]));
}

function deletableOf(sheet: KnownSheet, uses: readonly Use[]): DeletableLines {
  const { live, isPlanned } = sheet;
  const whose = ownershipOf(sheet);
  const theirs: { readonly row: number; readonly column: number }[] = [];
  (live.snapshot.cells ?? []).forEach((cells, row) =>
    cells.forEach((_, column) => {
      if (whose(row, column) === "theirs") theirs.push({ row, column });
    }),
  );
  const cells = theirs.map((cell): LineUser => ({ sheet: live.snapshot.id, ...cell }));
  if (!isPlanned) {
    const hasChart = (live.snapshot.charts ?? []).some((name) => !OWN_CHART.test(name));
    const isWhole = theirs.length === 0 && uses.length === 0 && !hasChart;
    return { isWhole, rows: new Set(), columns: new Set(), users: [...cells, ...uses.map(({ by }) => by)] };
  }
  const gone = (places: ReadonlyMap<string, number>, planned: ReadonlySet<string>) =>
    new Set([...places].flatMap(([key, place]) => (planned.has(key) ? [] : [place])));
  const [rows, columns] = [gone(live.rows, sheet.rows), gone(live.columns, sheet.columns)];
  const users: LineUser[] = [];
  const [spareRows, spareColumns] = [new Set(rows), new Set(columns)];
  const spare = (all: ReadonlySet<number>, deletable: Set<number>, places: readonly number[], by: LineUser) => {
    const hit = places.filter((place) => all.has(place));
    for (const place of hit) deletable.delete(place);
    if (hit.length > 0) users.push(by);
  };
  theirs.forEach(({ row, column }, i) => {
    const by = cells[i] ?? { sheet: live.snapshot.id, row, column };
    spare(rows, spareRows, [row], by);
    spare(columns, spareColumns, [column], by);
  });
  // What lies partly in lines that go shrinks, as when the analyst deletes them; what lies in them alone would be lost.
  for (const { area, by } of uses) {
    if (liesIn(rows, area.top, area.bottom)) spare(rows, spareRows, between(area.top, area.bottom), by);
    if (liesIn(columns, area.left, area.right)) spare(columns, spareColumns, between(area.left, area.right), by);
  }
  return { isWhole: false, rows: spareRows, columns: spareColumns, users };
}

/** As `workbook` names the charts that it draws. */
const OWN_CHART = /^Tieout \d+$/u;

function liesIn(lines: ReadonlySet<number>, first: number, last: number): boolean {
  if (last - first >= lines.size) return false;
  return between(first, last).every((place) => lines.has(place));
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
