import { endOfMonth, isoDate, type IsoDate } from "../core/date";

/** Dates as releases print them, in English and Japanese. Each reading says where in the text it stood. */
export interface DateFound {
  readonly date: IsoDate;
  readonly index: number;
  readonly length: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
export const MONTH_NAME =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d)";

/** Months count from 1; undefined for a text that names none. */
export function monthByName(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  return index < 0 ? undefined : index + 1;
}

const YEAR_BEFORE_ERA: ReadonlyMap<string, number> = new Map([
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["R", 2018],
  ["H", 1988],
  ["S", 1925],
]);

/** The Christian year of a Japanese era's year (元 is the first); undefined for an era before Showa. */
export function yearOfEra(era: string, year: string): number | undefined {
  const before = YEAR_BEFORE_ERA.get(era);
  return before === undefined ? undefined : before + (year === "元" ? 1 : Number(year));
}

/** 04 is 2004, 98 is 1998: releases are younger than 1970. */
export function yearOfTwoDigits(digits: string): number {
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

export const JAPANESE_YEAR = "(?:(?<western>(?:19|20)\\d{2})|(?<era>令和|平成|昭和)\\s*(?<eraYear>元|\\d{1,2}))\\s*年";

export type Groups = Readonly<Record<string, string | undefined>>;

export function japaneseYear({ western, era, eraYear }: Groups): number | undefined {
  if (western !== undefined) return Number(western);
  return era === undefined || eraYear === undefined ? undefined : yearOfEra(era, eraYear);
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => IsoDate | undefined;
}

const englishDate = ({ year, short = "", month = "", day }: Groups) =>
  isoDate(year === undefined ? yearOfTwoDigits(short) : Number(year), monthByName(month) ?? 0, Number(day));

const WITH_MONTH_NAME: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `\\b(?<month>${MONTH_NAME})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)${YEAR}`,
      "giu",
    ),
    read: englishDate,
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -](?<month>${MONTH_NAME})(?:\\s*,\\s*|[ -])(?:${YEAR}|(?<=-)(?<short>\\d{2})(?!\\d))`,
      "giu",
    ),
    read: englishDate,
  },
];

const WITH_KANJI: readonly DatePattern[] = [
  {
    pattern: new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*(?:(?<day>\\d{1,2})\\s*日|末日?)`, "gu"),
    read: (groups) => {
      const [year, month] = [japaneseYear(groups), Number(groups["month"])];
      if (year === undefined || month < 1 || month > 12) return undefined;
      return groups["day"] === undefined ? endOfMonth(year, month) : isoDate(year, month, Number(groups["day"]));
    },
  },
];

const WITH_SIGNS: readonly DatePattern[] = [
  {
    pattern:
      /(?:(?<![\d/.])(?=\d{4}[/.])|(?<![\d-])(?=\d{4}-))(?<year>(?:19|20)\d{2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/])/gu,
    read: ({ year, month, day }) => isoDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![\p{L}\d])(?<era>[RHS])(?<eraYear>\d{1,2})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?![\d.])/gu,
    read: ({ era = "", eraYear = "", month, day }) => isoDate(yearOfEra(era, eraYear) ?? 0, Number(month), Number(day)),
  },
  {
    // 6/30/2004, 30/6/2004 and 30-06-2004 tell themselves apart only when one part is past twelve; else nothing is read.
    pattern: /(?<![\d/.-])(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?![\d/])/gu,
    read: ({ year, first, second }) => {
      const [a, b] = [Number(first), Number(second)];
      if (b > 12) return isoDate(Number(year), a, b);
      return a > 12 || a === b ? isoDate(Number(year), b, a) : undefined;
    },
  },
  {
    // 12/31/05: a middle part past twelve is a day in one order only, month/day/year.
    pattern: /(?<![\d/.-])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<short>\d{2})(?![\d/])/gu,
    read: ({ short = "", month, day }) =>
      Number(day) > 12 ? isoDate(yearOfTwoDigits(short), Number(month), Number(day)) : undefined,
  },
];

/** What a text must hold for the patterns to be worth trying: most texts hold none of it. */
const FAMILIES: readonly (readonly [RegExp, readonly DatePattern[]])[] = [
  [/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu, WITH_MONTH_NAME],
  [/年\s*\d{1,2}\s*月/u, WITH_KANJI],
  [/\d[/.-]\d{1,2}[/.-]\d/u, WITH_SIGNS],
];

/** All dates in a text, in the order in which they stand. Text is expected in NFKC. */
export function datesIn(text: string): readonly DateFound[] {
  const found: DateFound[] = [];
  const hasDigit = /\d/u.test(text);
  for (const [hint, patterns] of FAMILIES) {
    if (!hasDigit || !hint.test(text)) continue;
    for (const { pattern, read } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const date = read(match.groups ?? {});
        if (date) found.push({ date, index: match.index, length: match[0].length });
      }
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.index - b.index) : found;
}

const NO_YEAR_BEHIND = "(?!\\s*[,-]?\\s*(?:19|20)\\d{2})";
const MONTH_DAYS: readonly RegExp[] = [
  new RegExp(`\\b(?<month>${MONTH_NAME})\\s*(?<day>\\d{1,2})\\b${NO_YEAR_BEHIND}`, "iu"),
  new RegExp(`(?<![\\d,.])(?<day>\\d{1,2}) (?<month>${MONTH_NAME})${NO_YEAR_BEHIND}`, "iu"),
  /(?<![年\d]\s*)(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/u,
];

/** A month and day without a year ("June 30,", 6月30日), to be completed by a year that stands elsewhere. */
export function monthDayIn(text: string): { readonly month: number; readonly day: number } | undefined {
  for (const pattern of MONTH_DAYS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const [month, day] = [monthByName(groups["month"] ?? "") ?? Number(groups["month"]), Number(groups["day"])];
    // 29 February exists in some year.
    if (isoDate(2000, month, day)) return { month, day };
  }
  return undefined;
}

const ENGLISH_MONTH = new RegExp(
  `\\b(?<month>${MONTH_NAME})(?:(?:,?\\s+|-)${YEAR}|(?:\\s?['’]|-['’]?)(?<short>\\d{2})(?!\\d))`,
  "iu",
);
const JAPANESE_MONTH = new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月(?!\\s*(?:期|\\d))`, "u");
const MONTH_BEHIND_SLASH = /(?<![\d/.])(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2})(?![\d/.]|\s*期)/u;

/** "June 2004", "Jun '04", "2004年6月", "2004/6": a month of a year; the date is its last day. */
export function monthEndIn(text: string): IsoDate | undefined {
  const english = ENGLISH_MONTH.exec(text)?.groups;
  const named = monthByName(english?.["month"] ?? "");
  if (english && named !== undefined) {
    return endOfMonth(
      english["year"] === undefined ? yearOfTwoDigits(english["short"] ?? "") : Number(english["year"]),
      named,
    );
  }
  const japanese = JAPANESE_MONTH.exec(text)?.groups;
  const slashed = japanese ? undefined : MONTH_BEHIND_SLASH.exec(text)?.groups;
  const year = japanese ? japaneseYear(japanese) : Number(slashed?.["year"]);
  const printed = (japanese ?? slashed)?.["month"] ?? "";
  const month = Number(printed);
  if (year === undefined || month < 1 || month > 12 || printed === "") return undefined;
  // 2004/05 may be a year that begins in 2004 and ends in 2005.
  return slashed && printed.length === 2 && month === (year + 1) % 100 ? undefined : endOfMonth(year, month);
}
