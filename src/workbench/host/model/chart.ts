/** Charts: kept as they were described, for whoever draws them. */
import type { CellArea } from "../../../workbook/edit";
import { areaName, areaOf, bounding, splitAddress } from "../address";
import { cellsOf, choiceOf, isAbsent, textOf, wholeOf } from "../argument";
import { child, defineType, method, property } from "../define-type";
import type { CellGroup, HostObject } from "../host-object";
import { invalid, notFound } from "../refusal";
import {
  choiceSetting,
  colourSetting,
  flagSetting,
  numberSetting,
  settingMembers,
  settingsObject,
  textSetting,
} from "../settings";
import type { ChartSeriesSide, ChartSide } from "../side";
import { changeSide, guardSheet, newId, sheetOf, sideOf, type HostState } from "../state";
import { withSheetName } from "../sheet-change";
import { BARE_SERIES, seriesCollectionObject } from "./chart-series";
import { changeChart, chartOf, chartSettings, type ChartTarget } from "./chart-store";

function fontAt(path: string) {
  return settingsObject<ChartTarget>(
    "ChartFont",
    settingMembers(chartSettings, `${path}font/`, {
      Name: textSetting(1, "Calibri"),
      Size: numberSetting(1, 10, 1, 409),
      Color: colourSetting(1, "#000000"),
      Bold: flagSetting(1, false),
      Italic: flagSetting(1, false),
    }),
  );
}

function lineAt(path: string) {
  return settingsObject<ChartTarget>(
    "ChartLineFormat",
    settingMembers(chartSettings, `${path}line/`, {
      Color: colourSetting(1, "#000000"),
      Weight: numberSetting(7, 0.75, 0, 1584),
      LineStyle: choiceSetting(7, ["Continuous", "Dash", "DashDot", "Dot", "None", "Automatic"]),
    }),
  );
}

function formatAt(path: string) {
  const [font, line] = [fontAt(`${path}format/`), lineAt(`${path}format/`)];
  return settingsObject<ChartTarget>("ChartFormat", {}, { Font: [1, font], Line: [1, line] });
}

function gridlinesAt(path: string) {
  const flags = settingMembers(chartSettings, path, { Visible: flagSetting(1, true) });
  return settingsObject<ChartTarget>("ChartGridlines", flags, { Format: [1, formatAt(path)] });
}

function axisAt(path: string) {
  return settingsObject<ChartTarget>(
    "ChartAxis",
    settingMembers(chartSettings, path, {
      NumberFormat: textSetting(8, "General"),
      LinkNumberFormat: flagSetting(9, true),
      Visible: flagSetting(7, true),
      Minimum: numberSetting(1, null, -1e300, 1e300),
      Maximum: numberSetting(1, null, -1e300, 1e300),
      TickLabelPosition: choiceSetting(7, ["NextToAxis", "High", "Low", "None"]),
      TickLabelSpacing: numberSetting(7, 1, 1, 31_999),
      ReversePlotOrder: flagSetting(7, false),
    }),
    {
      MajorGridlines: [1, gridlinesAt(`${path}majorGridlines/`)],
      MinorGridlines: [1, gridlinesAt(`${path}minorGridlines/`)],
      Format: [1, formatAt(path)],
    },
  );
}

const axesObject = settingsObject<ChartTarget>(
  "ChartAxes",
  {},
  { ValueAxis: [1, axisAt("axes/valueAxis/")], CategoryAxis: [1, axisAt("axes/categoryAxis/")] },
);

const titleObject = settingsObject<ChartTarget>(
  "ChartTitle",
  settingMembers(chartSettings, "title/", {
    Text: textSetting(1, "Chart Title"),
    Visible: flagSetting(1, true),
    Overlay: flagSetting(1, false),
  }),
  { Format: [1, formatAt("title/")] },
);

const legendObject = settingsObject<ChartTarget>(
  "ChartLegend",
  settingMembers(chartSettings, "legend/", {
    Visible: flagSetting(1, true),
    Position: choiceSetting(1, ["Bottom", "Top", "Left", "Right", "Corner", "Custom"]),
    Overlay: flagSetting(1, false),
  }),
  { Format: [1, formatAt("legend/")] },
);

function placeArea(value: unknown, what: string): CellArea {
  const area = typeof value === "string" ? areaOf(splitAddress(value).cells) : cellsOf(value, what).areas()[0];
  if (area === undefined) throw invalid(`${what} is no cell.`);
  return area;
}

const chartObject = defineType<ChartTarget>(
  "Chart",
  {
    Id: property(7, ({ id }) => id),
    Name: property(
      1,
      (chart, state) => chartOf(chart, state).name,
      (chart, value, state) => {
        const name = textOf(value, "A chart's name");
        const isTaken = sideOf(state, chart.sheet).charts.some(
          (each) => each.id !== chart.id && each.name.toLowerCase() === name.toLowerCase(),
        );
        if (name === "" || isTaken) throw invalid(`No chart can be called ${JSON.stringify(name)} here.`);
        changeChart(chart, state, { name });
      },
    ),
    ChartType: property(
      7,
      (chart, state) => chartOf(chart, state).type,
      (chart, value, state) => changeChart(chart, state, { type: typeOf(value) }),
    ),
    ...settingMembers(chartSettings, "", {
      DisplayBlanksAs: choiceSetting(8, ["NotPlotted", "Zero", "Interplotted"]),
      PlotVisibleOnly: flagSetting(8, true),
    }),
    Title: child(1, (chart, state) => titleObject(state, chart)),
    Legend: child(1, (chart, state) => legendObject(state, chart)),
    Axes: child(1, (chart, state) => axesObject(state, chart)),
    Series: child(1, (chart, state) => seriesCollectionObject(state, chart)),
    Worksheet: child(2, (chart, state) => state.make.worksheet(chart.sheet)),
    SetPosition: method(1, (chart, [from, to], state) => {
      const start = placeArea(from, "The start of a chart");
      const anchor = isAbsent(to) ? start : bounding(start, placeArea(to, "The end of a chart"));
      changeChart(chart, state, { anchor });
    }),
    Delete: method(1, (chart, _args, state) => {
      guardSheet(state, chart.sheet);
      const gone = chartOf(chart, state);
      changeSide(state, chart.sheet, { charts: sideOf(state, chart.sheet).charts.filter((each) => each !== gone) });
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

const FAMILIES =
  /^(3d)?(area|bar|box|bubble|column|cone|cylinder|doughnut|funnel|histogram|line|pareto|pie|pyramid|radar|region|stock|sunburst|surface|treemap|waterfall|xy)/i;

function typeOf(value: unknown): string {
  const type = textOf(value, "A chart's type");
  if (!FAMILIES.test(type)) throw invalid(`There is no chart type ${type}.`);
  return type;
}

/** The sheet's id. */
type SheetTarget = string;

function findChart(sheet: SheetTarget, key: unknown, state: HostState): HostObject | null {
  const name = textOf(key, "A chart's name").toLowerCase();
  const found = sideOf(state, sheet).charts.find(
    (chart) => chart.id.toLowerCase() === name || chart.name.toLowerCase() === name,
  );
  return found === undefined ? null : chartObject(state, { sheet, id: found.id });
}

function addChart(sheet: SheetTarget, [type, source, seriesBy]: readonly unknown[], state: HostState): HostObject {
  guardSheet(state, sheet);
  const kind = typeOf(type);
  const cells = cellsOf(source, "A chart's source");
  const by = isAbsent(seriesBy) ? "Auto" : choiceOf(seriesBy, ["Auto", "Columns", "Rows"] as const, "seriesBy");
  const series = seriesFrom(state, cells, by);
  const id = `{CHART-${newId(state)}}`;
  const name = freeName(sideOf(state, sheet).charts);
  const chart = { id, name, type: kind, anchor: undefined, series, settings: new Map() };
  changeSide(state, sheet, { charts: [...sideOf(state, sheet).charts, chart] });
  return chartObject(state, { sheet, id });
}

function freeName(charts: readonly ChartSide[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** Lines of the source as series: its longer side is that of the points, unless it is said. */
function seriesFrom(state: HostState, cells: CellGroup, by: "Auto" | "Columns" | "Rows"): readonly ChartSeriesSide[] {
  const [area] = cells.areas();
  if (area === undefined) throw invalid("A chart needs a range.");
  const { top, left, bottom, right } = area;
  const byRows = by === "Rows" || (by === "Auto" && bottom - top <= right - left);
  const sheet = sheetOf(state, cells.sheet);
  const isText = (row: number, column: number) => typeof sheet.value(row, column) === "string";
  const textAt = (row: number, column: number) => (isText(row, column) ? String(sheet.value(row, column)) : "");
  const [lines, points] = byRows ? [bottom - top + 1, right - left + 1] : [right - left + 1, bottom - top + 1];
  // A leading text names the series, where there is more than that to plot.
  const cellOf = (line: number, point: number) =>
    byRows ? ([top + line, left + point] as const) : ([top + point, left + line] as const);
  return Array.from({ length: lines }, (_, line) => {
    const name = points > 1 ? textAt(...cellOf(line, 0)) : "";
    const [row, column] = cellOf(line, name === "" ? 0 : 1);
    const [lastRow, lastColumn] = cellOf(line, points - 1);
    const values = areaName({ top: row, left: column, bottom: lastRow, right: lastColumn }, true);
    return { ...BARE_SERIES, name: name || `Series${line + 1}`, values: withSheetName(state, cells.sheet, values) };
  });
}

export const chartsObject = defineType<SheetTarget>(
  "ChartCollection",
  {
    Count: property(1, (sheet, state) => sideOf(state, sheet).charts.length),
    GetCount: method(4, (sheet, _args, state) => sideOf(state, sheet).charts.length),
    Add: method(1, addChart),
    GetItem: method(1, (sheet, [key], state) => {
      const found = findChart(sheet, key, state);
      if (found === null) throw notFound(`the chart ${String(key)}`);
      return found;
    }),
    GetItemOrNullObject: method(4, (sheet, [key], state) => findChart(sheet, key, state)),
    GetItemAt: method(1, (sheet, [index], state) => {
      const chart = sideOf(state, sheet).charts[wholeOf(index, "An index")];
      if (chart === undefined) throw notFound("there is no such chart");
      return chartObject(state, { sheet, id: chart.id });
    }),
  },
  { items: (sheet, state) => sideOf(state, sheet).charts.map(({ id }) => chartObject(state, { sheet, id })) },
);
