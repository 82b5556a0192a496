import { unitKey } from "../../core/unit";
import type { TaggedDocument, TaggedFact } from "../../readers/xbrl/tagged-document";
import { meaningOf } from "../../statements/concept";
import { meaningsOfTag } from "./concept-map";
import { isConsolidated } from "./document-about";
import { unitOf } from "./tagged-line";

/** A line before its statement: a tag in one kind of unit, of the issuer or a part of it. Money may be of several currencies. */
export interface TaggedRow {
  readonly tag: string;
  readonly members: readonly string[];
  /** Of the company on its own, beside consolidated statements. */
  readonly separate: boolean;
  readonly facts: readonly TaggedFact[];
}

/** Of the issuer as a whole. */
export function isWhole({ members, separate }: TaggedRow): boolean {
  return members.length === 0 && !separate;
}

/** Rows in the order of the document. */
export function rowsOf(document: TaggedDocument, facts: readonly TaggedFact[]): readonly TaggedRow[] {
  const isBeside = hasConsolidated(document, facts);
  const grouped = new Map<string, Omit<TaggedRow, "facts"> & { facts: TaggedFact[] }>();
  for (const fact of facts) {
    const separate = fact.separate === true && isBeside;
    const unit = unitOf(fact);
    const kind = unit.kind === "money" || unit.kind === "money-per" ? unit.kind : unitKey(unit);
    const key = [fact.concept, kind, String(separate), ...fact.members].join("\n");
    const known = grouped.get(key);
    if (known) known.facts.push(fact);
    else grouped.set(key, { tag: fact.concept, members: fact.members, separate, facts: [fact] });
  }
  return [...grouped.values()];
}

/**
 * Whether the document has consolidated figures: said on its cover, or some line of a statement is consolidated (those of
 * earlier years, where a company makes them no longer). A company without subsidiaries tags its only statements as
 * non-consolidated; they are the issuer's.
 */
function hasConsolidated(document: TaggedDocument, facts: readonly TaggedFact[]): boolean {
  return (
    isConsolidated(document) === true ||
    facts.some((fact) => fact.separate !== true && fact.members.length === 0 && !fact.forecast && isLine(fact))
  );
}

function isLine({ concept }: TaggedFact): boolean {
  return meaningsOfTag(concept).some((meaning) => meaningOf(meaning).statement !== "other");
}

/**
 * Whether the only statements are the company's own, and the document does not say that it has no others: reports of
 * groups under US GAAP left their consolidated statements untagged.
 */
export function mayLackConsolidated(document: TaggedDocument, facts: readonly TaggedFact[]): boolean {
  return (
    isConsolidated(document) === undefined &&
    !hasConsolidated(document, facts) &&
    facts.some((fact) => fact.separate === true && fact.members.length === 0 && isLine(fact))
  );
}
