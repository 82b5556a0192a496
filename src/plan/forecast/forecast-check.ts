/** What must hold in every forecast quarter, as rows of the Checks sheet: what an analyst changes on the way shows there. */
import { textCell } from "../cell-text";
import { outcomeCell, type PlannedCheck, sideCells } from "../check-row";
import { call, cell, type Formula, NIL, NOTHING, operation } from "../formula";
import type { PlanModel } from "../model";
import type { SeriesRow } from "../series";
import { LABEL, METHOD } from "../sheet-frame";
import { numberFormat } from "../unit-text";
import type { NumberFormat } from "../workbook-plan";
import { caseRow, CASES, SCENARIOS_SHEET, SELECTED, scenarioListRow } from "./forecast-place";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";
import { quarterPlaces, type QuarterPlaces } from "./line-formula";
import { SCENARIOS } from "../../forecast/scenario";

interface CheckText {
  readonly key: string;
  readonly label: string;
  readonly statement: string;
  readonly line: PlannedLine;
}

export function forecastChecks(model: PlanModel): readonly PlannedCheck[] {
  const { forecast } = model;
  if (!forecast) return [];
  const labels = new Map(model.timeline.columns.map(({ key, label }) => [key, label]));
  return quarterPlaces(forecast.quarters).flatMap((at) => {
    const label = labels.get(at.column) ?? "";
    return [...balanceChecks(forecast, at), ...incomeChecks(forecast, at)].map(({ text, printed, given }) =>
      check(text, at, label, printed, given),
    );
  });
}

interface Pair {
  readonly text: CheckText;
  readonly printed: Formula;
  readonly given: Formula;
}

function balanceChecks(forecast: PlannedForecast, at: QuarterPlaces): readonly Pair[] {
  const { anchors, byRow } = forecast;
  const line = (key: string | undefined) => (key === undefined ? undefined : byRow.get(key));
  const [assets, cash, closing] = [line(anchors.totalAssets), line(anchors.cash), line(anchors.closingCash)];
  const [kept, income, dividends] = [line(anchors.retainedEarnings), line(anchors.netIncome), line(anchors.dividends)];
  if (!assets || !cash || !closing) return [];
  const figure = (of: PlannedLine, column: string) => cell(of.key, column, { sheet: of.sheet });
  const claims = anchors.claims.flatMap((key) => line(key) ?? []);
  const owed = (column: string) => call("SUM", ...claims.map((claim) => figure(claim, column)));
  // The latest print may be apart by the rounding of its own lines; by as much it stays apart.
  const apart = operation(call("SUM", figure(assets, forecast.latest)), "-", owed(forecast.latest));
  const pairs: Pair[] = [
    {
      text: {
        key: "balance",
        label: "Assets are liabilities and equity",
        statement: "Balance sheet, forecast",
        line: assets,
      },
      printed: figure(assets, at.column),
      given: operation(owed(at.column), "+", apart),
    },
    {
      text: {
        key: "cash",
        label: "Cash is the closing cash of the cash flow",
        statement: "Balance sheet, forecast",
        line: cash,
      },
      printed: figure(cash, at.column),
      given: figure(closing, at.column),
    },
  ];
  if (!kept || !income) return pairs;
  const before = call("SUM", figure(kept, at.before));
  const rolled = operation(before, "+", figure(income, at.column));
  return [
    ...pairs,
    {
      text: {
        key: "retained",
        label: "Retained earnings roll forward",
        statement: "Balance sheet, forecast",
        line: kept,
      },
      printed: figure(kept, at.column),
      given: dividends ? operation(rolled, "+", figure(dividends, at.column)) : rolled,
    },
  ];
}

/** The statements show the scenario that is chosen: its own calculation on Cases gives the same. */
function incomeChecks({ anchors, byRow }: PlannedForecast, at: QuarterPlaces): readonly Pair[] {
  const income = byRow.get(anchors.netIncome);
  if (!income) return [];
  const chosen = cell(SELECTED.row, SELECTED.column, { sheet: SCENARIOS_SHEET, fixed: "both" });
  const given = [...SCENARIOS].reverse().reduce<Formula>((otherwise, scenario) => {
    const name = cell(scenarioListRow(scenario), METHOD, { sheet: SCENARIOS_SHEET, fixed: "both" });
    const own = cell(caseRow(scenario, income.key), at.column, { sheet: CASES });
    return call("IF", operation(chosen, "=", name), own, otherwise);
  }, NOTHING);
  return [
    {
      text: { key: "case", label: "Net income is that of the chosen scenario", statement: "Scenarios", line: income },
      printed: cell(income.key, at.column, { sheet: income.sheet }),
      given,
    },
  ];
}

function check(text: CheckText, at: QuarterPlaces, period: string, printed: Formula, given: Formula): PlannedCheck {
  const row = `forecast|${text.key}|${at.column}`;
  return {
    row,
    cells: [
      textCell(row, LABEL, "label", text.label, {
        goTo: { sheet: text.line.sheet, row: text.line.key, column: at.column },
        indent: 1,
      }),
      textCell(row, "period", "label", period),
      textCell(row, "check", "label", "forecast"),
      textCell(row, "statement", "label", text.statement),
      ...sideCells(row, { printed, given, allowed: { from: NIL, to: NIL } }, [formatOf(text.line.row)]),
      outcomeCell(row, "exact"),
    ],
  };
}

function formatOf(row: SeriesRow): NumberFormat {
  return row.unit ? numberFormat(row.unit, row.digits) : { kind: "amount", digits: row.digits };
}
