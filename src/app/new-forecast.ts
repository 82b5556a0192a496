import { failure, type Result, success } from "../core/result";
import { type ForecastSettings, MOST_QUARTERS } from "../forecast/forecast-settings";
import { latestQuarter, quartersAhead } from "../plan/forecast/forecast-timeline";
import { type NoForecast, planForecast } from "../plan/forecast/plan-forecast";
import { statedGuidance } from "../plan/forecast/stated-guidance";
import { buildModel } from "../plan/model";
import type { Filing } from "../statements/filing";

/**
 * A forecast of so many quarters (1 to 20) after the latest one, by the default methods and drivers, held against what
 * the issuer prints of periods ahead.
 */
export function newForecast(filings: readonly Filing[], quarters: number): Result<ForecastSettings, NoForecast> {
  const model = buildModel(filings);
  const latest = latestQuarter(model.timeline);
  if (!latest)
    return failure({
      reason: "no quarter has figures",
      remedy: "import a quarterly release; a forecast goes on from it",
    });
  const count = Math.min(Math.max(1, Math.trunc(quarters)), MOST_QUARTERS);
  const settings: ForecastSettings = {
    until: quartersAhead(latest.period, count),
    scenario: "base",
    methods: {},
    drivers: [],
    overlays: [],
    isRolling: false,
    guidance: [],
    archive: [],
  };
  const planned = planForecast(model, settings);
  if (!planned.ok) return planned;
  const { forecast } = planned.value;
  return success(forecast ? { ...settings, guidance: statedGuidance(filings, planned.value, forecast) } : settings);
}
