/** What the charts of all writers share: which places they show, and in which colours. */
import { type Area } from "../plan/address";
import type { Evaluation } from "../plan/evaluate";
import type { Scalar } from "../plan/spreadsheet-value";
import type { ChartPlan, ChartRange, ChartSeries, SheetPlan } from "../plan/workbook-plan";

/** RRGGBB by the role of a series in a waterfall; the base is there to lift the steps and is not seen. */
export const STEP_COLOURS: Readonly<Record<Exclude<ChartSeries["role"], "base">, string>> = {
  end: "1F3864",
  up: "6A9F58",
  down: "C0504D",
  line: "1F3864",
};
export const LINE_COLOURS = ["1F3864", "2E75B6", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000", "3B8686"] as const;
export const CHART_TEXT_COLOUR = "595959";
export const GRIDLINE_COLOUR = "E3E3E3";

/** Sheets of the plan by id. */
export type SheetSource = ReadonlyMap<string, SheetPlan>;

/**
 * The places along the categories that a line chart shows; undefined when it shows all. Excel draws a formula's empty
 * text as zero, and only a blank cell as a gap, so places where no series has a figure but one has a text are left out.
 */
export function shownPlaces(
  chart: ChartPlan,
  evaluation: Evaluation,
  sheets: SheetSource,
): readonly number[] | undefined {
  if (chart.kind !== "lines") return undefined;
  const values = chart.series.map((series) => valuesIn(series.values, evaluation, sheets));
  const length = Math.max(0, ...values.map((each) => each.length));
  const places = Array.from({ length }, (_, place) => place);
  const shown = places.filter((place) => {
    const here = values.map((each) => each[place] ?? null);
    return here.some((value) => typeof value === "number") || here.every((value) => value === null);
  });
  return shown.length === length || shown.length === 0 ? undefined : shown;
}

export function valuesIn(range: ChartRange, evaluation: Evaluation, sheets: SheetSource): readonly Scalar[] {
  const sheet = sheets.get(range.sheet);
  const between = (keyed: readonly { readonly key: string }[], a: string, b: string): readonly string[] => {
    const keys = keyed.map(({ key }) => key);
    const [first, last] = [keys.indexOf(a), keys.indexOf(b)];
    return keys.slice(Math.min(first, last), Math.max(first, last) + 1);
  };
  if (sheet === undefined) return [];
  return between(sheet.rows, range.from.row, range.to.row).flatMap((row) =>
    between(sheet.columns, range.from.column, range.to.column).map((column) =>
      evaluation.valueOf(range.sheet, row, column),
    ),
  );
}

/** The places from one to another along an area that is one row high or one column wide. */
export function partOf(area: Area, first: number, last: number): Area {
  return area.top === area.bottom
    ? { ...area, left: area.left + first, right: area.left + last }
    : { ...area, top: area.top + first, bottom: area.top + last };
}

/** Of a chart's values those that are shown. */
export function partOfList<Value>(values: readonly Value[], shown: readonly number[] | undefined): readonly Value[] {
  return shown === undefined ? values : values.filter((_, place) => shown.includes(place));
}
