/** A sheet in plain memory. What is kept in maps is copied before it is changed while a snapshot still shows it. */
import type { CellArea } from "../../workbook/edit";
import { cellAt, cellKey, isEntireColumns, isEntireRows, MOST_COLUMNS, MOST_ROWS } from "./address";
import { shiftPosition, type Shift } from "./reference-shift";
import type { CellEntry, CellFormat, CellValue, FrozenPanes, SheetStore } from "./store";

/** A row's or column's size in points, where it was set. */
interface Lane {
  readonly size?: number;
  readonly hidden: boolean;
  readonly format: CellFormat;
}

/** All that a memory sheet is; the maps are not to be changed while `shared`. */
export interface SheetContent {
  readonly name: string;
  readonly tabColour: string;
  readonly visible: boolean;
  readonly entries: Map<number, CellEntry>;
  readonly formats: Map<number, CellFormat>;
  readonly rows: Map<number, Lane>;
  readonly columns: Map<number, Lane>;
  /** The look of cells that nothing was said about. */
  readonly whole: CellFormat;
  readonly frozen: FrozenPanes | undefined;
  readonly gridlines: boolean;
}

export interface MemorySheet extends SheetStore {
  /** What is now; it will not change afterwards. */
  readonly snapshot: () => SheetContent;
  readonly restore: (content: SheetContent) => void;
  readonly mapFormulas: (change: (formula: string) => string) => void;
}

const BLANK: CellEntry = { kind: "blank" };
const PLAIN: Lane = { hidden: false, format: {} };

/** `onShift` and `onRename` let the store adjust the formulas of all its sheets. */
export function createMemorySheet(
  id: string,
  first: string,
  onShift: (sheet: string, shift: Shift) => void,
  onRename: (from: string, to: string) => void,
): MemorySheet {
  let content: SheetContent = {
    name: first,
    tabColour: "",
    visible: true,
    entries: new Map(),
    formats: new Map(),
    rows: new Map(),
    columns: new Map(),
    whole: {},
    frozen: undefined,
    gridlines: true,
  };
  let shared = false;

  /** The content, with maps of its own. */
  function own(): SheetContent {
    if (shared) {
      content = {
        ...content,
        entries: new Map(content.entries),
        formats: new Map(content.formats),
        rows: new Map(content.rows),
        columns: new Map(content.columns),
      };
      shared = false;
    }
    return content;
  }

  function entry(row: number, column: number): CellEntry {
    return content.entries.get(cellKey(row, column)) ?? BLANK;
  }

  function format(row: number, column: number): CellFormat {
    const direct = content.formats.get(cellKey(row, column));
    if (direct !== undefined) return direct;
    const [columnFormat, rowFormat] = [content.columns.get(column)?.format, content.rows.get(row)?.format];
    if (columnFormat === undefined && rowFormat === undefined) return content.whole;
    return { ...content.whole, ...columnFormat, ...rowFormat };
  }

  function dressLanes(lanes: Map<number, Lane>, from: number, to: number, added: CellFormat): void {
    for (let lane = from; lane <= to; lane += 1) {
      const old = lanes.get(lane) ?? PLAIN;
      lanes.set(lane, { ...old, format: { ...old.format, ...added } });
    }
  }

  function dress(area: CellArea, added: CellFormat): void {
    const { formats, rows, columns, whole } = own();
    const inColumns = isEntireColumns(area);
    const inRows = isEntireRows(area);
    if (inColumns && inRows) content = { ...content, whole: { ...whole, ...added } };
    else if (inColumns) dressLanes(columns, area.left, area.right, added);
    else if (inRows) dressLanes(rows, area.top, area.bottom, added);
    if (inColumns || inRows) {
      for (const [key, old] of formats) {
        const { row, column } = cellAt(key);
        const isIn = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        if (isIn) formats.set(key, { ...old, ...added });
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        formats.set(cellKey(row, column), { ...format(row, column), ...added });
      }
    }
  }

  function size(
    lanes: Map<number, Lane>,
    from: number,
    to: number,
    points: number | undefined,
    hidden?: boolean,
  ): void {
    for (let lane = from; lane <= to; lane += 1) {
      const old = lanes.get(lane) ?? PLAIN;
      lanes.set(lane, {
        ...old,
        ...(points === undefined ? {} : { size: points }),
        ...(hidden === undefined ? {} : { hidden }),
      });
    }
  }

  function move(shift: Shift): void {
    const { rows, columns } = content;
    const isRow = shift.axis === "row";
    content = {
      ...content,
      entries: moveCells(content.entries, shift),
      formats: moveCells(content.formats, shift),
      rows: isRow ? moveLanes(rows, shift) : new Map(rows),
      columns: isRow ? new Map(columns) : moveLanes(columns, shift),
    };
    shared = false;
    onShift(content.name, shift);
  }

  return {
    id,
    get name() {
      return content.name;
    },
    set name(name: string) {
      const before = content.name;
      content = { ...content, name };
      onRename(before, name);
    },
    get tabColour() {
      return content.tabColour;
    },
    set tabColour(tabColour: string) {
      content = { ...content, tabColour };
    },
    get visible() {
      return content.visible;
    },
    set visible(visible: boolean) {
      content = { ...content, visible };
    },
    rowCount: MOST_ROWS,
    columnCount: MOST_COLUMNS,
    entry,
    value: (row, column) => valueOf(entry(row, column)),
    format,
    usedArea: () => usedArea(content.entries),
    enter(top, left, entries) {
      const map = own().entries;
      for (const [down, row] of entries.entries()) {
        for (const [across, cell] of row.entries()) {
          if (cell === undefined) continue;
          const key = cellKey(top + down, left + across);
          if (cell.kind === "blank") map.delete(key);
          else map.set(key, cell);
        }
      }
    },
    dress,
    columnWidth: (column) => content.columns.get(column)?.size,
    sizeColumns: (from, to, { width, hidden }) => size(own().columns, from, to, width, hidden),
    isColumnHidden: (column) => content.columns.get(column)?.hidden ?? false,
    rowHeight: (row) => content.rows.get(row)?.size,
    sizeRows: (from, to, { height, hidden }) => size(own().rows, from, to, height, hidden),
    isRowHidden: (row) => content.rows.get(row)?.hidden ?? false,
    insertRows: (at, count) => move({ kind: "insert", axis: "row", at, count }),
    deleteRows: (at, count) => move({ kind: "delete", axis: "row", at, count }),
    insertColumns: (at, count) => move({ kind: "insert", axis: "column", at, count }),
    deleteColumns: (at, count) => move({ kind: "delete", axis: "column", at, count }),
    freeze(panes) {
      content = { ...content, frozen: panes };
    },
    frozen: () => content.frozen,
    showGridlines(gridlines) {
      content = { ...content, gridlines };
    },
    snapshot() {
      shared = true;
      return content;
    },
    restore(earlier) {
      content = earlier;
      shared = true;
    },
    mapFormulas(change) {
      const changed: [number, CellEntry][] = [];
      for (const [key, cell] of content.entries) {
        if (cell.kind !== "formula") continue;
        const formula = change(cell.formula);
        if (formula !== cell.formula) changed.push([key, { kind: "formula", formula }]);
      }
      if (changed.length === 0) return;
      const { entries } = own();
      for (const [key, cell] of changed) entries.set(key, cell);
    },
  };
}

function valueOf(entry: CellEntry): CellValue {
  return entry.kind === "value" ? entry.value : "";
}

function usedArea(entries: ReadonlyMap<number, CellEntry>): CellArea | undefined {
  if (entries.size === 0) return undefined;
  let [top, left, bottom, right] = [MOST_ROWS, MOST_COLUMNS, 0, 0];
  for (const key of entries.keys()) {
    const { row, column } = cellAt(key);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

function moveCells<Value>(cells: ReadonlyMap<number, Value>, shift: Shift): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [key, value] of cells) {
    const { row, column } = cellAt(key);
    const isRow = shift.axis === "row";
    const position = shiftPosition(isRow ? row : column, shift);
    if (position === undefined || position >= (isRow ? MOST_ROWS : MOST_COLUMNS)) continue;
    moved.set(isRow ? cellKey(position, column) : cellKey(row, position), value);
  }
  return moved;
}

/** New rows and columns look like those before them, as in Excel. */
function moveLanes(lanes: ReadonlyMap<number, Lane>, shift: Shift): Map<number, Lane> {
  const moved = new Map<number, Lane>();
  for (const [lane, value] of lanes) {
    const position = shiftPosition(lane, shift);
    if (position !== undefined) moved.set(position, value);
  }
  const before = lanes.get(shift.at - 1);
  if (shift.kind === "insert" && before !== undefined) {
    for (let lane = shift.at; lane < shift.at + shift.count; lane += 1) moved.set(lane, { ...before, hidden: false });
  }
  return moved;
}
