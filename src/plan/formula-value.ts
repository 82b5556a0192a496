/** What a formula gives, with Excel's rules; the cells it reads must have their values already. */
import type { CellKey } from "./address";
import { type FormulaOf, type FunctionName, NIL, NOTHING, type Operator } from "./formula";
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
  type Scalar,
  scalarOf,
  textOf,
  truthOf,
  VALUE_ERROR,
} from "./spreadsheet-value";

type Formula = FormulaOf<number | string | boolean>;

/** What formulas read: values of cells by the keys of their references. */
export interface FormulaCells {
  /** null: the cell is blank. #REF!: there is none. */
  readonly valueAt: (sheet: string, cell: CellKey) => Scalar;
  readonly valuesIn: (sheet: string, from: CellKey, to: CellKey) => Operand;
}

/** The single value of a formula. */
export function valueOfFormula(formula: Formula, sheet: string, cells: FormulaCells): Scalar {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "cell":
      return cells.valueAt(formula.sheet ?? sheet, formula);
    case "negation":
      return negate(valueOfFormula(formula.of, sheet, cells));
    case "operation": {
      const left = valueOfFormula(formula.left, sheet, cells);
      return operate(formula.operator, left, valueOfFormula(formula.right, sheet, cells));
    }
    case "range":
    case "call":
      return scalarOf(operandOf(formula, sheet, cells, false));
  }
}

/** What a function gets: references as ranges. `asArray`: inside SUMPRODUCT, where operators work place by place. */
function operandOf(formula: Formula, sheet: string, cells: FormulaCells, asArray: boolean): Operand {
  switch (formula.kind) {
    case "literal":
      return formula.value;
    case "cell":
      return cells.valuesIn(formula.sheet ?? sheet, formula, formula);
    case "range":
      return cells.valuesIn(formula.sheet ?? sheet, formula.from, formula.to);
    case "negation":
      if (!asArray) return valueOfFormula(formula, sheet, cells);
      return spread(([value = null]) => negate(value), [operandOf(formula.of, sheet, cells, true)]);
    case "operation": {
      if (!asArray) return valueOfFormula(formula, sheet, cells);
      const operands = [operandOf(formula.left, sheet, cells, true), operandOf(formula.right, sheet, cells, true)];
      return spread(([left = null, right = null]) => operate(formula.operator, left, right), operands);
    }
    case "call":
      return resultOf(formula.name, formula.arguments, sheet, cells, asArray);
  }
}

function resultOf(
  name: FunctionName,
  operands: readonly Formula[],
  sheet: string,
  cells: FormulaCells,
  asArray: boolean,
): Operand {
  const arrays = asArray || name === "SUMPRODUCT";
  const single = (operand: Formula) =>
    arrays ? scalarOf(operandOf(operand, sheet, cells, true)) : valueOfFormula(operand, sheet, cells);
  if (name === "IF") {
    const [condition = NOTHING, whenTrue = NIL, whenFalse] = operands;
    const truth = truthOf(single(condition));
    if (isError(truth)) return truth;
    const chosen = truth ? whenTrue : whenFalse;
    return chosen === undefined ? false : operandOf(chosen, sheet, cells, arrays);
  }
  const compute = FUNCTIONS[name];
  if (!ELEMENTWISE.has(name)) return compute(operands.map((operand) => operandOf(operand, sheet, cells, arrays)));
  if (!arrays) return compute(operands.map(single));
  return spread(
    (each) => scalarOf(compute(each)),
    operands.map((operand) => operandOf(operand, sheet, cells, true)),
  );
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
