/** What an import would write into the workbook, told for the pane. */
import { cellAddress, layOutSheet } from "../../plan/address";
import type { KeptContent, SheetDiff } from "../../plan/diff-workbook";
import type { ModelChange } from "../../plan/model-change";
import { LABEL } from "../../plan/sheet-frame";
import type { ImportObstacle, PreparedImport } from "../../app/prepare-import";
import type { CellWrite } from "../../plan/written-sheet";
import type { SnapshotCell } from "../../plan/workbook-snapshot";
import type { KeptCell, SheetPreview, WritePreview } from "../pane-service";

export function writePreview({ diff, renamed }: PreparedImport, change?: ModelChange): WritePreview {
  const names = new Map(renamed.map(({ id, planned }) => [id, planned]));
  return {
    sheets: diff.sheets.map((sheet) => sheetPreview(sheet, names.get(sheet.plan.id))),
    cells: diff.sheets.reduce((sum, { changes }) => sum + changes.length, 0),
    kept: diff.sheets.flatMap((sheet) => sheet.kept.map((cell) => keptCell(sheet, cell))),
    ...(change && { change }),
  };
}

export function obstructedPreview({ reason, remedy }: ImportObstacle): WritePreview {
  return { sheets: [], cells: 0, kept: [], obstacle: { reason, remedy } };
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

function keptCell({ plan, live }: SheetDiff, { row, column, rowKey, theirs, ours }: KeptContent): KeptCell {
  const labels = plan.cells.find((cell) => cell.row === rowKey && cell.column === labelColumn(plan));
  return {
    sheet: live?.name ?? plan.name,
    address: cellAddress(row, column),
    label: labels?.content.kind === "text" ? labels.content.text : "",
    theirs: theirText(theirs),
    ours: ourText(ours),
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
