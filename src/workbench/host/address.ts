/** Cells by name: A1 style into areas and back. Rows and columns count from 0. */
import type { CellArea } from "../../workbook/edit";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** Excel cuts longer addresses without a word. */
export const LONGEST_ADDRESS = 8_192;

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function isEntireRows(area: CellArea): boolean {
  return area.left === 0 && area.right === MOST_COLUMNS - 1;
}

export function isEntireColumns(area: CellArea): boolean {
  return area.top === 0 && area.bottom === MOST_ROWS - 1;
}

/** `A1`, `A1:B2`, `A:C`, `1:3`; with `$` before each part when `absolute`. */
export function areaName(area: CellArea, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (number: number) => mark + columnName(number);
  const row = (number: number) => `${mark}${number + 1}`;
  if (isEntireColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isEntireRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** A sheet's name as formulas spell it: quoted unless it is a plain word that cannot be taken for a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function cornerOf(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell !== null) return { row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column !== null) return { row: undefined, column: columnNumber(column[1] ?? "") };
  const row = ROW.exec(text);
  return row === null ? undefined : { row: Number(row[1]) - 1, column: undefined };
}

/** The area of an address without a sheet; undefined when it names none. A column or row stands only beside another. */
export function areaOf(address: string): CellArea | undefined {
  const parts = address.trim().split(":");
  const [from, to] = [cornerOf(parts[0] ?? ""), cornerOf(parts.at(-1) ?? "")];
  if (parts.length > 2 || from === undefined || to === undefined) return undefined;
  const wholeColumns = from.row === undefined && to.row === undefined;
  const wholeRows = from.column === undefined && to.column === undefined;
  if (!wholeColumns && (from.row === undefined || to.row === undefined)) return undefined;
  if (!wholeRows && (from.column === undefined || to.column === undefined)) return undefined;
  if (parts.length === 1 && (wholeColumns || wholeRows)) return undefined;
  const rows = wholeColumns ? [0, MOST_ROWS - 1] : [from.row ?? 0, to.row ?? 0];
  const columns = wholeRows ? [0, MOST_COLUMNS - 1] : [from.column ?? 0, to.column ?? 0];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.bottom < MOST_ROWS && area.right < MOST_COLUMNS ? area : undefined;
}

export interface SheetAddress {
  /** As the sheet is called, without quotes; undefined where none is named. */
  readonly sheet: string | undefined;
  readonly cells: string;
}

/** `IS!A1` and `'1Q25 ja'!A1:B2` apart. */
export function splitAddress(address: string): SheetAddress {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const bare = /^([^!]*)!(.*)$/s.exec(address);
  return bare === null ? { sheet: undefined, cells: address } : { sheet: bare[1], cells: bare[2] ?? "" };
}

export function sizeOf(area: CellArea): { readonly rows: number; readonly columns: number; readonly cells: number } {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  return { rows, columns, cells: rows * columns };
}

export function intersection(one: CellArea, other: CellArea): CellArea | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function bounding(one: CellArea, other: CellArea): CellArea {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What is left of an area without another: at most four areas. */
export function without(area: CellArea, hole: CellArea): readonly CellArea[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const { top, left, bottom, right } = area;
  return [
    { top, left, bottom: cut.top - 1, right },
    { top: cut.bottom + 1, left, bottom, right },
    { top: cut.top, left, bottom: cut.bottom, right: cut.left - 1 },
    { top: cut.top, left: cut.right + 1, bottom: cut.bottom, right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** One number a cell, for maps. */
export function cellKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

export function cellAt(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MOST_COLUMNS), column: key % MOST_COLUMNS };
}
