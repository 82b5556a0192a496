import { columnNumber } from "./read-xlsx";

/** A formula's text taken apart, independently of the code that wrote it. */
export type FormulaToken =
  | { readonly kind: "function" | "number" | "string" | "operator" | "name" | "error"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | undefined; readonly cell: string };

const TOKEN = new RegExp(
  [
    /(?<string>"(?:[^"]|"")*")/,
    /(?<error>#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!))/,
    /(?<reference>(?:(?<sheet>'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<cell>\$?[A-Z]{1,3}\$?\d+))(?![\p{L}\p{N}_(])/u,
    /(?<function>[\p{L}_][\p{L}\p{N}_.]*)(?=\()/u,
    /(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)/,
    /(?<name>[\p{L}_[\]][\p{L}\p{N}_.[\]]*)/u,
    /(?<operator><>|<=|>=|[-+*/&=<>(),:%^])/,
    /(?<unknown>\S)/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "gu",
);

export function formulaTokens(formula: string): readonly FormulaToken[] {
  return [...formula.matchAll(TOKEN)].map(({ groups = {} }): FormulaToken => {
    const { reference, sheet, cell } = groups;
    if (reference !== undefined) {
      return {
        kind: "reference",
        text: reference,
        sheet: sheet?.replace(/^'|'$/g, "").replaceAll("''", "'"),
        cell: cell ?? "",
      };
    }
    for (const kind of ["function", "number", "string", "operator", "error"] as const) {
      const text = groups[kind];
      if (text !== undefined) return { kind, text };
    }
    return { kind: "name", text: groups["name"] ?? groups["unknown"] ?? "" };
  });
}

/** The formula with references relative to its cell (R[-1]C[0]), in which copies of one formula are equal. */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const [, columnFixed, letters = "", rowFixed, digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(token.cell) ?? [];
      const rowText = rowFixed ? `R${digits}` : `R[${Number(digits) - row}]`;
      const columnText = columnFixed ? `C${columnNumber(letters)}` : `C[${columnNumber(letters) - column}]`;
      return `${token.sheet === undefined ? "" : `${token.sheet}!`}${rowText}${columnText}`;
    })
    .join("");
}
