import type { GridRow } from "../document";
import { isFigureCell } from "../layout/figure-columns";
import type { SpannedRow } from "../layout/spanned-row";

/** Whether a table holds nothing but headings of two columns or more, as where its figures stand in the next table. */
export function areHeadings(rows: readonly SpannedRow[]): boolean {
  return leavesOf(rows).length > 1 && !rows.some(({ cells }) => cells.some(isFigureCell));
}

/**
 * The rows of headings over the columns of the table below, whose cells are those of `figures`: one cell a column, the
 * label first. Undefined where that table has headings of its own, or not as many columns.
 */
export function headingsOver(
  headings: readonly SpannedRow[],
  below: readonly SpannedRow[],
  figures: readonly (readonly string[])[],
): readonly GridRow[] | undefined {
  const leaves = leavesOf(headings);
  const width = figures[0]?.length ?? 0;
  const beginsWithFigures = below.slice(0, LONGEST_LEAD).some(({ cells }) => cells.some(isFigureCell));
  const hasOwn = below
    .slice(0, LONGEST_LEAD)
    .some(({ cells }) => !cells.some(isFigureCell) && cells.some(({ from }) => from > 0));
  if (!beginsWithFigures || hasOwn || leaves.length !== width - 1) return undefined;
  return headings.map(({ cells, place }) => {
    const line = Array<string>(width).fill("");
    for (const { from, to, text } of cells) {
      const leaf = from === 0 ? -1 : leaves.findIndex((over) => over.from <= to && over.to >= from);
      line[leaf + 1] = [line[leaf + 1] ?? "", text].filter((part) => part !== "").join(" ");
    }
    return { cells: line, place };
  });
}

/** Above the first figures may stand the heading of a section. */
const LONGEST_LEAD = 2;

/** The headings of single columns: the lowest row of them. */
function leavesOf(rows: readonly SpannedRow[]): SpannedRow["cells"] {
  return (rows.at(-1)?.cells ?? []).filter(({ from }) => from > 0);
}
