/**
 * What Excel hands to a custom function. All arguments are declared as matrices of anything, so a single value arrives
 * as one row of one cell. A blank cell arrives as "" or null where the host tells it apart, and as 0 where it does not;
 * an argument left out as null or undefined. A cell with an error does not arrive: Excel shows that error without
 * calling the function. Should one arrive all the same (an entity of kind Error), it is passed on.
 */
import { addDays, type DateSystem, excelSerial, type IsoDate, parseIsoDate } from "../core/date";
import { cellError, passedError } from "./cell-error";
import { functionSources } from "./function-source";

export type Matrix = readonly (readonly unknown[])[];

/** An argument as handed over; null and undefined when it was left out. */
export type Argument = unknown;

/** What one cell gives where something is wanted of it: the thing, undefined when it is blank, or the cell's error. */
export type Read<Value> = Value | undefined | Error;

/** The argument as rows of cells, or undefined when it was left out. */
export function matrixOf(argument: Argument): Matrix | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument as readonly unknown[];
  return rows.every((row): row is readonly unknown[] => Array.isArray(row)) ? rows : [rows];
}

/** The first cell of an argument that is one value, plain; undefined when blank or left out. */
export function soleCell(argument: Argument): unknown {
  const cell = plain(matrixOf(argument)?.[0]?.[0]);
  return isBlank(cell) ? undefined : cell;
}

function isBlank(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/** A finite number. Text, also text made of digits, and truth values are #VALUE! naming the argument. */
export function readNumber(cell: unknown, argument: string): Read<number> {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : cellError("#NUM!");
  const value = plain(cell);
  if (isBlank(value)) return undefined;
  if (value instanceof Error) return value;
  if (typeof value === "number") return readNumber(value, argument);
  return cellError("#VALUE!", `${argument}: a number is needed, not ${shown(value)}.`);
}

/** Text without the spaces around it. Numbers and truth values are #VALUE! naming the argument. */
export function readText(cell: unknown, argument: string): Read<string> {
  const value = plain(cell);
  if (isBlank(value)) return undefined;
  if (value instanceof Error) return value;
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  return cellError("#VALUE!", `${argument}: a text is needed, not ${shown(value)}.`);
}

/** A word out of a list, in any case. Anything else is #VALUE! naming the argument and the words. */
export function readWord<Word extends string>(cell: unknown, argument: string, words: readonly Word[]): Read<Word> {
  const text = readText(cell, argument);
  if (typeof text !== "string") return text;
  const found = words.find((word) => word === text.toLowerCase());
  return (
    found ??
    cellError("#VALUE!", `${argument}: "${text}" is not one of ${words.map((word) => `"${word}"`).join(", ")}.`)
  );
}

/** Before it the 1900 system counts a day that never was; the last day is Excel's own. */
const [FIRST_DAY, LAST_DAY] = ["1900-03-01", "9999-12-31"] as const;

/** A date: a cell's serial number in the workbook's date system (the time of day is left aside), or a text like 2004-06-30. */
export function readDate(cell: unknown, argument: string): Read<IsoDate> {
  const value = plain(cell);
  if (typeof value !== "string" || value === "") {
    const serial = readNumber(value, argument);
    if (typeof serial !== "number") return serial;
    const system = dateSystem();
    if (system instanceof Error) return system;
    const day = Math.floor(serial);
    if (day >= firstSerial(system) && day <= excelSerial(LAST_DAY, system))
      return addDays(LAST_DAY, day - excelSerial(LAST_DAY, system));
    return cellError("#VALUE!", `${argument}: ${serial} is no date from ${FIRST_DAY} to ${LAST_DAY}.`);
  }
  return parseIsoDate(value.trim()) ?? cellError("#VALUE!", `${argument}: "${value}" is no date like 2004-06-30.`);
}

/** A date as a cell holds it; #NUM! for days that the workbook cannot count. */
export function dateSerial(date: IsoDate): number | Error {
  const system = dateSystem();
  if (system instanceof Error) return system;
  const serial = excelSerial(date, system);
  return serial >= firstSerial(system) ? serial : cellError("#NUM!");
}

function dateSystem(): DateSystem | Error {
  const { dates = 1900 } = functionSources();
  if (typeof dates === "number") return dates;
  dates.wake();
  return cellError("#N/A", dates.message);
}

function firstSerial(system: DateSystem): number {
  return system === 1904 ? 0 : excelSerial(FIRST_DAY);
}

/** Cells may hold values with more about them (a number with its format, an entity): the plain value inside. */
function plain(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null || cell instanceof Error) return cell;
  const { basicType, basicValue } = cell as { readonly basicType?: unknown; readonly basicValue?: unknown };
  if (basicType === "Error") return passedError(String(basicValue));
  return basicType === "Empty" ? undefined : basicValue;
}

function shown(value: unknown): string {
  if (typeof value === "string") return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : typeof value === "number" ? String(value) : "this";
}
