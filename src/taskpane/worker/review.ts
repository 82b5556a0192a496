/** Filings as the pane shows them before anything is written: plain texts, each with its place. */
import type { Finding, Where } from "../../core/finding";
import { endOf } from "../../core/period";
import { unitKey } from "../../core/unit";
import { filingLabel } from "../../plan/filing-label";
import { periodName } from "../../plan/period-span";
import type { Fact } from "../../statements/fact";
import { factsOf, type Filing } from "../../statements/filing";
import type { Question } from "../../statements/question";
import type { LineItem, Statement, StatementColumn } from "../../statements/statement";
import type {
  AsideItem,
  Review,
  ReviewColumn,
  ReviewFile,
  ReviewFinding,
  ReviewRow,
  ReviewStatement,
} from "../pane-service";

/** What of a review is known before it is held against a workbook. */
export type ReadReview = Omit<Review, "preview">;

export function reviewOf(
  filings: readonly Filing[],
  findings: readonly Finding[],
  checked: Readonly<Record<string, number>>,
): ReadReview {
  const calendar = filings.findLast((filing) => filing.calendar)?.calendar;
  return {
    issuer: filings.find(({ issuer }) => issuer !== "")?.issuer ?? "",
    ...(calendar && { calendar }),
    files: filings.map(reviewFile),
    statements: filings.flatMap((filing, i) =>
      filing.statements.map((statement) => reviewStatement(filing, i, statement)),
    ),
    findings: findings.map((finding) => reviewFinding(finding, filings)),
    questions: filings.flatMap((filing) => filing.questions.map((question) => askedOf(filing, question))),
    checked,
    aside: filings.flatMap(tablesLeftAside),
  };
}

/** Tables of the document that are no statements: without a period over their columns, or without figures. */
function tablesLeftAside({ source, tables, statements }: Filing): readonly AsideItem[] {
  const taken = new Set(statements.flatMap((statement) => statement.tables));
  return tables.flatMap((table, i): readonly AsideItem[] => {
    if (taken.has(i)) return [];
    const first = table.rows[0] ?? table.header[0];
    const text = table.title === "" ? (first?.cells ?? []).filter((cell) => cell !== "").join(" · ") : table.title;
    return [
      {
        file: source.name,
        text,
        reason: NO_STATEMENT,
        ...(first?.line !== undefined && { line: first.line }),
        ...(first?.page !== undefined && { page: first.page }),
      },
    ];
  });
}

const NO_STATEMENT =
  "No table of figures with a period, a currency or a unit over its columns; it stands on the source sheet as printed.";

export function reviewFile(filing: Filing): ReviewFile {
  return {
    name: filing.source.name,
    languages: filing.source.languages,
    label: filingLabel(filing, filing.calendar),
    figures: factsOf(filing).length,
  };
}

/** Questions are numbered within their document; among several documents its hash tells them apart. */
function askedOf(filing: Filing, question: Question): Question {
  return { ...question, id: answerPrefix(filing.source.sha256) + question.id };
}

export function answerPrefix(sha256: string): string {
  return `${sha256.slice(0, 16)}/`;
}

function statementKey(file: number, statement: string): string {
  return `${file}/${statement}`;
}

function reviewStatement(filing: Filing, file: number, statement: Statement): ReviewStatement {
  const { kind, title, titleJa, lines, columns } = statement;
  return {
    id: statementKey(file, statement.id),
    file: filing.source.name,
    kind,
    title,
    ...(titleJa !== undefined && { titleJa }),
    unit: unitOfStatement(statement),
    columns: columns.map((column) => reviewColumn(column, filing.calendar)),
    rows: lines.map((line) => reviewRow(line, statement)),
  };
}

function reviewColumn(column: StatementColumn, calendar: Filing["calendar"]): ReviewColumn {
  const { heading, period, measure, currency } = column;
  const label = columnLabel(column, calendar);
  return {
    heading,
    measure,
    ...(label !== undefined && { label }),
    ...(period && { dates: period.kind === "instant" ? period.at : `${period.from} – ${endOf(period)}` }),
    ...(currency !== undefined && { currency }),
  };
}

/** As printed; where only dates are printed, what the issuer calls a quarter or a year that ends then. */
function columnLabel(column: StatementColumn, calendar: Filing["calendar"]): string | undefined {
  const { heading, periodLabel, period, measure } = column;
  if (periodLabel !== undefined || period?.kind !== "duration" || measure !== "amount") return periodLabel;
  const name = periodName(period, calendar, heading);
  return name === heading ? undefined : name;
}

function reviewRow(line: LineItem, statement: Statement): ReviewRow {
  const print = line.facts.find((fact) => fact)?.prints[0];
  const calculation = calculationText(line, statement, ({ label }) => label);
  const calculationJa = calculationText(line, statement, ({ label, labelJa }) => labelJa ?? label);
  return {
    label: line.label,
    ...(line.labelJa !== undefined && { labelJa: line.labelJa }),
    depth: line.path.length,
    role: line.role,
    ...(line.unit && { unit: unitKey(line.unit) }),
    cells: statement.columns.map((_, i) => line.facts[i]?.prints[0].text ?? ""),
    ...(calculation !== undefined && { calculation }),
    ...(calculationJa !== calculation && calculationJa !== undefined && { calculationJa }),
    ...(print?.line !== undefined && { line: print.line }),
    ...(print?.page !== undefined && { page: print.page }),
  };
}

/** "= Revenues + Other revenues − Costs": the terms that were found to make the total, by their labels. */
function calculationText(
  line: LineItem,
  { calculations, lines }: Statement,
  labelOf: (line: LineItem) => string,
): string | undefined {
  const found = calculations.find(({ total }) => total === line.key);
  if (!found) return undefined;
  const labels = new Map(lines.map((each) => [each.key, labelOf(each)]));
  const terms = found.terms.map(({ line: term, weight }, i) => {
    const label = labels.get(term) ?? term;
    if (i === 0) return weight === 1 ? label : `−${label}`;
    return `${weight === 1 ? "+" : "−"} ${label}`;
  });
  return `= ${terms.join(" ")}`;
}

const SCALE_NAMES: ReadonlyMap<number, string> = new Map([
  [0, "units"],
  [3, "thousands"],
  [4, "万"],
  [6, "millions"],
  [8, "億"],
  [9, "billions"],
]);

/** Where all amounts of money of a statement are of one currency and scale: "JPY, thousands". */
function unitOfStatement(statement: Statement): string {
  const units = new Set<string>();
  for (const line of statement.lines)
    for (const fact of line.facts) {
      const unit = fact?.measure === "amount" && fact.unit.kind === "money" ? moneyText(fact) : undefined;
      if (unit !== undefined) units.add(unit);
    }
  return [...units].join("; ");
}

function moneyText({ unit, reported }: Fact): string | undefined {
  return reported.kind === "number"
    ? `${unitKey(unit)}, ${SCALE_NAMES.get(reported.scale) ?? `10^${reported.scale}`}`
    : undefined;
}

/** A finding with the row of the review that shows what it speaks of. */
export function reviewFinding(finding: Finding, filings: readonly Filing[]): ReviewFinding {
  const place = placeOf(finding.where, filings);
  return { finding, ...(place && { place }) };
}

function placeOf(where: Where, filings: readonly Filing[]): ReviewFinding["place"] {
  const file = filings.findIndex(
    ({ source, statements }) =>
      (where.document === undefined || source.name === where.document) &&
      statements.some(({ id }) => id === where.statement),
  );
  const statement = filings[file]?.statements.find(({ id }) => id === where.statement);
  if (!statement) return undefined;
  const row = statement.lines.findIndex((line) => printedAt(line, where));
  if (row < 0) return undefined;
  const column = statement.columns.findIndex(({ index }) => index === where.cell);
  return { statement: statementKey(file, statement.id), row, ...(column >= 0 && { column }) };
}

/** By the printed row of either language, or by the label where the finding names no row. */
function printedAt(line: LineItem, where: Where): boolean {
  if (where.row === undefined) return where.label !== undefined && line.label === where.label;
  return line.facts.some((fact) =>
    fact?.prints.some(({ table, row }) => row === where.row && (where.table === undefined || table === where.table)),
  );
}
