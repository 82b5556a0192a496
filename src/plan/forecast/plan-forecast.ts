/** A model with its forecast: the columns ahead, and how every line of the three statements comes about in them. */
import { failure, type Result, success } from "../../core/result";
import type { ForecastSettings } from "../../forecast/forecast-settings";
import { type Earnings, earningsLine, earningsOf, statementLine } from "../earnings-row";
import type { PlanModel } from "../model";
import type { SeriesBlock } from "../series";
import { articulate } from "./articulate";
import { balanceSides, type BalanceSides } from "./balance-lines";
import type { ForecastAnchors, PlannedForecast, PlannedLine } from "./forecast-plan";
import { forecastTimeline, latestQuarter } from "./forecast-timeline";
import { incomeLines, type InterestBase } from "./income-lines";
import { lineHistory } from "./line-history";
import { missingYearAgo } from "./missing-history";

/** Why a model cannot be forecast, for the analyst. */
export interface NoForecast {
  readonly reason: string;
  readonly remedy: string;
}

export function planForecast(model: PlanModel, settings: ForecastSettings): Result<PlanModel, NoForecast> {
  const earnings = earningsOf(model);
  if (!earnings)
    return failure({
      reason: "there is no income statement with revenue",
      remedy: "import a release that has one",
    });
  const latest = latestQuarter(model.timeline);
  const history = lineHistory(model.blocks);
  if (!latest || history(earnings.revenue.row.key, latest.key) === undefined)
    return failure({
      reason: latest ? `${latest.label} has no revenue` : "no quarter has an income statement",
      remedy: "import the release of the latest quarter; a forecast goes on from it",
    });
  const { timeline, quarters, years } = forecastTimeline(model.timeline, model.calendar, latest, settings.until);
  const hasFigure = (row: string) => history(row, latest.key) !== undefined;
  const sides = sidesOf(model, earnings, hasFigure, (row) => history(row, latest.key));
  const income = incomeLines(model, earnings, interestBase(sides), hasFigure);
  if (!income)
    return failure({
      reason: "the income statement has no net income that could be told",
      remedy: "check how its last lines were read",
    });
  const issuerCash = cashBlock(model, earnings, sides);
  const tied =
    sides &&
    articulate({ earnings, income, sides, issuerCash, hasFigure, hasCreditLine: settings.minimumCash !== undefined });
  const lines = [...income.lines, ...(tied?.lines ?? [])];
  const byRow = new Map(lines.map((line) => [line.key, line]));
  const operatingIncome = earningsLine(earnings, "operating-income")?.row.key;
  const anchors: ForecastAnchors = {
    revenue: earnings.revenue.row.key,
    netIncome: income.owners.key,
    ...(operatingIncome !== undefined && { operatingIncome }),
    claims: [],
    ...(sides && tied && balanceAnchors(sides, tied)),
  };
  const forecast: PlannedForecast = {
    settings,
    quarters,
    latest: latest.key,
    years,
    lines,
    byRow,
    anchors,
    history,
    notes: [
      ...missingYearAgo(timeline, quarters, lines, history),
      ...(sides
        ? []
        : [
            "The balance sheet does not add up from its lines to both totals, or is in another scale: only income is forecast.",
          ]),
    ],
  };
  const blocks = model.blocks.map((block) =>
    block.key === sides?.block.key && tied
      ? tied.balance
      : block.key === issuerCash?.key && tied
        ? tied.cashFlow.block
        : block,
  );
  const own = tied && !issuerCash ? [tied.cashFlow.block] : [];
  const ahead = new Set(quarters.flatMap(({ key, isForecast }) => (isForecast ? [key] : [])));
  const shown = [...blocks, ...own].map((block) => ({
    ...block,
    rows: block.rows.map((row) => (byRow.has(row.key) ? { ...row, forecast: ahead } : row)),
  }));
  return success({ ...model, timeline, blocks: shown, forecast });
}

function balanceAnchors(
  sides: BalanceSides,
  { cashFlow, retained }: ReturnType<typeof articulate>,
): Partial<ForecastAnchors> & Pick<ForecastAnchors, "claims"> {
  const [depreciation, capital, dividends] = ["depreciation", "capital-expenditure", "dividends"].map(
    (id) => cashFlow.rowOf.get(id)?.key,
  );
  return {
    cash: sides.cash.key,
    totalAssets: sides.totalAssets.key,
    claims: sides.claims.map(({ key }) => key),
    closingCash: cashFlow.closing,
    retainedEarnings: retained,
    operatingCashFlow: cashFlow.totals.operating,
    ...(depreciation !== undefined && { depreciation }),
    ...(capital !== undefined && { capitalExpenditure: capital }),
    ...(dividends !== undefined && { dividends }),
  };
}

/** The balance sheet, where it is complete in the latest quarter and in the scale of the income statement. */
function sidesOf(
  model: PlanModel,
  { currency, revenue }: Earnings,
  hasFigure: (row: string) => boolean,
  figure: Parameters<typeof balanceSides>[1],
): BalanceSides | undefined {
  const place = statementLine(model, "bs", "total-assets");
  if (place?.block.currency !== currency || !hasFigure(place.row.key)) return undefined;
  const sides = balanceSides(place.block, figure);
  const isOneScale = sides?.leaves.every(({ row }) => row.scale === revenue.row.scale) === true;
  return isOneScale && sides.claims.every(({ key }) => hasFigure(key)) ? sides : undefined;
}

function cashBlock(
  model: PlanModel,
  { currency, revenue }: Earnings,
  sides: BalanceSides | undefined,
): SeriesBlock | undefined {
  if (!sides) return undefined;
  const place =
    statementLine(model, "cf", "operating-cash-flow") ??
    statementLine(model, "cf", "net-change-in-cash") ??
    statementLine(model, "cf", "cash-ending");
  if (place?.block.currency !== currency) return undefined;
  const isOneScale = place.block.rows.every(({ unit, scale }) => unit?.kind !== "money" || scale === revenue.row.scale);
  return isOneScale ? place.block : undefined;
}

function interestBase(sides: BalanceSides | undefined): InterestBase {
  const debt = sides?.leaves.flatMap(({ row, isDebt }) => (isDebt ? [row.key] : [])) ?? [];
  return { debt, cash: sides ? [sides.cash.key] : [] };
}

/** Whether any quarter is still ahead: all may have become actual. */
export function goesOn({ quarters }: PlannedForecast): boolean {
  return quarters.some(({ isForecast }) => isForecast);
}

/** The lines that a driver carries forward. */
export function drivenLines({ lines }: PlannedForecast): readonly PlannedLine[] {
  return lines.filter(({ rule }) => rule.kind === "driven");
}
