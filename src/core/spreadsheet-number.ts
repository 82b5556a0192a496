/**
 * Numbers as every spreadsheet keeps them: a double, of which ROUND trusts fifteen digits. What is laid beside a sheet to
 * the last digit multiplies and divides so; where the exact product lies within a double's error of a half, the two would
 * otherwise part by a unit.
 */
import { type Decimal, fromDouble, nearestDouble, roundHalfUp } from "./decimal";

/** The digits of a number that Excel and LibreOffice keep. */
const KEPT_DIGITS = 15;

/** Half away from zero on the kept digits: 1287148.26361749996 to six places is 1287148.263618. */
export function roundAsKept(amount: Decimal, places: number): Decimal {
  return roundHalfUp(held(Number(nearestDouble(amount).toPrecision(KEPT_DIGITS))), places);
}

/** The product of two doubles, as a cell holds it. */
export function productAsKept(a: Decimal, b: Decimal): Decimal {
  return held(nearestDouble(a) * nearestDouble(b));
}

/** The quotient of two doubles, as a cell holds it. */
export function quotientAsKept(a: Decimal, b: Decimal): Decimal {
  return held(nearestDouble(a) / nearestDouble(b));
}

function held(value: number): Decimal {
  const amount = fromDouble(value);
  if (amount === undefined) throw new Error("no number: the divisor is nil or the product beyond 1e308");
  return amount;
}
