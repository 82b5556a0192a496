import { CONCEPTS, meaningOf } from "../../statements/concept";
import type { StatementKind } from "../../statements/statement";
import type { TaggedDocument, TaggedFact } from "../../readers/xbrl/tagged-document";
import { meaningOfTag } from "./concept-map";

/** A statement before its lines: which tags stand on it, in order. */
export interface Outline {
  readonly kind: StatementKind;
  readonly title: string;
  readonly tags: readonly string[];
}

export interface TaggedRow {
  readonly tag: string;
  readonly unit: string;
  readonly members: readonly string[];
  readonly facts: readonly TaggedFact[];
}

const TITLES: readonly (readonly [StatementKind, string])[] = [
  ["income", "Income statement (as tagged)"],
  ["balance", "Balance sheet (as tagged)"],
  ["cashflow", "Cash flow statement (as tagged)"],
];

/**
 * The three statements by the issuer's own presentation, where one of its roles holds the totals that tell a statement;
 * else by what the tags mean. Everything that stands on none follows as it was tagged.
 */
export function outlinesOf(
  document: TaggedDocument,
  rows: ReadonlyMap<string, readonly TaggedRow[]>,
): readonly Outline[] {
  const outlines: Outline[] = [];
  const placed = new Set<string>();
  for (const [kind, title] of TITLES) {
    const presented = presentationOf(document, rows, kind);
    const known = [...rows.keys()].filter((tag) => {
      const meaning = meaningOfTag(tag);
      return meaning !== undefined && meaningOf(meaning).statement === kind;
    });
    const tags = presented ? presented.tags : known.sort((a, b) => orderOf(a) - orderOf(b));
    for (const tag of tags) placed.add(tag);
    outlines.push({ kind, title: presented?.title ?? title, tags });
  }
  // Parts of the issuer are rows of the rest, whatever statement the whole stands on.
  const rest = [...rows].flatMap(([tag, own]) =>
    !placed.has(tag) || own.some(({ members }) => members.length > 0) ? [tag] : [],
  );
  return [...outlines, { kind: "other", title: "Other tagged facts", tags: rest }];
}

const TELLING: Readonly<Partial<Record<StatementKind, readonly string[]>>> = {
  income: ["operating-income", "income-before-tax", "income-tax", "net-income"],
  balance: ["total-assets", "total-liabilities-and-equity", "total-equity"],
  cashflow: ["operating-cash-flow", "investing-cash-flow", "financing-cash-flow"],
};

function presentationOf(
  { presentations }: TaggedDocument,
  rows: ReadonlyMap<string, readonly TaggedRow[]>,
  kind: StatementKind,
): { readonly title: string; readonly tags: readonly string[] } | undefined {
  const telling = TELLING[kind] ?? [];
  let best: { readonly title: string; readonly tags: readonly string[]; readonly score: number } | undefined;
  for (const { role, concepts } of presentations) {
    const tags = concepts.filter((tag) => rows.get(tag)?.some(({ members }) => members.length === 0) === true);
    const meanings = new Set(tags.map((tag) => meaningOfTag(tag)));
    const score = telling.filter((concept) => [...meanings].some((meaning) => meaning === concept)).length;
    if (score < 2) continue;
    const title = titleOfRole(role);
    // Notes repeat totals; a statement has most of them and most lines.
    if (
      !best ||
      score > best.score ||
      (score === best.score && tags.length > best.tags.length && !/detail|parenthetical/iu.test(title))
    )
      best = { title, tags, score };
  }
  return best;
}

/** http://…/role/CONDENSEDCONSOLIDATEDSTATEMENTSOFOPERATIONS: the last part names the statement. */
function titleOfRole(role: string): string {
  const name = role.slice(role.lastIndexOf("/") + 1);
  return name
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .replace(/[_-]+/gu, " ")
    .slice(0, 200);
}

function orderOf(tag: string): number {
  const meaning = meaningOfTag(tag);
  return meaning === undefined ? Number.POSITIVE_INFINITY : CONCEPT_ORDER.indexOf(meaning);
}

const CONCEPT_ORDER: readonly string[] = Object.keys(CONCEPTS);
