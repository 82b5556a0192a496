import { monthName } from "../core/date";
import type { Finding } from "../core/finding";
import { SEVERITIES } from "../core/finding";
import { lengthInMonths, type Period } from "../core/period";
import { unitKey } from "../core/unit";
import type { Filing } from "../statements/filing";
import type { LineItem, Statement, StatementColumn, StatementKind } from "../statements/statement";
import { alignColumns } from "./text-column";

const KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  income: "income statement",
  balance: "balance sheet",
  cashflow: "cash flow statement",
  kpi: "key figures",
  segment: "segments",
  reconciliation: "reconciliation",
  other: "other table",
};
const SCALE_NAMES: ReadonlyMap<number, string> = new Map([
  [0, "in whole units"],
  [3, "in thousands"],
  [4, "in 万 (10,000)"],
  [6, "in millions"],
  [8, "in 億 (100 million)"],
  [9, "in billions"],
]);

/** A filing as text for people: issuer, calendar, statements with their printed figures. */
export function printFiling(filing: Filing): string {
  const { calendar, source } = filing;
  const head = [
    `${filing.issuer || "Issuer not named"} — ${source.name} (${source.languages.join(", ")})`,
    calendar
      ? `Fiscal year ends in ${monthName(calendar.fiscalYearEndMonth)} and is named by the year in which it ${calendar.labelledBy}s: ${calendar.evidence}`
      : "Fiscal calendar: not said in the document",
    ...filing.rates.map(
      ({ base, quote, rate, decimals, at }) =>
        `Stated rate: ${quote} ${rate.toFixed(decimals)} = ${base} 1${at === undefined ? "" : ` on ${at}`}`,
    ),
  ];
  return [...head, ...filing.statements.map(printStatement)].join("\n");
}

/** Amounts only: percentages and changes can be recomputed and would not fit beside them. */
function printStatement(statement: Statement): string {
  const amounts = statement.columns.flatMap((column, i) => (column.measure === "amount" ? [{ column, i }] : []));
  const totals = new Set(statement.calculations.map(({ total }) => total));
  const rows = statement.lines.map((line) => [
    `${"  ".repeat(line.path.length)}${line.label || "(no label)"}`,
    unitBeside(line),
    ...amounts.map(({ i }) => line.facts[i]?.prints[0].text ?? ""),
    ...(totals.has(line.key) ? ["= sum"] : []),
  ]);
  const others = statement.columns.length - amounts.length;
  const about = [
    KIND_NAMES[statement.kind],
    scaleOf(statement),
    others > 0 && `${others} columns of percentages and changes read, not shown`,
  ];
  return [
    `\n${statement.title || statement.id} — ${about.filter(Boolean).join(", ")}`,
    ...alignColumns([["", "", ...amounts.map(({ column }) => headingOf(column))], ...rows], 2),
  ].join("\n");
}

/** Money has its currency over the column; anything else is said beside the line. */
function unitBeside({ unit }: LineItem): string {
  if (!unit || unit.kind === "money") return "";
  return unit.kind === "money-per" ? `per ${unit.per}` : unitKey(unit);
}

function scaleOf(statement: Statement): string | undefined {
  const scales = new Set(
    statement.lines.flatMap(({ facts }) =>
      facts.flatMap((fact) =>
        fact?.unit.kind === "money" && fact.reported.kind === "number" ? [fact.reported.scale] : [],
      ),
    ),
  );
  const [only, another] = scales;
  if (only === undefined) return undefined;
  return another === undefined ? (SCALE_NAMES.get(only) ?? `in 10^${only}`) : "in several scales";
}

function headingOf({ periodLabel, period, heading, currency, basis, qualifier }: StatementColumn): string {
  const when = periodLabel ?? (period ? periodText(period) : heading);
  const status = basis === "as-reported" ? "" : basis === "forecast" ? "(forecast)" : "(restated)";
  return [when, qualifier === when ? "" : qualifier, currency, status].filter(Boolean).join(" ");
}

function periodText(period: Period): string {
  return period.kind === "instant" ? period.at : `${lengthInMonths(period)} months to ${period.to}`;
}

/** Findings, one a paragraph, worst first: code, place, message, what to do. */
export function printFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ code, where, message, remedy }) => {
      const place = [
        where.document,
        where.page !== undefined && `page ${where.page}`,
        where.line !== undefined && `line ${where.line}`,
      ]
        .filter(Boolean)
        .join(", ");
      return [
        `${code}${place === "" ? "" : `  (${place})`}`,
        `  ${message}`,
        ...(remedy === undefined ? [] : [`  → ${remedy}`]),
      ].join("\n");
    })
    .join("\n");
}

/** "Checked: footing 132, translation 90" and "Findings: 0 break, 1 plug, 33 rounding". */
export function printSummary(checked: Readonly<Record<string, number>>, findings: readonly Finding[]): string {
  const counts = Object.entries(checked).filter(([, times]) => times > 0);
  const outcomes = SEVERITIES.map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  return `Checked: ${counts.map(([name, times]) => `${name} ${times}`).join(", ") || "nothing"}\nFindings: ${outcomes.join(", ")}`;
}
