/** The series of a chart. */
import { cellsOf, choiceOf, colourOf, isAbsent, textOf, wholeOf } from "../argument";
import { defineType, method, property } from "../define-type";
import { invalid } from "../refusal";
import {
  choiceSetting,
  colourSetting,
  flagSetting,
  numberSetting,
  settingMembers,
  settingMethod,
  settingsObject,
} from "../settings";
import type { ChartSeriesSide } from "../side";
import type { HostState } from "../state";
import {
  changeChart,
  changeSeries,
  chartOf,
  seriesOf,
  seriesReference,
  seriesSettings,
  type ChartTarget,
  type SeriesTarget,
} from "./chart-store";

export const BARE_SERIES: ChartSeriesSide = { name: "", values: undefined, categories: undefined, settings: new Map() };

/** An empty fill is none at all; where nothing was said the program chooses. */
const fillObject = settingsObject<SeriesTarget>("ChartFill", {
  SetSolidColor: settingMethod(seriesSettings, 1, "format/fill", ([colour]) => colourOf(colour, "A fill's colour")),
  Clear: settingMethod(seriesSettings, 1, "format/fill", () => ""),
});

const lineObject = settingsObject<SeriesTarget>("ChartLineFormat", {
  ...settingMembers(seriesSettings, "format/line/", {
    Color: colourSetting(1, "#000000"),
    Weight: numberSetting(7, 2.25, 0, 1584),
    LineStyle: choiceSetting(7, ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "None", "Automatic"]),
  }),
  Clear: settingMethod(seriesSettings, 1, "format/line/lineStyle", () => "None"),
});

const formatObject = settingsObject<SeriesTarget>(
  "ChartSeriesFormat",
  {},
  { Fill: [1, fillObject], Line: [1, lineObject] },
);

const MARKERS: readonly [string, ...string[]] = [
  ...(["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"] as const),
];

const seriesObject = defineType<SeriesTarget>("ChartSeries", {
  Name: property(
    1,
    (series, state) => seriesOf(series, state).name,
    (series, value, state) => changeSeries(series, state, { name: textOf(value, "A series' name") }),
  ),
  ...settingMembers(seriesSettings, "", {
    GapWidth: numberSetting(7, 150, 0, 500),
    Overlap: numberSetting(8, 0, -100, 100),
    MarkerStyle: choiceSetting(7, MARKERS),
    MarkerSize: numberSetting(7, 5, 2, 72),
    MarkerBackgroundColor: colourSetting(7, "#000000"),
    MarkerForegroundColor: colourSetting(7, "#000000"),
    InvertIfNegative: flagSetting(8, false),
    Smooth: flagSetting(7, false),
    AxisGroup: choiceSetting(8, ["Primary", "Secondary"]),
    ChartType: choiceSetting(7, ["Invalid", "ColumnClustered", "ColumnStacked", "Line", "LineMarkers", "Area"]),
    HasDataLabels: flagSetting(7, false),
  }),
  Format: { since: 1, isPlain: false, read: (series: SeriesTarget, state: HostState) => formatObject(state, series) },
  SetValues: method(7, (series, [range], state) =>
    changeSeries(series, state, { values: seriesReference(state, cellsOf(range, "The values")) }),
  ),
  SetXAxisValues: method(7, (series, [range], state) =>
    changeSeries(series, state, { categories: seriesReference(state, cellsOf(range, "The categories")) }),
  ),
  GetDimensionDataSourceType: method(15, (series, [dimension], state) => {
    const { values, categories } = seriesOf(series, state);
    const name = textOf(dimension, "A dimension");
    return (name === "Categories" || name === "XValues" ? categories : values) === undefined ? "List" : "LocalRange";
  }),
  GetDimensionDataSourceString: method(15, (series, [dimension], state) => {
    const name = choiceOf(
      dimension,
      ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const,
      "A dimension",
    );
    const { values, categories } = seriesOf(series, state);
    const source = name === "Categories" || name === "XValues" ? categories : values;
    if (source === undefined || name === "BubbleSizes") throw invalid(`The series has no ${name}.`);
    return source;
  }),
  Delete: method(7, ({ chart, index }, _args, state) => {
    const series = chartOf(chart, state).series.filter((_, position) => position !== index);
    changeChart(chart, state, { series });
  }),
});

export const seriesCollectionObject = defineType<ChartTarget>(
  "ChartSeriesCollection",
  {
    Count: property(1, (chart, state) => chartOf(chart, state).series.length),
    GetCount: method(4, (chart, _args, state) => chartOf(chart, state).series.length),
    GetItemAt: method(1, (chart, [position], state) => {
      const target = { chart, index: wholeOf(position, "The position of a series") };
      seriesOf(target, state);
      return seriesObject(state, target);
    }),
    Add: method(7, (chart, [name, position], state) => {
      const { series } = chartOf(chart, state);
      const index = isAbsent(position) ? series.length : wholeOf(position, "The position", 0, series.length);
      const made = { ...BARE_SERIES, name: isAbsent(name) ? `Series${series.length + 1}` : textOf(name, "A name") };
      changeChart(chart, state, { series: [...series.slice(0, index), made, ...series.slice(index)] });
      return seriesObject(state, { chart, index });
    }),
  },
  {
    items: (chart, state) => chartOf(chart, state).series.map((_, index) => seriesObject(state, { chart, index })),
  },
);
