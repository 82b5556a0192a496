import { addDays, addMonths, dayNumber, endOfMonth, type IsoDate, monthOf, yearOf } from "./date";
import { type Duration, duration } from "./period";

/** How an issuer names its years. `start`: FY2004 begins in 2004; `end`: FY2004 ends in 2004. */
export interface FiscalCalendar {
  readonly fiscalYearEndMonth: number;
  readonly labelledBy: "start" | "end";
}

/** A fiscal quarter, or the year to date through it (`cumulative`; the full year is the fourth quarter, cumulative). */
export interface FiscalLabel {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly cumulative: boolean;
}

/** The days of a fiscal label, for years that end with a month. */
export function fiscalPeriod(calendar: FiscalCalendar, label: FiscalLabel): Duration {
  const yearEnd = endOfMonth(label.year + yearsToTheEnd(calendar), calendar.fiscalYearEndMonth);
  const to = addMonths(yearEnd, (label.quarter - 4) * 3);
  const from = addDays(addMonths(label.cumulative ? yearEnd : to, label.cumulative ? -12 : -3), 1);
  return duration(from, to);
}

/**
 * The fiscal quarter that ends on a day. A 52/53-week year and its quarters end on a weekday near the end of the month
 * that the issuer names, so a day within a week of that end counts as it. Undefined for any other day.
 */
export function fiscalQuarterEnding(calendar: FiscalCalendar, date: IsoDate): FiscalLabel | undefined {
  const end = monthEndWithinAWeek(date);
  if (end === undefined) return undefined;
  const monthsToYearEnd = (calendar.fiscalYearEndMonth - monthOf(end) + 12) % 12;
  const quarter = QUARTER_BY_MONTHS_TO_YEAR_END.get(monthsToYearEnd);
  if (quarter === undefined) return undefined;
  const yearEnd = addMonths(end, monthsToYearEnd);
  return { year: yearOf(yearEnd) - yearsToTheEnd(calendar), quarter, cumulative: false };
}

const QUARTER_BY_MONTHS_TO_YEAR_END: ReadonlyMap<number, FiscalLabel["quarter"]> = new Map([
  [9, 1],
  [6, 2],
  [3, 3],
  [0, 4],
]);

/** From the year in the label to the calendar year in which the fiscal year ends. */
function yearsToTheEnd(calendar: FiscalCalendar): 0 | 1 {
  const isCalendarYear = calendar.fiscalYearEndMonth === 12;
  return calendar.labelledBy === "end" || isCalendarYear ? 0 : 1;
}

function monthEndWithinAWeek(date: IsoDate): IsoDate | undefined {
  const [year, month] = [yearOf(date), monthOf(date)];
  return [endOfMonth(year, month - 1), endOfMonth(year, month)].find(
    (end) => Math.abs(dayNumber(end) - dayNumber(date)) <= 7,
  );
}

/** 1Q25; FY2025 for a full year; 2Q25 YTD for a year to date. */
export function fiscalLabelText(label: FiscalLabel): string {
  const year = String(label.year % 100).padStart(2, "0");
  if (!label.cumulative) return `${label.quarter}Q${year}`;
  return label.quarter === 4 ? `FY${label.year}` : `${label.quarter}Q${year} YTD`;
}
