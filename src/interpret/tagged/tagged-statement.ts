import type { CalendarEvidence } from "../../statements/filing";
import type { Finding } from "../../core/finding";
import type { TaggedDocument, TaggedFact } from "../../readers/xbrl/tagged-document";
import type { Fact, Print } from "../../statements/fact";
import { normalizeLabel } from "../../statements/label";
import type { Calculation, LineItem, PrintedTable, Statement } from "../../statements/statement";
import { conceptsTaken } from "./concept-choice";
import { localName } from "./concept-map";
import { captionOf, type Truncation } from "./document-about";
import { japaneseLabel } from "./japanese-label";
import { placeFacts } from "./place-facts";
import type { Outline } from "./statement-outline";
import { columnKey, columnsOf, type ColumnTerms } from "./tagged-column";
import { plainLabel, reportedOf, unitOf } from "./tagged-line";
import type { TaggedRow } from "./tagged-row";

/** What all statements of a document share. */
export interface StatementTerms {
  readonly document: TaggedDocument;
  readonly currency: string | undefined;
  readonly calendar: CalendarEvidence | undefined;
  readonly truncation: Truncation;
}

export interface BuiltStatement {
  readonly statement: Statement;
  readonly table: PrintedTable;
  readonly findings: readonly Finding[];
  /** The tags of the lines, with their prefixes. */
  readonly tags: ReadonlyMap<string, string>;
}

const SEPARATE = "Non-consolidated";

/** Lines and columns of an outline; undefined when all of its facts contradict each other. */
export function buildStatement(terms: StatementTerms, outline: Outline, id: string, table: number): BuiltStatement {
  const { document, truncation } = terms;
  const isCut = ({ separate }: Pick<TaggedFact, "separate">) => (separate ? truncation.separate : truncation.group);
  const { kind, title, rows } = outline;
  const findings: Finding[] = [];
  const columnTerms: ColumnTerms = { ...terms, qualifier: outline.separate && SEPARATE };
  const placed = rows.map((row) =>
    placeFacts(
      row,
      { statement: id, label: labelsOf(document, row.tag).en, truncated: isCut(row.facts[0] ?? {}) },
      findings,
    ),
  );
  const columns = columnsOf(placed.flat(), columnTerms);
  const at = new Map(columns.map(({ key }, i) => [key, i]));
  const used = new Map<string, number>();
  const printed: PrintedTable["rows"][number][] = [];
  const notes = new Map<string, string>();
  const taken = outline.separate ? new Map<TaggedRow, never>() : conceptsTaken(rows, kind);
  const tags = new Map<string, string>();
  const lines = rows.map((row, index): LineItem => {
    const { en, ja } = labelsOf(document, row.tag);
    const concept = taken.get(row);
    const path = pathOf(row, outline);
    const key = keyOf(row, path, used);
    tags.set(key, row.tag);
    const cells = Array<string>(columns.length + 1).fill("");
    cells[0] = ja !== undefined && en === plainLabel(row.tag) ? ja : en;
    const facts = Array<Fact | undefined>(columns.length).fill(undefined);
    let first: TaggedFact | undefined;
    for (const each of placed[index] ?? []) {
      const { fact, basis } = each;
      const column = at.get(columnKey(each, columnTerms));
      if (column === undefined) continue;
      first ??= fact;
      cells[column + 1] = fact.text;
      const reported = reportedOf(fact, isCut(fact));
      const print: Print = {
        language: "en",
        table,
        row: index,
        column: column + 1,
        ...fact.place,
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
    printed.push({ cells, ...first?.place });
    return {
      key,
      label: en,
      ...(ja !== undefined && { labelJa: ja }),
      tag: localName(row.tag),
      path,
      role: "item",
      ...(concept && { concept }),
      ...(first && { unit: unitOf(first) }),
      marks: marksOf(row, notes),
      facts,
    };
  });
  const calculations = kind === "other" || kind === "kpi" ? [] : calculationsOf(terms.document, outline, lines);
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
      caption: [title, ...captionOf(document)],
      header: [{ cells: ["", ...columns.map(({ heading }) => heading)] }],
      rows: printed,
      notes: [...notes].map(([text, mark]) => ({ mark, text })),
    },
    findings,
    tags,
  };
}

/** In the document's own words, else the usual ones in Japan, else the tag's name. */
export function labelsOf({ labels }: TaggedDocument, tag: string): { readonly en: string; readonly ja?: string } {
  const said = labels.get(tag);
  const ja = said?.ja ?? japaneseLabel(tag);
  return { en: said?.en ?? plainLabel(tag), ...(ja !== undefined && { ja }) };
}

/** What narrows a line among the rest; on a statement of its own the columns say it. */
function pathOf({ members, separate }: TaggedRow, outline: Outline): readonly string[] {
  const named = members.map((member) => member.replace(/Member$/u, "").replace(/([a-z])([A-Z])/gu, "$1 $2"));
  return separate && !outline.separate ? [SEPARATE, ...named] : named;
}

function keyOf(row: TaggedRow, path: readonly string[], used: Map<string, number>): string {
  const base = [...path, localName(row.tag)].map((part) => normalizeLabel(part).replaceAll(" ", "-")).join("/");
  const times = (used.get(base) ?? 0) + 1;
  used.set(base, times);
  return times === 1 ? base : `${base}#${times}`;
}

/** Footnotes of a table, each with its number. */
function marksOf({ facts }: TaggedRow, notes: Map<string, string>): readonly string[] {
  const marks = new Set<string>();
  for (const text of facts.flatMap(({ footnotes }) => footnotes ?? [])) {
    const mark = notes.get(text) ?? String(notes.size + 1);
    notes.set(text, mark);
    marks.add(mark);
  }
  return [...marks];
}

/** The linkbase's own calculations, as far as all their terms stand on the statement; the statement's own role first. */
function calculationsOf(
  { calculations }: TaggedDocument,
  { rows, role }: Outline,
  lines: readonly LineItem[],
): readonly Calculation[] {
  const keys = new Map(rows.map(({ tag }, i) => [tag, lines[i]?.key ?? ""]));
  const done = new Set<string>();
  const isOwn = (calculation: TaggedDocument["calculations"][number]) => calculation.role === role;
  const inOrder = [...calculations.filter(isOwn), ...calculations.filter((calculation) => !isOwn(calculation))];
  return inOrder.flatMap(({ total, terms }): readonly Calculation[] => {
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
