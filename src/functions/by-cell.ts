/** Functions that are worked out cell by cell from numbers. */
import { type Decimal, fromDouble, nearestDouble } from "../core/decimal";
import type { Argument, Matrix } from "./argument";
import { matrixOf, readNumber } from "./argument";
import { cellError } from "./cell-error";
import { cellAt, commonShape, fill, type NamedMatrix } from "./spill";

/** A cell's number as the exact decimal that it shows. It is finite: readNumber sees to it. */
export function exact(value: number): Decimal {
  const read = fromDouble(value);
  if (read === undefined) throw cellError("#NUM!");
  return read;
}

/** A cell takes the nearest double, and knows no negative zero; what is beyond all doubles is #NUM!. */
export function cellOf(amount: Decimal): number | Error {
  const value = nearestDouble(amount);
  return Number.isFinite(value) ? value + 0 : cellError("#NUM!");
}

/** The arguments as matrices with their names; one that is needed and left out is #VALUE! naming it. */
export function named(names: readonly string[], args: readonly Argument[]): readonly NamedMatrix[] | Error {
  const found: NamedMatrix[] = [];
  for (const [i, name] of names.entries()) {
    const cells = matrixOf(args[i]);
    if (cells === undefined) return cellError("#VALUE!", `${name} is missing.`);
    found.push({ name, cells });
  }
  return found;
}

/**
 * The function over ranges: `compute` gets the numbers of one place, in one array that is used again for the next. Where
 * one of them is blank the result is empty; where one is an error or no number, that error.
 */
export function byCell(
  names: readonly string[],
  args: readonly Argument[],
  compute: (values: readonly number[]) => number | string | Error,
  bands = false,
): Matrix | Error {
  const matrices = named(names, args);
  if (matrices instanceof Error) return matrices;
  const shape = commonShape(matrices, bands);
  if (shape instanceof Error) return shape;
  const values: number[] = names.map(() => 0);
  return fill(shape, (row, column) => {
    let blank = false;
    for (const [i, { name, cells }] of matrices.entries()) {
      const value = readNumber(cellAt(cells, row, column), name);
      if (value instanceof Error) return value;
      if (value === undefined) blank = true;
      values[i] = value ?? 0;
    }
    return blank ? "" : compute(values);
  });
}

/** The numbers of a list, blank cells left out; or the first error in it. */
export function numbersIn(cells: readonly unknown[], name: string): readonly number[] | Error {
  const found: number[] = [];
  for (const cell of cells) {
    const value = readNumber(cell, name);
    if (value instanceof Error) return value;
    if (value !== undefined) found.push(value);
  }
  return found;
}
