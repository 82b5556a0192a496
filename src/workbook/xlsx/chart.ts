/** Native charts from the plan's charts: few colours, no frames, the figures read from the sheets' own cells. */
import type { SheetChart } from "hucre/xlsx";
import { absoluteAreaText, type Area, areaOf, type Layout } from "../../plan/address";
import type { Evaluation } from "../../plan/evaluate";
import type { ChartPlan, ChartRange, ChartSeries, SheetPlan } from "../../plan/workbook-plan";
import { FONT } from "../look";
import { axisFormatCode } from "../number-format";
import { runsOf } from "../run";
import { writtenText } from "../written-text";

type Series = SheetChart["series"][number];

/** Waterfalls: the base is there to lift the steps and is not seen. */
const STEP_COLOURS: Readonly<Record<ChartSeries["role"], NonNullable<Series["color"]>>> = {
  base: { theme: "bg1", alpha: 0 },
  end: "1F3864",
  up: "6A9F58",
  down: "C0504D",
  line: "1F3864",
};
const LINE_COLOURS = ["1F3864", "2E75B6", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000", "3B8686"] as const;
const TEXT_COLOUR = "595959";
const AXIS = {
  labelFontSize: 9,
  labelColor: TEXT_COLOUR,
  labelFontFamily: FONT.name,
  majorTickMark: "none",
  minorTickMark: "none",
} as const;

export function sheetChart(chart: ChartPlan, layout: Layout, evaluation: Evaluation, sheets: SheetSource): SheetChart {
  const shown = shownPlaces(chart, evaluation, sheets);
  const categories = rangeText(chart.categories, layout, shown);
  const series = chart.series.map((each, position) => ({
    name: writtenText(each.name),
    values: rangeText(each.values, layout, shown),
    categories,
    ...(chart.kind === "lines" ? lineLook(position) : { color: STEP_COLOURS[each.role] }),
  }));
  const [fromRow, fromColumn] = chart.anchor.from;
  const [toRow, toColumn] = chart.anchor.to;
  return {
    type: chart.kind === "lines" ? "line" : "column",
    title: writtenText(chart.title),
    altText: writtenText(`${chart.title}: ${chart.series.map(({ name }) => name).join(", ")}`),
    series,
    anchor: { from: { row: fromRow, col: fromColumn }, to: { row: toRow, col: toColumn } },
    ...(chart.kind === "waterfall"
      ? { barGrouping: "stacked", gapWidth: 50, overlap: 100, legend: false }
      : {
          legend: series.length > 1 ? "bottom" : false,
          legendFontSize: 9,
          legendFontColor: TEXT_COLOUR,
          legendFontFamily: FONT.name,
        }),
    titleFontSize: 11,
    titleBold: true,
    titleColor: TEXT_COLOUR,
    titleFontFamily: FONT.name,
    dispBlanksAs: "gap",
    plotVisOnly: false,
    chartSpaceBorderColor: "D9D9D9",
    axes: {
      // Many steps have long names.
      x: { ...AXIS, labelFontSize: chart.kind === "waterfall" ? 8 : 9, tickLblPos: "low" },
      y: {
        ...AXIS,
        gridlines: { major: true },
        ...(chart.valueFormat ? { numberFormat: { formatCode: axisFormatCode(chart.valueFormat) } } : {}),
      },
    },
  };
}

/**
 * What the library leaves open: gridlines without a colour, which Excel draws near black; outlines of bars, which mark
 * steps of nothing with a line; whether negative bars turn white.
 */
export function completeChart(xml: string): string {
  const gridlines = xml.replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${PALE_LINE}</c:majorGridlines>`);
  if (!gridlines.includes("<c:barChart>")) return gridlines;
  return gridlines.replaceAll(
    /(<c:ser>.*?<c:spPr>.*?)<a:ln>.*?<\/a:ln><\/c:spPr>/gs,
    '$1<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>',
  );
}

const PALE_LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E3E3"/></a:solidFill></a:ln></c:spPr>';

function lineLook(position: number): Pick<Series, "color" | "stroke" | "marker"> {
  const color = LINE_COLOURS[position % LINE_COLOURS.length] ?? LINE_COLOURS[0];
  return { color, stroke: { width: 2 }, marker: { symbol: "circle", size: 5, fill: color, line: color } };
}

/** Sheets of the plan by id. */
export type SheetSource = ReadonlyMap<string, SheetPlan>;

/**
 * The places along the categories that a line chart shows; undefined when it shows all. Excel draws a formula's empty
 * text as zero, and only a blank cell as a gap, so places where no series has a figure but one has a text are left out.
 */
function shownPlaces(chart: ChartPlan, evaluation: Evaluation, sheets: SheetSource): readonly number[] | undefined {
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

function valuesIn(range: ChartRange, evaluation: Evaluation, sheets: SheetSource) {
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

/** The range, or those of its places that are shown, as areas side by side: (IS!$D$5:$E$5,IS!$G$5). */
function rangeText(range: ChartRange, layout: Layout, shown: readonly number[] | undefined): string {
  const area = areaOf(layout, range.sheet, range.from, range.to);
  if (area === undefined) throw new Error(`the chart's range on ${range.sheet} is not in the plan`);
  if (shown === undefined) return absoluteAreaText(area);
  const texts = runsOf(shown).map(([first, last]) => absoluteAreaText(partOf(area, first, last)));
  return texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(",")})`;
}

function partOf(area: Area, first: number, last: number): Area {
  return area.top === area.bottom
    ? { ...area, left: area.left + first, right: area.left + last }
    : { ...area, top: area.top + first, bottom: area.top + last };
}
