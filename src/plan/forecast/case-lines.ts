/** Which lines a scenario calculates beside the statements, and where its parts stand. */
import type { Scenario } from "../../forecast/scenario";
import { DRIVER_DIGITS } from "../../forecast/driver";
import { call, cell, operation } from "../formula";
import { UNIT } from "../sheet-frame";
import {
  CASES,
  caseRow,
  digitsRow,
  DRIVERS,
  driverRow,
  overlayRow,
  SCENARIOS_SHEET,
  statementPlaces,
} from "./forecast-place";
import type { PlannedForecast } from "./forecast-plan";
import type { FormulaPlaces } from "./line-formula";

/** The places of a scenario's own calculation: its figures on Cases, its drivers the base and what it adds. */
export function casePlaces(
  forecast: PlannedForecast,
  scenario: Scenario,
  isNumber: FormulaPlaces["isNumber"],
): FormulaPlaces {
  return {
    ...statementPlaces(forecast, CASES, isNumber),
    figure: (line, column) => cell(caseRow(scenario, line), column),
    driver: (line, column) => {
      const base = cell(driverRow(line), column, { sheet: DRIVERS });
      const digits = cell(digitsRow(DRIVER_DIGITS), UNIT, { sheet: DRIVERS, fixed: "both" });
      if (scenario === "base") return call("ROUND", base, digits);
      const added = cell(overlayRow(scenario, line), column, { sheet: SCENARIOS_SHEET });
      return call("ROUND", operation(base, "+", added), digits);
    },
  };
}
