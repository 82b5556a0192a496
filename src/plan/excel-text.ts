/** What Excel holds in one cell, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/** A text as a cell of a live workbook holds it: without what no cell holds, without its end where it is too long. */
export function excelText(source: string): string {
  const text = cutAtLimit(withoutIllegalCharacters(source));
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** XML 1.0 knows no control characters besides tab and line ends, no halves of surrogate pairs, no U+FFFE and U+FFFF. */
export function withoutIllegalCharacters(source: string): string {
  if (!ILLEGAL.test(source)) return source;
  return source
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

export function cutAtLimit(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}
