import { forEachReference } from "../../src/plan/dangling";
import type { CellPlan } from "../../src/plan/workbook-plan";

/**
 * Whether a cell's formula is its own, unlike its neighbours' in the row: a link to its print, a choice between prints,
 * or the difference of two figures to date.
 */
export function hasOwnFormula({ content, role }: CellPlan): boolean {
  if (content.kind !== "formula") return false;
  if (role === "derived") return true;
  let isOwn = false;
  forEachReference(content.formula, "", (sheet, { row }) => {
    if (sheet.startsWith("source:") || (sheet === "summary" && row.startsWith("shown:"))) isOwn = true;
  });
  return isOwn;
}
