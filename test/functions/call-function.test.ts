import { decimal } from "../../src/core/decimal";
import { failure, success } from "../../src/core/result";
import { callFunction, type FunctionId } from "../../src/functions/call-function";
import { setFunctionSources } from "../../src/functions/function-source";
import * as declared from "../../src/functions/functions";
import { EXAMPLE_FACTS } from "./example-source";

const call = (id: FunctionId, ...args: readonly unknown[]) => callFunction(id, args);

/** The whole call's error: its code and, where Excel shows one, its text. */
function errorOf(id: FunctionId, ...args: readonly unknown[]): readonly [code: string, text: string] {
  try {
    call(id, ...args);
  } catch (error) {
    if (error instanceof Error) return [error.name, error.message];
  }
  throw new Error("an error was expected");
}

/** A result with the codes of its errors in their places. */
const shown = (cells: readonly (readonly unknown[])[]) =>
  cells.map((row) => row.map((cell) => (cell instanceof Error ? cell.name : cell)));

afterEach(() => setFunctionSources({}));

describe("shapes", () => {
  it("stretches a single value over a range, and spills in the range's shape", () => {
    const revenue = [
      [100, 200],
      [400, 800],
    ];
    expect(call("MARGIN", [[50]], revenue)).toEqual([
      [0.5, 0.25],
      [0.125, 0.0625],
    ]);
    expect(call("MARGIN", revenue, [[100]])).toEqual([
      [1, 2],
      [4, 8],
    ]);
  });

  it("names both shapes where they do not fit", () => {
    const wide = [[1, 2, 3]];
    const tall = [[1], [2]];
    expect(errorOf("MARGIN", wide, tall)[0]).toBe("#VALUE!");
    expect(errorOf("MARGIN", wide, tall)[1]).toMatch(/profit \(1 × 3\).*revenue \(2 × 1\)/);
    expect(errorOf("EBITDA", wide, wide, tall)[1]).toMatch(/operatingIncome \(1 × 3\).*adjustments \(2 × 1\)/);
    expect(errorOf("BRIDGE", "A", 1, wide, tall, "Z")[1]).toMatch(/labels \(1 × 3\).*amounts \(2 × 1\)/);
    expect(
      errorOf(
        "EBITDABRIDGE",
        [
          ["a", "b"],
          ["c", "d"],
        ],
        tall,
        tall,
      )[1],
    ).toMatch(/labels \(2 × 2\)/);
  });

  it("takes a row over a block in COMMONSIZE and TRANSLATE, and nowhere else", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(call("COMMONSIZE", block, [[10, 20]])).toEqual([
      [0.1, 0.1],
      [0.3, 0.2],
    ]);
    expect(errorOf("MARGIN", block, [[10, 20]])[0]).toBe("#VALUE!");
  });

  it("takes a scalar as well as a matrix, and optional arguments as null", () => {
    expect(call("MARGIN", 25, 100)).toEqual([[0.25]]);
    expect(call("GROWTH", [[104]], [[100]], null)).toEqual([[0.04]]);
    expect(call("EBITDA", 1, 2, undefined)).toEqual([[3]]);
  });
});

describe("blanks", () => {
  it.each([[""], [null]])("gives an empty result for %p, and zero for zero", (blank) => {
    expect(call("MARGIN", [[blank, 0]], [[100, 100]])).toEqual([["", 0]]);
    expect(call("MARGIN", [[5]], [[blank]])).toEqual([[""]]);
    expect(call("EBITDA", [[blank, 1]], [[2, 2]], [[3, blank]])).toEqual([["", 3]]);
    expect(call("RECONCILES", [[blank]], [[1]], [[1]], [[1]])).toEqual([[""]]);
    expect(call("QUARTERS", [[10, 25, blank, 70]])[0]?.slice(0, 3)).toEqual([10, 15, ""]);
    expect(call("PERIODEND", [[blank]], 3, "start")).toEqual([[""]]);
    expect(call("TRANSLATE", [[blank], [5], [6]], [["flow"], [blank], ["flow"]], 1, 2)).toEqual([[""], [""], [12]]);
    expect(call("FISCALQUARTER", [[blank]], 12)).toEqual([[""]]);
  });

  it("keeps the place of an item without an amount in a bridge", () => {
    const rows = call("BRIDGE", "A", 10, [["x"], ["heading"], ["y"]], [[5], [""], [-3]], "Z");
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["A", 10, 10],
      ["x", 5, 15],
      ["heading", "", 15],
      ["y", -3, 12],
      ["Z", 12, 12],
    ]);
    const walk = call("EBITDABRIDGE", [["a"], ["head"], ["new"]], [[5], [""], [""]], [[7], [""], [4]]);
    expect(walk.map((row) => row.slice(0, 3))).toEqual([
      ["Prior EBITDA", 5, 5],
      ["a", 2, 7],
      ["head", "", 7],
      ["new", 4, 11],
      ["Current EBITDA", 11, 11],
    ]);
  });

  it("never has a negative zero", () => {
    expect(Object.is(call("MARGIN", 0, -5)[0]?.[0], 0)).toBe(true);
    expect(Object.is(call("CONSTANTFX", -0, 1, 2)[0]?.[0], 0)).toBe(true);
  });
});

describe("errors", () => {
  it.each<[FunctionId, readonly unknown[], string]>([
    ["MARGIN", ["12", 100], "profit"],
    ["MARGIN", [1, true], "revenue"],
    ["GROSSMARGIN", [1, "n/a"], "cost"],
    ["EBITDA", [1, 2, [["x"]]], "adjustments"],
    ["RECONCILES", [1, 1, [["x"]], 1], "amounts"],
    ["TTM", [[[1, 2, 3, "x"]]], "quarters"],
    ["QUARTERS", [[[1, "x"]]], "yearToDate"],
    ["BRIDGE", ["A", "x", [["l"]], [[1]], "Z"], "start"],
    ["EBITDABRIDGE", [[["a"]], [["x"]], [[1]]], "prior"],
    ["EBITDABRIDGE", [[["a"]], [[1]], [[1]], [[2]]], "weights"],
    ["GROWTH", [1, 2, "sometimes"], "negativeBase"],
    ["TRANSLATE", [1, "profit", 1, 1], "kinds"],
    ["TRANSLATE", [1, "equity", 1, 1], "historical"],
    ["TRANSLATE", [1, "flow", 1, 0], "average"],
    ["CONSTANTFX", [1, -1, 1], "currentRate"],
    ["TIES", [1, 1, 1, -1], "unitB"],
    ["PERIODEND", ["the first quarter", 3, "start"], "label"],
    ["PERIODEND", ["1Q04", 13, "start"], "fiscalYearEndMonth"],
    ["FISCALQUARTER", ["30.6.2004", 3, "start"], "date"],
    ["FISCALQUARTER", [12, 3, "start"], "date"],
  ])("%s%j is #VALUE! naming %s", (id, args, name) => {
    const [code, text] = errorOf(id, ...args);
    expect(code).toBe("#VALUE!");
    expect(text.startsWith(name)).toBe(true);
  });

  it("stand in their own cells of a spilled result", () => {
    expect(shown(call("MARGIN", [[1, 2, 3, "x"]], [[2, 0, "", 1]]))).toEqual([[0.5, "#DIV/0!", "", "#VALUE!"]]);
    expect(
      shown(
        call("TTM", [
          [1, 2, 3, 4],
          [1, "", 3, 4],
        ]),
      ),
    ).toEqual([[10], ["#N/A"]]);
    expect(shown(call("QUARTERS", [[10, "", 40, 70]]))).toEqual([[10, "", "#N/A", 30]]);
  });

  it.each<[FunctionId, readonly unknown[], string]>([
    ["MARGIN", [1, 0], "#DIV/0!"],
    ["MARGINCHANGE", [1, 1, 1, 0], "#DIV/0!"],
    ["COMMONSIZE", [1, 0], "#DIV/0!"],
    ["GROWTH", [1, 0, "asis"], "#DIV/0!"],
    ["CAGR", [0, 1, 1], "#NUM!"],
    ["CAGR", [1, 1, 0], "#NUM!"],
    ["MARGIN", [Number.POSITIVE_INFINITY, 1], "#NUM!"],
    ["MARGIN", [1e308, 1e-308], "#NUM!"],
    ["TTM", [[[1, 2, 3]]], "#N/A"],
    ["QUARTERS", [[[1, 2, 3, 4, 5]]], "#VALUE!"],
    ["PERIODEND", ["1Q04"], "#N/A"],
    ["PERIODEND", ["1Q04", 3], "#N/A"],
    ["FACT", ["revenue", "1Q04"], "#N/A"],
    ["FX", [1, "USD", "JPY", "2004-06-30"], "#N/A"],
  ])("%s%j is %s", (id, args, code) => {
    expect(errorOf(id, ...args)[0]).toBe(code);
  });

  it("pass through where a cell hands one over, and entities give their plain values", () => {
    const entity = { type: "FormattedNumber", basicType: "Double", basicValue: 25, numberFormat: "0.0" };
    const error = { type: "Error", basicType: "Error", basicValue: "#REF!" };
    expect(call("MARGIN", [[entity]], [[100]])).toEqual([[0.25]]);
    expect(errorOf("MARGIN", [[error]], [[100]])[0]).toBe("#REF!");
    expect(errorOf("MARGIN", [[error]], [["x"]])[0]).toBe("#REF!");
  });

  it("are Excel's own inside Excel, also within an array", () => {
    class ExcelError extends Error {
      readonly code: string;
      constructor(code: string, message?: string) {
        super(message);
        this.code = code;
      }
    }
    Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });
    try {
      expect(() => call("MARGIN", 1, 0)).toThrow(ExcelError);
      expect(call("MARGIN", [[1, 1]], [[0, 2]])[0]?.[0]).toMatchObject({ code: "#DIV/0!" });
    } finally {
      Reflect.deleteProperty(globalThis, "CustomFunctions");
    }
  });
});

describe("sources", () => {
  it("finds figures, and tells why there is none", () => {
    setFunctionSources({ facts: EXAMPLE_FACTS });
    expect(call("FACT", [["revenue"], ["nothing"]], [["1Q25"], ["1Q25"]])[0]).toEqual([7320]);
    expect(call("FACT", "Total revenues", 45_838, "JPY thousand")).toEqual([[7319842]]);
    expect(errorOf("FACT", "nothing", "1Q25")).toEqual(["#N/A", 'There is no line "nothing".']);
    expect(errorOf("FACT", "revenue", "2Q25")).toEqual(["#N/A", "There is 1Q25 only."]);
    expect(call("FACT", "", "1Q25")).toEqual([[""]]);
  });

  it("takes the workbook's rates, and the given ones before them", () => {
    const found = { rate: decimal("112.5"), date: "2004-06-30", source: "a test", kind: "closing" } as const;
    const asked: string[] = [];
    setFunctionSources({
      rates: {
        rateOn: (from, to, date, kind) => {
          asked.push(`${from} ${to} ${date} ${kind}`);
          return to === "JPY" ? success(found) : failure({ kind: "unknown-pair", message: "USD to XXX: unknown." });
        },
        average: () => success({ ...found, rate: decimal(110), kind: "average" }),
      },
    });
    expect(call("FX", [[1, 2, 0.1]], "usd", "JPY", 38_168, "average")).toEqual([[112.5, 225, 11.25]]);
    expect(asked).toEqual(["USD JPY 2004-06-30 average"]);
    expect(errorOf("FXRATE", "USD", "XXX", 38_168)).toEqual(["#N/A", "USD to XXX: unknown."]);
    expect(call("FXAVERAGE", "USD", "JPY", "2004-04-01", "2004-06-30")).toEqual([[110]]);
    expect(errorOf("FXAVERAGE", "USD", "JPY", "2004-06-30", "2004-04-01")[0]).toBe("#VALUE!");
    const table = [["2004-06-30", "USD", "JPY", 100, "closing"]];
    expect(call("FXRATE", "USD", "JPY", 38_168, "closing", table)).toEqual([[100]]);
    expect(errorOf("FXRATE", "USD", "JPY", "2004-07-20", "closing", table)[0]).toBe("#N/A");
    expect(errorOf("FXRATE", "USD", "JPY", "2004-06-30", "stated", table)[0]).toBe("#N/A");
    expect(call("FXRATE", [["USD", ""]], "JPY", 38_168, "", table)).toEqual([[100, ""]]);
    expect(errorOf("FX", 1, "US", "JPY", 38_168)[1]).toMatch(/^from: "US"/);
    expect(errorOf("FX", 1, "USD", "JPY", 38_168, "spot")[1]).toMatch(/^kind: "spot"/);
  });

  it("names periods as the workbook's issuer does, unless the call says otherwise", () => {
    setFunctionSources({ calendar: { fiscalYearEndMonth: 3, labelledBy: "start" } });
    expect(call("PERIODEND", "1Q04")).toEqual([[38_168]]);
    expect(call("PERIODEND", "1Q04", null, "end")).toEqual([[37_802]]);
    expect(call("FISCALQUARTER", 38_168)).toEqual([["1Q04"]]);
    expect(call("FISCALQUARTER", 38_168, 12, "end")).toEqual([["2Q04"]]);
  });
});

test("a hundred thousand cells spill, errors and blanks among them", () => {
  const profit = Array.from({ length: 100_000 }, (_, i) => [i % 7 === 0 ? "" : i / 8]);
  const revenue = Array.from({ length: 100_000 }, (_, i) => [i % 11 === 0 ? 0 : i + 1]);
  const found = shown(call("MARGIN", profit, revenue));
  expect(found).toHaveLength(100_000);
  expect(found[7]).toEqual([""]);
  expect(found[11]).toEqual(["#DIV/0!"]);
  expect(found[99_999]).toEqual([99_999 / 8 / 100_000]);
});

test("the functions that Excel calls are these", () => {
  expect(declared.marginOf([[25]], [[100]])).toEqual([[0.25]]);
  expect(declared.growthOf([[104]], [[100]])).toEqual([[0.04]]);
  expect(Object.keys(declared)).toHaveLength(23);
});
