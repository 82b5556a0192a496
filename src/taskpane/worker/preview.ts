/** What an import would write into the workbook, told for the pane. */
import { cellAddress, layOutSheet } from "../../plan/address";
import type { KeptContent, SheetDiff, WorkbookDiff } from "../../plan/diff-workbook";
import type { Leftover } from "../../plan/leftover";
import type { ChangedFigure, ModelChange } from "../../plan/model-change";
import { LABEL } from "../../plan/sheet-frame";
import type { ImportObstacle, PreparedImport } from "../../app/prepare-import";
import type { CellWrite } from "../../plan/written-sheet";
import type { SnapshotCell } from "../../plan/workbook-snapshot";
import type { KeptCell, RemovedLines, SheetPreview, WritePreview } from "../pane-service";

export function writePreview({ diff, renamed }: PreparedImport, change?: ModelChange): WritePreview {
  const names = new Map(renamed.map(({ id, planned }) => [id, planned]));
  return {
    sheets: diff.sheets.map((sheet) => sheetPreview(sheet, names.get(sheet.plan.id))),
    cells: diff.sheets.reduce((sum, { changes }) => sum + changes.length, 0),
    kept: diff.sheets.flatMap((sheet) => sheet.kept.map((cell) => keptCell(sheet, cell))),
    ...(change && { change: { ...change, figures: change.figures.filter((figure) => isWritten(diff, figure)) } }),
    ...removedBy(diff),
  };
}

export function obstructedPreview(obstacle: ImportObstacle): WritePreview {
  return { sheets: [], cells: 0, kept: [], obstacle };
}

/** All of the model goes out of the workbook. */
export function leavingPreview(diff: WorkbookDiff): WritePreview {
  return { sheets: [], cells: 0, kept: [], ...removedBy(diff) };
}

/** A figure that is a live total changes with its components. */
function isWritten({ sheets, layout }: WorkbookDiff, { cell }: ChangedFigure): boolean {
  const places = layout.sheets.get(cell.sheet);
  const [row, column] = [places?.rows.get(cell.row), places?.columns.get(cell.column)];
  const changes = sheets.find(({ plan }) => plan.id === cell.sheet)?.changes ?? [];
  return changes.some((change) => change.row === row && change.column === column);
}

function removedBy({ sheets, leftSheets, users }: WorkbookDiff): Pick<WritePreview, "removed"> {
  const count = (lines: (leftover: Leftover) => readonly unknown[]) =>
    sheets.reduce((sum, { leftover }) => sum + lines(leftover).length, 0);
  const gone = leftSheets.filter((each) => each.isDeleted);
  const removed: RemovedLines = {
    rows: count(({ deletedRows }) => deletedRows),
    columns: count(({ deletedColumns }) => deletedColumns),
    sheets: gone.map(({ live }) => live.name),
    users: users.map((user) =>
      "name" in user ? user : { sheet: user.sheet, address: cellAddress(user.row, user.column) },
    ),
  };
  const isNone = removed.rows + removed.columns + removed.sheets.length + removed.users.length === 0;
  return isNone ? {} : { removed };
}

function sheetPreview({ plan, live, changes, same }: SheetDiff, planned: string | undefined): SheetPreview {
  return {
    id: plan.id,
    name: live?.name ?? plan.name,
    ...(planned !== undefined && live === undefined && { renamedFrom: planned }),
    isNew: live === undefined,
    rows: plan.rows.length,
    cells: changes.length + same,
  };
}

function keptCell({ plan, live }: SheetDiff, kept: KeptContent): KeptCell {
  const { row, column, rowKey, columnKey, theirs, ours, isDeclined } = kept;
  const labels = plan.cells.find((cell) => cell.row === rowKey && cell.column === labelColumn(plan));
  return {
    sheet: live?.name ?? plan.name,
    address: cellAddress(row, column),
    label: labels?.content.kind === "text" ? labels.content.text : "",
    theirs: theirText(theirs),
    ours: ourText(ours),
    cell: { sheet: plan.id, row: rowKey, column: columnKey },
    isDeclined,
  };
}

/** The first column that is shown: on time series it is called label. */
function labelColumn(plan: SheetDiff["plan"]): string {
  const { columns } = layOutSheet(plan);
  return columns.has(LABEL) ? LABEL : (plan.columns.find(({ hidden }) => hidden !== true)?.key ?? "");
}

function theirText(cell: SnapshotCell): string {
  return typeof cell === "object" ? cell.formula : String(cell);
}

function ourText(cell: CellWrite): string {
  if (cell === null) return "";
  return typeof cell === "object" ? `=${cell.formula}` : String(cell);
}
