/** What a cell shows instead of a figure. Excel takes a text of ours on #VALUE! and #N/A only. */

export type CellErrorCode = "#DIV/0!" | "#VALUE!" | "#N/A" | "#NUM!";

/** The part of Excel's custom functions runtime that is used here; it exists inside Excel only. */
interface Runtime {
  readonly Error: new (code: string, message?: string) => Error;
}
declare const CustomFunctions: Runtime | undefined;

/**
 * The error of a cell: Excel's own kind inside Excel, a plain one named by its code elsewhere. Thrown it is the whole
 * call's result, as an element of an array it is one cell's.
 */
export function cellError(code: CellErrorCode, message?: string): Error {
  return errorOfCode(code, message);
}

/** The error that an argument's cell already holds, to be passed on; its code may be any of Excel's. */
export function passedError(code: string): Error {
  return errorOfCode(code);
}

function errorOfCode(code: string, message?: string): Error {
  if (typeof CustomFunctions !== "undefined") return new CustomFunctions.Error(code, message);
  return Object.assign(new Error(message ?? code), { name: code });
}
