/** From what differs to what is done: the edits of an import, ordered so that nothing refers to what is not there yet. */
import { areaOf, type CellKey, type Layout } from "../plan/address";
import type { CellChange, SheetDiff, WorkbookDiff } from "../plan/diff-workbook";
import type { Evaluation } from "../plan/evaluate";
import { excelText } from "../plan/excel-text";
import type { Insertion } from "../plan/grown-sheet";
import type { SheetPlan } from "../plan/workbook-plan";
import type { CellWrite } from "../plan/written-sheet";
import { addedSheets } from "./added-sheet";
import { alertRules } from "./alert-rule";
import { chartEdits } from "./chart-edit";
import { dressEdits } from "./dress-edit";
import type {
  DrawChart,
  InsertLines,
  LinkCell,
  OfferChoices,
  RemoveLines,
  SizeColumns,
  SizeRows,
  WorkbookEdit,
  WriteCells,
} from "./edit";
import { frameEdit } from "./frame-edit";
import { noteRenewals } from "./renewed-note";
import { restyledCells } from "./restyled-cell";
import { runsOf } from "./run";

/**
 * All sheets first; then cells, the prints before what links to them; then what stands on cells. A chart needs the
 * figures' areas on all sheets, so charts come last. `evaluation` is of the plan that the diff was made from, `standing`
 * the workbook's ids of its sheets in their order.
 */
export function planEdits(
  diff: WorkbookDiff,
  evaluation: Evaluation,
  standing: readonly string[],
): readonly WorkbookEdit[] {
  const bySources = [...diff.sheets].sort((a, b) => rank(a) - rank(b));
  const dressed = diff.sheets.flatMap((sheet) => toBeDressed(sheet) ?? []);
  return [
    ...addedSheets(diff.sheets, standing),
    ...diff.sheets.flatMap((sheet) => insertEdits(sheet, diff.layout)),
    ...bySources.flatMap(({ plan: { id }, changes }) => cellEdits(id, changes)),
    ...diff.leftSheets.flatMap(({ id, changes }) => cellEdits(id, changes)),
    ...dressed.flatMap((dressing) => linkEdits(dressing, diff.layout)),
    ...dressed.flatMap((dressing) => dressingOf(dressing, diff.layout)),
    ...diff.sheets.flatMap((sheet) => chartsOf(sheet, diff, evaluation)),
    ...diff.sheets.flatMap((sheet) => noteRenewals(sheet, diff.layout)),
    // Last, when nothing of ours refers to them any more: up to here every figure has its place.
    ...diff.sheets.flatMap(removals),
    ...diff.leftSheets.flatMap(({ id, isDeleted, live }): readonly WorkbookEdit[] =>
      isDeleted ? [{ kind: "remove-sheet", sheet: id, liveId: live.snapshot.id }] : [],
    ),
  ];
}

/** Charts that are missing on sheets that are dressed, and what the others read once rows or columns have come. */
function chartsOf(sheet: SheetDiff, { sheets, layout }: WorkbookDiff, evaluation: Evaluation): readonly DrawChart[] {
  const { plan, planBefore, live, needsDressing, wasThere } = sheet;
  const hasGrown = sheets.some(
    ({ newRows, newColumns, leftover: { deletedRows, deletedColumns } }) =>
      newRows.length + newColumns.length + deletedRows.length + deletedColumns.length > 0,
  );
  const standing = new Set(live?.charts);
  return chartEdits(plan, layout, evaluation, sheets).flatMap((chart, position): readonly DrawChart[] => {
    if (!standing.has(chart.name)) return needsDressing ? [chart] : [];
    // An interrupted import may have changed what it reads or not.
    if (needsDressing && wasThere) return [{ ...chart, stands: "with-others" }];
    if (!hasGrown || !planBefore) return [];
    const isAlike = planBefore.charts[position]?.series.length === chart.series.length;
    return [{ ...chart, stands: isAlike ? "with-its-series" : "with-others" }];
  });
}

/** Columns first, so that the column of the keys is where it will be when rows get theirs. */
function insertEdits({ plan, newRows, newColumns }: SheetDiff, layout: Layout): readonly InsertLines[] {
  const places = layout.sheets.get(plan.id);
  const keyRow = places?.rows.get(plan.rows[0]?.key ?? "");
  const keyColumn = places?.columns.get(plan.columns[0]?.key ?? "");
  if (keyRow === undefined || keyColumn === undefined) return [];
  const edit = (axis: InsertLines["axis"], keysAt: number) => (insertion: Insertion) =>
    ({ kind: "insert", sheet: plan.id, axis, ...insertion, keysAt }) as const;
  return [...newColumns.map(edit("column", keyRow)), ...newRows.map(edit("row", keyColumn))];
}

function removals({ plan: { id }, leftover }: SheetDiff): readonly RemoveLines[] {
  const edits = (axis: RemoveLines["axis"], places: readonly number[]) =>
    [...runsOf(places)].reverse().map(([from, to]): RemoveLines => ({ kind: "remove", sheet: id, axis, from, to }));
  return [...edits("row", leftover.deletedRows), ...edits("column", leftover.deletedColumns)];
}

/** What of a sheet gets its looks, notes and lists. */
interface Dressing {
  readonly sheet: SheetDiff;
  /** The cells, rows and columns that are dressed. */
  readonly part: Pick<SheetPlan, "cells" | "rows" | "columns">;
  /** Cells that were not there before: the notes of others are renewed. */
  readonly made: SheetPlan["cells"];
}

/** Of a sheet that only grows, what is on its new rows and columns or looks otherwise; undefined where that is nothing. */
function toBeDressed(sheet: SheetDiff): Dressing | undefined {
  const { plan, newRows, newColumns } = sheet;
  if (sheet.needsDressing) return { sheet, part: plan, made: plan.cells };
  const rows = new Set(newRows.flatMap(({ keys }) => keys));
  const columns = new Set(newColumns.flatMap(({ keys }) => keys));
  const restyled = new Set(restyledCells(sheet));
  if (rows.size + columns.size + restyled.size === 0) return undefined;
  const isMade = (cell: CellKey) => rows.has(cell.row) || columns.has(cell.column);
  return {
    sheet,
    made: plan.cells.filter(isMade),
    part: {
      rows: plan.rows.filter(({ key }) => rows.has(key)),
      columns: plan.columns.filter(({ key }) => columns.has(key)),
      cells: plan.cells.filter((cell) => isMade(cell) || restyled.has(cell)),
    },
  };
}

/** Hard numbers first, then what is computed from them, the state of the checks last. */
function rank({ plan }: SheetDiff): number {
  return ["source", "statement", "analysis", "check", "summary"].indexOf(plan.group);
}

/** Changed cells as few blocks: rows with the same first and last column, one under another, are one. */
function cellEdits(sheet: string, changes: readonly CellChange[]): readonly WorkbookEdit[] {
  const rows = new Map<number, CellChange[]>();
  for (const change of changes) {
    const row = rows.get(change.row);
    if (row) row.push(change);
    else rows.set(change.row, [change]);
  }
  const blocks = runsOf([...rows.keys()].sort((a, b) => a - b)).map(([top, bottom]) => {
    const cells = Array.from({ length: bottom - top + 1 }, (_, i) => rows.get(top + i) ?? []);
    let [left, right] = [Infinity, 0];
    for (const { column } of cells.flat()) [left, right] = [Math.min(left, column), Math.max(right, column)];
    return { top, left, right, cells };
  });
  return blocks.map(({ top, left, right, cells }): WriteCells => ({
    kind: "cells",
    sheet,
    top,
    left,
    rows: cells.map((row) => {
      const line = new Array<CellWrite>(right - left + 1).fill(null);
      for (const { column, content } of row) line[column - left] = content;
      return line;
    }),
  }));
}

/**
 * On an empty cell a link would show its own target, and it brings Excel's look of links: it comes after the contents and
 * before the looks.
 */
function linkEdits({ sheet: { plan }, part }: Dressing, layout: Layout): readonly LinkCell[] {
  const places = layout.sheets.get(plan.id);
  return part.cells.flatMap((cell): readonly LinkCell[] => {
    if (!cell.goTo) return [];
    const [row, column] = [places?.rows.get(cell.row), places?.columns.get(cell.column)];
    const to = areaOf(layout, cell.goTo.sheet, cell.goTo, cell.goTo);
    if (row === undefined || column === undefined || !to) return [];
    const target = { sheet: cell.goTo.sheet, row: to.top, column: to.left };
    return [{ kind: "link", sheet: plan.id, row, column, target }];
  });
}

/** Everything of a sheet but its links, contents and charts. */
function dressingOf(
  { sheet: { plan, live, needsDressing }, part, made }: Dressing,
  layout: Layout,
): readonly WorkbookEdit[] {
  const rules = layout.sheets.get(plan.id);
  if (!rules) return [];
  const place = ({ row, column }: CellKey) => {
    const [r, c] = [rules.rows.get(row), rules.columns.get(column)];
    return r === undefined || c === undefined ? undefined : { row: r, column: c };
  };
  const choices = part.cells.flatMap((cell): readonly OfferChoices[] => {
    const from = cell.choices && place(cell);
    const sheet = cell.choices?.sheet ?? plan.id;
    const list = cell.choices && areaOf(layout, sheet, cell.choices.from, cell.choices.to);
    if (!from || !list) return [];
    const { top, left, bottom, right } = list;
    return [{ kind: "choices", sheet: plan.id, ...from, list: { sheet, area: { top, left, bottom, right } } }];
  });
  // A cell takes one note only: one that an interrupted import has written is not written again.
  const noted = new Set((live?.notes ?? []).map(([row, column]) => `${row},${column}`));
  const notes = made.flatMap((cell) => {
    const at = cell.note === undefined ? undefined : place(cell);
    return at && cell.note !== undefined && !noted.has(`${at.row},${at.column}`)
      ? [{ ...at, text: excelText(cell.note) }]
      : [];
  });
  const alerts = alertRules(part, rules);
  return [
    ...dressEdits(plan, part.cells, rules),
    ...columnSizes(plan.id, part.columns, rules.columns),
    ...rowSizes(plan.id, part.rows, rules.rows),
    ...choices,
    ...(alerts.length > 0 ? [{ kind: "alerts" as const, sheet: plan.id, rules: alerts }] : []),
    ...(live && !needsDressing ? [] : [frameEdit(plan, rules)]),
    ...(notes.length > 0
      ? [{ kind: "notes" as const, sheet: plan.id, notes: notes.sort((a, b) => a.row - b.row || a.column - b.column) }]
      : []),
  ];
}

type Positions = ReadonlyMap<string, number>;

function columnSizes(sheet: string, columns: SheetPlan["columns"], places: Positions): readonly SizeColumns[] {
  const sized = columns.flatMap(({ key, width, hidden }) => {
    const at = places.get(key);
    return at === undefined ? [] : [{ at, width, hidden: hidden === true }];
  });
  return sized.reduce<SizeColumns[]>((runs, { at, width, hidden }) => {
    const last = runs.at(-1);
    if (last?.to === at - 1 && last.width === width && last.hidden === hidden)
      runs[runs.length - 1] = { ...last, to: at };
    else runs.push({ kind: "columns", sheet, from: at, to: at, width, hidden });
    return runs;
  }, []);
}

function rowSizes(sheet: string, rows: SheetPlan["rows"], places: Positions): readonly SizeRows[] {
  return rows.flatMap(({ key, height, hidden }): readonly SizeRows[] => {
    const at = places.get(key);
    if (at === undefined || (height === undefined && hidden !== true)) return [];
    return [
      {
        kind: "rows",
        sheet,
        from: at,
        to: at,
        hidden: hidden === true,
        ...(height !== undefined && { height }),
      },
    ];
  });
}
