/**
 * The arithmetic of all checks: a print stands for every amount that rounds to it, so two sides agree when some amounts
 * behind the prints do (XBRL Calculations 1.1). No percentage tolerances: they hide errors.
 */
import { type Decimal, decimal, maximum, ONE, powerOfTen, ZERO } from "../core/decimal";
import { divideIntervals, type Interval, multiplyIntervals } from "../core/interval";
import type { Reported } from "../core/reported";
import type { Comparison, Divisor, Figure, Reach, Relation, Rounding, Term } from "./check-item";

const HUNDRED = decimal(100);
const TWO = decimal(2);
const NONE: Reach = { below: ZERO, above: ZERO };

export interface Verdict {
  readonly outcome: Comparison["outcome"];
  /** Only where there is something to tell. */
  readonly comparison?: Comparison;
}

/**
 * Judges a figure by its relation; undefined when a divisor may be zero, so that nothing can be said. Most figures are
 * exact, which is found without dividing.
 */
export function judge(figure: Figure, relation: Relation, rounding: Rounding = "nearest"): Verdict | undefined {
  if (isExact(figure, relation)) return { outcome: "exact" };
  const comparison = compare(figure, relation, rounding);
  return comparison && { outcome: comparison.outcome, comparison };
}

/** What the relation gives and how far the print is from it. */
export function compare(figure: Figure, relation: Relation, rounding: Rounding = "nearest"): Comparison | undefined {
  const { reported } = figure.print;
  const own = reachOf(reported);
  const { terms, over } = relation;
  if (!over) return settle(reported, total(terms), isCoarser(reported, terms) ? own : NONE, own, reachOfTotal(terms));
  const divisor = divisorOf(over);
  if (divisor.isZero()) return undefined;
  const factor = factorOf(figure, over);
  const amount = total(terms);
  const expected = (isInverse(over) ? amount.times(divisor) : amount.dividedBy(divisor)).times(factor);
  const others = reachOfQuotient(terms, over);
  const unit = unitOfPrint(reported);
  const freely = rounding === "neighbour" ? { below: unit, above: unit } : own;
  return others && settle(reported, expected, own, freely, timesReach(others, factor));
}

/** A sum is exact when it is equal; a quotient, or a sum of finer figures, when it rounds to the print. */
function isExact(figure: Figure, { terms, over }: Relation): boolean {
  const { reported } = figure.print;
  const value = valueOf(reported);
  const amount = total(terms);
  if (!over) {
    return value.equals(amount) || (isCoarser(reported, terms) && within(value.minus(amount), reachOf(reported)));
  }
  // p ≈ f a / b is asked as p b ≈ f a, the reach growing with b.
  const divisor = divisorOf(over);
  if (divisor.isZero()) return false;
  const [left, right, size] = isInverse(over)
    ? [value, amount.times(divisor), ONE]
    : [value.times(divisor), amount.times(factorOf(figure, over)), divisor];
  const difference = left.minus(right);
  return within(size.isNegative() ? difference.negated() : difference, timesReach(reachOf(reported), size.abs()));
}

export function valueOf(reported: Reported): Decimal {
  return reported.kind === "number" ? reported.value : ZERO;
}

/** One unit of the last printed digit; a nil has none. */
export function unitOfPrint(reported: Reported): Decimal {
  return reported.kind === "number" ? unitAt(reported.decimals).unit : ZERO;
}

export function total(terms: readonly Term[]): Decimal {
  const [only] = terms;
  if (terms.length === 1 && only?.weight === 1) return valueOf(only.figure.print.reported);
  return terms.reduce((sum, { weight, figure: { print } }) => {
    const value = valueOf(print.reported);
    return weight === 1 ? sum.plus(value) : sum.minus(value);
  }, ZERO);
}

interface PrintedUnit {
  readonly unit: Decimal;
  readonly half: Reach;
}

/** Units by accuracy, each worked out once: a release has a handful, and dividing is dear. */
const UNITS = new Map<number, PrintedUnit>();

function unitAt(decimals: number): PrintedUnit {
  const known = UNITS.get(decimals);
  if (known) return known;
  const unit = powerOfTen(-decimals);
  const half = unit.dividedBy(TWO);
  const made = { unit, half: { below: half, above: half } };
  UNITS.set(decimals, made);
  return made;
}

/**
 * How far a print may lie below and above the amount it stands for. Rounded: half a unit either way. Cut off (切捨て): up
 * to a unit nearer to zero; of a zero the sign is lost too. A nil is zero and no more.
 */
export function reachOf(reported: Reported): Reach {
  if (reported.kind !== "number") return NONE;
  const { unit, half } = unitAt(reported.decimals);
  if (!reported.truncated) return half;
  if (reported.value.isZero()) return { below: unit, above: unit };
  return reported.value.isNegative() ? { below: ZERO, above: unit } : { below: unit, above: ZERO };
}

/** How far the sum of the printed terms may lie below and above the sum of the amounts. */
function reachOfTotal(terms: readonly Term[]): Reach {
  return terms.reduce((sum, { weight, figure: { print } }) => {
    const { below, above } = reachOf(print.reported);
    return weight === 1
      ? { below: sum.below.plus(below), above: sum.above.plus(above) }
      : { below: sum.below.plus(above), above: sum.above.plus(below) };
  }, NONE);
}

function timesReach({ below, above }: Reach, factor: Decimal): Reach {
  return factor.equals(ONE) ? { below, above } : { below: below.times(factor), above: above.times(factor) };
}

/** A total in millions of items in thousands is exact when it is their rounded sum. */
export function isCoarser(reported: Reported, terms: readonly Term[]): boolean {
  return terms.every(({ figure: { print } }) => {
    const term = print.reported;
    return reported.kind === "number" && (term.kind !== "number" || term.decimals > reported.decimals);
  });
}

function factorOf(figure: Figure, over: Divisor): Decimal {
  return over.kind === "figures" && figure.fact.unit.kind === "percent" ? HUNDRED : ONE;
}

function divisorOf(over: Divisor): Decimal {
  return over.kind === "figures" ? total(over.terms) : over.rate.rate;
}

function isInverse(over: Divisor): boolean {
  return over.kind === "rate" && over.inverse;
}

/** How far the quotient of the prints may lie below and above the quotient of the amounts. */
function reachOfQuotient(terms: readonly Term[], over: Divisor): Reach | undefined {
  if (over.kind === "rate") {
    const { rate } = over.rate;
    const rates = { low: rate.minus(over.reach), high: rate.plus(over.reach) };
    const amounts = rangeOfTotal(terms);
    const inverse = over.inverse;
    const range = inverse ? multiplyIntervals(amounts, rates) : divideIntervals(amounts, rates);
    return reachIn(range, inverse ? total(terms).times(rate) : total(terms).dividedBy(rate));
  }
  // (a − b) / b is a / b − 1: the same b on both sides of the stroke, so its rounding counts once.
  const [base] = over.terms;
  const isBase = ({ figure }: Term) => figure.fact === base?.figure.fact && figure.print === base.figure.print;
  const parts = over.terms.length === 1 ? terms.filter((term) => !isBase(term)) : terms;
  return reachIn(
    divideIntervals(rangeOfTotal(parts), rangeOfTotal(over.terms)),
    total(parts).dividedBy(divisorOf(over)),
  );
}

/** The amounts that a sum of prints may stand for. */
function rangeOfTotal(terms: readonly Term[]): Interval {
  const sum = total(terms);
  const { below, above } = reachOfTotal(terms);
  return { low: sum.minus(above), high: sum.plus(below) };
}

function reachIn(range: Interval | undefined, value: Decimal): Reach | undefined {
  return range && { below: range.high.minus(value), above: value.minus(range.low) };
}

/** `freely`: how far the print may lie from what it stands for; `others`: the same of what the relation gives. */
function settle(reported: Reported, expected: Decimal, exact: Reach, freely: Reach, others: Reach): Comparison {
  const difference = valueOf(reported).minus(expected);
  const allowed = { below: freely.below.plus(others.above), above: freely.above.plus(others.below) };
  const outcome = within(difference, exact) ? "exact" : within(difference, allowed) ? "rounding" : "break";
  return { outcome, expected, difference, exact, allowed };
}

export function within(difference: Decimal, { below, above }: Reach): boolean {
  return difference.greaterThanOrEqualTo(below.negated()) && difference.lessThanOrEqualTo(above);
}

/** How far beyond what rounding explains; zero inside. */
export function excessOf({ difference, allowed }: Comparison): Decimal {
  return maximum(ZERO, maximum(difference.minus(allowed.above), allowed.below.negated().minus(difference)));
}
