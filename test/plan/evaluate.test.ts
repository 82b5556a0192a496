import fc from "fast-check";
import { decimal, roundHalfUp, nearestDouble } from "../../src/core/decimal";
import { evaluatePlan } from "../../src/plan/evaluate";
import { call, cell, type Formula, NIL, operation, range, UNITY } from "../../src/plan/formula";
import { roundDouble } from "../../src/plan/spreadsheet-value";
import { FIRST_CASE_ROW, FORMULA_CASES, formulaCaseSheet } from "../support/formula-case";
import { digits, planOf, sheetOf, type Written } from "../support/sheet-plan";

describe("every formula has the value that Excel gives it", () => {
  const evaluation = evaluatePlan(planOf(formulaCaseSheet()));
  test.each(FORMULA_CASES.map((each, position) => [each.name, position, each.value] as const))(
    "%s",
    (_, position, value) => {
      const found = evaluation.valueOf("cases", `r${FIRST_CASE_ROW + position}`, "B");
      if (typeof value === "number") expect(found).toBeCloseTo(value, 12);
      else expect(found).toEqual(value);
    },
  );
});

function evaluated(rows: readonly (readonly Written[])[]) {
  return evaluatePlan(planOf(sheetOf("s", rows)));
}

test("contents other than formulas are their own values; dates are serial numbers", () => {
  const at = { role: "reported" } as const;
  const evaluation = evaluated([
    ["label", digits("0.1"), { ...at, content: { kind: "date", date: "2004-06-30" } }, null],
    [
      { ...at, content: { kind: "number", value: decimal("8674907000") } },
      { ...at, content: { kind: "blank" } },
    ],
  ]);
  const valueOf = (row: string, column: string) => evaluation.valueOf("s", row, column);
  expect([valueOf("r1", "A"), valueOf("r1", "B"), valueOf("r1", "C"), valueOf("r1", "D")]).toEqual([
    "label",
    0.1,
    38_168,
    null,
  ]);
  expect([valueOf("r2", "A"), valueOf("r2", "B")]).toEqual([8_674_907_000, null]);
  expect(evaluation.valueOf("nowhere", "r1", "A")).toBeNull();
});

test("a difference of nothing but the last bits is zero", () => {
  const [a, b] = [cell("r1", "A"), cell("r1", "B")];
  const evaluation = evaluated([
    [digits("0.3"), digits("0.1"), digits("0.2")],
    [operation(operation(a, "-", b), "-", cell("r1", "C")), operation(a, "-", a)],
  ]);
  expect(evaluation.valueOf("s", "r2", "A")).toBe(0);
  expect(evaluation.valueOf("s", "r2", "B")).toBe(0);
});

test("ROUND rounds the digits that are shown, half away from zero", () => {
  const rounded = (digitsText: string, places: Formula) =>
    evaluated([[digits(digitsText), call("ROUND", cell("r1", "A"), places)]]).valueOf("s", "r1", "B");
  expect(rounded("2.5", NIL)).toBe(3);
  expect(rounded("-2.5", NIL)).toBe(-3);
  expect(rounded("1.005", operation(UNITY, "+", UNITY))).toBe(1.01);
});

test("ROUND in doubles gives what it gives in decimals", () => {
  const amounts = fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat(9), fc.nat(6));
  fc.assert(
    fc.property(amounts, ([whole, scale, places]) => {
      const value = whole / 10 ** scale;
      const exact = nearestDouble(roundHalfUp(decimal(whole).dividedBy(decimal(10).pow(scale)), places));
      expect(roundDouble(value, places)).toBe(exact + 0);
    }),
    { numRuns: 2000 },
  );
});

test("a reference to what is not in the plan is #REF!", () => {
  const evaluation = evaluated([
    [cell("gone", "A"), call("SUM", range({ row: "r1", column: "A" }, { row: "r1", column: "Z" }))],
  ]);
  expect(evaluation.valueOf("s", "r1", "A")).toEqual({ kind: "error", code: "#REF!" });
  expect(evaluation.valueOf("s", "r1", "B")).toEqual({ kind: "error", code: "#REF!" });
});

describe("circles", () => {
  test("are found, named and poison what depends on them, and nothing else", () => {
    const evaluation = evaluated([
      [cell("r1", "B"), cell("r1", "C"), operation(cell("r1", "A"), "+", UNITY), cell("r1", "A"), UNITY],
      [cell("r2", "A"), call("SUM", range({ row: "r2", column: "A" }, { row: "r2", column: "B" })), cell("r1", "E")],
    ]);
    expect(evaluation.cycles.map(({ row, column }) => column + row.slice(1))).toEqual(["A1", "B1", "C1", "A2", "B2"]);
    const circular = { kind: "error", code: "#CIRCULAR!" };
    expect(evaluation.valueOf("s", "r1", "A")).toEqual(circular);
    expect(evaluation.valueOf("s", "r1", "D")).toEqual(circular);
    expect(evaluation.valueOf("s", "r2", "C")).toBe(1);
  });

  test("a chain of twenty thousand formulas is no circle and does not exhaust the stack", () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, row): readonly Written[] => [
      row === length - 1 ? digits("1") : operation(cell(`r${row + 2}`, "A"), "+", UNITY),
    ]);
    const evaluation = evaluated(chain);
    expect(evaluation.cycles).toEqual([]);
    expect(evaluation.valueOf("s", "r1", "A")).toBe(length);
  });
});

test("a product that binary arithmetic leaves a hair below a half is rounded as the half that it is", () => {
  expect(7926 * -0.18425).toBe(-1460.3654999999999);
  expect(roundDouble(7926 * -0.18425, 3)).toBe(-1460.366);
});
