/** References in formulas as an analyst and Tieout spell them, for what a simulated grid does to them. */

/** A text; or the name of a sheet with its mark, column, row and, of a range, the other corner. */
export const REFERENCE =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?)(\d{1,7})(:\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(])/gu;

/** The sheet that a reference on the sheet `home` is to. */
export function nameOf(sheet: string | undefined, home: string): string {
  return sheet === undefined
    ? home
    : sheet
        .slice(0, -1)
        .replace(/^'(.*)'$/u, "$1")
        .replaceAll("''", "'");
}

const CORNER = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const ONE = String.raw`(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?${CORNER}(?::${CORNER})?(?![\w(])`;

/** A text, or references side by side in one list of arguments. */
export const REFERENCES = new RegExp(`"(?:[^"]|"")*"|${ONE}(?:,${ONE})*`, "gu");
