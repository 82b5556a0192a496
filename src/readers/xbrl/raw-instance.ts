/** An instance or inline page as it is written: facts still by the names of their contexts and units. */
export interface RawInstance {
  readonly contexts: ReadonlyMap<string, RawContext>;
  readonly units: ReadonlyMap<string, RawUnit>;
  readonly facts: readonly RawFact[];
  readonly texts: readonly RawText[];
  readonly continuations: ReadonlyMap<string, RawContinuation>;
  readonly footnotes: RawFootnotes;
  readonly leftOut: LeftOut;
}

/** Days as written; members of dimensions, and elements of segment and scenario. */
export interface RawContext {
  entity: string;
  start?: string;
  end?: string;
  instant?: string;
  readonly members: RawMember[];
}

export interface RawMember {
  /** Its local name; of a typed one the dimension's and the value. */
  readonly name: string;
  /** The usual prefix of the taxonomy that defines it: what a member means is known of taxonomies only. */
  readonly taxonomy: string;
}

export interface RawUnit {
  readonly measures: string[];
  readonly under: string[];
}

/** A numeric fact. */
export interface RawFact {
  /** With the usual prefix of its taxonomy: us-gaap:Assets. */
  readonly concept: string;
  readonly context: string;
  readonly unit: string;
  readonly id?: string;
  readonly decimals?: string;
  readonly precision?: string;
  readonly scale?: string;
  readonly sign?: string;
  readonly format?: string;
  readonly nil: boolean;
  readonly inline: boolean;
  readonly hidden: boolean;
  readonly line: number;
  text: string;
  /** A fact that wraps another shows the same text, and nothing of its own. */
  wraps?: RawFact;
  /** It holds elements that no figure has. */
  broken: boolean;
}

/** A fact of words about the document or the issuer. */
export interface RawText {
  readonly concept: string;
  readonly context: string;
  readonly format?: string;
  readonly continuedAt?: string;
  text: string;
}

export interface RawContinuation {
  readonly continuedAt?: string;
  text: string;
}

/** Footnotes by id, and the ids of facts with those of their footnotes. */
export interface RawFootnotes {
  readonly texts: ReadonlyMap<string, { text: string }>;
  readonly links: readonly (readonly [fact: string, footnote: string])[];
}

/** What is passed over, and told. */
export interface LeftOut {
  /** Facts inside tuples: they mean something together only. */
  tuples: number;
  /** Facts of another target document than the page's own. */
  targets: number;
  /** Fractions, of a numerator and a denominator. */
  fractions: number;
}
