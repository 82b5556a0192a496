/** What COUNTIF counts and MATCH finds: criteria with operators and wildcards, by Excel's rules. */
import { compareValues, isError, numberInText, type Scalar } from "./spreadsheet-value";

/** A test of cells from a COUNTIF criterion: a value, or a text such as ">0", "<>" or "brea*". */
export function criterionTest(criterion: Scalar): (cell: Scalar) => boolean {
  if (typeof criterion !== "string") {
    const wanted = criterion ?? 0;
    return (cell) => isEqual(cell, wanted);
  }
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (operator === "") return operand === "" ? (cell) => cell === null || cell === "" : equalTest(operand);
  if (operator === "=") return operand === "" ? (cell) => cell === null : equalTest(operand);
  if (operator === "<>") {
    const equals = operand === "" ? (cell: Scalar) => cell === null : equalTest(operand);
    return (cell) => !equals(cell);
  }
  return orderTest(operator, typedOperand(operand));
}

function typedOperand(operand: string): number | string | boolean {
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  return numberInText(operand) ?? operand;
}

function equalTest(operand: string): (cell: Scalar) => boolean {
  const wanted = typedOperand(operand);
  if (typeof wanted !== "string") return (cell) => isEqual(cell, wanted);
  const pattern = wildcardPattern(wanted);
  return (cell) => typeof cell === "string" && pattern.test(cell);
}

/** A number also equals the text of its digits, as COUNTIF has it. */
function isEqual(cell: Scalar, wanted: Exclude<Scalar, null>): boolean {
  if (isError(wanted)) return isError(cell) && cell.code === wanted.code;
  if (cell === null || isError(cell)) return false;
  const value = typeof wanted === "number" && typeof cell === "string" ? (numberInText(cell) ?? cell) : cell;
  return typeof value === typeof wanted && compareValues(value, wanted) === 0;
}

function orderTest(operator: string, wanted: number | string | boolean): (cell: Scalar) => boolean {
  return (cell) => {
    if (typeof cell !== typeof wanted) return false;
    const order = compareValues(cell, wanted);
    if (isError(order)) return false;
    if (order === 0) return operator === "<=" || operator === ">=";
    return order < 0 ? operator.startsWith("<") : operator.startsWith(">");
  };
}

/** The 1-based position of the first equal value; texts without case and with wildcards. Undefined when there is none. */
export function exactPosition(wanted: Scalar, among: readonly Scalar[]): number | undefined {
  const value = wanted ?? 0;
  const pattern = typeof value === "string" ? wildcardPattern(value) : undefined;
  const position = among.findIndex((candidate) => {
    if (candidate === null || typeof candidate !== typeof value) return false;
    return pattern && typeof candidate === "string" ? pattern.test(candidate) : compareValues(candidate, value) === 0;
  });
  return position < 0 ? undefined : position + 1;
}

/** * stands for any run of characters, ? for one, ~ takes the next one literally. */
function wildcardPattern(text: string): RegExp {
  const source = text.replaceAll(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/g, (match, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`.replace("\\~", "~");
    if (match === "*") return "[\\s\\S]*";
    return match === "?" ? "[\\s\\S]" : `\\${match}`;
  });
  return new RegExp(`^${source}$`, "iu");
}
