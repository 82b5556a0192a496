import { finding } from "../../src/core/finding";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel } from "../../src/plan/model";
import { assembleWorkbook } from "../../src/plan/plan-workbook";
import type { UnplacedChart } from "../../src/plan/summary-sheet";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { decimal } from "../../src/core/decimal";
import { checksStub } from "../support/checks-stub";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const filing = buildFiling({
  calendar: MARCH_YEAR,
  issuer: "Example Ltd.",
  tables: [
    {
      id: "i",
      kind: "income",
      currency: "JPY",
      columns: [
        { period: "2004-04-01/2004-06-30" },
        { period: "2003-04-01/2003-06-30" },
        { period: "2004-01-01/2004-03-31" },
      ],
      rows: [
        { label: "Revenue", concept: "revenue", cells: ["1,100", "1,000", "2,200"] },
        { label: "Net income", concept: "net-income", cells: ["5", "(3)", "n.m."] },
      ],
    },
  ],
});
const model = buildModel([filing]);

const chart: UnplacedChart = {
  kind: "lines",
  title: "Margins",
  categories: { sheet: "is", from: { row: "@label", column: "label" }, to: { row: "@label", column: "unit" } },
  series: [],
};

/** The checks sheet with so many breaks. */
function withBreaks(breaks: number): SheetPlan {
  const stub = checksStub();
  const cells = stub.cells.map((cell) =>
    cell.row === "count:breaks" ? { ...cell, content: { kind: "number" as const, value: decimal(breaks) } } : cell,
  );
  return { ...stub, cells };
}

describe("Summary", () => {
  const plan = assembleWorkbook(model, {
    checks: checksStub(),
    charts: [chart, chart, chart],
    findings: [finding("calendar", "question", "Which year?", {}), finding("footing", "rounding", "one off", {})],
  });
  const [summary] = plan.sheets;
  const evaluation = evaluatePlan(plan);
  const value = (row: string, column: string) => evaluation.valueOf("summary", row, column);
  const text = (row: string, column: string) => {
    const content = summary?.cells.find((cell) => cell.row === row && cell.column === column)?.content;
    return content?.kind === "text" ? content.text : undefined;
  };

  it("stands first and links to every other sheet", () => {
    expect(summary?.id).toBe("summary");
    const linked = summary?.cells.flatMap((c) => (c.row.startsWith("sheet:") && c.goTo ? [c.goTo.sheet] : []));
    expect(linked).toEqual(plan.sheets.slice(1).map(({ id }) => id));
  });

  it("says OK, or how many checks break, in one cell that every sheet shows", () => {
    expect(value("state", "c1")).toBe("OK");
    const broken = evaluatePlan(assembleWorkbook(model, { checks: withBreaks(3), charts: [], findings: [] }));
    expect(broken.valueOf("summary", "state", "c1")).toBe(3);
    expect(broken.valueOf("is", "@state", "unit")).toBe(3);
  });

  it("compares the latest period with the one before and with the year before", () => {
    expect(["c1", "c2", "c3", "c4", "c5"].map((c) => text("figures", c))).toEqual([
      "1Q04",
      "4Q03",
      "1Q03",
      "against 4Q03",
      "against 1Q03",
    ]);
    expect(["c1", "c2", "c3", "c4", "c5"].map((c) => value("figure:revenue", c))).toEqual([
      1100, 2200, 1000, -0.5, 0.1,
    ]);
  });

  it("shows nothing where a figure is missing and n.m. on a base that is not positive", () => {
    expect(["c1", "c2", "c3", "c4", "c5"].map((c) => value("figure:net-income", c))).toEqual([5, "", -3, "", "n.m."]);
  });

  it("lists open questions, not what rounding explains", () => {
    expect(text("question:0", "label")).toBe("Which year?");
    expect(text("question:1", "label")).toBeUndefined();
  });

  it("places the pictures side by side below the key figures, over rows of their own", () => {
    const position = (key: string) => summary?.rows.findIndex((row) => row.key === key) ?? -1;
    const anchors = summary?.charts.map(({ anchor }) => anchor) ?? [];
    expect(anchors.map(({ from }) => from)).toEqual([
      [position("chart:1"), 1],
      [position("chart:1"), 2],
      [position("chart:25"), 1],
    ]);
    for (const { to } of anchors) expect(to[0]).toBeLessThan(position("sheets"));
  });
});
