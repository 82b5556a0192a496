/** A forecast when the releases of its model change: what actual figures replace is kept, the rest goes on. */
import { powerOfTen } from "../core/decimal";
import { calculateForecast } from "../forecast/calculate-forecast";
import type { ArchivedFigure, ForecastSettings, Guidance } from "../forecast/forecast-settings";
import type { PlannedForecast } from "../plan/forecast/forecast-plan";
import { latestQuarter, quartersAhead } from "../plan/forecast/forecast-timeline";
import { planForecast } from "../plan/forecast/plan-forecast";
import { statedGuidance } from "../plan/forecast/stated-guidance";
import { plannedDrivers } from "../plan/forecast/planned-drivers";
import { buildModel, type PlanModel } from "../plan/model";
import type { WorkbookSnapshot } from "../plan/workbook-snapshot";
import type { WorkbookState } from "../plan/workbook-state";
import type { Filing } from "../statements/filing";
import { withLiveInputs } from "./forecast-inputs";

/** The forecast of a stored model as it stands in its workbook; undefined where it has none, or cannot have one. */
export function forecastAsEntered(state: WorkbookState, snapshot: WorkbookSnapshot): ForecastSettings | undefined {
  const { forecast } = state;
  const planned = forecast && planForecast(buildModel(state.filings), forecast);
  if (!forecast || !planned?.ok || !planned.value.forecast) return forecast;
  return withLiveInputs(forecast, planned.value.forecast, state, snapshot);
}

/** The settings for another set of releases: with more of them estimates become actual, with fewer the other way. */
export function forecastAfter(
  settings: ForecastSettings,
  before: readonly Filing[],
  after: readonly Filing[],
): ForecastSettings {
  const [was, now] = [buildModel(before), buildModel(after)];
  const [latestBefore, latestNow] = [latestQuarter(was.timeline), latestQuarter(now.timeline)];
  const planned = planForecast(was, settings);
  if (!latestBefore || !latestNow || !planned.ok || !planned.value.forecast) return settings;
  const { forecast } = planned.value;
  const arrived = forecast.quarters.filter(({ key, isForecast }) => isForecast && isActual(now, key));
  const kept = settings.archive.filter(({ period }) => isActual(now, period));
  const known = new Set(kept.map(({ line, period }) => `${period} ${line}`));
  const archive = [
    ...kept,
    ...archived(
      forecast,
      arrived.map(({ key }) => key),
    ).filter(({ line, period }) => !known.has(`${period} ${line}`)),
  ];
  const { until } = settings;
  const ahead = forecast.quarters.filter(({ isForecast }) => isForecast).length;
  const next = { ...settings, archive, until: settings.isRolling ? quartersAhead(latestNow.period, ahead) : until };
  const come = now.filings.flatMap(({ filing }) =>
    before.some(({ source }) => source.sha256 === filing.source.sha256) ? [] : [filing],
  );
  const gone = new Set(before.map(({ source }) => source.sha256));
  for (const { source } of after) gone.delete(source.sha256);
  const left = next.guidance.filter(({ filing }) => filing === undefined || !gone.has(filing));
  return { ...next, guidance: withStated(left, come, now, next) };
}

/** What new filings say of periods ahead takes the place of what earlier ones said; the analyst's own entries stay. */
function withStated(
  guidance: readonly Guidance[],
  come: readonly Filing[],
  model: PlanModel,
  settings: ForecastSettings,
): readonly Guidance[] {
  const planned = come.length === 0 ? undefined : planForecast(model, settings);
  if (!planned?.ok || !planned.value.forecast) return guidance;
  const place = ({ line, period }: Guidance) => `${period} ${line}`;
  const own = new Set(guidance.filter(({ filing }) => filing === undefined).map(place));
  const stated = statedGuidance(come, planned.value, planned.value.forecast).filter((one) => !own.has(place(one)));
  const renewed = new Set(stated.map(place));
  return [...guidance.filter((one) => !renewed.has(place(one))), ...stated];
}

function isActual({ timeline }: PlanModel, key: string): boolean {
  return timeline.columns[timeline.index.get(key) ?? -1]?.status === "A";
}

/** The figures of these quarters as they were forecast, in whole units. */
function archived(forecast: PlannedForecast, periods: readonly string[]): readonly ArchivedFigure[] {
  if (periods.length === 0) return [];
  const { quarters, lines, history, settings } = forecast;
  const drivers = plannedDrivers(forecast).inScenario(settings.scenario);
  const { figure } = calculateForecast({ periods: quarters, lines, history, drivers });
  return lines.flatMap(({ key: line, row }) =>
    periods.flatMap((period): readonly ArchivedFigure[] => {
      const value = figure(line, period);
      return value ? [{ line, period, value: value.times(powerOfTen(row.scale)) }] : [];
    }),
  );
}
