/** Margins as exact fractions (0.142 is 14.2 %), and their changes in basis points. */
import { type Decimal, decimal } from "../core/decimal";
import { failure, type Result, success } from "../core/result";

export interface ZeroRevenue {
  readonly kind: "zero-revenue";
}

const BASIS_POINTS_IN_ONE = decimal(10_000);

/** profit / revenue, both in one unit; a loss is negative. Revenue of zero has no margin. */
export function margin(profit: Decimal, revenue: Decimal): Result<Decimal, ZeroRevenue> {
  return revenue.isZero() ? failure({ kind: "zero-revenue" }) : success(profit.dividedBy(revenue));
}

/** (revenue − cost) / revenue; the cost positive as printed. */
export function grossMargin(revenue: Decimal, cost: Decimal): Result<Decimal, ZeroRevenue> {
  return margin(revenue.minus(cost), revenue);
}

/** (operating income + depreciation and amortisation) / revenue; the depreciation positive as an expense. */
export function ebitdaMargin(
  operatingIncome: Decimal,
  depreciationAmortization: Decimal,
  revenue: Decimal,
): Result<Decimal, ZeroRevenue> {
  return margin(operatingIncome.plus(depreciationAmortization), revenue);
}

/** How far the margin moved, in basis points: from 5.0 % to 14.2 % are 920. */
export function marginChange(
  profit: Decimal,
  revenue: Decimal,
  priorProfit: Decimal,
  priorRevenue: Decimal,
): Result<Decimal, ZeroRevenue> {
  if (revenue.isZero() || priorRevenue.isZero()) return failure({ kind: "zero-revenue" });
  // Over one denominator, so that two margins that lie close together lose nothing in their difference.
  const difference = profit.times(priorRevenue).minus(priorProfit.times(revenue));
  return success(difference.times(BASIS_POINTS_IN_ONE).dividedBy(revenue.times(priorRevenue)));
}
