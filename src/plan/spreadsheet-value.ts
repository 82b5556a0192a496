/** The values of spreadsheet cells and how Excel turns one kind into another. Doubles: this is the far side of the door. */
import { fromDouble, nearestDouble } from "../core/decimal";
import { roundAsKept } from "../core/spreadsheet-number";

/** `#CIRCULAR!` stands for a formula that needs its own result; Excel shows 0 there and warns. */
export interface SpreadsheetError {
  readonly kind: "error";
  readonly code: "#DIV/0!" | "#VALUE!" | "#REF!" | "#N/A" | "#NUM!" | "#CIRCULAR!";
}

/** null is a blank cell. */
export type Scalar = number | string | boolean | SpreadsheetError | null;

/** Rows of values: what a reference reads, also to a single cell, where functions such as SUM pass over texts. */
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: readonly (readonly Scalar[])[];
}

export type Operand = Scalar | Matrix;

export const VALUE_ERROR: SpreadsheetError = { kind: "error", code: "#VALUE!" };
export const DIVISION_ERROR: SpreadsheetError = { kind: "error", code: "#DIV/0!" };
export const REFERENCE_ERROR: SpreadsheetError = { kind: "error", code: "#REF!" };
export const NOT_AVAILABLE: SpreadsheetError = { kind: "error", code: "#N/A" };
export const NUMBER_ERROR: SpreadsheetError = { kind: "error", code: "#NUM!" };
export const CIRCULAR_ERROR: SpreadsheetError = { kind: "error", code: "#CIRCULAR!" };

export function isError(value: Operand): value is SpreadsheetError {
  return typeof value === "object" && value !== null && value.kind === "error";
}

export function isMatrix(value: Operand): value is Matrix {
  return typeof value === "object" && value !== null && value.kind === "matrix";
}

/** The value of a single cell; of several at once there is none (Excel would intersect with the formula's row). */
export function scalarOf(operand: Operand): Scalar {
  if (!isMatrix(operand)) return operand;
  const [row, ...otherRows] = operand.rows;
  return row?.length === 1 && otherRows.length === 0 ? (row[0] ?? null) : VALUE_ERROR;
}

/** Blank is 0, TRUE is 1; plain digits in a text count, any other text is #VALUE!. */
export function numberOf(value: Scalar): number | SpreadsheetError {
  if (typeof value === "number" || isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberInText(value) ?? VALUE_ERROR;
}

export function numberInText(text: string): number | undefined {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
}

/** What & joins: numbers as the General format writes them, to 15 significant digits. */
export function textOf(value: Scalar): string | SpreadsheetError {
  if (typeof value === "string" || isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return fromDouble(Number(value.toPrecision(15)))?.toFixed() ?? NUMBER_ERROR;
}

export function truthOf(value: Scalar): boolean | SpreadsheetError {
  if (typeof value === "boolean" || isError(value)) return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : VALUE_ERROR;
}

/** Doubles that differ in the last bits only count as equal, as in Excel (15 digits) and LibreOffice (2^-48). */
function numbersEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -48;
}

/** A sum that cancels to nothing but the last bits is zero: 0.3-0.2-0.1 shows 0. */
export function addSnapped(a: number, b: number): number {
  return a !== 0 && numbersEqual(a, -b) ? 0 : a + b;
}

/** Negative, zero or positive. Numbers come before texts, texts before truth values; texts compare without case. */
export function compareValues(left: Scalar, right: Scalar): number | SpreadsheetError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return numbersEqual(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  const rank = (value: number | string | boolean) => ["number", "string", "boolean"].indexOf(typeof value);
  return rank(a) - rank(b);
}

/** A blank cell equals 0, empty text and FALSE. */
function blankLike(other: Scalar): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Half away from zero on the fifteen digits that spreadsheets keep of a number: ROUND(2.675,2) is 2.68, and a product that
 * binary arithmetic leaves a hair below a half is rounded as the half that it is.
 */
export function roundDouble(value: number, digits: number): number | SpreadsheetError {
  const places = Math.trunc(digits);
  return roundPlainly(value, places) ?? roundDecimally(value, places);
}

/**
 * In doubles where they cannot err: the scaled value is small enough to have a fraction and far enough from a half. A
 * whole number over a power of ten is then the double nearest to the rounded decimal.
 */
function roundPlainly(value: number, places: number): number | undefined {
  if (places < 0 || places > 15) return undefined;
  const scale = 10 ** places;
  const scaled = Math.abs(value) * scale;
  const whole = Math.round(scaled);
  if (!(scaled < 2 ** 40) || Math.abs(Math.abs(scaled - whole) - 0.5) < 1e-3) return undefined;
  return (value < 0 ? -whole : whole) / scale + 0;
}

function roundDecimally(value: number, places: number): number | SpreadsheetError {
  const amount = fromDouble(value);
  return amount === undefined ? NUMBER_ERROR : nearestDouble(roundAsKept(amount, places));
}
