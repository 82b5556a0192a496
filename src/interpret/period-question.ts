import type { IsoDate } from "../core/date";
import { type Finding, finding } from "../core/finding";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import type { OpenColumn, PeriodQuestion } from "../statements/question";
import type { Statement, StatementColumn } from "../statements/statement";
import { type AskedDocument, captionEvidence, handful, rowEvidence, tableName } from "./question-evidence";
import { questionId, type RaisedQuestion } from "./reading-question";
import type { DocumentContext } from "./settle-column";
import { statementColumns } from "./statement-column";
import type { TwinTables } from "./twin";

/** Amount columns of a statement whose period the document leaves open, by what would settle them. */
export interface OpenPeriods {
  /** Fiscal labels and years, which the issuer's calendar dates. */
  readonly byCalendar: readonly StatementColumn[];
  /** Columns whose day or length is not said at all. */
  readonly bySaying: readonly StatementColumn[];
}

/** Any calendar will do to see which columns wait for one. */
const SOME_CALENDAR: FiscalCalendar = { fiscalYearEndMonth: 12, labelledBy: "end" };

export function openPeriodsOf(statement: Statement, twins: TwinTables, context: DocumentContext): OpenPeriods {
  const open = statement.columns.filter(({ measure, period }) => measure === "amount" && !period);
  if (open.length === 0 || context.calendar) return { byCalendar: [], bySaying: open };
  const dated = statementColumns(twins, { ...context, calendar: SOME_CALENDAR }, undefined);
  const waits = ({ index }: StatementColumn) => dated.some((column) => column.index === index && column.period);
  return { byCalendar: open.filter(waits), bySaying: open.filter((column) => !waits(column)) };
}

/** What is told of columns that wait for the calendar; the question itself is one for the whole document. */
export function undatedLabels(twins: TwinTables, statement: Statement, open: readonly StatementColumn[]): Finding {
  const message = `The days of ${columnNames(open)} of ${tableName(twins.primary.source)} cannot be told from the document.`;
  return openColumns(twins, statement, message, "Say in which month the fiscal year ends, and how it is named.");
}

/** Columns whose day or length is not said: asked for table by table. */
export function periodQuestion(
  asked: AskedDocument,
  twins: TwinTables,
  statement: Statement,
  open: readonly StatementColumn[],
): RaisedQuestion {
  const { source } = twins.primary;
  const columns = open.map((column): OpenColumn => {
    const end = endSaid(twins, column.index);
    return { index: column.index, heading: column.heading, ...(end !== undefined && { end }) };
  });
  const holds = statement.kind === "balance" ? "stock" : "flow";
  const names = columnNames(open);
  const message =
    holds === "flow" && columns.every(({ end }) => end !== undefined)
      ? `How long the periods of ${names} of ${tableName(source)} are is not said. Until it is, no period is given to their figures.`
      : `The days of ${names} of ${tableName(source)} cannot be told from the document. Until they are said, no period is given to their figures.`;
  const remedy = holds === "flow" ? "Say when these periods end and how long they are." : "Say which days these are.";
  const question: PeriodQuestion = {
    kind: "period",
    id: questionId("period", statement.id),
    document: asked.document.name,
    message,
    evidence: handful(captionEvidence(asked, source).slice(-3), rowEvidence(source.header.slice(-2))),
    holds,
    columns,
  };
  return { question, finding: openColumns(twins, statement, message, remedy) };
}

/** “1Q25”, “1Q24” and 3 more, with the word for columns in front. */
export function columnNames(columns: readonly StatementColumn[]): string {
  const named = columns.slice(0, MOST_NAMED).map(({ heading }) => `“${heading}”`);
  const more = columns.length > named.length ? ` and ${columns.length - named.length} more` : "";
  return `the column${columns.length === 1 ? "" : "s"} ${named.join(", ")}${more}`;
}

const MOST_NAMED = 8;

/** The day on which a column's heading says that its period ends, in either language. */
function endSaid({ primary, twin }: TwinTables, index: number): IsoDate | undefined {
  for (const table of [primary, twin]) {
    const words = table?.columns.find((column) => column.index === index)?.period;
    if (words?.kind === "date") return words.date;
  }
  return undefined;
}

function openColumns({ primary }: TwinTables, { id }: Statement, message: string, remedy: string): Finding {
  const place = (primary.source.header[0] ?? primary.source.body[0])?.place;
  return finding("calendar", "question", message, { statement: id, table: primary.table, ...place }, { remedy });
}
