/** The spreadsheet functions that plans use, with Excel's rules for blanks, texts and errors. */
import { criterionTest, exactPosition } from "./criterion";
import type { FunctionName } from "./formula";
import {
  compareValues,
  isError,
  isMatrix,
  type Matrix,
  NOT_AVAILABLE,
  numberOf,
  type Operand,
  REFERENCE_ERROR,
  roundDouble,
  type Scalar,
  scalarOf,
  type SpreadsheetError,
  truthOf,
  VALUE_ERROR,
} from "./spreadsheet-value";

type SpreadsheetFunction = (operands: readonly Operand[]) => Operand;

/** Functions of single values; inside SUMPRODUCT they take ranges and give ranges. */
export const ELEMENTWISE: ReadonlySet<FunctionName> = new Set<FunctionName>(["ABS", "ISNUMBER", "ROUND"]);

/** IF is not among them: it leaves one of its arguments aside. */
export const FUNCTIONS: Readonly<Record<Exclude<FunctionName, "IF">, SpreadsheetFunction>> = {
  ABS: ([operand]) => withNumber(operand, Math.abs),
  AND: (operands) => overTruths(operands, (truths) => truths.every(Boolean)),
  COUNT: (operands) => operands.reduce<number>((count, operand) => count + countNumbers(operand), 0),
  COUNTIF: ([range, criterion]) =>
    range !== undefined && isMatrix(range)
      ? cellsOf(range).filter(criterionTest(scalarOf(criterion ?? null))).length
      : VALUE_ERROR,
  INDEX: ([range, row, column]) => cellAt(range, row, column),
  ISNUMBER: ([operand]) => typeof scalarOf(operand ?? null) === "number",
  MATCH: ([wanted, range, kind]) => positionOf(scalarOf(wanted ?? null), range, kind),
  MAX: (operands) => overNumbers(operands, (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MIN: (operands) => overNumbers(operands, (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  OR: (operands) => overTruths(operands, (truths) => truths.some(Boolean)),
  ROUND: ([operand, digits]) => {
    const places = numberOf(scalarOf(digits ?? null));
    return isError(places) ? places : withNumber(operand, (value) => roundDouble(value, places));
  },
  SUM: (operands) => overNumbers(operands, (numbers) => numbers.reduce((a, b) => a + b, 0)),
  SUMPRODUCT: (operands) => sumOfProducts(operands),
};

function cellsOf(matrix: Matrix): readonly Scalar[] {
  return matrix.rows.length === 1 ? (matrix.rows[0] ?? []) : matrix.rows.flat();
}

function withNumber(operand: Operand | undefined, compute: (value: number) => number | SpreadsheetError): Operand {
  const value = numberOf(scalarOf(operand ?? null));
  return isError(value) ? value : compute(value);
}

/** Numbers in ranges; typed arguments also when they are truth values or digits in a text. An error wins. */
function overNumbers(operands: readonly Operand[], compute: (numbers: readonly number[]) => number): Operand {
  const numbers: number[] = [];
  for (const operand of operands) {
    for (const value of isMatrix(operand) ? cellsOf(operand) : [numberOf(operand)]) {
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return compute(numbers);
}

function overTruths(operands: readonly Operand[], compute: (truths: readonly boolean[]) => boolean): Operand {
  const truths: boolean[] = [];
  for (const operand of operands) {
    const values = isMatrix(operand) ? cellsOf(operand).filter(isTruthLike) : [operand];
    for (const value of values) {
      const truth = truthOf(value);
      if (isError(truth)) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? VALUE_ERROR : compute(truths);
}

function isTruthLike(value: Scalar): boolean {
  return typeof value === "boolean" || typeof value === "number" || isError(value);
}

function countNumbers(operand: Operand): number {
  if (isMatrix(operand)) return cellsOf(operand).filter((value) => typeof value === "number").length;
  return isError(numberOf(operand)) ? 0 : 1;
}

/** A range of one row or one column takes a single position. */
function cellAt(range: Operand | undefined, row: Operand | undefined, column: Operand | undefined): Operand {
  if (range === undefined || !isMatrix(range)) return range !== undefined && isError(range) ? range : VALUE_ERROR;
  const first = numberOf(scalarOf(row ?? null));
  const second = numberOf(scalarOf(column ?? null));
  if (isError(first)) return first;
  if (isError(second)) return second;
  const [height, width] = [range.rows.length, range.rows[0]?.length ?? 0];
  const alongRow = column === undefined && height === 1;
  const [r, c] = alongRow ? [1, Math.trunc(first)] : [Math.trunc(first), Math.trunc(second)];
  if (r < 0 || c < 0) return VALUE_ERROR;
  if (r > height || c > width) return REFERENCE_ERROR;
  if ((r === 0 && height > 1) || (c === 0 && width > 1)) return VALUE_ERROR;
  const value = range.rows[Math.max(r, 1) - 1]?.[Math.max(c, 1) - 1] ?? null;
  return { kind: "matrix", rows: [[value]] };
}

/** Kind 0 finds the first equal value; 1 (also when left out) and -1 the last one of a sorted range that is not past it. */
function positionOf(wanted: Scalar, range: Operand | undefined, kind: Operand | undefined): Operand {
  if (isError(wanted)) return wanted;
  if (range === undefined || !isMatrix(range)) return NOT_AVAILABLE;
  if (range.rows.length > 1 && (range.rows[0]?.length ?? 0) > 1) return NOT_AVAILABLE;
  const direction = kind === undefined ? 1 : numberOf(scalarOf(kind));
  if (isError(direction)) return direction;
  const values = cellsOf(range);
  if (direction === 0) return exactPosition(wanted, values) ?? NOT_AVAILABLE;
  const value = wanted ?? 0;
  const position = values.findLastIndex((candidate) => {
    if (typeof candidate !== typeof value) return false;
    const order = compareValues(candidate, value);
    return !isError(order) && (direction > 0 ? order <= 0 : order >= 0);
  });
  return position < 0 ? NOT_AVAILABLE : position + 1;
}

/** Ranges of one shape, multiplied place by place; what is no number counts as 0. */
function sumOfProducts(operands: readonly Operand[]): Operand {
  const matrices = operands.map((operand): Matrix =>
    isMatrix(operand) ? operand : { kind: "matrix", rows: [[operand]] },
  );
  const [first] = matrices;
  if (first === undefined) return VALUE_ERROR;
  const sameShape = (matrix: Matrix) =>
    matrix.rows.length === first.rows.length && matrix.rows[0]?.length === first.rows[0]?.length;
  if (!matrices.every(sameShape)) return VALUE_ERROR;
  const columns = matrices.map(cellsOf);
  let total = 0;
  for (let place = 0; place < (columns[0]?.length ?? 0); place += 1) {
    let product = 1;
    for (const column of columns) {
      const value = column[place] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
}
