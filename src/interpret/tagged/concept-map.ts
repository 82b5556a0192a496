import type { Concept } from "../../statements/concept";
import type { ConceptNames } from "./concept-names";
import { IFRS } from "./ifrs-concept";
import { JAPAN_STATEMENTS, JAPAN_SUMMARIES } from "./japan-concept";
import { US_GAAP } from "./us-gaap-concept";

interface Meaning {
  readonly concept: Concept;
  readonly rank: number;
}
type Taxonomy = ReadonlyMap<string, readonly Meaning[]>;

function taxonomyOf(names: ConceptNames): Taxonomy {
  const meanings = new Map<string, Meaning[]>();
  for (const [concept, list] of names)
    for (const [rank, name] of list.split(" ").entries())
      meanings.set(name, [...(meanings.get(name) ?? []), { concept, rank }]);
  return meanings;
}

const TAXONOMIES: readonly (readonly [RegExp, Taxonomy])[] = [
  [/^us-gaap$/u, taxonomyOf(US_GAAP)],
  [/^(?:ifrs-full|ifrs)$/u, taxonomyOf(IFRS)],
  [/^(?:jppfs_cor|jpigp_cor|jpfr-[\w-]+)$/u, taxonomyOf(JAPAN_STATEMENTS)],
  [/^(?:jpcrp_cor|tse-[\w-]+)$/u, taxonomyOf(JAPAN_SUMMARIES)],
];
const NONE: readonly Meaning[] = [];

/** EDINET's key figures over five years: the name of the line and what table it stands in. */
const KEY_FIGURE = /(?:SummaryOfBusinessResults|KeyFinancialData)$/u;

/** Whether the tag stands in a summary of results rather than on a statement. */
export function isSummary(tag: string): boolean {
  return tag.startsWith("tse-") || (tag.startsWith("jpcrp_cor:") && KEY_FIGURE.test(tag));
}

/** What a concept of a taxonomy means, the likelier first; extensions of an issuer mean nothing known. */
export function meaningsOfTag(tag: string): readonly Concept[] {
  return meanings(tag).map(({ concept }) => concept);
}

export function meaningOfTag(tag: string): Concept | undefined {
  return meanings(tag)[0]?.concept;
}

/** Which of several tags of one meaning counts: the lower. */
export function rankOfTag(tag: string, meaning: Concept): number {
  return meanings(tag).find(({ concept }) => concept === meaning)?.rank ?? Number.POSITIVE_INFINITY;
}

export function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function meanings(tag: string): readonly Meaning[] {
  const prefix = tag.slice(0, Math.max(0, tag.indexOf(":")));
  const taxonomy = TAXONOMIES.find(([pattern]) => pattern.test(prefix))?.[1];
  const name = localName(tag);
  return taxonomy?.get(prefix === "jpcrp_cor" ? name.replace(KEY_FIGURE, "") : name) ?? NONE;
}
