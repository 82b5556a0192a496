/** The cells of the statements in the columns of the forecast. */
import { call, cell, type Formula, NIL, NOTHING, operation, range } from "../formula";
import type { PlanModel } from "../model";
import type { SeriesRow } from "../series";
import { HEAD } from "../sheet-frame";
import type { PeriodColumn } from "../timeline";
import { numberFormat } from "../unit-text";
import type { CellPlan, CellRole } from "../workbook-plan";
import { statementPlaces } from "./forecast-place";
import type { PlannedForecast, PlannedLine, YearTotal } from "./forecast-plan";
import { lineFormula, quarterPlaces, quotient } from "./line-formula";

/** The cell of a row in a column that we forecast; none where the row does not go on. */
export function forecastCell(model: PlanModel, row: SeriesRow, column: PeriodColumn): readonly CellPlan[] {
  const { forecast } = model;
  const line = forecast?.byRow.get(row.key);
  if (!forecast || !line || !row.unit) return [];
  const formula = formulaIn(model, forecast, line, column.key);
  if (!formula) return [];
  const format = numberFormat(row.unit, row.digits);
  return [
    { row: row.key, column: column.key, role: roleOf(row, formula), content: { kind: "formula", formula }, format },
  ];
}

function roleOf(row: SeriesRow, formula: Formula): CellRole {
  if (row.role === "total" || row.role === "subtotal") return row.role;
  return formula.kind === "cell" && formula.sheet !== undefined ? "link" : "formula";
}

function formulaIn(
  model: PlanModel,
  forecast: PlannedForecast,
  line: PlannedLine,
  column: string,
): Formula | undefined {
  const isNumber = (key: string) => !model.isRestated && forecast.history(key, forecast.latest) !== undefined;
  const places = statementPlaces(forecast, line.sheet, isNumber);
  const year = forecast.years.find((each) => each.column === column);
  if (year) return yearFormula(line, year, places);
  const at = quarterPlaces(forecast.quarters).find((each) => each.column === column);
  return at && lineFormula(line, at, places);
}

/** A fiscal year out of its quarters: what runs is summed, what stands is taken from an end, shares are averaged. */
function yearFormula(
  line: PlannedLine,
  { column, quarters }: YearTotal,
  places: Parameters<typeof lineFormula>[2],
): Formula {
  const [first = "", last = ""] = [quarters[0], quarters.at(-1)];
  const four = (row: string) => range({ row, column: first }, { row, column: last });
  const complete = operation(call("COUNT", four(line.key)), "=", call("COUNT", four(HEAD.end)));
  const whereNumber = (figure: Formula) => call("IF", call("ISNUMBER", figure), figure, NOTHING);
  switch (line.measure) {
    case "flow":
      return call("IF", complete, call("SUM", four(line.key)), NOTHING);
    case "stock":
      return whereNumber(cell(line.key, last));
    case "opening":
      return whereNumber(cell(line.key, first));
    case "count":
      return call("IF", complete, operation(call("SUM", four(line.key)), "/", call("COUNT", four(line.key))), NOTHING);
    case "rate": {
      if (line.rule.kind !== "quotient") return NOTHING;
      const { amount, count, scale } = line.rule;
      const [over, under] = [cell(amount, column), cell(count, column)];
      const both = call("AND", call("ISNUMBER", over), call("ISNUMBER", under));
      const rounded = call("ROUND", quotient(over, under, scale, places), places.digits(line.digits));
      return call("IF", both, call("IF", operation(under, "=", NIL), NOTHING, rounded), NOTHING);
    }
  }
}
