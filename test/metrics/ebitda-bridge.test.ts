import { decimal } from "../../src/core/decimal";
import { bridge, ebitda, ebitdaFromNetIncome, reconciles, walk } from "../../src/metrics/ebitda-bridge";

const d = decimal;

describe("ebitda", () => {
  it("is operating income with depreciation and adjustments added back", () => {
    expect(ebitda(d(-100), d(984))).toEqual(d(884));
    expect(ebitda(d(-100), d(984), [d(20), d(-4)])).toEqual(d(900));
  });

  it("from net income takes expenses positive and benefits negative", () => {
    const items = { netIncome: d(70), incomeTax: d(-10), interest: d(5), depreciationAmortization: d(40) };
    expect(ebitdaFromNetIncome(items)).toEqual(d(105));
    expect(ebitdaFromNetIncome({ ...items, otherItems: [d(3), d(-1)] })).toEqual(d(107));
  });
});

describe("bridge", () => {
  const items = [
    { label: "Depreciation", amount: d(-984) },
    { label: "Other", amount: d(-151) },
  ];

  it("runs from the start over the items", () => {
    const found = bridge(d(884), items);
    expect(found.steps.map((step) => step.runningTotal.toString())).toEqual(["-100", "-251"]);
    expect(found.end).toEqual(d(-251));
    expect(found).not.toHaveProperty("unexplained");
  });

  it("shows what the items leave open to a given end", () => {
    expect(bridge(d(884), items, d(-250)).unexplained).toEqual(d(1));
    expect(bridge(d(884), items, d(-251))).not.toHaveProperty("unexplained");
  });
});

describe("walk", () => {
  it("gives each line its signed change and ties at both ends", () => {
    const found = walk([
      { label: "Revenue", prior: d(100), current: d(120), weight: 1 },
      { label: "Cost", prior: d(60), current: d(90), weight: -1 },
      { label: "Depreciation", prior: d(7), current: d(8), weight: 1 },
    ]);
    expect(found.start).toEqual(d(47));
    expect(found.steps.map((step) => step.amount.toString())).toEqual(["20", "-30", "1"]);
    expect(found.end).toEqual(d(38));
  });

  it("of no lines is nothing", () => {
    expect(walk([])).toEqual({ start: d(0), steps: [], end: d(0) });
  });
});

describe("reconciles", () => {
  it("tells exact from rounding and from a break", () => {
    expect(reconciles(d(10), d(4), [d(6)], d(1))).toEqual({
      ok: true,
      value: { outcome: "exact", difference: d(0) },
    });
    expect(reconciles(d(11), d(4), [d(6)], d(1))).toMatchObject({ value: { outcome: "rounding", difference: d(1) } });
    expect(reconciles(d(12), d(4), [d(6)], d(1))).toMatchObject({ value: { outcome: "break", difference: d(2) } });
    expect(reconciles(d(8), d(4), [d(6)], d(1))).toMatchObject({ value: { outcome: "break", difference: d(-2) } });
  });

  it("widens with the number of prints: half a unit each", () => {
    expect(reconciles(d(12), d(4), [d(3), d(3)], d(1))).toMatchObject({ value: { outcome: "rounding" } });
    expect(reconciles(d(13), d(4), [d(3), d(3)], d(1))).toMatchObject({ value: { outcome: "break" } });
  });

  it("takes a unit of zero as exact amounts and refuses a negative one", () => {
    expect(reconciles(d("10.01"), d(4), [d(6)], d(0))).toMatchObject({ value: { outcome: "break" } });
    expect(reconciles(d(10), d(4), [d(6)], d(-1))).toEqual({
      ok: false,
      problem: { kind: "unit-negative", unit: d(-1) },
    });
  });
});
