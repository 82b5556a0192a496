import { endOfMonth, type IsoDate, isEndOfMonth, isoDate } from "../core/date";
import { type Duration, duration, monthsEnded, weeksEnded } from "../core/period";
import { plainTime } from "./chinese-time";
import { type FiscalWords, fiscalWordsIn, namesSecondHalf } from "./fiscal-words";
import { quarterOfYear, quartersNamed } from "./quarter-of-year";
import { dayRangeIn, JOINED_MONTHS, monthRangeIn } from "./month-range";
import {
  type DateFound,
  datesIn,
  JAPANESE_YEAR,
  japaneseYear,
  MONTH_NAME,
  monthDayIn,
  monthEndIn,
  yearOfTwoDigits,
} from "./printed-date";

/** How long a period is, as printed. */
export type PeriodLength =
  { readonly kind: "months"; readonly months: number } | { readonly kind: "weeks"; readonly weeks: number };

/** What the words of a header say about its period, before the issuer's calendar is known. */
export type PeriodWords =
  | { readonly kind: "range"; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: "date"; readonly date: IsoDate; readonly length?: PeriodLength; readonly asOf: boolean }
  | FiscalWords
  /** 2004年6月期: the period that ends with a month; whether a year or a quarter, the table must say. */
  | { readonly kind: "term"; readonly year: number; readonly month: number }
  /** A bare year, with the month and day where these stand beside it without the year. */
  | { readonly kind: "year"; readonly year: number; readonly length?: PeriodLength };

const WORD_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["three", 3],
  ["six", 6],
  ["nine", 9],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["sixteen", 16],
  ["seventeen", 17],
  ["twenty-four", 24],
  ["twenty-five", 25],
  ["twenty-six", 26],
  ["twenty-seven", 27],
  ["thirty-nine", 39],
  ["thirty-six", 36],
  ["forty", 40],
  ["fifty-two", 52],
  ["fifty-three", 53],
]);

/** Lengths said in English by a count, with what makes them a length: "three months ended", "13-week period". */
const COUNTED =
  /\b(?<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)[ -](?<unit>months?|weeks?)\b(?:[ -]periods?)?(?=.*?\b(?:end|through|to)|\s*$|[ ,])/giu;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:fiscal )?quarters?(?:ly)?(?: periods?)?(?: then)? end(?:ed|ing)\b/iu, 3],
  [/\b(?:half[- ]years?|half)(?: periods?)? (?:end(?:ed|ing)\b|to (?=\d))/iu, 6],
  // "Year to 31 December", as British issuers head their columns; not "year to date".
  [/(?<!\bhalf[- ])\b(?:fiscal |financial )?years?(?: then)? (?:end(?:ed|ing)\b|to (?=\d))/iu, 12],
  [/\b(?:LTM|TTM|rolling 12)\b/u, 12],
  // "FYE 31 December" over the labels of a model.
  [
    /\bFYE\b|\bFY end(?:ed|ing)\b|\b(?:[Ff]iscal |[Ff]inancial )?[Yy]ear[- ]end:? (?=\d{1,2} \p{L}|\p{Lu}\p{Ll}{2,8}\.? \d)/u,
    12,
  ],
];
const LENGTH_HINT = /month|week|quarter|half|year|[LT]TM|FY end|FYE|rolling|月|期|年度/iu;

/** "Three Months Ended", "13 weeks ended", "第1四半期連結会計期間", "year ended"; undefined when no length is said. */
export function periodLengthIn(printed: string): PeriodLength | undefined {
  if (!LENGTH_HINT.test(printed)) return undefined;
  const text = plainTime(printed);
  return englishLengths(text)[0] ?? japaneseLength(text);
}

/** "The fiscal year consists of 52 or 53 weeks ending on a Sunday" says nothing of the columns below it. */
const OF_YEARS =
  /\b(?:52|fifty-two)(?:[- ]weeks?)?\s?(?:or|to|and|\/|[-–])\s?(?:a )?(?:53|fifty-three)[- ]weeks?\b(?:[- ](?:fiscal )?(?:years?|periods?)\b)?/giu;

function englishLengths(printed: string): readonly PeriodLength[] {
  const text = printed.replace(OF_YEARS, " ");
  const counted = [...text.matchAll(COUNTED)].flatMap(({ groups }): readonly PeriodLength[] => {
    const count = groups?.["count"] ?? "";
    const number = /^\d/u.test(count) ? Number(count) : WORD_NUMBERS.get(count.toLowerCase());
    if (number === undefined || number < 1) return [];
    return [
      /^week/iu.test(groups?.["unit"] ?? "") ? { kind: "weeks", weeks: number } : { kind: "months", months: number },
    ];
  });
  const named = NAMED.flatMap(([words, months]): readonly PeriodLength[] =>
    words.test(text) ? [{ kind: "months", months }] : [],
  );
  return [...counted, ...named];
}

function japaneseLength(text: string): PeriodLength | undefined {
  const counts = [...text.matchAll(/(?<count>\d{1,2})\s*[ヶケかカヵ]月(?:間|累計)?/gu)];
  const [months, another] = new Set(counts.map(({ groups }) => Number(groups?.["count"])));
  if (another !== undefined) return undefined;
  if (months !== undefined && months >= 1) return { kind: "months", months };
  const cumulative = /第\s*([1-4])\s*四半期(?:連結)?累計/u.exec(text)?.[1];
  if (cumulative !== undefined) return { kind: "months", months: Number(cumulative) * 3 };
  if (/中間(?:連結)?(?:会計)?期間|(?<!四)半期/u.test(text) && !/四半期/u.test(text))
    return { kind: "months", months: 6 };
  if (/四半期(?:連結)?(?:会計期間|損益|キャッシュ)/u.test(text)) return { kind: "months", months: 3 };
  return /(?:連結)?会計年度|通期/u.test(text) ? { kind: "months", months: 12 } : undefined;
}

/** "three and nine months", "quarter and year ended": the columns differ, so that the caption says none of them. */
const SEVERAL =
  /\b(?:three|six|nine|thirteen|fourteen|twenty-six|thirty-nine|\d{1,2}|quarters?|half)(?:[ -](?:months?|weeks?))?(?: periods?)?(?: ended)?(?:,? (?:and|&) (?:the )?|, |\/)(?:(?:six|nine|twelve|twenty-six|thirty-nine|fifty-two|\d{1,2})[ -](?:months|weeks)|(?:fiscal |full )*years?)\b/iu;

/** The one length that all these lines speak of; undefined when they name none or several. */
export function commonPeriodLength(lines: readonly string[]): PeriodLength | undefined {
  if (SEVERAL.test(lines.join("\n"))) return undefined;
  const lengths = lines.flatMap((line) => {
    const text = plainTime(line.normalize("NFKC"));
    if (!LENGTH_HINT.test(text)) return [];
    const english = englishLengths(text);
    return english.length > 0 ? english : (japaneseLength(text) ?? []);
  });
  const [first, ...others] = lengths;
  return first && others.every((other) => sameLength(first, other)) ? first : undefined;
}

function sameLength(a: PeriodLength, b: PeriodLength): boolean {
  return a.kind === "months" ? b.kind === "months" && a.months === b.months : b.kind === "weeks" && a.weeks === b.weeks;
}

/**
 * The days of a length that ends on a day. A quarter that ends near the end of a month but not on it is one of 13
 * weeks; one that ends on the 20th is of months, as of issuers who close their books on that day.
 */
export function periodOfLength(length: PeriodLength, to: IsoDate): Duration {
  if (length.kind === "weeks") return weeksEnded(length.weeks, to);
  return isEndOfMonth(to) || length.months % 3 !== 0 || !isNearEndOfMonth(to)
    ? monthsEnded(length.months, to)
    : weeksEnded((length.months / 3) * 13, to);
}

function isNearEndOfMonth(date: IsoDate): boolean {
  const day = Number(date.slice(8));
  return day <= 7 || Number(endOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))).slice(8)) - day <= 7;
}

/** Printed like a figure, so that no period can be in it: 2,918,488, (12.1%), $5.0. */
const FIGURE = /^[($¥△▲ -]*\d{1,3}(?:,\d{3})*(?:\.\d+)?[)% ]*$/u;
/** Releases print no year before 1980: "the 1934 Act" is none of theirs. */
const BARE_YEAR = /(?<![\d.,/]|\d-)(?<year>19[89]\d|20\d{2})(?!\d|[.,/]\d|%|\s*年?\s*度|\s*年\s*\d)/u;

/** Reads the words of one column's header, its rows joined. Undefined: the header names no period. */
export function parsePeriodWords(source: string): PeriodWords | undefined {
  if (!/\d|[０-９]|[元年]/u.test(source) || FIGURE.test(source)) return undefined;
  const text = plainTime(source.normalize("NFKC").replace(/\s+/gu, " ").trim());
  const dates = datesIn(text);
  const range = rangeOf(text, dates) ?? dayRangeIn(text) ?? monthRangeIn(text) ?? calendarYearIn(text);
  if (range) return { kind: "range", from: range.from, to: range.to };
  const last = dateMeant(text, dates);
  const length = periodLengthIn(text) ?? (last && lengthOfLabel(text, dates));
  const fiscal = last ? undefined : fiscalWordsIn(text);
  // "FY3/2017" over "4Q 1Q": two headings that fell into one column; which of them is meant is not told.
  if (fiscal && !fiscal.cumulative && quartersNamed(text).length > 1) return undefined;
  if (fiscal) return agreeing(fiscal, text, length);
  const withLength = length ? { length } : {};
  if (last) {
    const date = {
      kind: "date",
      date: last.date,
      asOf: AS_OF.test(text) && !OR_FOR.test(text),
      ...withLength,
    } as const;
    const [quarter, another] = isYear(length) ? quartersNamed(text) : [];
    if (quarter === undefined) return date;
    return another === undefined && !SEVERAL.test(text) ? quarterOfYear(date, quarter) : undefined;
  }
  const term = termIn(text);
  if (term) return term;
  if (namesSecondHalf(text)) return undefined;
  const year = BARE_YEAR.exec(text)?.groups?.["year"];
  const monthDay = year === undefined ? undefined : monthDayIn(text);
  if (IMPOSSIBLE_DAY.test(text)) return undefined;
  const completed = monthDay && isoDate(Number(year), monthDay.month, monthDay.day);
  if (completed) return { kind: "date", date: completed, asOf: AS_OF.test(text), ...withLength };
  const month = monthEndIn(text);
  if (month) return { kind: "date", date: month, asOf: AS_OF.test(text), ...withLength };
  // "2003 YTD" ends with the latest quarter, which this column does not name.
  if (!length && TO_DATE.test(text)) return undefined;
  if (year === undefined || (!length && /quarter|四半期|half|半期/iu.test(text))) return undefined;
  return { kind: "year", year: Number(year), ...(!OF_ALL_QUARTERS.test(text) && withLength) };
}

/**
 * "Q3 FY2003" over "12/29/02", "First Quarter" over "March 31, 2004": the label beside a day says how long the period is
 * that ends there. Of several days it is open which it speaks of, and a day on which something is held is no end.
 */
function lengthOfLabel(text: string, dates: readonly DateFound[]): PeriodLength | undefined {
  const [only, another] = dates;
  if (!only || another || AS_OF.test(text) || namesSecondHalf(text) || TO_DATE.test(text)) return undefined;
  const words = `${text.slice(0, only.index)} ${text.slice(only.index + only.length)}`.replace(/\s+/gu, " ").trim();
  const fiscal = fiscalWordsIn(words);
  if (fiscal && !fiscal.cumulative) return { kind: "months", months: 3 };
  const [quarter, more] = quartersNamed(words);
  return fiscal === undefined && quarter !== undefined && more === undefined
    ? { kind: "months", months: 3 }
    : undefined;
}

const TO_DATE = /\bytd\b|\bto[- ]date\b|累計/iu;

/** "Calendar 2002" needs no issuer's calendar. */
function calendarYearIn(text: string): Duration | undefined {
  const year = /^\W*calendar(?: year)? (?<year>(?:19|20)\d{2})\W*$/iu.exec(text)?.groups?.["year"];
  const [from, to] = year === undefined ? [] : [isoDate(Number(year), 1, 1), isoDate(Number(year), 12, 31)];
  return from && to ? duration(from, to) : undefined;
}

/** A column's own year below a heading that names several days. */
const OWN_YEAR = /(?<![\d.,/])(?<year>19[89]\d|20\d{2})[*†‡]*$/u;

/**
 * The last day named, unless the column's own year below it tells which is meant: "July 3, 2004 and June 28, 2003" over
 * 2004 and 2003.
 */
function dateMeant(text: string, dates: readonly DateFound[]): DateFound | undefined {
  const last = dates.at(-1);
  const own = dates.length < 2 ? null : OWN_YEAR.exec(text);
  if (!last || !own?.groups || own.index < last.index + last.length) return last;
  const year = own.groups["year"] ?? "";
  const [only, another] = new Set(dates.filter(({ date }) => date.startsWith(year)).map(({ date }) => date));
  return only === undefined || another !== undefined ? last : dates.find(({ date }) => date === only);
}

function isYear(length: PeriodLength | undefined): boolean {
  return length?.kind === "months" && length.months === 12;
}

/** "2016 Quarter ended" over "March 31 | June 30 | Annual Total": the last is that of the year. */
const OF_ALL_QUARTERS = /\bquarters?\b.*\b(?:annual|full[- ]year)\b|\bquarters? ended year$/iu;

/** A label beside a length or a day that is not its own means something else: nine months of FY2004, 3Q04 to date. */
function agreeing(fiscal: FiscalWords, text: string, length: PeriodLength | undefined): FiscalWords | undefined {
  const { quarter, cumulative } = fiscal;
  const isYear = cumulative && quarter === 4;
  if (isYear && (monthDayIn(text) !== undefined || /quarter|四半期/iu.test(text) || JOINED_MONTHS.test(text)))
    return undefined;
  const quarters = /\bytd\b|\byear[- ]to[- ]date\b/iu.test(text) ? (isYear ? 0 : quarter) : quartersIn(length);
  if (quarters === undefined || (quarters === 1 && !cumulative)) return fiscal;
  if (isYear && (quarters === 2 || quarters === 3)) return { ...fiscal, quarter: quarters };
  return quarters === quarter ? { ...fiscal, cumulative: true } : undefined;
}

/** Quarters that a length holds; 0 where it holds no whole ones. */
function quartersIn(length: PeriodLength | undefined): number | undefined {
  if (!length) return undefined;
  const quarters = length.kind === "months" ? length.months / 3 : Math.floor(length.weeks / 13);
  return Number.isInteger(quarters) ? quarters : 0;
}

/** June 31, 2004: a whole date that datesIn did not take, for there is no such day. Its year says nothing alone. */
const IMPOSSIBLE_DAY = new RegExp(`\\b${MONTH_NAME}\\s*\\d{1,2}(?:\\s*,\\s*|\\s+)(?:19|20)\\d{2}(?!\\d)`, "iu");

/** "As of or for the three months ended": balances at the day, flows over the length. */
const OR_FOR = /\b(?:and|or|&) for\b|\/\s?for\b/iu;
const AS_OF = /\b(?:as (?:of|at)|at)\b|現在|末/iu;

/** Two days that the words between them join: "April 1, 2004 to June 30, 2004", 自…至…. */
function rangeOf(text: string, [first, second]: readonly DateFound[]): Duration | undefined {
  if (!first || !second || first.date >= second.date) return undefined;
  const between = text.slice(first.index + first.length, second.index);
  const joined =
    /^\s*\)?(?:\s*\((?:date of )?(?:inception|incorporation|formation)\))?,?\s*(?:[-–—~〜～]|to|through|until|から|至)\s*\(?\s*$/iu.test(
      between,
    ) ||
    (/自/u.test(text.slice(0, first.index)) && /至/u.test(between));
  return joined ? duration(first.date, second.date) : undefined;
}

const TERM = new RegExp(
  `(?:${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月|(?<![\\d/])(?:(?<year>(?:19|20)\\d{2})|(?<short>\\d{2}))/(?<slashed>\\d{1,2}))\\s*期(?!\\s*(?:下半?期|2H|後半))`,
  "u",
);

/** 第120期 over 2024年12月, the month in which the books were closed (決算年月), as five-year summaries print them. */
const NUMBERED_TERM = new RegExp(
  `第\\s*\\d{1,3}\\s*期(?!\\s*(?:第|中間)|.*四半期).*?${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月(?!\\s*\\d)`,
  "u",
);

function numberedTermIn(text: string): PeriodWords | undefined {
  const groups = NUMBERED_TERM.exec(text)?.groups;
  const year = groups && japaneseYear(groups);
  const month = Number(groups?.["month"]);
  if (year === undefined || month < 1 || month > 12) return undefined;
  return { kind: "date", date: endOfMonth(year, month), asOf: false, length: { kind: "months", months: 12 } };
}

function termIn(text: string): PeriodWords | undefined {
  const groups = TERM.exec(text)?.groups;
  if (!groups) return numberedTermIn(text);
  const { year: western, short } = groups;
  const year =
    western !== undefined ? Number(western) : short !== undefined ? yearOfTwoDigits(short) : japaneseYear(groups);
  const month = Number(groups["month"] ?? groups["slashed"]);
  return year !== undefined && month >= 1 && month <= 12 ? { kind: "term", year, month } : undefined;
}
