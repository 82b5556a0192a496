import { addDays, addMonths, dayNumber, dayOf, type IsoDate, isEndOfMonth, monthOf, yearOf } from "../core/date";
import { type FiscalCalendar, fiscalLabelText, fiscalQuarterEnding } from "../core/fiscal-calendar";
import { type Duration, duration, endOf, lengthInDays, type Period } from "../core/period";

/** How long the figures of a column run. `point`: a day that ends no known period. `undated`: only a label is known. */
export type Span = "quarter" | "half-year" | "nine-months" | "year" | "other" | "point" | "undated";

/** Days of a span, wide enough for 52/53-week years (12 to 14 weeks a quarter) and for 28 February. */
const DAYS: readonly { readonly span: Span; readonly least: number; readonly most: number; readonly months: number }[] =
  [
    { span: "quarter", least: 84, most: 98, months: 3 },
    { span: "half-year", least: 175, most: 189, months: 6 },
    { span: "nine-months", least: 266, most: 280, months: 9 },
    { span: "year", least: 357, most: 378, months: 12 },
  ];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function spanOf(period: Period): Span {
  if (period.kind === "instant") return "point";
  const days = lengthInDays(period);
  return DAYS.find((d) => days >= d.least && days <= d.most)?.span ?? "other";
}

/** The month a period ends in; up to a week over the month's end still counts to it (52/53-week years). */
export function endMonth(date: IsoDate): number {
  return monthOf(addDays(date, -7));
}

/**
 * The issuer's name for a period: 1Q25, 2Q04 YTD, FY2004 by its calendar; else as printed; else length and month of
 * its end (3M Jun 04), a day by its date (30 Jun 04).
 */
export function periodName(period: Period, calendar: FiscalCalendar | undefined, printed?: string): string {
  const span = spanOf(period);
  const label = calendar && fiscalQuarterEnding(calendar, endOf(period));
  if (label) {
    if (span === "quarter") return fiscalLabelText(label);
    const quarters = { "half-year": 2, "nine-months": 3, year: 4 } as const;
    if (span in quarters && quarters[span as keyof typeof quarters] === label.quarter)
      return fiscalLabelText({ ...label, cumulative: true });
  }
  if (printed) return printed;
  const end = endOf(period);
  const monthAndYear = `${MONTHS[monthOf(end) - 1]} ${end.slice(2, 4)}`;
  if (period.kind === "instant") return `${Number(end.slice(8))} ${monthAndYear}`;
  const months = DAYS.find((d) => d.span === span)?.months;
  return months ? `${months}M ${monthAndYear}` : `${lengthInDays(period)}D ${monthAndYear}`;
}

/** The periods of a series' step (3 or 12 months) that lie wholly between two periods of it, oldest first. */
export function periodsBetween(earlier: Period, later: Period, months: 3 | 12): readonly Duration[] {
  const start = endOf(earlier);
  const end = later.kind === "duration" ? addDays(later.from, -1) : addMonths(later.at, -months);
  const stepDays = months === 3 ? 91 : 364;
  const missing = Math.round((dayNumber(end) - dayNumber(start)) / (stepDays + 0.25));
  if (missing < 1) return [];
  const byMonth = closesAlike(start, end);
  const ends = Array.from({ length: missing }, (_, i) =>
    i === missing - 1 ? end : byMonth ? addMonths(start, months * (i + 1)) : addDays(start, stepDays * (i + 1)),
  );
  return ends.map((to, i) => duration(addDays(i === 0 ? start : (ends[i - 1] ?? start), 1), to));
}

/** Whether both are the end of a month, or the same day of one: books are closed by the month, some on the 20th. */
export function closesAlike(a: IsoDate, b: IsoDate): boolean {
  return isEndOfMonth(a) ? isEndOfMonth(b) : dayOf(a) === dayOf(b);
}

/** The same span a number of years later, for years that end on a day of the month or after whole weeks. */
export function yearsLater(period: Duration, years: number): Duration {
  if (closesAlike(period.to, addDays(period.from, -1))) {
    const to = addMonths(period.to, years * 12);
    return duration(addDays(addMonths(addDays(period.from, -1), years * 12), 1), to);
  }
  return duration(addDays(period.from, 364 * years), addDays(period.to, 364 * years));
}

export function yearsApart(earlier: IsoDate, later: IsoDate): number {
  return yearOf(addDays(later, -7)) - yearOf(addDays(earlier, -7));
}
