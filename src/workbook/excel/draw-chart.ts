import type { CellArea, DrawChart } from "../edit";
import { CHART_TEXT_COLOUR, GRIDLINE_COLOUR, LINE_COLOURS, STEP_COLOURS } from "../chart-range";
import { FONT } from "../look";
import { areaAddress } from "./address-text";
import { openSheet, type Performing } from "./open-sheet";

/** A native chart bound to the sheets' own cells: a waterfall as stacked columns over an unseen base, or lines. */
export function drawChart(edit: DrawChart, performing: Performing): void {
  const own = openSheet(performing, edit.sheet).sheet;
  const rangeOf = ({ sheet: id, area }: { readonly sheet: string; readonly area: CellArea }) =>
    openSheet(performing, id).sheet.getRange(areaAddress(area));
  const [first, ...others] = edit.series;
  if (!first) return;
  if (edit.stands === "with-its-series") {
    const { series } = own.charts.getItem(edit.name);
    edit.series.forEach(({ values }, position) => {
      const drawn = series.getItemAt(position);
      drawn.setValues(rangeOf(values));
      drawn.setXAxisValues(rangeOf(edit.categories));
    });
    return;
  }
  if (edit.stands === "with-others") own.charts.getItem(edit.name).delete();
  const isWaterfall = edit.chart === "waterfall";
  const chart = own.charts.add(isWaterfall ? "ColumnStacked" : "LineMarkers", rangeOf(first.values), "Auto");
  chart.name = edit.name;
  chart.title.text = edit.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = `#${CHART_TEXT_COLOUR}`;
  chart.title.format.font.name = FONT.name;
  chart.legend.visible = !isWaterfall && edit.series.length > 1;
  if (!isWaterfall) chart.legend.position = "Bottom";
  chart.displayBlanksAs = "NotPlotted";
  chart.plotVisibleOnly = false;
  chart.axes.valueAxis.majorGridlines.format.line.color = `#${GRIDLINE_COLOUR}`;
  if (edit.valueFormat !== undefined) chart.axes.valueAxis.numberFormat = edit.valueFormat;
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  const all = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  edit.series.forEach((series, position) => {
    const drawn = all[position];
    if (!drawn) return;
    drawn.name = series.name;
    if (position > 0) drawn.setValues(rangeOf(series.values));
    drawn.setXAxisValues(rangeOf(edit.categories));
    if (isWaterfall) {
      if (series.role === "base") drawn.format.fill.clear();
      else drawn.format.fill.setSolidColor(`#${STEP_COLOURS[series.role]}`);
      drawn.gapWidth = 50;
      drawn.overlap = 100;
    } else {
      const colour = `#${LINE_COLOURS[position % LINE_COLOURS.length] ?? LINE_COLOURS[0]}`;
      drawn.format.line.color = colour;
      drawn.format.line.weight = 2;
      drawn.markerStyle = "Circle";
      drawn.markerSize = 5;
      drawn.markerBackgroundColor = colour;
      drawn.markerForegroundColor = colour;
    }
  });
  const { top, left, bottom, right } = edit.anchor;
  // The anchor's corner is where the next cell begins: the last cell that is covered is the one before.
  const lower = { top: Math.max(top, bottom - 1), left: Math.max(left, right - 1) };
  chart.setPosition(
    areaAddress({ top, left, bottom: top, right: left }),
    areaAddress({ ...lower, bottom: lower.top, right: lower.left }),
  );
}
