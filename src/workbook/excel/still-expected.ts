import type { CellBlock } from "../../plan/assumed-snapshot";
import type { SnapshotCell } from "../../plan/workbook-snapshot";
import { readAreas } from "./read-areas";

/**
 * Whether the cells still hold what an import was worked out from. A co-author, or the analyst while the pane works, may
 * have changed them, and what stands there now is not to be overwritten.
 */
export async function isStillExpected(context: Excel.RequestContext, expected: readonly CellBlock[]): Promise<boolean> {
  const now = await readAreas(
    context,
    expected.map(({ sheet, top, left, contents }) => {
      const [height, width] = [contents.length, contents[0]?.length ?? 0];
      return { sheet, area: { top, left, bottom: top + height - 1, right: left + width - 1 } };
    }),
  );
  return expected.every(({ contents }, i) => sameCells(now[i]?.contents ?? [], contents));
}

function sameCells(now: readonly (readonly SnapshotCell[])[], then: readonly (readonly SnapshotCell[])[]): boolean {
  return then.every((row, r) => row.every((cell, c) => textOf(cell) === textOf(now[r]?.[c] ?? "")));
}

function textOf(cell: SnapshotCell): string {
  return typeof cell === "object" ? `f${cell.formula}` : `${typeof cell} ${cell}`;
}
