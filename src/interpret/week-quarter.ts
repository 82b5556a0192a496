import { addDays, dayNumber, endOfMonth, type IsoDate, isEndOfMonth, yearOf } from "../core/date";
import { type FiscalCalendar, type FiscalLabel, fiscalQuarterEnding } from "../core/fiscal-calendar";
import { type Duration, duration } from "../core/period";

const QUARTER = 91;
/** A 53rd week is put into the fourth quarter. */
const WEEK = 7;

/**
 * The days of a fiscal label in a calendar of 52 or 53 weeks, told by the ends of its quarters that the document prints:
 * the first three quarters have 13 weeks each, counted from any of these ends. Undefined where the printed ends are none of
 * such a calendar (quarters of 12 and 16 weeks, ends of months), or do not reach the label.
 */
export function weekPeriod(
  calendar: FiscalCalendar,
  label: FiscalLabel,
  knownEnds: readonly IsoDate[],
): Duration | undefined {
  const ends = [...new Set(knownEnds)].sort().flatMap((date) => {
    const quarter = fiscalQuarterEnding(calendar, date);
    return quarter ? [{ date, year: quarter.year, quarter: quarter.quarter }] : [];
  });
  if (!areOfWeeks(ends.map(({ date }) => date))) return undefined;
  const yearEnds = ends.flatMap(({ date, quarter }) => (quarter === 4 ? [date] : []));
  const counted = (year: number): IsoDate | undefined => {
    for (const end of ends) {
      if (end.year === year - 1 && end.quarter === 4) return end.date;
      if (end.year === year && end.quarter < 4) return addDays(end.date, -QUARTER * end.quarter);
    }
    return undefined;
  };
  /** The last day before a fiscal year; a year of 52 or 53 weeks away from the next where only one of them can be. */
  const before = (year: number): IsoDate | undefined => {
    const own = counted(year);
    if (own !== undefined) return own;
    const next = counted(year + 1);
    const last = counted(year - 1);
    if (next !== undefined) return onlyEnd([addDays(next, -52 * WEEK), addDays(next, -53 * WEEK)], yearEnds, calendar);
    return last && onlyEnd([addDays(last, 52 * WEEK), addDays(last, 53 * WEEK)], yearEnds, calendar);
  };
  const endOf = (quarter: number): IsoDate | undefined => {
    const start = before(label.year);
    if (quarter === 4) return before(label.year + 1);
    return start && addDays(start, QUARTER * quarter);
  };
  const [last, to] = [endOf(label.cumulative ? 0 : label.quarter - 1), endOf(label.quarter)];
  return last && to && last < to ? duration(addDays(last, 1), to) : undefined;
}

/**
 * Years of weeks end on the last of a weekday in their month, or on the one nearest to its end. Of two days a week apart
 * the one that the rule gives, where the printed ends tell which rule it is or both give the same.
 */
function onlyEnd(
  dates: readonly IsoDate[],
  yearEnds: readonly IsoDate[],
  { fiscalYearEndMonth }: FiscalCalendar,
): IsoDate | undefined {
  if (yearEnds.length === 0) return undefined;
  const rules = [
    [-6, 0],
    [-3, 3],
  ].filter(([low = 0, high = 0]) => yearEnds.every((date) => isWithin(date, fiscalYearEndMonth, low, high)));
  const found = rules.map(([low = 0, high = 0]) => dates.find((date) => isWithin(date, fiscalYearEndMonth, low, high)));
  const [only, another] = new Set(found);
  return another === undefined ? only : undefined;
}

/** So many days from the end of the month that is nearest. */
function isWithin(date: IsoDate, month: number, low: number, high: number): boolean {
  return [-1, 0, 1].some((more) => {
    const end = endOfMonth(yearOf(date) + more, month);
    const apart = dayNumber(date) - dayNumber(end);
    return low <= apart && apart <= high;
  });
}

/** Two ends at least, all on one day of the week and whole quarters apart, and not simply the ends of months. */
function areOfWeeks(dates: readonly IsoDate[]): boolean {
  if (dates.length < 2 || dates.every(isEndOfMonth)) return false;
  return dates.every((date, i) => {
    const previous = dates[i - 1];
    if (previous === undefined) return true;
    const apart = dayNumber(date) - dayNumber(previous);
    if (apart % WEEK !== 0) return false;
    const weeksMore = (apart % QUARTER) / WEEK;
    return apart > 400 || weeksMore <= 1;
  });
}
