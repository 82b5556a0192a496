/** A formula's text cut into pieces that put together give it again. */

export type FormulaToken =
  | { readonly kind: "text" | "space" | "mark" | "error" | "number" | "name" | "function"; readonly text: string }
  /** `IS!` or `'1Q25 ja'!`, with the name as the sheet is called. */
  | { readonly kind: "sheet"; readonly text: string; readonly sheet: string }
  /** A cell, or what could be the corner of a range: a column or a row. */
  | { readonly kind: "cell" | "corner"; readonly text: string }
  /** Neither quotes nor brackets that never close belong into a formula. */
  | { readonly kind: "open"; readonly text: string };

const PIECE = new RegExp(
  [
    /"(?:[^"]|"")*"/u,
    /'(?:[^']|'')*'!/u,
    /\[[^\]]*\](?:[\p{L}\p{N}_.]+!)?/u,
    /[\p{L}_\\][\p{L}\p{N}_.]*!/u,
    /#(?:REF!|N\/A|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!|SPILL!|BUSY!)/u,
    /\d+(?:\.\d*)?[eE][+-]?\d+|\d*\.\d+|\d+\.(?!\d)/u,
    /[\p{L}\p{N}_.$\\?]+\(?/u,
    /\s+/u,
    /<>|<=|>=|[\s\S]/u,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "gu",
);

const CELL = /^\$?[a-z]{1,3}\$?[1-9]\d{0,6}$/i;
const CORNER = /^\$?[a-z]{1,3}$|^\$?[1-9]\d{0,6}$/i;

/** Without the equals sign at the beginning. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  return [...formula.matchAll(PIECE)].flatMap(([text]) => tokenOf(text));
}

function tokenOf(text: string): FormulaToken | readonly FormulaToken[] {
  const first = text.charAt(0);
  if (first === '"') return { kind: text.length > 1 ? "text" : "open", text };
  if (first === "'") {
    if (text.length === 1) return { kind: "open", text };
    return { kind: "sheet", text, sheet: text.slice(1, -2).replaceAll("''", "'") };
  }
  // Of another workbook: its name in brackets goes with that of the sheet.
  if (first === "[" && text.endsWith("!")) return { kind: "sheet", text, sheet: text.slice(0, -1) };
  if (first === "[") return { kind: text.length > 1 ? "name" : "open", text };
  if (first === "#" && text.length > 1) return { kind: "error", text };
  if (text.length > 1 && text.endsWith("!")) return { kind: "sheet", text, sheet: text.slice(0, -1) };
  if (text.length > 1 && text.endsWith("(")) return functionTokens(text);
  if (/^\s+$/.test(text)) return { kind: "space", text };
  if (CELL.test(text)) return { kind: "cell", text };
  if (CORNER.test(text)) return { kind: "corner", text };
  if (/^[\d.]/.test(text)) return { kind: "number", text };
  return { kind: /^[\p{L}_\\$?]/u.test(text) ? "name" : "mark", text };
}

/** A number or a cell before a parenthesis calls nothing. */
function functionTokens(text: string): FormulaToken | readonly FormulaToken[] {
  if (/^[\p{L}_\\][\p{L}\p{N}_.]*\($/u.test(text)) return { kind: "function", text };
  return [tokenOf(text.slice(0, -1)), { kind: "mark", text: "(" } as const].flat();
}
