/** A grid's chart as the xlsx library takes it, with the looks that charts of plans have. */
import type { SheetChart } from "hucre/xlsx";
import { CHART_TEXT_COLOUR } from "../chart-range";
import { FONT } from "../look";
import { writtenText } from "../written-text";
import type { GridChart, GridSeries } from "./grid-workbook";

type Series = SheetChart["series"][number];

const AXIS = {
  labelFontSize: 9,
  labelColor: CHART_TEXT_COLOUR,
  labelFontFamily: FONT.name,
  majorTickMark: "none",
  minorTickMark: "none",
} as const;

export function gridChart(chart: GridChart): SheetChart {
  const { top, left, bottom, right } = chart.anchor;
  const isLines = chart.kind === "lines";
  return {
    type: isLines ? "line" : "column",
    title: writtenText(chart.title),
    altText: writtenText(`${chart.title}: ${chart.series.map(({ name }) => name).join(", ")}`),
    series: chart.series.map((series) => ({
      name: writtenText(series.name),
      values: series.values,
      ...(series.categories === undefined ? {} : { categories: series.categories }),
      ...(isLines ? lineLook(series) : { color: series.colour ?? { theme: "bg1", alpha: 0 } }),
    })),
    // The lower corner is where the next cell begins.
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    ...(chart.kind === "stacked-columns" ? { barGrouping: "stacked", gapWidth: 50, overlap: 100 } : {}),
    legend: chart.legend ? "bottom" : false,
    legendFontSize: 9,
    legendFontColor: CHART_TEXT_COLOUR,
    legendFontFamily: FONT.name,
    titleFontSize: 11,
    titleBold: true,
    titleColor: CHART_TEXT_COLOUR,
    titleFontFamily: FONT.name,
    dispBlanksAs: "gap",
    plotVisOnly: false,
    chartSpaceBorderColor: "D9D9D9",
    axes: {
      x: { ...AXIS, tickLblPos: "low" },
      y: {
        ...AXIS,
        gridlines: { major: true },
        ...(chart.code === undefined ? {} : { numberFormat: { formatCode: chart.code } }),
      },
    },
  };
}

function lineLook({ colour }: GridSeries): Pick<Series, "color" | "stroke" | "marker"> {
  if (colour === undefined) return {};
  return { color: colour, stroke: { width: 2 }, marker: { symbol: "circle", size: 5, fill: colour, line: colour } };
}
