import { type Decimal, maximum, minimum, powerOfTen, ZERO } from "./decimal";

/** All the amounts that a print may stand for, both ends included (XBRL Calculations 1.1). */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/**
 * What a figure printed with an accuracy stands for. `decimals` as in XBRL: -3 is printed to the thousand, 1 to one
 * digit after the point. A rounded print is half a unit either way; a truncated one (切捨て) may only have lost
 * magnitude; of a truncated zero the sign is lost too.
 */
export function printedInterval(value: Decimal, decimals: number, truncated: boolean): Interval {
  const unit = powerOfTen(-decimals);
  if (!truncated) {
    const half = unit.dividedBy(2);
    return { low: value.minus(half), high: value.plus(half) };
  }
  if (value.isZero()) return { low: unit.negated(), high: unit };
  return value.isNegative() ? { low: value.minus(unit), high: value } : { low: value, high: value.plus(unit) };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function negateInterval(a: Interval): Interval {
  return { low: a.high.negated(), high: a.low.negated() };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

export function scaleInterval(a: Interval, factor: Decimal): Interval {
  const scaled = { low: a.low.times(factor), high: a.high.times(factor) };
  return factor.isNegative() ? { low: scaled.high, high: scaled.low } : scaled;
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)] as const;
  return { low: corners.reduce(minimum), high: corners.reduce(maximum) };
}

/** Undefined when the divisor may be zero: then nothing can be said of the quotient. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (containsValue(b, ZERO)) return undefined;
  const corners = [
    a.low.dividedBy(b.low),
    a.low.dividedBy(b.high),
    a.high.dividedBy(b.low),
    a.high.dividedBy(b.high),
  ] as const;
  return { low: corners.reduce(minimum), high: corners.reduce(maximum) };
}

export function sumIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce(addIntervals, exactly(ZERO));
}

/** Whether some amount lies in both: the test of every check here. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return a.low.lessThanOrEqualTo(b.high) && b.low.lessThanOrEqualTo(a.high);
}

export function containsValue(a: Interval, value: Decimal): boolean {
  return a.low.lessThanOrEqualTo(value) && a.high.greaterThanOrEqualTo(value);
}

export function widthOf(a: Interval): Decimal {
  return a.high.minus(a.low);
}
