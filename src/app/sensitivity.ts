/** One figure of a forecast as two drivers move, by the pure engine. */
import { type Decimal, nearestDouble, writtenDecimal } from "../core/decimal";
import { calculateForecast } from "../forecast/calculate-forecast";
import type { PlannedForecast } from "../plan/forecast/forecast-plan";
import { plannedDrivers } from "../plan/forecast/planned-drivers";

export interface SensitivityQuestion {
  readonly figure: { readonly line: string; readonly period: string };
  readonly rows: MovedDriver;
  readonly columns: MovedDriver;
}

/** A driver moved in all quarters by each of these amounts, in its own measure: "-0.01" is a point less. */
export interface MovedDriver {
  readonly line: string;
  readonly steps: readonly string[];
}

/** A row for each step of the one driver, a column for each of the other; null where there is no figure. */
export type SensitivityTable = readonly (readonly (number | null)[])[];

/** Steps that are looked at of either driver. */
const MOST_STEPS = 15;

export function sensitivityTable(forecast: PlannedForecast, question: SensitivityQuestion): SensitivityTable {
  const { quarters: periods, lines, history, settings } = forecast;
  const drivers = plannedDrivers(forecast).inScenario(settings.scenario);
  const { figure, rows, columns } = question;
  const moved = (across: Decimal, down: Decimal): number | null => {
    const valueOf = (line: string, period: string) => {
      const value = drivers.valueOf(line, period);
      const byRow = line === rows.line ? value.plus(down) : value;
      return line === columns.line ? byRow.plus(across) : byRow;
    };
    const found = calculateForecast({ periods, lines, history, drivers: { ...drivers, valueOf } });
    const value = found.figure(figure.line, figure.period);
    return value ? nearestDouble(value) : null;
  };
  const across = stepsOf(columns);
  return stepsOf(rows).map((down) => across.map((step) => moved(step, down)));
}

function stepsOf({ steps }: MovedDriver): readonly Decimal[] {
  return steps.slice(0, MOST_STEPS).flatMap((step) => writtenDecimal(step) ?? []);
}
