import { LANGUAGES } from "../statements/fact";
import type { CheckItem, Divisor, Figure, Relation, Term } from "../checks/check-item";
import { isCoarser } from "../checks/tolerance";
import {
  type AmountRange,
  type AmountReach,
  type CheckedFilings,
  missingReferences,
  rangeOfSum,
  reachOfSum,
  referenceTo,
  scaleOf,
  summedCells,
  type SummedCell,
  sumOf,
} from "./check-range";
import { half, places, shiftedBy, unitOfDigits } from "./check-value";
import { call, cell, type Formula, negation, NIL, NOTHING, operation, UNITY } from "./formula";
import { SOURCE_RATE_COLUMN, sourceRateRowKey, sourceSheetId } from "./source-address";

/** The two sides of a check as formulas, in the scale of the printed figure (percentages as fractions). */
export interface CheckSides {
  readonly printed: Formula;
  readonly given: Formula;
  /** Differences (printed less given) that are exact, where it is not only none. */
  readonly exact?: DifferenceRange;
  /** Differences that rounding explains. */
  readonly allowed: DifferenceRange;
  /** How many cells lack a figure; none where the check is complete. */
  readonly missing?: Formula;
  /** Of a quotient: what is divided and what divides it, each with the least and the most that it may stand for. */
  readonly operands?: Operands;
}

/** The bounds of a quotient refer to these cells: spelled out in place they were most of the workbook's formulas. */
export interface Operands {
  readonly amount?: DifferenceRange;
  readonly divisor?: DifferenceRange;
}

export interface DifferenceRange {
  readonly from: Formula;
  readonly to: Formula;
}

/** `live`: a cell elsewhere that holds the sum, in its own scale; `while`: when it does, always where absent. */
export interface LiveSum {
  readonly reference: Formula;
  readonly scale: number;
  readonly while?: Formula;
}

/** The check's own cells, to which its formulas refer. */
export interface CheckCells {
  readonly printed: Formula;
  readonly given: Formula;
  readonly amount: DifferenceRange;
  readonly divisor: DifferenceRange;
}

/** The formulas of a check over the source sheets. */
export function sidesOf(
  filings: CheckedFilings,
  item: CheckItem,
  cells: CheckCells,
  live: LiveSum | undefined,
): CheckSides {
  const { figure, relation, rounding, missing = [] } = item;
  const reference = referenceTo(filings, figure);
  const nearest = reachOfPrint(figure, cells.printed, "nearest");
  const own = rounding === "nearest" ? nearest : reachOfPrint(figure, cells.printed, rounding);
  const gaps = missingReferences(filings, figure, missing);
  const given = relation.over
    ? quotientSide(quotient(filings, figure, relation, relation.over, cells), cells.given, own)
    : sumSide(filings, figure, relation.terms, gaps, own, live);
  const rounds = relation.over !== undefined || isCoarser(figure.print.reported, relation.terms);
  return {
    printed: call("IF", call("ISNUMBER", reference), reference, NIL),
    ...given,
    ...(rounds && { exact: { from: negation(nearest.below), to: nearest.above } }),
    ...(item.outcome === "incomplete" && { missing: missingCount(gaps) }),
  };
}

type GivenSide = Pick<CheckSides, "given" | "allowed" | "operands">;

interface Quotient extends AmountRange {
  readonly operands: Operands;
}

function sumSide(
  filings: CheckedFilings,
  figure: Figure,
  terms: readonly Term[],
  gaps: readonly SummedCell[],
  own: AmountReach,
  live: LiveSum | undefined,
): GivenSide {
  const scale = scaleOf(figure) ?? scaleOfFirst(terms);
  const cells = [...summedCells(filings, terms, scale), ...gaps];
  const reach = reachOfSum(cells);
  return {
    given: rounded(live ? liveOrPrinted(live, scale, cells) : sumOf(cells)),
    allowed: {
      from: rounded(operation(negation(own.below), "-", reach.below)),
      to: rounded(operation(own.above, "+", reach.above)),
    },
  };
}

/** Of filings that differ the sheets may show others than the one that is checked: then its prints are summed here. */
function liveOrPrinted(live: LiveSum, scale: number, cells: readonly SummedCell[]): Formula {
  const sum = shiftedBy(live.reference, live.scale - scale);
  return live.while ? call("IF", live.while, sum, sumOf(cells)) : sum;
}

function quotientSide({ value, from, to, operands }: Quotient, given: Formula, own: AmountReach): GivenSide {
  const less = (end: Formula) => operation(end, "-", given);
  return {
    given: inside(value, rounded),
    allowed: {
      from: inside(from, (end) => rounded(operation(less(end), "-", own.below))),
      to: inside(to, (end) => rounded(operation(less(end), "+", own.above))),
    },
    operands,
  };
}

/** The comparison must not see the noise of binary arithmetic. */
function rounded(formula: Formula): Formula {
  return call("ROUND", formula, places());
}

/** How far what a print stands for may lie from it; of a quotient in a column that must add up, either neighbour. */
function reachOfPrint(figure: Figure, printed: Formula, rounding: CheckItem["rounding"]): AmountReach {
  const { reported } = figure.print;
  if (reported.kind !== "number") return { below: NIL, above: NIL };
  const unit = unitOfDigits(reported.decimals + (scaleOf(figure) ?? 0));
  if (rounding === "neighbour") return { below: unit, above: unit };
  if (reported.truncated) {
    return {
      below: call("IF", operation(printed, ">=", NIL), unit, NIL),
      above: call("IF", operation(printed, "<=", NIL), unit, NIL),
    };
  }
  const reach = operation(half(), "*", unit);
  return { below: reach, above: reach };
}

function scaleOfFirst(terms: readonly Term[]): number {
  return terms.map(({ figure }) => scaleOf(figure)).find((scale) => scale !== undefined) ?? 0;
}

/** (rest + b) / b is rest / b + 1, as the check itself takes it, so that the rounding of b counts once. */
function quotient(
  filings: CheckedFilings,
  figure: Figure,
  { terms }: Relation,
  over: Divisor,
  cells: CheckCells,
): Quotient {
  const own =
    figure.fact.unit.kind === "percent" && over.kind === "figures" ? 0 : (scaleOf(figure) ?? scaleOfFirst(terms));
  if (over.kind === "rate") {
    const amount = rangeOfSum(summedCells(filings, terms, own));
    const rate = rateRange(filings, figure, over);
    return combined(over.inverse ? "*" : "/", amount, rate, cells);
  }
  const baseScale = scaleOfFirst(over.terms);
  const [base] = over.terms;
  const shared = terms.find((term) => over.terms.length === 1 && term.figure.print === base?.figure.print);
  const rest = terms.filter((term) => term !== shared);
  const divisor = rangeOfSum(summedCells(filings, over.terms, baseScale));
  const result = combined("/", rangeOfSum(summedCells(filings, rest, own + baseScale)), divisor, cells);
  if (!shared || !base) return result;
  const operator = shared.weight === base.weight ? "+" : "-";
  const shift = (part: Formula) => inside(part, (formula) => operation(formula, operator, UNITY));
  return { ...result, value: shift(result.value), from: shift(result.from), to: shift(result.to) };
}

function rateRange(filings: CheckedFilings, figure: Figure, over: Divisor & { kind: "rate" }): AmountRange {
  const filing = filings[figure.filing];
  const index = filing?.rates.indexOf(over.rate) ?? -1;
  const [language = "en"] = filing ? LANGUAGES.filter((one) => filing.tables.some((t) => t.language === one)) : [];
  const value = cell(sourceRateRowKey(index), SOURCE_RATE_COLUMN, {
    sheet: filing ? sourceSheetId(filing, language) : "",
  });
  if (over.reach.isZero()) return { value, from: value, to: value };
  const reach = operation(half(), "*", unitOfDigits(over.rate.decimals));
  return { value, from: operation(value, "-", reach), to: operation(value, "+", reach) };
}

/** Product or quotient with its least and most; a divisor that may be zero gives nothing. */
function combined(operator: "*" | "/", amount: AmountRange, divisor: AmountRange, cells: CheckCells): Quotient {
  const a = referring(amount, cells.amount);
  const b = referring(divisor, cells.divisor);
  const corners = [a.from, a.to].flatMap((left) =>
    (b.from === b.to ? [b.from] : [b.from, b.to]).map((right) => operation(left, operator, right)),
  );
  const operands = {
    ...(amount.from !== amount.to && { amount: { from: amount.from, to: amount.to } }),
    ...(divisor.from !== divisor.to && { divisor: { from: divisor.from, to: divisor.to } }),
  };
  const valued = operation(a.value, operator, b.value);
  if (operator === "*") return { value: valued, from: call("MIN", ...corners), to: call("MAX", ...corners), operands };
  const isZero = operation(b.value, "=", NIL);
  const mayBeZero = b.from === b.to ? isZero : operation(operation(b.from, "*", b.to), "<=", NIL);
  return {
    value: call("IF", isZero, NOTHING, valued),
    from: call("IF", mayBeZero, NOTHING, call("MIN", ...corners)),
    to: call("IF", mayBeZero, NOTHING, call("MAX", ...corners)),
    operands,
  };
}

function referring(range: AmountRange, cells: DifferenceRange): AmountRange {
  return range.from === range.to ? range : { value: range.value, from: cells.from, to: cells.to };
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
