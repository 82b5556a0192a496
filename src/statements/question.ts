/**
 * What a document leaves open and an analyst can say: a question with the evidence beside it, and its answer. A
 * question's id is the same whenever the same document is read again.
 */
export type Question = CalendarQuestion | ScaleQuestion | UnitQuestion | ShareScaleQuestion | DecimalSignQuestion;

interface Asked {
  readonly id: string;
  /** The document that leaves it open. */
  readonly document: string;
  /** In full sentences: what is open, and what happens while it is. */
  readonly message: string;
  /** Lines of the document that bear on it, as printed, with their places. */
  readonly evidence: readonly { readonly line?: number; readonly page?: number; readonly text: string }[];
}

/** In which month the fiscal year ends, and by which of its two calendar years it is named. */
export interface CalendarQuestion extends Asked {
  readonly kind: "calendar";
}

/** Powers of ten in which the amounts of a table are printed. */
export interface ScaleQuestion extends Asked {
  readonly kind: "scale";
  readonly choices: readonly number[];
}

export interface UnitQuestion extends Asked {
  readonly kind: "unit";
  /** ISO 4217 codes that the document names, most likely first. */
  readonly currencies: readonly string[];
  readonly scales: readonly number[];
}

export interface ShareScaleQuestion extends Asked {
  readonly kind: "share-scale";
  readonly choices: readonly number[];
}

export interface DecimalSignQuestion extends Asked {
  readonly kind: "decimal-sign";
}

export type Answer =
  | { readonly kind: "calendar"; readonly fiscalYearEndMonth: number; readonly labelledBy: "start" | "end" }
  | { readonly kind: "scale"; readonly scale: number }
  | { readonly kind: "unit"; readonly currency: string; readonly scale: number }
  | { readonly kind: "share-scale"; readonly scale: number }
  | { readonly kind: "decimal-sign"; readonly sign: "." | "," };

/** By the question's id. An answer of another kind than its question's is no answer. */
export type Answers = Readonly<Record<string, Answer>>;

export const NO_ANSWERS: Answers = {};
