import { decimal } from "../../src/core/decimal";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel } from "../../src/plan/model";
import { assembleWorkbook } from "../../src/plan/plan-workbook";
import { ratesInUse } from "../../src/plan/rate-in-use";
import type { StatedRate } from "../../src/statements/filing";
import { checksStub } from "../support/checks-stub";
import { buildFiling, type ColumnSpec, MARCH_YEAR } from "../support/filing-builder";

const NOW = "2004-04-01/2004-06-30";
const BEFORE = "2003-04-01/2003-06-30";
const rate = (digits: string, more: Partial<StatedRate> = {}): StatedRate => ({
  base: "USD",
  quote: "JPY",
  rate: decimal(digits),
  decimals: 2,
  ...more,
});

function modelOf(
  rates: readonly StatedRate[],
  columns: readonly ColumnSpec[],
  cells: readonly string[],
  currency = "JPY",
) {
  return buildModel([
    buildFiling({
      calendar: MARCH_YEAR,
      rates,
      tables: [{ id: "i", kind: "income", currency, columns, rows: [{ label: "Revenue", concept: "revenue", cells }] }],
    }),
  ]);
}
const used = (model: ReturnType<typeof modelOf>) => ratesInUse(model).map((r) => [r.column, r.rate.rate.toString()]);

describe("the columns that a stated rate holds for", () => {
  it("are those printed in the translated currency", () => {
    const columns = [
      { heading: "USD", period: NOW, currency: "USD" },
      { heading: "JPY", period: NOW },
      { period: BEFORE },
    ];
    expect(used(modelOf([rate("109.43")], columns, ["9", "1,000", "900"]))).toEqual([[`p:${NOW}`, "109.43"]]);
  });

  it("else those that end on the rate's day", () => {
    const columns = [{ period: NOW }, { period: BEFORE }];
    expect(used(modelOf([rate("119.80", { at: "2003-06-30" })], columns, ["1", "2"]))).toEqual([
      [`p:${BEFORE}`, "119.8"],
    ]);
  });

  it("else the latest period", () => {
    expect(used(modelOf([rate("109.43")], [{ period: NOW }, { period: BEFORE }], ["1", "2"]))).toEqual([
      [`p:${NOW}`, "109.43"],
    ]);
  });

  it("are told apart by their days where a filing states several", () => {
    const rates = [rate("109.43", { at: "2004-06-30" }), rate("119.80", { at: "2003-06-30" })];
    const columns = [
      { heading: "USD", period: NOW, currency: "USD" },
      { heading: "USD", period: BEFORE, currency: "USD" },
      { period: NOW },
      { period: BEFORE },
      { period: "2004-01-01/2004-03-31" },
    ];
    expect(used(modelOf(rates, columns, ["9", "8", "1,000", "900", "1"]))).toEqual([
      [`p:${NOW}`, "109.43"],
      [`p:${BEFORE}`, "119.8"],
    ]);
  });
});

describe("the FX sheet", () => {
  const shown = (model: ReturnType<typeof modelOf>, row: string, column: string) =>
    evaluatePlan(assembleWorkbook(model, { checks: checksStub(), charts: [], findings: [] })).valueOf(
      "fx",
      row,
      column,
    );

  it("divides by units of the own currency for one of the other, and leaves columns without a rate empty", () => {
    const columns = [
      { heading: "USD", period: NOW, currency: "USD" },
      { heading: "JPY", period: NOW },
      { period: BEFORE },
    ];
    const model = modelOf([rate("109.43")], columns, ["26,670", "2,918,488", "900"]);
    expect(shown(model, "fx:USD/JPY:revenue", `p:${NOW}`)).toBeCloseTo(26_669.908, 3);
    expect(shown(model, "fx:USD/JPY:revenue:printed", `p:${NOW}`)).toBe(26_670);
    expect(shown(model, "fx:USD/JPY:revenue", `p:${BEFORE}`)).toBe("");
    expect(shown(model, "fx:USD/JPY:revenue:printed", `p:${BEFORE}`)).toBe("");
  });

  it("multiplies where the own currency is the base", () => {
    const columns = [{ period: NOW }, { period: BEFORE }];
    const model = modelOf([rate("1.20", { base: "EUR", quote: "USD" })], columns, ["100", "90"], "EUR");
    expect(shown(model, "fx:EUR/USD:revenue", `p:${NOW}`)).toBeCloseTo(120, 9);
  });

  it("shows nothing for a rate that is no rate", () => {
    const model = modelOf([rate("0")], [{ period: NOW }], ["100"]);
    expect(shown(model, "fx:USD/JPY:revenue", `p:${NOW}`)).toBe("");
  });
});
