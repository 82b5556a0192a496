/** What a cell shows instead of a figure. Excel takes a text of ours on #VALUE! and #N/A only. */

type CellErrorCode = "#DIV/0!" | "#VALUE!" | "#N/A" | "#NUM!";

/** The part of Excel's custom functions runtime that is used here; it exists inside Excel only. */
interface Runtime {
  readonly Error: new (code: CellErrorCode, message?: string) => Error;
}
declare const CustomFunctions: Runtime | undefined;

/** The error to throw in a custom function: Excel's own kind inside Excel, a plain one named by its code elsewhere. */
export function cellError(code: CellErrorCode, message?: string): Error {
  if (typeof CustomFunctions !== "undefined") return new CustomFunctions.Error(code, message);
  return Object.assign(new Error(message ?? code), { name: code });
}
