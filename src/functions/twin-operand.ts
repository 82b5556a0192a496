/** The arguments of a call as they are written in a formula, cell by cell and as lists. */
import { type Shape, shapeOf } from "./spill";

export interface Operand {
  /** One formula text a cell: an address, a literal, or an expression in parentheses. */
  readonly cells: readonly (readonly string[])[];
  /** Text of the cells from one to another, both included, counted from 0. */
  readonly part: (fromRow: number, fromColumn: number, toRow: number, toColumn: number) => string;
}

const ADDRESS = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})`;
const SHEET = String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?`;
const REFERENCE = new RegExp(`^${SHEET}${ADDRESS}(?::${ADDRESS})?$`, "u");
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/;
const TEXT = /^"(?:[^"]|"")*"$/;

/** More cells than this are no call that somebody publishes cell by cell. */
const MOST_CELLS = 1_000_000;

/** Undefined for what may be a range without showing its shape: defined names, ranges in expressions, other add-ins' calls. */
export function readOperand(text: string): Operand | undefined {
  const source = text.trim();
  const reference = REFERENCE.exec(source);
  if (reference !== null) return referenceOperand(reference);
  if (NUMBER.test(source) || TEXT.test(source)) return listOperand([[literalText(source)]]);
  if (source.startsWith("{") && source.endsWith("}")) return arrayOperand(source.slice(1, -1));
  return isScalarExpression(source) ? listOperand([[`(${source})`]]) : undefined;
}

function referenceOperand(match: RegExpExecArray): Operand | undefined {
  const [, sheet = "", d1 = "", c1 = "", d2 = "", r1 = "", , c2 = c1, , r2 = r1] = match;
  const [left, right] = ordered(columnNumber(c1), columnNumber(c2));
  const [top, bottom] = ordered(Number(r1), Number(r2));
  if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) return undefined;
  const address = (row: number, column: number) => `${d1}${columnLetters(left + column)}${d2}${top + row}`;
  const cells = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => `${sheet}${address(row, column)}`),
  );
  return {
    cells,
    part: (fromRow, fromColumn, toRow, toColumn) => {
      const [from, to] = [address(fromRow, fromColumn), address(toRow, toColumn)];
      return from === to ? `${sheet}${from}` : `${sheet}${from}:${to}`;
    },
  };
}

function listOperand(cells: readonly (readonly string[])[]): Operand {
  return {
    cells,
    part: (fromRow, fromColumn, toRow, toColumn) => {
      const rows = cells.slice(fromRow, toRow + 1).map((row) => row.slice(fromColumn, toColumn + 1));
      const [only] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
      // Parentheses around negative literals belong to sums, not to array constants.
      return only ?? `{${rows.map((row) => row.map((cell) => cell.replace(/^\((.*)\)$/, "$1")).join(",")).join(";")}}`;
    },
  };
}

function arrayOperand(inner: string): Operand | undefined {
  const element = /\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?(?:E[-+]?\d+)?)\s*([,;]|$)/gy;
  const rows: string[][] = [[]];
  element.lastIndex = 0;
  for (let separator = ","; separator !== "";) {
    const found = element.exec(inner);
    if (found === null) return undefined;
    rows.at(-1)?.push(literalText(found[1] ?? ""));
    separator = found[2] ?? "";
    if (separator === ";") rows.push([]);
  }
  const width = rows[0]?.length;
  return rows.every((row) => row.length === width) ? listOperand(rows) : undefined;
}

function literalText(source: string): string {
  return source.startsWith("-") ? `(${source})` : source;
}

/** Only calls of functions, single cells, literals and operators: nothing that could be several cells. */
function isScalarExpression(source: string): boolean {
  if (source === "" || /[:{}#@]/.test(source.replaceAll(/"(?:[^"]|"")*"/g, ""))) return false;
  const bare = source
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .replaceAll(new RegExp(`${SHEET}${ADDRESS}(?![\\p{L}\\d(])`, "gu"), "");
  return ![...bare.matchAll(/[\p{L}_\\][\p{L}\d_.]*(\()?/gu)].some(
    ([word, opens]) => /^FIN\./i.test(word) || (opens === undefined && !/^(TRUE|FALSE|E)$/i.test(word)),
  );
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  return number <= 0
    ? ""
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

export function isLiteral(cell: string): boolean {
  const bare = cell.replace(/^\((.*)\)$/, "$1");
  return NUMBER.test(bare) || TEXT.test(bare);
}

/** What a literal stands for; undefined for addresses and expressions, which are known to the workbook only. */
export function literalValue(operand: Operand | undefined): string | number | undefined {
  const cell = operand?.cells[0]?.[0]?.replace(/^\((.*)\)$/, "$1");
  if (cell === undefined) return undefined;
  if (NUMBER.test(cell)) return Number(cell);
  return TEXT.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** Empty where one of the cells is, as the functions are; literals need no asking. */
export function unlessBlank(cells: readonly string[], formula: string): string {
  const asked = [...new Set(cells)].filter((cell) => !isLiteral(cell)).map((cell) => `${cell}=""`);
  const [first, ...more] = asked;
  if (first === undefined) return formula;
  return `IF(${more.length === 0 ? first : `OR(${asked.join(",")})`},"",${formula})`;
}

/** The text of the list that belongs to one cell of a result, by the rule of listsFor. Undefined where it does not fit. */
export function listPart(shape: Shape, list: Operand, row: number, column: number): string | undefined {
  const own = shapeOf(list.cells);
  const single = own.rows === 1 && own.columns === 1;
  if ((shape.rows === 1 && shape.columns === 1) || single) return list.part(0, 0, own.rows - 1, own.columns - 1);
  if (shape.rows === 1 && own.columns === shape.columns) return list.part(0, column, own.rows - 1, column);
  if (shape.columns === 1 && own.rows === shape.rows) return list.part(row, 0, row, own.columns - 1);
  if (own.rows === shape.rows && own.columns === shape.columns) return list.part(row, column, row, column);
  return undefined;
}

/** Text of the first so many cells of a row or a column. */
export function firstPart(list: Operand, count: number): string {
  return list.cells.length === 1 ? list.part(0, 0, 0, count - 1) : list.part(0, 0, count - 1, 0);
}
