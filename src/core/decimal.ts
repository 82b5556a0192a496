/**
 * Exact decimal arithmetic. The one file that imports decimal.js: its configuration is global and mutable, so a
 * private copy is made once here and everybody shares it. 50 digits: a product of two 20-digit amounts stays exact; every
 * further digit is paid for in each division.
 */
import { Decimal as DecimalJs } from "decimal.js";

const Configured = DecimalJs.clone({
  precision: 50,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});

/** An immutable exact decimal number. */
export type Decimal = DecimalJs;

/** A decimal from its digits ("-1234.5"), from a bigint, or from a whole count. Throws on anything else: a bug. */
export function decimal(digits: string | bigint | number): Decimal {
  if (typeof digits === "number" && !Number.isSafeInteger(digits)) {
    throw new Error(`decimal() takes whole counts only, not ${digits}`);
  }
  const text = digits.toString();
  // decimal.js would also read 0x1f, 1e3, NaN and Infinity, none of which is an amount.
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`decimal() takes digits only, not "${text}"`);
  return new Configured(text);
}

/** What numbers look like in XML and JSON (XML Schema part 2, 3.2.3 and 3.2.5), as long as any amount is. */
const WRITTEN = /^[+-]?(?:\d{1,80}(?:\.\d{0,80})?|\.\d{1,80})(?:E[+-]?\d{1,2})?$/iu;

/** A decimal from a number as files write it: "1.", ".5", "+7", "1.2E+21"; undefined for anything else. */
export function writtenDecimal(text: string): Decimal | undefined {
  return WRITTEN.test(text) ? new Configured(text) : undefined;
}

export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);

const POWERS_OF_TEN = new Map<number, Decimal>();

/** Ten to a whole power, positive or negative. Every figure asks for one, so they are made once. */
export function powerOfTen(exponent: number): Decimal {
  let power = POWERS_OF_TEN.get(exponent);
  if (!power) {
    power = new Configured(`1e${exponent}`);
    if (Math.abs(exponent) <= 30) POWERS_OF_TEN.set(exponent, power);
  }
  return power;
}

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}

export function minimum(a: Decimal, b: Decimal): Decimal {
  return a.lessThan(b) ? a : b;
}

export function maximum(a: Decimal, b: Decimal): Decimal {
  return a.greaterThan(b) ? a : b;
}

/** Rounded half away from zero, as prints round, to so many digits after the point (negative: before it). */
export function roundHalfUp(amount: Decimal, digits: number): Decimal {
  if (digits >= 0) return amount.toDecimalPlaces(digits, DecimalJs.ROUND_HALF_UP);
  const unit = powerOfTen(-digits);
  return amount.dividedBy(unit).toDecimalPlaces(0, DecimalJs.ROUND_HALF_UP).times(unit);
}

/** Cut toward zero, as 切捨て prints do. */
export function truncate(amount: Decimal, digits: number): Decimal {
  if (digits >= 0) return amount.toDecimalPlaces(digits, DecimalJs.ROUND_DOWN);
  const unit = powerOfTen(-digits);
  return amount.dividedBy(unit).toDecimalPlaces(0, DecimalJs.ROUND_DOWN).times(unit);
}

/** The door into spreadsheet cells: the nearest double. */
export function nearestDouble(amount: Decimal): number {
  return amount.toNumber();
}

/** The door out of spreadsheet cells: the shortest decimal that reads back as this double. Undefined for NaN, ±∞. */
export function fromDouble(value: number): Decimal | undefined {
  return Number.isFinite(value) ? new Configured(String(value)) : undefined;
}
