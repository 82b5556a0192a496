import { type Groups, JAPANESE_YEAR, japaneseYear, yearOfTwoDigits } from "./printed-date";

/** A fiscal quarter or year by its name, as issuers label columns: 1Q25, FY2025, 2025年3月期 第1四半期. */
export interface FiscalWords {
  readonly kind: "fiscal";
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly cumulative: boolean;
  /** Where the words name the month in which the fiscal year ends: 2005年3月期 第1四半期, FY3/05. */
  readonly yearEndMonth?: number;
  /** As printed: 1Q25. */
  readonly text: string;
}

type Reading = Omit<FiscalWords, "kind" | "text">;

interface FiscalPattern {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Reading | undefined;
}

const ORDINALS: ReadonlyMap<string, 1 | 2 | 3 | 4> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
]);

/** A year in four digits or two, not the beginning of an amount. */
const YEAR = "(?:(?<year>(?:19|20)\\d{2})|['’]?(?<short>\\d{2}))(?!\\d|[.,]\\d|%)";
const FISCAL = "(?:FY|fiscal(?: year)?)";
const JAPANESE_FISCAL_YEAR =
  "(?:(?<western>(?:19|20)\\d{2})|(?<era>令和|平成|昭和)\\s*(?<eraYear>元|\\d{1,2}))\\s*年度";
const QUARTER = "(?:(?<quarter>[1-4])Q|Q(?<later>[1-4]))(?!\\d)";
const ORDINAL = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)";
const MONTH = "(?<month>1[0-2]|0?[1-9])";
const JAPANESE_QUARTER = "の?\\s*第?\\s*(?<quarter>[1-4])\\s*(?:四半期|Q)(?<rest>[^0-9]{0,12})";
const FIRST_HALF = "(?:上期|上半期|中間期|1H|H1)";
/** The second half is neither a quarter nor a year to date: then nothing is read. */
const NO_HALF = "(?!\\s*(?:[12]H|H[12]|[上下]半?期|中間|第?[12]半期|(?:first|second) half))";

function yearIn(groups: Groups): number | undefined {
  const { year, short } = groups;
  if (year !== undefined) return Number(year);
  return short === undefined ? japaneseYear(groups) : yearOfTwoDigits(short);
}

function reading(
  groups: Groups,
  quarter: 1 | 2 | 3 | 4 | undefined,
  cumulative: boolean,
  yearEndMonth?: number,
): Reading | undefined {
  const year = yearIn(groups);
  if (year === undefined || quarter === undefined) return undefined;
  if (yearEndMonth !== undefined && (yearEndMonth < 1 || yearEndMonth > 12)) return undefined;
  return { year, quarter, cumulative, ...(yearEndMonth !== undefined && { yearEndMonth }) };
}

const quarterIn = ({ quarter, later, earlier, ordinal }: Groups): 1 | 2 | 3 | 4 | undefined => {
  const digit = quarter ?? later ?? earlier;
  return digit === undefined ? ORDINALS.get(ordinal?.toLowerCase() ?? "") : (Number(digit) as 1 | 2 | 3 | 4);
};
const aQuarter = (groups: Groups) => reading(groups, quarterIn(groups), /累計/u.test(groups["rest"] ?? ""));
const toDate = (quarter: 1 | 2 | 3 | 4) => (groups: Groups) => reading(groups, quarter, true);

/** A quarter, or the year where none is named, of a fiscal year named by the month and year in which it ends. */
const ofNamedYearEnd = (groups: Groups) => {
  const quarter = quarterIn(groups);
  return reading(groups, quarter ?? 4, quarter === undefined, Number(groups["month"]));
};

/** In the order in which they are tried: the fuller form before what it begins with. */
const PATTERNS: readonly FiscalPattern[] = [
  {
    pattern: new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*期\\s*${JAPANESE_QUARTER}`, "iu"),
    read: (groups) => reading(groups, quarterIn(groups), /累計/u.test(groups["rest"] ?? ""), Number(groups["month"])),
  },
  {
    pattern: new RegExp(`${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*期\\s*の?\\s*${FIRST_HALF}`, "iu"),
    read: (groups) => reading(groups, 2, true, Number(groups["month"])),
  },
  {
    // 25/3期 1Q
    pattern: new RegExp(
      `(?<![\\d/])(?:(?<year>(?:19|20)\\d{2})|(?<short>\\d{2}))/${MONTH}\\s*期\\s*${JAPANESE_QUARTER}`,
      "iu",
    ),
    read: (groups) => reading(groups, quarterIn(groups), /累計/u.test(groups["rest"] ?? ""), Number(groups["month"])),
  },
  {
    // FY3/05 1Q, 1Q FY3/05
    pattern: new RegExp(
      `(?:(?<![\\d.,])(?<earlier>[1-4])Q\\s?)?\\bFY\\s?${MONTH}\\s?/\\s?${YEAR}${NO_HALF}(?:\\s*${QUARTER})?`,
      "iu",
    ),
    read: ofNamedYearEnd,
  },
  {
    // FY2005/3 1Q
    pattern: new RegExp(
      `(?:(?<![\\d.,])(?<earlier>[1-4])Q\\s?)?\\bFY\\s?(?<year>(?:19|20)\\d{2})/${MONTH}(?!\\d)${NO_HALF}(?:\\s*${QUARTER})?`,
      "iu",
    ),
    read: ofNamedYearEnd,
  },
  { pattern: new RegExp(`(?<![\\d.,])(?<quarter>[1-4])\\s?Q\\s?(?:FY|F)?\\s?${YEAR}`, "iu"), read: aQuarter },
  {
    pattern: new RegExp(`(?<![a-z])Q(?<quarter>[1-4])\\s?(?:of\\s)?(?:FY|F|fiscal(?: year)?)?\\s?${YEAR}`, "iu"),
    read: aQuarter,
  },
  { pattern: new RegExp(`\\b${FISCAL}\\s?${YEAR}\\s*[-,]?\\s*${QUARTER}`, "iu"), read: aQuarter },
  { pattern: new RegExp(`(?<!\\d)(?<year>(?:19|20)\\d{2})\\s*${QUARTER}`, "iu"), read: aQuarter },
  {
    pattern: new RegExp(`\\b${ORDINAL}[- ]quarter,?(?: of)?(?: the)?(?: fiscal)?(?: year)?(?: FY)?\\s?${YEAR}`, "iu"),
    read: aQuarter,
  },
  { pattern: new RegExp(`\\b(?:${FISCAL}\\s?)?${YEAR}\\s${ORDINAL}[- ]quarter`, "iu"), read: aQuarter },
  { pattern: new RegExp(`${JAPANESE_FISCAL_YEAR}\\s*${JAPANESE_QUARTER}`, "iu"), read: aQuarter },
  { pattern: new RegExp(`(?:${JAPANESE_YEAR}|\\b${FISCAL}\\s?${YEAR})\\s*${JAPANESE_QUARTER}`, "iu"), read: aQuarter },
  { pattern: new RegExp(`${JAPANESE_FISCAL_YEAR}\\s*の?\\s*${FIRST_HALF}`, "iu"), read: toDate(2) },
  { pattern: new RegExp(`(?<![\\d.,])9\\s?M\\s?(?:FY)?\\s?${YEAR}`, "iu"), read: toDate(3) },
  { pattern: new RegExp(`(?<![\\d.,a-z])(?:1H|H1|6M)\\s?(?:FY)?\\s?${YEAR}`, "iu"), read: toDate(2) },
  { pattern: new RegExp(`\\b(?:${FISCAL}\\s?)?${YEAR}\\s*(?:1H|H1)(?!\\d)`, "iu"), read: toDate(2) },
  // Alone, "half-year" is the first: interim reports are of the first six months (Directive 2004/109/EC, article 5).
  { pattern: new RegExp(`(?<!second |2nd )\\b(?:half[- ]year|HY)\\s?(?:FY)?\\s?${YEAR}`, "iu"), read: toDate(2) },
  {
    pattern: new RegExp(`\\b(?:first|1st)[- ]half,?(?: of)?(?: the)?(?: fiscal)?(?: year)?(?: FY)?\\s?${YEAR}`, "iu"),
    read: toDate(2),
  },
  {
    pattern: new RegExp(`(?<!(?:2H|H2|second half|2nd half)(?: of)?\\s?)\\b${FISCAL}\\s?${YEAR}${NO_HALF}`, "iu"),
    read: toDate(4),
  },
  { pattern: new RegExp(`${JAPANESE_FISCAL_YEAR}${NO_HALF}`, "iu"), read: toDate(4) },
];

/** Without one of these a text holds no fiscal label; most texts end here. */
const HINT = /Q|FY|HY|fiscal|quarter|half|\d\s?[MH]|H\d|[期度]/iu;

/** The fiscal label in a text, if it holds one. Text in NFKC. */
export function fiscalWordsIn(text: string): FiscalWords | undefined {
  if (!HINT.test(text)) return undefined;
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text);
    const words = match && read(match.groups ?? {});
    if (match && words) return { kind: "fiscal", ...words, text: labelOf(match[0], match.groups?.["rest"]) };
  }
  return undefined;
}

/** The label alone: what follows a quarter was looked at for the word 累計 only. */
function labelOf(matched: string, rest = ""): string {
  const label = rest === "" ? matched : matched.slice(0, matched.length - rest.length);
  const toDateWords = /^\s*(?:連結)?累計(?:期間)?/u.exec(rest)?.[0] ?? "";
  return `${label}${toDateWords}`.replace(/[^\p{L}\p{N})]+$/u, "").trim();
}

/** Whether the words speak of a second half, which has no label here. */
export function namesSecondHalf(text: string): boolean {
  return /(?<![\d.,a-z])(?:2H|H2)(?![a-z])|\b(?:second|2nd)[- ]half\b|下半?期/iu.test(text);
}
