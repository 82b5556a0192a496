/** Text on its way into a cell: always text, never longer than Excel holds, nothing in it that breaks the file. */
import { cutAtLimit, LONGEST_TEXT, withoutIllegalCharacters } from "../plan/excel-text";

/** The text as it is written: without what a file cannot hold, and without its end where it is too long. */
export function writtenText(source: string): string {
  return escapeEscapes(cutAtLimit(withoutIllegalCharacters(source)));
}

/** The text of a cell note: as a cell's, with line feeds only at the ends of lines. */
export function writtenNote(source: string): string {
  return writtenText(source.includes("\r") ? source.replaceAll(/\r\n?/g, "\n") : source);
}

/** Whether a text loses its end. */
export function isShortened(source: string): boolean {
  return source.length > LONGEST_TEXT && withoutIllegalCharacters(source).length > LONGEST_TEXT;
}

/**
 * Whether Excel would take the text for something else if an analyst entered it again (F2, Enter): a formula, also
 * after a full-width sign as Japanese keyboards type it, or a number or date. Such cells get the quote prefix.
 */
export function wouldBeReinterpreted(text: string): boolean {
  return /^[\s\uFEFF]*[=+\-@'＝＋－＠]/.test(text) || /^[\d\s.,:/()%$¥€£-]*\d[\d\s.,:/()%$¥€£-]*$/.test(text);
}

/** ECMA-376 22.9.2.19: _x0041_ in the file means A, so a text that reads like that needs its underscore escaped. */
function escapeEscapes(text: string): string {
  return text.includes("_x") ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}
