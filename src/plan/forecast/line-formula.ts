/** The rules of the forecast as native formulas, the same in every forecast quarter. */
import type { DrivenRule, ForecastLine, ForecastPeriod, Term } from "../../forecast/forecast-line";
import { type Method, methodsOf } from "../../forecast/method";
import { call, type Formula, negation, NIL, NOTHING, operation } from "../formula";

/** Where the parts of a calculation stand: on the statements, or on the sheet that calculates a scenario beside them. */
export interface FormulaPlaces {
  readonly figure: (line: string, column: string) => Formula;
  /** Whether the row shows a number in the latest quarter, so that it needs no guard as an opening balance. */
  readonly isNumber: (line: string) => boolean;
  readonly driver: (line: string, column: string) => Formula;
  readonly method: (line: string, column: string) => Formula;
  readonly methodName: (method: Method) => Formula;
  readonly days: (column: string) => Formula;
  readonly digits: (count: number) => Formula;
  readonly factor: (powers: number) => Formula | undefined;
  readonly minimumCash: Formula;
}

/** Neighbouring quarters by the keys of their columns. */
export interface QuarterPlaces {
  readonly column: string;
  readonly before: string;
  readonly yearAgo: string;
}

export function quarterPlaces(quarters: readonly ForecastPeriod[]): readonly QuarterPlaces[] {
  return quarters.flatMap(({ key, isForecast }, i): readonly QuarterPlaces[] => {
    const [before, yearAgo] = [quarters[i - 1], quarters[i - 4]];
    return isForecast && before && yearAgo ? [{ column: key, before: before.key, yearAgo: yearAgo.key }] : [];
  });
}

export function lineFormula(line: ForecastLine, at: QuarterPlaces, places: FormulaPlaces): Formula {
  const { rule } = line;
  switch (rule.kind) {
    case "driven":
      return rounded(line, drivenFormula(line, rule, at, places), places);
    case "sum":
      return rule.terms.length === 1 && rule.terms[0]?.weight === 1
        ? termFormula(rule.terms[0], at, places)
        : rounded(line, sumFormula(rule.terms, at, places), places);
    case "quotient": {
      const [amount, count] = [places.figure(rule.amount, at.column), places.figure(rule.count, at.column)];
      return call(
        "IF",
        operation(count, "=", NIL),
        NOTHING,
        rounded(line, quotient(amount, count, rule.scale, places), places),
      );
    }
    case "credit-line": {
      const flows = sumFormula(rule.flows, at, places);
      const cash = operation(before(rule.cash, at, places), "+", flows);
      const short = operation(operation(before(line.key, at, places), "+", places.minimumCash), "-", cash);
      return rounded(line, call("MAX", NIL, short), places);
    }
  }
}

/** Per share and the like, also over the figures of a whole year. */
export function quotient(
  amount: Formula,
  count: Formula,
  scale: number,
  places: Pick<FormulaPlaces, "factor">,
): Formula {
  const factor = places.factor(Math.abs(scale));
  const divided = operation(amount, "/", count);
  return factor ? operation(divided, scale > 0 ? "*" : "/", factor) : divided;
}

function rounded(line: ForecastLine, formula: Formula, places: FormulaPlaces): Formula {
  return call("ROUND", formula, places.digits(line.digits));
}

/** One formula for all methods, so that the analyst can choose another one in the sheet. */
function drivenFormula(
  { key: line, digits }: ForecastLine,
  rule: DrivenRule,
  at: QuarterPlaces,
  places: FormulaPlaces,
): Formula {
  const driver = places.driver(line, at.column);
  const method = places.method(line, at.column);
  // Added and not multiplied by 1 + driver: each product is rounded before binary arithmetic can lose digits of it.
  const grown = (from: Formula) =>
    operation(from, "+", call("ROUND", operation(from, "*", driver), places.digits(digits)));
  const base = rule.base === undefined ? NIL : places.figure(rule.base, at.column);
  const formulas: Readonly<Record<Method, () => Formula>> = {
    "year-ago": () => grown(places.figure(line, at.yearAgo)),
    sequential: () => grown(before(line, at, places)),
    amount: () => driver,
    "net-change": () => operation(before(line, at, places), "+", driver),
    flat: () => before(line, at, places),
    "percent-of-line": () => operation(base, "*", driver),
    days: () => operation(operation(base, "*", driver), "/", places.days(at.column)),
    "percent-of-opening": () => {
      const balances = (rule.opening ?? []).map((each) => places.figure(each, at.before));
      return operation(call("SUM", ...balances), "*", driver);
    },
  };
  return methodsOf(rule)
    .filter((one) => one !== "flat")
    .reduceRight<Formula>(
      (otherwise, one) => call("IF", operation(method, "=", places.methodName(one)), formulas[one](), otherwise),
      formulas.flat(),
    );
}

function before(line: string, at: QuarterPlaces, places: FormulaPlaces): Formula {
  const figure = places.figure(line, at.before);
  return places.isNumber(line) ? figure : call("SUM", figure);
}

function termFormula({ line, when }: Term, at: QuarterPlaces, places: FormulaPlaces): Formula {
  return when === "before" ? before(line, at, places) : places.figure(line, at.column);
}

/** Up to this many terms are written one after the other; more are easier to read as sums. */
const MOST_WRITTEN_OUT = 4;

function sumFormula(terms: readonly Term[], at: QuarterPlaces, places: FormulaPlaces): Formula {
  const [plus, minus] = ([1, -1] as const).map((weight) => terms.filter((term) => term.weight === weight));
  const ordered = [...(plus ?? []), ...(minus ?? [])];
  const [first, ...others] = ordered;
  if (!first) return NIL;
  if (ordered.length <= MOST_WRITTEN_OUT) {
    const start = termFormula(first, at, places);
    return others.reduce<Formula>(
      (sum, term) => operation(sum, term.weight === 1 ? "+" : "-", termFormula(term, at, places)),
      first.weight === 1 ? start : negation(start),
    );
  }
  const sumOf = (some: readonly Term[]) =>
    call("SUM", ...some.map((term) => places.figure(term.line, term.when === "before" ? at.before : at.column)));
  if (!plus || plus.length === 0) return negation(sumOf(minus ?? []));
  return !minus || minus.length === 0 ? sumOf(plus) : operation(sumOf(plus), "-", sumOf(minus));
}
