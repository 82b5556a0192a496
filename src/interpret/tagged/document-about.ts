import {
  type IsoDate,
  monthName,
  parseIsoDate,
  yearOf,
  monthOf,
  addMonths,
  endOfMonth,
  dayNumber,
} from "../../core/date";
import { endOf, lengthInMonths } from "../../core/period";
import type { TaggedDocument } from "../../readers/xbrl/tagged-document";
import { isOfEdinet, isOfTdnet } from "../../readers/xbrl/taxonomy-prefix";
import type { CalendarEvidence } from "../../statements/filing";
import { datesIn } from "../printed-date";
import { prefixOf } from "./concept-map";

/** What a tagged document says about itself on its cover: dei (SEC), jpdei_cor (EDINET), tse-ed-t and tse-t-ed (TDnet). */
const ISSUERS = [
  "dei:EntityRegistrantName",
  "jpdei_cor:FilerNameInJapaneseDEI",
  "jpdei_cor:FilerNameInEnglishDEI",
  "jpfr-di:EntityNameJaEntityInformation",
  "jpfr-di:EntityNameEnEntityInformation",
  "tse-ed-t:CompanyName",
  "tse-t-ed:CompanyName",
];
const YEAR_ENDS = [
  "jpdei_cor:CurrentFiscalYearEndDateDEI",
  "tse-ed-t:FiscalYearEnd",
  "tse-t-ed:FiscalYearEnd",
  "tse-o-di:FiscalYearEnd",
];
const TOLD: readonly (readonly [string, string])[] = [
  ["dei:DocumentType", "Document"],
  ["jpdei_cor:DocumentTypeDEI", "Document"],
  ["tse-ed-t:DocumentName", "Document"],
  ["tse-t-ed:DocumentName", "Document"],
  ["jpdei_cor:AccountingStandardsDEI", "Accounting standards"],
  ["dei:DocumentFiscalPeriodFocus", "Fiscal period"],
  ["jpdei_cor:TypeOfCurrentPeriodDEI", "Fiscal period"],
  ["tse-ed-t:NoteToFractionProcessingMethod", "Fractions"],
  ["tse-t-ed:NoteToFractionProcessingMethod", "Fractions"],
];

export function issuerOf({ about, entity }: TaggedDocument): string {
  return first(about, ISSUERS) ?? entity;
}

/** Lines for the head of a table: document, accounting standards, fiscal period. */
export function captionOf({ about }: TaggedDocument): readonly string[] {
  return TOLD.flatMap(([concept, name]) => {
    const said = about.get(concept);
    return said === undefined ? [] : [`${name}: ${said}`];
  });
}

const CUT = "切り?捨";
const CUT_OR_ROUNDED = `${CUT}|四捨五入`;

/** Whether digits are cut off, not rounded, in figures of the group and in those of the company on its own. */
export interface Truncation {
  readonly group: boolean;
  readonly separate: boolean;
}

/** 百万円未満切捨て; （連結業績は百万円未満四捨五入、個別業績は百万円未満切捨て） of one kind only. */
export function truncationOf({ about }: TaggedDocument): Truncation {
  const note = [...about].find(([concept]) => concept.endsWith(":NoteToFractionProcessingMethod"))?.[1] ?? "";
  const isCut = (pattern: string) => {
    const verb = new RegExp(`(?:${pattern}).*?(?<verb>${CUT_OR_ROUNDED})`, "u").exec(note)?.groups?.["verb"];
    return verb === undefined ? undefined : new RegExp(CUT, "u").test(verb);
  };
  // Of percentages that are rounded beside amounts that are cut off, the amounts count.
  const amounts = isCut("円") ?? isCut("") ?? false;
  return { group: isCut("連結") ?? amounts, separate: isCut("個別|単体|単独") ?? amounts };
}

/** Whether consolidated statements are made, where the document says so; 決算短信〔日本基準〕（非連結）. */
export function isConsolidated({ about }: TaggedDocument): boolean | undefined {
  const said = about.get("jpdei_cor:WhetherConsolidatedFinancialStatementsArePreparedDEI");
  if (said !== undefined) return /^(?:true|1|有)$/iu.test(said);
  const name = about.get("tse-ed-t:DocumentName") ?? about.get("tse-t-ed:DocumentName") ?? "";
  return /非連結/u.test(name) ? false : undefined;
}

/**
 * The fiscal calendar by the cover page: the year's end as --09-27 (dei) or as a day. Which of two calendar years names a
 * fiscal year follows from the SEC's DocumentFiscalYearFocus; in Japan 2025年3月期 ends in 2025.
 */
export function calendarOf(document: TaggedDocument): CalendarEvidence | undefined {
  return secCalendar(document) ?? japaneseCalendar(document);
}

function secCalendar(document: TaggedDocument): CalendarEvidence | undefined {
  const said = document.about.get("dei:CurrentFiscalYearEndDate");
  const parts = /^--(?<month>\d{2})-?(?<day>\d{2})$/u.exec(said ?? "")?.groups;
  const focus = Number(document.about.get("dei:DocumentFiscalYearFocus"));
  const end = periodEnd(document);
  if (said === undefined || !parts || end === undefined) return undefined;
  const named = dayIn(yearOf(end), Number(parts["month"]), Number(parts["day"]));
  if (!named) return undefined;
  const month = monthOf(nearestMonthEnd(named));
  const yearEnd = yearEndAfter(end, month);
  const labelledBy =
    month === 12 || focus === yearOf(yearEnd) ? "end" : focus === yearOf(yearEnd) - 1 ? "start" : undefined;
  if (labelledBy === undefined) return undefined;
  return {
    fiscalYearEndMonth: month,
    labelledBy,
    evidence: `tagged: the fiscal year ends on ${said}${Number.isNaN(focus) ? "" : `, ${end} is in fiscal ${focus}`}`,
  };
}

/** A year that ends on February 29 ends on the 28th of most years. */
function dayIn(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = endOfMonth(year, month);
  return day > Number(last.slice(-2)) ? last : parseIsoDate(`${last.slice(0, -2)}${String(day).padStart(2, "0")}`);
}

function japaneseCalendar(document: TaggedDocument): CalendarEvidence | undefined {
  const said = first(document.about, YEAR_ENDS);
  const day = said === undefined ? undefined : (parseIsoDate(said) ?? datesIn(said.normalize("NFKC"))[0]?.date);
  if (!day || said === undefined) return calendarOfYears(document);
  const month = monthOf(nearestMonthEnd(day));
  return {
    fiscalYearEndMonth: month,
    labelledBy: "end",
    evidence: `tagged: the fiscal year ends on ${said} (${monthName(month)})`,
  };
}

/**
 * Revisions of forecasts, and EDINET's reports before 2013, do not say when the year ends. They have figures of whole
 * fiscal years, and none of other twelve months.
 */
function calendarOfYears({ facts }: TaggedDocument): CalendarEvidence | undefined {
  const years = facts.flatMap(({ concept, period, members }) => {
    const isJapanese = isOfTdnet(prefixOf(concept)) || isOfEdinet(prefixOf(concept));
    return isJapanese && members.length === 0 && period.kind === "duration" && lengthInMonths(period) === 12
      ? [period]
      : [];
  });
  const months = new Set(years.map(({ to }) => monthOf(nearestMonthEnd(to))));
  const [month] = months;
  const [year] = years;
  if (month === undefined || !year || months.size > 1) return undefined;
  return {
    fiscalYearEndMonth: month,
    labelledBy: "end",
    evidence: `tagged: a year is ${year.from} to ${year.to} (${monthName(month)})`,
  };
}

/** The day that the document reports to: said, or the last of its facts that is not the date of the cover page. */
function periodEnd({ about, facts }: TaggedDocument): IsoDate | undefined {
  const said = about.get("dei:DocumentPeriodEndDate") ?? "";
  const day = parseIsoDate(said) ?? datesIn(said)[0]?.date;
  if (day) return day;
  let last: IsoDate | undefined;
  for (const { period, forecast, members } of facts) {
    if (period.kind !== "duration" || forecast || members.length > 0) continue;
    if (last === undefined || endOf(period) > last) last = endOf(period);
  }
  return last;
}

/** 52/53-week years end within a week of a month's end. */
function nearestMonthEnd(day: IsoDate): IsoDate {
  const own = endOfMonth(yearOf(day), monthOf(day));
  const before = endOfMonth(yearOf(day), monthOf(day) - 1);
  return dayNumber(day) - dayNumber(before) <= 7 ? before : own;
}

/** The end of the fiscal year that a reported period is in; a few days past a month's end are still that month. */
function yearEndAfter(end: IsoDate, month: number): IsoDate {
  const day = nearestMonthEnd(end);
  return addMonths(day, (month - monthOf(day) + 12) % 12);
}

function first(about: ReadonlyMap<string, string>, concepts: readonly string[]): string | undefined {
  return concepts.map((concept) => about.get(concept)).find((said) => said !== undefined);
}
