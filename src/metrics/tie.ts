/** Whether two prints of one figure agree (XBRL Calculations 1.1: the intervals that the prints stand for meet). */
import { type Decimal, ZERO } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import type { UnitNegative } from "./ebitda-bridge";

export type TieOutcome = "exact" | "rounding" | "breaks";

/**
 * Both amounts in one measure (both thousand yen); each unit is the smallest step of its print in that measure: 1,000 for
 * a print in millions beside one in thousands with 1. A unit of zero says that the amount is exact.
 */
export function ties(a: Decimal, b: Decimal, unitA: Decimal, unitB: Decimal): Result<TieOutcome, UnitNegative> {
  const negative = [unitA, unitB].find((unit) => unit.lessThan(ZERO));
  if (negative !== undefined) return failure({ kind: "unit-negative", unit: negative });
  if (a.equals(b)) return success("exact");
  const meets = a.minus(b).abs().times(2).lessThanOrEqualTo(unitA.plus(unitB));
  return success(meets ? "rounding" : "breaks");
}
