/**
 * Cases: the forecast of every scenario side by side, by the same formulas as on the statements, so that they can be
 * compared while the statements show one of them. History is linked as far back as the formulas look.
 */
import { SCENARIO_NAMES, SCENARIOS } from "../../forecast/scenario";
import { headingPart, joinParts, type SheetPart } from "../analysis-part";
import { textCell } from "../cell-text";
import { cell } from "../formula";
import { whereNumber } from "../guard";
import { hasJapanese, type PlanModel } from "../model";
import { LABEL, LABEL_JA, UNIT } from "../sheet-frame";
import { numberFormat, unitText } from "../unit-text";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { casePlaces } from "./case-lines";
import { CASES, caseRow } from "./forecast-place";
import { layForecastSheet } from "./forecast-sheet";
import type { PlannedForecast } from "./forecast-plan";
import { lineFormula, quarterPlaces } from "./line-formula";

export function planCasesSheet(model: PlanModel, forecast: PlannedForecast): SheetPlan {
  const body = joinParts(...SCENARIOS.map((scenario) => casePart(model, forecast, scenario)));
  return layForecastSheet(model, CASES, "cases", "The forecast in each scenario", body);
}

function casePart(model: PlanModel, forecast: PlannedForecast, scenario: (typeof SCENARIOS)[number]): SheetPart {
  const ahead = quarterPlaces(forecast.quarters);
  const linked = [...new Set(ahead.flatMap(({ before, yearAgo }) => [before, yearAgo]))].filter((key) =>
    forecast.quarters.some((quarter) => quarter.key === key && !quarter.isForecast),
  );
  // A link shows nothing where history has nothing; sums pass over that, so no opening balance needs it.
  const places = casePlaces(
    forecast,
    scenario,
    (key) => !model.isRestated && forecast.history(key, forecast.latest) !== undefined,
  );
  const rows = forecast.lines.map((line): SheetPart => {
    const { row } = line;
    const key = caseRow(scenario, row.key);
    const format = row.unit ? numberFormat(row.unit, row.digits) : ({ kind: "amount", digits: row.digits } as const);
    const put = (column: string, role: CellPlan["role"], formula: ReturnType<typeof lineFormula>): CellPlan => ({
      row: key,
      column,
      role,
      content: { kind: "formula", formula },
      format,
    });
    return {
      rows: [{ key }],
      cells: [
        textCell(key, LABEL, "label", row.label, { indent: 1 + row.depth }),
        ...(hasJapanese(model) && row.labelJa !== undefined
          ? [textCell(key, LABEL_JA, "label", row.labelJa, { indent: 1 + row.depth })]
          : []),
        ...(row.unit ? [textCell(key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
        ...linked.map((column) => put(column, "link", whereNumber(cell(row.key, column, { sheet: line.sheet })))),
        ...ahead.map((at) => put(at.column, "formula", lineFormula(line, at, places))),
      ],
    };
  });
  return joinParts(headingPart(`case:${scenario}`, SCENARIO_NAMES[scenario].name), ...rows, {
    rows: [{ key: `case:${scenario}@space` }],
    cells: [],
  });
}
