import { parseIsoDate } from "../../src/core/date";
import { type Evaluation, evaluatePlan } from "../../src/plan/evaluate";
import { SHOWN } from "../../src/plan/shown-place";
import type { CellContent, WorkbookPlan } from "../../src/plan/workbook-plan";

/** The plan with what an analyst enters on Summary, by row: texts, and dates as 2005-05-01. */
function entered(plan: WorkbookPlan, values: Readonly<Record<string, string>>): WorkbookPlan {
  const contentOf = (text: string): CellContent => {
    const date = parseIsoDate(text);
    return date === undefined ? { kind: "text", text } : { kind: "date", date };
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.id !== "summary"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) => {
              const given = cell.column === SHOWN.value ? values[cell.row] : undefined;
              return given === undefined ? cell : { ...cell, content: contentOf(given) };
            }),
          },
    ),
  };
}

/** The rows in which the days of issue are entered, in the order of the filings. */
export function issuedRows(plan: WorkbookPlan): readonly string[] {
  const summary = plan.sheets.find(({ id }) => id === "summary");
  return (summary?.rows ?? []).map(({ key }) => key).filter((key) => key.startsWith("issued:"));
}

/** The plan with the switch on a word; on a day with the filings' days of issue, which may be left out. */
export function showing(
  plan: WorkbookPlan,
  which: "Latest" | "First reported" | "Known on date",
  date?: string,
  issued: readonly string[] = [],
): WorkbookPlan {
  return entered(plan, {
    [SHOWN.which]: which,
    ...(date !== undefined && { [SHOWN.date]: date }),
    ...Object.fromEntries(issuedRows(plan).flatMap((row, i) => (issued[i] === undefined ? [] : [[row, issued[i]]]))),
  });
}

/** Formulas of the plan that show an error, by place. */
export function errorsIn(plan: WorkbookPlan, evaluation: Evaluation = evaluatePlan(plan)): readonly string[] {
  return plan.sheets.flatMap(({ id, cells }) =>
    cells.flatMap(({ row, column }) => {
      const value = evaluation.valueOf(id, row, column);
      return typeof value === "object" && value !== null ? [`${id} ${row} ${column}`] : [];
    }),
  );
}
