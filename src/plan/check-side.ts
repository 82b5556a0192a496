import type { CheckItem, Divisor, Figure, Relation, Term } from "../checks/check-item";
import { isCoarser } from "../checks/tolerance";
import {
  type AmountRange,
  type CheckedFilings,
  missingReferences,
  rangeOfSum,
  referenceTo,
  scaleOf,
  summedCells,
  type SummedCell,
} from "./check-range";
import { half, places, shiftedBy, unitOfDigits } from "./check-value";
import { call, cell, type Formula, NIL, NOTHING, operation, UNITY } from "./formula";
import { SOURCE_RATE_COLUMN, sourceRateRowKey, sourceSheetId } from "./source-address";

/** The two sides of a check as formulas, in the scale of the printed figure (percentages as fractions). */
export interface CheckSides {
  readonly printed: Formula;
  /** The amounts that the print stands for. */
  readonly print: Omit<AmountRange, "value">;
  /** What the relation gives, and what it may give. */
  readonly given: AmountRange;
  /** Given amounts in here are exact. */
  readonly exact: Omit<AmountRange, "value">;
  /** How many figures take part in what is given. */
  readonly items: Formula;
  /** How many cells lack a figure; none where the check is complete. */
  readonly missing?: Formula;
}

/** `live`: a cell elsewhere that holds the sum, in its own scale. */
export interface LiveSum {
  readonly reference: Formula;
  readonly scale: number;
}

/** The formulas of a check over the source sheets; `printedCell` is the check's own cell that shows the print. */
export function sidesOf(
  filings: CheckedFilings,
  item: CheckItem,
  printedCell: Formula,
  live: LiveSum | undefined,
): CheckSides {
  const { figure, relation, missing = [] } = item;
  const reference = referenceTo(filings, figure);
  const own = printRange(figure, printedCell, "nearest");
  const isQuotient = relation.over !== undefined;
  const rounds = isQuotient || isCoarser(figure.print.reported, relation.terms);
  const gaps = missingReferences(filings, figure, missing);
  const given = relation.over
    ? quotient(filings, figure, relation, relation.over)
    : sum(filings, figure, relation.terms, gaps, live);
  return {
    printed: call("IF", call("ISNUMBER", reference), reference, NIL),
    print: item.rounding === "neighbour" ? printRange(figure, printedCell, "neighbour") : own,
    given: { value: rounded(given.value), from: rounded(given.from), to: rounded(given.to) },
    exact: rounds ? own : { from: rounded(printedCell), to: rounded(printedCell) },
    items: call(
      "COUNT",
      ...cellsOf(filings, relation).map((one) => one.reference),
      ...gaps.map((gap) => gap.reference),
    ),
    ...(item.outcome === "incomplete" && { missing: missingCount(gaps) }),
  };
}

/** The comparison must not see the noise of binary arithmetic; what shows nothing stays so. */
function rounded(formula: Formula): Formula {
  if (formula.kind === "call" && formula.name === "IF") {
    const [condition, whenTrue, whenFalse] = formula.arguments;
    if (condition && whenTrue && whenFalse) return call("IF", condition, whenTrue, rounded(whenFalse));
  }
  return call("ROUND", formula, places());
}

/** What a print stands for; of a quotient in a column that must add up, either neighbour. */
function printRange(figure: Figure, printed: Formula, rounding: CheckItem["rounding"]): Omit<AmountRange, "value"> {
  const { reported } = figure.print;
  if (reported.kind !== "number") return { from: rounded(printed), to: rounded(printed) };
  const unit = unitOfDigits(reported.decimals + (scaleOf(figure) ?? 0));
  if (rounding === "nearest" && reported.truncated) {
    return {
      from: rounded(operation(printed, "-", call("IF", operation(printed, "<=", NIL), unit, NIL))),
      to: rounded(operation(printed, "+", call("IF", operation(printed, ">=", NIL), unit, NIL))),
    };
  }
  const reach = rounding === "neighbour" ? unit : operation(half(), "*", unit);
  return { from: rounded(operation(printed, "-", reach)), to: rounded(operation(printed, "+", reach)) };
}

function sum(
  filings: CheckedFilings,
  figure: Figure,
  terms: readonly Term[],
  gaps: readonly SummedCell[],
  live: LiveSum | undefined,
): AmountRange {
  const scale = scaleOf(figure) ?? scaleOfFirst(terms);
  const cells = [...summedCells(filings, terms, scale), ...gaps];
  return live ? rangeOfSum(cells, shiftedBy(live.reference, live.scale - scale)) : rangeOfSum(cells);
}

function scaleOfFirst(terms: readonly Term[]): number {
  return terms.map(({ figure }) => scaleOf(figure)).find((scale) => scale !== undefined) ?? 0;
}

function cellsOf(filings: CheckedFilings, { terms, over }: Relation): readonly SummedCell[] {
  return summedCells(filings, [...terms, ...(over?.kind === "figures" ? over.terms : [])], 0);
}

/** (rest + b) / b is rest / b + 1, as the check itself takes it, so that the rounding of b counts once. */
function quotient(filings: CheckedFilings, figure: Figure, { terms }: Relation, over: Divisor): AmountRange {
  const own =
    figure.fact.unit.kind === "percent" && over.kind === "figures" ? 0 : (scaleOf(figure) ?? scaleOfFirst(terms));
  if (over.kind === "rate") {
    const amount = rangeOfSum(summedCells(filings, terms, own));
    const rate = rateRange(filings, figure, over);
    return over.inverse ? combined("*", amount, rate) : combined("/", amount, rate);
  }
  const baseScale = scaleOfFirst(over.terms);
  const [base] = over.terms;
  const shared = terms.find((term) => over.terms.length === 1 && term.figure.print === base?.figure.print);
  const rest = terms.filter((term) => term !== shared);
  const divisor = rangeOfSum(summedCells(filings, over.terms, baseScale));
  const result = combined("/", rangeOfSum(summedCells(filings, rest, own + baseScale)), divisor);
  if (!shared || !base) return result;
  const operator = shared.weight === base.weight ? "+" : "-";
  const shift = (part: Formula) => inside(part, (formula) => operation(formula, operator, UNITY));
  return { value: shift(result.value), from: shift(result.from), to: shift(result.to) };
}

function rateRange(filings: CheckedFilings, figure: Figure, over: Divisor & { kind: "rate" }): AmountRange {
  const filing = filings[figure.filing];
  const index = filing?.rates.indexOf(over.rate) ?? -1;
  const [language = "en"] = filing
    ? (["en", "ja"] as const).filter((one) => filing.tables.some((t) => t.language === one))
    : [];
  const value = cell(sourceRateRowKey(index), SOURCE_RATE_COLUMN, {
    sheet: filing ? sourceSheetId(filing, language) : "",
  });
  if (over.reach.isZero()) return { value, from: value, to: value };
  const reach = operation(half(), "*", unitOfDigits(over.rate.decimals));
  return { value, from: operation(value, "-", reach), to: operation(value, "+", reach) };
}

/** Product or quotient with its least and most; a divisor that may be zero gives nothing. */
function combined(operator: "*" | "/", a: AmountRange, b: AmountRange): AmountRange {
  const corners = [a.from, a.to].flatMap((left) =>
    (b.from === b.to ? [b.from] : [b.from, b.to]).map((right) => operation(left, operator, right)),
  );
  const guarded = (formula: Formula) =>
    operator === "*" ? formula : call("IF", operation(operation(b.from, "*", b.to), "<=", NIL), NOTHING, formula);
  const valued = operation(a.value, operator, b.value);
  return {
    value: operator === "*" ? valued : call("IF", operation(b.value, "=", NIL), NOTHING, valued),
    from: guarded(call("MIN", ...corners)),
    to: guarded(call("MAX", ...corners)),
  };
}

/** Changes what an IF gives when its guard does not hold. */
function inside(formula: Formula, change: (formula: Formula) => Formula): Formula {
  if (formula.kind !== "call" || formula.name !== "IF") return change(formula);
  const [condition = NIL, whenTrue = NOTHING, whenFalse = NOTHING] = formula.arguments;
  return call("IF", condition, whenTrue, change(whenFalse));
}

function missingCount(gaps: readonly SummedCell[]): Formula {
  const counts = gaps.map(({ reference }) => operation(UNITY, "-", operation(call("ISNUMBER", reference), "*", UNITY)));
  const [first, ...others] = counts;
  return first ? others.reduce((total, one) => operation(total, "+", one), first) : UNITY;
}
