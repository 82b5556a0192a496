/**
 * Writing to Univer in blocks. A cell is put straight into the workbook's matrix, so that it can be read back at once;
 * what formulas, calculation and drawing must know about it is told later, in one mutation a sheet. Told cell by cell,
 * a model takes ten times as long.
 */
import { type ICellData, type IObjectMatrixPrimitiveType, type Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/preset-sheets-core";
import type { CellContent } from "./univer-cell";
import type { UniverGrid } from "./univer-grid";

export interface WriteBatch {
  readonly grid: UniverGrid;
  /** A cell whose content has just been put into the matrix. */
  readonly wrote: (sheet: string, row: number, column: number, content: CellContent) => void;
  /** A sheet of which cells changed their looks only. */
  readonly dressed: (sheet: string) => void;
  /** Tells what is not told yet; before rows and columns move, and before sheets go. */
  readonly tell: () => void;
  readonly isOpen: () => boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

type Contents = Record<number, Record<number, CellContent>>;

export function openBatch(grid: UniverGrid): WriteBatch {
  const unitId = grid.workbook.getUnitId();
  let depth = 0;
  let written = new Map<string, Contents>();
  let repainted = new Set<string>();
  const tell = () => {
    if (written.size + repainted.size === 0) return;
    const [contents, looks] = [written, repainted];
    written = new Map();
    repainted = new Set();
    for (const [subUnitId, cellValue] of contents) {
      looks.delete(subUnitId);
      setRangeValues({ unitId, subUnitId, cellValue });
    }
    for (const subUnitId of looks) {
      setRangeValues({ unitId, subUnitId, cellValue: { 0: { 0: {} } }, trigger: SetStyleCommand.id });
    }
    grid.forgetSteps();
  };
  const setRangeValues = (params: {
    readonly unitId: string;
    readonly subUnitId: string;
    readonly cellValue: IObjectMatrixPrimitiveType<ICellData>;
    readonly trigger?: string;
  }) => grid.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  const tellUnlessHeld = () => {
    if (depth === 0) tell();
  };
  return {
    grid,
    wrote: (sheet, row, column, content) => {
      const rows = written.get(sheet) ?? {};
      written.set(sheet, rows);
      (rows[row] ??= {})[column] = content;
    },
    dressed: (sheet) => repainted.add(sheet),
    tell,
    isOpen: () => depth > 0,
    begin: () => {
      depth += 1;
    },
    end: () => {
      depth = Math.max(0, depth - 1);
      tellUnlessHeld();
    },
  };
}

/**
 * Commands that move cells adjust formulas for the sheet that is shown, whichever they are for, and choose what they
 * moved. So the sheet is shown while they run, and what the analyst saw and had chosen comes back.
 */
export function whileShown(grid: UniverGrid, subUnitId: string, work: () => void): void {
  const unitId = grid.workbook.getUnitId();
  const seen = grid.workbook.getActiveSheet().getSheetId();
  const show = (sheet: string) => {
    if (grid.workbook.getActiveSheet().getSheetId() === sheet) return;
    grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet });
  };
  const selections = [...grid.selections.getCurrentSelections()];
  show(subUnitId);
  work();
  show(seen);
  if (selections.length > 0) {
    grid.commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: seen, selections });
  }
}

/** Room for a cell so far down or right. */
export function makeRoom(sheet: Worksheet, rows: number, columns: number): void {
  if (sheet.getRowCount() < rows) sheet.setRowCount(rows + ROOM_BELOW);
  if (sheet.getColumnCount() < columns) sheet.setColumnCount(columns + ROOM_RIGHT);
}

const ROOM_BELOW = 50;
const ROOM_RIGHT = 10;
