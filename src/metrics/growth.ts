/** Changes between two amounts, as exact fractions (0.04 is 4 %). */
import { type Decimal, ONE } from "../core/decimal";
import { failure, type Result, success } from "../core/result";

/**
 * What a change over a base of zero or less is. nm: not meaningful, the house's rule. abs: over the magnitude of the
 * base, so that an improvement is positive. asis: over the base itself, as some issuers print it.
 */
export type NegativeBase = "nm" | "abs" | "asis";

export type GrowthProblem = { readonly kind: "base-not-positive"; readonly base: Decimal } | ZeroBase;

export interface ZeroBase {
  readonly kind: "zero-base";
}

/** (current − prior) / prior; over a base of zero or less as the policy says; over zero never. */
export function growth(
  current: Decimal,
  prior: Decimal,
  negativeBase: NegativeBase = "nm",
): Result<Decimal, GrowthProblem> {
  if (negativeBase === "nm" && !prior.greaterThan(0)) return failure({ kind: "base-not-positive", base: prior });
  if (prior.isZero()) return failure({ kind: "zero-base" });
  return success(current.minus(prior).dividedBy(negativeBase === "abs" ? prior.abs() : prior));
}

export type CompoundGrowthProblem =
  | { readonly kind: "base-not-positive"; readonly base: Decimal }
  | { readonly kind: "end-negative"; readonly end: Decimal }
  | { readonly kind: "periods-not-positive"; readonly periods: Decimal };

/** (last / first)^(1 / periods) − 1: the even growth a period that leads from the first amount to the last. */
export function cagr(first: Decimal, last: Decimal, periods: Decimal): Result<Decimal, CompoundGrowthProblem> {
  if (!periods.greaterThan(0)) return failure({ kind: "periods-not-positive", periods });
  if (!first.greaterThan(0)) return failure({ kind: "base-not-positive", base: first });
  if (last.isNegative()) return failure({ kind: "end-negative", end: last });
  return success(last.dividedBy(first).pow(ONE.dividedBy(periods)).minus(ONE));
}

/** An amount as a fraction of the base. */
export function commonSizeOf(amount: Decimal, base: Decimal): Result<Decimal, ZeroBase> {
  return base.isZero() ? failure({ kind: "zero-base" }) : success(amount.dividedBy(base));
}

/** Each amount as a fraction of the base: a statement in common size. */
export function commonSize(amounts: readonly Decimal[], base: Decimal): Result<readonly Decimal[], ZeroBase> {
  return base.isZero() ? failure({ kind: "zero-base" }) : success(amounts.map((amount) => amount.dividedBy(base)));
}
