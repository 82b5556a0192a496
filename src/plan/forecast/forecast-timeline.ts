/** The columns of a forecast: the quarters after the latest actual one, and fiscal years that they complete. */
import { addDays, addMonths, type IsoDate } from "../../core/date";
import { type FiscalCalendar, fiscalQuarterEnding } from "../../core/fiscal-calendar";
import { type Duration, duration, lengthInDays, periodKey } from "../../core/period";
import type { ForecastPeriod } from "../../forecast/forecast-line";
import { MOST_QUARTERS } from "../../forecast/forecast-settings";
import { closesAlike, endMonth, periodName } from "../period-span";
import type { PeriodColumn, Timeline } from "../timeline";
import type { YearTotal } from "./forecast-plan";

const QUARTER_GROUP = "p:quarter";

/** Growth on the year before looks four quarters back from the first forecast one. */
const LEAST_HISTORY = 4;

export interface ForecastTimeline {
  readonly timeline: Timeline;
  readonly quarters: readonly ForecastPeriod[];
  readonly years: readonly YearTotal[];
}

/** The latest quarter; undefined where no column is one. */
export function latestQuarter(timeline: Timeline): QuarterColumn | undefined {
  return timeline.columns.filter(({ isForecast }) => isForecast !== true).findLast(isQuarter);
}

type QuarterColumn = PeriodColumn & { readonly period: Duration };

function isQuarter(column: PeriodColumn): column is QuarterColumn {
  return column.group === QUARTER_GROUP && column.period?.kind === "duration";
}

/** The last day of the quarter so many quarters after the latest. */
export function quartersAhead(latest: Duration, count: number): IsoDate {
  return quarterAfter(latest, count).to;
}

export function forecastTimeline(
  timeline: Timeline,
  calendar: FiscalCalendar | undefined,
  latest: QuarterColumn,
  until: IsoDate,
): ForecastTimeline {
  const own = timeline.columns.filter(isQuarter);
  const past = own.slice(0, own.indexOf(latest) + 1);
  const column = (period: Duration, status: PeriodColumn["status"]): QuarterColumn => ({
    key: `p:${periodKey(period)}`,
    label: periodName(period, calendar),
    period,
    span: "quarter",
    group: QUARTER_GROUP,
    status,
    ...(status === "E" && { isForecast: true as const }),
  });
  const first = past[0] ?? latest;
  const earlier = Array.from({ length: Math.max(0, LEAST_HISTORY - past.length) }, (_, i) =>
    column(quarterAfter(first.period, i - (LEAST_HISTORY - past.length)), ""),
  );
  const ahead = Array.from({ length: MOST_QUARTERS }, (_, i) => quarterAfter(latest.period, i + 1))
    .filter(({ to }) => to <= until)
    .map((period) => column(period, "E"));
  const quarters = [...earlier, ...past, ...ahead];
  const years = calendar ? yearsOf(quarters, calendar, timeline) : [];
  const columns = [...earlier, ...timeline.columns.flatMap((each) => (each === latest ? [each, ...ahead] : [each]))];
  for (const { column: year } of years) {
    const after = columns.findLastIndex(({ group }) => group === year.group);
    const behind = columns.findLastIndex(({ group }) => SPANS_BEFORE.test(group));
    columns.splice((after < 0 ? behind : after) + 1, 0, year);
  }
  return {
    timeline: { ...timeline, columns, index: new Map(columns.map(({ key }, i) => [key, i])) },
    quarters: quarters.map(({ key, period, isForecast }) => ({
      key,
      isForecast: isForecast === true,
      days: lengthInDays(period),
    })),
    years: years.map(({ column: { key }, quarters: four }) => ({ column: key, quarters: four })),
  };
}

/** Quarters, parts of years and years stand before columns of other lengths and the outlook. */
const SPANS_BEFORE = /^p:(?:quarter|half-year|nine-months|year)/u;

interface YearColumn {
  readonly column: PeriodColumn;
  readonly quarters: readonly string[];
}

function yearsOf(
  quarters: readonly QuarterColumn[],
  calendar: FiscalCalendar,
  { index }: Timeline,
): readonly YearColumn[] {
  return quarters.flatMap((last, i): readonly YearColumn[] => {
    const four = quarters.slice(Math.max(0, i - 3), i + 1);
    const [first] = four;
    const isYear = last.isForecast && fiscalQuarterEnding(calendar, last.period.to)?.quarter === 4;
    if (!isYear || !first || four.length < 4 || four.some(({ status }) => status === "")) return [];
    const period = duration(first.period.from, last.period.to);
    const key = `p:${periodKey(period)}`;
    if (index.has(key)) return [];
    const column: PeriodColumn = {
      key,
      label: periodName(period, calendar),
      period,
      span: "year",
      group: `p:year:${endMonth(period.to)}`,
      status: "E",
      isForecast: true,
    };
    return [{ column, quarters: four.map((each) => each.key) }];
  });
}

/** Quarters close with months, or after thirteen weeks; a negative count leads back. */
function quarterAfter(quarter: Duration, count: number): Duration {
  const byMonth = closesAlike(quarter.to, addDays(quarter.from, -1));
  const endAfter = (n: number) => (byMonth ? addMonths(quarter.to, 3 * n) : addDays(quarter.to, 91 * n));
  return duration(addDays(endAfter(count - 1), 1), endAfter(count));
}
