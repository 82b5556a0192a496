import type { Period } from "../../core/period";
import type { DocumentPlace, Remark } from "../document";

/** A document whose figures are tagged (XBRL 2.1, inline XBRL 1.1, SEC companyfacts): nothing of it is a table. */
export interface TaggedDocument {
  readonly name: string;
  readonly sha256: string;
  readonly entity: string;
  readonly facts: readonly TaggedFact[];
  /** By the concept's name, with its taxonomy's prefix: us-gaap:Assets. */
  readonly labels: ReadonlyMap<string, TaggedLabel>;
  /** What the document says about itself, by concept: dei:DocumentType, jpdei_cor:AccountingStandardsDEI. */
  readonly about: ReadonlyMap<string, string>;
  readonly presentations: readonly Presentation[];
  readonly calculations: readonly TaggedCalculation[];
  readonly remarks: readonly Remark[];
}

export interface TaggedFact {
  readonly concept: string;
  readonly period: Period;
  readonly unit: TaggedUnit;
  /** Members that narrow it to a part of the issuer; none for the issuer as a whole. */
  readonly members: readonly string[];
  /** Of the company on its own, where consolidated figures are the rule (non-consolidated, 個別). */
  readonly separate?: true;
  readonly forecast: boolean;
  /** Digits as XBRL has them, in whole units; undefined when nil. */
  readonly value?: string;
  /** undefined: exact, or not said. */
  readonly decimals?: number;
  /** Power of ten of the displayed figure (inline). */
  readonly scale: number;
  /** As the page shows it, or as the file has it. */
  readonly text: string;
  readonly hidden: boolean;
  /** The day on which it was filed, in collections of filings. */
  readonly filed?: string;
  /** The filing's number, in collections of filings. */
  readonly filing?: string;
  readonly footnotes?: readonly string[];
  readonly place: DocumentPlace;
}

/** Measures by their local names: USD; shares; USD per shares; pure. */
export interface TaggedUnit {
  readonly measure: string;
  readonly per?: string;
}

export interface TaggedLabel {
  readonly en?: string;
  readonly ja?: string;
}

/** A role of the presentation linkbase: a statement or note as the issuer lays it out. */
export interface Presentation {
  readonly role: string;
  readonly concepts: readonly string[];
}

export interface TaggedCalculation {
  /** The role of its link: totals of one statement stand in one role, and a total may be split otherwise in another. */
  readonly role: string;
  readonly total: string;
  readonly terms: readonly { readonly concept: string; readonly weight: 1 | -1 }[];
}
