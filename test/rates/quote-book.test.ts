import fc from "fast-check";
import { addDays, type IsoDate } from "../../src/core/date";
import { decimal, ONE, sum } from "../../src/core/decimal";
import { failure, success } from "../../src/core/result";
import { firstOfSources, guardedAgainstInversion, looksInverted, quoteSource } from "../../src/rates/quote-book";
import { type RateQuote, readRate } from "../../src/rates/rate-quote";
import type { RateKind } from "../../src/rates/rate-table";
import { problemOf, valueOf } from "./result-value";

function quoted(pair: string, date: IsoDate, rate: string, kind: RateKind = "closing"): RateQuote {
  const [base = "", quote = ""] = pair.split("/");
  return { base, quote, date, kind, rate: readRate(rate)! };
}

const TABLE = [
  quoted("USD/JPY", "2004-06-30", "109.43"),
  quoted("USD/JPY", "2004-06-21", "109.11"),
  quoted("USD/JPY", "2004-06-30", "109.7", "average"),
  quoted("USD/JPY", "2004-03-31", "104.18", "stated"),
  quoted("EUR/USD", "2004-06-30", "1.2155"),
];

describe("rates out of quotes", () => {
  const rates = quoteSource("my table", TABLE);

  test("as quoted, and the other way by arithmetic", () => {
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "closing"))).toMatchObject({
      date: "2004-06-30",
      kind: "closing",
      source: "my table, as quoted",
    });
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "closing")).rate.toFixed()).toBe("109.43");
    const inverse = valueOf(rates.rateOn("JPY", "USD", "2004-06-30", "closing"));
    expect(inverse.rate.toFixed()).toBe(ONE.dividedBy(decimal("109.43")).toFixed());
    expect(inverse.source).toBe("my table, inverse of USD/JPY");
  });

  test("crossed through a currency that both are quoted against", () => {
    const cross = valueOf(rates.rateOn("EUR", "JPY", "2004-06-30", "closing"));
    expect(cross.rate.toFixed(20)).toBe("133.01216500000000000000");
    expect(cross.source).toBe("my table, crossed through USD");
  });

  test("seven days back and no further", () => {
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-07-07", "closing")).date).toBe("2004-06-30");
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-07-08", "closing")).kind).toBe("out-of-range");
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-28", "closing")).date).toBe("2004-06-21");
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-06-29", "closing"))).toMatchObject({
      kind: "too-old",
      message: expect.stringContaining("2004-06-21") as string,
    });
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-06-20", "closing")).kind).toBe("out-of-range");
  });

  test("averages and stated rates are of their day only, never crossed, never of another kind", () => {
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-30", "average")).rate.toFixed()).toBe("109.7");
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-07-01", "average")).kind).not.toBe("unusable");
    expect(
      valueOf(rates.rateOn("JPY", "USD", "2004-03-31", "stated"))
        .rate.times("104.18")
        .toFixed(30),
    ).toBe(`1.${"0".repeat(30)}`);
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-04-01", "stated")).kind).toBe("out-of-range");
    expect(problemOf(rates.rateOn("EUR", "JPY", "2004-03-31", "stated")).kind).toBe("unknown-pair");
    expect(problemOf(rates.rateOn("USD", "JPY", "2004-03-31", "closing")).kind).toBe("out-of-range");
  });

  test("a few rates are no average of a quarter", () => {
    expect(problemOf(rates.average("USD", "JPY", "2004-06-01", "2004-06-30")).kind).toBe("out-of-range");
    expect(problemOf(rates.average("USD", "JPY", "2004-06-20", "2004-07-01")).kind).toBe("too-old");
    expect(problemOf(rates.average("USD", "JPY", "2004-06-30", "2004-06-01")).kind).toBe("unusable");
  });
});

describe("rates that are not to be used", () => {
  test.each(["0", "-109.43", "n.m.", "1e3", "NaN", "1,234.5"])("%s is told, not walked round", (text) => {
    const rates = quoteSource("my table", [
      quoted("USD/JPY", "2004-06-29", "109.1"),
      quoted("USD/JPY", "2004-06-30", text),
    ]);
    for (const [from, to] of [
      ["USD", "JPY"],
      ["JPY", "USD"],
    ] as const) {
      const problem = problemOf(rates.rateOn(from, to, "2004-06-30", "closing"));
      expect(problem.kind).toBe("unusable");
      expect(problem.message).toContain(text);
      expect(problem.message).toContain("2004-06-30");
    }
    expect(valueOf(rates.rateOn("USD", "JPY", "2004-06-29", "closing")).rate.toFixed()).toBe("109.1");
    expect(problemOf(rates.average("USD", "JPY", "2004-06-28", "2004-06-30")).kind).toBe("unusable");
  });

  test("two rates for one day: neither; the same rate twice is one", () => {
    const two = quoteSource("t", [
      quoted("USD/JPY", "2004-06-30", "109.43"),
      quoted("USD/JPY", "2004-06-30", "109.53"),
    ]);
    expect(problemOf(two.rateOn("USD", "JPY", "2004-06-30", "closing")).message).toContain("109.43 and 109.53");
    const same = quoteSource("t", [
      quoted("USD/JPY", "2004-06-30", "109.43"),
      quoted("USD/JPY", "2004-06-30", "109.430"),
    ]);
    expect(valueOf(same.rateOn("USD", "JPY", "2004-06-30", "closing")).rate.toFixed()).toBe("109.43");
  });

  test("rows that contradict each other's direction spoil the pair, never get turned", () => {
    const rates = quoteSource("t", [
      quoted("USD/JPY", "2004-06-28", "109.2"),
      quoted("USD/JPY", "2004-06-29", "0.009164"),
      quoted("USD/JPY", "2004-06-30", "109.43"),
      quoted("EUR/USD", "2004-06-30", "1.2155"),
    ]);
    for (const day of ["2004-06-28", "2004-06-29", "2004-06-30"] as const) {
      expect(problemOf(rates.rateOn("USD", "JPY", day, "closing"))).toMatchObject({
        kind: "unusable",
        message: expect.stringContaining("inverted") as string,
      });
    }
    expect(problemOf(rates.rateOn("EUR", "JPY", "2004-06-30", "closing")).kind).toBe("unusable");
    expect(valueOf(rates.rateOn("EUR", "USD", "2004-06-30", "closing")).rate.toFixed()).toBe("1.2155");
    // Also when the wrong row names the pair the other way round.
    const mixed = quoteSource("t", [
      quoted("USD/JPY", "2004-06-29", "109.2"),
      quoted("JPY/USD", "2004-06-30", "109.43"),
    ]);
    expect(problemOf(mixed.rateOn("USD", "JPY", "2004-06-30", "closing")).kind).toBe("unusable");
  });

  test("a table that is inverted as a whole is seen against another source", () => {
    const reference = quoteSource("bank", [quoted("USD/JPY", "2004-06-30", "108.93")]);
    const inverted = quoteSource("t", [quoted("USD/JPY", "2004-06-30", "0.009138")]);
    const guarded = guardedAgainstInversion(inverted, reference);
    const problem = problemOf(guarded.rateOn("USD", "JPY", "2004-06-30", "closing"));
    expect(problem.kind).toBe("unusable");
    expect(problem.message).toMatch(/looks inverted.*108\.93/);
    expect(problemOf(guarded.rateOn("JPY", "USD", "2004-06-30", "closing")).kind).toBe("unusable");
    // What the analyst assumes is his own: far from the bank's rate, but no inverse of it.
    const assumed = guardedAgainstInversion(quoteSource("t", [quoted("USD/JPY", "2004-06-30", "200")]), reference);
    expect(valueOf(assumed.rateOn("USD", "JPY", "2004-06-30", "closing")).rate.toFixed()).toBe("200");
    expect(looksInverted(decimal("1.08"), decimal("0.93"))).toBe(false);
  });
});

describe("several sources", () => {
  const own = quoteSource("FX sheet", [
    quoted("USD/JPY", "2004-06-30", "109.43", "stated"),
    quoted("USD/JPY", "2004-03-31", "0"),
  ]);
  const bank = quoteSource("bank", [
    quoted("USD/JPY", "2004-06-30", "108.93"),
    quoted("USD/JPY", "2004-03-31", "104.2"),
  ]);
  const both = firstOfSources([own, bank]);

  test("the first that has the rate", () => {
    expect(valueOf(both.rateOn("USD", "JPY", "2004-06-30", "stated")).rate.toFixed()).toBe("109.43");
    expect(valueOf(both.rateOn("USD", "JPY", "2004-06-30", "closing")).source).toBe("bank, as quoted");
  });

  test("an unusable rate of the first is not hidden by the second's", () => {
    expect(problemOf(both.rateOn("USD", "JPY", "2004-03-31", "closing"))).toMatchObject({
      kind: "unusable",
      message: expect.stringContaining("FX sheet") as string,
    });
  });

  test("none: what each of them says, and the most telling kind", () => {
    const problem = problemOf(both.rateOn("USD", "JPY", "2010-06-30", "stated"));
    expect(problem.kind).toBe("out-of-range");
    expect(problem.message).toMatch(/FX sheet: .*; bank: /);
    expect(problemOf(firstOfSources([]).rateOn("USD", "JPY", "2010-06-30", "closing")).kind).toBe("unknown-pair");
  });
});

describe("laws", () => {
  const rate = fc.integer({ min: 9_000, max: 12_000 }).map((n) => decimal(n).dividedBy(decimal(100)));
  const daily = fc.array(fc.option(rate, { freq: 5, nil: undefined }), { minLength: 40, maxLength: 60 });
  const start = "2004-04-01";
  const sourceOf = (found: readonly (ReturnType<typeof decimal> | undefined)[]) =>
    quoteSource(
      "t",
      found.flatMap((value, index) =>
        value
          ? [{ base: "USD", quote: "JPY", date: addDays(start, index), kind: "closing" as const, rate: success(value) }]
          : [],
      ),
    );

  test("a day's rate is the last one of the seven days before it, or none", () => {
    fc.assert(
      fc.property(daily, fc.integer({ min: 0, max: 75 }), (found, offset) => {
        const expected = Array.from({ length: 8 }, (_, back) => offset - back).find((i) => found[i] !== undefined);
        const result = sourceOf(found).rateOn("USD", "JPY", addDays(start, offset), "closing");
        if (expected === undefined) expect(result.ok).toBe(false);
        else {
          expect(valueOf(result).date).toBe(addDays(start, expected));
          expect(valueOf(result).rate.equals(found[expected]!)).toBe(true);
        }
      }),
    );
  });

  test("an average is the mean of the days, and its inverse the other way", () => {
    fc.assert(
      fc.property(daily, (found) => {
        const values = found.filter((value) => value !== undefined);
        const there = sourceOf(found).average("USD", "JPY", start, addDays(start, found.length - 1));
        const back = sourceOf(found).average("JPY", "USD", start, addDays(start, found.length - 1));
        expect(back.ok).toBe(there.ok);
        if (!there.ok || !back.ok) return;
        expect(there.value.rate.equals(sum(values).dividedBy(decimal(values.length)))).toBe(true);
        expect(there.value.rate.times(back.value.rate).toFixed(40)).toBe(`1.${"0".repeat(40)}`);
      }),
    );
  });

  test("the order of the rows says nothing", () => {
    const row = fc.record({ day: fc.nat({ max: 10 }), value: rate });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const quotes = rows.map(({ day, value }): RateQuote => ({
          base: "USD",
          quote: "JPY",
          date: addDays(start, day),
          kind: "closing",
          rate: success(value),
        }));
        const outcome = (some: readonly RateQuote[]) => {
          const found = quoteSource("t", some).rateOn("USD", "JPY", addDays(start, 5), "closing");
          return found.ok ? found.value.rate.toFixed() : found.problem.kind;
        };
        expect(outcome([...quotes].reverse())).toBe(outcome(quotes));
      }),
    );
  });

  test("a failed rate stays failed in whatever company", () => {
    const quotes: readonly RateQuote[] = [
      { ...quoted("USD/JPY", "2004-06-30", "109.43"), rate: failure("0 is not positive") },
      quoted("USD/JPY", "2004-06-30", "109.43"),
    ];
    for (const order of [quotes, [...quotes].reverse()]) {
      expect(problemOf(quoteSource("t", order).rateOn("USD", "JPY", "2004-06-30", "closing")).kind).toBe("unusable");
    }
  });
});
