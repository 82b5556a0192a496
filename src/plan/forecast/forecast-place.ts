/** Where the parts of a forecast stand in the workbook. */
import type { Method } from "../../forecast/method";
import type { Scenario } from "../../forecast/scenario";
import { cell, type Formula } from "../formula";
import { METHOD, UNIT } from "../sheet-frame";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";
import type { FormulaPlaces } from "./line-formula";

export const DRIVERS = "drivers";
export const SCENARIOS_SHEET = "scenarios";
export const CASES = "cases";

export const driverRow = (line: string): string => `driver:${line}`;
export const methodRow = (line: string): string => `method:${line}`;
export const forceRow = (line: string): string => `force:${line}`;
export const overlayRow = (scenario: Scenario, line: string): string => `${scenario}:${line}`;
export const caseRow = (scenario: Scenario, line: string): string => `${scenario}:${line}`;
export const methodListRow = (method: Method): string => `list:${method}`;
export const scenarioListRow = (scenario: Scenario): string => `scenario:${scenario}`;
export const digitsRow = (digits: number): string => `@digits:${digits}`;
export const scaleRow = (powers: number): string => `@scale:${powers}`;
export const DAYS = "drivers:days";
export const MINIMUM_CASH = "drivers:minimum-cash";
/** The cell that says which scenario the statements show. */
export const SELECTED = { sheet: SCENARIOS_SHEET, row: "selected", column: METHOD } as const;

/** The places as formulas of a sheet spell them: without a name where it is their own. */
function on(own: string, sheet: string): { readonly sheet?: string } {
  return own === sheet ? {} : { sheet };
}

function common(own: string): Omit<FormulaPlaces, "figure" | "isNumber" | "driver"> {
  const fixed = { ...on(own, DRIVERS), fixed: "both" } as const;
  return {
    method: (line, column) => cell(methodRow(line), column, on(own, DRIVERS)),
    methodName: (method) => cell(methodListRow(method), METHOD, fixed),
    days: (column) => cell(DAYS, column, on(own, DRIVERS)),
    digits: (count) => cell(digitsRow(count), UNIT, fixed),
    factor: (powers) => (powers === 0 ? undefined : cell(scaleRow(powers), UNIT, fixed)),
    minimumCash: cell(MINIMUM_CASH, UNIT, fixed),
  };
}

/** The figures of the statements themselves, carried forward by the drivers in force. */
export function statementPlaces(
  forecast: PlannedForecast,
  own: string,
  isNumber: FormulaPlaces["isNumber"],
): FormulaPlaces {
  return {
    ...common(own),
    figure: (line, column) => figureOf(forecast.byRow.get(line), line, column, own),
    isNumber,
    driver: (line, column) => cell(forceRow(line), column, on(own, SCENARIOS_SHEET)),
  };
}

function figureOf(line: PlannedLine | undefined, key: string, column: string, own: string): Formula {
  return cell(key, column, line ? on(own, line.sheet) : {});
}
