/** Trailing twelve months, and single quarters out of year-to-date figures. */
import type { Decimal } from "../core/decimal";
import { singleQuarters, trailingTwelveMonths } from "../metrics/trailing";
import { type Argument, type Matrix, matrixOf, readNumber } from "./argument";
import { cellOf, exact } from "./by-cell";
import { cellError } from "./cell-error";
import { shapeOf } from "./spill";

export function TTM(args: readonly Argument[]): Matrix | Error {
  return byLine(args[0], "quarters", (quarters) => {
    const result = trailingTwelveMonths(quarters);
    if (result.ok) return [cellOf(result.value)];
    const { problem } = result;
    const message =
      problem.kind === "too-few-quarters"
        ? `quarters: four are needed, ${problem.given} given.`
        : `quarters: number ${problem.position + 1} of ${quarters.length} is empty.`;
    return [cellError("#N/A", message)];
  });
}

export function QUARTERS(args: readonly Argument[]): Matrix | Error {
  return byLine(args[0], "yearToDate", (toDate) => {
    const result = singleQuarters(toDate);
    if (!result.ok) {
      return cellError("#VALUE!", `yearToDate: a year has four quarters, ${result.problem.given} figures given.`);
    }
    return result.value.map((quarter, i) => {
      if (quarter === "blank") return "";
      if (quarter === "unknown")
        return cellError("#N/A", `yearToDate: number ${i} is empty, so this quarter is unknown.`);
      return cellOf(quarter);
    });
  });
}

/**
 * One line of quarters is a row or a column, and the result runs the same way; in a block each row is a line. An error in
 * a line, or text in it, is the line's result.
 */
function byLine(
  argument: Argument,
  name: string,
  compute: (amounts: readonly (Decimal | undefined)[]) => readonly unknown[] | Error,
): Matrix | Error {
  const cells = matrixOf(argument);
  if (cells === undefined) return cellError("#VALUE!", `${name} is missing.`);
  const { rows, columns } = shapeOf(cells);
  if (columns === 1 && rows > 1) {
    const result = lineResult(cells.flat(), name, compute);
    return result instanceof Error ? result : result.map((value) => [value]);
  }
  const results = cells.map((line) => lineResult(line, name, compute));
  const [first] = results;
  if (results.length === 1 && first instanceof Error) return first;
  const width = Math.max(1, ...results.map((result) => (result instanceof Error ? 1 : result.length)));
  return results.map((result) => (result instanceof Error ? Array.from({ length: width }, () => result) : result));
}

function lineResult(
  line: readonly unknown[],
  name: string,
  compute: (amounts: readonly (Decimal | undefined)[]) => readonly unknown[] | Error,
): readonly unknown[] | Error {
  const amounts: (Decimal | undefined)[] = [];
  for (const cell of line) {
    const value = readNumber(cell, name);
    if (value instanceof Error) return value;
    amounts.push(value === undefined ? undefined : exact(value));
  }
  return compute(amounts);
}
