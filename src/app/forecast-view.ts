/** A forecast for the pane, worked out by the pure engine: lines with history and inputs, scenarios, checks. */
import { decimal, type Decimal, nearestDouble, ONE, powerOfTen, sum, ZERO } from "../core/decimal";
import { calculateForecast, type Forecast } from "../forecast/calculate-forecast";
import type { Guidance } from "../forecast/forecast-settings";
import { type Method, METHOD_TEXTS, methodsOf, type MethodText } from "../forecast/method";
import { type Scenario, SCENARIOS } from "../forecast/scenario";
import type { ForecastSheet, PlannedForecast, PlannedLine } from "../plan/forecast/forecast-plan";
import { drivenLines } from "../plan/forecast/plan-forecast";
import { plannedDrivers, type PlannedDrivers } from "../plan/forecast/planned-drivers";
import type { PlanModel } from "../plan/model";
import { unitText } from "../plan/unit-text";
import type { ForecastDraft } from "./forecast-draft";

export interface ForecastView {
  readonly issuer: string;
  /** The model in the workbook has a forecast already. */
  readonly isWritten: boolean;
  readonly draft: ForecastDraft;
  /** History first. */
  readonly periods: readonly ViewPeriod[];
  /** Fiscal years that are shown as four quarters, some of them forecast. */
  readonly years: readonly ViewYear[];
  /** The driven lines, in the order of the sheets. */
  readonly lines: readonly ViewLine[];
  readonly keyLines: readonly KeyLine[];
  readonly checks: readonly ForecastCheck[];
  /** What history lacks, a sentence each. */
  readonly notes: readonly string[];
}

export interface ViewPeriod {
  readonly key: string;
  readonly label: string;
  readonly isForecast: boolean;
}

export interface ViewYear {
  readonly key: string;
  readonly label: string;
  /** By their keys, in their order. */
  readonly quarters: readonly string[];
}

export interface ViewLine {
  readonly line: string;
  readonly sheet: ForecastSheet;
  readonly label: string;
  readonly labelJa?: string;
  /** JPY k */
  readonly unit: string;
  readonly method: Method;
  readonly isDefaultMethod: boolean;
  readonly methods: readonly Method[];
  /** What the driver counts: "none" has no driver. */
  readonly measure: MethodText["unit"];
  /** The label of the line that percentages and days are of. */
  readonly of?: string;
  /** Which quarters the default was taken from; empty: history gives none. */
  readonly from: readonly string[];
  /** By period of history, in the driver's measure; null where history gives none. */
  readonly history: readonly (number | null)[];
  readonly inputs: readonly ViewInput[];
  /** The line itself, history and forecast; null where there is no figure. */
  readonly figures: readonly (number | null)[];
}

export interface ViewInput {
  readonly period: string;
  readonly value: string;
  readonly isEntered: boolean;
  /** Growth on the year before turns to growth on the quarter before where that year is not known. */
  readonly method: Method;
  readonly overlays: Readonly<Record<Exclude<Scenario, "base">, string>>;
}

export interface KeyLine {
  readonly line: string;
  readonly label: string;
  readonly labelJa?: string;
  readonly unit: string;
  /** A year has the sum of its quarters; a stock has its last quarter's. */
  readonly isFlow: boolean;
  /** By period, for each scenario. */
  readonly figures: Readonly<Record<Scenario, readonly (number | null)[]>>;
}

export interface ForecastCheck {
  readonly kind: "balance" | "cash" | "retained-earnings" | "guidance";
  /** Quarters in which it holds, and in which it does not, by their labels. */
  readonly holds: readonly string[];
  readonly breaks: readonly string[];
}

export function forecastView(
  model: PlanModel,
  forecast: PlannedForecast,
  draft: ForecastDraft,
  isWritten: boolean,
): ForecastView {
  const drivers = plannedDrivers(forecast);
  const calculated = Object.fromEntries(
    SCENARIOS.map((scenario) => [scenario, caseOf(forecast, drivers, scenario)]),
  ) as Record<Scenario, Forecast>;
  const shown = calculated[forecast.settings.scenario];
  const labels = new Map(model.timeline.columns.map(({ key, label }) => [key, label]));
  const periods = forecast.quarters.map(({ key, isForecast }) => ({ key, label: labels.get(key) ?? key, isForecast }));
  const figures = (of: Forecast, line: string) => forecast.quarters.map(({ key }) => asNumber(of.figure(line, key)));
  return {
    issuer: model.issuer,
    isWritten,
    draft,
    periods,
    years: forecast.years.map(({ column, quarters }) => ({
      key: column,
      label: labels.get(column) ?? column,
      quarters,
    })),
    lines: drivenLines(forecast).map((line) => viewLine(forecast, drivers, line, shown, labels)),
    keyLines: keyLines(forecast).map(({ key, row, measure }) => ({
      line: key,
      label: row.label,
      ...(row.labelJa !== undefined && { labelJa: row.labelJa }),
      unit: row.unit ? unitText(row.unit, row.scale) : "",
      isFlow: measure === "flow",
      figures: {
        base: figures(calculated.base, key),
        upside: figures(calculated.upside, key),
        downside: figures(calculated.downside, key),
      },
    })),
    checks: checksOf(forecast, shown, labels),
    notes: forecast.notes,
  };
}

function caseOf(forecast: PlannedForecast, drivers: PlannedDrivers, scenario: Scenario): Forecast {
  const { quarters: periods, lines, history } = forecast;
  return calculateForecast({ periods, lines, history, drivers: drivers.inScenario(scenario) });
}

function asNumber(figure: Decimal | undefined): number | null {
  return figure === undefined ? null : nearestDouble(figure);
}

/** Lines that scenarios are compared by and sensitivities asked of. */
function keyLines({ anchors, byRow }: PlannedForecast): readonly PlannedLine[] {
  const { revenue, operatingIncome, netIncome, operatingCashFlow, cash, totalAssets } = anchors;
  return [revenue, operatingIncome, netIncome, operatingCashFlow, cash, totalAssets].flatMap((key) =>
    key === undefined ? [] : (byRow.get(key) ?? []),
  );
}

function viewLine(
  forecast: PlannedForecast,
  drivers: PlannedDrivers,
  line: PlannedLine,
  shown: Forecast,
  labels: ReadonlyMap<string, string>,
): ViewLine {
  const { quarters, history } = forecast;
  const { row, rule } = line;
  const method = drivers.methodOf(line);
  const base = rule.kind === "driven" ? forecast.byRow.get(rule.base ?? "")?.row : undefined;
  const opening =
    rule.kind === "driven" ? rule.opening?.map((key) => forecast.byRow.get(key)?.row.label ?? "") : undefined;
  const ahead = quarters.filter(({ isForecast }) => isForecast);
  const first = ahead[0];
  const of =
    method === "percent-of-opening"
      ? opening?.join(", ")
      : method === "percent-of-line" || method === "days"
        ? base?.label
        : undefined;
  return {
    line: line.key,
    sheet: line.sheet,
    label: row.label,
    ...(row.labelJa !== undefined && { labelJa: row.labelJa }),
    unit: row.unit ? unitText(row.unit, row.scale) : "",
    method,
    isDefaultMethod: method === line.method,
    methods: rule.kind === "driven" ? methodsOf(rule) : [],
    measure: METHOD_TEXTS[method].unit,
    ...(of !== undefined && { of }),
    from: first ? drivers.baseOf(line, first.key).from.map((key) => labels.get(key) ?? key) : [],
    history: quarters.flatMap(({ isForecast }, i) => (isForecast ? [] : [historyAt(forecast, line, method, i)])),
    inputs: ahead.map(({ key }) => {
      const { value, isEntered } = drivers.baseOf(line, key);
      return {
        period: key,
        value: value.toFixed(),
        isEntered,
        method: shown.methodIn(line.key, key),
        overlays: {
          upside: drivers.overlayOf("upside", line, key).toFixed(),
          downside: drivers.overlayOf("downside", line, key).toFixed(),
        },
      };
    }),
    figures: quarters.map(({ key, isForecast }) =>
      asNumber(isForecast ? shown.figure(line.key, key) : history(line.key, key)),
    ),
  };
}

/** What the line did in a quarter of history, in the measure of its method. */
function historyAt(
  { quarters, history }: PlannedForecast,
  { key, rule }: PlannedLine,
  method: Method,
  place: number,
): number | null {
  const period = quarters[place];
  const at = (line: string, quarter: number) => {
    const found = quarters[quarter];
    return found && history(line, found.key);
  };
  const now = at(key, place);
  if (rule.kind !== "driven" || !period || !now) return null;
  const grown = (then: Decimal | undefined) =>
    then?.greaterThan(0) ? nearestDouble(now.dividedBy(then).minus(ONE)) : null;
  const base = rule.base === undefined ? undefined : at(rule.base, place);
  const share = (of: Decimal | undefined, factor: Decimal) =>
    of && !of.isZero() ? nearestDouble(now.times(factor).dividedBy(of)) : null;
  switch (method) {
    case "year-ago":
      return grown(at(key, place - 4));
    case "sequential":
      return grown(at(key, place - 1));
    case "percent-of-line":
      return share(base, ONE);
    case "days":
      return share(base, decimal(period.days));
    case "percent-of-opening":
      return share(sum((rule.opening ?? []).flatMap((line) => at(line, place - 1) ?? [])), ONE);
    case "net-change": {
      const before = at(key, place - 1);
      return before ? nearestDouble(now.minus(before)) : null;
    }
    case "amount":
      return nearestDouble(now);
    case "flat":
      return null;
  }
}

function checksOf(
  forecast: PlannedForecast,
  shown: Forecast,
  labels: ReadonlyMap<string, string>,
): readonly ForecastCheck[] {
  const { anchors, quarters, settings, latest } = forecast;
  const ahead = quarters.flatMap(({ key, isForecast }) => (isForecast ? [key] : []));
  const at = (line: string | undefined, period: string) =>
    (line === undefined ? undefined : shown.figure(line, period)) ?? ZERO;
  const gap = (period: string) =>
    anchors.claims.reduce((rest, claim) => rest.minus(at(claim, period)), at(anchors.totalAssets, period));
  const judged = (
    kind: ForecastCheck["kind"],
    periods: readonly string[],
    holds: (period: string, i: number) => boolean,
  ): ForecastCheck => {
    const name = (period: string) => labels.get(period) ?? period;
    return {
      kind,
      holds: periods.filter(holds).map(name),
      breaks: periods.filter((period, i) => !holds(period, i)).map(name),
    };
  };
  const before = (i: number) => (i === 0 ? latest : (ahead[i - 1] ?? latest));
  const told = settings.guidance.filter((each) => inWholeUnits(forecast, shown, each) !== undefined);
  return [
    ...(anchors.totalAssets === undefined
      ? []
      : [
          // What the latest print is apart by, by its own rounding, stays apart by that.
          judged("balance", ahead, (period) => gap(period).equals(gap(latest))),
          judged("cash", ahead, (period) => at(anchors.cash, period).equals(at(anchors.closingCash, period))),
          judged("retained-earnings", ahead, (period, i) =>
            at(anchors.retainedEarnings, period)
              .minus(at(anchors.retainedEarnings, before(i)))
              .equals(at(anchors.netIncome, period).plus(at(anchors.dividends, period))),
          ),
        ]),
    ...(told.length === 0
      ? []
      : [
          judged("guidance", [...new Set(told.map(({ period }) => period))], (period) =>
            told.every((each) => {
              const figure = each.period === period ? inWholeUnits(forecast, shown, each) : undefined;
              return !figure || (each.low?.greaterThan(figure) !== true && each.high?.lessThan(figure) !== true);
            }),
          ),
        ]),
  ];
}

/** What the forecast has of a line in a quarter or a fiscal year; a year's stock is that of its last quarter. */
function inWholeUnits(
  { byRow, years, quarters }: PlannedForecast,
  shown: Forecast,
  { line, period }: Pick<Guidance, "line" | "period">,
): Decimal | undefined {
  const spec = byRow.get(line);
  if (!spec) return undefined;
  const isAhead = quarters.some(({ key, isForecast }) => isForecast && key === period);
  const four = isAhead ? [period] : (years.find(({ column }) => column === period)?.quarters ?? []);
  const figures = (spec.measure === "flow" ? four : four.slice(-1)).map((key) => shown.figure(line, key));
  if (figures.length === 0 || figures.includes(undefined)) return undefined;
  return sum(figures.filter((figure) => figure !== undefined)).times(powerOfTen(spec.row.scale));
}
