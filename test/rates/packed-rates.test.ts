import { decimal } from "../../src/core/decimal";
import { failure, success } from "../../src/core/result";
import { packedSize, packedSource, packRates, readPacked } from "../../src/rates/packed-rates";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateQuote } from "../../src/rates/rate-quote";
import { readRateFile } from "../../src/rates/read-rate-file";
import { problemOf, valueOf } from "./result-value";

const quoted = (date: RateQuote["date"], rate: string, more: Partial<RateQuote> = {}): RateQuote => ({
  base: "USD",
  quote: "JPY",
  date,
  kind: "closing",
  rate: success(decimal(rate)),
  ...more,
});

const QUOTES: readonly RateQuote[] = [
  quoted("2024-07-01", "161.07"),
  quoted("2024-06-28", "160.88"),
  quoted("0999-01-04", "0.000000000000000000000000000000000001"),
  quoted("1969-12-30", "360"),
  quoted("2024-07-02", "0", { rate: failure("0 is not positive") }),
  quoted("2024-06-30", "155.5", { kind: "average" }),
  quoted("2024-06-28", "1.0705", { base: "EUR", quote: "USD" }),
  quoted("2024-07-04", "0.0062", { base: "JPY", quote: "USD" }),
];

/** As it comes out of a store: a copy of plain data. */
const kept = (quotes: readonly RateQuote[]): unknown => structuredClone(valueOf(packRates(quotes)));

test("gives what the quotes themselves give, rates and refusals alike", () => {
  const [packed, plain] = [packedSource("t", readPacked(kept(QUOTES))!), quoteSource("t", QUOTES)];
  const days = ["2024-07-05", "2024-07-02", "2024-06-30", "1969-12-31", "0999-01-04", "2001-01-01"] as const;
  const found: unknown[] = [];
  for (const [from, to] of [
    ["USD", "JPY"],
    ["JPY", "USD"],
    ["EUR", "JPY"],
    ["EUR", "GBP"],
  ] as const)
    for (const day of days)
      for (const kind of ["closing", "average", "stated"] as const) {
        const one = packed.rateOn(from, to, day, kind);
        expect(JSON.stringify(one)).toBe(JSON.stringify(plain.rateOn(from, to, day, kind)));
        found.push(one.ok ? one.value.rate.toFixed() : one.problem.kind);
      }
  expect(found).toEqual(expect.arrayContaining(["360", "155.5", "unusable", "unknown-pair", "out-of-range"]));
  expect(packed.rateOn("USD", "JPY", "2024-07-02", "closing")).toMatchObject({
    problem: { message: expect.stringContaining("0 is not positive") as string },
  });
});

test("two rates for one day stay two, and the day unusable", () => {
  const twice = readPacked(kept([quoted("2024-06-28", "160"), quoted("2024-06-28", "161")]))!;
  expect(problemOf(packedSource("t", twice).rateOn("USD", "JPY", "2024-06-28", "closing")).message).toContain(
    "two rates for one day, 160 and 161",
  );
});

test("thirty years of a bank's table are a tenth of a megabyte a currency at most", () => {
  const rows = Array.from({ length: 7000 }, (_, i) => {
    const day = new Date(Date.UTC(1996, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);
    return `${day},${(1 + (i % 900) / 10_000).toFixed(4)},${(100 + (i % 700) / 100).toFixed(2)}`;
  });
  const file = valueOf(readRateFile(["Date,USD,JPY", ...rows].join("\n"), "history.csv"));
  const packed = valueOf(packRates(file.quotes));
  expect(packed.map(({ base, quote, count }) => [base, quote, count])).toEqual([
    ["EUR", "USD", 7000],
    ["EUR", "JPY", 7000],
  ]);
  expect(packedSize(packed)).toBeLessThan(200_000);
});

test("more pairs than a table has are refused", () => {
  const codes = Array.from({ length: 2001 }, (_, i) =>
    String.fromCharCode(65 + Math.floor(i / 676), 65 + (Math.floor(i / 26) % 26), 65 + (i % 26)),
  );
  const many = codes.map((quote) => quoted("2024-06-28", "2", { base: "ZZZ", quote }));
  expect(problemOf(packRates(many))).toContain("pairs");
});

describe("what was kept is looked through", () => {
  const [series] = valueOf(packRates([quoted("2024-06-28", "160.88"), quoted("2024-07-01", "161.07")]));
  test("a whole one is taken", () => expect(readPacked([series])).toEqual([series]));
  test.each([
    ["nothing", undefined],
    ["no series", []],
    ["text", "rates"],
    ["null for a series", [null]],
    ["a currency that is none", [{ ...series, base: "__proto__" }]],
    ["a pair of one currency", [{ ...series, base: "JPY" }]],
    ["another kind", [{ ...series, kind: "guessed" }]],
    ["another count", [{ ...series, count: 3 }]],
    ["a day too many", [{ ...series, days: "fjk 3 1" }]],
    ["a day that is no number", [{ ...series, days: "fjk ?" }]],
    ["a day beyond the calendar", [{ ...series, days: "fjk zzzzz" }]],
    ["a rate of zero", [{ ...series, rates: "160.88 0" }]],
    ["a negative rate", [{ ...series, rates: "160.88 -1" }]],
    ["a rate in words", [{ ...series, rates: "160.88 NaN" }]],
    ["a refusal without its reason", [{ ...series, rates: "160.88 !0" }]],
    ["reasons that are no texts", [{ ...series, reasons: [1] }]],
    ["one series of two", [series, {}]],
  ])("%s is not", (_, value) => expect(readPacked(value)).toBeUndefined());
});
