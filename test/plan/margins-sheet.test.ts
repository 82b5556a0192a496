import { evaluatePlan } from "../../src/plan/evaluate";
import { LABEL, UNIT } from "../../src/plan/sheet-frame";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import {
  ALL_TABLES,
  analysisPlan,
  BALANCE,
  earningsFiling,
  INCOME,
  P1Q03,
  P1Q04,
  P2Q03,
  P4Q03,
  SERVICES,
} from "../support/earnings-filing";

const COLUMNS = [P1Q03, P2Q03, P4Q03, P1Q04];

function valuesOf(plan: WorkbookPlan) {
  const evaluation = evaluatePlan(plan);
  return (row: string, columns: readonly string[] = COLUMNS) =>
    columns.map((column) => {
      const value = evaluation.valueOf("margins", row, column);
      return typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
    });
}

function labelsOf(plan: WorkbookPlan): readonly string[] {
  const sheet = plan.sheets.find(({ id }) => id === "margins");
  return (sheet?.cells ?? []).flatMap(({ column, content }) =>
    column === LABEL && content.kind === "text" ? [content.text] : [],
  );
}

describe("the Margins sheet", () => {
  const { plan } = analysisPlan([earningsFiling()]);
  const values = valuesOf(plan);

  it("brings the figures together in the scale of revenue", () => {
    expect(values("base:revenue")).toEqual([8000, "", 12000, 10000]);
    expect(values("base:gross-profit")).toEqual([800, "", 2700, 2500]);
    expect(values("base:ebitda")).toEqual([-500, "", 1550, 1600]);
    expect(values("base:adjusted-ebitda")).toEqual([-1000, "", 1000, 2000]);
  });

  it("has margins, empty where a figure is missing", () => {
    expect(values("margin:gross")).toEqual([0.1, "", 0.225, 0.25]);
    expect(values("margin:operating")).toEqual([-0.1875, "", 0.041667, 0.05]);
    expect(values("margin:pre-tax")).toEqual([-0.2125, "", 0.029167, 0.04]);
    expect(values("margin:net")).toEqual([-0.21, "", 0.026667, 0.045]);
    expect(values("margin:ebitda")).toEqual([-0.0625, "", 0.129167, 0.16]);
    expect(values("margin:adjusted-ebitda")).toEqual([-0.125, "", 0.083333, 0.2]);
  });

  it("sets the printed ratio beside the margin that its figures agree with, and no other ratio", () => {
    const key = "margin:gross@printed:kpi:trend/total";
    expect(values(key)).toEqual([0.1, 0.12, 0.225, 0.25]);
    expect(labelsOf(plan)).toContain("as printed: Total (Gross margins)");
    expect(labelsOf(plan).filter((label) => label.includes("Market share"))).toEqual([]);
  });

  it("calculates the margin of a service from the income statement's finer lines", () => {
    const key = "segment:kpi:services/JPY/equipment-margin";
    expect(values(`${key}@profit`)).toEqual([200, "", 1500, 1000]);
    expect(values(key)).toEqual([0.066667, "", 0.230769, 0.25]);
    expect(values(`${key}@printed:kpi:services/JPY/ratio`)).toEqual([0.067, "", 0.231, 0.25]);
  });

  it("compares with a year earlier and with the period before, by place in the timeline", () => {
    expect(values("compared:year-before")).toEqual(["", "", "", "1Q03"]);
    expect(values("compared:before")).toEqual(["", "1Q03", "3Q03", "4Q03"]);
    expect(values("growth:year-before:is:income/JPY/total-revenues")).toEqual(["", "", "", 0.25]);
    expect(values("growth:before:is:income/JPY/total-revenues")).toEqual(["", "", "", -0.166667]);
  });

  it("says n.m. over a base that is not positive", () => {
    expect(values("growth:year-before:is:income/JPY/operating-income-loss-")).toEqual(["", "", "", "n.m."]);
    expect(values("growth:year-before:base:ebitda")).toEqual(["", "", "", "n.m."]);
    expect(values("growth:before:base:ebitda")).toEqual(["", "", "", 0.032258]);
    expect(values("growth:before:bs:balance/JPY/capital-deficiency")).toEqual(["", "", "", "n.m."]);
  });

  it("moves margins in percentage points", () => {
    expect(values("points:year-before:margin:gross")).toEqual(["", "", "", 15]);
    expect(values("points:before:margin:gross")).toEqual(["", "", "", 2.5]);
    expect(values("@points", [UNIT])).toEqual([100]);
  });

  it("has both statements in common size", () => {
    expect(values("size:is:is:income/JPY/selling-and-administration")).toEqual([0.2875, "", 0.183333, 0.2]);
    expect(values("size:is:is:income/JPY/total-revenues")).toEqual([1, "", 1, 1]);
    expect(values("size:bs:bs:balance/JPY/cash")).toEqual([0.05, "", 0.125, 0.1]);
    expect(labelsOf(plan)).toContain("Revenues");
  });

  it("has net income per share, calculated and as printed", () => {
    expect(values("per-share:earnings-per-share-basic")).toEqual([-168, "", 32, 45]);
    expect(values("per-share:earnings-per-share-basic@printed")).toEqual([-168, "", 32, 45]);
  });

  it("draws what can be calculated, else what is printed, and leaves cells empty elsewhere", () => {
    expect(values("chart:margin:gross")).toEqual([0.1, 0.12, 0.225, 0.25]);
    expect(values("chart:margin:net")).toEqual([-0.21, null, 0.026667, 0.045]);
    const [chart] = plan.sheets.find(({ id }) => id === "margins")?.charts ?? [];
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Gross margin",
      "Operating margin",
      "Net margin",
      "EBITDA margin",
      "Adjusted EBITDA margin (issuer's measure)",
    ]);
    expect(chart?.categories.from.column).toBe(P1Q03);
    expect(chart?.categories.to.column).toBe(P1Q04);
  });
});

describe("the Margins sheet of a filing that lacks something", () => {
  it("stands without an income statement", () => {
    const { plan } = analysisPlan([earningsFiling([BALANCE])]);
    expect(labelsOf(plan)).toContain("No income statement with revenue was found: no margins.");
    expect(valuesOf(plan)("size:bs:bs:balance/JPY/cash")).toEqual([0.05, "", 0.125, 0.1]);
    expect(plan.sheets.find(({ id }) => id === "margins")?.charts).toEqual([]);
  });

  it("stands without a balance sheet and without depreciation", () => {
    const { plan } = analysisPlan([earningsFiling([INCOME])]);
    expect(labelsOf(plan)).toContain("No balance sheet with total assets was found.");
    expect(labelsOf(plan)).not.toContain("EBITDA margin");
    expect(valuesOf(plan)("margin:gross")).toEqual([0.1, "", 0.225, 0.25]);
  });

  it("calculates a service's margin from its own table where no finer lines stand on the income statement", () => {
    const income = { ...INCOME, rows: INCOME.rows.map((row) => ({ ...row, scale: row.unit === undefined ? 6 : 0 })) };
    const { plan } = analysisPlan([earningsFiling([income, SERVICES])]);
    expect(valuesOf(plan)("segment:kpi:services/JPY/equipment-margin@profit")).toEqual([0.2, "", 1.5, 1]);
  });

  it("takes a second line of costs for no total", () => {
    const twoCosts = INCOME.rows.map((row) =>
      row.label.startsWith("Cost of") ? { ...row, concept: "cost-of-revenue" as const } : row,
    );
    const withTotal = analysisPlan([earningsFiling([{ ...INCOME, rows: twoCosts }])]);
    expect(valuesOf(withTotal.plan)("margin:gross")).toEqual([0.1, "", 0.225, 0.25]);
    const rows = twoCosts.map(({ concept, ...row }) =>
      concept !== undefined && row.label !== "Total costs" ? { ...row, concept } : row,
    );
    const withoutTotal = analysisPlan([earningsFiling([{ ...INCOME, rows }])]);
    expect(labelsOf(withoutTotal.plan)).not.toContain("Gross margin");
  });

  it("takes expenses that are printed negative for what they are", () => {
    const negative = (cell: string) => `(${cell})`;
    const rows = INCOME.rows.map((row) =>
      ["Cost of access", "Cost of equipment", "Total costs"].includes(row.label)
        ? { ...row, cells: row.cells.map(negative) }
        : row,
    );
    const totals = {
      ...INCOME.totals,
      "Operating income (loss)": ["Total revenues", "Total costs", "-Selling and administration"],
    };
    const { plan } = analysisPlan([earningsFiling([{ ...INCOME, rows, totals }])]);
    expect(valuesOf(plan)("margin:gross")).toEqual([0.1, "", 0.225, 0.25]);
    expect(valuesOf(plan)("margin:operating")).toEqual([-0.1875, "", 0.041667, 0.05]);
  });

  it("adds amortization of intangibles to depreciation where one sum counts both", () => {
    const cashflow = {
      ...ALL_TABLES[2]!,
      rows: [
        ...ALL_TABLES[2]!.rows,
        { label: "Amortization", concept: "amortization-of-intangibles" as const, cells: ["10", "-", "30"] },
        { label: "Sum", cells: ["1,110", "1,000", "1,080"] },
      ],
      totals: { Sum: ["Depreciation and amortization", "Amortization"] },
    };
    const values = valuesOf(analysisPlan([earningsFiling([INCOME, cashflow])]).plan);
    expect(values("base:depreciation")).toEqual([1000, "", 1080, 1110]);
    expect(values("base:ebitda")).toEqual([-500, "", 1580, 1610]);
  });
});
