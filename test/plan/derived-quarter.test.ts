/** Quarters that follow from figures to date. */
import { planReleases } from "../../src/app/plan-releases";
import { evaluatePlan } from "../../src/plan/evaluate";
import { LABEL } from "../../src/plan/sheet-frame";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";
import { errorsIn } from "../support/entered";
import { releasesOf } from "../support/sample-release";
import { SINGLE, TO_DATE, toDateFiling } from "../support/to-date-filings";

const planOf = (...filings: readonly Filing[]): WorkbookPlan => planReleases(releasesOf(...filings));

function cellsOf(plan: WorkbookPlan, sheet: "is" | "cf", label: string) {
  const cells = plan.sheets.find(({ id }) => id === sheet)?.cells ?? [];
  const row = cells.find(
    ({ column, content }) => column === LABEL && content.kind === "text" && content.text === label,
  )?.row;
  return cells.filter((cell) => cell.row === row);
}

function amounts(plan: WorkbookPlan, sheet: "is" | "cf", label: string, columns: readonly string[] = SINGLE) {
  const evaluation = evaluatePlan(plan);
  const row = cellsOf(plan, sheet, label)[0]?.row ?? "";
  return columns.map((column) => evaluation.valueOf(sheet, row, column));
}

const derived = (plan: WorkbookPlan, sheet: "is" | "cf", label: string) =>
  cellsOf(plan, sheet, label)
    .filter(({ role }) => role === "derived")
    .map(({ column }) => column);

const YEAR = [toDateFiling(1), toDateFiling(2), toDateFiling(3), toDateFiling(4)];

describe("quarters out of figures to date", () => {
  const plan = planOf(...YEAR);

  test("are the differences of two figures to date, the fourth a year less nine months", () => {
    expect(amounts(plan, "is", "Revenue")).toEqual([1000, 1100, 1200, 1300]);
    expect(amounts(plan, "is", "Gross profit")).toEqual([400, 450, 470, 480]);
    expect(amounts(plan, "cf", "Operating cash flow")).toEqual([300, 350, 340, 410]);
    expect(amounts(plan, "is", "Revenue", TO_DATE)).toEqual([1000, 2100, 3300, 4600]);
  });

  test("are marked, by their look, a note and the source of the column", () => {
    expect(derived(plan, "is", "Revenue")).toEqual(SINGLE.slice(1));
    const second = cellsOf(plan, "is", "Revenue").find(({ column }) => column === SINGLE[1]);
    expect(second?.note).toBe(
      "Derived, not printed: 2Q24 YTD less 1Q24.\n" +
        "They are printed in 2Q24 YTD and 1Q24; what the later filing may have restated of the earlier period is in this difference.",
    );
    const source = plan.sheets
      .find(({ id }) => id === "is")
      ?.cells.find(({ row, column }) => row === "@source" && column === SINGLE[1]);
    expect(source?.content).toEqual({ kind: "text", text: "derived" });
  });

  test.each([
    ["is", "Net income per share"],
    ["is", "Shares"],
    ["is", "Gross margin"],
    ["is", "Average assets"],
    ["cf", "Cash at end of period"],
  ] as const)("are not made on %s of: %s", (sheet, label) => {
    expect(derived(plan, sheet, label)).toEqual([]);
  });

  test("take a dash for nothing", () => {
    expect(amounts(plan, "cf", "Sale of a business")).toEqual(["-", 80, 0, 0]);
  });

  test("stay empty where the earlier figure to date is missing", () => {
    const gap = planOf(toDateFiling(1), toDateFiling(3));
    expect(derived(gap, "is", "Revenue")).toEqual([]);
    expect(derived(planOf(toDateFiling(2)), "is", "Revenue")).toEqual([]);
  });

  test("say where a figure behind them has been restated", () => {
    const revised = toDateFiling(2, [], "2,150");
    const again = { ...revised, source: { ...revised.source, sha256: "b".repeat(64) } };
    const restated = planOf(toDateFiling(1), toDateFiling(2), again, toDateFiling(3));
    const note = cellsOf(restated, "is", "Revenue").find(({ column }) => column === SINGLE[2])?.note;
    expect(note).toContain("one of them has been restated");
    expect(amounts(restated, "is", "Revenue", SINGLE.slice(0, 3))).toEqual([1000, 1150, 1150]);
  });

  test("leave a total blank of which an item cannot be derived and the total neither", () => {
    const blank = planOf(toDateFiling(1), toDateFiling(2, [{ label: "New costs", cells: ["10"] }]));
    expect(derived(blank, "is", "New costs")).toEqual([]);
    expect(amounts(blank, "is", "Gross profit").slice(0, 2)).toEqual([400, 450]);
  });

  test("show no error value", () => {
    expect(errorsIn(plan)).toEqual([]);
  });
});
