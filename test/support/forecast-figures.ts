/** The forecast of a model by the pure engine, laid beside what the sheets show. */
import { nearestDouble } from "../../src/core/decimal";
import { calculateForecast, type Forecast } from "../../src/forecast/calculate-forecast";
import type { Scenario } from "../../src/forecast/scenario";
import type { PlannedForecast } from "../../src/plan/forecast/forecast-plan";
import { plannedDrivers } from "../../src/plan/forecast/planned-drivers";

export function engineForecast(forecast: PlannedForecast, scenario: Scenario = forecast.settings.scenario): Forecast {
  const { quarters: periods, lines, history } = forecast;
  return calculateForecast({ periods, lines, history, drivers: plannedDrivers(forecast).inScenario(scenario) });
}

/** Places where a sheet's value is not the engine's, as double for double. */
export function differences(
  forecast: PlannedForecast,
  valueOf: (sheet: string, row: string, column: string) => string | number | boolean | object | null | undefined,
  scenario?: Scenario,
): readonly string[] {
  const engine = engineForecast(forecast, scenario);
  const ahead = forecast.quarters.filter(({ isForecast }) => isForecast);
  return forecast.lines.flatMap((line) =>
    ahead.flatMap(({ key }) => {
      const figure = engine.figure(line.key, key);
      const expected = figure === undefined ? "" : nearestDouble(figure);
      const shown = valueOf(line.sheet, line.key, key) ?? "";
      return Object.is(shown === 0 ? 0 : shown, expected === 0 ? 0 : expected)
        ? []
        : [`${line.sheet} ${line.key} ${key}: ${JSON.stringify(shown)}, not ${String(expected)}`];
    }),
  );
}
