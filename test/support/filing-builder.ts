/** Small filings for tests: tables written as text become statements with facts, prints and calculations. */
import { decimal, type Decimal, powerOfTen } from "../../src/core/decimal";
import type { IsoDate } from "../../src/core/date";
import { duration, instant, type Period } from "../../src/core/period";
import type { Reported } from "../../src/core/reported";
import { count, money, PERCENT, type Unit } from "../../src/core/unit";
import type { Concept } from "../../src/statements/concept";
import type { Basis, Fact, Language, Measure, Print } from "../../src/statements/fact";
import type { CalendarEvidence, Filing, StatedRate } from "../../src/statements/filing";
import type {
  Calculation,
  Footnote,
  LineItem,
  LineRole,
  PrintedRow,
  PrintedTable,
  Statement,
  StatementColumn,
  StatementKind,
} from "../../src/statements/statement";

export interface ColumnSpec {
  readonly heading?: string;
  /** "2004-04-01/2004-06-30" or "2004-06-30". */
  readonly period?: string;
  readonly periodLabel?: string;
  readonly currency?: string;
  readonly measure?: Measure;
  readonly basis?: Basis;
  readonly qualifier?: string;
  /** Heading of the base column, or of the current one of a change. */
  readonly of?: string;
  readonly against?: string;
  readonly changeIn?: "percent" | "amount" | "points";
}

export interface RowSpec {
  readonly key?: string;
  readonly label: string;
  readonly labelJa?: string;
  readonly path?: readonly string[];
  readonly role?: LineRole;
  readonly concept?: Concept;
  /** percent, shares, ADS, per share, per ADS, or the name of a count; money where absent. */
  readonly unit?: string;
  /** Power of ten; the table's where absent, 0 for everything but money. */
  readonly scale?: number;
  readonly marks?: readonly string[];
  /** As printed, one a column: "8,674,907", "(12)", "12.1%", "-" is nil, "n.m." not meaningful, "" blank, "?x" unreadable. */
  readonly cells: readonly string[];
}

/** What the income statements of invented issuers have in common: thousands of yen. */
export const INCOME = {
  id: "income",
  kind: "income",
  title: "Statements of income",
  currency: "JPY",
  scale: 3,
} as const satisfies Partial<TableSpec>;

export interface TableSpec {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title?: string;
  readonly titleJa?: string;
  readonly currency?: string;
  readonly scale?: number;
  readonly truncated?: boolean;
  readonly caption?: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Total's label or key to its terms' labels or keys; a leading "-" is weight −1. */
  readonly totals?: Readonly<Record<string, readonly string[]>>;
  readonly notes?: readonly Footnote[];
}

export interface FilingSpec {
  readonly name?: string;
  readonly sha256?: string;
  readonly issuer?: string;
  readonly languages?: readonly Language[];
  readonly calendar?: CalendarEvidence;
  readonly rates?: readonly StatedRate[];
  readonly tables: readonly TableSpec[];
}

export const MARCH_YEAR: CalendarEvidence = {
  fiscalYearEndMonth: 3,
  labelledBy: "start",
  evidence: "the fiscal year ending March 31, 2005 (FY2004)",
};

export function buildFiling(spec: FilingSpec): Filing {
  const name = spec.name ?? "release.txt";
  const languages =
    spec.languages ?? (spec.tables.some((t) => t.titleJa ?? t.rows.some((r) => r.labelJa)) ? ["en", "ja"] : ["en"]);
  const tables = spec.tables.flatMap((table, t) =>
    languages.map((language, l) => printedTable(table, language, 100 * (t * languages.length + l + 1))),
  );
  return {
    source: { name, sha256: spec.sha256 ?? hashOf(name), languages },
    issuer: spec.issuer ?? "Example Ltd.",
    ...(spec.calendar && { calendar: spec.calendar }),
    rates: spec.rates ?? [],
    tables,
    statements: spec.tables.map((table, t) =>
      statement(
        table,
        languages,
        languages.map((_, l) => t * languages.length + l),
      ),
    ),
    findings: [],
    questions: [],
  };
}

/** "2004-04-01/2004-06-30" or "2004-06-30" as a period. */
export function periodOf(text: string): Period {
  const [from, to] = text.split("/") as [IsoDate, IsoDate?];
  return to ? duration(from, to) : instant(from);
}

function printedTable(table: TableSpec, language: Language, line: number): PrintedTable {
  const label = (row: RowSpec) => (language === "ja" ? (row.labelJa ?? row.label) : row.label);
  const rows = table.rows.map((row, r): PrintedRow => ({
    line: line + r + 1,
    cells: [label(row), ...table.columns.map((_, c) => (row.cells[c] ?? "").replace(/^\?/, ""))],
  }));
  return {
    language,
    title: (language === "ja" ? table.titleJa : table.title) ?? table.title ?? table.id,
    caption: table.caption ?? [],
    header: [{ line, cells: ["", ...table.columns.map((c) => c.heading ?? c.period ?? c.periodLabel ?? "")] }],
    rows,
    notes: table.notes ?? [],
  };
}

function statement(table: TableSpec, languages: readonly Language[], tables: readonly number[]): Statement {
  const columns = table.columns.map((c, i): StatementColumn => {
    const currency = c.currency ?? table.currency;
    const keyOf = (heading: string) => `c${table.columns.findIndex((o) => o.heading === heading) + 1}`;
    return {
      key: `c${i + 1}`,
      measure: c.measure ?? "amount",
      index: i + 1,
      heading: c.heading ?? c.period ?? c.periodLabel ?? "",
      ...(c.period !== undefined && { period: periodOf(c.period) }),
      ...(c.periodLabel !== undefined && { periodLabel: c.periodLabel }),
      ...(currency !== undefined && { currency }),
      basis: c.basis ?? "as-reported",
      ...(c.qualifier !== undefined && { qualifier: c.qualifier }),
      ...(c.of !== undefined && { of: keyOf(c.of) }),
      ...(c.against !== undefined && { against: keyOf(c.against) }),
      ...(c.changeIn !== undefined && { changeIn: c.changeIn }),
    };
  });
  const keys = table.rows.map(lineKey);
  const find = (name: string) => {
    const position = table.rows.findIndex((row, i) => keys[i] === name || row.label === name);
    if (position < 0) throw new Error(`no row called ${name}`);
    return keys[position] ?? "";
  };
  const lines = table.rows.map((row, r): LineItem => {
    const key = keys[r] ?? "";
    const role =
      row.role ?? (row.cells.every((cell) => cell === "") ? "heading" : table.totals?.[row.label] ? "total" : "item");
    const unreadable = columns.filter((_, c) => row.cells[c]?.startsWith("?")).map((c) => c.key);
    return {
      key,
      label: row.label,
      ...(row.labelJa !== undefined && { labelJa: row.labelJa }),
      path: row.path ?? [],
      role,
      ...(row.concept !== undefined && { concept: row.concept }),
      ...(role !== "heading" && { unit: unitOf(row, columns[0]?.currency) }),
      marks: row.marks ?? [],
      facts: columns.map((column, c) => {
        const text = row.cells[c] ?? "";
        if (text === "" || text.startsWith("?")) return undefined;
        const print = (language: Language, l: number): Print => ({
          language,
          table: tables[l] ?? 0,
          row: r,
          column: column.index,
          line: 100 * ((tables[l] ?? 0) + 1) + r + 1,
          text,
          reported: reportedOf(text, column.measure === "amount" ? scaleOf(row, table) : 0, table.truncated ?? false),
        });
        const prints = languages.map(print) as [Print, ...Print[]];
        const unit =
          column.measure === "amount" || column.changeIn === "amount" ? unitOf(row, column.currency) : PERCENT;
        return {
          statement: table.id,
          line: key,
          column: column.key,
          measure: column.measure,
          ...(row.concept !== undefined && { concept: row.concept }),
          ...(column.period && { period: column.period }),
          unit,
          reported: prints[0].reported,
          basis: column.basis,
          prints,
        } satisfies Fact;
      }),
      ...(unreadable.length > 0 && { unreadable }),
    };
  });
  const calculations = Object.entries(table.totals ?? {}).map(([total, terms]): Calculation => ({
    total: find(total),
    terms: terms.map((term) => ({ line: find(term.replace(/^-/, "")), weight: term.startsWith("-") ? -1 : 1 })),
  }));
  return {
    id: table.id,
    kind: table.kind,
    title: table.title ?? table.id,
    ...(table.titleJa !== undefined && { titleJa: table.titleJa }),
    tables,
    columns,
    lines,
    calculations,
  };
}

function lineKey(row: RowSpec): string {
  return (
    row.key ??
    [...(row.path ?? []), row.label].map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")).join("/")
  );
}

function scaleOf(row: RowSpec, table: TableSpec): number {
  return row.scale ?? (row.unit === undefined ? (table.scale ?? 3) : 0);
}

function unitOf(row: RowSpec, currency = "JPY"): Unit {
  switch (row.unit) {
    case undefined:
      return money(currency);
    case "percent":
      return PERCENT;
    case "shares":
      return { kind: "shares", of: "share" };
    case "per share":
      return { kind: "money-per", currency, per: "share" };
    case "per ADS":
      return { kind: "money-per", currency, per: "ADS" };
    case "ADS":
      return { kind: "shares", of: "ADS" };
    default:
      return count(row.unit);
  }
}

/** Plain prints only: this is a builder, not a reader. */
function reportedOf(text: string, scale: number, truncated = false): Reported {
  if (/^[-—]$/u.test(text)) return { kind: "nil" };
  if (/^n\.?m\.?$/iu.test(text)) return { kind: "not-meaningful" };
  const digits = text.replace(/[^\d.]/gu, "");
  const printed: Decimal = decimal(/^[(\-△]/u.test(text) ? `-${digits}` : digits);
  const places = digits.split(".")[1]?.length ?? 0;
  return { kind: "number", value: printed.times(powerOfTen(scale)), scale, decimals: places - scale, truncated };
}

function hashOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0").repeat(8);
}
