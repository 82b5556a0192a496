import fc from "fast-check";
import { addDays, type IsoDate } from "../../src/core/date";
import { type Decimal, decimal, powerOfTen } from "../../src/core/decimal";
import type { FiscalCalendar } from "../../src/core/fiscal-calendar";
import type { Interval } from "../../src/core/interval";

/** Amounts of up to 18 digits, with up to eight of them after the point. */
export const amounts: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => decimal(digits).times(powerOfTen(-places)));

/** An interval and an amount in it. */
export const intervalsWithAnAmount: fc.Arbitrary<{ readonly interval: Interval; readonly amount: Decimal }> = fc
  .tuple(amounts, amounts, fc.integer({ min: 0, max: 1000 }))
  .map(([a, b, permille]) => {
    const [low, high] = a.lessThan(b) ? [a, b] : [b, a];
    const amount = low.plus(high.minus(low).times(decimal(permille)).times(powerOfTen(-3)));
    return { interval: { low, high }, amount };
  });

/** Days from 1800 to 2199. */
export const dates: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 146_096 })
  .map((days) => addDays("1800-01-01", days));

export const fiscalCalendars: fc.Arbitrary<FiscalCalendar> = fc.record({
  fiscalYearEndMonth: fc.integer({ min: 1, max: 12 }),
  labelledBy: fc.constantFrom("start", "end"),
});
