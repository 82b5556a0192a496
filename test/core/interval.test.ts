import { decimal } from "../../src/core/decimal";
import {
  addIntervals,
  containsValue,
  divideIntervals,
  exactly,
  type Interval,
  intervalsMeet,
  multiplyIntervals,
  negateInterval,
  printedInterval,
  scaleInterval,
  subtractIntervals,
  sumIntervals,
  widthOf,
} from "../../src/core/interval";

function between(low: string, high: string): Interval {
  return { low: decimal(low), high: decimal(high) };
}

function ends(interval: Interval | undefined): readonly [string, string] | undefined {
  return interval && [interval.low.toFixed(), interval.high.toFixed()];
}

describe("printedInterval", () => {
  test("of a rounded print reaches half a unit either way", () => {
    expect(ends(printedInterval(decimal("5450000000"), -6, false))).toEqual(["5449500000", "5450500000"]);
    expect(ends(printedInterval(decimal("-18.72"), 2, false))).toEqual(["-18.725", "-18.715"]);
  });

  test("of a truncated print reaches one unit away from zero", () => {
    expect(ends(printedInterval(decimal("204183000"), -3, true))).toEqual(["204183000", "204184000"]);
    expect(ends(printedInterval(decimal("-204183000"), -3, true))).toEqual(["-204184000", "-204183000"]);
  });

  test("of a truncated zero reaches both ways, since its sign is lost", () => {
    expect(ends(printedInterval(decimal(0), -3, true))).toEqual(["-1000", "1000"]);
    expect(ends(printedInterval(decimal("-0"), -3, true))).toEqual(["-1000", "1000"]);
  });
});

describe("arithmetic of intervals", () => {
  const a = between("-1", "2");
  const b = between("3", "5");

  test("adds, negates and subtracts ends", () => {
    expect(ends(addIntervals(a, b))).toEqual(["2", "7"]);
    expect(ends(negateInterval(a))).toEqual(["-2", "1"]);
    expect(ends(subtractIntervals(a, b))).toEqual(["-6", "-1"]);
    expect(ends(sumIntervals([a, b, b]))).toEqual(["5", "12"]);
    expect(ends(sumIntervals([]))).toEqual(["0", "0"]);
  });

  test("scales, turning round for a negative factor", () => {
    expect(ends(scaleInterval(a, decimal(3)))).toEqual(["-3", "6"]);
    expect(ends(scaleInterval(a, decimal(-3)))).toEqual(["-6", "3"]);
  });

  test("multiplies and divides over all signs", () => {
    expect(ends(multiplyIntervals(a, between("-4", "3")))).toEqual(["-8", "6"]);
    expect(ends(divideIntervals(between("-1", "2"), between("-4", "-2")))).toEqual(["-1", "0.5"]);
  });

  test("gives no quotient when the divisor may be zero", () => {
    expect(divideIntervals(b, between("-1", "1"))).toBeUndefined();
    expect(divideIntervals(b, between("0", "1"))).toBeUndefined();
  });

  test("measures the width", () => {
    expect(widthOf(a).toFixed()).toBe("3");
    expect(widthOf(exactly(decimal(7))).isZero()).toBe(true);
  });
});

describe("meeting and containing", () => {
  test("count the ends in", () => {
    expect(intervalsMeet(between("1", "2"), between("2", "3"))).toBe(true);
    expect(intervalsMeet(between("1", "2"), between("2.001", "3"))).toBe(false);
    expect(intervalsMeet(between("1", "9"), between("4", "5"))).toBe(true);
    expect(containsValue(between("1", "2"), decimal(2))).toBe(true);
    expect(containsValue(between("1", "2"), decimal("2.001"))).toBe(false);
  });

  // 5,450 - 4,811 is printed as 638 where the thousands give 638.6: rounding, which intervals explain.
  test("explain a difference of one printed million, and no more", () => {
    const million = (digits: string) => printedInterval(decimal(`${digits}000000`), -6, false);
    const margin = subtractIntervals(million("5450"), million("4811"));
    expect(intervalsMeet(margin, million("638"))).toBe(true);
    expect(intervalsMeet(margin, million("637"))).toBe(false);
  });
});
