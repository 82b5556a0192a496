import { endOf, type Period } from "../core/period";
import type { Finding } from "../core/finding";
import { unitKey } from "../core/unit";
import type { Fact, Print } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { Calculation, LineItem, Statement, StatementColumn } from "../statements/statement";

/** What the checks add to a filing when it is told to other programs. */
export interface CheckSummary {
  readonly findings: readonly Finding[];
  readonly checked: Readonly<Record<string, number>>;
  /** Outcome of a calculation by statement id and total line. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** The key under which `CheckSummary.outcomes` holds a calculation. */
export function outcomeKey(statement: string, total: string): string {
  return `${statement}\n${total}`;
}

/** The filing as the object of the schema tieout.filing/1: decimal strings, whole units, places in the source. */
export function filingJson(filing: Filing, checks: CheckSummary): object {
  return {
    schema: "tieout.filing/1",
    source: filing.source,
    issuer: filing.issuer,
    ...(filing.calendar && { calendar: filing.calendar }),
    rates: filing.rates.map(({ rate, ...rest }) => ({ ...rest, rate: rate.toString() })),
    statements: filing.statements.map(({ id, kind, title, titleJa, tables }) => ({
      id,
      kind,
      title,
      ...(titleJa !== undefined &&
        (tables.some((table) => filing.tables[table]?.language === "zh") ? { titleZh: titleJa } : { titleJa })),
    })),
    facts: filing.statements.flatMap((statement) =>
      statement.lines.flatMap((line) =>
        line.facts.flatMap((fact, i) => (fact ? [factJson(statement, line, fact, statement.columns[i])] : [])),
      ),
    ),
    calculations: filing.statements.flatMap((statement) =>
      statement.calculations.map((calculation) => calculationJson(statement, calculation, checks)),
    ),
    findings: checks.findings,
    checked: checks.checked,
  };
}

/** Set part by part: a company has tens of thousands of facts, and spreading each costs a fifth of the whole. */
function factJson(statement: Statement, line: LineItem, fact: Fact, column: StatementColumn | undefined): object {
  const [print, ...twins] = fact.prints;
  const { reported } = fact;
  const json: Record<string, unknown> = { statement: statement.id, row: line.key, label: line.label };
  if (line.labelJa !== undefined) json[otherLabelName(fact)] = line.labelJa;
  if (line.tag !== undefined) json["labelEn"] = line.tag;
  json["path"] = column?.qualifier === undefined ? line.path : [...line.path, column.qualifier];
  if (fact.concept) json["concept"] = fact.concept;
  json["role"] = line.role;
  json["measure"] = fact.measure;
  json["period"] = periodJson(fact.period, column);
  json["unit"] = unitText(fact);
  if (fact.unit.kind === "money-per") json["per"] = fact.unit.per;
  if (reported.kind === "number") {
    json["value"] = reported.value.toFixed();
    json["scale"] = reported.scale;
    json["decimals"] = reported.decimals;
  } else json[reported.kind === "nil" ? "nil" : "notMeaningful"] = true;
  json["printed"] = print.text;
  json["basis"] = fact.basis;
  if (column) json["column"] = column.heading;
  json["source"] = sourceJson(print);
  if (twins.length > 0)
    json["twins"] = twins.map((twin) => ({ language: twin.language, printed: twin.text, ...sourceJson(twin) }));
  return json;
}

/** The label in the language of the tables that are not English stands under that language's name. */
function otherLabelName({ prints }: Fact): "labelJa" | "labelZh" {
  return prints.some(({ language }) => language === "zh") ? "labelZh" : "labelJa";
}

function periodJson(period: Period | undefined, column: StatementColumn | undefined): object {
  const label = column?.periodLabel === undefined ? {} : { label: column.periodLabel };
  if (!period) return label;
  return { ...(period.kind === "duration" && { start: period.from }), end: endOf(period), ...label };
}

function unitText(fact: Fact): string {
  return fact.unit.kind === "money-per"
    ? fact.unit.currency
    : fact.unit.kind === "shares"
      ? "shares"
      : unitKey(fact.unit);
}

function sourceJson({ language, line, page, table, row, column }: Print): object {
  return { language, ...(line !== undefined && { line }), ...(page !== undefined && { page }), table, row, column };
}

function calculationJson(statement: Statement, { total, terms }: Calculation, { outcomes }: CheckSummary): object {
  const outcome = outcomes.get(outcomeKey(statement.id, total));
  return {
    statement: statement.id,
    total,
    terms: terms.map(({ line, weight }) => ({ row: line, weight })),
    ...(outcome !== undefined && { outcome }),
  };
}
