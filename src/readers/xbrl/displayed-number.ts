/**
 * The number that a displayed text stands for, by its transformation (Transformation Rules Registry 1 to 5, and the
 * SEC's): digits with a point, without sign. Undefined for forms that are no plain number.
 */
export function displayedNumber(text: string, format: string | undefined): string | undefined {
  const shown = text.replace(/[\s\u00a0]/gu, "");
  const rule = (format ?? "").replace(/^.*:/u, "").replace(/-/gu, "").toLowerCase();
  if (/^(?:fixedzero|zerodash|numdash|fixedempty|nocontent)$/u.test(rule)) return "0";
  const plain = /^(?:numcommadecimal|numdotcomma)$/u.test(rule)
    ? shown.replace(/\./gu, "").replace(",", ".")
    : shown.replace(/,/gu, "");
  const digits = plain.normalize("NFKC");
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/u.test(digits) ? digits : undefined;
}
