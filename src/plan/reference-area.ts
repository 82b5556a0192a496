/** The cells that a formula of anybody's refers to, as far as its text tells: what INDIRECT and names stand for is not seen. */
import { columnPlace } from "./respell";

export interface ReferredArea {
  /** In small letters; absent: the formula's own sheet. Of `First:Last!A1` both ends stand here. */
  readonly sheets?: readonly string[];
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns of a sheet of Excel's (2007 and later). */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A text; or a sheet's name with its mark, and cells, whole columns or whole rows. Functions and names are passed over. */
const PART =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?(?<![\p{L}\p{N}_.$\]])(?:(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_(])/giu;

export function referredAreas(formula: string): readonly ReferredArea[] {
  return [...formula.matchAll(PART)].flatMap((match): readonly ReferredArea[] => {
    const [, text, name, first, last, left, right, top, bottom] = match;
    if (text !== undefined || name?.includes("[") === true) return [];
    const sheets = name === undefined ? {} : { sheets: namesIn(name.slice(0, -1)) };
    if (first !== undefined) {
      const [a, b] = [cellAt(first), cellAt(last ?? first)];
      return [
        {
          ...sheets,
          top: Math.min(a.row, b.row),
          bottom: Math.max(a.row, b.row),
          left: Math.min(a.column, b.column),
          right: Math.max(a.column, b.column),
        },
      ];
    }
    if (left !== undefined && right !== undefined) {
      const columns = [columnAt(left), columnAt(right)];
      return [{ ...sheets, top: 0, bottom: LAST_ROW, left: Math.min(...columns), right: Math.max(...columns) }];
    }
    const rows = [rowAt(top ?? ""), rowAt(bottom ?? "")];
    return [{ ...sheets, top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: LAST_COLUMN }];
  });
}

/** 'Jan:Dec' and Jan:Dec are several sheets: no sheet's name holds a colon. */
function namesIn(name: string): readonly string[] {
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.toLowerCase().split(":");
}

function cellAt(text: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/iu.exec(text.replaceAll("$", "")) ?? [];
  return { row: Number(digits) - 1, column: columnPlace(letters.toUpperCase()) };
}

function columnAt(text: string): number {
  return columnPlace(text.replaceAll("$", "").toUpperCase());
}

function rowAt(text: string): number {
  return Number(text.replaceAll("$", "")) - 1;
}
