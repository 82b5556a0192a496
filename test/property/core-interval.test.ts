import fc from "fast-check";
import { roundHalfUp, truncate, ZERO } from "../../src/core/decimal";
import {
  addIntervals,
  containsValue,
  divideIntervals,
  type Interval,
  intervalsMeet,
  multiplyIntervals,
  printedInterval,
  scaleInterval,
  subtractIntervals,
  sumIntervals,
} from "../../src/core/interval";
import { amounts, intervalsWithAnAmount } from "../support/core-arbitrary";

describe("an operation on intervals contains the operation on their amounts", () => {
  const pairs = [intervalsWithAnAmount, intervalsWithAnAmount] as const;

  test("for sums and differences", () => {
    fc.assert(
      fc.property(...pairs, (x, y) => {
        expect(containsValue(addIntervals(x.interval, y.interval), x.amount.plus(y.amount))).toBe(true);
        expect(containsValue(subtractIntervals(x.interval, y.interval), x.amount.minus(y.amount))).toBe(true);
      }),
    );
  });

  test("for products", () => {
    fc.assert(
      fc.property(...pairs, (x, y) => {
        expect(containsValue(multiplyIntervals(x.interval, y.interval), x.amount.times(y.amount))).toBe(true);
        expect(containsValue(scaleInterval(x.interval, y.amount), x.amount.times(y.amount))).toBe(true);
      }),
    );
  });

  test("for quotients, which exist exactly when the divisor cannot be zero", () => {
    fc.assert(
      fc.property(...pairs, (x, y) => {
        const quotient = divideIntervals(x.interval, y.interval);
        expect(quotient === undefined).toBe(containsValue(y.interval, ZERO));
        if (quotient) expect(containsValue(quotient, x.amount.dividedBy(y.amount))).toBe(true);
      }),
    );
  });

  test("for sums of many", () => {
    fc.assert(
      fc.property(fc.array(intervalsWithAnAmount, { maxLength: 8 }), (many) => {
        const total = many.reduce((sum, { amount }) => sum.plus(amount), ZERO);
        expect(containsValue(sumIntervals(many.map(({ interval }) => interval)), total)).toBe(true);
      }),
    );
  });
});

test("every amount lies in the interval of its own print, rounded or truncated", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: -9, max: 6 }), (amount, decimals) => {
      expect(containsValue(printedInterval(roundHalfUp(amount, decimals), decimals, false), amount)).toBe(true);
      expect(containsValue(printedInterval(truncate(amount, decimals), decimals, true), amount)).toBe(true);
    }),
  );
});

test("intervals meet exactly when one holds the other's lower end, whichever comes first", () => {
  const holdsLow = (a: Interval, b: Interval) => containsValue(a, b.low);
  fc.assert(
    fc.property(intervalsWithAnAmount, intervalsWithAnAmount, ({ interval: a }, { interval: b }) => {
      expect(intervalsMeet(a, b)).toBe(holdsLow(a, b) || holdsLow(b, a));
      expect(intervalsMeet(b, a)).toBe(intervalsMeet(a, b));
    }),
  );
});
