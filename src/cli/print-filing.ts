import type { Finding } from "../core/finding";
import { SEVERITIES } from "../core/finding";
import { periodKey } from "../core/period";
import { unitKey } from "../core/unit";
import type { Filing } from "../statements/filing";
import type { Statement } from "../statements/statement";

/** A filing as text for people: issuer, calendar, statements with their printed figures. */
export function printFiling(filing: Filing): string {
  const { calendar, source } = filing;
  const head = [
    `${filing.issuer || "Issuer not named"} — ${source.name} (${source.languages.join(", ")})`,
    calendar
      ? `Fiscal year ends in month ${calendar.fiscalYearEndMonth}, named by its ${calendar.labelledBy}: ${calendar.evidence}`
      : "Fiscal calendar: not said in the document",
    ...filing.rates.map(
      ({ base, quote, rate, at }) =>
        `Stated rate: ${quote} ${rate.toString()} = ${base} 1${at === undefined ? "" : ` on ${at}`}`,
    ),
  ];
  return [...head, ...filing.statements.map(printStatement)].join("\n");
}

function printStatement(statement: Statement): string {
  const amounts = statement.columns.flatMap((column, i) => (column.measure === "amount" ? [{ column, i }] : []));
  const headings = [
    "",
    "",
    ...amounts.map(({ column }) =>
      [column.periodLabel ?? (column.period ? periodKey(column.period) : column.heading), column.currency]
        .filter(Boolean)
        .join(" "),
    ),
  ];
  const totals = new Set(statement.calculations.map(({ total }) => total));
  const rows = statement.lines.map((line) => [
    `${"  ".repeat(line.path.length)}${line.label}`,
    line.unit ? unitKey(line.unit) : "",
    ...amounts.map(({ i }) => line.facts[i]?.prints[0].text ?? ""),
    ...(totals.has(line.key) ? ["= sum"] : []),
  ]);
  return [`\n${statement.title || statement.id} [${statement.kind}]`, ...alignColumns([headings, ...rows])].join("\n");
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = " ".repeat((widths[i] ?? 0) - displayWidth(cell));
        return i < 2 ? cell + space : space + cell;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Japanese characters take two places of a terminal. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
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

/** "footing 132, translation 90; 0 break, 1 plug, 33 rounding". */
export function printSummary(checked: Readonly<Record<string, number>>, findings: readonly Finding[]): string {
  const counts = Object.entries(checked).filter(([, times]) => times > 0);
  const outcomes = SEVERITIES.map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  return `Checked: ${counts.map(([name, times]) => `${name} ${times}`).join(", ") || "nothing"}\nFindings: ${outcomes.join(", ")}`;
}
