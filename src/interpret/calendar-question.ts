import { monthName, monthOf } from "../core/date";
import { type Duration, lengthInMonths, periodKey } from "../core/period";
import type { CalendarEvidence } from "../statements/filing";
import type { Answer, CalendarQuestion } from "../statements/question";
import type { Statement, StatementColumn } from "../statements/statement";
import { type CalendarClue, describeCalendar, nearestEnd } from "./calendar-evidence";
import { columnNames } from "./period-question";
import { type AskedDocument, handful, rowEvidence, sentenceEvidence } from "./question-evidence";
import type { TwinTables } from "./twin";

export const CALENDAR_QUESTION = "calendar";

type CalendarAnswer = Extract<Answer, { kind: "calendar" }>;

/** Sentences that may help the analyst, though no rule reads a calendar out of them. */
const SPEAKS_OF_YEARS =
  /\b(?:fiscal|financial)\s(?:year|quarter|\d{2,4})|\bFY\s?['’]?\d{2}|\byears?\s(?:then\s)?end(?:ed|ing|s)\b|年\s*度|決算期|\d月\s*期/iu;

/**
 * The document's one question about its fiscal calendar: asked where columns wait for it, or where what the document
 * says of it contradicts itself.
 */
export function calendarQuestion(
  asked: AskedDocument,
  clues: readonly CalendarClue[],
  waiting: readonly { readonly twins: TwinTables; readonly columns: readonly StatementColumn[] }[],
): CalendarQuestion {
  const columns = waiting.flatMap((each) => each.columns);
  const headings = [...new Map(columns.map((column) => [column.heading, column])).values()];
  const months = new Set(clues.map(({ fiscalYearEndMonth }) => fiscalYearEndMonth));
  const names = new Set(clues.flatMap(({ labelledBy }) => labelledBy ?? []));
  const what =
    months.size > 1 || names.size > 1
      ? "What the document says of its fiscal year contradicts itself"
      : months.size === 1
        ? `The document says that the fiscal year ends in ${monthName(clues[0]?.fiscalYearEndMonth ?? 0)}, but not by which of its two calendar years it is named`
        : "The document does not say in which month the fiscal year ends, nor by which of its two calendar years it is named";
  const meanwhile =
    headings.length === 0
      ? "Until it is said, no calendar is taken."
      : `Until it is said, no days are given to ${columnNames(headings)}.`;
  return {
    kind: "calendar",
    id: CALENDAR_QUESTION,
    document: asked.document.name,
    message: `${what}. ${meanwhile}`,
    evidence: handful(
      clues.map(({ words, line, page }) => ({
        ...(line !== undefined && { line }),
        ...(page !== undefined && { page }),
        text: words,
      })),
      waiting.flatMap(({ twins }) => rowEvidence(twins.primary.source.header.slice(-1))).slice(0, 2),
      sentenceEvidence(asked, SPEAKS_OF_YEARS),
    ),
  };
}

/** The calendar by the analyst's word, with what the document says beside it. */
export function answeredCalendar(answer: CalendarAnswer, clues: readonly CalendarClue[]): CalendarEvidence {
  const { fiscalYearEndMonth, labelledBy } = answer;
  const said = [...new Set(clues.map(({ words }) => `“${words}”`))].slice(0, 4);
  const beside = said.length === 0 ? "" : `; the document has ${said.join("; ")}`;
  return { fiscalYearEndMonth, labelledBy, evidence: `the analyst's answer: ${describeCalendar(answer)}${beside}` };
}

/**
 * Why the document's own evidence rules a calendar out; undefined where it does not. A sentence on the fiscal year
 * rules out what no sentence says; a dated column of three, six, nine or twelve months must end a quarter, a half, nine
 * months or a year of the calendar.
 */
export function refuteCalendar(
  answer: CalendarAnswer,
  clues: readonly CalendarClue[],
  statements: readonly Statement[],
): string | undefined {
  const [first] = clues;
  const ofMonth = clues.filter(({ fiscalYearEndMonth }) => fiscalYearEndMonth === answer.fiscalYearEndMonth);
  if (first && ofMonth.length === 0) return `it says “${first.words}”, by which ${describeCalendar(first)}`;
  const naming = ofMonth.filter(({ labelledBy, namesItself }) => labelledBy !== undefined && namesItself !== true);
  const [named] = naming;
  const isCalendarYear = answer.fiscalYearEndMonth === 12;
  if (named && !isCalendarYear && naming.every(({ labelledBy }) => labelledBy !== answer.labelledBy))
    return `it says “${named.words}”, by which ${describeCalendar(named)}`;
  return refuteBySpans(answer.fiscalYearEndMonth, statements);
}

/** Months from the end of a period to the end of its fiscal year: what may remain after so many months. */
const MAY_REMAIN: ReadonlyMap<number, readonly number[]> = new Map([
  [3, [9, 6, 3, 0]],
  [6, [6, 0]],
  [9, [3]],
  [12, [0]],
]);

function refuteBySpans(yearEnd: number, statements: readonly Statement[]): string | undefined {
  const spans = statements.flatMap(datedSpans);
  const misfits = spans.filter(({ period }) => !fits(period, yearEnd));
  // A trailing year may end with any quarter: twelve months tell only where none of them ends the fiscal year.
  const years = spans.filter(({ period }) => lengthInMonths(period) === 12);
  const isTrailing = years.some(({ period }) => fits(period, yearEnd));
  const misfit = misfits.find(({ period }) => lengthInMonths(period) !== 12 || !isTrailing);
  if (!misfit) return undefined;
  const months = lengthInMonths(misfit.period);
  return `the column “${misfit.heading}” of “${misfit.title}” holds the ${months} months ${periodKey(misfit.period)}, which end${months === 12 ? " no such year" : " no such part of a year"}`;
}

function fits(period: Duration, yearEnd: number): boolean {
  const allowed = MAY_REMAIN.get(lengthInMonths(period));
  return allowed?.includes((yearEnd - monthOf(nearestEnd(period.to)) + 12) % 12) ?? true;
}

function datedSpans({ title, columns }: Statement) {
  return columns.flatMap(({ measure, period, heading, qualifier }) =>
    measure === "amount" && period?.kind === "duration" && qualifier === undefined ? [{ title, heading, period }] : [],
  );
}
