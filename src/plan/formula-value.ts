/** What a formula gives, with Excel's rules; the cells it reads must have their values already. */
import { areaOf, type CellKey } from "./address";
import { type CellBook, placeOf } from "./cell-book";
import { type Formula, type FunctionName, NIL, NOTHING, type Operator } from "./formula";
import { ELEMENTWISE, FUNCTIONS } from "./spreadsheet-function";
import {
  addSnapped,
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
  truthOf,
  VALUE_ERROR,
} from "./spreadsheet-value";

/** The single value of a formula. */
export function valueOfFormula(formula: Formula, sheet: string, book: CellBook): Scalar {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "cell": {
      const place = placeOf(book, formula.sheet ?? sheet, formula);
      return place === undefined ? REFERENCE_ERROR : (book.values[place] ?? null);
    }
    case "negation":
      return negate(valueOfFormula(formula.of, sheet, book));
    case "operation": {
      const left = valueOfFormula(formula.left, sheet, book);
      return operate(formula.operator, left, valueOfFormula(formula.right, sheet, book));
    }
    case "range":
    case "call":
      return scalarOf(operandOf(formula, sheet, book, false));
  }
}

/** What a function gets: references as ranges. `asArray`: inside SUMPRODUCT, where operators work place by place. */
function operandOf(formula: Formula, sheet: string, book: CellBook, asArray: boolean): Operand {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "cell":
      return readArea(book, formula.sheet ?? sheet, formula, formula);
    case "range":
      return readArea(book, formula.sheet ?? sheet, formula.from, formula.to);
    case "negation":
      if (!asArray) return valueOfFormula(formula, sheet, book);
      return spread(([value = null]) => negate(value), [operandOf(formula.of, sheet, book, true)]);
    case "operation": {
      if (!asArray) return valueOfFormula(formula, sheet, book);
      const operands = [operandOf(formula.left, sheet, book, true), operandOf(formula.right, sheet, book, true)];
      return spread(([left = null, right = null]) => operate(formula.operator, left, right), operands);
    }
    case "call":
      return resultOf(formula.name, formula.arguments, sheet, book, asArray);
  }
}

function resultOf(
  name: FunctionName,
  operands: readonly Formula[],
  sheet: string,
  book: CellBook,
  asArray: boolean,
): Operand {
  const arrays = asArray || name === "SUMPRODUCT";
  const single = (operand: Formula) =>
    arrays ? scalarOf(operandOf(operand, sheet, book, true)) : valueOfFormula(operand, sheet, book);
  if (name === "IF") {
    const [condition = NOTHING, whenTrue = NIL, whenFalse] = operands;
    const truth = truthOf(single(condition));
    if (isError(truth)) return truth;
    const chosen = truth ? whenTrue : whenFalse;
    return chosen === undefined ? false : operandOf(chosen, sheet, book, arrays);
  }
  const compute = FUNCTIONS[name];
  if (!ELEMENTWISE.has(name)) return compute(operands.map((operand) => operandOf(operand, sheet, book, arrays)));
  if (!arrays) return compute(operands.map(single));
  return spread(
    (each) => scalarOf(compute(each)),
    operands.map((operand) => operandOf(operand, sheet, book, true)),
  );
}

function readArea(book: CellBook, sheetId: string, from: CellKey, to: CellKey): Operand {
  const area = areaOf(book.layout, sheetId, from, to);
  const sheet = book.sheets.get(sheetId);
  if (area === undefined || sheet === undefined) return REFERENCE_ERROR;
  const rows: Scalar[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const start = sheet.start + row * sheet.width;
    rows.push(book.values.slice(start + area.left, start + area.right + 1));
  }
  return { kind: "matrix", rows };
}

/** Applies a function of single values place by place; a single row, column or value is stretched over the others. */
function spread(compute: (values: readonly Scalar[]) => Scalar, operands: readonly Operand[]): Operand {
  const matrices = operands.filter(isMatrix);
  if (matrices.length === 0) return compute(operands.map(scalarOf));
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
