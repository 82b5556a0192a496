import { isLongRule } from "../layout/line-shape";
import type { SpannedCell, SpannedRow } from "../layout/spanned-row";
import { linesOf } from "./html-text";
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isHidden, placeOf } from "./html-tree";

/** Limits of the standard (HTML, 4.9.11), and of what a table of figures can be. */
const WIDEST_SPAN = 1000;
const MOST_ROWS_SPANNED = 1000;
const WIDEST_TABLE = 1000;
const MOST_ROWS = 20_000;

/**
 * The rows of one table as the standard forms them (HTML, 4.9.12): a cell takes the first columns that no cell from
 * above reaches into. Its text stands once, in its first row. Undefined when the table is larger than any table.
 */
export function spannedRows(table: HtmlElement): readonly SpannedRow[] | undefined {
  const rows = rowsOf(table.childNodes);
  if (rows.length > MOST_ROWS) return undefined;
  const taken: number[] = []; // by column: the number of rows below that a cell from above still covers
  const spanned: SpannedRow[] = [];
  for (const row of rows) {
    const held = taken.map((left) => left > 0);
    for (const [i, left] of taken.entries()) taken[i] = Math.max(0, left - 1);
    const cells: Stack[] = [];
    let column = 0;
    for (const cell of row.childNodes) {
      if (!isElement(cell) || (cell.tagName !== "td" && cell.tagName !== "th")) continue;
      while (held[column]) column++;
      const width = spanOf(cell, "colspan", WIDEST_SPAN);
      const height = spanOf(cell, "rowspan", MOST_ROWS_SPANNED);
      if (column + width > WIDEST_TABLE) return undefined;
      const lines = isHidden(cell) ? [] : linesOf(cell.childNodes).filter((line) => !isLongRule(line));
      if (lines.length > 0) cells.push({ from: column, to: column + width - 1, lines, height });
      for (let i = column; i < column + width; i++) taken[i] = Math.max(taken[i] ?? 0, height - 1);
      column += width;
    }
    const place = placeOf(row);
    for (const line of unstacked(cells)) spanned.push({ cells: line, place });
  }
  return spanned;
}

function rowsOf(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.flatMap((node): readonly HtmlElement[] => {
    if (!isElement(node) || isHidden(node)) return [];
    if (node.tagName === "tr") return [node];
    return ["tbody", "thead", "tfoot"].includes(node.tagName) ? rowsOf(node.childNodes) : [];
  });
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1;
}

type Stack = Required<Omit<SpannedCell, "text">> & { readonly lines: readonly string[] };

/** A label and figures that stand on so many lines of one row each are so many rows. */
function unstacked(cells: readonly Stack[]): readonly (readonly SpannedCell[])[] {
  const [first] = cells;
  const stacked = first?.lines.length ?? 0;
  const figures = cells.slice(1);
  const isStack =
    stacked > 1 &&
    figures.length > 0 &&
    figures.every(
      ({ lines }) => lines.length === stacked && lines.every((line) => /^[\s$¥€£(\d.,)%△▲—–-]+$/u.test(line)),
    ) &&
    figures.some(({ lines }) => lines.some((line) => /\d/u.test(line)));
  if (!isStack) return [cells.map(({ from, to, height, lines }) => ({ from, to, height, text: lines.join(" ") }))];
  return Array.from({ length: stacked }, (_, i) =>
    cells.map(({ from, to, lines }) => ({ from, to, text: lines[i] ?? "" })),
  );
}
