import type { Language } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { Answers } from "../statements/question";
import type { Translation } from "./translation";
import type { WrittenSheet } from "./written-sheet";

/**
 * What Tieout stores in a workbook: from it the sheets are found again, told from what the analyst did, and an import
 * that was interrupted is finished or taken back.
 */
export interface WorkbookState {
  /** "writing": the journal of an import that has begun; nothing on its sheets is to be relied upon. */
  readonly status: "writing" | "complete";
  readonly language: Language;
  readonly filings: readonly Filing[];
  readonly answers: Answers;
  /** The statements' second currency with the rates that were used. */
  readonly translation?: Translation;
  /** In the order of the plan. */
  readonly sheets: readonly StoredSheet[];
  /** While a further import is being written: the sheets as the one before it left them. */
  readonly previous?: readonly StoredSheet[];
  /** The workbook's ids of the sheets that stood there before the import: the analyst's. */
  readonly before: readonly string[];
}

export interface StoredSheet extends WrittenSheet {
  /** The workbook's own id of the sheet; absent until it has been created. */
  readonly liveId?: string;
}

/** Why stored data cannot be used. */
export type StateProblem =
  | { readonly kind: "damaged"; readonly reason: string }
  /** Written by a later version of Tieout, in a format we do not know. */
  | { readonly kind: "newer"; readonly format: number };
