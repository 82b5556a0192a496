import { addMonths, dayNumber, type IsoDate, isEndOfMonth } from "../core/date";
import { type FiscalCalendar, fiscalQuarterEnding } from "../core/fiscal-calendar";
import { type Duration, endOf, instant, monthsEnded, type Period, periodKey } from "../core/period";
import type { StatementColumn } from "../statements/statement";
import {
  closesAlike,
  endMonth,
  periodName,
  periodsBetween,
  type Span,
  spanOf,
  yearsApart,
  yearsLater,
} from "./period-span";

/** One period column, the same on every time-series sheet. */
export interface PeriodColumn {
  /** p:2004-04-01/2004-06-30, p:2004-06-30 (a day of its own), l:label (calendar unknown); e:… for an outlook. */
  readonly key: string;
  readonly label: string;
  readonly period?: Period;
  readonly span: Span;
  /** Columns of one group follow one another with one step: quarters, or the same part of each year. */
  readonly group: string;
  /** E: the issuer's own outlook. Empty text: no filing gives anything for this column. */
  readonly status: "A" | "E" | "";
  /** Filled by our own forecast; the issuer's outlook is E as well. */
  readonly isForecast?: true;
}

/**
 * All period columns of the workbook: quarters oldest left without a gap, then half-years, nine months, years, each a
 * group with one column a year, then other lengths and undated columns; the outlook's columns at the right end.
 */
export interface Timeline {
  readonly columns: readonly PeriodColumn[];
  readonly index: ReadonlyMap<string, number>;
  /** The columns that end on a day, by `A|2004-06-30` (`E|…` for the outlook). */
  readonly ending: ReadonlyMap<string, readonly string[]>;
}

type TimedColumn = Pick<StatementColumn, "period" | "periodLabel" | "heading" | "basis">;

const SPAN_ORDER: readonly Span[] = ["quarter", "half-year", "nine-months", "year", "other", "point", "undated"];

/** The timeline of the amount columns of all filings; give only columns that hold a figure. */
export function buildTimeline(amounts: readonly TimedColumn[], calendar?: FiscalCalendar): Timeline {
  const actual = amounts.filter((column) => column.basis !== "forecast");
  const outlook = amounts.filter((column) => column.basis === "forecast");
  const columns = [...columnsOf(actual, calendar, "p:", "l:", "A"), ...columnsOf(outlook, calendar, "e:", "e:l:", "E")];
  const ending = new Map<string, string[]>();
  for (const column of columns) {
    if (!column.period) continue;
    const key = `${column.status === "E" ? "E" : "A"}|${endOf(column.period)}`;
    ending.set(key, [...(ending.get(key) ?? []), column.key]);
  }
  return { columns, index: new Map(columns.map((column, i) => [column.key, i])), ending };
}

/** The keys of the columns that a statement's column fills: a day fills every column that ends on it. */
export function placesOf(timeline: Timeline, column: TimedColumn): readonly string[] {
  const forecast = column.basis === "forecast";
  if (!column.period) return [`${forecast ? "e:l:" : "l:"}${undatedLabel(column)}`];
  if (column.period.kind === "instant") return timeline.ending.get(`${forecast ? "E" : "A"}|${column.period.at}`) ?? [];
  return [`${forecast ? "e:" : "p:"}${periodKey(column.period)}`];
}

/** The column just before in the same group: the quarter before, or the same part of the year before. */
export function columnBefore(timeline: Timeline, column: PeriodColumn): PeriodColumn | undefined {
  const before = timeline.columns[(timeline.index.get(column.key) ?? 0) - 1];
  return before?.group === column.group && column.period ? before : undefined;
}

/** The column of the same group that ends a year earlier (within a week: 52/53-week years). */
export function columnYearBefore(timeline: Timeline, column: PeriodColumn): PeriodColumn | undefined {
  if (!column.period) return undefined;
  const wanted = dayNumber(addMonths(endOf(column.period), -12));
  return timeline.columns.find(
    (c) => c.group === column.group && c.period && Math.abs(dayNumber(endOf(c.period)) - wanted) <= 7,
  );
}

/** How many columns a year has in the column's group: 4 for quarters, 1 for the others. */
export function columnsAYear(column: PeriodColumn): 1 | 4 {
  return column.span === "quarter" ? 4 : 1;
}

function undatedLabel(column: TimedColumn): string {
  return column.periodLabel ?? column.heading;
}

function columnsOf(
  amounts: readonly TimedColumn[],
  calendar: FiscalCalendar | undefined,
  dated: string,
  undated: string,
  status: "A" | "E",
): readonly PeriodColumn[] {
  const printed = new Map<string, string>();
  const durations = new Map<string, Duration>();
  const days = new Set<IsoDate>();
  const labels = new Set<string>();
  for (const column of amounts) {
    const { period } = column;
    if (!period) labels.add(undatedLabel(column));
    else if (period.kind === "instant") days.add(period.at);
    else {
      durations.set(periodKey(period), period);
      if (column.periodLabel) printed.set(periodKey(period), column.periodLabel);
    }
  }
  const given: Period[] = [...durations.values()];
  const ends = new Set(given.map(endOf));
  const known = [...durations.values()];
  for (const day of [...days].sort()) if (!ends.has(day)) given.push(columnPeriodOfDay(day, known, calendar));
  const groups = groupBySpan(given, calendar);
  const fill = status === "A";
  const datedColumns = groups.flatMap(({ span, group, periods }) =>
    (fill ? withoutGaps(span, periods) : periods).map((period): PeriodColumn => {
      const key = periodKey(period);
      const label = periodName(period, calendar, printed.get(key));
      return {
        key: dated + key,
        label,
        period,
        span,
        group: dated + group,
        status: periods.includes(period) ? status : "",
      };
    }),
  );
  const undatedColumns = [...labels].map((label): PeriodColumn => ({
    key: undated + label,
    label,
    span: "undated",
    group: undated,
    status,
  }));
  return [...datedColumns, ...undatedColumns];
}

/**
 * A balance sheet's day that ends no period given: the year of a year-only series, else the quarter that ends then,
 * else a column of its own. After whole weeks the first day of the quarter is not known: then the day stands alone in
 * the place of the quarter.
 */
function columnPeriodOfDay(day: IsoDate, given: readonly Duration[], calendar: FiscalCalendar | undefined): Period {
  const quarters = given.filter((period) => spanOf(period) === "quarter");
  const isYearOnly = quarters.length === 0;
  const years = given.filter((period) => spanOf(period) === "year" && endMonth(period.to) === endMonth(day));
  if (isYearOnly && years.length > 0)
    return years.some(({ to }) => closesAlike(to, day)) ? monthsEnded(12, day) : instant(day);
  if (!isQuarterEnd(day, quarters, calendar)) return instant(day);
  const byMonth = isEndOfMonth(day) || quarters.some(({ to }) => closesAlike(to, day));
  return byMonth ? monthsEnded(3, day) : instant(day);
}

function isQuarterEnd(day: IsoDate, quarters: readonly Duration[], calendar: FiscalCalendar | undefined): boolean {
  if (calendar && fiscalQuarterEnding(calendar, day) !== undefined) return true;
  const inStep = quarters.filter(({ to }) => (endMonth(to) - endMonth(day) + 12) % 3 === 0);
  return calendar ? inStep.some(({ to }) => closesAlike(to, day)) : inStep.length > 0;
}

interface SpanGroup {
  readonly span: Span;
  readonly group: string;
  readonly periods: readonly Period[];
}

function groupBySpan(periods: readonly Period[], calendar: FiscalCalendar | undefined): readonly SpanGroup[] {
  const quarters = periods.filter((p): p is Duration => p.kind === "duration" && spanOf(p) === "quarter");
  const groups = new Map<string, { span: Span; periods: Period[] }>();
  for (const period of periods) {
    const alone = spanOf(period);
    const span =
      alone === "point" && (calendar ?? quarters.length > 0) && isQuarterEnd(endOf(period), quarters, calendar)
        ? "quarter"
        : alone;
    const group = ["half-year", "nine-months", "year"].includes(span) ? `${span}:${endMonth(endOf(period))}` : span;
    const entry = groups.get(group) ?? { span, periods: [] };
    entry.periods.push(period);
    groups.set(group, entry);
  }
  const order = (g: SpanGroup) => SPAN_ORDER.indexOf(g.span);
  return [...groups]
    .map(([group, entry]) => ({ group, span: entry.span, periods: entry.periods.sort(byEnd) }))
    .sort((a, b) => order(a) - order(b) || byEnd(a.periods[0], b.periods[0]));
}

function byEnd(a: Period | undefined, b: Period | undefined): number {
  const key = (p: Period | undefined) => (p ? `${endOf(p)} ${periodKey(p)}` : "");
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

function withoutGaps(span: Span, periods: readonly Period[]): readonly Period[] {
  if (span === "other" || span === "point" || span === "undated") return periods;
  return periods.flatMap((period, i) => {
    const next = periods[i + 1];
    if (!next) return [period];
    if (span === "quarter") return [period, ...periodsBetween(period, next, 3)];
    if (span === "year") return [period, ...periodsBetween(period, next, 12)];
    if (period.kind !== "duration") return [period];
    const years = yearsApart(period.to, endOf(next));
    return [period, ...Array.from({ length: Math.max(0, years - 1) }, (_, k) => yearsLater(period, k + 1))];
  });
}
