import { areaOf, type Layout } from "../plan/address";
import type { SheetDiff } from "../plan/diff-workbook";
import type { Evaluation } from "../plan/evaluate";
import type { ChartRange, SheetPlan } from "../plan/workbook-plan";
import { partOf, shownPlaces, type SheetSource } from "./chart-range";
import type { DrawChart } from "./edit";
import { axisFormatCode } from "./number-format";

/**
 * A sheet's charts. A live chart reads one area a series, so of places that are not shown only those at the ends are
 * left out.
 */
export function chartEdits(
  plan: SheetPlan,
  layout: Layout,
  evaluation: Evaluation,
  all: readonly SheetDiff[],
): readonly DrawChart[] {
  const sheets: SheetSource = new Map(all.map((diff) => [diff.plan.id, diff.plan]));
  return plan.charts.flatMap((chart, position): readonly DrawChart[] => {
    const shown = shownPlaces(chart, evaluation, sheets);
    const ends = shown && ([shown[0] ?? 0, shown.at(-1) ?? 0] as const);
    const place = (range: ChartRange) => {
      const area = areaOf(layout, range.sheet, range.from, range.to);
      if (!area) return undefined;
      const { top, left, bottom, right } = ends ? partOf(area, ...ends) : area;
      return { sheet: range.sheet, area: { top, left, bottom, right } };
    };
    const categories = place(chart.categories);
    const series = chart.series.flatMap(({ name, role, values }) => {
      const placed = place(values);
      return placed ? [{ name, role, values: placed }] : [];
    });
    if (!categories || series.length < chart.series.length) return [];
    const [top, left] = chart.anchor.from;
    const [bottom, right] = chart.anchor.to;
    return [
      {
        kind: "chart",
        sheet: plan.id,
        chart: chart.kind,
        name: `Tieout ${position + 1}`,
        title: chart.title,
        anchor: { top, left, bottom, right },
        categories,
        series,
        ...(chart.valueFormat && { valueFormat: axisFormatCode(chart.valueFormat) }),
      },
    ];
  });
}
