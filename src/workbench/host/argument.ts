/** Arguments as they come over the wire, checked. What is not given arrives as null. */
import { isHostObject, type CellGroup } from "./host-object";
import { invalid } from "./refusal";

export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalid(`${what} must be a text.`);
  return value;
}

export function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalid(`${what} must be true or false.`);
  return value;
}

export function numberOf(value: unknown, what: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || value < least || value > most) {
    throw invalid(`${what} must be a number${Number.isFinite(least) ? ` from ${least} to ${most}` : ""}.`);
  }
  return value;
}

export function wholeOf(value: unknown, what: string, least = 0, most = Infinity): number {
  const number = numberOf(value, what, least, most);
  if (!Number.isInteger(number)) throw invalid(`${what} must be a whole number.`);
  return number;
}

/** One of the names, whatever its capitals: the client's own constants and typed texts differ in them. */
export function choiceOf<Name extends string>(value: unknown, names: readonly Name[], what: string): Name {
  const text = textOf(value, what).toLowerCase();
  const found = names.find((name) => name.toLowerCase() === text);
  if (found === undefined) throw invalid(`${what} cannot be ${JSON.stringify(value)}.`);
  return found;
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function cellsOf(value: unknown, what: string): CellGroup {
  if (!isHostObject(value) || value.cells === undefined) throw invalid(`${what} must be a range.`);
  return value.cells;
}

export function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(`${what} must be an object.`);
  return value as Readonly<Record<string, unknown>>;
}

const NAMED_COLOURS: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["grey", "#808080"],
  ["gray", "#808080"],
]);

/** `#RRGGBB` in capitals, as Excel tells colours whatever way they were set. */
export function colourOf(value: unknown, what: string): string {
  const text = textOf(value, what).trim();
  const named = NAMED_COLOURS.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalid(`${what} is no colour: ${text}.`);
  return `#${text.replace("#", "").toUpperCase()}`;
}

/** The value for each cell of a range: a matrix of its very shape, or one value for all cells. */
export function matrixOf(value: unknown, rows: number, columns: number): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  checkShape(value, rows, columns);
  const matrix = value as readonly (readonly unknown[])[];
  return (row, column) => matrix[row]?.[column];
}

function checkShape(value: readonly unknown[], rows: number, columns: number): void {
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range " +
        `(${rows} by ${columns}).`,
    );
  }
}
