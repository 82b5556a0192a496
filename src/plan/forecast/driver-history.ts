/** What a line did in history, in the measure of the method that carries it forward: beside it stands what is entered. */
import type { DrivenRule } from "../../forecast/forecast-line";
import { type Method, methodsOf } from "../../forecast/method";
import { areNumbers, figureAt, growthFormula, ratioFormula, whereNumbers } from "../analysis-formula";
import { comparedFigure } from "../comparison-period";
import { call, cell, type Formula, NIL, NOTHING, operation } from "../formula";
import type { PlanModel } from "../model";
import { METHOD } from "../sheet-frame";
import { DAYS, driverRow, methodListRow } from "./forecast-place";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";

/** One formula for all methods and columns: the method is that of the row, whichever it is. */
export function historyFormula(
  model: PlanModel,
  forecast: PlannedForecast,
  line: PlannedLine,
  column: string,
): Formula {
  if (line.rule.kind !== "driven") return NOTHING;
  const rule: DrivenRule = line.rule;
  const place = { row: line.key, sheet: line.sheet };
  const figure = cell(line.key, column, { sheet: line.sheet });
  const base = rule.base === undefined ? undefined : placeOf(forecast, rule.base);
  const baseFigure = base && cell(base.row, column, { sheet: base.sheet });
  const compared = (which: "before" | "year-before", use: (now: Formula, then: Formula) => Formula) =>
    comparedFigure(model, which, place, column, use);
  const formulas: Readonly<Record<Method, () => Formula>> = {
    "year-ago": () => compared("year-before", growthFormula),
    sequential: () => compared("before", growthFormula),
    amount: () => whereNumbers([figure], figure),
    "net-change": () => compared("before", (now, then) => whereNumbers([now, then], operation(now, "-", then))),
    flat: () => NOTHING,
    "percent-of-line": () => (baseFigure ? shareOf(figure, baseFigure) : NOTHING),
    days: () => (baseFigure ? daysOf(figure, baseFigure, cell(DAYS, column)) : NOTHING),
    "percent-of-opening": () => openingShare(model, forecast, rule.opening ?? [], figure, column),
  };
  const method = cell(driverRow(line.key), METHOD, { fixed: "column" });
  return methodsOf(rule)
    .filter((one) => one !== "flat")
    .reduceRight<Formula>(
      (otherwise, one) =>
        call(
          "IF",
          operation(method, "=", cell(methodListRow(one), METHOD, { fixed: "both" })),
          formulas[one](),
          otherwise,
        ),
      formulas.flat(),
    );
}

function placeOf(
  { byRow }: PlannedForecast,
  line: string,
): { readonly row: string; readonly sheet: string } | undefined {
  const planned = byRow.get(line);
  return planned && { row: line, sheet: planned.sheet };
}

/** Costs may be printed negative; over nothing there is no share. */
function shareOf(amount: Formula, base: Formula): Formula {
  return call(
    "IF",
    areNumbers(amount, base),
    call("IF", operation(base, "=", NIL), NOTHING, operation(amount, "/", base)),
    NOTHING,
  );
}

function daysOf(amount: Formula, base: Formula, days: Formula): Formula {
  const stands = operation(operation(amount, "/", base), "*", days);
  return call("IF", areNumbers(amount, base, days), call("IF", operation(base, "=", NIL), NOTHING, stands), NOTHING);
}

function openingShare(
  model: PlanModel,
  forecast: PlannedForecast,
  opening: readonly string[],
  amount: Formula,
  column: string,
): Formula {
  const position = cell("compared:before@position", column);
  const balances = opening.flatMap((key) => {
    const place = placeOf(forecast, key);
    return place ? [figureAt(model, place.row, position, place.sheet)] : [];
  });
  return whereNumbers([position], ratioFormula(amount, call("SUM", ...balances)));
}
