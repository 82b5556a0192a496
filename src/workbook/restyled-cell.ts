import type { SheetDiff } from "../plan/diff-workbook";
import type { CellPlan } from "../plan/workbook-plan";
import { cellKey } from "../plan/written-cell";
import type { CellStyle } from "./look";
import { styleOf, traitsOf } from "./style-choice";

/** Cells that are to look otherwise than they were planned before: an empty period that has its figures now. */
export function restyledCells({ plan, planBefore, kept }: SheetDiff): readonly CellPlan[] {
  if (!planBefore) return [];
  const [now, before] = [traitsOf(plan), traitsOf(planBefore)];
  const looks = new Map(planBefore.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const theirs = new Set(kept.map(({ rowKey, columnKey }) => cellKey(rowKey, columnKey)));
  return plan.cells.filter((cell) => {
    const key = cellKey(cell.row, cell.column);
    const was = looks.get(key);
    return !(was && looksAlike(styleOf(was, before), styleOf(cell, now))) && !theirs.has(key);
  });
}

function looksAlike(a: CellStyle, b: CellStyle): boolean {
  return (Object.keys(a) as readonly (keyof CellStyle)[]).every((trait) => a[trait] === b[trait]);
}
