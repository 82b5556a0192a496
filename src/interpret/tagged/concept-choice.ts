import { endOf } from "../../core/period";
import type { Concept } from "../../statements/concept";
import { meaningsOfTag, rankOfTag } from "./concept-map";
import { isWhole, type TaggedRow } from "./tagged-row";

/**
 * One meaning, one line of a statement: of the tags that claim it, those that reach to the latest period (taxonomies
 * rename concepts, and collections of filings hold both names), and of these the one that ranks first. A tag that gets
 * none of its meanings keeps its own name only.
 */
export function conceptsTaken(rows: readonly TaggedRow[]): ReadonlyMap<TaggedRow, Concept> {
  const claims = new Map<Concept, TaggedRow[]>();
  for (const row of rows) {
    if (!isWhole(row) || /:(?:Change|Forecast)/u.test(row.tag)) continue;
    for (const meaning of meaningsOfTag(row.tag)) claims.set(meaning, [...(claims.get(meaning) ?? []), row]);
  }
  const taken = new Map<TaggedRow, Concept>();
  for (const [meaning, claimants] of claims) {
    const open = claimants.filter((row) => !taken.has(row));
    const [best] = [...open].sort(
      (a, b) => compare(latest(b), latest(a)) || rankOfTag(a.tag, meaning) - rankOfTag(b.tag, meaning),
    );
    if (best) taken.set(best, meaning);
  }
  return taken;
}

function latest({ facts }: TaggedRow): string {
  return facts.reduce((last, { period, forecast }) => (!forecast && endOf(period) > last ? endOf(period) : last), "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
