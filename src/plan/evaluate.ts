/**
 * The values of a plan's cells, as Excel would work them out, so that a file can be written with its figures and shown
 * by programs that do not calculate. Pure; every cell is worked out once.
 */
import { excelSerial } from "../core/date";
import { toDouble } from "../core/decimal";
import { areaOf, type CellKey, type Layout, layOut } from "./address";
import { referencesIn } from "./dangling";
import type { Formula, Operator } from "./formula";
import { ELEMENTWISE, FUNCTIONS } from "./spreadsheet-function";
import {
  addSnapped,
  CIRCULAR_ERROR,
  compareValues,
  DIVISION_ERROR,
  isError,
  isMatrix,
  NUMBER_ERROR,
  numberOf,
  type Operand,
  REFERENCE_ERROR,
  type Scalar,
  scalarOf,
  textOf,
  VALUE_ERROR,
} from "./spreadsheet-value";
import type { CellPlan, WorkbookPlan } from "./workbook-plan";

export interface Evaluation {
  /** Null for a blank or unplanned cell. A formula that only points to a blank cell is 0, as in Excel. */
  valueOf(sheet: string, row: string, column: string): Scalar;
  /** Formulas that need their own result; their value is #CIRCULAR!. */
  readonly cycles: readonly CellPlace[];
}

export interface CellPlace extends CellKey {
  readonly sheet: string;
}

/** All cells in one array, sheet after sheet and row after row, so that a place is a number. */
interface Book {
  readonly layout: Layout;
  readonly origins: ReadonlyMap<string, { readonly start: number; readonly width: number }>;
  readonly cells: readonly (Located | undefined)[];
  readonly values: Scalar[];
}

interface Located {
  readonly sheet: string;
  readonly plan: CellPlan;
}

export function evaluatePlan(plan: WorkbookPlan): Evaluation {
  const book = openBook(plan);
  const cycles = settleAll(book);
  return {
    cycles,
    valueOf: (sheet, row, column) => {
      const place = placeOf(book, sheet, { row, column });
      return place === undefined ? null : (book.values[place] ?? null);
    },
  };
}

function openBook(plan: WorkbookPlan): Book {
  const layout = layOut(plan);
  const origins = new Map<string, { readonly start: number; readonly width: number }>();
  let size = 0;
  for (const sheet of plan.sheets) {
    origins.set(sheet.id, { start: size, width: sheet.columns.length });
    size += sheet.columns.length * sheet.rows.length;
  }
  const cells = new Array<Located | undefined>(size).fill(undefined);
  const book = { layout, origins, cells, values: new Array<Scalar>(size).fill(null) };
  for (const sheet of plan.sheets) {
    for (const cell of sheet.cells) {
      const place = placeOf(book, sheet.id, cell);
      if (place !== undefined) cells[place] = { sheet: sheet.id, plan: cell };
    }
  }
  return book;
}

function placeOf(book: Book, sheetId: string, key: CellKey): number | undefined {
  const origin = book.origins.get(sheetId);
  const row = book.layout.sheets.get(sheetId)?.rows.get(key.row);
  const column = book.layout.sheets.get(sheetId)?.columns.get(key.column);
  if (origin === undefined || row === undefined || column === undefined) return undefined;
  return origin.start + row * origin.width + column;
}

/** Visits each cell after the cells it reads, on a stack of its own: chains may be longer than the call stack. */
function settleAll(book: Book): readonly CellPlace[] {
  const state = new Uint8Array(book.cells.length);
  const [open, settled] = [1, 2];
  const circular = new Set<number>();
  for (let start = 0; start < book.cells.length; start += 1) {
    if (book.cells[start] === undefined || state[start] === settled) continue;
    const stack = [{ place: start, waiting: openPlace(start) }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const next = frame.waiting.pop();
      if (next === undefined) {
        book.values[frame.place] = circular.has(frame.place) ? CIRCULAR_ERROR : settle(book, frame.place);
        state[frame.place] = settled;
        stack.pop();
      } else if (state[next] === open) {
        for (const { place } of stack.slice(stack.findIndex(({ place }) => place === next))) circular.add(place);
      } else if (state[next] !== settled) {
        stack.push({ place: next, waiting: openPlace(next) });
      }
    }
  }
  return [...circular]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const cell = book.cells[place];
      return cell ? [{ sheet: cell.sheet, row: cell.plan.row, column: cell.plan.column }] : [];
    });

  function openPlace(place: number): number[] {
    state[place] = open;
    return precedentsOf(book, place);
  }
}

function precedentsOf(book: Book, place: number): number[] {
  const cell = book.cells[place];
  if (cell?.plan.content.kind !== "formula") return [];
  const places: number[] = [];
  for (const { sheet, from, to } of referencesIn(cell.plan.content.formula, cell.sheet)) {
    forEachPlace(book, sheet, from, to, (precedent) => {
      if (book.cells[precedent] !== undefined) places.push(precedent);
    });
  }
  return places;
}

function forEachPlace(book: Book, sheet: string, from: CellKey, to: CellKey, visit: (place: number) => void): void {
  const area = areaOf(book.layout, sheet, from, to);
  const origin = book.origins.get(sheet);
  if (area === undefined || origin === undefined) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(origin.start + row * origin.width + column);
  }
}

function settle(book: Book, place: number): Scalar {
  const cell = book.cells[place];
  if (cell === undefined) return null;
  const content = cell.plan.content;
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return toDouble(content.value);
    case "date":
      return excelSerial(content.date);
    case "formula":
      return scalarOf(operandOf(content.formula, cell.sheet, book, false)) ?? 0;
  }
}

/** `asArray`: inside SUMPRODUCT, where operators work on ranges place by place. */
function operandOf(formula: Formula, sheet: string, book: Book, asArray: boolean): Operand {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "cell":
      return readArea(book, formula.sheet ?? sheet, formula, formula);
    case "range":
      return readArea(book, formula.sheet ?? sheet, formula.from, formula.to);
    case "negation":
      return spread(asArray, ([value = null]) => negate(value), [operandOf(formula.of, sheet, book, asArray)]);
    case "operation":
      return spread(asArray, ([left = null, right = null]) => operate(formula.operator, left, right), [
        operandOf(formula.left, sheet, book, asArray),
        operandOf(formula.right, sheet, book, asArray),
      ]);
    case "call": {
      const arrays = asArray || formula.name === "SUMPRODUCT";
      const operands = formula.arguments.map((argument) => operandOf(argument, sheet, book, arrays));
      const compute = FUNCTIONS[formula.name];
      if (!ELEMENTWISE.has(formula.name)) return compute(operands);
      return spread(arrays, (values) => scalarOf(compute(values)), operands);
    }
  }
}

function readArea(book: Book, sheet: string, from: CellKey, to: CellKey): Operand {
  const area = areaOf(book.layout, sheet, from, to);
  const origin = book.origins.get(sheet);
  if (area === undefined || origin === undefined) return REFERENCE_ERROR;
  const rows: Scalar[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const start = origin.start + row * origin.width;
    rows.push(book.values.slice(start + area.left, start + area.right + 1));
  }
  return { kind: "matrix", rows };
}

/** Applies a function of single values; over ranges place by place, a single row, column or value stretched. */
function spread(
  asArray: boolean,
  compute: (values: readonly Scalar[]) => Scalar,
  operands: readonly Operand[],
): Operand {
  const matrices = operands.filter(isMatrix);
  if (!asArray || matrices.every((matrix) => matrix.rows.length === 1 && matrix.rows[0]?.length === 1)) {
    return compute(operands.map(scalarOf));
  }
  const height = Math.max(...matrices.map((matrix) => matrix.rows.length));
  const width = Math.max(...matrices.map((matrix) => matrix.rows[0]?.length ?? 0));
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => compute(operands.map((operand) => stretched(operand, row, column)))),
  );
  return { kind: "matrix", rows };
}

function stretched(operand: Operand, row: number, column: number): Scalar {
  if (!isMatrix(operand)) return operand;
  const cells = operand.rows[operand.rows.length === 1 ? 0 : row];
  const value = cells?.[cells.length === 1 ? 0 : column];
  return value === undefined ? VALUE_ERROR : value;
}

function negate(value: Scalar): Scalar {
  const number = numberOf(value);
  return isError(number) ? number : 0 - number;
}

function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
      return calculate(operator, left, right);
    case "&": {
      const [a, b] = [textOf(left), textOf(right)];
      return isError(a) ? a : isError(b) ? b : a + b;
    }
    default: {
      const order = compareValues(left, right);
      return isError(order) ? order : isOrdered(operator, order);
    }
  }
}

function calculate(operator: "+" | "-" | "*" | "/", left: Scalar, right: Scalar): Scalar {
  const a = numberOf(left);
  if (isError(a)) return a;
  const b = numberOf(right);
  if (isError(b)) return b;
  if (operator === "/" && b === 0) return DIVISION_ERROR;
  const result =
    operator === "+" ? addSnapped(a, b) : operator === "-" ? addSnapped(a, -b) : operator === "*" ? a * b : a / b;
  return Number.isFinite(result) ? result : NUMBER_ERROR;
}

function isOrdered(operator: "=" | "<>" | "<" | "<=" | ">" | ">=", order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
