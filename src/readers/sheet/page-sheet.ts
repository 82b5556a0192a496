import type { Block, GridRow } from "../document";
import { figureColumns, isFigureCell, isPiece } from "../layout/figure-columns";
import type { SpannedRow } from "../layout/spanned-row";

/** So many signs in cells of their own are no accident of a sheet made by hand. */
const FEWEST_PIECES = 6;
/** Longer texts alone in their row are prose. */
const LONGEST_LABEL = 120;

/** Whether a sheet was a page before: its figures are cut over cells, and each of its tables has columns of its own. */
export function isPageSheet(rows: readonly SpannedRow[]): boolean {
  let pieces = 0;
  for (const { cells } of rows) {
    for (const { text, from } of cells) if (from > 0 && isPiece(text)) pieces++;
    if (pieces >= FEWEST_PIECES) return true;
  }
  return false;
}

/** The tables of such a sheet, each with the columns of its own figures, and the lines between them. */
export function pageBlocks(rows: readonly SpannedRow[]): readonly Block[] {
  const blocks: Block[] = [];
  let table: SpannedRow[] = [];
  const endTable = () => {
    const [first] = table;
    if (first) {
      const cells = figureColumns(table);
      const grid = table.map(({ place }, i): GridRow => ({ cells: cells[i] ?? [], place }));
      blocks.push({ kind: "grid", rows: grid, place: first.place });
    }
    table = [];
  };
  let at = 0;
  while (at < rows.length) {
    const next = rows.findIndex((row, i) => i >= at && holdsFigures(row));
    const gap = rows.slice(at, next < 0 ? rows.length : next);
    const kept = next < 0 ? 0 : keptOf(gap, table.length > 0);
    const lines = gap.slice(0, gap.length - kept);
    if (lines.length > 0) endTable();
    for (const { cells, place } of lines)
      blocks.push({ kind: "text", text: cells.map(({ text }) => text).join(" "), heading: false, place });
    table.push(...gap.slice(gap.length - kept));
    if (next < 0) break;
    const [row] = rows.slice(next, next + 1);
    if (row) table.push(row);
    at = next + 1;
  }
  endTable();
  return blocks;
}

/** How many of the rows above a row of figures belong to its table: headings of sections, or the header of a new one. */
function keptOf(gap: readonly SpannedRow[], hasTable: boolean): number {
  const header = gap.findIndex(({ cells }) => cells.length > 1 && !isProse(cells));
  const prose = gap.findLastIndex(({ cells }) => isProse(cells));
  if (header > prose) return gap.length - header;
  if (prose >= 0 || !hasTable) return gap.length - 1 - prose;
  return gap.length;
}

function isProse(cells: SpannedRow["cells"]): boolean {
  return !cells.some(isFigureCell) && cells.some(({ text }) => text.length > LONGEST_LABEL);
}

function holdsFigures({ cells }: SpannedRow): boolean {
  return cells.some(isFigureCell);
}
