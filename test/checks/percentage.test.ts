import type { Filing } from "../../src/statements/filing";
import { buildFiling, type RowSpec } from "../support/filing-builder";
import { messagesOf, outcomesOf } from "./told";

function income(rows: readonly RowSpec[]): Filing {
  return buildFiling({
    tables: [
      {
        id: "income",
        kind: "income",
        currency: "JPY",
        scale: 3,
        columns: [
          { heading: "JPY", period: "2004-04-01/2004-06-30" },
          { heading: "%", period: "2004-04-01/2004-06-30", measure: "percent-of-base", of: "JPY" },
        ],
        rows,
      },
    ],
  });
}

describe("percentages of a base", () => {
  test("the base is the line that the column calls 100 %", () => {
    const filing = income([
      { label: "Loss", cells: ["(100,489)", "(1.2)"] },
      { label: "Taken", cells: ["2,156,620", "24.8"] },
      { label: "Off", cells: ["2,156,620", "24.7"] },
      { label: "Sales", cells: ["8,674,907", "100.0%"] },
    ]);
    expect(outcomesOf("percentage", filing)).toEqual(["loss c2: exact", "taken c2: rounding", "off c2: break"]);
  });

  test("else revenue", () => {
    const filing = income([
      { label: "Cost", cells: ["600", "60"] },
      { label: "Sales", concept: "revenue", cells: ["1,000", ""] },
      { label: "Blank", cells: ["", "10"] },
      { label: "Shares", unit: "shares", cells: ["100", "10"] },
    ]);
    expect(outcomesOf("percentage", filing)).toEqual(["cost c2: exact"]);
  });

  test("a column that fits no base is one question", () => {
    const filing = income([
      { label: "A", cells: ["600", "10"] },
      { label: "B", cells: ["400", "20"] },
      { label: "Sales", concept: "revenue", cells: ["1,000", "100"] },
    ]);
    expect(outcomesOf("percentage", filing)).toEqual(["a c2: question"]);
    expect(messagesOf("percentage.question", filing)[0]).toMatch(/2 of 2 percentages do not follow from Sales/);
  });
});

describe("rows of ratios", () => {
  const kpi = (rows: readonly RowSpec[], scale = 6) => ({
    id: "kpi",
    kind: "kpi" as const,
    currency: "JPY",
    scale,
    columns: [
      { period: "2004-04-01/2004-06-30" },
      { period: "2003-04-01/2003-06-30" },
      { period: "2004-01-01/2004-03-31" },
    ],
    rows,
    totals: { Margin: ["Sales", "-Cost"] },
  });
  const table = (ratios: readonly string[]) =>
    kpi([
      { label: "Sales", cells: ["531", "341", "2,117"] },
      { label: "Cost", cells: ["475", "311", "2,051"] },
      { label: "Margin", cells: ["55", "30", "66"] },
      { label: "Ratio", unit: "percent", cells: ratios },
    ]);

  test("are paired with the margin of their table by their figures", () => {
    const filing = buildFiling({ tables: [table(["10.4%", "8.7%", "3.1%"])] });
    expect(outcomesOf("percentage", filing)).toEqual(["ratio c1: exact", "ratio c2: rounding", "ratio c3: exact"]);
    const off = buildFiling({ tables: [table(["10.4%", "9.7%", "3.1%"])] });
    expect(messagesOf("percentage.break", off)).toEqual([
      "Ratio, 2003-04-01/2003-06-30: printed 9.7%, 30 (Margin) by 341 (Sales) in “kpi” is 8.798%, rounded 8.8%: more than rounding explains.",
    ]);
  });

  test("that fit nothing are left alone", () => {
    const filing = buildFiling({ tables: [table(["20.4%", "18.7%", "13.1%"])] });
    expect(outcomesOf("percentage", filing)).toEqual([]);
  });

  test("of another table are paired with the more exact amounts of a statement", () => {
    const statement = {
      ...kpi(
        [
          { label: "Equipment sales", cells: ["530,621", "340,569", "2,117,006"] },
          { label: "Cost of equipment sales", cells: ["475,466", "310,946", "2,050,923"] },
        ],
        3,
      ),
      id: "income",
      kind: "income" as const,
      totals: {},
    };
    const margins = {
      ...kpi([{ label: "Equipment", unit: "percent", cells: ["10.4%", "8.7%", "3.1%"] }]),
      id: "margins",
      totals: {},
    };
    const filing = buildFiling({ tables: [table(["10.4%", "8.7%", "3.1%"]), margins, statement] });
    expect(outcomesOf("percentage", filing).filter((text) => text.startsWith("equipment"))).toEqual([
      "equipment c1: exact",
      "equipment c2: exact",
      "equipment c3: exact",
    ]);
  });
});
