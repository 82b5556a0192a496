/** Charts of a sheet, found by their ids and changed as a whole. */
import { areaName } from "../address";
import type { CellGroup } from "../host-object";
import { invalid, notFound } from "../refusal";
import type { SettingsStore } from "../settings";
import type { ChartSeriesSide, ChartSide } from "../side";
import { changeSide, guardSheet, sideOf, type HostState } from "../state";
import { withSheetName } from "../sheet-change";

export interface ChartTarget {
  readonly sheet: string;
  readonly id: string;
}

export interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly index: number;
}

export function chartOf({ sheet, id }: ChartTarget, state: HostState): ChartSide {
  const chart = sideOf(state, sheet).charts.find((each) => each.id === id);
  if (chart === undefined) throw notFound("the chart was deleted");
  return chart;
}

export function changeChart(target: ChartTarget, state: HostState, change: Partial<ChartSide>): void {
  guardSheet(state, target.sheet);
  const before = chartOf(target, state);
  const charts = sideOf(state, target.sheet).charts.map((chart) =>
    chart === before ? { ...chart, ...change } : chart,
  );
  changeSide(state, target.sheet, { charts });
}

export const chartSettings: SettingsStore<ChartTarget> = {
  read: (target, state) => chartOf(target, state).settings,
  write: (target, state, settings) => changeChart(target, state, { settings }),
};

export function seriesOf({ chart, index }: SeriesTarget, state: HostState): ChartSeriesSide {
  const series = chartOf(chart, state).series[index];
  if (series === undefined) throw notFound("there is no such series");
  return series;
}

export function changeSeries(target: SeriesTarget, state: HostState, change: Partial<ChartSeriesSide>): void {
  const before = seriesOf(target, state);
  const series = chartOf(target.chart, state).series.map((each) => (each === before ? { ...each, ...change } : each));
  changeChart(target.chart, state, { series });
}

export const seriesSettings: SettingsStore<SeriesTarget> = {
  read: (target, state) => seriesOf(target, state).settings,
  write: (target, state, settings) => changeSeries(target, state, { settings }),
};

/** A row or a column of cells, as a chart's series names them: `IS!$C$4:$H$4`. */
export function seriesReference(state: HostState, cells: CellGroup): string {
  const [area, ...others] = cells.areas();
  if (area === undefined || others.length > 0) throw invalid("A series takes one range.");
  if (area.top !== area.bottom && area.left !== area.right) throw invalid("A series takes one row or one column.");
  return withSheetName(state, cells.sheet, areaName(area, true));
}
