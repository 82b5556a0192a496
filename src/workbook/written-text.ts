/** Text on its way into a cell: always text, never longer than Excel holds, nothing in it that breaks the file. */

/** What Excel holds in one cell, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

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

const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** XML 1.0 knows no control characters besides tab and line ends, no halves of surrogate pairs, no U+FFFE and U+FFFF. */
function withoutIllegalCharacters(source: string): string {
  if (!ILLEGAL.test(source)) return source;
  return source
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

/** ECMA-376 22.9.2.19: _x0041_ in the file means A, so a text that reads like that needs its underscore escaped. */
function escapeEscapes(text: string): string {
  return text.includes("_x") ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}

function cutAtLimit(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}
