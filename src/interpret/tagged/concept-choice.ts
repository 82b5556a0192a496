import { endOf } from "../../core/period";
import type { Concept } from "../../statements/concept";
import type { StatementKind } from "../../statements/statement";
import { meaningsOfTag, rankOfTag } from "./concept-map";
import { isWhole, type TaggedRow } from "./tagged-row";

/**
 * One meaning, one line of a statement: of the tags that claim it, those that reach to the latest period (taxonomies
 * rename concepts, and collections of filings hold both names), and of these the one that ranks first. A tag that gets
 * none of its meanings keeps its own name only.
 */
export function conceptsTaken(rows: readonly TaggedRow[], kind: StatementKind): ReadonlyMap<TaggedRow, Concept> {
  const claims = new Map<Concept, TaggedRow[]>();
  for (const row of rows) {
    if (!isWhole(row) || /:(?:Change|Forecast)/u.test(row.tag)) continue;
    for (const meaning of meaningsOfTag(row.tag).map((known) => meaningOn(kind, known)))
      claims.set(meaning, [...(claims.get(meaning) ?? []), row]);
  }
  const taken = new Map<TaggedRow, Concept>();
  for (const [meaning, claimants] of claims) {
    const open = claimants.filter((row) => !taken.has(row));
    const [best] = [...open].sort(
      (a, b) => compare(latest(b), latest(a)) || compareNumbers(rankOfTag(a.tag, meaning), rankOfTag(b.tag, meaning)),
    );
    if (best) taken.set(best, meaning);
  }
  return taken;
}

/** Cash on the cash flow statement is what the period ends with, also where the balance sheet's tag says it. */
function meaningOn(kind: StatementKind, meaning: Concept): Concept {
  return kind === "cashflow" && meaning === "cash-and-equivalents" ? "cash-ending" : meaning;
}

/** Ranks may be without end, which differ by no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latest({ facts }: TaggedRow): string {
  return facts.reduce((last, { period, forecast }) => (!forecast && endOf(period) > last ? endOf(period) : last), "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
