import type { Finding, Where } from "../core/finding";
import { failure, type Result, success } from "../core/result";
import type { SourceDocument } from "../readers/document";
import { type Language, LANGUAGES } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { Answer, Question } from "../statements/question";
import type { PrintedTable, Statement } from "../statements/statement";
import { buildStatement } from "./build-statement";
import { type CalendarClue, calendarClues, type EvidenceLine, readCalendar } from "./calendar-evidence";
import { answeredCalendar, CALENDAR_QUESTION, calendarQuestion } from "./calendar-question";
import { parseUnitWords } from "./caption";
import { DECIMAL_SIGN_QUESTION, decimalSignQuestion } from "./decimal-sign-question";
import { dollarOf } from "./document-dollar";
import { datedByFigures } from "./equal-figure";
import { tablesLeftAside } from "./left-aside";
import { readIssuer } from "./issuer";
import { type DecimalPoint, decimalPointOf, type PointEvidence } from "./numeral";
import { openPeriodsOf, periodQuestion, undatedLabels } from "./period-question";
import type { AskedDocument } from "./question-evidence";
import { questionId, type RaisedQuestion } from "./reading-question";
import { isMoneyTable } from "./row-unit";
import { type ReadTable, readTable } from "./read-table";
import { reportPeriodOf } from "./report-period";
import { periodInTerm, type TermReport, termReportOf } from "./term-report";
import { type Accepted, columnsSaid, withUnitsSaid } from "./said";
import { parsePeriodWords } from "./period-words";
import { quartersNamed } from "./quarter-of-year";
import { type DocumentContext, knownEndsOf } from "./settle-column";
import { findTables, type SourceTable } from "./source-table";
import { currencyInCells, statementColumns } from "./statement-column";
import { readStatedRates } from "./stated-rate";
import { nameStatements } from "./statement-id";
import { pairTwins, type TwinTables } from "./twin";

/** Why a document gives no filing. */
export interface InterpretProblem {
  readonly reason: string;
  readonly remedy: string;
}

/** A document read once, by what it says and by the answers that were accepted so far. */
export interface FilingReading {
  readonly filing: Filing;
  /** The questions of the filing with what is known of their answers. */
  readonly raised: readonly Raised[];
  readonly clues: readonly CalendarClue[];
  readonly point: PointEvidence;
  /** The tables of each statement, by its id, with their units as printed. */
  readonly tables: ReadonlyMap<string, TwinTables>;
}

export interface Raised extends Pick<RaisedQuestion, "possible"> {
  readonly question: Question;
  readonly where: Where;
}

/** What of a document stays the same however its questions are answered. */
export function prepareDocument(document: SourceDocument): AskedDocument {
  return { document, lines: evidenceLines(document), sources: findTables(document) };
}

/** Reads the statements out of a document. Fails when nothing in it is a table of figures. */
export function readOnce(asked: AskedDocument, accepted: Accepted): Result<FilingReading, InterpretProblem> {
  const { document, lines, sources } = asked;
  const point = decimalPointOf(cellsOf(sources));
  const sign = answerOf(accepted, DECIMAL_SIGN_QUESTION, "decimal-sign")?.sign;
  const term = termReportOf(lines);
  const read = sources.map((source, i) => readTable(source, i, sign ?? decidedPoint(point)));
  const tables = read.filter((table) => holdsStatement(table, term));
  if (tables.length === 0) {
    return failure({
      reason: "no table of figures with periods over its columns was found in it",
      remedy:
        "give the release itself with its tables, tab-separated or as Markdown tables; a transcript or a page of prose holds none",
    });
  }
  const labelledEnds = datedByFigures(tables);
  const clues = calendarClues(lines, labelledEnds);
  const said = answerOf(accepted, CALENDAR_QUESTION, "calendar");
  const calendar = said ? { calendar: answeredCalendar(said, clues), findings: [] } : readCalendar(clues);
  const dollar = dollarOf(lines);
  const report = reportPeriodOf(lines);
  const context: DocumentContext = {
    ...(report && { report }),
    ...(term && { term }),
    ...(dollar !== undefined && { dollar }),
    knownEnds: knownEndsOf(tables),
    ...(calendar.calendar && { calendar: calendar.calendar }),
  };
  const truncated = lines.some(({ text }) => SPEAKS_OF_CUTTING.test(text) && parseUnitWords(text)?.truncated === true);
  const printed = pairTwins(tables);
  const ids = nameStatements(printed.map(({ primary }) => primary));
  const pairs = printed.map((pair, i) => withUnitsSaid(pair, ids[i] ?? "", accepted));
  const currency = onlyCurrency(pairs.flatMap(({ primary, twin }) => (twin ? [primary, twin] : [primary])));
  const findings: Finding[] = [
    ...calendar.findings,
    ...tablesLeftAside(read.filter((table) => !tables.includes(table))),
  ];
  const raised: RaisedQuestion[] = [];
  if (sign === undefined && (point === "undecided" || point === "contradictory"))
    raised.push(decimalSignQuestion(asked, point));
  const waiting: { readonly twins: TwinTables; readonly columns: Statement["columns"] }[] = [];
  const statements = pairs.map((pair, i): Statement => {
    const id = ids[i] ?? "";
    const columns = statementColumns(pair, context, currency, columnsSaid(id, accepted));
    const built = buildStatement(pair, {
      asked,
      id,
      columns,
      truncated,
      scaledElsewhere: tables.some(({ units }) => (units.scale ?? 0) > 0),
      isMoneyBySaying: accepted.has(questionId("unit", id)) && !holdsMoney(printed[i]),
    });
    const open = openPeriodsOf(built.statement, pair, context);
    for (const finding of built.findings) findings.push(finding);
    for (const question of built.questions) raised.push(question);
    if (open.bySaying.length > 0) raised.push(periodQuestion(asked, pair, built.statement, open.bySaying));
    if (open.byCalendar.length > 0) {
      findings.push(undatedLabels(pair, built.statement, open.byCalendar));
      waiting.push({ twins: pair, columns: open.byCalendar });
    }
    return built.statement;
  });
  const asksCalendar = waiting.length > 0 || calendar.findings.length > 0;
  const calendarAsked = asksCalendar ? [calendarQuestion(asked, clues, waiting)] : [];
  const calendarPlace = findings.find(({ code }) => code === "calendar.question")?.where ?? {};
  const all: readonly Raised[] = [
    ...calendarAsked.map((question) => ({ question, where: calendarPlace })),
    ...raised.map(({ question, finding: told, possible }) => ({
      question,
      where: told.where,
      ...(possible && { possible }),
    })),
  ];
  return success({
    filing: {
      source: { name: document.name, sha256: document.sha256, languages: languagesOf(tables) },
      issuer: readIssuer(lines) ?? "",
      ...(calendar.calendar && { calendar: calendar.calendar }),
      rates: readStatedRates(lines),
      tables: sources.map(printedTable),
      statements,
      findings: [...findings, ...raised.map((each) => each.finding)],
      questions: all.map(({ question }) => question),
    },
    raised: all,
    clues,
    point,
    tables: new Map(printed.map((pair, i) => [ids[i] ?? "", pair])),
  });
}

/** The answer accepted for a question, where it is of the question's kind. */
function answerOf<Kind extends Answer["kind"]>(
  accepted: Accepted,
  id: string,
  kind: Kind,
): Extract<Answer, { kind: Kind }> | undefined {
  const answer = accepted.get(id);
  return answer?.kind === kind ? (answer as Extract<Answer, { kind: Kind }>) : undefined;
}

/** What stays undecided is read with a decimal point, and asked for. */
export function decidedPoint(point: PointEvidence): DecimalPoint {
  return point === "," ? "," : ".";
}

function holdsMoney(twins: TwinTables | undefined): boolean {
  return [twins?.primary, twins?.twin].some((table) => table !== undefined && isMoneyTable(table));
}

/** A cheap look before a line is read for units. */
const SPEAKS_OF_CUTTING = /切り?捨|round|truncat|omit|disregard/iu;

function cellsOf(sources: readonly SourceTable[]): readonly string[] {
  return sources.flatMap(({ body }) => body.flatMap(({ cells }) => cells.slice(1)));
}

/**
 * A table of figures needs a column with a period, or with a currency, a scale or a quarter under a period of the whole
 * table; lists and forms have none.
 */
function holdsStatement(table: ReadTable, term: TermReport | undefined): boolean {
  const figures = table.rows.some(({ numerals }) => numerals.some(({ kind }) => kind === "number"));
  const inPeriodOver =
    table.columns.some(
      ({ heading, currency, units }) =>
        quartersNamed(heading).length === 1 || currency !== undefined || units?.scale !== undefined,
    ) && table.source.caption.some((line) => parsePeriodWords(line) !== undefined);
  const hasPeriod = ({ period, heading }: ReadTable["columns"][number]) =>
    period !== undefined || (term !== undefined && periodInTerm(heading, term) !== undefined);
  return (
    (figures && (inPeriodOver || table.columns.some(hasPeriod))) ||
    (figures && table.source.caption.some((line) => parseUnitWords(line)?.scale !== undefined))
  );
}

/** A row of one cell in a sheet or a page laid out as a table may be a sentence; shorter ones are labels. */
const SHORTEST_SENTENCE = 40;
/** A heading that tells its own months: 第1四半期（4-6月）. */
const QUARTER_WITH_MONTHS = /四半期\s*[（(]?\s*[\d０-９]{1,2}\s*月?\s*[-－–~〜～]/u;

function evidenceLines(document: SourceDocument): readonly EvidenceLine[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === "text") return [{ text: block.text.normalize("NFKC"), ...block.place }];
    return block.rows.flatMap((row) => {
      const filled = row.cells.filter((cell) => cell.length > 0);
      const isSentence = filled.length === 1 && (filled[0]?.length ?? 0) >= SHORTEST_SENTENCE;
      const said = isSentence ? filled : filled.filter((cell) => QUARTER_WITH_MONTHS.test(cell));
      return said.map((cell) => ({ text: cell.normalize("NFKC"), ...row.place }));
    });
  });
}

/** The currency of tables that name none, where all others agree on one. */
function onlyCurrency(tables: readonly ReadTable[]): string | undefined {
  const named = new Set(
    tables.flatMap((table) => [
      ...table.units.currencies,
      ...[...table.columns.map(({ currency }) => currency), currencyInCells(table)].filter(
        (name) => name !== undefined,
      ),
    ]),
  );
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function languagesOf(tables: readonly ReadTable[]): readonly Language[] {
  return LANGUAGES.filter((language) => tables.some((table) => table.language === language));
}

function printedTable(source: SourceTable): PrintedTable {
  const printedRow = ({ cells, place }: SourceTable["body"][number]) => ({ cells, ...place });
  return {
    language: source.language,
    title: source.title,
    caption: source.caption,
    header: source.header.map(printedRow),
    rows: source.body.map(printedRow),
    notes: source.notes,
  };
}
