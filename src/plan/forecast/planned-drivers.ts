/** The drivers of a planned forecast: what the analyst has entered, and where nothing was, what history gives. */
import { type Decimal, ONE, powerOfTen, roundHalfUp, ZERO } from "../../core/decimal";
import { type DefaultDriver, defaultDriver } from "../../forecast/default-driver";
import { DRIVER_DIGITS, type Drivers } from "../../forecast/driver";
import { type Method, METHOD_TEXTS } from "../../forecast/method";
import type { Scenario } from "../../forecast/scenario";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";

export interface PlannedDrivers {
  readonly methodOf: (line: PlannedLine) => Method;
  /** The base driver, and what it was taken from; entered ones from nothing. */
  readonly baseOf: (line: PlannedLine, period: string) => DefaultDriver & { readonly isEntered: boolean };
  readonly overlayOf: (scenario: Scenario, line: PlannedLine, period: string) => Decimal;
  /** In the scale of the balance sheet. */
  readonly minimumCash?: Decimal;
  /** What the engine works with. */
  readonly inScenario: (scenario: Scenario) => Drivers;
}

export function plannedDrivers(forecast: PlannedForecast): PlannedDrivers {
  const { settings, byRow, quarters, history, anchors } = forecast;
  const at = (line: string, period: string) => `${period} ${line}`;
  const entered = new Map(settings.drivers.map((input) => [at(input.line, input.period), input]));
  const overlays = new Map(
    settings.overlays.map((overlay) => [`${overlay.scenario} ${at(overlay.line, overlay.period)}`, overlay]),
  );
  /** A line may be printed in millions now that was in thousands when an amount was entered. */
  const today = (line: PlannedLine, { value, scale }: { readonly value: Decimal; readonly scale: number }): Decimal =>
    METHOD_TEXTS[methodOf(line)].unit === "amount" ? value.times(powerOfTen(scale - line.row.scale)) : value;
  const places = new Map(quarters.map(({ key }, i) => [key, i]));
  const known = new Map<string, DefaultDriver>();
  const methodOf = (line: PlannedLine): Method => settings.methods[line.key] ?? line.method ?? "flat";

  const methodIn = (line: PlannedLine, period: string): Method => {
    const method = methodOf(line);
    const yearAgo = quarters[(places.get(period) ?? 0) - 4];
    const isKnown = yearAgo && (yearAgo.isForecast || history(line.key, yearAgo.key) !== undefined);
    return method === "year-ago" && !isKnown ? "sequential" : method;
  };
  const fromHistory = (line: PlannedLine, method: Method): DefaultDriver => {
    const key = `${method} ${line.key}`;
    const found = known.get(key) ?? worked(line, method);
    known.set(key, found);
    return found;
  };
  const worked = (line: PlannedLine, method: Method): DefaultDriver => {
    const none = { value: ZERO, from: [] };
    if (line.rule.kind !== "driven" || (line.isOneOff && method === "amount")) return none;
    const found = defaultDriver(line.key, line.rule, method, { periods: quarters, history }, line.row.digits);
    // A tax of more than the income, or on losses as if they were income, is no rate to go on with.
    const isNoRate = found.value.lessThan(0) || found.value.greaterThan(ONE);
    return line.row.concept === "income-tax" && method === "percent-of-line" && isNoRate ? none : found;
  };
  const baseOf = (line: PlannedLine, period: string) => {
    const own = entered.get(at(line.key, period));
    if (own) return { value: today(line, own), from: [], isEntered: true };
    return { ...fromHistory(line, methodIn(line, period)), isEntered: false };
  };
  const overlayOf = (scenario: Scenario, line: PlannedLine, period: string) => {
    const overlay = overlays.get(`${scenario} ${at(line.key, period)}`);
    return overlay ? today(line, overlay) : ZERO;
  };
  const cash = byRow.get(anchors.cash ?? "")?.row;
  const minimumCash = cash && settings.minimumCash?.times(powerOfTen(-cash.scale));
  return {
    methodOf,
    baseOf,
    overlayOf,
    ...(minimumCash && { minimumCash }),
    inScenario: (scenario) => ({
      methodOf: (line) => {
        const planned = byRow.get(line);
        return planned ? methodOf(planned) : "flat";
      },
      valueOf: (line, period) => {
        const planned = byRow.get(line);
        if (!planned) return ZERO;
        return roundHalfUp(baseOf(planned, period).value.plus(overlayOf(scenario, planned, period)), DRIVER_DIGITS);
      },
      ...(minimumCash && { minimumCash }),
    }),
  };
}
