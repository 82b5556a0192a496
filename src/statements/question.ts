import type { IsoDate } from "../core/date";

/**
 * What a document leaves open and an analyst can say: a question with the evidence beside it, and its answer. A
 * question's id is the same whenever the same document is read again; it is unique within one document only.
 */
export type Question =
  CalendarQuestion | PeriodQuestion | ScaleQuestion | UnitQuestion | ShareScaleQuestion | DecimalSignQuestion;

interface Asked {
  readonly id: string;
  /** The document that leaves it open. */
  readonly document: string;
  /** In full sentences: what is open, and what happens while it is. */
  readonly message: string;
  /** Lines of the document that bear on it, as printed, with their places; a handful. */
  readonly evidence: readonly QuestionEvidence[];
}

export interface QuestionEvidence {
  readonly line?: number;
  readonly page?: number;
  readonly text: string;
}

/** In which month the fiscal year ends, and by which of its two calendar years it is named. */
export interface CalendarQuestion extends Asked {
  readonly kind: "calendar";
}

/** When the periods of a table's columns end and how long they are, where no calendar could tell. */
export interface PeriodQuestion extends Asked {
  readonly kind: "period";
  /** The table's columns hold at a day (stocks), or over a period (flows), whose length is asked for too. */
  readonly holds: "stock" | "flow";
  readonly columns: readonly OpenColumn[];
}

export interface OpenColumn {
  /** Cell index of the column in the printed table. */
  readonly index: number;
  readonly heading: string;
  /** The day on which the period ends, where the heading says it and only the length is open. */
  readonly end?: IsoDate;
}

/** Powers of ten in which the amounts of a table are printed. */
export interface ScaleQuestion extends Asked {
  readonly kind: "scale";
  readonly choices: readonly number[];
}

/** In which currency and power of ten the money of a table is printed. */
export interface UnitQuestion extends Asked {
  readonly kind: "unit";
  /** ISO 4217 codes that the document names, most likely first. */
  readonly currencies: readonly string[];
  /** Only one where the document says the scale and leaves the currency open. */
  readonly scales: readonly number[];
}

/** In which power of ten the numbers of shares of a table are printed. */
export interface ShareScaleQuestion extends Asked {
  readonly kind: "share-scale";
  readonly choices: readonly number[];
}

/** Which sign divides the decimals of the document's figures. */
export interface DecimalSignQuestion extends Asked {
  readonly kind: "decimal-sign";
}

export type Answer =
  | { readonly kind: "calendar"; readonly fiscalYearEndMonth: number; readonly labelledBy: "start" | "end" }
  | { readonly kind: "period"; readonly columns: readonly AnsweredColumn[] }
  | { readonly kind: "scale"; readonly scale: number }
  | { readonly kind: "unit"; readonly currency: string; readonly scale: number }
  | { readonly kind: "share-scale"; readonly scale: number }
  | { readonly kind: "decimal-sign"; readonly sign: "." | "," };

export interface AnsweredColumn {
  /** As in the question's `columns`. */
  readonly index: number;
  readonly end: IsoDate;
  /** How many months the period holds; of no meaning for stocks. */
  readonly months?: number;
}

/** By the question's id. An answer of another kind than its question's is no answer. */
export type Answers = Readonly<Record<string, Answer>>;

export const NO_ANSWERS: Answers = {};
