import type { CellWrite } from "../../plan/written-sheet";

/**
 * A cell's content as Range.formulas takes it. Excel reads a text as if it were typed: =, + and - make formulas, and
 * what looks like a number, a date (Jun 30, 2004), a percentage, a truth value or an error becomes one. An apostrophe
 * before it keeps it text; it is no part of the text, and is what `quotePrefix` is in a file.
 */
export function cellInput(content: CellWrite): number | string | null {
  if (content === null || typeof content === "number") return content;
  if (typeof content === "object") return `=${content.formula}`;
  return content === "" || isInert(content) ? content : `'${content}`;
}

/** Begins with a letter and holds no digit: no form of number, date, formula or error does, but for the truth values. */
function isInert(text: string): boolean {
  return /^\p{L}\P{Nd}*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
}
