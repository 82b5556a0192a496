import { evaluatePlan } from "../../plan/evaluate";
import { isError, type Scalar } from "../../plan/spreadsheet-value";
import type { ChartPlan, WorkbookPlan } from "../../plan/workbook-plan";
import { partOfList, shownPlaces, valuesIn } from "../../workbook/chart-range";
import type { Picture } from "../pane-service";

/** The plan's charts with the figures that their cells give. */
export function picturesOf(plan: WorkbookPlan): readonly Picture[] {
  const evaluation = evaluatePlan(plan);
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.id, sheet]));
  return plan.sheets.flatMap((sheet) =>
    sheet.charts.map((chart: ChartPlan): Picture => {
      const shown = shownPlaces(chart, evaluation, sheets);
      const read = (range: ChartPlan["categories"]) => partOfList(valuesIn(range, evaluation, sheets), shown);
      return {
        kind: chart.kind,
        title: chart.title,
        categories: read(chart.categories).map(textOf),
        series: chart.series.map(({ name, role, values }) => ({
          name,
          role,
          values: read(values).map((value) => (typeof value === "number" ? value : null)),
        })),
        isPercent: chart.valueFormat?.kind === "percent",
        sheet: sheet.id,
      };
    }),
  );
}

function textOf(value: Scalar): string {
  return value === null || isError(value) ? "" : String(value);
}
