import { isOfTdnet } from "../../readers/xbrl/taxonomy-prefix";
import type { Concept } from "../../statements/concept";
import type { ConceptNames } from "./concept-names";
import { IFRS } from "./ifrs-concept";
import { JAPAN_STATEMENTS } from "./japan-concept";
import { EDINET_KEY_FIGURES, TDNET_SUMMARIES } from "./japan-summary";
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
  [/^(?:jppfs_cor|jpigp_cor|jpfr-t-[a-z]+)$/u, taxonomyOf(JAPAN_STATEMENTS)],
  [/^jpcrp_cor$/u, taxonomyOf(EDINET_KEY_FIGURES)],
  [/^tse-[a-z]{1,2}-[a-z]{1,2}$/u, taxonomyOf(TDNET_SUMMARIES)],
];
const NONE: readonly Meaning[] = [];

/** EDINET's key figures over five years: the name of the line, its accounting standard, what table it stands in. */
const KEY_FIGURE = /^(?<name>.+?)(?:IFRS|USGAAP|JMIS)?(?:SummaryOfBusinessResults|KeyFinancialData)(?:[A-Z]{3})?$/u;

/** Whether the tag stands in a summary of results rather than on a statement. */
export function isSummary(tag: string): boolean {
  return isOfTdnet(prefixOf(tag)) || keyFigureOf(tag) !== undefined;
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

/** The name of a line of EDINET's key figures, without the table it stands in; undefined for other tags. */
export function keyFigureOf(tag: string): string | undefined {
  return prefixOf(tag) === "jpcrp_cor" ? KEY_FIGURE.exec(localName(tag))?.groups?.["name"] : undefined;
}

export function prefixOf(tag: string): string {
  return tag.slice(0, Math.max(0, tag.indexOf(":")));
}

export function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function meanings(tag: string): readonly Meaning[] {
  const prefix = prefixOf(tag);
  const taxonomy = TAXONOMIES.find(([pattern]) => pattern.test(prefix))?.[1];
  const name = prefix === "jpcrp_cor" ? keyFigureOf(tag) : localName(tag);
  return (name === undefined ? undefined : taxonomy?.get(name)) ?? NONE;
}
