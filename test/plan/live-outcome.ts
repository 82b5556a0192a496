import type { CheckItem, CheckReport } from "../../src/checks/check-item";
import { runChecks } from "../../src/checks/run-checks";
import { checkKey } from "../../src/plan/check-key";
import { evaluatePlan } from "../../src/plan/evaluate";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Scalar } from "../../src/plan/spreadsheet-value";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";

/** Filings with their checks, and what their Checks sheet shows. */
export interface Checked {
  readonly filings: readonly Filing[];
  readonly report: CheckReport;
  readonly plan: WorkbookPlan;
  readonly at: (row: string, column: string) => Scalar;
}

export function check(filings: readonly Filing[]): Checked {
  const report = runChecks(filings);
  const plan = planWorkbook(filings, report);
  const values = evaluatePlan(plan);
  return { filings, report, plan, at: (row, column) => values.valueOf("checks", row, column) };
}

const WORDS: Readonly<Partial<Record<CheckItem["outcome"], string>>> = {
  exact: "exact",
  rounding: "rounding",
  break: "breaks",
  plug: "plug",
  incomplete: "incomplete",
};

function keyOf({ filings }: Checked, { check: name, figure, language }: CheckItem): string {
  const { fact, print } = figure;
  const place = [fact.statement, fact.line, fact.column];
  return checkKey(name, documentOf(filings, figure), ...place, name === "language" ? print.language : (language ?? ""));
}

function documentOf(filings: readonly Filing[], { filing }: CheckItem["figure"]): string | undefined {
  return filings[filing]?.source.sha256;
}

/** What each row shows against what the check found; language columns have keys of their own. */
export function disagreements(checked: Checked): readonly string[] {
  const rows = new Set(checked.plan.sheets.find(({ id }) => id === "checks")?.rows.map(({ key }) => key));
  const used = new Map<string, number>();
  return checked.report.items.flatMap((item) => {
    const word = WORDS[item.outcome];
    if (word === undefined) return [];
    const key = keyOf(checked, item);
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    const row = times === 1 ? key : `${key} #${times}`;
    if (!rows.has(row)) {
      const { statement, column: heading } = item.figure.fact;
      const column = checkKey("language", documentOf(checked.filings, item.figure), statement, heading);
      return item.check === "language" && rows.has(column) ? [] : [`no row ${row}`];
    }
    const shown = checked.at(row, "outcome");
    return shown === word ? [] : [`${row}: ${typeof shown === "string" ? shown : "no word"}, not ${word}`];
  });
}
