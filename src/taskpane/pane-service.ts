/**
 * What the pane asks of the program, and nothing else: the components know these types and no filing, plan or Excel.
 * Everything that is heavy (reading, checking, planning) happens in a worker behind it. All data is plain.
 */
import type { ForecastDraft } from "../app/forecast-draft";
import type { ForecastView } from "../app/forecast-view";
import type { SensitivityQuestion, SensitivityTable } from "../app/sensitivity";
import type { NoForecast } from "../plan/forecast/plan-forecast";
import type { ImportObstacle } from "../app/prepare-import";
import type { ImportChoices } from "../app/import-choices";
import type { NewParts } from "../plan/new-part";
import type { LeftOut } from "../statements/left-out";
import type { DoubtfulRename } from "../plan/doubtful-rename";
import type { CellChoice } from "../plan/workbook-state";
import type { ModelChange } from "../plan/model-change";
import type { CallStatus, LinkResult, PublishResult } from "../app/share-calls";
import type { Answers, Question } from "../statements/question";
import type { Finding } from "../core/finding";
import type { Result } from "../core/result";
import type { SuppliedQuote } from "../functions/function-supply";
import type { WorkbookFinding, WritingProgress } from "../workbook/port";

/** A file as dropped, picked or pasted. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Work that can be stopped; the result after `cancel` is a problem of kind "cancelled". */
export interface Job<Value, Problem> {
  readonly result: Promise<Result<Value, Problem>>;
  readonly cancel: () => void;
}

export interface ReadingProgress {
  readonly stage: "opening" | "reading" | "interpreting" | "checking" | "planning";
  readonly file: string;
  /** Files are counted from 1. */
  readonly fileNumber: number;
  readonly files: number;
  /** Of a document with pages. */
  readonly page?: number;
  readonly pages?: number;
}

export type ReadingProblem =
  | { readonly kind: "cancelled" }
  /** A file that is no release of statements, or one of another issuer: which, why, what to do. */
  | { readonly kind: "refused"; readonly file: string; readonly reason: string; readonly remedy: string }
  | { readonly kind: "fault"; readonly message: string };

/** What was read, for the analyst to look through before anything is written. */
export interface Review {
  readonly issuer: string;
  readonly calendar?: {
    readonly fiscalYearEndMonth: number;
    readonly labelledBy: "start" | "end";
    readonly evidence: string;
  };
  readonly files: readonly ReviewFile[];
  readonly statements: readonly ReviewStatement[];
  /** Worst first. Questions that can be answered stand in `questions` too. */
  readonly findings: readonly ReviewFinding[];
  readonly questions: readonly Question[];
  /** Figures checked, by check. */
  readonly checked: Readonly<Record<string, number>>;
  readonly preview: WritePreview;
  /** Tables and cells that are not taken in, each with why. */
  readonly aside?: readonly AsideItem[];
}

/** Something of a document that is left out: what it says, where, and why it is no part of the statements. */
export interface AsideItem {
  readonly file: string;
  readonly text: string;
  readonly reason: string;
  readonly line?: number;
  readonly page?: number;
}

export interface ReviewFile {
  readonly name: string;
  readonly languages: readonly ("en" | "ja" | "zh")[];
  /** 1Q25; "" where no period is known. */
  readonly label: string;
  readonly figures: number;
}

export interface ReviewStatement {
  /** Unique in the review. */
  readonly id: string;
  readonly file: string;
  readonly kind: "income" | "balance" | "cashflow" | "kpi" | "segment" | "reconciliation" | "other";
  readonly title: string;
  readonly titleJa?: string;
  /** "JPY, thousands": the unit and scale of its amounts as read; "" where rows differ. */
  readonly unit: string;
  readonly columns: readonly ReviewColumn[];
  readonly rows: readonly ReviewRow[];
}

export interface ReviewColumn {
  readonly heading: string;
  readonly label?: string;
  /** "2004-04-01 to 2004-06-30", "2004-06-30"; absent while it is an open question. */
  readonly dates?: string;
  readonly measure: "amount" | "percent-of-base" | "change";
  readonly currency?: string;
}

export interface ReviewRow {
  readonly label: string;
  readonly labelJa?: string;
  readonly depth: number;
  readonly role: "heading" | "item" | "subtotal" | "total" | "memo";
  readonly unit?: string;
  /** As printed, one a column; "" where the cell is blank. */
  readonly cells: readonly string[];
  /** How a total is made: "= Revenues + Other − Costs"; only of totals that were found. */
  readonly calculation?: string;
  /** The same by the Japanese labels, where the release has them. */
  readonly calculationJa?: string;
  /** Line of the document it was printed on, and the table, as findings name them. */
  readonly line?: number;
  readonly page?: number;
}

/** A finding and where to look: the row of the review that shows it, if it is one. */
export interface ReviewFinding {
  readonly finding: Finding;
  readonly place?: { readonly statement: string; readonly row: number; readonly column?: number };
}

export interface WritePreview {
  readonly sheets: readonly SheetPreview[];
  /** Cells to write now; 0: the workbook holds all of it already. */
  readonly cells: number;
  /** Cells of ours that the analyst has changed: kept as they are. */
  readonly kept: readonly KeptCell[];
  /** What the releases change of the model that the workbook has; absent where it has none, or has these. */
  readonly change?: ModelChange;
  /** Lines that may be lines of the model under another name. */
  readonly renames?: readonly DoubtfulRename[];
  /** Lines and periods that are new to the model, what was left out before among them. */
  readonly offered?: OfferedParts;
  /** What keeps this from being written at all. */
  readonly obstacle?: Pick<ImportObstacle, "reason" | "remedy" | "cells"> & { readonly kind?: ImportObstacle["kind"] };
  /** What goes out of the workbook, and what has to stay there. */
  readonly removed?: RemovedLines;
}

export interface OfferedParts extends NewParts {
  /** What was left out before. */
  readonly before: readonly LeftOut[];
}

export interface RemovedLines {
  readonly rows: number;
  readonly columns: number;
  /** Names of sheets. */
  readonly sheets: readonly string[];
  /** What of the analyst's stands in such lines or refers to them: these stay, their figures as #N/A. */
  readonly users: readonly LineUse[];
}

/** A cell, a defined name, or a chart on a sheet. */
export type LineUse =
  { readonly sheet: string; readonly address: string } | { readonly name: string; readonly sheet?: string };

export interface SheetPreview {
  readonly id: string;
  readonly name: string;
  /** The plan's name where the workbook has a sheet of that name already. */
  readonly renamedFrom?: string;
  readonly isNew: boolean;
  readonly rows: number;
  readonly cells: number;
}

export interface KeptCell {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
  /** What stands there, and what we would write. */
  readonly theirs: string;
  readonly ours: string;
  readonly cell: CellChoice;
  /** The analyst has declined ours: what was written before stands. */
  readonly isDeclined: boolean;
}

export interface WriteSummary {
  /** An interrupted import that is complete now, even where all its cells stood already. */
  readonly isFinished?: boolean;
  readonly sheets: readonly SheetPreview[];
  readonly cells: number;
  readonly kept: readonly KeptCell[];
  /** What this Excel could not do: notes, charts. */
  readonly left: readonly WorkbookFinding[];
  /** The model's checks: how many break. */
  readonly breaks: number;
  /** Whether `takeBack` can still undo all of this; absent: no. */
  readonly canTakeBack?: boolean;
}

export type WorkbookStatus =
  | { readonly kind: "empty" }
  | { readonly kind: "model"; readonly model: ModelStatus }
  /** An import that was not finished: nothing of it is to be relied upon until it is finished or taken back. */
  | { readonly kind: "unfinished"; readonly model: ModelStatus; readonly canTakeBack: boolean }
  /** Stored data that cannot be used: damaged, or from a newer version. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly remedy: string };

/** An entry of the journal: what came with one import, and when. */
export interface ModelImport {
  /** ISO 8601; "" where it was not kept. */
  readonly at: string;
  readonly files: readonly string[];
  /** By the SHA-256 of their bytes. */
  readonly filings: readonly string[];
}

export interface ModelStatus {
  readonly issuer: string;
  /** In their order. */
  readonly imports: readonly ModelImport[];
  readonly files: readonly ReviewFile[];
  readonly sheets: readonly SheetPreview[];
  readonly findings: readonly ReviewFinding[];
  readonly checked: Readonly<Record<string, number>>;
  readonly breaks: number;
  readonly rates: readonly RateInUse[];
}

export interface RateInUse {
  /** So many `quote` for one `base`. */
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
  readonly kind: "closing" | "average" | "stated";
  /** Of an average, the first day of its period; `date` is the last. */
  readonly start?: string;
  readonly date?: string;
  readonly source: string;
}

/** A picture bound to rows of the sheets: figures as the plan works them out, null where a period has none. */
export interface Picture {
  readonly kind: "waterfall" | "lines";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly role: "base" | "end" | "up" | "down" | "line";
    readonly values: readonly (number | null)[];
  }[];
  readonly isPercent: boolean;
  /** Where its native twin stands. */
  readonly sheet: string;
}

/** Tieout's calls as native formulas or values, for people without the add-in, and back. */
export interface Sharing {
  readonly status: () => Promise<Result<CallStatus, WorkbookFinding>>;
  readonly publish: () => Promise<Result<PublishResult, WorkbookFinding>>;
  readonly link: () => Promise<Result<LinkResult, WorkbookFinding>>;
}

/** How the statements go on: drafted in the pane, worked out by the pure engine, written into the workbook. */
export interface Forecasting {
  /** Of the model in the workbook; without a draft as it stands there, or a new one. */
  readonly view: (draft?: ForecastDraft) => Promise<Result<Result<ForecastView, NoForecast>, WorkbookFinding>>;
  readonly sensitivity: (
    draft: ForecastDraft,
    question: SensitivityQuestion,
  ) => Promise<Result<Result<SensitivityTable, NoForecast>, WorkbookFinding>>;
  /** What writing the draft would change; without one, what taking the forecast out would. */
  readonly preview: (draft?: ForecastDraft) => Promise<Result<WritePreview, WorkbookFinding>>;
  readonly write: (
    draft: ForecastDraft | undefined,
    onProgress: (progress: WritingProgress) => void,
  ) => Job<WriteSummary, WorkbookFinding>;
}

export interface PaneService {
  readonly look: () => Promise<Result<WorkbookStatus, WorkbookFinding>>;
  readonly sample: () => Promise<GivenFile>;
  /** The rates of the workbook as it stands: on its FX sheet, and stated in its releases. */
  readonly ownRates: () => Promise<Result<readonly SuppliedQuote[], WorkbookFinding>>;
  readonly read: (
    files: readonly GivenFile[],
    answers: Answers,
    onProgress: (progress: ReadingProgress) => void,
  ) => Job<Review, ReadingProblem>;
  /** What would be written of what was read last, with what was said of its lines. */
  readonly preview: (choices: ImportChoices) => Promise<Result<WritePreview, WorkbookFinding>>;
  /** Writes what was read last, but for what is declined. */
  readonly write: (
    onProgress: (progress: WritingProgress) => void,
    choices?: ImportChoices,
  ) => Job<WriteSummary, WorkbookFinding>;
  /** What taking documents out of the model would do; by the SHA-256 of their bytes. */
  readonly previewWithout: (filings: readonly string[]) => Promise<Result<WritePreview, WorkbookFinding>>;
  readonly takeOut: (
    filings: readonly string[],
    onProgress: (progress: WritingProgress) => void,
  ) => Job<WriteSummary, WorkbookFinding>;
  /** Writes what is missing of the stored import: finishes one that was interrupted, or mends what was compared. */
  readonly finish: (
    onProgress: (progress: WritingProgress) => void,
    choices?: ImportChoices,
  ) => Job<WriteSummary, WorkbookFinding>;
  readonly takeBack: () => Promise<Result<void, WorkbookFinding>>;
  /** Compares the sheets with what was imported: what the analyst changed is told, what is missing can be written again. */
  readonly compare: () => Promise<Result<WritePreview, WorkbookFinding>>;
  readonly showSheet: (sheet: string) => Promise<Result<void, WorkbookFinding>>;
  readonly showCell: (sheet: string, address: string) => Promise<Result<void, WorkbookFinding>>;
  /** Of the model in the workbook, or of what was read last. */
  readonly pictures: () => Promise<Result<readonly Picture[], WorkbookFinding>>;
  /** By function: a call on the workbook's own sheets, where they hold what it needs. */
  readonly ownExamples: () => Promise<Readonly<Record<string, string>>>;
  readonly sharing: Sharing;
  readonly forecasting: Forecasting;
  /** Writes a call into the selected cell; the cell must be empty. */
  readonly insertFormula: (formula: string) => Promise<Result<{ readonly address: string }, WorkbookFinding>>;
}

/** Where the pane runs, and what it follows. */
export interface PaneSurroundings {
  readonly place: "excel" | "workbench";
  /** Office's display language, en-US or ja-JP; the browser's in the workbench. */
  readonly displayLanguage: string;
  readonly theme: PaneTheme;
  readonly onThemeChange: (listener: (theme: PaneTheme) => void) => void;
  /** A ribbon button was pressed. */
  readonly onCommand: (listener: (command: PaneCommand) => void) => void;
}

export type PaneCommand = "import" | "refresh" | "checks";

export interface PaneTheme {
  readonly isDark: boolean;
  /** Windows' contrast themes: the system's own colours rule. */
  readonly isContrast: boolean;
  /** #RRGGBB of Office's theme where it tells them. */
  readonly background?: string;
  readonly foreground?: string;
}
