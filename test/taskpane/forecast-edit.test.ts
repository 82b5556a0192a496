/** What an analyst does to a draft, and how driver values are read and written. */
import fc from "fast-check";
import { NEW_DRAFT } from "../../src/app/forecast-draft";
import { decimal } from "../../src/core/decimal";
import { driverText, type Measure, parseDriver } from "../../src/taskpane/driver-text";
import {
  addGuidance,
  driverIn,
  enteredOf,
  fillRight,
  guidanceState,
  overlayIn,
  removeGuidance,
  resetDriver,
  setDriver,
  setMethod,
  setMinimumCash,
  setOverlay,
  stepsOf,
  usualStep,
} from "../../src/taskpane/forecast-edit";
import { figureWords, historyWords, stepWords } from "../../src/taskpane/forecast-words";
import { fakeForecast } from "./fake-forecast";

const PERIODS = ["q1", "q2", "q3", "q4"] as const;
const yearly = PERIODS.map((period, i) => ({
  period,
  method: i < 2 ? ("sequential" as const) : ("year-ago" as const),
}));

describe("drivers of a draft", () => {
  const draft = setDriver(setDriver(NEW_DRAFT, "sales", "q1", "0.05"), "costs", "q1", "0.4");

  test("are set once a line and quarter, and change nothing else", () => {
    const again = setDriver(draft, "sales", "q1", "0.06");
    expect(driverIn(again, "sales", "q1")).toBe("0.06");
    expect(driverIn(again, "costs", "q1")).toBe("0.4");
    expect(again.drivers).toHaveLength(2);
    expect(driverIn(draft, "sales", "q1")).toBe("0.05");
    expect(driverIn(draft, "sales", "q2")).toBeUndefined();
  });

  test("go back to the default in one quarter, or in all", () => {
    const more = setDriver(draft, "sales", "q2", "0.07");
    expect(resetDriver(more, "sales", "q1").drivers).toEqual([
      { line: "costs", period: "q1", value: "0.4" },
      { line: "sales", period: "q2", value: "0.07" },
    ]);
    expect(enteredOf(more, "sales")).toBe(2);
    expect(enteredOf(resetDriver(more, "sales"), "sales")).toBe(0);
    expect(enteredOf(resetDriver(more, "sales"), "costs")).toBe(1);
  });

  test("are filled into all later quarters of the same method only", () => {
    const quarters = (from: string) =>
      fillRight(NEW_DRAFT, "sales", yearly, from, "0.02").drivers.map(({ period }) => period);
    expect(quarters("q1")).toEqual(["q1", "q2"]);
    expect(quarters("q2")).toEqual(["q2"]);
    expect(quarters("q3")).toEqual(["q3", "q4"]);
  });

  test("and overlays go when the method counts something else; the default method is none that was chosen", () => {
    const both = setOverlay(draft, "upside", "sales", PERIODS, "0.01");
    const changed = setMethod(both, "sales", "amount");
    expect(changed.methods).toEqual({ sales: "amount" });
    expect(changed.drivers).toEqual([{ line: "costs", period: "q1", value: "0.4" }]);
    expect(changed.overlays).toEqual([]);
    expect(setMethod(changed, "sales", undefined).methods).toEqual({});
  });
});

describe("overlays of a scenario", () => {
  test("are one number in all quarters, and nothing where that is zero", () => {
    const up = setOverlay(NEW_DRAFT, "upside", "sales", PERIODS, "0.02");
    expect(up.overlays).toHaveLength(4);
    expect(overlayIn(up, "upside", "sales", PERIODS)).toEqual({ kind: "same", value: "0.02" });
    expect(overlayIn(up, "downside", "sales", PERIODS)).toEqual({ kind: "none" });
    expect(setOverlay(up, "upside", "sales", PERIODS, "0").overlays).toEqual([]);
    expect(setOverlay(up, "upside", "sales", PERIODS, undefined).overlays).toEqual([]);
    expect(setOverlay(up, "downside", "sales", PERIODS, "-0.01").overlays).toHaveLength(8);
  });

  test("vary where quarters differ, as they may on the sheet", () => {
    const up = setOverlay(NEW_DRAFT, "upside", "sales", PERIODS.slice(0, 2), "0.02");
    expect(overlayIn(up, "upside", "sales", PERIODS)).toEqual({ kind: "varies" });
  });
});

test("minimum cash and guidance come and go", () => {
  const draft = setMinimumCash(NEW_DRAFT, "1000");
  expect(draft.minimumCash).toBe("1000");
  expect(setMinimumCash(draft, undefined)).toEqual(NEW_DRAFT);
  const entry = { line: "sales", period: "q1", low: "10", text: "p. 3" };
  const two = addGuidance(addGuidance(draft, entry), { ...entry, period: "q2" });
  expect(removeGuidance(two, 0).guidance).toEqual([{ ...entry, period: "q2" }]);
});

test("a forecast lies inside what the company says, below, above, or is not known", () => {
  const view = fakeForecast();
  const { keyLines, periods, draft } = view;
  const [revenues, stock] = keyLines;
  const period = periods.find(({ isForecast }) => isForecast)!.key;
  // 1,100 and 2 % more.
  const state = (bounds: { readonly low?: string; readonly high?: string }, at = period) =>
    guidanceState({ line: revenues!.line, period: at, text: "", ...bounds }, view, draft.scenario);
  expect(state({ low: "1100", high: "1130" })).toBe("inside");
  expect(state({ low: "1122" })).toBe("inside");
  expect(state({ low: "1123" })).toBe("below");
  expect(state({ high: "1100" })).toBe("above");
  expect(state({ low: "1" }, "elsewhere")).toBe("unknown");
  expect(state({ low: "1" }, periods[0]!.key)).toBe("unknown");
  // Of a year: 1,100 and three quarters that grow by 2 %, 4,533.8 in all; of a stock, its last quarter.
  expect(state({ low: "4533", high: "4534" }, "y:24")).toBe("inside");
  expect(state({ high: "4533" }, "y:24")).toBe("above");
  const ofStock = { line: stock!.line, period: "y:24", low: "116", high: "117", text: "" };
  expect(guidanceState(ofStock, view, draft.scenario)).toBe("inside");
});

test("steps of a sensitivity", () => {
  expect(stepsOf("0.01")).toEqual(["-0.02", "-0.01", "0", "0.01", "0.02"]);
  expect(usualStep("fraction", "0.4")).toBe("0.01");
  // Two steps are a tenth of the amount.
  expect(usualStep("amount", "-193714")).toBe("9686");
  expect(usualStep("amount", "0")).toBe("1000");
  expect(stepsOf("0.01").map((step) => stepWords(step, "fraction"))).toEqual(["−2", "−1", "±0", "+1", "+2"]);
  expect(stepWords("-19372", "amount")).toBe("−19,372");
  expect(stepWords("10", "days")).toBe("+10");
});

describe("values of drivers", () => {
  test.each<readonly [string, Measure, string]>([
    ["0.0525", "fraction", "5.25"],
    ["-0.0051", "fraction", "-0.51"],
    ["0.5", "fraction", "50.00"],
    ["0.123456", "fraction", "12.3456"],
    ["64.4", "days", "64.4"],
    ["60", "days", "60.0"],
    ["-193714", "amount", "-193,714"],
    ["1234567.5", "amount", "1,234,567.5"],
    ["0", "amount", "0"],
  ])("%s (%s) is shown as %s and read back", (value, measure, text) => {
    expect(driverText(value, measure)).toBe(text);
    expect(parseDriver(text, measure)).toBe(value);
  });

  test.each<readonly [string, Measure, string | undefined]>([
    ["5.25 %", "fraction", "0.0525"],
    ["5.25%", "amount", undefined],
    ["−3", "fraction", "-0.03"],
    ["(1,200)", "amount", "-1200"],
    ["１２．５", "days", "12.5"],
    [".5", "days", "0.5"],
    ["+7.", "days", "7"],
    ["-0", "amount", "0"],
    // Five and a quarter, or 525? It is not guessed.
    ["5,25", "fraction", undefined],
    ["1,23,456", "amount", undefined],
    ["", "amount", undefined],
    ["-", "amount", undefined],
    [".", "amount", undefined],
    ["1e5", "amount", undefined],
    ["abc", "amount", undefined],
    ["1".repeat(60), "amount", undefined],
  ])("%s typed as %s is %s", (text, measure, value) => {
    expect(parseDriver(text, measure)).toBe(value);
  });

  test("whatever is shown is read back as the same value", () => {
    const values = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(values, fc.constantFrom<Measure>("fraction", "days", "amount"), ([digits, places], measure) => {
        const value = decimal(digits).dividedBy(decimal(10).pow(places)).toFixed();
        const read = parseDriver(driverText(value, measure), measure);
        expect(read).toBe(value);
      }),
    );
  });

  test("history and figures are rounded for reading", () => {
    expect(historyWords(-0.020178051596392056, "fraction")).toBe("−2.02");
    expect(historyWords(56.40728, "days")).toBe("56.4");
    expect(historyWords(-226045, "amount")).toBe("−226,045");
    expect(figureWords(-338063.546, "en")).toBe("−338,064");
    expect(figureWords(12.345, "ja")).toBe("12.35");
  });
});
