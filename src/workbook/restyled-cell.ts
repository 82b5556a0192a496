import type { SheetDiff } from "../plan/diff-workbook";
import type { CellPlan, SheetPlan } from "../plan/workbook-plan";
import { cellKey } from "../plan/written-cell";
import type { CellStyle } from "./look";
import { styleOf, traitsOf } from "./style-choice";

/** Cells that are to look otherwise than they were planned before: an empty period that has its figures now. */
export function restyledCells({ plan, planBefore, kept }: SheetDiff): readonly CellPlan[] {
  if (!planBefore) return [];
  const theirs = new Set(kept.map(({ rowKey, columnKey }) => cellKey(rowKey, columnKey)));
  return otherLooks(plan, planBefore).filter(({ row, column }) => !theirs.has(cellKey(row, column)));
}

/** By the plan now, with the one that it was held against: an import asks three times, and a model has many cells. */
const KNOWN = new WeakMap<SheetPlan, { readonly before: SheetPlan; readonly cells: readonly CellPlan[] }>();

function otherLooks(plan: SheetPlan, planBefore: SheetPlan): readonly CellPlan[] {
  const known = KNOWN.get(plan);
  if (known?.before === planBefore) return known.cells;
  const [now, before] = [traitsOf(plan), traitsOf(planBefore)];
  const looks = new Map(planBefore.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const cells = plan.cells.filter((cell) => {
    const was = looks.get(cellKey(cell.row, cell.column));
    return !(was && looksAlike(styleOf(was, before), styleOf(cell, now)));
  });
  KNOWN.set(plan, { before: planBefore, cells });
  return cells;
}

function looksAlike(a: CellStyle, b: CellStyle): boolean {
  return (Object.keys(a) as readonly (keyof CellStyle)[]).every((trait) => a[trait] === b[trait]);
}
