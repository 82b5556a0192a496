/** Figures that filings print differently: what stands on Restatements, and what the switch on Summary shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planReleases } from "../../src/app/plan-releases";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel } from "../../src/plan/model";
import type { Scalar } from "../../src/plan/spreadsheet-value";
import { SHOWN } from "../../src/plan/shown-place";
import { LABEL } from "../../src/plan/sheet-frame";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";
import { errorsIn, issuedRows, showing } from "../support/entered";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import { FILINGS, ISSUED, QUARTERS } from "../support/restated-filings";
import { readGiven, releasesOf } from "../support/sample-release";
import { describeWithShared } from "../support/shared-data";

const planOf = (...filings: readonly Filing[]): WorkbookPlan => planReleases(releasesOf(...filings));

const textOf = (value: Scalar): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** The values of a line of IS over period columns. */
function shown(plan: WorkbookPlan, label: string, columns: readonly string[] = QUARTERS) {
  const sheet = plan.sheets.find(({ id }) => id === "is");
  const row = sheet?.cells.find(
    ({ column, content }) => column === LABEL && content.kind === "text" && content.text === label,
  )?.row;
  const evaluation = evaluatePlan(plan);
  return columns.map((column) => evaluation.valueOf("is", row ?? "", column));
}

function restatements(plan: WorkbookPlan): readonly string[] {
  const sheet = plan.sheets.find(({ id }) => id === "restatements");
  const evaluation = evaluatePlan(plan);
  const columns = [LABEL, "period", "before", "beforeFiling", "adjustment", "after", "afterFiling"];
  return (sheet?.rows ?? [])
    .filter(({ key }) => !key.startsWith("@"))
    .map(({ key }) => columns.map((column) => textOf(evaluation.valueOf("restatements", key, column))).join(" | "));
}

function outcomes(plan: WorkbookPlan): readonly string[] {
  const sheet = plan.sheets.find(({ id }) => id === "checks");
  const evaluation = evaluatePlan(plan);
  return (sheet?.rows ?? []).map(({ key }) => textOf(evaluation.valueOf("checks", key, "outcome")));
}

describe("restated figures", () => {
  const plan = planOf(...FILINGS);

  test("stand on Restatements step by step, with both filings", () => {
    expect(restatements(plan)).toEqual([
      "Cost of goods | 1Q24 | 600 | 1Q24 | 40 | 640 | 2Q24",
      "Cost of goods | 1Q24 | 640 | 2Q24 | -10 | 630 | 3Q24",
      "Total costs | 1Q24 | 800 | 1Q24 | 40 | 840 | 2Q24",
      "Total costs | 1Q24 | 840 | 2Q24 | -10 | 830 | 3Q24",
      "Net income | 1Q24 | 200 | 1Q24 | -40 | 160 | 2Q24",
      "Net income | 1Q24 | 160 | 2Q24 | 10 | 170 | 3Q24",
    ]);
  });

  test("are links to the prints and differences of these, never typed", () => {
    const sheet = plan.sheets.find(({ id }) => id === "restatements");
    const figures = sheet?.cells.filter(({ column }) => ["before", "adjustment", "after"].includes(column)) ?? [];
    const filled = figures.filter(({ row }) => !row.startsWith("@"));
    expect(filled).toHaveLength(18);
    for (const { content, column } of filled) {
      if (content.kind !== "formula") throw new Error(`${column} is typed`);
      if (column !== "adjustment") expect(content.formula).toHaveProperty("sheet", expect.stringMatching(/^source:/u));
    }
  });

  test("have no sheet and no switch where filings agree, or differ by rounding alone", () => {
    const single = (name: string, scale: number, cells: readonly string[]) =>
      buildFiling({
        name,
        calendar: MARCH_YEAR,
        tables: [
          {
            id: "income",
            kind: "income",
            currency: "JPY",
            scale,
            columns: QUARTERS.slice(0, cells.length)
              .map((key) => ({ heading: key, period: key.slice(2) }))
              .reverse(),
            rows: [{ label: "Revenue", concept: "revenue", cells }],
          },
        ],
      });
    const agreeing = planOf(single("a", 3, ["1,234,400"]), single("b", 6, ["1,300", "1,234"]));
    expect(agreeing.sheets.map(({ id }) => id)).not.toContain("restatements");
    expect(issuedRows(agreeing)).toEqual([]);
    expect(buildModel([single("a", 3, ["1,234,600"]), single("b", 6, ["1,300", "1,234"])]).isRestated).toBe(true);
  });

  test("show the latest prints as the workbook is made", () => {
    expect(shown(plan, "Net income")).toEqual([170, 240, 270]);
    expect(shown(plan, "Total costs")).toEqual([830, 860, 930]);
  });

  test("show what was first reported, totals too, though an item was split since", () => {
    const first = showing(plan, "First reported");
    expect(shown(first, "Cost of goods")).toEqual([600, 650, 700]);
    expect(shown(first, "Total costs")).toEqual([800, 860, 930]);
    expect(shown(first, "Net income")).toEqual([200, 240, 270]);
  });

  test.each([
    ["2024-07-31", ["", "", ""], ["", "", ""]],
    ["2024-08-01", [200, "", ""], [800, "", ""]],
    ["2024-12-31", [160, 240, ""], [840, 860, ""]],
    ["2025-02-01", [170, 240, 270], [830, 860, 930]],
  ])("show on %s what filings issued by then print, and nothing for what was not known", (date, net, costs) => {
    const known = showing(plan, "Known on date", date, ISSUED);
    expect(shown(known, "Net income")).toEqual(net);
    expect(shown(known, "Total costs")).toEqual(costs);
  });

  test("count no filing as known whose day of issue is missing, and say how many these are", () => {
    const known = showing(plan, "Known on date", "2025-12-31", ISSUED.slice(0, 2));
    expect(shown(known, "Net income")).toEqual([160, 240, ""]);
    expect(evaluatePlan(known).valueOf("summary", SHOWN.undated, SHOWN.value)).toBe(1);
  });

  test.each([
    ["Latest", undefined],
    ["First reported", undefined],
    ["Known on date", "2024-08-01"],
    ["Known on date", "2024-12-31"],
    ["Known on date", undefined],
  ] as const)("leave checks as they are and no error value: %s %s", (which, date) => {
    const switched = showing(plan, which, date, ISSUED);
    expect(errorsIn(switched)).toEqual([]);
    expect(outcomes(switched)).toEqual(outcomes(plan));
    expect(evaluatePlan(switched).valueOf("is", "@space", LABEL)).toBe(which);
  });
});

describeWithShared("a quarter restated by the next release", (folder) => {
  const read = (name: string) =>
    readGiven(name, new Uint8Array(readFileSync(join(folder, "examples", "press_releases", name))));
  const MARCH = ["p:2005-01-01/2005-03-31"];
  const filings = ["pericom_q3fy05_ex991.txt", "pericom_q4fy05_ex991.txt"].map(read);

  test.each([
    ["in the order of their periods", filings],
    ["in the other order", [...filings].reverse()],
  ])("shows both net incomes and the difference, imported %s", (_, given) => {
    const plan = planOf(...given);
    expect(restatements(plan)).toContain("Net income (loss) | 3M Mar 05 | 134 | 3M Mar 05 | -34 | 100 | 3M Jun 05");
    expect(shown(plan, "Net income (loss)", MARCH)).toEqual([100]);
    expect(shown(showing(plan, "First reported"), "Net income (loss)", MARCH)).toEqual([134]);
    const known = showing(plan, "Known on date", "2005-06-01", ["2005-04-26", "2005-08-09"]);
    expect(shown(known, "Net income (loss)", MARCH)).toEqual([134]);
    expect(errorsIn(known)).toEqual([]);
    expect(outcomes(known)).toEqual(outcomes(plan));
  });
});
