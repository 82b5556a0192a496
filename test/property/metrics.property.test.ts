import fc from "fast-check";
import { type Decimal, decimal, maximum, powerOfTen, roundHalfUp, sum } from "../../src/core/decimal";
import type { Result } from "../../src/core/result";
import { walk } from "../../src/metrics/ebitda-bridge";
import { cagr, growth } from "../../src/metrics/growth";
import { margin } from "../../src/metrics/margin";
import { quartersFromYearToDate, trailingTwelveMonths, yearToDateFromQuarters } from "../../src/metrics/trailing";
import { constantCurrency, translateAtStatedRate } from "../../src/metrics/translate";
import { waterfallStep } from "../../src/metrics/waterfall";

/** Amounts as printed: up to fifteen digits, up to six of them after the point. */
const amount = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => decimal(digits).dividedBy(decimal(10n ** BigInt(places))));
const positive = amount.map((value) => value.abs()).filter((value) => value.greaterThan(0));

function valueOf<Problem>(result: Result<Decimal, Problem>): Decimal {
  if (!result.ok) throw new Error(`a value was expected, not ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Equal but for what the digits of working leave when numbers as large as these have taken part. */
function agree(a: Decimal, b: Decimal, ...parts: readonly Decimal[]): boolean {
  const size = [a, b, ...parts].reduce((largest, part) => maximum(largest, part.abs()), decimal(1));
  return a
    .minus(b)
    .abs()
    .lessThanOrEqualTo(size.times(powerOfTen(-30)));
}

describe("metrics", () => {
  it("walk: the ends tie exactly, whatever the lines", () => {
    const line = fc.record({
      label: fc.string(),
      prior: amount,
      current: amount,
      weight: fc.constantFrom(1 as const, -1 as const),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const found = walk(lines);
        const signed = (pick: "prior" | "current") => sum(lines.map((l) => l[pick].times(l.weight)));
        return (
          found.start.equals(signed("prior")) &&
          found.end.equals(signed("current")) &&
          found.start.plus(sum(found.steps.map((step) => step.amount))).equals(found.end)
        );
      }),
    );
  });

  it("waterfall: every column reaches from one running total to the next, parts on the right sides of zero", () => {
    fc.assert(
      fc.property(amount, amount, (before, after) => {
        const column = waterfallStep(before, after);
        const above = [column.upAbove, column.downAbove];
        const below = [column.upBelow, column.downBelow];
        const step = sum([column.upAbove, column.upBelow.negated()]).minus(column.downAbove).plus(column.downBelow);
        const top = sum([column.base.greaterThan(0) ? column.base : decimal(0), ...above]);
        const bottom = sum([column.base.lessThan(0) ? column.base : decimal(0), ...below]);
        const far = after.abs().greaterThan(before.abs()) ? after : before;
        return (
          step.equals(after.minus(before)) &&
          above.every((part) => !part.lessThan(0)) &&
          below.every((part) => !part.greaterThan(0)) &&
          (top.equals(far) || bottom.equals(far))
        );
      }),
    );
  });

  it("trailing twelve months of a constant quarter are four of it", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 4, max: 12 }), (quarter, count) =>
        valueOf(trailingTwelveMonths(Array.from({ length: count }, () => quarter))).equals(quarter.times(4)),
      ),
    );
  });

  it("year to date and quarters are each other's inverse", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 4 }), (quarters) => {
        const toDate = yearToDateFromQuarters(quarters);
        const back = toDate.ok ? quartersFromYearToDate(toDate.value) : toDate;
        return back.ok && back.value.every((value, index) => value.equals(quarters[index] ?? "NaN"));
      }),
    );
  });

  it("growth applied to the base gives the amount back", () => {
    fc.assert(
      fc.property(amount, positive, (current, prior) =>
        agree(prior.times(valueOf(growth(current, prior)).plus(1)), current, prior),
      ),
    );
  });

  it("cagr of even growth is that growth, and over one period it is growth", () => {
    const rate = fc.integer({ min: -99, max: 500 }).map((percent) => decimal(percent).dividedBy(100));
    fc.assert(
      fc.property(positive, rate, fc.integer({ min: 1, max: 12 }), (first, even, periods) => {
        const last = first.times(even.plus(1).pow(periods));
        return roundHalfUp(valueOf(cagr(first, last, decimal(periods))), 25).equals(even);
      }),
    );
    fc.assert(
      fc.property(positive, positive, (first, last) =>
        agree(valueOf(cagr(first, last, decimal(1))), valueOf(growth(last, first))),
      ),
    );
  });

  it("margin times revenue is the profit", () => {
    fc.assert(
      fc.property(amount, positive, (profit, revenue) =>
        agree(valueOf(margin(profit, revenue)).times(revenue), profit, revenue),
      ),
    );
  });

  it("constant currency at equal rates changes nothing", () => {
    fc.assert(
      fc.property(amount, positive, (current, rate) => agree(valueOf(constantCurrency(current, rate, rate)), current)),
    );
  });

  it("a translation lies in its own interval", () => {
    fc.assert(
      fc.property(amount, positive, fc.boolean(), (value, rate, divides) => {
        const print = { kind: "number", value, scale: 0, decimals: 6, truncated: false } as const;
        const [from, to] = divides ? ["JPY", "USD"] : ["USD", "JPY"];
        const found = translateAtStatedRate(print, from, to, { base: "USD", quote: "JPY", rate }, 2);
        return (
          found.ok &&
          found.value.interval.low.lessThanOrEqualTo(found.value.value) &&
          found.value.interval.high.greaterThanOrEqualTo(found.value.value)
        );
      }),
    );
  });
});
