import { decimal } from "../../src/core/decimal";
import type { ReportedNumber } from "../../src/core/reported";
import { constantCurrency, translate, translateAtStatedRate } from "../../src/metrics/translate";

const d = decimal;
const thousands = (value: string): ReportedNumber => ({
  kind: "number",
  value: d(value),
  scale: 3,
  decimals: -3,
  truncated: false,
});
const yenForADollar = { base: "USD", quote: "JPY", rate: d(125) };

describe("translateAtStatedRate", () => {
  it("divides from quote to base, with the interval of the print", () => {
    const found = translateAtStatedRate(thousands("1000000"), "JPY", "USD", yenForADollar, -3);
    expect(found).toEqual({
      ok: true,
      value: { value: d(8000), interval: { low: d(7996), high: d(8004) }, printed: d(8000) },
    });
  });

  it("multiplies from base to quote, and rounds to the accuracy asked for", () => {
    const found = translateAtStatedRate(thousands("20000"), "USD", "JPY", yenForADollar, -6);
    expect(found).toEqual({
      ok: true,
      value: { value: d(2_500_000), interval: { low: d(2_437_500), high: d(2_562_500) }, printed: d(3_000_000) },
    });
  });

  it("refuses other currencies and rates that are none", () => {
    expect(translateAtStatedRate(thousands("1000"), "EUR", "USD", yenForADollar, 0)).toEqual({
      ok: false,
      problem: { kind: "rate-of-other-currencies", from: "EUR", to: "USD" },
    });
    expect(translateAtStatedRate(thousands("1000"), "JPY", "JPY", yenForADollar, 0).ok).toBe(false);
    expect(translateAtStatedRate(thousands("1000"), "JPY", "USD", { ...yenForADollar, rate: d(0) }, 0)).toEqual({
      ok: false,
      problem: { kind: "rate-not-positive", rate: d(0) },
    });
  });
});

describe("translate", () => {
  const rates = { closing: d(110), average: d(105), historical: d(90) };

  it("takes the rate of the kind (IAS 21.39)", () => {
    expect(translate(d(2), "flow", rates)).toEqual({ ok: true, value: d(210) });
    expect(translate(d(2), "stock", rates)).toEqual({ ok: true, value: d(220) });
    expect(translate(d(2), "equity", rates)).toEqual({ ok: true, value: d(180) });
    expect(translate(d(2), "none", {})).toEqual({ ok: true, value: d(2) });
  });

  it("never stands in for a missing rate", () => {
    expect(translate(d(2), "flow", { closing: d(110) })).toEqual({
      ok: false,
      problem: { kind: "missing-rate", rate: "average" },
    });
    expect(translate(d(2), "stock", { closing: d(-1) })).toEqual({
      ok: false,
      problem: { kind: "rate-not-positive", rate: d(-1) },
    });
  });
});

describe("constantCurrency", () => {
  it("restates at the prior rate", () => {
    expect(constantCurrency(d(220), d(110), d(100))).toEqual({ ok: true, value: d(200) });
    expect(constantCurrency(d(220), d(110), d(0))).toMatchObject({ problem: { kind: "rate-not-positive" } });
    expect(constantCurrency(d(220), d(-110), d(1))).toMatchObject({ problem: { kind: "rate-not-positive" } });
  });
});
