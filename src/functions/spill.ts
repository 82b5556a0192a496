/** How arguments of several shapes become one result: cell by cell, or a list of amounts for each cell. */
import { cellError } from "./cell-error";
import type { Matrix } from "./argument";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument with its name, for the errors. */
export interface NamedMatrix {
  readonly name: string;
  readonly cells: Matrix;
}

export function shapeOf(cells: Matrix): Shape {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

function isSingle({ rows, columns }: Shape): boolean {
  return rows === 1 && columns === 1;
}

function sameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** "3 × 1": rows by columns, as the errors say it. */
function shapeText({ rows, columns }: Shape): string {
  return `${rows} × ${columns}`;
}

/** #VALUE! that names two arguments and both their shapes. */
export function shapesDoNotFit(a: NamedMatrix, b: NamedMatrix): Error {
  const told = ({ name, cells }: NamedMatrix) => `${name} (${shapeText(shapeOf(cells))})`;
  return cellError("#VALUE!", `${told(a)} and ${told(b)} do not fit: rows × columns must be the same, or one cell.`);
}

/**
 * The shape that arguments have together: all the same, single cells aside, which are stretched. With `bands` a single
 * row over a block of that width, and a single column beside a block of that height, are stretched too.
 */
export function commonShape(args: readonly NamedMatrix[], bands = false): Shape | Error {
  const [first] = args;
  if (first === undefined) return { rows: 1, columns: 1 };
  const size = ({ cells }: NamedMatrix) => shapeOf(cells).rows * shapeOf(cells).columns;
  const largest = args.reduce((most, each) => (size(each) > size(most) ? each : most), first);
  const shape = shapeOf(largest.cells);
  const misfit = args.find(({ cells }) => !fits(shapeOf(cells), shape, bands));
  if (misfit !== undefined) return shapesDoNotFit(largest, misfit);
  return shape;
}

function fits(own: Shape, whole: Shape, bands: boolean): boolean {
  if (isSingle(own) || sameShape(own, whole)) return true;
  if (!bands) return false;
  return (own.rows === 1 && own.columns === whole.columns) || (own.columns === 1 && own.rows === whole.rows);
}

/** The cell of an argument that stands at a place of the common shape. */
export function cellAt(cells: Matrix, row: number, column: number): unknown {
  const own = cells.length === 1 ? cells[0] : cells[row];
  return own?.length === 1 ? own[0] : own?.[column];
}

/** A matrix made cell by cell. */
export function fill({ rows, columns }: Shape, valueAt: (row: number, column: number) => unknown): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => valueAt(row, column)));
}

/**
 * The amounts of a list that belong to one cell of a result: all of them for a single cell; for a row of periods those
 * under its column, for a column those beside its row; for a block the one in its place. A single cell belongs to all.
 */
export function listsFor(shape: Shape, of: NamedMatrix, list: NamedMatrix): ListFor | Error {
  const own = shapeOf(list.cells);
  if (isSingle(shape)) {
    const all = list.cells.flat();
    return () => all;
  }
  if (isSingle(own)) {
    const [only] = list.cells;
    return () => only ?? [];
  }
  if (shape.rows === 1 && own.columns === shape.columns) return (_, column) => list.cells.map((row) => row[column]);
  if (shape.columns === 1 && own.rows === shape.rows) return (row) => list.cells[row] ?? [];
  if (sameShape(shape, own)) return (row, column) => [list.cells[row]?.[column]];
  return shapesDoNotFit(of, list);
}

export type ListFor = (row: number, column: number) => readonly unknown[];

/** The cells of a row or a column in their order; a block is no list: #VALUE! with its shape. */
export function listOf({ name, cells }: NamedMatrix): readonly unknown[] | Error {
  const shape = shapeOf(cells);
  if (shape.rows !== 1 && shape.columns !== 1) {
    return cellError("#VALUE!", `${name} (${shapeText(shape)}): one row or one column is needed.`);
  }
  return cells.flat();
}
