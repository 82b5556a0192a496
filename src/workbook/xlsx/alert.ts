import type { ConditionalRule } from "hucre/xlsx";
import { cellAddress, type SheetLayout } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";
import { ALERT_LOOKS, alertFormula, alertRules } from "../alert-rule";
import type { CellArea } from "../edit";

/** The sheet's alerts as the xlsx library takes them. */
export function conditionalRules(sheet: SheetPlan, layout: SheetLayout): ConditionalRule[] {
  const rules = alertRules(sheet, layout).flatMap(({ areas, conditions }) =>
    conditions.map((condition) => ({ areas, condition })),
  );
  return rules.map(({ areas, condition }, position) => {
    const { ink, paper } = ALERT_LOOKS[condition];
    const color = { rgb: paper };
    return {
      type: "expression",
      priority: position + 1,
      range: areas.map(areaText).join(" "),
      formula: alertFormula(condition, areas),
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
