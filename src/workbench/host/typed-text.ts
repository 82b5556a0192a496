/** What Excel makes of a text that is put into a cell, in its English (United States) reading. */
import { dateOf } from "./date-text";
import type { CellEntry } from "./store";

export const LONGEST_TEXT = 32_767;

export interface TypedEntry {
  readonly entry: CellEntry;
  /** What a General cell is formatted with along the way: 5% makes a percentage. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!"]);

/** `isText`: the cell is formatted as text. `year`: the one meant by dates without one. */
export function readTyped(text: string, isText: boolean, year: number): TypedEntry {
  if (text === "") return { entry: { kind: "blank" } };
  if (isText) return { entry: { kind: "value", value: text, quoted: false } };
  if (text.startsWith("'")) return { entry: { kind: "value", value: text.slice(1), quoted: true } };
  if (text.startsWith("=") && text.length > 1) return { entry: { kind: "formula", formula: text } };
  return constantOf(text, year) ?? formulaLike(text) ?? { entry: { kind: "value", value: text, quoted: false } };
}

function constantOf(text: string, year: number): TypedEntry | undefined {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { entry: valueEntry(upper === "TRUE") };
  if (ERRORS.has(upper)) return { entry: valueEntry(upper) };
  const number = numberOf(text.trim());
  if (number !== undefined) return { entry: valueEntry(number.value), ...formatted(number.numberFormat) };
  const date = dateOf(text, year);
  return date === undefined ? undefined : { entry: valueEntry(date.serial), numberFormat: date.numberFormat };
}

function valueEntry(value: number | string | boolean): CellEntry {
  return { kind: "value", value, quoted: false };
}

function formatted(numberFormat: string | undefined): { readonly numberFormat?: string } {
  return numberFormat === undefined ? {} : { numberFormat };
}

/** After + and - a formula is meant, after @ too; alone they are text. */
function formulaLike(text: string): TypedEntry | undefined {
  if (!/^[-+@]/.test(text) || text.slice(1).trim() === "") return undefined;
  const formula = text.startsWith("-") ? `=${text}` : `=${text.slice(1)}`;
  return { entry: { kind: "formula", formula: text.startsWith("+") ? `=${text}` : formula } };
}

interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const NUMBER = /^([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:e([-+]?\d{1,3}))?(%?)$/i;

function numberOf(text: string): TypedNumber | undefined {
  const inParentheses = /^\(([^()+-]+)\)$/.exec(text);
  const body = (inParentheses?.[1] ?? text).replace(/^([-+]?)\s*(\$)\s*/, "$1$2").replace(/\s+%$/, "%");
  const parts = NUMBER.exec(body);
  if (parts === null) return fractionOf(text);
  const [, sign, dollar, digits = "", exponent, percent] = parts;
  if (!/\d/.test(digits) || (dollar !== "" && percent !== "") || (exponent !== undefined && percent !== ""))
    return undefined;
  const plain = Number(`${digits.replaceAll(",", "")}e${exponent ?? "0"}`);
  if (!Number.isFinite(plain)) return undefined;
  const size = percent === "" ? plain : Number(`${digits.replaceAll(",", "")}e-2`);
  const value = sign === "-" || inParentheses !== null ? -size : size;
  return { value: value === 0 ? 0 : value, ...formatted(formatFor(digits, dollar !== "", exponent, percent !== "")) };
}

function formatFor(
  digits: string,
  dollar: boolean,
  exponent: string | undefined,
  percent: boolean,
): string | undefined {
  const places = /\.\d/.test(digits);
  if (percent) return places ? "0.00%" : "0%";
  if (dollar) return places ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (exponent !== undefined) return "0.00E+00";
  if (digits.includes(",")) return places ? "#,##0.00" : "#,##0";
  return undefined;
}

function fractionOf(text: string): TypedNumber | undefined {
  const parts = /^([-+]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (parts === null || Number(parts[4]) === 0) return undefined;
  const size = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  const digits = Math.max((parts[3] ?? "").length, (parts[4] ?? "").length);
  const marks = "?".repeat(digits);
  return { value: parts[1] === "-" ? -size : size, numberFormat: `# ${marks}/${marks}` };
}
