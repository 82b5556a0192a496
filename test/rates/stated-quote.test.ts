import type { IsoDate } from "../../src/core/date";
import { decimal } from "../../src/core/decimal";
import { firstOfSources, quoteSource } from "../../src/rates/quote-book";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel } from "../../src/plan/model";
import { assembleWorkbook } from "../../src/plan/plan-workbook";
import { readFxSheet, statedQuotes } from "../../src/rates/stated-quote";
import { checksStub } from "../support/checks-stub";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import { problemOf, valueOf } from "./result-value";

function fxSheet(rate: unknown, date: unknown = 38168, kind: unknown = "stated") {
  return [
    { key: "fx:USD/JPY", values: [] },
    { key: "fx:USD/JPY:rate", values: ["", rate] },
    { key: "fx:USD/JPY:date", values: ["", date] },
    { key: "fx:USD/JPY:kind", values: ["", kind] },
    { key: "fx:USD/JPY:revenue", values: [5, 6] },
  ];
}

test("the FX sheet's rate is found as the issuer stated it, by that day only", () => {
  const read = readFxSheet(fxSheet(109.43));
  expect(read.problems).toEqual([]);
  const sheet = quoteSource("FX sheet", read.quotes);
  expect(valueOf(sheet.rateOn("USD", "JPY", "2004-06-30", "stated")).rate.toFixed()).toBe("109.43");
  expect(problemOf(sheet.rateOn("USD", "JPY", "2004-07-01", "stated")).kind).toBe("out-of-range");
  expect(problemOf(sheet.rateOn("USD", "JPY", "2004-06-30", "closing")).kind).toBe("unknown-pair");
});

test("the sheet that the project writes is the one that is read", () => {
  const model = buildModel([
    buildFiling({
      calendar: MARCH_YEAR,
      rates: [
        { base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2, at: "2004-06-30" },
        { base: "USD", quote: "JPY", rate: decimal("119.8"), decimals: 2, at: "2003-06-30" },
      ],
      tables: [
        {
          id: "i",
          kind: "income",
          currency: "JPY",
          columns: [{ period: "2004-04-01/2004-06-30" }, { period: "2003-04-01/2003-06-30" }],
          rows: [{ label: "Revenue", concept: "revenue", cells: ["8,674", "9,070"] }],
        },
      ],
    }),
  ]);
  const plan = assembleWorkbook(model, { checks: checksStub(), charts: [], findings: [] });
  const sheet = plan.sheets.find(({ id }) => id === "fx")!;
  const evaluation = evaluatePlan(plan);
  const periods = sheet.columns.filter(({ key }) => key.startsWith("p:"));
  const rows = sheet.rows.map((row) => ({
    key: row.key,
    values: periods.map((column) => evaluation.valueOf("fx", row.key, column.key)),
  }));
  const read = readFxSheet(rows);
  expect(read.problems).toEqual([]);
  const told = read.quotes.map(
    ({ base, quote, date, kind, rate }) => `${date} ${base}/${quote} ${kind} ${valueOf(rate).toFixed()}`,
  );
  expect([...told].sort()).toEqual(["2003-06-30 USD/JPY stated 119.8", "2004-06-30 USD/JPY stated 109.43"]);
});

test.each([
  ["zero", 0],
  ["negative", -109.43],
  ["text", "about 109"],
])("a rate of %s stands, unusable, before the bank's", (_, rate) => {
  const sheet = quoteSource("FX sheet", readFxSheet(fxSheet(rate)).quotes);
  const bank = quoteSource(
    "bank",
    statedQuotes([{ base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2 }], "2004-06-30"),
  );
  expect(problemOf(firstOfSources([sheet, bank]).rateOn("USD", "JPY", "2004-06-30", "stated")).kind).toBe("unusable");
});

test("a rate without its day or of no kind is told", () => {
  expect(readFxSheet(fxSheet(109.43, ""))).toEqual({
    quotes: [],
    problems: [{ row: 2, message: "the rate USD/JPY of period column 2 has no day" }],
  });
  expect(readFxSheet(fxSheet(109.43, 38168, "guess")).problems).toHaveLength(1);
});

test("a filing's rates keep their day, or take the one its period ends on", () => {
  const stated = { base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2 };
  const at: IsoDate = "2004-06-29";
  expect(statedQuotes([stated, { ...stated, at }], "2004-06-30").map(({ date, kind }) => [date, kind])).toEqual([
    ["2004-06-30", "stated"],
    ["2004-06-29", "stated"],
  ]);
});
