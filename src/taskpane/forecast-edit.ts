/** What an analyst does to the draft of a forecast. Each gives a new draft and leaves everything else as it was. */
import type { DraftGuidance, DraftInput, ForecastDraft } from "../app/forecast-draft";
import type { ForecastView, KeyLine, ViewInput } from "../app/forecast-view";
import { decimal, writtenDecimal } from "../core/decimal";
import type { Method } from "../forecast/method";
import type { Scenario } from "../forecast/scenario";
import type { Measure } from "./driver-text";

export type OverlayScenario = Exclude<Scenario, "base">;

export function driverIn(draft: ForecastDraft, line: string, period: string): string | undefined {
  return draft.drivers.find((input) => isOf(input, line, period))?.value;
}

export function enteredOf(draft: ForecastDraft, line: string): number {
  return draft.drivers.filter((input) => input.line === line).length;
}

export function setDriver(draft: ForecastDraft, line: string, period: string, value: string): ForecastDraft {
  const others = draft.drivers.filter((input) => !isOf(input, line, period));
  return { ...draft, drivers: [...others, { line, period, value }] };
}

/** Back to what history says: in one quarter, or in all. */
export function resetDriver(draft: ForecastDraft, line: string, period?: string): ForecastDraft {
  const drivers = draft.drivers.filter(
    (input) => input.line !== line || (period !== undefined && input.period !== period),
  );
  return { ...draft, drivers };
}

/**
 * A quarter's value in all later ones that its method rules as well: 2 % on the quarter before would be something else
 * on the year before.
 */
export function fillRight(
  draft: ForecastDraft,
  line: string,
  inputs: readonly Pick<ViewInput, "period" | "method">[],
  from: string,
  value: string,
): ForecastDraft {
  const place = inputs.findIndex(({ period }) => period === from);
  const method = inputs[place]?.method;
  return inputs
    .slice(Math.max(0, place))
    .filter((input) => input.method === method)
    .reduce((filled, { period }) => setDriver(filled, line, period, value), draft);
}

/** A method, or the default one. Values that were entered for another measure go with it. */
export function setMethod(draft: ForecastDraft, line: string, method: Method | undefined): ForecastDraft {
  const { [line]: _, ...others } = draft.methods;
  return {
    ...resetDriver(draft, line),
    methods: method === undefined ? others : { ...others, [line]: method },
    overlays: draft.overlays.filter((overlay) => overlay.line !== line),
  };
}

/** One number for a line in all quarters of a scenario; nothing, or zero, takes it away. */
export function setOverlay(
  draft: ForecastDraft,
  scenario: OverlayScenario,
  line: string,
  periods: readonly string[],
  value: string | undefined,
): ForecastDraft {
  const others = draft.overlays.filter((overlay) => overlay.line !== line || overlay.scenario !== scenario);
  const isNothing = value === undefined || writtenDecimal(value)?.isZero() !== false;
  return {
    ...draft,
    overlays: isNothing ? others : [...others, ...periods.map((period) => ({ scenario, line, period, value }))],
  };
}

export type OverlayState = { readonly kind: "none" | "varies" } | { readonly kind: "same"; readonly value: string };

/** What a scenario adds to a line: nothing, the same in every quarter, or not the same. */
export function overlayIn(
  draft: ForecastDraft,
  scenario: OverlayScenario,
  line: string,
  periods: readonly string[],
): OverlayState {
  const own = draft.overlays.filter((overlay) => overlay.scenario === scenario);
  const values = periods.map((period) => own.find((overlay) => isOf(overlay, line, period))?.value ?? "0");
  const [first] = values;
  if (first === undefined || values.every((value) => writtenDecimal(value)?.isZero())) return { kind: "none" };
  return values.every((value) => value === first) ? { kind: "same", value: first } : { kind: "varies" };
}

export function setMinimumCash(draft: ForecastDraft, value: string | undefined): ForecastDraft {
  const { minimumCash: _, ...without } = draft;
  return value === undefined ? without : { ...without, minimumCash: value };
}

export function addGuidance(draft: ForecastDraft, guidance: DraftGuidance): ForecastDraft {
  return { ...draft, guidance: [...draft.guidance, guidance] };
}

export function removeGuidance(draft: ForecastDraft, place: number): ForecastDraft {
  return { ...draft, guidance: draft.guidance.filter((_, i) => i !== place) };
}

/** Where a forecast lies against what the company says; unknown where there is no figure of that quarter. */
export function guidanceState(
  { line, period, low, high }: DraftGuidance,
  view: Pick<ForecastView, "keyLines" | "periods" | "years">,
  scenario: Scenario,
): "inside" | "below" | "above" | "unknown" {
  const keyLine = view.keyLines.find((each) => each.line === line);
  const figure = keyLine ? figureIn(keyLine, period, view, scenario) : undefined;
  if (figure === undefined) return "unknown";
  if (low !== undefined && figure < Number(low)) return "below";
  return high !== undefined && figure > Number(high) ? "above" : "inside";
}

/** Of a quarter ahead, or of a fiscal year: the sum of its quarters, of a stock the last one. */
function figureIn(
  { figures, isFlow }: KeyLine,
  period: string,
  { periods, years }: Pick<ForecastView, "periods" | "years">,
  scenario: Scenario,
): number | undefined {
  const isAhead = periods.some(({ key, isForecast }) => key === period && isForecast);
  const quarters = isAhead ? [period] : (years.find(({ key }) => key === period)?.quarters ?? []);
  const own = (isFlow ? quarters : quarters.slice(-1)).map(
    (quarter) => figures[scenario][periods.findIndex(({ key }) => key === quarter)] ?? null,
  );
  const known = own.filter((figure) => figure !== null);
  return known.length === 0 || known.length < own.length ? undefined : known.reduce((sum, figure) => sum + figure, 0);
}

/** Two steps down, none, two steps up, in the driver's own measure. */
export function stepsOf(size: string): readonly string[] {
  return [-2, -1, 0, 1, 2].map((times) => decimal(size).times(times).toFixed());
}

/** A point, five days, a twentieth of the amount: what moves a figure visibly and is still likely. */
export function usualStep(measure: Measure, value: string): string {
  if (measure === "fraction") return "0.01";
  if (measure === "days") return "5";
  const twentieth = (writtenDecimal(value) ?? decimal(0)).abs().dividedBy(20).toDecimalPlaces(0);
  return twentieth.isZero() ? "1000" : twentieth.toFixed();
}

function isOf(input: DraftInput, line: string, period: string): boolean {
  return input.line === line && input.period === period;
}
