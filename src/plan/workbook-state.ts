import type { ForecastSettings } from "../forecast/forecast-settings";
import type { Language } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { LeftOut } from "../statements/left-out";
import type { Answers } from "../statements/question";
import type { SameLine } from "../statements/same-line";
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
  /** How the statements go on after the latest quarter, where that was asked for. */
  readonly forecast?: ForecastSettings;
  /** The imports that the model was made by, in their order. */
  readonly imports: readonly JournalEntry[];
  /** Cells whose planned content the analyst has declined: they stay as they are until it is accepted. */
  readonly declined: readonly CellChoice[];
  /** What the analyst has said of lines under other names. */
  readonly sameLines: readonly SameLine[];
  /** Lines and periods of the documents that the analyst keeps out of the model; the filings are without them. */
  readonly leftOut: readonly LeftOut[];
  /** In the order of the plan. */
  readonly sheets: readonly StoredSheet[];
  /** While a further import is being written: the sheets as the one before it left them. */
  readonly previous?: readonly StoredSheet[];
  /** The workbook's ids of the sheets that stood there before the import: the analyst's. */
  readonly before: readonly string[];
}

/** An import, as the journal lists it. */
export interface JournalEntry {
  /** Day and time of the analyst's clock, ISO 8601; "" where it was not kept. */
  readonly at: string;
  /** The documents that came with it, by the SHA-256 of their bytes. */
  readonly filings: readonly string[];
}

/** A cell of a sheet of ours, by the plan's id of the sheet and the keys of row and column. */
export interface CellChoice {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
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
