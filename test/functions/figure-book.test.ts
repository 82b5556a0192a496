import { type FigureEntry, figureSource, foldName } from "../../src/functions/figure-book";
import type { FactQuery } from "../../src/functions/function-source";

const entry = (more: Partial<FigureEntry>): FigureEntry => ({
  names: ["revenue", "total revenues", "売上高"].map(foldName),
  issuer: "Example Inc.",
  periods: ["1q25"],
  start: "2025-04-01",
  end: "2025-06-30",
  unit: "JPY",
  value: "8674907000",
  scale: 3,
  decimals: -3,
  isTranslation: false,
  rank: 0,
  ...more,
});

const ask = (entries: readonly FigureEntry[], query: Partial<FactQuery> = {}) => {
  const found = figureSource(entries).find({ item: "Total revenues", period: "1Q25", ...query });
  return found.ok ? found.value.toString() : `${found.problem.kind}: ${found.problem.message}`;
};

describe("a figure of the imported filings", () => {
  test.each([
    ["by its label", {}, "8674907"],
    ["whatever the label's width, case and spaces", { item: " ＴＯＴＡＬ  revenues" }, "8674907"],
    ["by its Japanese label", { item: "売上高" }, "8674907"],
    ["by its concept", { item: "revenue" }, "8674907"],
    ["by the day on which its period ends", { period: { end: "2025-06-30" } as const }, "8674907"],
    ["in whole units", { unit: "JPY" }, "8674907000"],
    ["in thousands", { unit: "JPY thousand" }, "8674907"],
    ["in millions", { unit: "JPY m" }, "8674.907"],
  ])("is found %s", (_, query, value) => expect(ask([entry({})], query)).toBe(value));

  test.each([
    ["an item that no filing has", { item: "Rain" }, /^unknown-item: .*"Rain"/u],
    ["a period without a figure", { period: "2Q25" }, /^unknown-period: .*"2Q25".*1Q25/u],
    ["a unit in which it is not printed", { unit: "USD" }, /^unknown-unit: .*USD.*JPY/u],
    ["an issuer that is not imported", { issuer: "Other Ltd." }, /^unknown-issuer: .*Other Ltd/u],
  ])("is not found for %s, and the message says so", (_, query, message) =>
    expect(ask([entry({})], query)).toMatch(message),
  );

  test("comes from the latest filing where that restates it", () =>
    expect(ask([entry({ rank: 2 }), entry({ value: "8600000000" })])).toBe("8600000"));

  test("comes from the finest of several prints that agree", () =>
    expect(ask([entry({ value: "8675000000", scale: 6, decimals: -6 }), entry({})], { unit: "JPY" })).toBe(
      "8674907000",
    ));

  test("is ambiguous where two prints of one rank do not agree", () =>
    expect(ask([entry({}), entry({ value: "9000000000" })])).toMatch(/^ambiguous: .*8674907000 and 9000000000/u));

  test("is ambiguous where a quarter and a half-year end on the day", () => {
    const half = entry({ start: "2025-01-01", periods: ["2q25 ytd"], value: "1" });
    expect(ask([entry({}), half], { period: { end: "2025-06-30" } })).toMatch(/^ambiguous: Several periods/u);
    expect(ask([entry({}), half], { period: "2Q25 YTD", unit: "JPY" })).toBe("1");
  });

  test("is of the issuer's own currency unless the other one is asked for", () => {
    const dollars = entry({ unit: "USD", value: "79274000", isTranslation: true });
    expect(ask([dollars, entry({})])).toBe("8674907");
    expect(ask([dollars, entry({})], { unit: "USD" })).toBe("79274000");
  });

  test("asks for the issuer where filings of two have the line", () => {
    const both = [entry({}), entry({ issuer: "Other Ltd.", value: "1000" })];
    expect(ask(both)).toMatch(/^ambiguous: .*Example Inc\., Other Ltd\./u);
    expect(ask(both, { issuer: "OTHER LTD." })).toBe("1");
  });

  test("is a fraction where it is a percentage, and points where those are asked for", () => {
    const ratio = entry({ unit: "percent", value: "11.7", scale: 0, decimals: 1 });
    expect(ask([ratio])).toBe("0.117");
    expect(ask([ratio], { unit: "%" })).toBe("11.7");
  });
});
