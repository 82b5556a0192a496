/** Calendar dates as ISO text (2004-06-30), so that comparing texts compares dates. Proleptic Gregorian, no clock. */
export type IsoDate = `${number}-${number}-${number}`;

const MILLISECONDS_A_DAY = 86_400_000;

/** The date, or undefined when there is no such day (30 February) in the years 1 to 9999. Months count from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const exists = isWithin(year, 1, 9999) && isWithin(month, 1, 12) && isWithin(day, 1, daysInMonth(year, month));
  return exists ? text(year, month, day) : undefined;
}

function isWithin(count: number, first: number, last: number): boolean {
  return Number.isInteger(count) && first <= count && count <= last;
}

function text(year: number, month: number, day: number): IsoDate {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Reads an ISO date; undefined when the text is none or names no real day. */
export function parseIsoDate(source: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(source);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  // Not by Date.UTC, which takes the years 1 to 99 for 1901 to 1999.
  return Date.parse(date) / MILLISECONDS_A_DAY;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as IsoDate;
}

/** The last day of a month; month may run past 1..12 and then carries into the years. */
export function endOfMonth(year: number, month: number): IsoDate {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  return text(y, m, daysInMonth(y, m));
}

export function isEndOfMonth(date: IsoDate): boolean {
  return dayOf(date) === daysInMonth(yearOf(date), monthOf(date));
}

/** So many months later or earlier: an end of month stays an end of month, any other day is kept where it exists. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const end = endOfMonth(yearOf(date), monthOf(date) + months);
  return isEndOfMonth(date) || dayOf(date) > dayOf(end) ? end : text(yearOf(end), monthOf(end), dayOf(date));
}

/** The year from which a workbook counts its days: 1900, or 1904 as Excel for the Macintosh did until 2011. */
export type DateSystem = 1900 | 1904;

/** Excel's serial number (in the 1900 system of dates from 1900-03-01 on). */
export function excelSerial(date: IsoDate, system: DateSystem = 1900): number {
  return dayNumber(date) + (system === 1904 ? 24_107 : 25_569);
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The English name of a month, counted from 1; empty for any other number. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? "";
}
