/** The few shapes of formula that the analysis sheets are made of. None of them can show an error value. */
import { call, cell, type Formula, NIL, NOTHING, operation, range } from "./formula";
import type { PlanModel } from "./model";
import { AFTER_PERIODS } from "./sheet-frame";
import { WORD_COLUMN, WORD_NOT_MEANINGFUL } from "./summary-figure";

/** The cell that holds the word for what has no meaning. */
const NOT_MEANINGFUL: Formula = cell(WORD_NOT_MEANINGFUL, WORD_COLUMN, { sheet: "summary", fixed: "both" });

export function areNumbers(...cells: readonly Formula[]): Formula {
  const tests = cells.map((one) => call("ISNUMBER", one));
  const [only, ...others] = tests;
  return only !== undefined && others.length === 0 ? only : call("AND", ...tests);
}

/** The result where all inputs are numbers, else nothing. */
export function whereNumbers(inputs: readonly Formula[], result: Formula): Formula {
  return call("IF", areNumbers(...inputs), result, NOTHING);
}

/** The sum of neighbouring rows, of which some may be empty; nothing where all are. */
export function sumOfAny(first: string, last: string, column: string): Formula {
  const rows = range({ row: first, column }, { row: last, column });
  return call("IF", operation(call("COUNT", rows), "=", NIL), NOTHING, call("SUM", rows));
}

/** amount / base; not meaningful over a base that is not positive. */
export function ratioFormula(amount: Formula, base: Formula): Formula {
  const quotient = call("IF", operation(base, ">", NIL), operation(amount, "/", base), NOT_MEANINGFUL);
  return whereNumbers([amount, base], quotient);
}

/** (current − prior) / prior; not meaningful over a base that is not positive. */
export function growthFormula(current: Formula, prior: Formula): Formula {
  const change = operation(operation(current, "-", prior), "/", prior);
  return whereNumbers([current, prior], call("IF", operation(prior, ">", NIL), change, NOT_MEANINGFUL));
}

/** A row over all period columns, for INDEX and MATCH: fixed columns, so that it is the same from every column. */
export function periodRange(model: PlanModel, row: string, sheet?: string): Formula {
  return range(
    { row, column: model.timeline.columns[0]?.key ?? "" },
    { row, column: AFTER_PERIODS },
    { ...(sheet !== undefined && { sheet }), fixed: "column" },
  );
}

/** The figure of a row in the period column at a position. */
export function figureAt(model: PlanModel, row: string, position: Formula, sheet?: string): Formula {
  return call("INDEX", periodRange(model, row, sheet), { kind: "literal", value: 1 }, position);
}
