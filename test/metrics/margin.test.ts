import { decimal } from "../../src/core/decimal";
import { ebitdaMargin, grossMargin, margin, marginChange } from "../../src/metrics/margin";

const d = decimal;

describe("margin", () => {
  it("is exact where doubles are not", () => {
    expect(margin(d("0.3"), d("0.1"))).toEqual({ ok: true, value: d(3) });
  });

  it("keeps the sign of a loss", () => {
    expect(margin(d(-25), d(100))).toEqual({ ok: true, value: d("-0.25") });
  });

  it("names revenue of zero", () => {
    expect(margin(d(1), d(0))).toEqual({ ok: false, problem: { kind: "zero-revenue" } });
    expect(margin(d(0), d("-0"))).toEqual({ ok: false, problem: { kind: "zero-revenue" } });
  });
});

describe("grossMargin and ebitdaMargin", () => {
  it("take the cost off and add the depreciation back", () => {
    expect(grossMargin(d(400), d(300))).toEqual({ ok: true, value: d("0.25") });
    expect(ebitdaMargin(d(-100), d(150), d(1000))).toEqual({ ok: true, value: d("0.05") });
  });
});

describe("marginChange", () => {
  it("is the difference in basis points", () => {
    expect(marginChange(d(12), d(100), d(25), d(1000))).toEqual({ ok: true, value: d(950) });
  });

  it("names revenue of zero in either period", () => {
    expect(marginChange(d(1), d(0), d(1), d(1)).ok).toBe(false);
    expect(marginChange(d(1), d(1), d(1), d(0)).ok).toBe(false);
  });
});
