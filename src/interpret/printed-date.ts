import { endOfMonth, isoDate, type IsoDate } from "../core/date";

/** Dates as releases print them, in English and Japanese. Each reading says where in the text it stood. */
export interface DateFound {
  readonly date: IsoDate;
  readonly index: number;
  readonly length: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const MONTH_NAME =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Months count from 1; undefined for a text that names none. */
export function monthByName(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  return index < 0 ? undefined : index + 1;
}

/** The Christian year of a Japanese era's year (元 is the first). */
export function yearOfEra(era: string, year: string): number | undefined {
  const before = { 令和: 2018, 平成: 1988, 昭和: 1925, r: 2018, h: 1988, s: 1925 }[era.toLowerCase()];
  return before === undefined ? undefined : before + (year === "元" ? 1 : Number(year));
}

export const JAPANESE_YEAR = "(?:(?<western>(?:19|20)\\d{2})|(?<era>令和|平成|昭和)\\s*(?<eraYear>元|\\d{1,2}))\\s*年";

export function japaneseYear(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups["western"] !== undefined) return Number(groups["western"]);
  const { era, eraYear } = groups;
  return era === undefined || eraYear === undefined ? undefined : yearOfEra(era, eraYear);
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => IsoDate | undefined;
}

const PATTERNS: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `\\b(?<month>${MONTH_NAME})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<year>(?:19|20)\\d{2})\\b`,
      "giu",
    ),
    read: ({ year, month = "", day }) => isoDate(Number(year), monthByName(month) ?? 0, Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -](?<month>${MONTH_NAME})[ -,]\\s?(?<year>(?:19|20)\\d{2})\\b`,
      "giu",
    ),
    read: ({ year, month = "", day }) => isoDate(Number(year), monthByName(month) ?? 0, Number(day)),
  },
  {
    pattern: new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*(?:(?<day>\\d{1,2})\\s*日|末日?)`, "gu"),
    read: (groups) => {
      const year = japaneseYear(groups);
      const month = Number(groups["month"]);
      if (year === undefined || month < 1 || month > 12) return undefined;
      return groups["day"] === undefined ? endOfMonth(year, month) : isoDate(year, month, Number(groups["day"]));
    },
  },
  {
    pattern: /(?<![\d/.-])(?<year>(?:19|20)\d{2})([/.-])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d/])/gu,
    read: ({ year, month, day }) => isoDate(Number(year), Number(month), Number(day)),
  },
  {
    // 6/30/2004 and 30/6/2004 tell themselves apart only when one part is past twelve; else nothing is read.
    pattern: /(?<![\d/.-])(?<first>\d{1,2})([/.])(?<second>\d{1,2})\2(?<year>(?:19|20)\d{2})(?![\d/])/gu,
    read: ({ year, first, second }) => {
      const [a, b] = [Number(first), Number(second)];
      if (b > 12) return isoDate(Number(year), a, b);
      return a > 12 || a === b ? isoDate(Number(year), b, a) : undefined;
    },
  },
];

/** All dates in a text, in the order in which they stand. Text is expected in NFKC. */
export function datesIn(text: string): readonly DateFound[] {
  const found: DateFound[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match.groups ?? {});
      if (date) found.push({ date, index: match.index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A month and day without a year ("June 30,"), to be completed by a year that stands elsewhere. */
export function monthDayIn(text: string): { readonly month: number; readonly day: number } | undefined {
  const match = new RegExp(`\\b(?<month>${MONTH_NAME})\\s*(?<day>\\d{1,2})\\b(?!\\s*,?\\s*(?:19|20)\\d{2})`, "iu").exec(
    text,
  );
  const month = monthByName(match?.groups?.["month"] ?? "");
  return month === undefined ? undefined : { month, day: Number(match?.groups?.["day"]) };
}

/** "June 2004", "2004年6月": a month of a year; the date is its last day. */
export function monthEndIn(text: string): IsoDate | undefined {
  const english = new RegExp(`\\b(?<month>${MONTH_NAME})\\s+(?<year>(?:19|20)\\d{2})\\b`, "iu").exec(text)?.groups;
  const month = monthByName(english?.["month"] ?? "");
  if (month !== undefined) return endOfMonth(Number(english?.["year"]), month);
  const japanese = new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月(?!\\s*(?:期|\\d))`, "u").exec(text)?.groups;
  const year = japanese && japaneseYear(japanese);
  const number = Number(japanese?.["month"]);
  return year !== undefined && number >= 1 && number <= 12 ? endOfMonth(year, number) : undefined;
}
