/**
 * Bridges. Each row: label, amount, running total, then the columns of a waterfall picture made of stacked columns: an
 * invisible base, up, down, the ends, and the parts below zero of a step up and of a step down (for steps that cross it).
 */
import { type Decimal, ZERO } from "../core/decimal";
import { type Bridge, bridge, walk, type WalkLine } from "../metrics/ebitda-bridge";
import { type WaterfallColumn, waterfallEnd, waterfallStep } from "../metrics/waterfall";
import { type Argument, type Matrix, matrixOf, readNumber, soleCell } from "./argument";
import { cellOf, exact, named } from "./by-cell";
import { cellError } from "./cell-error";
import { commonShape, listOf, type NamedMatrix, shapeOf, shapesDoNotFit } from "./spill";

/** The row of a bridge that shows what its items leave open. */
export const UNEXPLAINED = "Unexplained";
/** Label, amount, running total, and the six columns of the picture. */
export const BRIDGE_COLUMNS = 9;
export const PRIOR_EBITDA = "Prior EBITDA";
export const CURRENT_EBITDA = "Current EBITDA";

export function BRIDGE(args: readonly Argument[]): Matrix | Error {
  const [startLabel, , , , endLabel] = args.map(soleCell);
  const start = readNumber(soleCell(args[1]), "start");
  const end = readNumber(soleCell(args[5]), "end");
  if (start instanceof Error) return start;
  if (end instanceof Error) return end;
  if (start === undefined) return [[""]];
  const lists = alignedLists(["labels", "amounts"], [args[2], args[3]]);
  if (lists instanceof Error) return lists;
  const [labels = [], cells = []] = lists;
  const amounts = amountsIn(cells, "amounts");
  if (amounts instanceof Error) return amounts;
  const items = labels.map((label, i) => ({ label: labelText(label), amount: amounts[i] ?? ZERO }));
  const found = bridge(exact(start), items, end === undefined ? undefined : exact(end));
  return rowsOf(found, labelText(startLabel), labelText(endLabel), (i) => amounts[i] === undefined);
}

export function EBITDABRIDGE(args: readonly Argument[]): Matrix | Error {
  const weighted = matrixOf(args[3]) !== undefined;
  const lists = alignedLists(["labels", "prior", "current", ...(weighted ? ["weights"] : [])], args);
  if (lists instanceof Error) return lists;
  const [labels = [], priorCells = [], currentCells = [], weightCells] = lists;
  const prior = amountsIn(priorCells, "prior");
  if (prior instanceof Error) return prior;
  const current = amountsIn(currentCells, "current");
  if (current instanceof Error) return current;
  const lines: WalkLine[] = [];
  for (const [i, label] of labels.entries()) {
    const weight = weightCells === undefined ? 1 : weightIn(weightCells[i], isEmpty(i));
    if (weight instanceof Error) return weight;
    lines.push({ label: labelText(label), prior: prior[i] ?? ZERO, current: current[i] ?? ZERO, weight });
  }
  return rowsOf(walk(lines), PRIOR_EBITDA, CURRENT_EBITDA, isEmpty);

  /** A line without a figure in both periods is a heading; in one of them, it is nil there. */
  function isEmpty(i: number): boolean {
    return (
      !(prior instanceof Error) && prior[i] === undefined && !(current instanceof Error) && current[i] === undefined
    );
  }
}

function weightIn(cell: unknown, empty: boolean): 1 | -1 | Error {
  const weight = readNumber(cell, "weights");
  if (weight instanceof Error) return weight;
  if (weight === 1 || weight === -1) return weight;
  return weight === undefined && empty ? 1 : cellError("#VALUE!", "weights: each must be 1 or -1.");
}

/** Lists of one length, each a row or a column; blank cells keep their places. */
function alignedLists(names: readonly string[], args: readonly Argument[]): readonly (readonly unknown[])[] | Error {
  const matrices = named(names, args);
  if (matrices instanceof Error) return matrices;
  const lists: (readonly unknown[])[] = [];
  for (const matrix of matrices) {
    const list = listOf(matrix);
    if (list instanceof Error) return list;
    const [first] = matrices as readonly [NamedMatrix];
    if (list.length !== shapeOf(first.cells).rows * shapeOf(first.cells).columns) return shapesDoNotFit(first, matrix);
    lists.push(list);
  }
  const shape = commonShape(matrices);
  return shape instanceof Error ? shape : lists;
}

function amountsIn(cells: readonly unknown[], name: string): readonly (Decimal | undefined)[] | Error {
  const found: (Decimal | undefined)[] = [];
  for (const cell of cells) {
    const value = readNumber(cell, name);
    if (value instanceof Error) return value;
    found.push(value === undefined ? undefined : exact(value));
  }
  return found;
}

/** Labels may be numbers too (years). */
function labelText(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

function rowsOf(found: Bridge, startLabel: string, endLabel: string, isEmpty: (step: number) => boolean): Matrix {
  const rows = [bridgeRow(startLabel, found.start, found.start, waterfallEnd(found.start))];
  let before = found.start;
  for (const [i, { label, amount, runningTotal }] of found.steps.entries()) {
    rows.push(bridgeRow(label, isEmpty(i) ? undefined : amount, runningTotal, waterfallStep(before, runningTotal)));
    before = runningTotal;
  }
  if (found.unexplained !== undefined) {
    rows.push(bridgeRow(UNEXPLAINED, found.unexplained, found.end, waterfallStep(before, found.end)));
  }
  rows.push(bridgeRow(endLabel, found.end, found.end, waterfallEnd(found.end)));
  return rows;
}

function bridgeRow(
  label: string,
  amount: Decimal | undefined,
  total: Decimal,
  column: WaterfallColumn,
): readonly unknown[] {
  const { base, upAbove, downAbove, end, upBelow, downBelow } = column;
  const figures = [total, base, upAbove, downAbove, end, upBelow, downBelow].map(cellOf);
  return [label, amount === undefined ? "" : cellOf(amount), ...figures];
}
