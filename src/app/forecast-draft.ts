/** A forecast as the pane hands it to and fro: plain data, figures as decimal strings in the scale of their lines. */
import { type Decimal, powerOfTen, writtenDecimal } from "../core/decimal";
import type { ForecastSettings, Guidance } from "../forecast/forecast-settings";
import { MOST_QUARTERS } from "../forecast/forecast-settings";
import { type Method, methodsOf } from "../forecast/method";
import type { Scenario } from "../forecast/scenario";
import type { PlannedForecast, PlannedLine } from "../plan/forecast/forecast-plan";
import { latestQuarter, quartersAhead } from "../plan/forecast/forecast-timeline";
import type { PlanModel } from "../plan/model";

export interface ForecastDraft {
  /** Quarters ahead, 1 to 20. */
  readonly quarters: number;
  readonly isRolling: boolean;
  readonly scenario: Scenario;
  /** In the scale of the balance sheet; absent: no credit line is forecast. */
  readonly minimumCash?: string;
  /** Only those that were chosen. */
  readonly methods: Readonly<Record<string, Method>>;
  /** Only what was entered: fractions (0.05 is 5 %), days, amounts. */
  readonly drivers: readonly DraftInput[];
  readonly overlays: readonly (DraftInput & { readonly scenario: Exclude<Scenario, "base"> })[];
  readonly guidance: readonly DraftGuidance[];
}

export interface DraftInput {
  readonly line: string;
  readonly period: string;
  readonly value: string;
}

export interface DraftGuidance {
  readonly line: string;
  readonly period: string;
  readonly low?: string;
  readonly high?: string;
  readonly text: string;
  /** The filing that prints it; absent where the analyst entered it. */
  readonly filing?: string;
}

export const NEW_DRAFT: ForecastDraft = {
  quarters: 8,
  isRolling: false,
  scenario: "base",
  methods: {},
  drivers: [],
  overlays: [],
  guidance: [],
};

/** The draft of settings that a model has. */
export function draftOf(settings: ForecastSettings, forecast: PlannedForecast): ForecastDraft {
  const { byRow, quarters, anchors } = forecast;
  const cash = byRow.get(anchors.cash ?? "")?.row;
  const inLine = (line: string, value: Decimal) =>
    value.times(powerOfTen(-(byRow.get(line)?.row.scale ?? 0))).toFixed();
  return {
    quarters: quarters.filter(({ isForecast }) => isForecast).length,
    isRolling: settings.isRolling,
    scenario: settings.scenario,
    ...(settings.minimumCash && cash && { minimumCash: inLine(cash.key, settings.minimumCash) }),
    methods: settings.methods,
    drivers: settings.drivers.map(({ line, period, value }) => ({ line, period, value: value.toFixed() })),
    overlays: settings.overlays.map(({ scenario, line, period, value }) => ({
      scenario,
      line,
      period,
      value: value.toFixed(),
    })),
    guidance: settings.guidance.map(({ line, period, low, high, text, filing }) => ({
      line,
      period,
      text,
      ...(low && { low: inLine(line, low) }),
      ...(high && { high: inLine(line, high) }),
      ...(filing !== undefined && { filing }),
    })),
  };
}

/** The settings that a draft asks for; undefined where the model has no quarter to go on from. What is no number is left out. */
export function settingsOf(
  draft: ForecastDraft,
  model: PlanModel,
  lines: ReadonlyMap<string, PlannedLine>,
  archive: ForecastSettings["archive"],
): ForecastSettings | undefined {
  const latest = latestQuarter(model.timeline);
  if (!latest) return undefined;
  const count = Math.min(Math.max(1, Math.trunc(draft.quarters)), MOST_QUARTERS);
  const scaleOf = (line: string) => lines.get(line)?.row.scale ?? 0;
  const cash = [...lines.values()].find(({ row }) => row.concept === "cash-and-equivalents");
  const minimum = draft.minimumCash === undefined ? undefined : writtenDecimal(draft.minimumCash);
  const whole = (line: string, text: string | undefined) =>
    text === undefined ? undefined : writtenDecimal(text)?.times(powerOfTen(scaleOf(line)));
  return {
    until: quartersAhead(latest.period, count),
    scenario: draft.scenario,
    isRolling: draft.isRolling,
    methods: Object.fromEntries(
      Object.entries(draft.methods).filter(([line, method]) => {
        const rule = lines.get(line)?.rule;
        return rule?.kind !== "driven" || methodsOf(rule).includes(method);
      }),
    ),
    drivers: draft.drivers.flatMap(({ line, period, value }) => {
      const read = writtenDecimal(value);
      return read ? [{ line, period, value: read, scale: scaleOf(line) }] : [];
    }),
    overlays: draft.overlays.flatMap(({ scenario, line, period, value }) => {
      const read = writtenDecimal(value);
      return read && !read.isZero() ? [{ scenario, line, period, value: read, scale: scaleOf(line) }] : [];
    }),
    ...(minimum && cash && { minimumCash: minimum.times(powerOfTen(cash.row.scale)) }),
    guidance: draft.guidance.map(({ line, period, low, high, text, filing }): Guidance => {
      const [from, to] = [whole(line, low), whole(line, high)];
      const source = filing !== undefined && { filing };
      return { line, period, text, ...(from && { low: from }), ...(to && { high: to }), ...source };
    }),
    archive,
  };
}
