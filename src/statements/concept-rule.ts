import type { Concept } from "./concept";
import type { StatementKind } from "./statement";

/** Labels of one concept, as phrases (see `expandPhrase`), with the place that they need to mean it. */
export interface ConceptRule {
  /** Missing: these labels are known and mean none of the concepts, however a looser reading looks. */
  readonly concept?: Concept;
  readonly phrases: readonly string[];
  /** Only in these kinds; missing: wherever the concept may stand. */
  readonly kinds?: readonly StatementKind[];
  /** A heading above must match; tested on the heading's key. */
  readonly under?: RegExp;
  /** No heading above may match. */
  readonly notUnder?: RegExp;
}

/** For labels of which a part is free: the name of the issuer, what the income is before, what the cash is used for. */
export interface ConceptPattern {
  readonly concept: Concept;
  /** Tested on the label's key. */
  readonly pattern: RegExp;
  readonly kinds?: readonly StatementKind[];
  readonly notUnder?: RegExp;
}
