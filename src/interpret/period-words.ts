import { type IsoDate, isEndOfMonth } from "../core/date";
import { type Duration, duration, monthsEnded, weeksEnded } from "../core/period";
import { datesIn, JAPANESE_YEAR, japaneseYear, monthDayIn, monthEndIn, yearOfEra } from "./printed-date";

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

export interface FiscalWords {
  readonly kind: "fiscal";
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly cumulative: boolean;
  /** Where the words name the month in which the fiscal year ends: 2005年3月期 第1四半期, FY3/05. */
  readonly yearEndMonth?: number;
  /** As printed: 1Q04. */
  readonly text: string;
}

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  "twenty-six": 26,
  "twenty-seven": 27,
  "thirty-nine": 39,
  forty: 40,
  "fifty-two": 52,
  "fifty-three": 53,
};
const ORDINALS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};

/** The one length that all these lines speak of; undefined when they name none or several ("three and nine months"). */
export function commonPeriodLength(lines: readonly string[]): PeriodLength | undefined {
  const text = lines.join("\n");
  if (
    /\b(?:three|six|nine|\d+)(?: months?)?(?:,? and |, |\/)(?:six|nine|twelve|\d+)[ -](?:months|weeks)\b/iu.test(text)
  )
    return undefined;
  const lengths = lines.flatMap((line) => periodLengthIn(line.normalize("NFKC")) ?? []);
  const [first, ...others] = lengths;
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

/** "Three Months Ended", "13 weeks ended", "第1四半期連結会計期間", "year ended"; undefined when no length is said. */
export function periodLengthIn(text: string): PeriodLength | undefined {
  const english =
    /\b(?<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)[ -](?<unit>months?|weeks?)\b(?:[ -]periods?)?(?=.*?\b(?:end|through|to)|\s*$|[ ,])/iu.exec(
      text,
    );
  const counted = english?.groups?.["count"];
  const number =
    counted === undefined ? undefined : /^\d/u.test(counted) ? Number(counted) : WORD_NUMBERS[counted.toLowerCase()];
  if (number !== undefined) {
    return /^week/iu.test(english?.groups?.["unit"] ?? "")
      ? { kind: "weeks", weeks: number }
      : { kind: "months", months: number };
  }
  if (
    /\b(?:fiscal )?quarters?(?:ly)?(?: periods?)? ended\b|\b(?:first|second|third|fourth|\d(?:st|nd|rd|th)) quarters? ended\b/iu.test(
      text,
    )
  )
    return { kind: "months", months: 3 };
  if (/\b(?:half[- ]year|six-month)s? ended\b|\bhalf ended\b/iu.test(text)) return { kind: "months", months: 6 };
  if (/\b(?:fiscal )?years?(?: then)? end(?:ed|ing)\b/iu.test(text)) return { kind: "months", months: 12 };
  const months = /(?<count>\d{1,2})\s*[ヶケかカ]月(?:間|累計)?/u.exec(text)?.groups?.["count"];
  if (months !== undefined) return { kind: "months", months: Number(months) };
  const cumulative = /第\s*([1-4])\s*四半期(?:連結)?累計/u.exec(text)?.[1];
  if (cumulative !== undefined) return { kind: "months", months: Number(cumulative) * 3 };
  if (/中間(?:連結)?(?:会計)?期間|半期/u.test(text) && !/四半期/u.test(text)) return { kind: "months", months: 6 };
  if (/四半期(?:連結)?(?:会計期間|損益|キャッシュ)/u.test(text)) return { kind: "months", months: 3 };
  if (/(?:連結)?会計年度|通期/u.test(text)) return { kind: "months", months: 12 };
  return undefined;
}

/** The days of a length that ends on a day. Issuers whose quarters end on a weekday count in weeks of 13 a quarter. */
export function periodOfLength(length: PeriodLength, to: IsoDate): Duration {
  if (length.kind === "weeks") return weeksEnded(length.weeks, to);
  return isEndOfMonth(to) || length.months % 3 !== 0
    ? monthsEnded(length.months, to)
    : weeksEnded((length.months / 3) * 13, to);
}

/** Reads the words of one column's header, its rows joined. Undefined: the header names no period. */
export function parsePeriodWords(source: string): PeriodWords | undefined {
  const text = source.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (!/\d|元/u.test(text)) return undefined;
  const dates = datesIn(text);
  const [first, second] = dates;
  const length = periodLengthIn(text);
  if (first && second && first.date < second.date && joinsRange(text, first.index, first.length, second.index)) {
    return { kind: "range", from: duration(first.date, second.date).from, to: second.date };
  }
  const fiscal = fiscalWordsIn(text);
  if (fiscal && !first) return fiscal;
  const last = dates.at(-1);
  if (last) {
    const asOf = /\b(?:as (?:of|at)|at)\b|現在|末/iu.test(text);
    return { kind: "date", date: last.date, asOf, ...(length && { length }) };
  }
  const term = termIn(text);
  if (term) return term;
  const year = /(?<![\d.,/])(?<year>(?:19|20)\d{2})(?![\d.,/%]|\s*年?\s*度)/u.exec(text)?.groups?.["year"];
  const monthDay = monthDayIn(text);
  if (monthDay && year !== undefined) {
    const [found] = datesIn(`${year}-${monthDay.month}-${monthDay.day}`);
    if (found)
      return { kind: "date", date: found.date, asOf: /\bas (?:of|at)\b/iu.test(text), ...(length && { length }) };
  }
  const month = monthEndIn(text);
  if (month) return { kind: "date", date: month, asOf: false, ...(length && { length }) };
  return year === undefined ? undefined : { kind: "year", year: Number(year), ...(length && { length }) };
}

function joinsRange(text: string, at: number, length: number, next: number): boolean {
  const between = text.slice(at + length, next);
  return (
    /^\s*\)?\s*(?:[-–—~〜～]|to|through|until|から|至)\s*\(?\s*$/iu.test(between) ||
    (/自/u.test(text.slice(0, at)) && /至/u.test(between))
  );
}

function termIn(text: string): PeriodWords | undefined {
  const match = new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*期`, "u").exec(text)?.groups;
  const year = match && japaneseYear(match);
  const month = Number(match?.["month"]);
  return year !== undefined && month >= 1 && month <= 12 ? { kind: "term", year, month } : undefined;
}

interface FiscalPattern {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
  ) => Omit<FiscalWords, "kind" | "text"> | undefined;
}

const YEAR = "(?:(?<year>(?:19|20)\\d{2})|['’]?(?<short>\\d{2}))(?![\\d.,%])";
const fullYear = ({ year, short }: Readonly<Record<string, string | undefined>>): number =>
  year !== undefined ? Number(year) : Number(short) + (Number(short) < 70 ? 2000 : 1900);
const asQuarter = (text: string | undefined): 1 | 2 | 3 | 4 => Number(text) as 1 | 2 | 3 | 4;
const quarterOnly = (groups: Readonly<Record<string, string | undefined>>) => ({
  year: fullYear(groups),
  quarter: asQuarter(groups["quarter"]),
  cumulative: false,
});
const throughQuarter = (quarter: 1 | 2 | 3 | 4) => (groups: Readonly<Record<string, string | undefined>>) => ({
  year: fullYear(groups),
  quarter,
  cumulative: true,
});

/** Fiscal labels in the order in which they are tried. */
const FISCAL_PATTERNS: readonly FiscalPattern[] = [
  {
    // 2005年3月期 第1四半期 (累計): the year's end is named, no calendar is needed.
    pattern: new RegExp(
      `${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*期\\s*の?\\s*第?\\s*(?<quarter>[1-4])\\s*(?:四半期|Q)(?<rest>[^0-9]{0,12})`,
      "iu",
    ),
    read: (groups) => {
      const year = japaneseYear(groups);
      const month = Number(groups["month"]);
      if (year === undefined || month < 1 || month > 12) return undefined;
      return {
        year,
        quarter: asQuarter(groups["quarter"]),
        cumulative: /累計/u.test(groups["rest"] ?? ""),
        yearEndMonth: month,
      };
    },
  },
  {
    pattern: new RegExp(
      `\\bFY\\s?(?<month>1[0-2]|0?[1-9])\\s?/\\s?${YEAR}(?:\\s*(?<quarter>[1-4])Q|\\s*Q(?<later>[1-4]))?`,
      "iu",
    ),
    read: (groups) => ({
      year: fullYear(groups),
      quarter: asQuarter(groups["quarter"] ?? groups["later"] ?? "4"),
      cumulative: groups["quarter"] === undefined && groups["later"] === undefined,
      yearEndMonth: Number(groups["month"]),
    }),
  },
  { pattern: new RegExp(`(?<![\\d.,])(?<quarter>[1-4])\\s?Q\\s?(?:FY|F)?\\s?${YEAR}`, "iu"), read: quarterOnly },
  {
    pattern: new RegExp(`(?<![a-z])Q(?<quarter>[1-4])\\s?(?:of\\s)?(?:FY|F|fiscal(?: year)?)?\\s?${YEAR}`, "iu"),
    read: quarterOnly,
  },
  {
    pattern: new RegExp(
      `\\b(?:FY|fiscal(?: year)?)\\s?${YEAR}\\s*[-,]?\\s*(?:(?<quarter>[1-4])Q|Q(?<later>[1-4]))(?!\\d)`,
      "iu",
    ),
    read: (groups) => quarterOnly({ ...groups, quarter: groups["quarter"] ?? groups["later"] }),
  },
  {
    pattern: /(?<year>(?:19|20)\d{2})\s*(?:(?<quarter>[1-4])Q|Q(?<later>[1-4]))(?!\d)/iu,
    read: (groups) => quarterOnly({ ...groups, quarter: groups["quarter"] ?? groups["later"] }),
  },
  {
    pattern: new RegExp(
      `\\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter,?(?: of)?(?: the)?(?: fiscal)?(?: year)?(?: FY)?\\s?${YEAR}`,
      "iu",
    ),
    read: (groups) => ({
      year: fullYear(groups),
      quarter: ORDINALS[(groups["ordinal"] ?? "").toLowerCase()] ?? 1,
      cumulative: false,
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?:fiscal|FY)(?: year)?\\s?${YEAR}\\s(?<ordinal>first|second|third|fourth)[- ]quarter`,
      "iu",
    ),
    read: (groups) => ({
      year: fullYear(groups),
      quarter: ORDINALS[(groups["ordinal"] ?? "").toLowerCase()] ?? 1,
      cumulative: false,
    }),
  },
  {
    pattern:
      /(?:(?<western>(?:19|20)\d{2})|(?<era>令和|平成|昭和)\s*(?<eraYear>元|\d{1,2}))\s*年度\s*の?\s*第?\s*(?<quarter>[1-4])\s*(?:四半期|Q)(?<rest>[^0-9]{0,12})/iu,
    read: (groups) => {
      const year = japaneseYear(groups);
      return year === undefined
        ? undefined
        : { year, quarter: asQuarter(groups["quarter"]), cumulative: /累計/u.test(groups["rest"] ?? "") };
    },
  },
  { pattern: new RegExp(`(?<![\\d.,])9\\s?M\\s?(?:FY)?\\s?${YEAR}`, "iu"), read: throughQuarter(3) },
  { pattern: new RegExp(`(?<![\\d.,a-z])(?:1H|H1|6M)\\s?(?:FY)?\\s?${YEAR}`, "iu"), read: throughQuarter(2) },
  { pattern: new RegExp(`\\b(?:FY|fiscal(?: year)?)\\s?${YEAR}`, "iu"), read: throughQuarter(4) },
  {
    pattern: /(?:(?<western>(?:19|20)\d{2})|(?<era>令和|平成|昭和)\s*(?<eraYear>元|\d{1,2}))\s*年度/u,
    read: (groups) => {
      const year =
        groups["western"] === undefined
          ? yearOfEra(groups["era"] ?? "", groups["eraYear"] ?? "")
          : Number(groups["western"]);
      return year === undefined ? undefined : { year, quarter: 4, cumulative: true };
    },
  },
];

/** The fiscal label in a text, if it holds one. Text in NFKC. */
export function fiscalWordsIn(text: string): FiscalWords | undefined {
  for (const { pattern, read } of FISCAL_PATTERNS) {
    const match = pattern.exec(text);
    const words = match && read(match.groups ?? {});
    if (match && words) return { kind: "fiscal", ...words, text: match[0].replace(/[^\p{L}\p{N})]+$/u, "").trim() };
  }
  return undefined;
}
