import { addDays, addMonths, endOfMonth, type IsoDate, monthOf, yearOf } from "./date";
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
  const endYear = calendarEndYear(calendar, label.year);
  const yearEnd = endOfMonth(endYear, calendar.fiscalYearEndMonth);
  const to = addMonths(yearEnd, (label.quarter - 4) * 3);
  const from = addDays(addMonths(label.cumulative ? yearEnd : to, label.cumulative ? -12 : -3), 1);
  return duration(from, to);
}

function calendarEndYear(calendar: FiscalCalendar, labelYear: number): number {
  const startsAndEndsInOneYear = calendar.fiscalYearEndMonth === 12;
  return calendar.labelledBy === "end" || startsAndEndsInOneYear ? labelYear : labelYear + 1;
}

/**
 * The fiscal quarter that ends on or within a week around the end of one of the calendar's quarters (52/53-week years
 * end on a weekday near the month's end); undefined for any other day.
 */
export function fiscalQuarterEnding(calendar: FiscalCalendar, date: IsoDate): FiscalLabel | undefined {
  for (const shift of [0, -7, 7]) {
    const near = addDays(date, shift);
    const monthEnd = endOfMonth(yearOf(near), monthOf(near));
    const apart = Math.min(
      ...[monthEnd, endOfMonth(yearOf(near), monthOf(near) - 1)].map((end) => daysApart(end, date)),
    );
    if (apart > 7) continue;
    const end = daysApart(monthEnd, date) <= 7 ? monthEnd : endOfMonth(yearOf(near), monthOf(near) - 1);
    const monthsBeforeYearEnd = (calendar.fiscalYearEndMonth - monthOf(end) + 12) % 12;
    if (monthsBeforeYearEnd % 3 !== 0) continue;
    const endYear = yearOf(addMonths(end, monthsBeforeYearEnd));
    const year = calendar.labelledBy === "end" || calendar.fiscalYearEndMonth === 12 ? endYear : endYear - 1;
    return { year, quarter: (4 - monthsBeforeYearEnd / 3) as 1 | 2 | 3 | 4, cumulative: false };
  }
  return undefined;
}

function daysApart(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** 1Q04; FY2004 for a full year; 2Q04 YTD for a year to date. */
export function fiscalLabelText(label: FiscalLabel): string {
  const year = String(label.year % 100).padStart(2, "0");
  if (!label.cumulative) return `${label.quarter}Q${year}`;
  return label.quarter === 4 ? `FY${label.year}` : `${label.quarter}Q${year} YTD`;
}
