/**
 * Formulas of the grid that are made of what Tieout writes (cells, ranges, the operators and functions of plans), read
 * from Univer's tree of them; everything else stays Univer's. Where a range may stand is narrow on purpose: elsewhere
 * Excel and Univer spill it over several cells, and a formula has one value here.
 */
import { type FormulaOf, FUNCTION_NAMES, type FunctionName, type Operator } from "../plan/formula";
import { columnPlace } from "../plan/respell";

export type LeanFormula = FormulaOf<number | string | boolean>;

/** Of Univer's nodes what is looked at. */
export interface FormulaNode {
  readonly nodeType: number;
  readonly getToken: () => string;
  readonly getChildren: () => readonly FormulaNode[];
}

/** Univer's own numbers of its nodes. */
const NODE = { reference: 1, value: 2, operator: 3, function: 4, root: 9, union: 10, prefix: 11 } as const;

const OPERATORS: ReadonlySet<string> = new Set<Operator>(["+", "-", "*", "/", "&", "=", "<>", "<", "<=", ">", ">="]);
const FUNCTIONS: ReadonlySet<string> = new Set(FUNCTION_NAMES);

/** Which of a function's arguments may be ranges; those of others are single values. */
const TAKES_RANGES: Readonly<Partial<Record<FunctionName, (position: number) => boolean>>> = {
  AND: () => true,
  COUNT: () => true,
  COUNTIF: (position) => position === 0,
  INDEX: (position) => position === 0,
  MATCH: (position) => position === 1,
  MAX: () => true,
  MIN: () => true,
  OR: () => true,
  SUM: () => true,
  SUMPRODUCT: () => true,
};

/** How many arguments a function has; with others Univer says what is wrong. */
const ARGUMENTS: Readonly<Record<FunctionName, readonly [least: number, most: number]>> = {
  ABS: [1, 1],
  AND: [1, 255],
  COUNT: [1, 255],
  COUNTIF: [2, 2],
  IF: [2, 3],
  INDEX: [2, 3],
  ISNUMBER: [1, 1],
  MATCH: [2, 3],
  MAX: [1, 255],
  MIN: [1, 255],
  OR: [1, 255],
  ROUND: [2, 2],
  SUM: [1, 255],
  SUMPRODUCT: [1, 255],
};

/**
 * Row and column keys of the references are zero-based places as text, sheets their names. Undefined for what is not
 * made of these parts.
 */
export function leanFormula(node: FormulaNode): LeanFormula | undefined {
  const [child, ...others] = node.getChildren();
  return node.nodeType === NODE.root && child && others.length === 0 ? readNode(child) : undefined;
}

function readNode(node: FormulaNode): LeanFormula | undefined {
  const token = node.getToken().trim();
  switch (node.nodeType) {
    case NODE.value:
      return readLiteral(token);
    case NODE.reference:
      return node.getChildren().length === 0 ? readCell(token) : undefined;
    case NODE.operator: {
      const [left, right, ...others] = node.getChildren().map(readNode);
      if (!OPERATORS.has(token) || !left || !right || others.length > 0) return undefined;
      return { kind: "operation", operator: token as Operator, left, right };
    }
    case NODE.prefix: {
      const [of, ...others] = node.getChildren().map(readNode);
      return token === "-" && of && others.length === 0 ? { kind: "negation", of } : undefined;
    }
    case NODE.function:
      return readCall(token.toUpperCase(), node.getChildren());
    default:
      return undefined;
  }
}

function readLiteral(token: string): LeanFormula | undefined {
  if (/^"(?:[^"]|"")*"$/u.test(token)) return literal(token.slice(1, -1).replaceAll('""', '"'));
  if (/^(?:TRUE|FALSE)$/iu.test(token)) return literal(token.toUpperCase() === "TRUE");
  return /^(?:\d+\.?\d*|\.\d+)$/u.test(token) ? literal(Number(token)) : undefined;
}

function literal(value: number | string | boolean): LeanFormula {
  return { kind: "literal", value };
}

function readCall(name: string, operands: readonly FormulaNode[]): LeanFormula | undefined {
  if (!isFunctionName(name)) return undefined;
  const [least, most] = ARGUMENTS[name];
  if (operands.length < least || operands.length > most) return undefined;
  const mayBeRange = TAKES_RANGES[name];
  const read = operands.map((operand, i) =>
    mayBeRange?.(i) ? (readRange(operand) ?? readNode(operand)) : readNode(operand),
  );
  const found = read.filter((operand) => operand !== undefined);
  return found.length === operands.length ? { kind: "call", name, arguments: found } : undefined;
}

function isFunctionName(name: string): name is FunctionName {
  return FUNCTIONS.has(name);
}

/** Two cells with a colon between them; the sheet stands before the first. */
function readRange(node: FormulaNode): LeanFormula | undefined {
  if (node.nodeType !== NODE.union || node.getToken().trim() !== ":") return undefined;
  const [from, to, ...others] = node.getChildren().map(readNode);
  if (from?.kind !== "cell" || to?.kind !== "cell" || to.sheet !== undefined || others.length > 0) return undefined;
  return {
    kind: "range",
    from: { row: from.row, column: from.column },
    to: { row: to.row, column: to.column },
    ...(from.sheet !== undefined && { sheet: from.sheet }),
  };
}

const CELL =
  /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^\s'!:[\]]+))!)?\$?(?<letters>[A-Z]{1,3})\$?(?<digits>[1-9]\d{0,6})$/iu;

function readCell(token: string): LeanFormula | undefined {
  const { quoted, plain, letters, digits } = CELL.exec(token)?.groups ?? {};
  if (letters === undefined || digits === undefined) return undefined;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  // A sheet of another workbook is named in brackets.
  if (sheet?.includes("[") === true) return undefined;
  return {
    kind: "cell",
    row: String(Number(digits) - 1),
    column: String(columnPlace(letters.toUpperCase())),
    ...(sheet !== undefined && { sheet }),
  };
}
