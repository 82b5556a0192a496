/** A sheet of the grid as the host sees it. */
import { BooleanNumber, Direction, type ICellData, type IStyleData, type Worksheet } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import type { CellArea } from "../workbook/edit";
import type { CellFormat, SheetStore } from "./host/store";
import { makeRoom, whileShown, type WriteBatch } from "./univer-batch";
import { contentOf, entryOf, styleNameOf, styleOf, valueOf } from "./univer-cell";
import { dressed, formatOf } from "./univer-style";

/** Excel's; the grid grows as it is written to. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Points are 1/72 inch, pixels 1/96. */
const PIXELS_PER_POINT = 4 / 3;

/** Which style a format makes of another one, by their keys: the same few meet over and over. */
export type DressedStyles = Map<string, string | undefined>;

export function univerSheet(sheet: Worksheet, batch: WriteBatch, looks: DressedStyles): SheetStore {
  const { grid } = batch;
  const unitId = grid.workbook.getUnitId();
  const subUnitId = sheet.getSheetId();
  const styles = grid.workbook.getStyles();
  const run = (id: string, params: object) => grid.commands.syncExecuteCommand(id, { unitId, subUnitId, ...params });
  /** What was written must be known before cells move. */
  const move = (id: string, params: object) => {
    batch.tell();
    whileShown(grid, subUnitId, () => run(id, params));
    grid.forgetSteps();
  };
  const cellAt = (row: number, column: number): ICellData | undefined => sheet.getCellRaw(row, column) ?? undefined;
  const findStyle = (id: string): IStyleData | undefined => styles.get(id) ?? undefined;
  const formulaAt = (cell: ICellData | undefined, row: number, column: number): string | undefined => {
    if (typeof cell?.f === "string" && cell.f !== "") return cell.f;
    // Filled down by the analyst: such cells name the formula that they repeat.
    return (cell?.si ?? undefined) === undefined
      ? undefined
      : (grid.formulas.getFormulaStringByCell(row, column, subUnitId, unitId) ?? undefined);
  };
  const dressedId = (cell: ICellData | undefined, format: CellFormat, formatKey: string): string | undefined => {
    const old = typeof cell?.s === "string" ? cell.s : JSON.stringify(cell?.s ?? null);
    const key = `${old}\n${formatKey}`;
    if (looks.has(key)) return looks.get(key);
    const style = withoutNulls(dressed(styleOf(cell, findStyle), format));
    const id = Object.keys(style).length === 0 ? undefined : (styles.setValue(style) ?? undefined);
    looks.set(key, id);
    return id;
  };
  const columnsOf = (from: number, to: number) => [
    { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: from, endColumn: to },
  ];
  const rowsOf = (from: number, to: number) => [
    { startRow: from, endRow: to, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
  ];

  return {
    id: subUnitId,
    get name() {
      return sheet.getName();
    },
    set name(name) {
      move(SetWorksheetNameCommand.id, { name });
    },
    get tabColour() {
      return sheet.getTabColor() ?? "";
    },
    set tabColour(color) {
      run(SetTabColorMutation.id, { color });
    },
    get visible() {
      return sheet.isSheetHidden() !== BooleanNumber.TRUE;
    },
    set visible(visible) {
      run(SetWorksheetHideMutation.id, { hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE });
    },
    rowCount: ROWS,
    columnCount: COLUMNS,
    entry: (row, column) => {
      const cell = cellAt(row, column);
      return entryOf(cell, formulaAt(cell, row, column));
    },
    value: (row, column) => {
      const cell = cellAt(row, column);
      const value = cell && valueOf(cell);
      if (value !== undefined) return value;
      const spilled = grid.formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[column];
      return (spilled && valueOf(spilled)) ?? "";
    },
    format: (row, column) => {
      const cell = cellAt(row, column);
      const style = cell && styleNameOf(cell);
      return { ...(style === undefined ? {} : { style }), ...formatOf(styleOf(cell, findStyle)) };
    },
    usedArea: () => {
      let area: CellArea | undefined;
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell && (valueOf(cell) !== undefined || (cell.f ?? cell.si ?? undefined) !== undefined))
          area = widened(area, row, column);
        return true;
      });
      return area;
    },
    enter: (top, left, entries) => {
      makeRoom(sheet, top + entries.length, left + Math.max(0, ...entries.map(({ length }) => length)));
      batch.begin();
      const matrix = sheet.getCellMatrix();
      entries.forEach((line, i) =>
        line.forEach((entry, j) => {
          if (entry === undefined) return;
          const [row, column] = [top + i, left + j];
          const content = contentOf(entry);
          matrix.setValue(row, column, { ...cellAt(row, column), ...content });
          batch.wrote(subUnitId, row, column, content);
        }),
      );
      batch.end();
    },
    dress: (area, format) => {
      // Whole rows and columns reach as far as the grid does.
      const bottom = Math.min(area.bottom, Math.max(sheet.getRowCount() - 1, area.top));
      const right = Math.min(area.right, Math.max(sheet.getColumnCount() - 1, area.left));
      makeRoom(sheet, bottom + 1, right + 1);
      batch.begin();
      const matrix = sheet.getCellMatrix();
      const { style, ...direct } = format;
      const key = JSON.stringify(direct);
      for (let row = area.top; row <= bottom; row += 1) {
        for (let column = area.left; column <= right; column += 1) {
          const cell = cellAt(row, column);
          const id = dressedId(cell, direct, key);
          const named = style === undefined ? {} : { custom: { ...cell?.custom, style } };
          const { s: _, ...rest } = cell ?? {};
          matrix.setValue(row, column, { ...rest, ...(id === undefined ? {} : { s: id }), ...named });
        }
      }
      batch.dressed(subUnitId);
      batch.end();
    },
    columnWidth: (column) => pointsOf(sheet.getColumnManager().getColumn(column)?.w),
    sizeColumns: (from, to, { width, hidden }) => {
      makeRoom(sheet, 1, to + 1);
      const ranges = columnsOf(from, to);
      // Univer sizes no hidden columns, so they are shown first.
      const isHidden = hidden ?? !sheet.getColVisible(from);
      if (width !== undefined || !isHidden) run(SetColVisibleMutation.id, { ranges });
      if (width !== undefined) run(SetWorksheetColWidthMutation.id, { ranges, colWidth: pixelsOf(width) });
      if (isHidden) run(SetColHiddenMutation.id, { ranges });
    },
    isColumnHidden: (column) => sheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE,
    rowHeight: (row) => pointsOf(sheet.getRowManager().getRow(row)?.h),
    sizeRows: (from, to, { height, hidden }) => {
      makeRoom(sheet, to + 1, 1);
      const ranges = rowsOf(from, to);
      if (height !== undefined) run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixelsOf(height) });
      if (hidden !== undefined) run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges });
    },
    isRowHidden: (row) => sheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE,
    insertRows: (at, count) => {
      makeRoom(sheet, at + 1, 1);
      const [range] = rowsOf(at, at + count - 1);
      move(InsertRowByRangeCommand.id, { range, direction: Direction.UP });
    },
    deleteRows: (at, count) => {
      const [range] = rowsOf(at, at + count - 1);
      move(RemoveRowByRangeCommand.id, { range });
    },
    insertColumns: (at, count) => {
      makeRoom(sheet, 1, at + 1);
      const [range] = columnsOf(at, at + count - 1);
      move(InsertColByRangeCommand.id, { range, direction: Direction.LEFT });
    },
    deleteColumns: (at, count) => {
      const [range] = columnsOf(at, at + count - 1);
      move(RemoveColByRangeCommand.id, { range });
    },
    freeze: (panes) => {
      const { rows, columns } = panes ?? { rows: 0, columns: 0 };
      makeRoom(sheet, rows + 1, columns + 1);
      run(SetFrozenMutation.id, {
        xSplit: columns,
        ySplit: rows,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
      });
    },
    frozen: () => {
      const { xSplit, ySplit } = sheet.getFreeze();
      return xSplit + ySplit === 0 ? undefined : { rows: ySplit, columns: xSplit };
    },
    showGridlines: (shown) => {
      run(ToggleGridlinesMutation.id, { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    },
  };
}

function widened(area: CellArea | undefined, row: number, column: number): CellArea {
  if (area === undefined) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function withoutNulls<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) as Data;
}

function pointsOf(pixels: number | undefined): number | undefined {
  return pixels === undefined ? undefined : pixels / PIXELS_PER_POINT;
}

function pixelsOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
