import type { CheckReport } from "../checks/check-item";
import { type Finding, finding } from "../core/finding";
import type { ForecastSettings } from "../forecast/forecast-settings";
import type { Filing } from "../statements/filing";
import { planBridgeSheet } from "./bridge-sheet";
import { planChecksSheet } from "./checks-sheet";
import { planCasesSheet } from "./forecast/cases-sheet";
import { planDriversSheet } from "./forecast/drivers-sheet";
import { planScenariosSheet } from "./forecast/scenarios-sheet";
import type { PlannedForecast } from "./forecast/forecast-plan";
import { goesOn, planForecast } from "./forecast/plan-forecast";
import { planVarianceSheet } from "./forecast/variance-sheet";
import { planFxSheet } from "./fx-sheet";
import { planMarginsSheet } from "./margins-sheet";
import { buildModel, type PlanModel } from "./model";
import { planRestatementsSheet } from "./restatements-sheet";
import { anchorSheet } from "./sheet-frame";
import { planSourceSheet } from "./source-sheet";
import { planStatementSheet } from "./statement-sheet";
import { planSummarySheet, type UnplacedChart } from "./summary-sheet";
import type { Translation } from "./translation";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";

/**
 * The workbook of one issuer's filings, given in any order, and of the report of their checks in that same order; with a
 * translation, its statements stand in a second currency on FX; with a forecast, they go on after the latest quarter.
 */
export function planWorkbook(
  filings: readonly Filing[],
  report: CheckReport,
  translation?: Translation,
  forecast?: ForecastSettings,
): WorkbookPlan {
  const model = withForecast(buildModel(filings), forecast);
  const margins = planMarginsSheet(model);
  const bridge = planBridgeSheet(model, report.findings);
  return assembleWorkbook(model, {
    margins: margins.sheet,
    bridge: bridge.sheet,
    checks: planChecksSheet(model, filings, report, translation),
    charts: [bridge.chart, margins.chart].filter((chart) => chart !== undefined),
    findings: report.findings,
    ...(translation && { translation }),
  });
}

/** The sheets that are planned from more than the statements' lines. */
export interface FurtherSheets {
  readonly margins?: SheetPlan;
  readonly bridge?: SheetPlan;
  readonly checks: SheetPlan;
  /** Shown on Summary. */
  readonly charts: readonly UnplacedChart[];
  readonly findings: readonly Finding[];
  readonly translation?: Translation;
}

/** All sheets in their order, with their anchors filled in. */
export function assembleWorkbook(model: PlanModel, further: FurtherSheets): WorkbookPlan {
  const { margins, bridge, checks } = further;
  const sheets = [
    ...(["is", "bs", "cf", "kpi"] as const).map((id) => planStatementSheet(model, id)),
    ...(model.forecast ? forecastSheets(model, model.forecast) : []),
    ...[margins, bridge].filter((sheet) => sheet !== undefined),
    planFxSheet(model, further.translation),
    ...planRestatementsSheet(model),
    checks,
    ...model.filings.flatMap((planned) => planned.sheets.map((source) => planSourceSheet(planned, source))),
  ];
  const summary = planSummarySheet(model, sheets, further.charts, further.findings);
  return { title: model.issuer, sheets: [summary, ...sheets].map(anchorSheet) };
}

function forecastSheets(model: PlanModel, forecast: PlannedForecast): readonly SheetPlan[] {
  const variance = planVarianceSheet(model, forecast);
  return [
    ...(goesOn(forecast)
      ? [planDriversSheet(model, forecast), planScenariosSheet(model, forecast), planCasesSheet(model, forecast)]
      : []),
    ...(variance ? [variance] : []),
  ];
}

/** A model that cannot be forecast says so among its findings. */
function withForecast(model: PlanModel, settings: ForecastSettings | undefined): PlanModel {
  if (!settings) return model;
  const planned = planForecast(model, settings);
  if (planned.ok) return planned.value;
  const { reason, remedy } = planned.problem;
  const message = `No forecast: ${reason}; ${remedy}.`;
  return { ...model, findings: [...model.findings, finding("read", "note", message, {})] };
}
