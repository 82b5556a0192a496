/** Native charts from the plan's charts: few colours, no frames, the figures read from the sheets' own cells. */
import type { SheetChart } from "hucre/xlsx";
import { absoluteAreaText, areaOf, type Layout } from "../../plan/address";
import type { Evaluation } from "../../plan/evaluate";
import type { ChartPlan, ChartRange, ChartSeries } from "../../plan/workbook-plan";
import {
  CHART_TEXT_COLOUR as TEXT_COLOUR,
  GRIDLINE_COLOUR,
  LINE_COLOURS,
  partOf,
  type SheetSource,
  shownPlaces,
  STEP_COLOURS,
} from "../chart-range";
import { FONT } from "../look";
import { axisFormatCode } from "../number-format";
import { runsOf } from "../run";
import { writtenText } from "../written-text";

type Series = SheetChart["series"][number];

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
    ...(chart.kind === "lines" ? lineLook(position) : { color: stepColour(each.role) }),
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

const PALE_LINE = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRIDLINE_COLOUR}"/></a:solidFill></a:ln></c:spPr>`;

function stepColour(role: ChartSeries["role"]): NonNullable<Series["color"]> {
  return role === "base" ? { theme: "bg1", alpha: 0 } : STEP_COLOURS[role];
}

function lineLook(position: number): Pick<Series, "color" | "stroke" | "marker"> {
  const color = LINE_COLOURS[position % LINE_COLOURS.length] ?? LINE_COLOURS[0];
  return { color, stroke: { width: 2 }, marker: { symbol: "circle", size: 5, fill: color, line: color } };
}

/** The range, or those of its places that are shown, as areas side by side: (IS!$D$5:$E$5,IS!$G$5). */
function rangeText(range: ChartRange, layout: Layout, shown: readonly number[] | undefined): string {
  const area = areaOf(layout, range.sheet, range.from, range.to);
  if (area === undefined) throw new Error(`the chart's range on ${range.sheet} is not in the plan`);
  if (shown === undefined) return absoluteAreaText(area);
  const texts = runsOf(shown).map(([first, last]) => absoluteAreaText(partOf(area, first, last)));
  return texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(",")})`;
}
