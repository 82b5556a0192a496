import { findDanglingReferences, findDuplicates } from "../../src/plan/dangling";
import { call, cell, negation, operation, range } from "../../src/plan/formula";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { planOf, sheetOf, textCell } from "../support/sheet-plan";

const AT = { row: "r1", column: "A" };
const GONE = { row: "gone", column: "A" };

describe("findDanglingReferences", () => {
  test("a plan whose references all arrive has none", () => {
    const sheet = sheetOf("is", [[textCell("a"), cell("r1", "A")]], { freeze: { row: "r1", column: "B" } });
    expect(findDanglingReferences(planOf(sheet))).toEqual([]);
  });

  test("a formula that reads a missing row is named with its own place and what it wants", () => {
    const formula = operation(cell("r1", "A"), "+", negation(call("SUM", range(AT, GONE))));
    expect(findDanglingReferences(planOf(sheetOf("is", [["a", formula]])))).toEqual([
      { sheet: "is", in: "formula", cell: { row: "r1", column: "B" }, target: { sheet: "is", from: AT, to: GONE } },
    ]);
  });

  test.each<[string, Partial<SheetPlan>]>([
    ["cell", { cells: [{ ...AT, column: "Z", role: "label", content: { kind: "blank" } }] }],
    ["link", { cells: [{ ...AT, role: "label", content: { kind: "blank" }, goTo: { sheet: "no", ...AT } }] }],
    ["choices", { cells: [{ ...AT, role: "input", content: { kind: "blank" }, choices: { from: AT, to: GONE } }] }],
    ["freeze", { freeze: GONE }],
    ["print", { print: { landscape: true, titleRows: { from: "r1", to: "gone" } } }],
    [
      "chart",
      {
        charts: [
          {
            kind: "lines",
            title: "",
            anchor: { from: [0, 0], to: [9, 9] },
            categories: { sheet: "is", from: AT, to: AT },
            series: [{ name: "x", role: "line", values: { sheet: "is", from: AT, to: GONE } }],
          },
        ],
      },
    ],
  ])("finds what dangles in a %s", (where, more) => {
    expect(findDanglingReferences(planOf(sheetOf("is", [["a"]], more))).map((found) => found.in)).toEqual([where]);
  });
});

test("findDuplicates names keys and cells that stand twice", () => {
  const sheet = sheetOf("is", [["a"]]);
  const doubled = {
    ...sheet,
    rows: [...sheet.rows, ...sheet.rows],
    columns: [...sheet.columns, ...sheet.columns],
    cells: [...sheet.cells, ...sheet.cells],
  };
  expect(findDuplicates(planOf(sheet))).toEqual([]);
  expect(findDuplicates(planOf(doubled, sheetOf("is", []))).map(({ of, key }) => [of, key])).toEqual([
    ["sheet", "is"],
    ["row", "r1"],
    ["column", "A"],
    ["cell", "r1\nA"],
  ]);
});
