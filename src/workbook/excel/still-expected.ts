import type { SnapshotCell } from "../../plan/workbook-snapshot";
import type { ExpectedCells } from "../expected-cells";
import { rowsOf } from "./look-at-workbook";

/** Of 60 bytes each, as formulas are: half of what an answer may hold. */
const CELLS_A_SYNC = 40_000;

/**
 * Whether the cells still hold what an import was worked out from. A co-author, or the analyst while the pane works, may
 * have changed them, and what stands there now is not to be overwritten.
 */
export async function isStillExpected(
  context: Excel.RequestContext,
  expected: readonly ExpectedCells[],
): Promise<boolean> {
  let asked: { readonly range: Excel.Range; readonly contents: ExpectedCells["contents"] }[] = [];
  let cells = 0;
  const isSame = async () => {
    await context.sync();
    const same = asked.every(({ range, contents }) => sameCells(rowsOf(range), contents));
    for (const { range } of asked) range.untrack();
    asked = [];
    cells = 0;
    return same;
  };
  for (const { sheet, top, left, contents } of expected) {
    const width = contents[0]?.length ?? 0;
    const height = Math.max(1, Math.floor(CELLS_A_SYNC / Math.max(1, width)));
    for (let from = 0; from < contents.length; from += height) {
      const rows = contents.slice(from, from + height);
      if (asked.length > 0 && cells + rows.length * width > CELLS_A_SYNC && !(await isSame())) return false;
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top + from, left, rows.length, width);
      range.load("formulas");
      asked.push({ range, contents: rows });
      cells += rows.length * width;
    }
  }
  return asked.length === 0 || isSame();
}

function sameCells(now: readonly (readonly SnapshotCell[])[], then: readonly (readonly SnapshotCell[])[]): boolean {
  return then.every((row, r) => row.every((cell, c) => textOf(cell) === textOf(now[r]?.[c] ?? "")));
}

function textOf(cell: SnapshotCell): string {
  return typeof cell === "object" ? `f${cell.formula}` : `${typeof cell} ${cell}`;
}
