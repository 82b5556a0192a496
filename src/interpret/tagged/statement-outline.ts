import { type Concept, CONCEPTS, meaningOf } from "../../statements/concept";
import type { StatementKind } from "../../statements/statement";
import type { TaggedDocument } from "../../readers/xbrl/tagged-document";
import { isSummary, meaningsOfTag } from "./concept-map";
import { placeOfRow } from "./line-place";
import { isWhole, type TaggedRow } from "./tagged-row";

/** A statement before its lines: which rows stand on it, in order. */
export interface Outline {
  readonly kind: StatementKind;
  readonly title: string;
  readonly rows: readonly TaggedRow[];
  /** Role of the presentation that it follows. */
  readonly role?: string;
  /** Of the company on its own, beside consolidated statements. */
  readonly separate?: true;
}

const TITLES: readonly (readonly [StatementKind, string])[] = [
  ["income", "Income statement"],
  ["balance", "Balance sheet"],
  ["cashflow", "Cash flow statement"],
];

/**
 * The three statements by the issuer's own presentation, where one of its roles holds the totals that tell a statement;
 * else by what the tags mean. Then the same of the company on its own, the key figures where statements stand beside
 * them, and everything that stands on none, as it was tagged: parts of the issuer are rows of that rest.
 */
export function outlinesOf(document: TaggedDocument, rows: readonly TaggedRow[]): readonly Outline[] {
  const outlines: Outline[] = [];
  const placed = new Set<TaggedRow>();
  const hasStatements = rows.some((row) => isWhole(row) && !isSummary(row.tag) && tellingOf([row]) > 0);
  const isKeyFigure = (row: TaggedRow) => hasStatements && isSummary(row.tag);
  for (const separate of [false, true]) {
    const own = rows.filter((row) => row.members.length === 0 && row.separate === separate && !isKeyFigure(row));
    for (const [kind, title] of TITLES) {
      const presented = presentationOf(document, own, kind, separate);
      const found = presented?.rows ?? inOrder(own.filter((row) => statementOf(row) === kind));
      // A few figures of the company alone (its shares, its dividend) are no statement.
      if (found.length === 0 || (separate && tellingOf(found) === 0)) continue;
      for (const row of found) placed.add(row);
      const told = presented?.title ?? (separate ? `${title}, non-consolidated (as tagged)` : `${title} (as tagged)`);
      outlines.push({
        kind,
        title: told,
        rows: found,
        ...(presented && { role: presented.role }),
        ...(separate && { separate }),
      });
    }
  }
  const summary = rows.filter((row) => isKeyFigure(row) && isWhole(row));
  for (const row of summary) placed.add(row);
  const rest = rows.filter((row) => !placed.has(row));
  return [
    ...outlines,
    { kind: "kpi" as const, title: "Key figures (as tagged)", rows: summary },
    { kind: "other" as const, title: "Other tagged facts", rows: rest },
  ].filter((outline) => outline.rows.length > 0);
}

const TELLING: Readonly<Partial<Record<StatementKind, readonly Concept[]>>> = {
  income: ["revenue", "operating-income", "income-before-tax", "income-tax", "net-income"],
  balance: ["total-assets", "total-liabilities-and-equity", "total-equity"],
  cashflow: ["operating-cash-flow", "investing-cash-flow", "financing-cash-flow"],
};
const ALL_TELLING = new Set(Object.values(TELLING).flat());

function tellingOf(rows: readonly TaggedRow[]): number {
  return new Set(rows.flatMap(({ tag }) => meaningsOfTag(tag)).filter((meaning) => ALL_TELLING.has(meaning))).size;
}

function presentationOf(
  { presentations }: TaggedDocument,
  rows: readonly TaggedRow[],
  kind: StatementKind,
  separate: boolean,
): { readonly title: string; readonly role: string; readonly rows: readonly TaggedRow[] } | undefined {
  const telling = TELLING[kind] ?? [];
  const byTag = new Map<string, TaggedRow[]>();
  for (const row of rows) byTag.set(row.tag, [...(byTag.get(row.tag) ?? []), row]);
  let best:
    | { readonly title: string; readonly role: string; readonly rows: readonly TaggedRow[]; readonly score: number }
    | undefined;
  for (const { role, concepts } of presentations) {
    if (!isOfThisPart(role, separate, presentations)) continue;
    const found = concepts.flatMap((tag) => byTag.get(tag) ?? []);
    const meanings = new Set(found.flatMap(({ tag }) => meaningsOfTag(tag)));
    const score = telling.filter((concept) => meanings.has(concept)).length;
    if (score < 2) continue;
    const title = titleOfRole(role);
    // Notes repeat totals; a statement has most of them and most lines.
    if (
      !best ||
      score > best.score ||
      (score === best.score && found.length > best.rows.length && !/detail|parenthetical/iu.test(title))
    )
      best = { title, role, rows: found, score };
  }
  return best;
}

/** EDINET's roles say whether a statement is consolidated, in packages that have both. */
function isOfThisPart(role: string, separate: boolean, presentations: TaggedDocument["presentations"]): boolean {
  if (!/edinet|tdnet/iu.test(role)) return true;
  const says = (name: string) => /(?<!non)consolidated/iu.test(name);
  return !presentations.some(({ role: other }) => says(other)) || says(role) !== separate;
}

/** http://…/role/CONDENSEDCONSOLIDATEDSTATEMENTSOFOPERATIONS: the last part names the statement. */
function titleOfRole(role: string): string {
  return role
    .slice(role.lastIndexOf("/") + 1)
    .replace(/^rol_(?:std_)?/u, "")
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .replace(/[_-]+/gu, " ")
    .slice(0, 200);
}

function statementOf(row: TaggedRow): string | undefined {
  const [meaning] = meaningsOfTag(row.tag);
  return meaning === undefined ? placeOfRow(row) : meaningOf(meaning).statement;
}

/** So many of a hundred known lines may stand before one that usually comes earlier, where a document is as printed. */
const MOST_DESCENTS = 0.25;

/**
 * In the order of the document, where its known lines follow each other as on a statement: pages, and instances made of
 * them, have printed order. Others (by the alphabet, by contexts) by what the tags mean, and a tag without a meaning
 * behind the line that it follows. Collections of filings are in no order: tags without a meaning stand at the end.
 */
function inOrder(rows: readonly TaggedRow[]): readonly TaggedRow[] {
  const isCollection = rows.some(({ facts }) => facts.some(({ filed }) => filed !== undefined));
  const known = rows.map(orderOf).filter(Number.isFinite);
  const descents = known.filter((order, i) => order < (known[i - 1] ?? order)).length;
  if (!isCollection && descents <= known.length * MOST_DESCENTS) return rows;
  let before = isCollection ? Number.POSITIVE_INFINITY : -1;
  return rows
    .map((row) => {
      const own = orderOf(row);
      if (Number.isFinite(own) && !isCollection) before = own;
      return { row, order: Number.isFinite(own) ? own : before };
    })
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ row }) => row);
}

const CONCEPT_ORDER: readonly string[] = Object.keys(CONCEPTS);

function orderOf({ tag }: TaggedRow): number {
  const [meaning] = meaningsOfTag(tag);
  return meaning === undefined ? Number.POSITIVE_INFINITY : CONCEPT_ORDER.indexOf(meaning);
}
