import {
  addDays,
  addMonths,
  endOfMonth,
  type IsoDate,
  isEndOfMonth,
  isoDate,
  monthName,
  monthOf,
  yearOf,
} from "../core/date";
import { type Finding, finding } from "../core/finding";
import type { CalendarEvidence } from "../statements/filing";
import { datesIn, JAPANESE_YEAR, japaneseYear, monthDayIn } from "./printed-date";
import { yearWithDays } from "./year-with-days";

/** One piece of evidence for the issuer's fiscal calendar. A missing half is what this piece does not say. */
export interface CalendarClue {
  readonly fiscalYearEndMonth: number;
  readonly labelledBy?: "start" | "end";
  /** 2005年3月期 names the year by its end and says so; how FY2004 or 2004年度 is meant beside it stays open. */
  readonly namesItself?: boolean;
  readonly words: string;
  readonly line?: number;
  readonly page?: number;
}

/** A line of the document, normalised (NFKC), with its number. */
export interface EvidenceLine {
  readonly text: string;
  readonly line?: number;
  readonly page?: number;
}

const ORDINAL: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};
const LABEL_YEAR = "(?:FY|fiscal(?: year)?)\\s?['’]?(?<label>(?:19|20)\\d{2}|\\d{2})\\b";

const LABEL_BEHIND = new RegExp(`^[^.;]{0,12}\\(?\\s*["“”'‘’(]?\\s*(?:the\\s+)?["“”'‘’]?${LABEL_YEAR}`, "iu");
const YEAR_ENDING =
  /\b(?:fiscal|financial|business|full)[ -]years?\s+(?:of (?:\p{L}+ ){1,4})?(?:that\s+|which\s+)?(?:end(?:s|ed|ing)?)\s+(?:on\s+)?/iu;
/** "for the years ended December 31, 2016 and 2015", without a word that the year is the issuer's. */
const PLAIN_YEAR = /(?:^|\bfor (?:each of )?(?:the )?(?:(?:two|three) )?)years?\s+end(?:ed|ing)\s+/iu;
const QUARTERS_ENDED: readonly RegExp[] = [
  new RegExp(
    `\\b${LABEL_YEAR}\\s(?<ordinal>first|second|third|fourth)[- ](?:fiscal )?quarter,?\\s(?:which |that )?end(?:ed|ing)\\s(?:on\\s)?`,
    "iu",
  ),
  new RegExp(
    `\\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter\\s(?:of\\s)?(?:its\\s|the\\s)?${LABEL_YEAR},?\\s(?:which |that )?end(?:ed|ing)\\s(?:on\\s)?`,
    "iu",
  ),
  new RegExp(`\\bQ(?<ordinal>[1-4])\\s?${LABEL_YEAR},?\\s\\(?(?:which |that |quarter )?end(?:ed|ing)\\s`, "iu"),
  // "for the third quarter and nine months ended September 30, 2022": the month is said, the label is not.
  /\b(?<!calendar )(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter(?:,? and (?:the )?(?:first )?(?:half|(?:six|nine|twelve)[- ]months?|year|full[- ]year)(?: period)?)?,?\s(?:which |that )?end(?:ed|ing)\s(?:on\s)?/iu,
];
const HALF_YEAR =
  /(?<!second[ -])\b(?:half[- ]year(?:ly)?|first half)\b[^.;:]{0,40}?\b(?:end(?:ed|ing)|as (?:at|of)|to)\s(?:the )?/iu;
/** Longer lines are prose. */
const LONGEST_TITLE = 140;
const JAPANESE_QUARTER =
  /(?:(?:19|20)\d{2}|(?:令和|平成)\s*(?:元|\d{1,2}))\s*年度\s*第\s*(?<quarter>[1-4])\s*四半期\s*(?:\(\s*)?(?<from>\d{1,2})\s*(?:月\s*)?[-–~〜～]\s*(?<to>\d{1,2})\s*月\)?/u;
const JAPANESE_TERM = new RegExp(
  `${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月\\s*期\\s*(?:(?:の\\s*)?(?:第\\s*)?[1-4]\\s*(?:四半期|Q)|(?:中間)?決算短信|中間決算)`,
  "iu",
);

/** Reads what a sentence says about the fiscal calendar. */
function clueIn({ text, ...place }: EvidenceLine): CalendarClue | undefined {
  const english = /\bend(?:s|ed|ing)\b/iu.test(text)
    ? (yearEndClue(text, place) ?? quarterEndClue(text, place) ?? halfYearClue(text, place))
    : /half/iu.test(text)
      ? halfYearClue(text, place)
      : undefined;
  return (
    english ??
    namedYearClue(text, place) ??
    toDateClue(text, place) ??
    (text.includes("年") ? (japaneseQuarterClue(text, place) ?? japaneseTermClue(text, place)) : undefined)
  );
}

type Place = Pick<EvidenceLine, "line" | "page">;

/** "the fiscal year ending March 31, 2005 ("FY 2004")" */
function yearEndClue(text: string, place: Place, words = YEAR_ENDING): CalendarClue | undefined {
  const match = words.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
  const [found] = datesIn(rest);
  if (!found || found.index > 2) return dayEndClue(rest, quote(text, match.index, match[0].length + 12), place);
  const end = found.index + found.length;
  const named = LABEL_BEHIND.exec(rest.slice(end));
  return {
    fiscalYearEndMonth: nearestMonthEnd(found.date),
    ...labelling(named?.groups?.["label"], yearOf(nearestEnd(found.date)), nearestMonthEnd(found.date)),
    words: quote(text, match.index, match[0].length + end + (named?.[0].length ?? 0)),
    ...place,
  };
}

/** "The financial year ends on 31 December": a day of every year. */
function dayEndClue(rest: string, words: string, place: Place): CalendarClue | undefined {
  const day = /^\p{L}+\.? \d{1,2}\b|^\d{1,2}(?:st|nd|rd|th)? \p{L}+/u.exec(rest)?.[0];
  const found = day === undefined ? undefined : monthDayIn(day);
  const date = found && isoDate(2001, found.month, found.day);
  return date ? { fiscalYearEndMonth: nearestMonthEnd(date), words, ...place } : undefined;
}

/** "half-year results for the six months ended 30 June 2023": the year ends six months later. */
function halfYearClue(text: string, place: Place): CalendarClue | undefined {
  const match = HALF_YEAR.exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const [found] = datesIn(text.slice(start, start + 30));
  if (!found || found.index > 2) return undefined;
  return {
    fiscalYearEndMonth: monthOf(addMonths(nearestEnd(found.date), 6)),
    words: quote(text, match.index, match[0].length + found.index + found.length),
    ...place,
  };
}

/** "Fiscal 2023 was a 53-week year ended February 3, 2024": the label stands in front of the day. */
function namedYearClue(text: string, place: Place): CalendarClue | undefined {
  const named = yearWithDays(text);
  if (!named) return undefined;
  const month = nearestMonthEnd(named.end);
  return {
    fiscalYearEndMonth: month,
    ...labelling(named.label, yearOf(nearestEnd(named.end)), month),
    words: named.words,
    ...place,
  };
}

/** What a statement is over to date, as interim reports title it. */
const TO_DATE =
  /\b(?:statements?|reports?|income|profit|cash flows?|interim)\b.{0,80}?\b(?<from>1 \p{L}{3,9}|\p{L}{3,9} 1)(?:,? (?:19|20)\d{2})?,? (?:to|through|until|[-–—]) (?<to>(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2}),? (?:19|20)\d{2})\b/iu;

/** "Consolidated income statement for the period from January 1 to June 30, 2023": six or nine months of a fiscal year. */
function toDateClue(text: string, place: Place): CalendarClue | undefined {
  const match = text.length > LONGEST_TITLE ? null : TO_DATE.exec(text);
  const first = match?.groups?.["from"] === undefined ? undefined : monthDayIn(match.groups["from"]);
  const [last] = datesIn(match?.groups?.["to"] ?? "");
  if (!match || !first || !last) return undefined;
  const months = ((monthOf(nearestEnd(last.date)) - first.month + 12) % 12) + 1;
  if (months !== 6 && months !== 9) return undefined;
  return { fiscalYearEndMonth: first.month === 1 ? 12 : first.month - 1, words: match[0], ...place };
}

/** "its fiscal 2011 first quarter ended December 25, 2010", "first quarter of fiscal 2011, which ended …" */
function quarterEndClue(text: string, place: Place): CalendarClue | undefined {
  for (const pattern of QUARTERS_ENDED) {
    const match = pattern.exec(text);
    const ordinal = match?.groups?.["ordinal"]?.toLowerCase();
    if (!match || ordinal === undefined) continue;
    const start = match.index + match[0].length;
    const [found] = datesIn(text.slice(start, start + 40));
    if (!found || found.index > 2) continue;
    const quarter = ORDINAL[ordinal] ?? (Number(ordinal) as 1 | 2 | 3 | 4);
    const yearEnd = addMonths(nearestEnd(found.date), (4 - quarter) * 3);
    return {
      fiscalYearEndMonth: monthOf(yearEnd),
      ...labelling(match.groups?.["label"], yearOf(yearEnd), monthOf(yearEnd)),
      words: quote(text, match.index, match[0].length + found.index + found.length),
      ...place,
    };
  }
  return undefined;
}

/** 2004年度第1四半期(4-6月): by custom 年度 is the year in which the fiscal year begins; the months prove the quarter. */
function japaneseQuarterClue(text: string, place: Place): CalendarClue | undefined {
  const match = JAPANESE_QUARTER.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const [quarter, from, to] = [Number(groups["quarter"]), Number(groups["from"]), Number(groups["to"])];
  if (from < 1 || from > 12 || to < 1 || to > 12 || (to - from + 12) % 12 !== 2) return undefined;
  const yearEnd = ((to + (4 - quarter) * 3 - 1) % 12) + 1;
  return { fiscalYearEndMonth: yearEnd, labelledBy: yearEnd === 12 ? "end" : "start", words: match[0], ...place };
}

/** 2005年3月期 第1四半期: named by the month and year in which the fiscal year ends. */
function japaneseTermClue(text: string, place: Place): CalendarClue | undefined {
  const match = JAPANESE_TERM.exec(text);
  const month = Number(match?.groups?.["month"]);
  if (!match || japaneseYear(match.groups ?? {}) === undefined || month < 1 || month > 12) return undefined;
  return { fiscalYearEndMonth: month, labelledBy: "end", namesItself: true, words: match[0], ...place };
}

function labelling(
  label: string | undefined,
  endYear: number,
  endMonth: number,
): { readonly labelledBy?: "start" | "end" } {
  if (label === undefined) return {};
  const year = label.length === 4 ? Number(label) : Number(label) + (Number(label) < 70 ? 2000 : 1900);
  if (year === endYear) return { labelledBy: "end" };
  return year === endYear - 1 && endMonth !== 12 ? { labelledBy: "start" } : {};
}

/** 52/53-week years end near the end of a month: within a week before it or after it. */
export function nearestEnd(date: IsoDate): IsoDate {
  if (isEndOfMonth(date)) return date;
  const before = addDays(date, -7);
  return monthOf(before) === monthOf(date)
    ? endOfMonth(yearOf(date), monthOf(date))
    : endOfMonth(yearOf(before), monthOf(before));
}

function nearestMonthEnd(date: IsoDate): number {
  return monthOf(nearestEnd(date));
}

/** The words and a little before them, whole words of the same sentence; a quotation mark or parenthesis is closed. */
function quote(text: string, index: number, length: number): string {
  const before = text.slice(Math.max(0, index - 28), index);
  const lead = index > 28 ? before.slice(before.indexOf(" ") + 1) : before;
  const sameSentence = lead.slice(lead.search(/[^.;:。]*$/u));
  const closing = /^\s?["”'’]?[)）]?/u.exec(text.slice(index + length))?.[0] ?? "";
  return `${sameSentence}${text.slice(index, index + length)}${closing.trimEnd()}`.trim();
}

/** A fiscal quarter label and a day that it is known to end on, e.g. by equal figures in a dated statement. */
export interface LabelledEnd {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly end: IsoDate;
  readonly words: string;
}

export function clueOfLabelledEnd({ year, quarter, end, words }: LabelledEnd): CalendarClue {
  const yearEnd = addMonths(nearestEnd(end), (4 - quarter) * 3);
  return { fiscalYearEndMonth: monthOf(yearEnd), ...labelling(String(year), yearOf(yearEnd), monthOf(yearEnd)), words };
}

/** Years that nobody calls fiscal, where they all end with one month: they might be those of a plan or of another. */
function plainYears(lines: readonly EvidenceLine[]): readonly CalendarClue[] {
  const clues = lines.flatMap(({ text, ...place }) =>
    /years?\s+end/iu.test(text) ? (yearEndClue(text, place, PLAIN_YEAR) ?? []) : [],
  );
  return new Set(clues.map(({ fiscalYearEndMonth }) => fiscalYearEndMonth)).size === 1 ? clues : [];
}

/** All that the document says of its fiscal calendar, sentences before equal figures. */
export function calendarClues(
  lines: readonly EvidenceLine[],
  labelledEnds: readonly LabelledEnd[],
): readonly CalendarClue[] {
  const said = lines.flatMap((line) => clueIn(line) ?? []);
  return [...(said.length > 0 ? said : plainYears(lines)), ...labelledEnds.map(clueOfLabelledEnd)];
}

export interface CalendarReading {
  readonly calendar?: CalendarEvidence;
  readonly findings: readonly Finding[];
}

/**
 * The calendar on which all the evidence agrees. Sentences count before equal figures; evidence that contradicts is a
 * question with both sides shown, and then no calendar is taken.
 */
export function readCalendar(clues: readonly CalendarClue[]): CalendarReading {
  const [first] = clues;
  if (!first) return { findings: [] };
  const monthsDiffer = clues.find((clue) => clue.fiscalYearEndMonth !== first.fiscalYearEndMonth);
  const names = clues.filter((clue) => clue.labelledBy !== undefined);
  const naming = names.find((clue) => clue.namesItself !== true) ?? names[0];
  const namesDiffer = names.find((clue) => clue.namesItself !== true && clue.labelledBy !== naming?.labelledBy);
  const against = monthsDiffer ?? namesDiffer;
  if (against) {
    const question = finding(
      "calendar",
      "question",
      `The evidence for the fiscal calendar contradicts itself: “${first.words}” (${describeCalendar(first)}) against “${against.words}” (${describeCalendar(against)}).`,
      { ...placeOfClue(first), printed: first.words },
      {
        ...((against.line ?? against.page) !== undefined && {
          related: [{ ...placeOfClue(against), printed: against.words }],
        }),
        remedy:
          "Say in which month the issuer's fiscal year ends and whether years are named by their start or their end.",
      },
    );
    return { findings: [question] };
  }
  const labelledBy = naming?.labelledBy ?? (first.fiscalYearEndMonth === 12 ? "end" : undefined);
  if (labelledBy === undefined) return { findings: [] };
  const spoken = [...new Map(clues.map((clue) => [clue.words, clue])).values()].slice(0, 4);
  const evidence = spoken
    .map((clue) => (clue.line === undefined ? clue.words : `“${clue.words}” (line ${clue.line})`))
    .join("; ");
  return { calendar: { fiscalYearEndMonth: first.fiscalYearEndMonth, labelledBy, evidence }, findings: [] };
}

function placeOfClue({ line, page }: CalendarClue): Place {
  return { ...(line !== undefined && { line }), ...(page !== undefined && { page }) };
}

/** "the fiscal year ends in March, named by its start": what a clue or an answer says. */
export function describeCalendar({
  fiscalYearEndMonth,
  labelledBy,
}: Pick<CalendarClue, "fiscalYearEndMonth" | "labelledBy">): string {
  const naming = labelledBy === undefined ? "" : `, named by its ${labelledBy}`;
  return `the fiscal year ends in ${monthName(fiscalYearEndMonth)}${naming}`;
}
