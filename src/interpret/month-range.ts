import { endOfMonth, type IsoDate, isoDate } from "../core/date";
import { type Groups, JAPANESE_YEAR, japaneseYear, MONTH_NAME, monthByName, yearOfTwoDigits } from "./printed-date";

const TO = "\\s*(?:[-–—~〜～]|to|through)\\s*";
const ENGLISH = new RegExp(
  `\\b(?<from>${MONTH_NAME})(?:,?\\s+(?<fromYear>(?:19|20)\\d{2}))?${TO}(?<to>${MONTH_NAME})(?:,?\\s+(?<year>(?:19|20)\\d{2})(?:\\s*[/-]\\s*(?<second>(?:20)?\\d{2}))?|\\s*['’](?<short>\\d{2}))(?!\\d)`,
  "iu",
);
const JAPANESE = new RegExp(
  `${JAPANESE_YEAR}\\s*(?<from>\\d{1,2})\\s*月?${TO}(?:(?<toYear>(?:19|20)\\d{2})\\s*年\\s*)?(?<to>\\d{1,2})\\s*月(?!\\s*\\d)`,
  "u",
);

/** Months joined to a range, whether or not a year makes days of them. */
export const JOINED_MONTHS = new RegExp(`\\b${MONTH_NAME}${TO}${MONTH_NAME}`, "iu");

const DAYS =
  /(?<![\d.,/])(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})(?:[./](?<fromYear>(?:19|20)\d{2})|\.)?\s*(?:[-–—~]|to)\s*(?<c>\d{1,2})\k<sign>(?<d>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?![\d/])/iu;

/**
 * Days in figures joined to a range: 01.01.-30.06.2023, 1/1-6/30/2023. Which part is the month is told by one past
 * twelve in either of the two; else nothing is read.
 */
export function dayRangeIn(text: string): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const groups = DAYS.exec(text)?.groups;
  if (!groups) return undefined;
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => Number(groups[name])) as [number, number, number, number];
  const year = Number(groups["year"]);
  const dayFirst = Math.max(a, c) > 12 && Math.max(b, d) <= 12;
  if (!dayFirst && !(Math.max(b, d) > 12 && Math.max(a, c) <= 12)) return undefined;
  const to = dayFirst ? isoDate(year, d, c) : isoDate(year, c, d);
  const fromYear = Number(groups["fromYear"] ?? year);
  const from = dayFirst ? isoDate(fromYear, b, a) : isoDate(fromYear, a, b);
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** Whole months joined to a range: "Apr-Jun 2004", "Nov. 2003 - Jan. 2004", "Apr.-June'12", 2004年4-6月. Text in NFKC. */
export function monthRangeIn(text: string): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const english = ENGLISH.exec(text)?.groups;
  if (english) return englishRange(english);
  const japanese = JAPANESE.exec(text)?.groups;
  return japanese ? japaneseRange(japanese) : undefined;
}

function englishRange({ from = "", fromYear, to = "", year, second, short = "" }: Groups) {
  const [first, last] = [monthByName(from), monthByName(to)];
  if (first === undefined || last === undefined) return undefined;
  // "Jul-Jun 2022/23" names the years of both months.
  if (year !== undefined && second !== undefined)
    return wholeMonths(Number(year), first, second.length === 4 ? Number(second) : yearOfTwoDigits(second), last);
  const end = year === undefined ? yearOfTwoDigits(short) : Number(year);
  // "Nov - Jan 2004" began in the year before.
  return wholeMonths(fromYear === undefined ? (first > last ? end - 1 : end) : Number(fromYear), first, end, last);
}

function japaneseRange(groups: Groups) {
  const start = japaneseYear(groups);
  const [first, last] = [Number(groups["from"]), Number(groups["to"])];
  if (start === undefined || first < 1 || first > 12 || last < 1 || last > 12) return undefined;
  const toYear = groups["toYear"];
  return wholeMonths(start, first, toYear === undefined ? (first > last ? start + 1 : start) : Number(toYear), last);
}

function wholeMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number) {
  const from: IsoDate = `${endOfMonth(fromYear, fromMonth).slice(0, 8)}01` as IsoDate;
  const to = endOfMonth(toYear, toMonth);
  return from < to ? { from, to } : undefined;
}
