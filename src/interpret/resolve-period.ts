import { addDays, addMonths, dayNumber, endOfMonth, isEndOfMonth, type IsoDate, isoDate } from "../core/date";
import { type FiscalCalendar, fiscalPeriod } from "../core/fiscal-calendar";
import { type Duration, duration, endOf, instant, lengthInMonths, type Period } from "../core/period";
import { weekPeriod } from "./week-quarter";
import { type PeriodLength, periodOfLength, type PeriodWords } from "./period-words";

/** What surrounds a column's header when its period is settled. */
export interface PeriodContext {
  /** Stocks hold at a day, whatever length the header speaks of. */
  readonly holds: "stock" | "flow";
  /** "For the Three Months Ended …" over the table. */
  readonly captionLength?: PeriodLength;
  /** Month and day over the table for columns that print the year alone. */
  readonly captionDay?: { readonly month: number; readonly day: number };
  /** Whole dates over the table: of several, each is that of the column of its year. */
  readonly captionDates?: readonly IsoDate[];
  readonly calendar?: FiscalCalendar;
  /** Days on which periods end elsewhere in the document, for years of 52/53 weeks. */
  readonly knownEnds: readonly IsoDate[];
}

/** The period that a column's words mean here; undefined when they leave it open. Never guessed. */
export function resolvePeriod(words: PeriodWords, context: PeriodContext): Period | undefined {
  // "At 30 June 2019" is a day in any table, where no length is said of it or over it.
  if (words.kind === "date" && words.asOf && !words.length && !context.captionLength) return instant(words.date);
  const period = flowPeriod(words, context);
  if (context.holds === "flow") return period?.kind === "duration" ? period : undefined;
  const end = period ? endOf(period) : endOfWords(words, context);
  return end === undefined ? undefined : instant(end);
}

function flowPeriod(words: PeriodWords, context: PeriodContext): Period | undefined {
  switch (words.kind) {
    case "range":
      return duration(words.from, words.to);
    case "date":
      return withLength(
        words.date,
        words.asOf ? undefined : (words.length ?? context.captionLength),
        context.knownEnds,
      );
    case "term":
      return termPeriod(words, context);
    case "fiscal": {
      const calendar: FiscalCalendar | undefined =
        words.yearEndMonth === undefined
          ? context.calendar
          : { fiscalYearEndMonth: words.yearEndMonth, labelledBy: "end" };
      return (
        calendar &&
        (weekPeriod(calendar, words, context.knownEnds) ??
          onKnownEnds(fiscalPeriod(calendar, words), context.knownEnds))
      );
    }
    case "year":
      return yearPeriod(words, context);
  }
}

function endOfWords(words: PeriodWords, context: PeriodContext): IsoDate | undefined {
  if (words.kind === "date") return words.date;
  if (words.kind === "term") return endOfMonth(words.year, words.month);
  return words.kind === "year" ? dayOverYear(words.year, context) : undefined;
}

/** The day over a column that prints its year alone: the whole date of that year, else the day in that year. */
function dayOverYear(year: number, { captionDay, captionDates = [] }: PeriodContext): IsoDate | undefined {
  const [only, another] = captionDates.filter((date) => date.startsWith(String(year)));
  if (only !== undefined && another === undefined) return only;
  return captionDay && dayInYear(year, captionDay);
}

/** 29 February over columns of several years is the end of February in each. */
function dayInYear(
  year: number,
  { month, day }: { readonly month: number; readonly day: number },
): IsoDate | undefined {
  return isoDate(year, month, day) ?? (month === 2 && day === 29 ? endOfMonth(year, 2) : undefined);
}

/** 2004年6月期 is the period that ends then: of the length said over the table, or a whole fiscal year by the calendar. */
function termPeriod(
  words: Extract<PeriodWords, { kind: "term" }>,
  { captionLength, calendar, knownEnds }: PeriodContext,
): Duration | undefined {
  const end = endOfMonth(words.year, words.month);
  if (captionLength) return withLength(end, captionLength, knownEnds);
  return calendar?.fiscalYearEndMonth === words.month ? duration(addDays(addMonths(end, -12), 1), end) : undefined;
}

function yearPeriod(words: Extract<PeriodWords, { kind: "year" }>, context: PeriodContext): Duration | undefined {
  const { calendar, knownEnds } = context;
  const length = words.length ?? context.captionLength;
  const day = dayOverYear(words.year, context);
  // A day over the table that ends the issuer's year is that of whole years, where no length is said.
  if (day && (length || calendar?.fiscalYearEndMonth !== Number(day.slice(5, 7))))
    return withLength(day, length, knownEnds);
  const isYear = length === undefined || (length.kind === "months" && length.months === 12);
  return calendar && isYear
    ? onKnownEnds(fiscalPeriod(calendar, { year: words.year, quarter: 4, cumulative: true }), knownEnds)
    : undefined;
}

function withLength(
  end: IsoDate,
  length: PeriodLength | undefined,
  knownEnds: readonly IsoDate[],
): Duration | undefined {
  if (!length) return undefined;
  const period = periodOfLength(length, end);
  // Weeks are printed exactly; of months, a period of weeks may have one more.
  return length.kind === "weeks" ? period : duration(startOnKnownEnd(period.from, end, knownEnds), end);
}

/** Where years do not end with a month, a label's period moves to the end that the document itself prints near it. */
function onKnownEnds(period: Duration, knownEnds: readonly IsoDate[]): Duration {
  if (knownEnds.includes(period.to)) return period;
  const end = knownEnds.find(
    (known) => Math.abs(dayNumber(known) - dayNumber(period.to)) <= 7 || known.slice(0, 7) === period.to.slice(0, 7),
  );
  return end === undefined
    ? period
    : (withLength(end, { kind: "months", months: lengthInMonths(period) }, knownEnds) ?? period);
}

/** A period of 13 or 52 weeks has a week more where an earlier one ended a week before it would start. */
function startOnKnownEnd(from: IsoDate, to: IsoDate, knownEnds: readonly IsoDate[]): IsoDate {
  const before = addDays(from, -1);
  // A year of weeks may end on the last day of a month; its quarter begins behind the end of the one before all the same.
  const overlapping = knownEnds.filter((known) => known >= from && dayNumber(known) - dayNumber(from) < 7);
  if (
    isEndOfMonth(before) &&
    isEndOfMonth(to) &&
    overlapping.length === 1 &&
    endInWeeks([to, ...overlapping], knownEnds)
  )
    return addDays(overlapping[0] ?? before, 1);
  if (knownEnds.includes(before) || (isEndOfMonth(before) && isEndOfMonth(to))) return from;
  const earlier = knownEnds.filter((known) => known < before && dayNumber(before) - dayNumber(known) <= 7);
  const last = earlier.toSorted().at(-1);
  return last === undefined ? from : addDays(last, 1);
}

/** Years of weeks end all their periods on one day of the week; of months some end on it by chance. */
function endInWeeks(ends: readonly IsoDate[], knownEnds: readonly IsoDate[]): boolean {
  const others = knownEnds.filter((end) => !isEndOfMonth(end) && !end.endsWith("-01"));
  const [first = 0, ...days] = [...ends, ...others].map(dayNumber);
  return others.length >= 2 && days.every((day) => (day - first) % 7 === 0);
}
