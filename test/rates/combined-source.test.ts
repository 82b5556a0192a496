import { decimal } from "../../src/core/decimal";
import { success } from "../../src/core/result";
import { combinedSource } from "../../src/rates/combined-source";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateQuote } from "../../src/rates/rate-quote";
import { problemOf, valueOf } from "./result-value";

function source(name: string, ...quotes: readonly (readonly [pair: string, date: RateQuote["date"], rate: string])[]) {
  return quoteSource(
    name,
    quotes.map(([pair, date, rate]): RateQuote => {
      const [base = "", quote = ""] = pair.split("/");
      return { base, quote, date, kind: "closing", rate: success(decimal(rate)) };
    }),
  );
}

const BANK = {
  rates: source("bank", ["EUR/USD", "2024-06-28", "1.07"], ["EUR/JPY", "2024-06-28", "171"]),
  to: "2024-06-28",
} as const;
const rate = (
  all: ReturnType<typeof combinedSource>,
  from: string,
  to: string,
  day: RateQuote["date"] = "2024-06-28",
) => {
  const found = valueOf(all.rateOn(from, to, day, "closing"));
  return `${found.rate.toFixed(2)} ${found.source.split(",")[0] ?? ""}`;
};

test("workbook, files in their order, online answer, history", () => {
  const [workbook, late, early] = ["workbook", "late", "early"].map((name) =>
    source(name, ["EUR/USD", "2024-06-28", "1.08"]),
  );
  const online = source("online", ["EUR/USD", "2024-06-28", "1.09"], ["EUR/USD", "2024-07-12", "1.1"]);
  const files = [late!, early!];
  expect(rate(combinedSource({ workbook, files, online, history: BANK }), "EUR", "USD")).toBe("1.08 workbook");
  expect(rate(combinedSource({ files, online, history: BANK }), "EUR", "USD")).toBe("1.08 late");
  expect(rate(combinedSource({ files: [], online, history: BANK }), "EUR", "USD")).toBe("1.09 online");
  expect(rate(combinedSource({ files: [], online, history: BANK }), "EUR", "USD", "2024-07-13")).toBe("1.10 online");
  expect(rate(combinedSource({ files, online, history: BANK }), "EUR", "JPY")).toBe("171.00 bank");
});

test("a rate the wrong way round is refused, after the history's end too, and never turned", () => {
  for (const day of ["2024-06-28", "2025-03-31"] as const) {
    const wrong = source("typed", ["EUR/JPY", day, "0.00585"]);
    for (const all of [
      { workbook: wrong, files: [], history: BANK },
      { files: [wrong], history: BANK },
      { files: [], online: wrong, history: BANK },
    ])
      expect(problemOf(combinedSource(all).rateOn("EUR", "JPY", day, "closing"))).toMatchObject({
        kind: "unusable",
        message: expect.stringContaining("looks inverted") as string,
      });
  }
});

test("without the history, the others are there, and what is missing says so", () => {
  const all = combinedSource({
    files: [source("own", ["EUR/USD", "2024-06-28", "1.08"])],
    history: { problem: "no history" },
  });
  expect(rate(all, "EUR", "USD")).toBe("1.08 own");
  expect(problemOf(all.rateOn("EUR", "JPY", "2024-06-28", "closing")).message).toContain("no history");
  expect(problemOf(all.average("EUR", "JPY", "2024-04-01", "2024-06-30")).message).toContain("no history");
});
