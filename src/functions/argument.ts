/**
 * What Excel hands to a custom function. All arguments are declared as matrices of anything, so a single value arrives
 * as one row of one cell. A blank cell arrives as "" or null where the host tells it apart, and as 0 where it does not;
 * an argument left out as null or undefined. A cell with an error does not arrive: Excel shows that error without
 * calling the function. Should one arrive all the same (an entity of kind Error), it is passed on.
 */
import { type IsoDate, addDays, excelSerial, parseIsoDate } from "../core/date";
import { cellError, passedError } from "./cell-error";

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

/** Serial numbers of Excel's 1900 date system from 1900-03-01 (before, Excel counts a day that never was) to 9999. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** A date: a cell's serial number (the time of day is left aside), or a text like 2004-06-30. */
export function readDate(cell: unknown, argument: string): Read<IsoDate> {
  const value = plain(cell);
  if (typeof value !== "string" || value === "") {
    const serial = readNumber(value, argument);
    if (typeof serial !== "number") return serial;
    const day = Math.floor(serial);
    if (day >= FIRST_SERIAL && day <= LAST_SERIAL) return addDays("1970-01-01", day - excelSerial("1970-01-01"));
    return cellError("#VALUE!", `${argument}: ${serial} is no date from 1900-03-01 to 9999-12-31.`);
  }
  return parseIsoDate(value.trim()) ?? cellError("#VALUE!", `${argument}: "${value}" is no date like 2004-06-30.`);
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
