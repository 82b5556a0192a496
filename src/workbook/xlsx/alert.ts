import type { ConditionalRule } from "hucre/xlsx";
import { cellAddress, type SheetLayout } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";
import { alertRules } from "../alert-rule";
import type { CellArea } from "../edit";

/** The sheet's alerts as the xlsx library takes them. */
export function conditionalRules(sheet: SheetPlan, layout: SheetLayout): ConditionalRule[] {
  return alertRules(sheet, layout).map(({ areas, formula, ink, paper }, position) => {
    const color = { rgb: paper };
    return {
      type: "expression",
      priority: position + 1,
      range: areas.map(areaText).join(" "),
      formula,
      style: {
        font: { bold: true, color: { rgb: ink } },
        fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color },
      },
    };
  });
}

function areaText({ top, left, bottom, right }: CellArea): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}
