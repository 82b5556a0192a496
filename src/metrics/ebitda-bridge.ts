/**
 * EBITDA and the walks that lead to it. Only interest, tax, depreciation and amortisation make EBITDA; with anything
 * more it is an adjusted measure (SEC, Non-GAAP Financial Measures, question 103.01).
 */
import { type Decimal, sum, ZERO } from "../core/decimal";
import { failure, type Result, success } from "../core/result";

/** From operating income: depreciation and amortisation, and each adjustment, positive when they are added back. */
export function ebitda(
  operatingIncome: Decimal,
  depreciationAmortization: Decimal,
  adjustments: readonly Decimal[] = [],
): Decimal {
  return operatingIncome.plus(depreciationAmortization).plus(sum(adjustments));
}

/** Expenses positive, benefits and income negative. */
export interface NetIncomeItems {
  readonly netIncome: Decimal;
  readonly incomeTax: Decimal;
  readonly interest: Decimal;
  readonly depreciationAmortization: Decimal;
  readonly otherItems?: readonly Decimal[];
}

export function ebitdaFromNetIncome(items: NetIncomeItems): Decimal {
  return sum([
    items.netIncome,
    items.incomeTax,
    items.interest,
    items.depreciationAmortization,
    ...(items.otherItems ?? []),
  ]);
}

/** One step of a bridge and the total that it leads to. */
export interface BridgeStep {
  readonly label: string;
  readonly amount: Decimal;
  readonly runningTotal: Decimal;
}

export interface Bridge {
  readonly start: Decimal;
  readonly steps: readonly BridgeStep[];
  readonly end: Decimal;
  /** What the items leave open to the given end: shown as a step of its own, never spread over others. */
  readonly unexplained?: Decimal;
}

export interface BridgeItem {
  readonly label: string;
  readonly amount: Decimal;
}

/** From the start over the items. With an end that they do not reach, `unexplained` is what is missing. */
export function bridge(start: Decimal, items: readonly BridgeItem[], end?: Decimal): Bridge {
  const steps: BridgeStep[] = [];
  let runningTotal = start;
  for (const { label, amount } of items) {
    runningTotal = runningTotal.plus(amount);
    steps.push({ label, amount, runningTotal });
  }
  if (end === undefined || end.equals(runningTotal)) return { start, steps, end: runningTotal };
  return { start, steps, end, unexplained: end.minus(runningTotal) };
}

/** A line of both periods and how it enters EBITDA: revenue 1, an expense printed positive −1. */
export interface WalkLine {
  readonly label: string;
  readonly prior: Decimal;
  readonly current: Decimal;
  readonly weight: 1 | -1;
}

/** The walk from the prior period to the current one: each line adds weight × (current − prior); the ends tie exactly. */
export function walk(lines: readonly WalkLine[]): Bridge {
  const signed = (line: WalkLine, amount: Decimal) => (line.weight === 1 ? amount : amount.negated());
  const start = sum(lines.map((line) => signed(line, line.prior)));
  return bridge(
    start,
    lines.map((line) => ({ label: line.label, amount: signed(line, line.current.minus(line.prior)) })),
  );
}

export interface UnitNegative {
  readonly kind: "unit-negative";
  readonly unit: Decimal;
}

/** `difference` is the end less what start and amounts give. */
export interface Reconciliation {
  readonly outcome: "exact" | "rounding" | "break";
  readonly difference: Decimal;
}

/**
 * Whether start + amounts reach the end when each is printed to the unit: rounding while the intervals of the prints
 * meet, that is while the difference is at most half a unit for each of the prints (XBRL Calculations 1.1). A unit of
 * zero says that the amounts are exact.
 */
export function reconciles(
  end: Decimal,
  start: Decimal,
  amounts: readonly Decimal[],
  unit: Decimal,
): Result<Reconciliation, UnitNegative> {
  if (unit.lessThan(ZERO)) return failure({ kind: "unit-negative", unit });
  const difference = end.minus(start).minus(sum(amounts));
  if (difference.isZero()) return success({ outcome: "exact", difference });
  const prints = amounts.length + 2;
  const honest = difference.abs().times(2).lessThanOrEqualTo(unit.times(prints));
  return success({ outcome: honest ? "rounding" : "break", difference });
}
