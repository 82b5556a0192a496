import { type Finding, finding, sortFindings } from "../../core/finding";
import { endOf, periodKey } from "../../core/period";
import { failure, type Result, success } from "../../core/result";
import { unitKey } from "../../core/unit";
import type { TaggedDocument, TaggedFact } from "../../readers/xbrl/tagged-document";
import type { Basis, Fact, Print } from "../../statements/fact";
import type { Filing } from "../../statements/filing";
import { normalizeLabel } from "../../statements/label";
import type { Calculation, LineItem, PrintedTable, Statement, StatementColumn } from "../../statements/statement";
import type { InterpretProblem } from "../filing-reading";
import { localName, meaningOfTag, rankOfTag } from "./concept-map";
import { type Outline, outlinesOf, type TaggedRow } from "./statement-outline";
import { summaryLabel } from "./summary-label";
import { isConsistent, plainLabel, reportedOf, unitOf } from "./tagged-line";

/** Makes statements of tagged facts: nothing is guessed, for unit, period, sign and accuracy are said with each. */
export function interpretTagged(document: TaggedDocument): Result<Filing, InterpretProblem> {
  const numbers = document.facts.filter(({ concept }) => !concept.startsWith("dei:"));
  if (numbers.length === 0) {
    return failure({
      reason: "no tagged figure was found in it",
      remedy: "give the filing itself; a taxonomy or a cover page holds none",
    });
  }
  const findings: Finding[] = document.remarks.map(({ severity, message, place }) =>
    finding("read", severity, message, place),
  );
  const rows = rowsOf(numbers);
  const outlines = outlinesOf(document, rows);
  const statements: Statement[] = [];
  const tables: PrintedTable[] = [];
  const ids = new Map<string, number>();
  for (const outline of outlines) {
    const own = outline.tags.flatMap((tag) => rows.get(tag) ?? []);
    const members = outline.kind === "other";
    const chosen = own.filter((row) => members || row.members.length === 0);
    if (chosen.length === 0) continue;
    const times = (ids.get(outline.kind) ?? 0) + 1;
    ids.set(outline.kind, times);
    const id = times === 1 ? outline.kind : `${outline.kind}-${times}`;
    const built = buildStatement(document, outline, id, chosen, tables.length);
    statements.push(built.statement);
    tables.push(built.table);
    for (const told of built.findings) findings.push(told);
  }
  const japanese = [...rows.keys()].some((tag) => labelsOf(document, tag).ja !== undefined);
  const english = [...rows.keys()].some((tag) => labelsOf(document, tag).ja === undefined);
  return success({
    source: {
      name: document.name,
      sha256: document.sha256,
      languages: [...(english ? (["en"] as const) : []), ...(japanese ? (["ja"] as const) : [])],
    },
    issuer: document.entity,
    rates: [],
    tables,
    statements,
    findings: sortFindings(findings),
    questions: [],
  });
}

/** Rows by tag: one for each unit and part of the issuer. */
function rowsOf(facts: readonly TaggedFact[]): ReadonlyMap<string, readonly TaggedRow[]> {
  const grouped = new Map<string, { row: Omit<TaggedRow, "facts">; facts: TaggedFact[] }>();
  for (const fact of facts) {
    const unit = unitKey(unitOf(fact));
    const key = [fact.concept, unit, ...fact.members].join("\n");
    const known = grouped.get(key);
    if (known) known.facts.push(fact);
    else grouped.set(key, { row: { tag: fact.concept, unit, members: fact.members }, facts: [fact] });
  }
  const rows = new Map<string, TaggedRow[]>();
  for (const { row, facts: own } of grouped.values()) {
    const list = rows.get(row.tag) ?? [];
    list.push({ ...row, facts: own });
    rows.set(row.tag, list);
  }
  return rows;
}

function labelsOf({ labels }: TaggedDocument, tag: string): { readonly en: string; readonly ja?: string } {
  const said = labels.get(tag);
  const ja = said?.ja ?? summaryLabel(tag);
  return { en: said?.en ?? plainLabel(tag), ...(ja !== undefined && { ja }) };
}

function basisOf(fact: TaggedFact, restated: boolean): Basis {
  return fact.forecast ? "forecast" : restated ? "as-restated" : "as-reported";
}

interface Placed {
  readonly fact: TaggedFact;
  readonly basis: Basis;
}

function buildStatement(
  document: TaggedDocument,
  { kind, title }: Outline,
  id: string,
  rows: readonly TaggedRow[],
  table: number,
): { readonly statement: Statement; readonly table: PrintedTable; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const placed = rows.map((row) => placeFacts(row, id, document, findings));
  const columns = columnsOf(placed.flat());
  const at = new Map(columns.map(({ key }, i) => [key, i]));
  const used = new Map<string, number>();
  const printed: PrintedTable["rows"][number][] = [];
  const taken = conceptsTaken(rows);
  const lines = rows.map((row, index): LineItem => {
    const { en, ja } = labelsOf(document, row.tag);
    const concept = taken.get(row);
    const path = row.members.map((member) => member.replace(/Member$/u, "").replace(/([a-z])([A-Z])/gu, "$1 $2"));
    const base = [...path, localName(row.tag)].map((part) => normalizeLabel(part).replaceAll(" ", "-")).join("/");
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const key = times === 1 ? base : `${base}#${times}`;
    const cells = Array<string>(columns.length + 1).fill("");
    cells[0] = ja !== undefined && en === plainLabel(row.tag) ? ja : en;
    const facts = Array<Fact | undefined>(columns.length).fill(undefined);
    let line: number | undefined;
    for (const { fact, basis } of placed[index] ?? []) {
      const column = at.get(columnKey(fact, basis));
      if (column === undefined) continue;
      const reported = reportedOf(fact);
      cells[column + 1] = fact.text;
      line ??= fact.place.line;
      const print: Print = {
        language: "en",
        table,
        row: index,
        column: column + 1,
        ...(fact.place.line !== undefined && { line: fact.place.line }),
        text: fact.text,
        reported,
      };
      facts[column] = {
        statement: id,
        line: key,
        column: columns[column]?.key ?? "",
        measure: "amount",
        ...(concept && { concept }),
        period: fact.period,
        unit: unitOf(fact),
        reported,
        basis,
        prints: [print],
      };
    }
    printed.push({ cells, ...(line !== undefined && { line }) });
    const [first] = row.facts;
    return {
      key,
      label: en,
      ...(ja !== undefined && { labelJa: ja }),
      tag: localName(row.tag),
      path,
      role: "item",
      ...(concept && { concept }),
      ...(first && { unit: unitOf(first) }),
      marks: [],
      facts,
    };
  });
  const calculations = kind === "other" ? [] : calculationsOf(document, rows, lines);
  const totals = new Set(calculations.map(({ total }) => total));
  return {
    statement: {
      id,
      kind,
      title,
      tables: [table],
      columns,
      lines: lines.map((line) => (totals.has(line.key) ? { ...line, role: "total" } : line)),
      calculations,
    },
    table: {
      language: "en",
      title,
      caption: [title],
      header: [{ cells: ["", ...columns.map(({ heading }) => heading)] }],
      rows: printed,
      notes: [],
    },
    findings,
  };
}

/** One meaning, one line: of tags that mean the same the one that ranks first. */
function conceptsTaken(rows: readonly TaggedRow[]): ReadonlyMap<TaggedRow, LineItem["concept"]> {
  const best = new Map<string, TaggedRow>();
  for (const row of rows) {
    const meaning = row.members.length === 0 ? meaningOfTag(row.tag) : undefined;
    if (meaning === undefined || row.facts.some(({ concept }) => /:(?:Change|Forecast)/u.test(concept))) continue;
    const before = best.get(meaning);
    if (!before || rankOfTag(row.tag) < rankOfTag(before.tag)) best.set(meaning, row);
  }
  return new Map([...best.values()].map((row) => [row, meaningOfTag(row.tag)]));
}

/**
 * The facts of a row, one a column. In a collection of filings the first filing's figure is as reported and the last
 * different one restated. Within one filing figures that agree within their accuracy are one, the most accurate; others
 * are a conflict, and neither is taken.
 */
function placeFacts(
  row: TaggedRow,
  statement: string,
  document: TaggedDocument,
  findings: Finding[],
): readonly Placed[] {
  const groups = new Map<string, TaggedFact[]>();
  for (const fact of row.facts) {
    const key = `${periodKey(fact.period)} ${String(fact.forecast)}`;
    const known = groups.get(key);
    if (known) known.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()].flatMap((facts): readonly Placed[] => {
    const [only, another] = facts;
    if (!only) return [];
    if (!another) return [{ fact: only, basis: basisOf(only, false) }];
    if (only.filed !== undefined) {
      const inOrder = [...facts].sort((a, b) => ((a.filed ?? "") < (b.filed ?? "") ? -1 : 1));
      const [first] = inOrder;
      const restated = first && inOrder.findLast(({ value }) => value !== inOrder[0]?.value);
      return [
        ...(first ? [{ fact: first, basis: basisOf(first, false) }] : []),
        ...(restated ? [{ fact: restated, basis: basisOf(restated, true) }] : []),
      ];
    }
    const finest = facts.reduce((a, b) => ((b.decimals ?? 99) > (a.decimals ?? 99) ? b : a));
    const conflicting = facts.find((fact) => !isConsistent(reportedOf(fact), reportedOf(finest)));
    if (!conflicting) return [{ fact: finest, basis: basisOf(finest, false) }];
    findings.push(
      finding(
        "scale",
        "break",
        `${labelsOf(document, row.tag).en} is tagged twice for ${periodKey(finest.period)} with different values: ${finest.text} and ${conflicting.text}. Neither is taken.`,
        { statement, label: labelsOf(document, row.tag).en, ...finest.place },
        { related: [{ ...conflicting.place }] },
      ),
    );
    return [];
  });
}

function currencyOf(fact: TaggedFact): string | undefined {
  const unit = unitOf(fact);
  return unit.kind === "money" || unit.kind === "money-per" ? unit.currency : undefined;
}

function columnKey({ period }: TaggedFact, basis: Basis): string {
  const suffix = basis === "as-restated" ? " restated" : basis === "forecast" ? " forecast" : "";
  return `${periodKey(period)}${suffix}`;
}

/** Latest first, longer periods behind shorter ones that end on the same day. */
function columnsOf(placed: readonly Placed[]): readonly StatementColumn[] {
  const found = new Map<string, { period: TaggedFact["period"]; basis: Basis; currencies: Set<string> }>();
  for (const { fact, basis } of placed) {
    const key = columnKey(fact, basis);
    const column = found.get(key) ?? { period: fact.period, basis, currencies: new Set<string>() };
    const currency = currencyOf(fact);
    if (currency !== undefined) column.currencies.add(currency);
    found.set(key, column);
  }
  return [...found]
    .sort(([, a], [, b]) => {
      const [x, y] = [endOf(a.period), endOf(b.period)];
      if (x !== y) return x < y ? 1 : -1;
      return periodKey(a.period) < periodKey(b.period) ? 1 : -1;
    })
    .map(([key, { period, basis, currencies }], i): StatementColumn => {
      const [only, another] = currencies;
      return {
        key,
        measure: "amount",
        index: i + 1,
        heading: period.kind === "instant" ? period.at : `${period.from} to ${period.to}`,
        period,
        basis,
        ...(only !== undefined && another === undefined && { currency: only }),
      };
    });
}

/** The linkbase's own calculations, as far as all their terms stand on the statement. */
function calculationsOf(
  { calculations }: TaggedDocument,
  rows: readonly TaggedRow[],
  lines: readonly LineItem[],
): readonly Calculation[] {
  const keys = new Map(rows.map(({ tag }, i) => [tag, lines[i]?.key ?? ""]));
  const done = new Set<string>();
  return calculations.flatMap(({ total, terms }): readonly Calculation[] => {
    const key = keys.get(total);
    if (key === undefined || done.has(key) || terms.length < 2) return [];
    const known = terms.flatMap(({ concept, weight }) => {
      const line = keys.get(concept);
      return line === undefined ? [] : [{ line, weight }];
    });
    if (known.length !== terms.length) return [];
    done.add(key);
    return [{ total: key, terms: known }];
  });
}
