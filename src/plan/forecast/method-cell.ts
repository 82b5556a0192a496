import { cell } from "../formula";
import type { PlanModel } from "../model";
import type { SeriesRow } from "../series";
import { METHOD } from "../sheet-frame";
import type { CellPlan } from "../workbook-plan";
import { goesOn } from "./plan-forecast";
import { DRIVERS, driverRow } from "./forecast-place";

/** Beside a line of the statements: by which method it is carried forward, and from there to its driver. */
export function methodCell({ forecast }: PlanModel, row: SeriesRow): readonly CellPlan[] {
  if (!forecast || !goesOn(forecast) || forecast.byRow.get(row.key)?.rule.kind !== "driven") return [];
  const at = { sheet: DRIVERS, row: driverRow(row.key), column: METHOD };
  return [
    {
      row: row.key,
      column: METHOD,
      role: "note",
      content: { kind: "formula", formula: cell(at.row, at.column, { sheet: at.sheet }) },
      goTo: at,
    },
  ];
}
