import type { GridRow } from "../readers/document";
import { isYear } from "./figure-row";
import { parseNumeral } from "./numeral";

const OPENING_SIGN = /^(?:[$¥￥€£]|US\$|\(|[$¥￥€£]\s*\(|[△▲])$/u;
const CLOSING_SIGN = /^(?:\)|[%％]|\)\s*[%％]|\)\s*\(?\d\)?)$/u;
const FIGURE_START = /^[(\d.,—–△▲-]/u;

/**
 * `$ | 1,234` and `(103 | )` are each one printed figure cut over two cells: its parts are put together again, from the
 * first column of figures on.
 */
export function joinSplitSigns(row: GridRow, first = 1): GridRow {
  if (!row.cells.some((cell) => OPENING_SIGN.test(cell.trim()) || CLOSING_SIGN.test(cell.trim()))) return row;
  const cells = row.cells.map((cell) => cell.trim());
  for (let i = first; i < cells.length; i++) {
    const cell = cells[i] ?? "";
    if (OPENING_SIGN.test(cell)) joinBehind(cells, i);
    else if (CLOSING_SIGN.test(cell)) joinBefore(cells, i);
  }
  return { ...row, cells };
}

/** An opening sign goes to the figure behind it, over one blank cell at most. */
function joinBehind(cells: string[], sign: number): void {
  const next = cells.findIndex((other, j) => j > sign && other !== "");
  const figure = cells[next] ?? "";
  if (next < 0 || next > sign + 2) return;
  const text = cells[sign] ?? "";
  if (FIGURE_START.test(figure)) cells[next] = `${text}${figure}`;
  // A currency in front of NM says nothing.
  else if (parseNumeral(figure).kind !== "not-meaningful") return;
  cells[sign] = "";
}

/** A closing sign goes to the figure before it: a parenthesis to one that is open, a percent sign to a number. */
function joinBefore(cells: string[], sign: number): void {
  const before = cells.findLastIndex((other, j) => j < sign && other !== "");
  const figure = cells[before] ?? "";
  const text = cells[sign] ?? "";
  if (before < 1 || before < sign - 2) return;
  const isOpen = figure.lastIndexOf("(") > figure.lastIndexOf(")");
  const fits = text.startsWith(")") ? isOpen : isOpen || isPlainNumber(figure);
  if (!fits) return;
  cells[before] = `${figure}${text}`;
  cells[sign] = "";
}

/** Over a column "2004 | %" are two headings. */
function isPlainNumber(cell: string): boolean {
  return [".", ","].some((point) => {
    const numeral = parseNumeral(cell, point === "." ? "." : ",");
    return numeral.kind === "number" && !numeral.percent && numeral.suffix === undefined && !isYear(cell);
  });
}
