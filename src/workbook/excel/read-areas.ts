/** Contents of cells as Excel gives them. */
import type { CellBlock } from "../../plan/assumed-snapshot";
import type { SnapshotCell } from "../../plan/workbook-snapshot";
import type { SheetArea } from "../touched-cells";

/** Excel answers null instead of failing when a read is too large. */
export class UnreadRange extends Error {}

/** Of 60 bytes each, as formulas are: half of what an answer may hold. */
const CELLS_A_SYNC = 40_000;

/** In their order, in as few requests as an answer holds. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<readonly CellBlock[]> {
  const blocks: {
    readonly sheet: string;
    readonly top: number;
    readonly left: number;
    readonly contents: (readonly SnapshotCell[])[];
  }[] = [];
  let asked: { readonly rows: (readonly SnapshotCell[])[]; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const fetch = async () => {
    await context.sync();
    for (const { rows, range } of asked) {
      rows.push(...rowsOf(range));
      range.untrack();
    }
    asked = [];
    cells = 0;
  };
  for (const { sheet, area } of areas) {
    const { top, left, bottom, right } = area;
    const block = { sheet, top, left, contents: [] };
    blocks.push(block);
    const width = right - left + 1;
    const height = Math.max(1, Math.floor(CELLS_A_SYNC / width));
    for (let from = top; from <= bottom; from += height) {
      const taken = Math.min(height, bottom - from + 1);
      if (asked.length > 0 && cells + taken * width > CELLS_A_SYNC) await fetch();
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(from, left, taken, width);
      range.load("formulas");
      asked.push({ rows: block.contents, range });
      cells += taken * width;
    }
  }
  if (asked.length > 0) await fetch();
  return blocks;
}

function rowsOf(range: Excel.Range): readonly (readonly SnapshotCell[])[] {
  const formulas = range.formulas as unknown;
  if (!Array.isArray(formulas)) throw new UnreadRange("Excel gave no contents for a sheet");
  return formulas.map((row: readonly unknown[]) => row.map(snapshotCell));
}

/**
 * Range.formulas gives a formula with its equals sign, and a text that begins with one (its apostrophe left out) the
 * same way; which it is can be told by the diff, for our own texts are known to it.
 */
function snapshotCell(cell: unknown): SnapshotCell {
  if (typeof cell === "string") return cell.startsWith("=") ? { formula: cell } : cell;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  throw new UnreadRange("Excel gave nothing for a cell");
}
