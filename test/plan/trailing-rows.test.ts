/** Trailing twelve months on Margins. */
import { planReleases } from "../../src/app/plan-releases";
import { evaluatePlan } from "../../src/plan/evaluate";
import { LABEL } from "../../src/plan/sheet-frame";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";
import { errorsIn } from "../support/entered";
import { buildFiling, INCOME, MARCH_YEAR } from "../support/filing-builder";
import { releasesOf } from "../support/sample-release";
import { SINGLE, TO_DATE, toDateFiling } from "../support/to-date-filings";

const planOf = (...filings: readonly Filing[]): WorkbookPlan => planReleases(releasesOf(...filings));

function trailing(
  plan: WorkbookPlan,
  columns: readonly string[] = SINGLE,
): Readonly<Record<string, readonly unknown[]>> {
  const evaluation = evaluatePlan(plan);
  const rows = plan.sheets.find(({ id }) => id === "margins")?.rows ?? [];
  return Object.fromEntries(
    rows
      .filter(({ key, hidden }) => key.startsWith("trailing:") && hidden !== true)
      .map(({ key }) => [
        JSON.stringify(evaluation.valueOf("margins", key, LABEL)).slice(1, -1),
        columns.map((column) => evaluation.valueOf("margins", key, column)),
      ]),
  );
}

const YEAR = [toDateFiling(1), toDateFiling(2), toDateFiling(3), toDateFiling(4)];
const NEXT_PERIOD = "2025-04-01/2025-06-30";
const next = buildFiling({
  name: "1q25.txt",
  issuer: "Example Gadgets",
  calendar: MARCH_YEAR,
  tables: [
    {
      ...INCOME,
      columns: [{ heading: "1Q25", period: NEXT_PERIOD }],
      rows: [
        { label: "Revenue", concept: "revenue", cells: ["1,500"] },
        { label: "Cost of revenue", concept: "cost-of-revenue", cells: ["900"] },
        { label: "Gross profit", concept: "gross-profit", cells: ["600"] },
      ],
      totals: { "Gross profit": ["Revenue", "-Cost of revenue"] },
    },
  ],
});

describe("trailing twelve months", () => {
  test("add up four quarters that follow one another, printed or derived", () => {
    const plan = planOf(...YEAR, next);
    const found = trailing(plan, [...SINGLE.slice(2), `p:${NEXT_PERIOD}`, ...TO_DATE.slice(3)]);
    expect(found["Revenue"]).toEqual(["", 4600, 5100, ""]);
    expect(found["Gross profit"]).toEqual(["", 1800, 2000, ""]);
    expect(found["Operating cash flow"]).toEqual(["", 1400, "", ""]);
    expect(found["Sum from this quarter on"]).toEqual(["", "1Q24", "2Q24", ""]);
    expect(errorsIn(plan)).toEqual([]);
  });

  test("are not made of amounts per share, averages, balances or counts", () => {
    expect(Object.keys(trailing(planOf(...YEAR))).sort()).toEqual([
      "Cost of revenue",
      "Gross profit",
      "Operating cash flow",
      "Revenue",
      "Sum from this quarter on",
    ]);
  });

  test("are not shown before there are four quarters, nor over a gap", () => {
    expect(trailing(planOf(...YEAR.slice(0, 3)))).toEqual({});
    expect(trailing(planOf(...YEAR.slice(0, 2), next))).toEqual({});
  });

  test("compare with the quarter a year earlier, derived or printed", () => {
    const plan = planOf(...YEAR, next);
    const evaluation = evaluatePlan(plan);
    const row = plan.sheets
      .find(({ id }) => id === "margins")
      ?.rows.find(({ key }) => key.startsWith("growth:year-before:") && key.endsWith("revenue"))?.key;
    expect(evaluation.valueOf("margins", row ?? "", `p:${NEXT_PERIOD}`)).toBeCloseTo(0.5, 12);
  });
});
