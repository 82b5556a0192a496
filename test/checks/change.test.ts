import { buildFiling, type ColumnSpec, type RowSpec } from "../support/filing-builder";
import type { Filing } from "../../src/statements/filing";
import { messagesOf, outcomesOf } from "./told";

function table(rows: readonly RowSpec[], change: Partial<ColumnSpec> = {}, scale = 6): Filing {
  return buildFiling({
    tables: [
      {
        id: "kpi",
        kind: "kpi",
        currency: "JPY",
        scale,
        columns: [
          { heading: "now", period: "2004-04-01/2004-06-30" },
          { heading: "then", period: "2003-04-01/2003-06-30" },
          { heading: "change", measure: "change", of: "now", against: "then", changeIn: "percent", ...change },
        ],
        rows,
      },
    ],
  });
}

describe("printed changes", () => {
  test("of percent, by intervals", () => {
    const filing = table([
      { label: "Exact", cells: ["2,279", "2,534", "(10.1%)"] },
      { label: "Within", cells: ["364", "274", "33.3%"] },
      { label: "Off", cells: ["364", "274", "33.4%"] },
      { label: "No base", cells: ["364", "", "33.4%"] },
      { label: "From nothing", cells: ["364", "-", "33.4%"] },
      { label: "To nothing", cells: ["-", "274", "(100.0%)"] },
      { label: "Not meaningful", cells: ["364", "274", "n.m."] },
    ]);
    expect(outcomesOf("change", filing)).toEqual([
      "exact c3: exact",
      "within c3: rounding",
      "off c3: break",
      "to-nothing c3: exact",
    ]);
  });

  test("on a negative base, by the issuer's own arithmetic", () => {
    const rows = (change: string): readonly RowSpec[] => [
      { label: "Sales", cells: ["104", "100", "4.0%"] },
      { label: "Income", cells: ["884", "(243)", change] },
    ];
    expect(outcomesOf("change", table(rows("(463.8%)")))).toEqual(["sales c3: exact", "income c3: exact"]);
    expect(outcomesOf("change", table(rows("463.8%")))).toEqual(["sales c3: exact", "income c3: exact"]);
    expect(outcomesOf("change", table(rows("363.8%")))).toEqual(["sales c3: exact", "income c3: break"]);
  });

  test("a line may be held to the other way than its column", () => {
    const filing = table([
      { label: "Interest", cells: ["(245)", "(205)", "19.5%"] },
      { label: "Other expense", cells: ["(310)", "(205)", "51.2%"] },
      { label: "Acquisitions", cells: ["20", "(257)", "107.8%"] },
    ]);
    expect(outcomesOf("change", filing)).toEqual([
      "interest c3: exact",
      "other-expense c3: exact",
      "acquisitions c3: exact",
    ]);
  });

  test("the same but for its sign is a question where an amount is negative, else a break", () => {
    const filing = table([
      { label: "Sales", cells: ["104", "100", "4.0%"] },
      { label: "Cost", cells: ["90", "100", "(10.0%)"] },
      { label: "Income", cells: ["110", "100", "(10.0%)"] },
      { label: "Other", cells: ["(81)", "35", "331.4%"] },
    ]);
    expect(outcomesOf("sign", filing)).toEqual(["other c3: question"]);
    expect(outcomesOf("change", filing)).toEqual(["sales c3: exact", "cost c3: exact", "income c3: break"]);
  });

  test("in money and in points", () => {
    const rows: readonly RowSpec[] = [{ label: "Sales", cells: ["104", "100", "4"] }];
    expect(outcomesOf("change", table(rows, { changeIn: "amount" }, 0))).toEqual(["sales c3: exact"]);
    const ratio: readonly RowSpec[] = [
      { label: "Ratio", unit: "percent", cells: ["11.7%", "6.5%", "5.2%"] },
      { label: "Other ratio", unit: "percent", cells: ["11.7%", "6.5%", "7.2%"] },
    ];
    expect(outcomesOf("change", table(ratio, { changeIn: "points" }))).toEqual([
      "ratio c3: exact",
      "other-ratio c3: break",
    ]);
  });

  test("headings over the wrong columns are told once", () => {
    const filing = table([
      { label: "A", cells: ["200", "100", "(50.0%)"] },
      { label: "B", cells: ["300", "100", "(66.7%)"] },
    ]);
    expect(outcomesOf("change", filing)).toEqual(["a c3: break"]);
    expect(messagesOf("change.break", filing)[0]).toMatch(/only when these are exchanged/);
  });

  test("that no two columns give are asked about, but not those at other rates", () => {
    const rows: readonly RowSpec[] = [{ label: "Sales", cells: ["104", "100", "6%"] }];
    const unknown = (heading: string) => table(rows, { heading, of: "now", against: undefined as unknown as string });
    expect(messagesOf("change.question", unknown("YoY %"))).toHaveLength(1);
    for (const heading of ["Constant currency ∆%", "Organic growth", "FX-neutral change", "為替影響を除く増減率"])
      expect(messagesOf("change.question", unknown(heading))).toEqual([]);
  });
});
