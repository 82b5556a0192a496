import { decimal, roundHalfUp } from "../../src/core/decimal";
import { cagr, commonSize, growth } from "../../src/metrics/growth";

const d = decimal;

describe("growth", () => {
  it("is the change over a positive base", () => {
    expect(growth(d(125), d(100))).toEqual({ ok: true, value: d("0.25") });
  });

  it("has no meaning over a base that is not positive", () => {
    expect(growth(d(884), d(-243))).toEqual({ ok: false, problem: { kind: "base-not-positive", base: d(-243) } });
    expect(growth(d(884), d(0))).toEqual({ ok: false, problem: { kind: "base-not-positive", base: d(0) } });
  });

  it("follows the policy that is asked for", () => {
    expect(growth(d(50), d(-200), "abs")).toEqual({ ok: true, value: d("1.25") });
    expect(growth(d(50), d(-200), "asis")).toEqual({ ok: true, value: d("-1.25") });
  });

  it("never divides by zero, whatever the policy", () => {
    expect(growth(d(5), d(0), "abs")).toEqual({ ok: false, problem: { kind: "zero-base" } });
    expect(growth(d(5), d(0), "asis")).toEqual({ ok: false, problem: { kind: "zero-base" } });
  });
});

describe("cagr", () => {
  it("is the even growth a period", () => {
    const result = cagr(d(100), d(121), d(2));
    expect(result.ok && roundHalfUp(result.value, 30)).toEqual(d("0.1"));
    expect(cagr(d(100), d(0), d(3))).toEqual({ ok: true, value: d(-1) });
  });

  it("names what has no root", () => {
    expect(cagr(d(0), d(1), d(1))).toEqual({ ok: false, problem: { kind: "base-not-positive", base: d(0) } });
    expect(cagr(d(1), d(-1), d(1))).toEqual({ ok: false, problem: { kind: "end-negative", end: d(-1) } });
    expect(cagr(d(1), d(1), d(0))).toEqual({ ok: false, problem: { kind: "periods-not-positive", periods: d(0) } });
  });
});

describe("commonSize", () => {
  it("is each amount over the base", () => {
    expect(commonSize([d(25), d(-50)], d(100))).toEqual({ ok: true, value: [d("0.25"), d("-0.5")] });
  });

  it("names a base of zero", () => {
    expect(commonSize([d(25)], d(0))).toEqual({ ok: false, problem: { kind: "zero-base" } });
  });
});
