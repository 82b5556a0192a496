import type { Decimal } from "../core/decimal";
import type { Finding } from "../core/finding";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import type { IsoDate } from "../core/date";
import type { Fact, Language } from "./fact";
import type { Answers, Question } from "./question";
import type { LineItem, PrintedTable, Statement } from "./statement";

/** One release, read: an issuer's statements for some periods, every figure with its place in the source. */
export interface Filing {
  readonly source: FilingSource;
  readonly issuer: string;
  readonly calendar?: CalendarEvidence;
  readonly rates: readonly StatedRate[];
  readonly tables: readonly PrintedTable[];
  readonly statements: readonly Statement[];
  /** What was found while reading: questions, differences between the languages, tables left aside. */
  readonly findings: readonly Finding[];
  /** What the document leaves open and an analyst can say; each has a finding too. */
  readonly questions: readonly Question[];
  /** What the analyst said and the figures were read by, by question; absent where nothing was said. */
  readonly answers?: Answers;
}

export interface FilingSource {
  readonly name: string;
  readonly sha256: string;
  readonly languages: readonly Language[];
}

export interface CalendarEvidence extends FiscalCalendar {
  /** What the calendar was read from, quoted or described, for people. */
  readonly evidence: string;
}

/** An exchange rate that the issuer states for its convenience translation: so many `quote` for one `base`. */
export interface StatedRate {
  readonly base: string;
  readonly quote: string;
  readonly rate: Decimal;
  /** Digits after the point as printed. */
  readonly decimals: number;
  readonly at?: IsoDate;
  readonly line?: number;
  readonly page?: number;
}

/** Every figure of the filing, in the order of the document. */
export function factsOf(filing: Filing): readonly Fact[] {
  return filing.statements.flatMap((statement) =>
    statement.lines.flatMap((line) => line.facts.filter((fact) => fact !== undefined)),
  );
}

export function lineOf(statement: Statement, key: string): LineItem | undefined {
  return statement.lines.find((line) => line.key === key);
}
