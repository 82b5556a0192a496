import { finding } from "../../src/core/finding";
import { evaluatePlan } from "../../src/plan/evaluate";
import { LABEL, UNIT } from "../../src/plan/sheet-frame";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import {
  analysisPlan,
  BALANCE,
  CAPEX,
  CASHFLOW,
  earningsFiling,
  INCOME,
  P1Q03,
  P1Q04,
  P2Q03,
  P4Q03,
  RECONCILIATION,
  withText,
} from "../support/earnings-filing";

const COLUMNS = [P1Q03, P2Q03, P4Q03, P1Q04];

function valuesOf(plan: WorkbookPlan) {
  const evaluation = evaluatePlan(plan);
  return (row: string, columns: readonly string[] = COLUMNS) =>
    columns.map((column) => evaluation.valueOf("bridge", row, column));
}

function inUnits(plan: WorkbookPlan, rows: readonly string[]) {
  const evaluation = evaluatePlan(plan);
  return rows.map((row) => evaluation.valueOf("bridge", row, UNIT));
}

function textsOf(plan: WorkbookPlan): readonly string[] {
  const sheet = plan.sheets.find(({ id }) => id === "bridge");
  return (sheet?.cells ?? []).flatMap(({ column, content }) =>
    column === LABEL && content.kind === "text" ? [content.text] : [],
  );
}

const { plan } = analysisPlan([earningsFiling()]);
const values = valuesOf(plan);

const LINES = ["access", "equipment", "cost-of-access", "cost-of-equipment", "selling-and-administration"].map(
  (line, i) => `ebitda:is:income/JPY/${i < 2 ? "revenues/" : ""}${line}`,
);
const STEPS = [...LINES, "ebitda:cf:cashflow/JPY/depreciation-and-amortization"].map((row) => `walk:${row}`);

describe("the issuer's reconciliations on the Bridge sheet", () => {
  const key = (line: string) => `bridge:adjusted/JPY/${line}`;

  it("are linked to their prints, with live totals", () => {
    expect(values(key("adjusted-ebitda"))).toEqual([-1, null, 1, 2]);
    expect(values(key("operating-income-loss-"))).toEqual([-2, "", 0, 1]);
  });

  it("show totals that differ from their print side by side", () => {
    expect(values(`${key("operating-income-loss-")}@print`)).toEqual([-2, null, 1, 1]);
    expect(values(`${key("operating-income-loss-")}@off-print`)).toEqual([0, "", -1, 0]);
    expect(textsOf(plan)).toContain("as printed: Operating income (loss)");
  });

  it("tie to the statements in one scale, and say what rounding does not explain", () => {
    expect(values(`${key("operating-income-loss-")}@tied`)).toEqual([-1.5, "", 0.5, 0.5]);
    expect(values(`${key("operating-income-loss-")}@difference`)).toEqual([-0.5, "", -0.5, 0.5]);
    expect(values(`${key("operating-income-loss-")}@beyond`)).toEqual([0, "", 0, 0]);
    expect(values(`${key("net-income-loss-")}@difference`)).toEqual([expect.closeTo(-0.32), "", -1.32, 0.55]);
    expect(values(`${key("net-income-loss-")}@beyond`)).toEqual([0, "", 0.8195, 0.0495]);
    expect(values("@tolerance:0.5005", [UNIT])).toEqual([0.5005]);
    expect(values("@scale:3", [UNIT])).toEqual([1000]);
  });

  it("tie capital expenditure to the cash flow with the sign turned", () => {
    const row = "bridge:capex/JPY/purchase-of-property";
    expect(textsOf(plan)).toContain("CF, sign turned: Purchase of property");
    expect(values(`${row}@tied`)).toEqual([0.934, "", 0.236, 0.3]);
    expect(values(`${row}@beyond`)).toEqual([0, "", 0, 0]);
  });

  it("quote the issuer's notes", () => {
    const quote = "Depreciation and amortization (note 2, Adjusted EBITDA): “Excludes amortization of issuance cost.”";
    expect(textsOf(plan).filter((text) => text === quote)).toHaveLength(2);
  });

  it("mark a plug with the words of its finding", () => {
    const plug = finding("reconciliation", "plug", "This figure makes its column add up.", {
      document: "1q04.txt",
      statement: "adjusted",
      label: "Other, net",
      table: 10,
      row: 3,
      cell: 2,
    });
    const marked = analysisPlan([earningsFiling()], [plug]).plan.sheets.find(({ id }) => id === "bridge");
    const cells = marked?.cells.filter(({ role }) => role === "plug") ?? [];
    expect(cells.map(({ row, column, note }) => [row, column, note])).toEqual([
      [key("other-net"), P1Q03, "This figure makes its column add up."],
    ]);
  });

  it("say when there are none", () => {
    const bare = analysisPlan([earningsFiling([INCOME, CASHFLOW])]).plan;
    expect(textsOf(bare)).toContain("No reconciliation of the issuer's own measures was found.");
    expect(textsOf(bare)).toContain("The issuer gives no EBITDA of its own.");
    expect(valuesOf(bare)("ebitda:total")).toEqual([-500, "", 1550, 1600]);
  });
});

describe("EBITDA by line", () => {
  it("has each line with the sign it enters with, and adds up", () => {
    expect(values(LINES[0] ?? "")).toEqual([5000, "", 5500, 6000]);
    expect(values(LINES[4] ?? "")).toEqual([-2300, "", -2200, -2000]);
    expect(values("ebitda:total")).toEqual([-500, "", 1550, 1600]);
    expect(values("ebitda:check")).toEqual([0, "", 0, 0]);
  });

  it("is tied to the issuer's measure with the difference on a line of its own", () => {
    expect(values("measure:issuer")).toEqual([-1000, "", 1000, 2000]);
    expect(values("measure:difference")).toEqual([-500, "", -550, 400]);
    expect(values("measure:depreciation")).toEqual([0, "", -50, -100]);
    expect(values("measure:rest")).toEqual([-500, "", -500, 500]);
  });

  it("takes depreciation from the reconciliation where no cash flow statement has it", () => {
    const without = analysisPlan([earningsFiling([INCOME, RECONCILIATION])]).plan;
    expect(valuesOf(without)("ebitda:total")).toEqual([-500, "", 1500, 1500]);
    expect(valuesOf(without)("walk:check", [UNIT])).toEqual([0]);
  });

  it("adds back depreciation that is a line of the income statement itself", () => {
    const rows = INCOME.rows.map((row) =>
      row.label === "Selling and administration" ? { ...row, concept: "depreciation-amortization" as const } : row,
    );
    const { plan: within } = analysisPlan([earningsFiling([{ ...INCOME, rows }])]);
    const keys = within.sheets.find(({ id }) => id === "bridge")?.rows.map(({ key }) => key) ?? [];
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(valuesOf(within)("ebitda:total")).toEqual([800, "", 2700, 2500]);
  });

  it("says what is missing", () => {
    expect(textsOf(analysisPlan([earningsFiling([INCOME])]).plan)).toContain(
      "No depreciation and amortization was found in the statements or tables: no EBITDA and no walk.",
    );
    expect(textsOf(analysisPlan([earningsFiling([BALANCE])]).plan)).toContain(
      "No operating income was found on the income statement: no EBITDA and no walk.",
    );
  });

  it("has a plug where the printed lines do not give operating income", () => {
    const rows = INCOME.rows.map((row) =>
      row.label === "Selling and administration" ? { ...row, cells: ["2,000", "", "2,200"] } : row,
    );
    const { plan: open } = analysisPlan([earningsFiling([{ ...INCOME, rows }, CASHFLOW])]);
    expect(valuesOf(open)("ebitda:plug")).toEqual([-2300, "", 0, 0]);
    expect(inUnits(open, ["walk:ebitda:plug", "walk:end", "walk:check"])).toEqual([2300, 1600, 0]);
  });
});

describe("the walk between two periods", () => {
  it("begins with the latest quarter against the same a year earlier, and ties", () => {
    expect(inUnits(plan, ["walk:first", "walk:second", "walk:ready"])).toEqual(["1Q03", "1Q04", 1]);
    expect(inUnits(plan, ["walk:start", ...STEPS, "walk:end", "walk:check"])).toEqual([
      -500, 1000, 1000, -100, -200, 300, 100, 1600, 0,
    ]);
    expect(valuesOf(plan)("walk:start", [LABEL])).toEqual(["EBITDA 1Q03"]);
  });

  it("follows the choice", () => {
    const chosen = withText(plan, "bridge", "walk:first", UNIT, "4Q03");
    expect(inUnits(chosen, ["walk:start", ...STEPS, "walk:end", "walk:check"])).toEqual([
      1550, 500, -2500, -200, 2000, 200, 50, 1600, 0,
    ]);
  });

  it.each(["1Q04", "2Q03", "no such period", ""])("is empty when the first period is “%s”", (text) => {
    const chosen = withText(plan, "bridge", "walk:first", UNIT, text);
    expect(inUnits(chosen, ["walk:ready", "walk:start", ...STEPS, "walk:end", "walk:check"])).toEqual([
      0,
      ...Array.from({ length: 9 }, () => ""),
    ]);
    expect(inUnits(chosen, ["base:" + (STEPS[1] ?? ""), "end:walk:start"])).toEqual(["", ""]);
  });

  it("offers the labels of all periods", () => {
    const sheet = plan.sheets.find(({ id }) => id === "bridge");
    const inputs = sheet?.cells.filter(({ choices }) => choices !== undefined) ?? [];
    expect(inputs.map(({ row, role, choices }) => [row, role, choices?.from, choices?.to])).toEqual(
      ["walk:first", "walk:second"].map((row) => [
        row,
        "input",
        { row: "@label", column: P1Q03 },
        { row: "@label", column: P1Q04 },
      ]),
    );
  });

  it("draws steps that cross zero in two parts over an invisible base", () => {
    const part = (name: string) =>
      inUnits(
        plan,
        ["walk:start", ...STEPS, "walk:end"].map((row) => `${name}:${row}`),
      );
    expect(part("total")).toEqual([-500, 500, 1500, 1400, 1200, 1500, 1600, 1600]);
    expect(part("base")).toEqual([null, 0, 500, 1400, 1200, 1200, 1500, null]);
    expect(part("end")).toEqual([-500, null, null, null, null, null, null, 1600]);
    expect(part("up")).toEqual([null, 500, 1000, "", "", 300, 100, null]);
    expect(part("up-below")).toEqual([null, -500, "", "", "", "", "", null]);
    expect(part("down")).toEqual([null, "", "", 100, 200, "", "", null]);
    expect(part("down-below")).toEqual([null, "", "", "", "", "", "", null]);
  });

  it("has a picture beside it", () => {
    const [chart] = plan.sheets.find(({ id }) => id === "bridge")?.charts ?? [];
    expect(chart?.kind).toBe("waterfall");
    expect(chart?.series.map(({ role }) => role)).toEqual(["base", "end", "up", "up", "down", "down"]);
    expect(chart?.categories).toEqual({
      sheet: "bridge",
      from: { row: "walk:start", column: LABEL },
      to: { row: "walk:end", column: LABEL },
    });
  });

  it("has none, and no second period, while only one period has EBITDA", () => {
    const first = <Table extends { readonly columns: readonly unknown[] }>(table: Table) => ({
      ...table,
      columns: table.columns.slice(0, 1),
    });
    const single = analysisPlan([earningsFiling([first(INCOME), first(CASHFLOW), first(CAPEX)])]).plan;
    expect(textsOf(single)).toContain("Fewer than two periods have EBITDA: there is nothing to walk between yet.");
    expect(inUnits(single, ["walk:first", "walk:second", "walk:ready", "walk:end"])).toEqual([null, "1Q04", 0, ""]);
    expect(single.sheets.find(({ id }) => id === "bridge")?.charts).toEqual([]);
  });
});

describe("EBITDA of filings in two scales", () => {
  const YEAR = "2003-04-01/2004-03-31";
  const base = {
    kind: "income",
    title: "Income",
    currency: "JPY",
    columns: [{ heading: YEAR, period: YEAR }],
  } as const;
  const depreciation = {
    id: "cashflow",
    kind: "cashflow",
    title: "Cash flow",
    currency: "JPY",
    scale: 3,
    columns: base.columns,
    rows: [
      { label: "Depreciation", concept: "depreciation-amortization", cells: ["0"] },
      { label: "Operating cash flow", cells: ["0"] },
    ],
  } as const;
  const { plan } = analysisPlan([
    buildFiling({
      name: "thousands.txt",
      calendar: MARCH_YEAR,
      tables: [
        {
          ...base,
          id: "income",
          scale: 3,
          rows: [
            { label: "Revenue", concept: "revenue", cells: ["9"] },
            { label: "Costs", cells: ["8"] },
            { label: "Operating income", concept: "operating-income", cells: ["1"] },
          ],
          totals: { "Operating income": ["Revenue", "-Costs"] },
        },
        depreciation,
      ],
    }),
    buildFiling({
      name: "millions.txt",
      calendar: MARCH_YEAR,
      tables: [
        {
          ...base,
          id: "income",
          scale: 6,
          rows: [
            { label: "Revenue", concept: "revenue", cells: ["0"] },
            { label: "Costs", cells: ["1"] },
          ],
        },
        { ...depreciation, scale: 6, rows: [{ label: "Operating cash flow", cells: ["0"] }] },
      ],
    }),
  ]);

  it("lets the plug reach the total to the last digit of the finer prints", () => {
    const evaluation = evaluatePlan(plan);
    const at = (row: string) => evaluation.valueOf("bridge", row, `p:${YEAR}`);
    expect(at("ebitda:total")).toBe(0.001);
    expect(at("ebitda:plug")).toBe(1.001);
  });
});
