/** What the pane asks about exchange rates; the desk behind it is loaded when something first needs it. */
import type { Result } from "../core/result";
import type { SuppliedQuote } from "../functions/function-supply";
import type { PackedRates } from "../rates/packed-rates";
import type { RateKind, RateProblem, RateSource } from "../rates/rate-table";
import type { RowProblem } from "../rates/quote-grid";
import type { OnlineProblem } from "../rates-online/online-limit";
import type { ServiceKind } from "../rates-online/online-answer";
import type { GivenFile } from "./pane-service";

/** A file of rates that the analyst has added, as it is listed. Days are ISO dates. */
export interface RateFileEntry {
  readonly id: string;
  readonly name: string;
  readonly format: "ecb" | "federal-reserve" | "plain";
  /** Who publishes the rates; of a plain table, the file's name. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /** "USD/JPY": so many yen for one dollar. */
  readonly pairs: readonly string[];
  /** Rates that can be used, and those that are there and cannot (zero, negative, no number). */
  readonly rates: number;
  readonly unusable: number;
  /** The first rows and columns that could not be read, and how many there are. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
}

export interface PackedFile extends RateFileEntry {
  readonly packed: PackedRates;
}

/** Bytes. No table of rates is larger, and what is larger is not to be taken apart first. */
export const LARGEST_RATE_FILE = 32_000_000;

export interface RateRefusal {
  /** `not-rates`: none of the known tables, or one without a rate. `full`: no more can be added. */
  readonly kind: "unopened" | "not-rates" | "too-large" | "full" | "stopped" | "fault";
  /** One English sentence. */
  readonly message: string;
}

/** What came of the last change of the files; with `added`, whether the browser keeps the file beyond this session. */
export type FileOutcome =
  | { readonly kind: "added"; readonly file: RateFileEntry; readonly isKept: boolean }
  | { readonly kind: "known"; readonly file: RateFileEntry }
  /** It can be had back. */
  | { readonly kind: "removed"; readonly file: RateFileEntry }
  | { readonly kind: "restored"; readonly file: RateFileEntry }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: RateRefusal };

/** A service that may be asked for the rates of today, once the analyst says so. */
export interface OnlineChoice {
  readonly kind: ServiceKind;
  readonly address: string;
}

export interface OnlineState {
  readonly choices: readonly OnlineChoice[];
  /** Undefined: switched off, nobody is asked. */
  readonly chosen: ServiceKind | undefined;
  readonly isAsking: boolean;
  /** The last answer that was used, new or kept: the day its rates are of, and when it came (milliseconds since 1970). */
  readonly answer?: { readonly date: string; readonly fetchedAt: number; readonly currencies: number };
  /** What kept the last question from a new answer. */
  readonly problem?: OnlineProblem;
}

/** The history that comes with the program, as it is described. */
export interface HistoryEntry {
  readonly source: string;
  readonly address: string;
  readonly licence: string;
  readonly from: string;
  readonly to: string;
  readonly base: string;
  readonly currencies: readonly string[];
}

export interface RateDeskState {
  readonly isLoaded: boolean;
  readonly history?: HistoryEntry;
  /** Why there is no history. */
  readonly historyProblem?: string;
  /** The one that is asked first comes first: the last added. */
  readonly files: readonly RateFileEntry[];
  /** A file that is being read. */
  readonly adding?: string;
  readonly outcome?: FileOutcome;
  readonly online: OnlineState;
}

export interface RateQuestion {
  /** ISO 4217 codes in capitals. */
  readonly from: string;
  readonly to: string;
  /** ISO date. */
  readonly date: string;
  readonly kind: RateKind;
}

export interface RateAnswer {
  /** Decimal digits. */
  readonly rate: string;
  /** The digits are those of the rate, none cut off. */
  readonly isExact: boolean;
  readonly date: string;
  readonly source: string;
  readonly kind: RateKind;
}

/**
 * The rates of the session. Nothing here rejects: what goes wrong is in the state. `source` gives one source over all
 * there is now and later: workbook, added files, online answer, bundled history. Before `load` is done it answers that
 * the rates are still being loaded, and begins to.
 */
export interface RateDesk {
  readonly load: () => Promise<void>;
  readonly source: (workbook?: RateSource) => RateSource;
  /** Whenever `source` has other answers than before. Returns what ends the subscription. */
  readonly onSource: (listener: () => void) => () => void;
  /** Whenever `state` is another. */
  readonly onChange: (listener: () => void) => () => void;
  readonly state: () => RateDeskState;
  readonly addFiles: (files: readonly GivenFile[]) => Promise<void>;
  /** A file that is not even to be read: the browser cannot open it, or it is too large. */
  readonly refuse: (name: string, refusal: RateRefusal) => void;
  readonly removeFile: (id: string) => Promise<void>;
  /** Brings the file back that was removed last. */
  readonly restoreFile: () => Promise<void>;
  /** Switches the online rates on, and asks at once; undefined switches them off. */
  readonly chooseOnline: (kind: ServiceKind | undefined) => Promise<void>;
  readonly askOnline: () => Promise<void>;
  readonly lookUp: (
    question: RateQuestion,
    workbook: readonly SuppliedQuote[],
  ) => Promise<Result<RateAnswer, RateProblem>>;
}

export type LoadRateDesk = () => Promise<RateDesk>;
