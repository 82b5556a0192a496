/** Scenarios: the one that the statements show, all of them compared, what each adds to the drivers. */
import { type Scenario, SCENARIO_NAMES, SCENARIOS } from "../../forecast/scenario";
import { DRIVER_DIGITS } from "../../forecast/driver";
import { headingPart, joinParts, sectionPart, type SheetPart } from "../analysis-part";
import { textCell } from "../cell-text";
import { call, cell, type Formula, NIL, operation } from "../formula";
import { hasJapanese, type PlanModel } from "../model";
import { LABEL, LABEL_JA, METHOD, UNIT } from "../sheet-frame";
import { numberFormat, unitText } from "../unit-text";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import {
  CASES,
  caseRow,
  digitsRow,
  DRIVERS,
  driverRow,
  forceRow,
  overlayRow,
  scenarioListRow,
  SCENARIOS_SHEET,
  SELECTED,
} from "./forecast-place";
import { guidancePart } from "./guidance-part";
import { driverFormat } from "./driver-format";
import { layForecastSheet } from "./forecast-sheet";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";
import { quarterPlaces } from "./line-formula";
import { drivenLines } from "./plan-forecast";
import { plannedDrivers, type PlannedDrivers } from "./planned-drivers";

const OVERLAYS = ["upside", "downside"] as const;

export function planScenariosSheet(model: PlanModel, forecast: PlannedForecast): SheetPlan {
  const drivers = plannedDrivers(forecast);
  const lines = drivenLines(forecast);
  const body = joinParts(
    selectorPart(forecast),
    comparisonOfScenarios(model, forecast),
    guidancePart(model, forecast),
    sectionPart("force", "Drivers in force", ...lines.map((line) => forcePart(model, forecast, drivers, line))),
    ...OVERLAYS.map((scenario) =>
      sectionPart(
        `overlay:${scenario}`,
        `${SCENARIO_NAMES[scenario].name}: added to the base driver`,
        ...lines.map((line) => overlayPart(model, forecast, drivers, line, scenario)),
      ),
    ),
  );
  return layForecastSheet(model, SCENARIOS_SHEET, "scenarios", "Scenarios", body);
}

function selectorPart({ settings }: PlannedForecast): SheetPart {
  const part: SheetPart = {
    rows: [{ key: SELECTED.row }, ...SCENARIOS.map((scenario) => ({ key: scenarioListRow(scenario) }))],
    cells: [
      textCell(SELECTED.row, LABEL, "label", "Scenario that the statements show"),
      textCell(SELECTED.row, METHOD, "input", SCENARIO_NAMES[settings.scenario].name, {
        choices: {
          from: { row: scenarioListRow("base"), column: METHOD },
          to: { row: scenarioListRow("downside"), column: METHOD },
        },
      }),
      ...SCENARIOS.flatMap((scenario) => [
        textCell(scenarioListRow(scenario), LABEL, "note", PURPOSES[scenario], { indent: 1 }),
        textCell(scenarioListRow(scenario), METHOD, "key", SCENARIO_NAMES[scenario].name),
      ]),
    ],
  };
  return joinParts(part, { rows: [{ key: "selected@space" }], cells: [] });
}

const PURPOSES: Readonly<Record<Scenario, string>> = {
  base: "the drivers as they stand on Drivers",
  upside: "the base and what is added to it below",
  downside: "the base and what is added to it below",
};

/** Key lines of all scenarios, one under the other, each out of its own calculation. */
function comparisonOfScenarios(model: PlanModel, forecast: PlannedForecast): SheetPart {
  const { anchors, byRow } = forecast;
  const keys = [
    anchors.revenue,
    anchors.operatingIncome,
    anchors.netIncome,
    anchors.operatingCashFlow,
    anchors.cash,
    anchors.totalAssets,
  ];
  const lines = keys.flatMap((key) => (key === undefined ? [] : (byRow.get(key) ?? [])));
  const ebitda = ebitdaLines(forecast);
  return sectionPart(
    "compared:scenarios",
    "Scenarios compared",
    ...lines.flatMap((line, i) => {
      const own = comparedPart(model, forecast, line, line.row.label, (scenario, column) =>
        cell(caseRow(scenario, line.key), column, { sheet: CASES }),
      );
      if (!ebitda || line.key !== anchors.operatingIncome) return [own];
      const [income, depreciation] = ebitda;
      const measure = { ...income, row: { ...income.row, key: `ebitda:${i}`, label: "EBITDA", labelJa: "EBITDA" } };
      const sum = comparedPart(model, forecast, measure, "EBITDA", (scenario, column) =>
        operation(
          cell(caseRow(scenario, income.key), column, { sheet: CASES }),
          "+",
          cell(caseRow(scenario, depreciation.key), column, { sheet: CASES }),
        ),
      );
      return [own, sum];
    }),
  );
}

/** Operating income and what is added back to it: depreciation as the cash flow has it. */
function ebitdaLines({ anchors, byRow }: PlannedForecast): readonly [PlannedLine, PlannedLine] | undefined {
  const [income, depreciation] = [byRow.get(anchors.operatingIncome ?? ""), byRow.get(anchors.depreciation ?? "")];
  return income && depreciation && [income, depreciation];
}

function comparedPart(
  model: PlanModel,
  forecast: PlannedForecast,
  line: PlannedLine,
  label: string,
  formula: (scenario: Scenario, column: string) => Formula,
): SheetPart {
  const { row } = line;
  const format = row.unit ? numberFormat(row.unit, row.digits) : ({ kind: "amount", digits: row.digits } as const);
  const heading = `compared:${row.key}`;
  return joinParts(
    headingPart(heading, label, 1),
    ...SCENARIOS.map((scenario): SheetPart => {
      const key = `${heading}:${scenario}`;
      return {
        rows: [{ key }],
        cells: [
          textCell(key, LABEL, "label", SCENARIO_NAMES[scenario].name, { indent: 2 }),
          ...(hasJapanese(model)
            ? [textCell(key, LABEL_JA, "label", SCENARIO_NAMES[scenario].nameJa, { indent: 2 })]
            : []),
          ...(row.unit ? [textCell(key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
          ...quarterPlaces(forecast.quarters).map(({ column }): CellPlan => {
            const content = { kind: "formula", formula: formula(scenario, column) } as const;
            return { row: key, column, role: content.formula.kind === "cell" ? "link" : "formula", content, format };
          }),
        ],
      };
    }),
  );
}

function rowHead(model: PlanModel, key: string, { row }: PlannedLine): readonly CellPlan[] {
  return [
    textCell(key, LABEL, "label", row.label, { indent: 1 }),
    ...(hasJapanese(model) && row.labelJa !== undefined
      ? [textCell(key, LABEL_JA, "label", row.labelJa, { indent: 1 })]
      : []),
    {
      row: key,
      column: METHOD,
      role: "note",
      content: { kind: "formula", formula: cell(driverRow(row.key), METHOD, { sheet: DRIVERS }) },
    },
  ];
}

function forcePart(model: PlanModel, forecast: PlannedForecast, drivers: PlannedDrivers, line: PlannedLine): SheetPart {
  const key = forceRow(line.key);
  const chosen = cell(SELECTED.row, SELECTED.column, { fixed: "both" });
  return {
    rows: [{ key }],
    cells: [
      ...rowHead(model, key, line),
      ...quarterPlaces(forecast.quarters).map(({ column }): CellPlan => {
        const added = [...OVERLAYS].reverse().reduce<Formula>((otherwise, scenario) => {
          const name = cell(scenarioListRow(scenario), METHOD, { fixed: "both" });
          return call("IF", operation(chosen, "=", name), cell(overlayRow(scenario, line.key), column), otherwise);
        }, NIL);
        const sum = operation(cell(driverRow(line.key), column, { sheet: DRIVERS }), "+", added);
        const formula = call("ROUND", sum, cell(digitsRow(DRIVER_DIGITS), UNIT, { sheet: DRIVERS, fixed: "both" }));
        const format = driverFormat(line, drivers.methodOf(line));
        return { row: key, column, role: "formula", content: { kind: "formula", formula }, format };
      }),
    ],
  };
}

function overlayPart(
  model: PlanModel,
  forecast: PlannedForecast,
  drivers: PlannedDrivers,
  line: PlannedLine,
  scenario: Scenario,
): SheetPart {
  const key = overlayRow(scenario, line.key);
  return {
    rows: [{ key }],
    cells: [
      ...rowHead(model, key, line),
      ...quarterPlaces(forecast.quarters).map(({ column }): CellPlan => ({
        row: key,
        column,
        role: "input",
        content: { kind: "number", value: drivers.overlayOf(scenario, line, column) },
        format: driverFormat(line, drivers.methodOf(line)),
      })),
    ],
  };
}
