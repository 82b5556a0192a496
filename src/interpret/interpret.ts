import type { Finding } from "../core/finding";
import { finding, sortFindings } from "../core/finding";
import { failure, type Result, success } from "../core/result";
import type { SourceDocument } from "../readers/document";
import type { Filing } from "../statements/filing";
import type { Language } from "../statements/fact";
import type { PrintedTable, Statement } from "../statements/statement";
import { buildStatement } from "./build-statement";
import { type EvidenceLine, readCalendar } from "./calendar-evidence";
import { parseUnitWords } from "./caption";
import { dollarOf } from "./document-dollar";
import { datedByFigures } from "./equal-figure";
import { readIssuer } from "./issuer";
import { type DecimalPoint, decimalPointOf } from "./numeral";
import { type ReadTable, readTable } from "./read-table";
import { type DocumentContext, knownEndsOf } from "./settle-column";
import { findTables, type SourceTable } from "./source-table";
import { currencyInCells, statementColumns } from "./statement-column";
import { readStatedRates } from "./stated-rate";
import { nameStatements } from "./statement-id";
import { pairTwins } from "./twin";

/** Why a document gives no filing. */
export interface InterpretProblem {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Reads the statements out of a document. It knows no company: what it takes for granted is in the dictionaries of
 * labels and in the forms of numerals, periods and units. Fails when nothing in the document is a table of figures.
 */
export function interpretDocument(document: SourceDocument): Result<Filing, InterpretProblem> {
  const sources = findTables(document);
  const points = decimalPointOf(cellsOf(sources));
  const point: DecimalPoint = points === "," ? "," : ".";
  const tables = sources.map((source, i) => readTable(source, i, point)).filter(holdsStatement);
  if (tables.length === 0) {
    return failure({
      reason: "no table of figures with periods over its columns was found in it",
      remedy:
        "give the release itself with its tables, tab-separated or as Markdown tables; a transcript or a page of prose holds none",
    });
  }
  const lines = evidenceLines(document);
  const reading = readCalendar(lines, datedByFigures(tables));
  const dollar = dollarOf(lines);
  const context: DocumentContext = {
    ...(dollar !== undefined && { dollar }),
    knownEnds: knownEndsOf(tables),
    ...(reading.calendar && { calendar: reading.calendar }),
  };
  const currency = onlyCurrency(tables);
  const truncated = lines.some(({ text }) => SPEAKS_OF_CUTTING.test(text) && parseUnitWords(text)?.truncated === true);
  const twins = pairTwins(tables);
  const ids = nameStatements(twins.map(({ primary }) => primary));
  const findings: Finding[] = [...reading.findings];
  if (points === "undecided" || points === "contradictory") findings.push(decimalPointQuestion(points));
  const statements = twins.map((pair, i): Statement => {
    const columns = statementColumns(pair, context, currency);
    const built = buildStatement(pair, { id: ids[i] ?? "", columns, truncated });
    findings.push(...built.findings, ...openPeriods(built.statement, pair.primary));
    return built.statement;
  });
  return success({
    source: { name: document.name, sha256: document.sha256, languages: languagesOf(tables) },
    issuer: readIssuer(lines) ?? "",
    ...(reading.calendar && { calendar: reading.calendar }),
    rates: readStatedRates(lines),
    tables: sources.map(printedTable),
    statements,
    findings: sortFindings(findings),
  });
}

/** A cheap look before a line is read for units. */
const SPEAKS_OF_CUTTING = /切り?捨|round|truncat|omit|disregard/iu;

function cellsOf(sources: readonly SourceTable[]): readonly string[] {
  return sources.flatMap(({ body }) => body.flatMap(({ cells }) => cells.slice(1)));
}

/** A table of figures needs a column with a period, a currency or a unit; lists and forms have none. */
function holdsStatement(table: ReadTable): boolean {
  const figures = table.rows.some(({ numerals }) => numerals.some(({ kind }) => kind === "number"));
  return (
    (figures && table.columns.some(({ period }) => period !== undefined)) ||
    (figures && table.source.caption.some((line) => parseUnitWords(line)?.scale !== undefined))
  );
}

function evidenceLines(document: SourceDocument): readonly EvidenceLine[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== "text") return [];
    const { line } = block.place;
    return [{ text: block.text.normalize("NFKC"), ...(line !== undefined && { line }) }];
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
  return (["en", "ja"] as const).filter((language) => tables.some((table) => table.language === language));
}

function decimalPointQuestion(evidence: "undecided" | "contradictory"): Finding {
  const message =
    evidence === "undecided"
      ? "Figures such as 1.234 may be read with a decimal point or with a point between thousands; nothing in the document decides. They are read with a decimal point."
      : "Some figures divide their decimals with a point, others with a comma. They are read with a decimal point.";
  return finding("read", "question", message, {}, { remedy: "Say which sign divides the decimals." });
}

/** Columns whose period the document leaves open. */
function openPeriods(statement: Statement, table: ReadTable): readonly Finding[] {
  const open = statement.columns.filter(({ measure, period }) => measure === "amount" && !period);
  if (open.length === 0) return [];
  const line = table.source.header[0]?.place.line ?? table.source.body[0]?.place.line;
  const names = open.map(({ heading }) => `“${heading}”`).join(", ");
  return [
    finding(
      "calendar",
      "question",
      `The days of ${open.length === 1 ? "the column" : "the columns"} ${names} of “${statement.title}” cannot be told from the document.`,
      { statement: statement.id, table: table.table, ...(line !== undefined && { line }) },
      { remedy: "Say in which month the fiscal year ends and how long these periods are." },
    ),
  ];
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
