/** The workbook of the grid as the host sees it. Univer is the truth: whatever the analyst does there is read here. */
import type { IRange } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetTriggerFormulaCalculationStartMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import type { CellArea } from "../workbook/edit";
import type { SheetStore, WorkbookStore } from "./host/store";
import { openBatch } from "./univer-batch";
import type { UniverGrid } from "./univer-grid";
import { type DressedStyles, univerSheet } from "./univer-sheet";
import { scrollTo } from "./univer-scroll";
import { sheetSnapshot } from "./univer-snapshot";

export interface UniverStore extends WorkbookStore {
  /** Between beginBatch and endBatch: what happens then is not the analyst's doing. */
  readonly isInBatch: () => boolean;
}

/** Throws, as a fault of the program, where a sheet is named that the workbook does not have. */
export function univerStore(grid: UniverGrid): UniverStore {
  const { workbook, commands } = grid;
  const unitId = workbook.getUnitId();
  const batch = openBatch(grid);
  const looks: DressedStyles = new Map();
  const known = new Map<string, SheetStore>();
  const run = (id: string, params: object) => commands.syncExecuteCommand(id, { unitId, ...params });
  const sheetOf = (id: string): SheetStore => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`the grid has no sheet ${id}`);
    const store = known.get(id) ?? univerSheet(sheet, batch, looks);
    known.set(id, store);
    return store;
  };

  return {
    sheets: () => workbook.getSheetOrders().map(sheetOf),
    add: (name) => {
      const seen = workbook.getActiveSheet().getSheetId();
      const id = unusedId(workbook.getSheetOrders());
      run(InsertSheetMutation.id, { index: workbook.getSheetSize(), sheet: sheetSnapshot(id, name) });
      // Univer shows a sheet as soon as it is there; Excel goes on showing the one that was seen.
      if (workbook.getActiveSheet().getSheetId() !== seen) run(SetWorksheetActiveOperation.id, { subUnitId: seen });
      return sheetOf(id);
    },
    recalculate: () => {
      const all = { commands: [], forceCalculation: true };
      void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, all, { onlyLocal: true });
    },
    remove: (id) => {
      batch.tell();
      if (workbook.getActiveSheet().getSheetId() === id) {
        const other = workbook.getSheetOrders().find((each) => each !== id);
        if (other !== undefined) run(SetWorksheetActiveOperation.id, { subUnitId: other });
      }
      run(RemoveSheetCommand.id, { subUnitId: id });
      grid.forgetSteps();
      known.delete(id);
    },
    move: (id, position) => {
      const fromOrder = workbook.getSheetOrders().indexOf(id);
      run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
    },
    active: () => {
      const selection = grid.selections.getCurrentLastSelection();
      return {
        sheet: workbook.getActiveSheet().getSheetId(),
        area: selection ? areaOf(selection.range) : { top: 0, left: 0, bottom: 0, right: 0 },
      };
    },
    activate: (id, area) => {
      batch.tell();
      if (workbook.getActiveSheet().getSheetId() !== id) run(SetWorksheetActiveOperation.id, { subUnitId: id });
      if (area === undefined) return;
      const range = rangeOf(area);
      const primary = {
        startRow: area.top,
        endRow: area.top,
        startColumn: area.left,
        endColumn: area.left,
        actualRow: area.top,
        actualColumn: area.left,
        isMerged: false,
        isMergedMainCell: false,
      };
      run(SetSelectionsOperation.id, { subUnitId: id, selections: [{ range, primary, style: null }] });
      // A sheet that has just been brought up is measured when it is drawn, and cannot be scrolled rightly before.
      setTimeout(() => scrollTo(grid, area), TIME_TO_DRAW);
    },
    isInBatch: batch.isOpen,
    beginBatch: batch.begin,
    endBatch: batch.end,
  };
}

/** In milliseconds. */
const TIME_TO_DRAW = 50;

/** Ids of sheets that were taken out are not given again: what is stored about them must not find another sheet. */
let lastId = 1;

function unusedId(taken: readonly string[]): string {
  do lastId += 1;
  while (taken.includes(`sheet-${lastId}`));
  return `sheet-${lastId}`;
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): CellArea {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function rangeOf({ top, left, bottom, right }: CellArea): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
