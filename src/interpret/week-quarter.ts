import { addDays, dayNumber, type IsoDate, isEndOfMonth } from "../core/date";
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
  /** The last day before a fiscal year. */
  const before = (year: number): IsoDate | undefined => {
    for (const end of ends) {
      if (end.year === year - 1 && end.quarter === 4) return end.date;
      if (end.year === year && end.quarter < 4) return addDays(end.date, -QUARTER * end.quarter);
    }
    return undefined;
  };
  const endOf = (quarter: number): IsoDate | undefined => {
    const start = before(label.year);
    if (quarter === 4) return before(label.year + 1);
    return start && addDays(start, QUARTER * quarter);
  };
  const [last, to] = [endOf(label.cumulative ? 0 : label.quarter - 1), endOf(label.quarter)];
  return last && to && last < to ? duration(addDays(last, 1), to) : undefined;
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
