import { layOutSheet, type Layout } from "../../src/plan/address";
import { call, range } from "../../src/plan/formula";
import { gatheredSums } from "../../src/plan/scattered-rows";
import type { SheetPlan } from "../../src/plan/workbook-plan";

const ROWS = 600;
const keys = (letter: string) => Array.from({ length: ROWS }, (_, i) => `${letter}${i}`);
const rowsOf = (all: readonly string[]) => all.map((key) => ({ key }));

function sheet(name: "SUM" | "COUNT"): SheetPlan {
  const formula = call(name, range({ row: "r0", column: "a" }, { row: `r${ROWS - 1}`, column: "a" }));
  return {
    id: "is",
    name: "IS",
    group: "statement",
    columns: [{ key: "a", width: 10 }],
    rows: rowsOf([...keys("r"), ...keys("x"), "total"]),
    cells: [{ row: "total", column: "a", role: "total", content: { kind: "formula", formula } }],
    charts: [],
    print: { landscape: true },
  };
}

/** The live sheet has a row of another kind behind each. */
function scattered(name: "SUM" | "COUNT"): string {
  const plan = sheet(name);
  const live = rowsOf([...keys("r").flatMap((key, i) => [key, `x${i}`]), "total"]);
  const layout: Layout = { sheets: new Map([["is", layOutSheet({ ...plan, rows: live })]]) };
  const written = gatheredSums([plan], [plan], layout, layout).get("is")?.written.get("total\na");
  return typeof written === "object" && written !== null ? written.formula : "";
}

test.each(["SUM", "COUNT"] as const)(
  "a %s over more runs than Excel takes arguments adds up calls of as many",
  (name) => {
    const formula = scattered(name);
    const calls = formula.slice("SUM(".length, -1).split(/(?<=\)),/u);
    expect(formula.startsWith(`SUM(${name}(A1,A3,A5,`)).toBe(true);
    expect(calls.map((one) => one.split(",").length)).toEqual([255, 255, 90]);
    expect(formula.match(/A\d+/gu)).toHaveLength(ROWS);
  },
);
