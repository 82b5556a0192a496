import type { Remark } from "../document";
import type { LeftOut } from "./raw-instance";
import type { TaggedFact } from "./tagged-document";

/** Numbers of the cover page tell of the document (its number, its months), not of the issuer. */
export function tellsOfDocument(concept: string): boolean {
  return /^(?:dei|jpdei_cor|jpfr-di):/u.test(concept);
}

/** What an analyst should know of how tagged facts were read: what nobody sees on the page, and what was left out. */
export function remarksOn(facts: readonly TaggedFact[], unreadable: number, leftOut: LeftOut): readonly Remark[] {
  // What only tells of the document itself is hidden by custom.
  const hidden = facts.filter((fact) => fact.hidden && fact.value !== undefined && !tellsOfDocument(fact.concept));
  const named = [...new Set(hidden.map(({ concept }) => concept))];
  const remarks: Remark[] = [];
  if (hidden.length > 0) {
    const names = `${named.slice(0, 3).join(", ")}${named.length > 3 ? ", …" : ""}`;
    const message = `${hidden.length} tagged figures are hidden: nobody who reads the page sees them (${names})`;
    remarks.push({ severity: "note", message, place: hidden[0]?.place ?? {} });
  }
  const tell = (count: number, what: string) => {
    if (count > 0) remarks.push({ severity: "incomplete", message: `${count} ${what}`, place: {} });
  };
  tell(unreadable, "tagged figures could not be read: their text is no number, or their context or unit is missing");
  tell(leftOut.tuples, "facts stand in tuples, which mean something together only, and were left out");
  tell(leftOut.targets, "facts belong to another document that is made of the same page, and were left out");
  tell(leftOut.fractions, "fractions were left out");
  return remarks;
}
