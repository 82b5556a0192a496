import type { Concept } from "../statements/concept";
import { saysTotal } from "../statements/label";

/** A line's claim to a meaning. */
export interface ConceptClaim {
  readonly label: string;
  readonly concept: Concept | undefined;
}

/**
 * A meaning belongs to one line of a statement. Of several that claim it the one line whose label says total keeps it;
 * equity keeps its last and widest total; otherwise nobody does, for a wrong meaning is worse than none.
 */
export function soleConcepts(claims: readonly ConceptClaim[]): readonly (Concept | undefined)[] {
  const claimants = new Map<Concept, number[]>();
  claims.forEach(({ concept }, i) => {
    if (concept) claimants.set(concept, [...(claimants.get(concept) ?? []), i]);
  });
  const keepers = new Map([...claimants].map(([concept, rows]) => [concept, keeperOf(concept, rows, claims)]));
  return claims.map(({ concept }, i) => (concept && keepers.get(concept) === i ? concept : undefined));
}

function keeperOf(concept: Concept, rows: readonly number[], claims: readonly ConceptClaim[]): number | undefined {
  if (rows.length === 1) return rows[0];
  if (concept === "total-equity") return rows.at(-1);
  const totals = rows.filter((row) => saysTotal(claims[row]?.label ?? ""));
  return totals.length === 1 ? totals[0] : undefined;
}
