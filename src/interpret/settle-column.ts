import { plainTime } from "./chinese-time";
import { addDays, addMonths, dayNumber, type IsoDate } from "../core/date";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import { fiscalLabelText } from "../core/fiscal-calendar";
import type { Period } from "../core/period";
import type { ReadColumn, ReadTable } from "./read-table";
import { commonPeriodLength, type PeriodLength, type PeriodWords, parsePeriodWords } from "./period-words";
import { holdsOnlyBalances } from "./balances-only";
import { namesPeriodAlone } from "./outlook-row";
import { monthDayIn, datesIn } from "./printed-date";
import { quarterOfYear, quartersNamed } from "./quarter-of-year";
import { periodInReport, type ReportPeriod } from "./report-period";
import { periodInTerm, type TermReport } from "./term-report";
import { resolvePeriod } from "./resolve-period";

/** What the whole document says that a single table may lack. */
export interface DocumentContext {
  readonly calendar?: FiscalCalendar;
  readonly knownEnds: readonly IsoDate[];
  /** Which period the document is the report of, where its columns are named by that. */
  readonly report?: ReportPeriod;
  /** The same of a Japanese earnings report. */
  readonly term?: TermReport;
  /** What a bare $ means here, where it is no US dollar. */
  readonly dollar?: string;
}

/** A column's period, settled from its header, the caption and the calendar; label as the issuer names it. */
export interface SettledPeriod {
  readonly period?: Period;
  readonly label?: string;
}

/** The days on which the columns of all tables say that periods end. */
export function knownEndsOf(tables: readonly ReadTable[]): readonly IsoDate[] {
  return [
    ...new Set(
      tables.flatMap(({ columns }) =>
        columns.flatMap(({ period }) =>
          period?.kind === "date" ? [period.date] : period?.kind === "range" ? [period.to] : [],
        ),
      ),
    ),
  ];
}

/** Settles the period of one column of one table. */
export function settleColumn(column: ReadColumn, table: ReadTable, context: DocumentContext): SettledPeriod {
  const over = onlyPeriodOfCaption(table);
  const reported =
    (context.report && periodInReport(column.heading, context.report)) ??
    (context.term && periodInTerm(column.heading, termUnder(over, context.term)));
  const words = column.period ?? reported ?? toDateInYear(column, table) ?? inItsQuarter(column.heading, over);
  return words ? settleWords(words, table, context) : {};
}

/**
 * The note on the year before is printed as it was then: under 前連結会計年度(自 2023年1月1日 至 2023年12月31日) the
 * columns of 当連結会計年度 are of that year.
 */
function termUnder(over: PeriodWords | undefined, term: TermReport): TermReport {
  const isYear = over?.kind === "range" && addMonths(over.from, 12) === addDays(over.to, 1);
  return isYear && term.quarters === 4 ? { ...term, yearEnd: over.to } : term;
}

/** "2003 YTD" beside "2003 Q1" and "2003 Q2" is the year up to the latest of them. */
function toDateInYear({ heading }: ReadColumn, { columns }: ReadTable): PeriodWords | undefined {
  const year = /(?<![\d.,/])(?:19|20)\d{2}(?![\d,/])/u.exec(heading)?.[0];
  if (year === undefined || !/\bytd\b|\byear[- ]to[- ]date\b/iu.test(heading)) return undefined;
  const quarters = columns.flatMap(({ period }) =>
    period?.kind === "fiscal" && !period.cumulative && period.year === Number(year) ? [period.quarter] : [],
  );
  const latest = ([4, 3, 2, 1] as const).find((quarter) => quarters.includes(quarter));
  return latest && { kind: "fiscal", year: Number(year), quarter: latest, cumulative: true, text: heading };
}

/** The period that words mean over a column of this table, whoever says them. */
export function settleWords(words: PeriodWords, table: ReadTable, context: DocumentContext): SettledPeriod {
  const isStock =
    table.kind === "balance" || isOfPosition(table) || isRenderedDay(words, table) || isDayOfBalances(words, table);
  const holds = isStock ? "stock" : "flow";
  const captionLength = lengthFor(words, table);
  const captionDay = dayOverTable(table);
  const captionDates = datesOverTable(table);
  const period = resolvePeriod((context.calendar ? undefined : quarterUnderDay(words, table)) ?? words, {
    holds,
    knownEnds: context.knownEnds,
    ...(captionLength && { captionLength }),
    ...(captionDay && { captionDay }),
    captionDates,
    ...(context.calendar && { calendar: context.calendar }),
  });
  const label = labelOf(words);
  return { ...(period && { period }), ...(label !== undefined && { label }) };
}

/**
 * "As of September 30," over a column of a summary: nothing in it is measured over a period. So is a day alone, where no
 * length is said over the table and it tells nothing but balances.
 */
function isDayOfBalances(words: PeriodWords, table: ReadTable): boolean {
  const { kind, rows, source } = table;
  if (words.kind !== "date" || words.length || kind === "income" || kind === "cashflow") return false;
  if (words.asOf) return true;
  const saysLength =
    lengthOverTable(table) !== undefined || table.columns.some(({ period }) => period && "length" in period);
  return !saysLength && holdsOnlyBalances(source.title, rows);
}

/** What a company has at the end of its periods, in a summary: 連結財政状態 with total assets, net assets, equity ratio. */
function isOfPosition({ kind, source }: ReadTable): boolean {
  return kind === "kpi" && /財政状態\s*$/u.test(source.title.normalize("NFKC").replace(/\s*\([^()]*\)\s*$/u, ""));
}

function labelOf(words: PeriodWords): string | undefined {
  return words.kind === "fiscal" ? (words.yearEndMonth === undefined ? words.text : fiscalLabelText(words)) : undefined;
}

const PERIODS_ENDED = /\bperiods?(?: then)? end(?:ed|ing)\b/iu;

/**
 * "Third Quarter 1998" beside "Periods ended September 30" is the quarter that ends then. Only where the fiscal year ends
 * in the same year as the quarter, for else it is open which year names it.
 */
function quarterUnderDay(words: PeriodWords, { source }: ReadTable): PeriodWords | undefined {
  if (words.kind !== "fiscal" || words.cumulative || words.yearEndMonth !== undefined) return undefined;
  const lines = [...source.caption, ...source.header.map(({ cells }) => cells[0] ?? "")];
  const [day, another] = lines.flatMap((line) => (PERIODS_ENDED.test(line) ? (monthDayIn(line) ?? []) : []));
  if (!day || (another && (another.month !== day.month || another.day !== day.day))) return undefined;
  return day.month + 3 * (4 - words.quarter) > 12
    ? undefined
    : { kind: "year", year: words.year, length: { kind: "months", months: 3 } };
}

/**
 * A column that names a quarter is that of the caption's year, and never the year; of weeks no calendar tells the days,
 * and the period before (前期) is not the caption's.
 */
function inItsQuarter(heading: string, caption: PeriodWords | undefined): PeriodWords | undefined {
  const [quarter, another] = quartersNamed(heading);
  if (/\bweeks?\b|\bytd\b|\byear[- ]to[- ]date\b|前(?:期|年|第|四半期|連結|事業)/iu.test(heading)) return undefined;
  if (quarter === undefined) return caption;
  return another === undefined ? quarterOfYear(caption, quarter) : undefined;
}

/** A table whose columns name no period may have its one period in the caption. */
function onlyPeriodOfCaption(table: ReadTable): PeriodWords | undefined {
  if (table.columns.some(({ period }) => period !== undefined)) return undefined;
  // Rows that are named by periods are each of their own, and not of the caption's.
  if (table.rows.some(({ label }) => namesPeriodAlone(label))) return undefined;
  const periodsIn = (lines: readonly string[]) =>
    lines.flatMap((line) =>
      namesSeveralTimes(plainTime(line.normalize("NFKC"))) ? [] : (parsePeriodWords(line) ?? []),
    );
  // What stands over the labels is nearer to the table than what stands over it.
  const inHeader = periodsIn(table.source.header.map(({ cells }) => cells[0] ?? ""));
  if (inHeader.length > 0) return sole(inHeader);
  const readings = periodsIn(table.source.caption);
  // A release's "First Quarter 2024" needs a calendar; the days under it do not, and say the same.
  const whole = readings.filter((words) => words.kind === "range" || (words.kind === "date" && words.length));
  return sole(whole.length > 0 ? whole : readings);
}

/** A line of years that was taken for none of the header speaks of no one period. */
function namesSeveralTimes(line: string): boolean {
  // 自 2022年4月1日 至 2022年6月30日 is one time.
  if (parsePeriodWords(line)?.kind === "range" && datesIn(line).length === 2) return false;
  if (datesIn(line).length > 1) return true;
  return new Set(line.match(/(?<![\d.,/])(?:19[89]|20\d)\d(?![\d,/]|\.\d)/gu) ?? []).size > 1;
}

function sole([first, ...others]: readonly PeriodWords[]): PeriodWords | undefined {
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

/**
 * Sheets of tagged filings as EDGAR renders them ("… - USD ($) $ in Millions") head every duration by its length, so that
 * a day alone is one.
 */
function isRenderedDay(words: PeriodWords, { source }: ReadTable): boolean {
  const isRendered = source.caption.some((line) => /(?:^|[\s(])[A-Z]{3} \(\S{1,3}\)/u.test(line));
  return words.kind === "date" && !words.length && isRendered && lengthOverTable({ source }) === undefined;
}

/**
 * "For the six months ended 30 June 2023" over the table says nothing of its column "31 December 2022", which will be a
 * year. Quarters follow one another.
 */
function lengthFor(words: PeriodWords, table: ReadTable): PeriodLength | undefined {
  const length = lengthOverTable(table) ?? lengthOfQuarters(table);
  if (!length || words.kind !== "date" || isQuarter(length)) return length;
  const ends = table.source.caption.flatMap((line) => {
    const text = plainTime(line.normalize("NFKC"));
    return commonPeriodLength([text]) ? datesIn(text).map(({ date }) => date) : [];
  });
  return ends.length === 0 || ends.some((end) => isNearInYear(end, words.date)) ? length : undefined;
}

/** "Quarterly results" over at least three days, each some thirteen weeks behind the other: they end its quarters. */
function lengthOfQuarters({ source, columns }: ReadTable): PeriodLength | undefined {
  const words = [source.title, source.introduction, ...source.caption];
  if (!words.some((line) => /\bquarterly\b|\bby quarters?\b/iu.test(line))) return undefined;
  const days = columns.flatMap(({ period }) =>
    period?.kind === "date" && !period.length && !period.asOf ? [dayNumber(period.date)] : [],
  );
  const inOrder = [...new Set(days)].sort((a, b) => a - b);
  const areQuarters = inOrder.every((day, i) => i === 0 || Math.abs(day - (inOrder[i - 1] ?? 0) - 91) <= 8);
  return inOrder.length >= 3 && areQuarters ? { kind: "months", months: 3 } : undefined;
}

function isQuarter(length: PeriodLength): boolean {
  return length.kind === "months" ? length.months === 3 : length.weeks === 13 || length.weeks === 14;
}

/** Years of 52/53 weeks end some days apart. */
const NEAR = 10;

function isNearInYear(a: IsoDate, b: IsoDate): boolean {
  const apart = Math.abs(dayNumber(`2001${a.slice(4)}` as IsoDate) - dayNumber(`2001${b.slice(4)}` as IsoDate));
  return Math.min(apart, 365 - apart) <= NEAR;
}

function lengthOverTable({ source }: Pick<ReadTable, "source">): PeriodLength | undefined {
  return commonPeriodLength(source.caption) ?? commonPeriodLength(source.header.map(({ cells }) => cells[0] ?? ""));
}

function datesOverTable({ source }: ReadTable): readonly IsoDate[] {
  const lines = [...source.caption, ...source.header.flatMap(({ cells }) => cells)];
  return [...new Set(lines.flatMap((line) => datesIn(plainTime(line.normalize("NFKC"))).map(({ date }) => date)))];
}

/** The one month and day over the table. Where the header prints several, each is that of its own column. */
function dayOverTable({ source }: ReadTable): MonthDay | undefined {
  const said = source.caption.find((line) => monthDaysIn(line).length > 0);
  const days =
    said === undefined ? source.header.flatMap(({ cells }) => cells.flatMap(monthDaysIn)) : monthDaysIn(said);
  const [first, ...others] = days;
  return others.every((day) => day.month === first?.month && day.day === first.day) ? first : undefined;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

function monthDaysIn(line: string): readonly MonthDay[] {
  const text = plainTime(line.normalize("NFKC"));
  const bare = monthDayIn(text);
  if (bare) return [bare];
  return datesIn(text).map(({ date }) => ({ month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }));
}
