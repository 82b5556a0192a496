/** What the pane asks of the worker, and what comes back. All of it is plain data that can be copied over. */
import type { FunctionSupply } from "../../functions/function-supply";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CellBlock } from "../../plan/assumed-snapshot";
import type { ImportRecord } from "../../workbook/port";
import type { Language } from "../../statements/fact";
import type { Answers } from "../../statements/question";
import type { ForecastDraft } from "../../app/forecast-draft";
import type { ForecastView } from "../../app/forecast-view";
import type { SensitivityQuestion, SensitivityTable } from "../../app/sensitivity";
import type { NoForecast } from "../../plan/forecast/plan-forecast";
import type { ImportObstacle } from "../../app/prepare-import";
import type { ImportChoices } from "../../app/import-choices";
import type { Referring } from "../../plan/withdrawn-lines";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type {
  GivenFile,
  Picture,
  ReadingProblem,
  ReadingProgress,
  Review,
  WorkbookStatus,
  WritePreview,
} from "../pane-service";
import type { PackedFile, RateRefusal } from "../rate-service";
import type { Result } from "../../core/result";

export type WorkerRequest =
  | {
      readonly kind: "read";
      readonly files: readonly GivenFile[];
      readonly answers: Answers;
      readonly language: Language;
      /** The second currency of the statements; absent, the one that the issuer itself translates into. */
      readonly currency?: string;
    }
  /** Holds what was read last against the workbook. */
  | ({ readonly kind: "preview"; readonly choices?: ImportChoices } & Looked)
  /** `at`: day and time for the journal. */
  | ({ readonly kind: "prepare"; readonly at: string; readonly choices: ImportChoices } & Looked)
  /** What the workbook has stored: its model. */
  | { readonly kind: "status"; readonly snapshot: WorkbookSnapshot }
  | ({ readonly kind: "compare" } & Looked)
  | ({ readonly kind: "finish"; readonly choices: ImportChoices } & Looked)
  /** The stored model without some of its documents, by the SHA-256 of their bytes. */
  | ({ readonly kind: "preview-without"; readonly filings: readonly string[] } & Looked)
  | ({ readonly kind: "prepare-without"; readonly filings: readonly string[] } & Looked)
  /** The forecast of the model in the workbook, or with what is being drafted. */
  | { readonly kind: "forecast"; readonly snapshot: WorkbookSnapshot; readonly draft?: ForecastDraft }
  | {
      readonly kind: "sensitivity";
      readonly snapshot: WorkbookSnapshot;
      readonly draft: ForecastDraft;
      readonly question: SensitivityQuestion;
    }
  /** The stored model going on as drafted; without a draft, no longer. */
  | ({ readonly kind: "preview-forecast"; readonly draft?: ForecastDraft } & Looked)
  | ({ readonly kind: "prepare-forecast"; readonly draft?: ForecastDraft } & Looked)
  /** What the custom functions know of the model in the workbook. */
  | { readonly kind: "functions"; readonly snapshot: WorkbookSnapshot }
  /** Of what was read last, or else of the model in the workbook. */
  | { readonly kind: "pictures"; readonly snapshot?: WorkbookSnapshot }
  /** A file of exchange rates; it has nothing to do with what was read last. */
  | { readonly kind: "rate-file"; readonly file: GivenFile };

export interface Looked {
  readonly snapshot: WorkbookSnapshot;
  /** Cells of sheets of which only the keys were read: given once an answer says that they are needed. */
  readonly read?: readonly CellBlock[];
  /** All formulas of the workbook, names and charts: given once an answer says that they are needed. */
  readonly formulas?: readonly Referring[];
}

/** By the request's kind. */
export interface WorkerAnswers {
  readonly read: Result<Omit<Review, "preview">, ReadingProblem>;
  readonly preview: WritePreview;
  readonly prepare: Result<PreparedWrite, ImportObstacle>;
  readonly status: WorkbookStatus;
  readonly compare: WritePreview;
  readonly finish: Result<PreparedWrite, ImportObstacle>;
  readonly "preview-without": WritePreview;
  readonly "prepare-without": Result<PreparedWrite | PreparedRemoval, ImportObstacle>;
  readonly forecast: Result<ForecastView, NoForecast>;
  readonly sensitivity: Result<SensitivityTable, NoForecast>;
  readonly "preview-forecast": WritePreview;
  readonly "prepare-forecast": Result<PreparedWrite, ImportObstacle>;
  readonly functions: FunctionSupply | undefined;
  readonly pictures: readonly Picture[];
  readonly "rate-file": Result<PackedFile, RateRefusal>;
}

/** All that the main thread needs in order to write. */
export interface PreparedWrite {
  readonly edits: readonly WorkbookEdit[];
  readonly record: ImportRecord;
  /** What stood in the cells that are to be overwritten. */
  readonly expected: readonly CellBlock[];
  readonly preview: WritePreview;
  /** Findings of the model that break. */
  readonly breaks: number;
}

/** All of the model goes: the workbook's ids of its sheets. */
export interface PreparedRemoval {
  readonly removes: readonly string[];
  readonly preview: WritePreview;
}

export interface WorkerMessage {
  readonly id: number;
  readonly request: WorkerRequest;
}

export type WorkerReply =
  | { readonly id: number; readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly id: number; readonly kind: "done"; readonly value: WorkerAnswers[keyof WorkerAnswers] }
  | { readonly id: number; readonly kind: "fault"; readonly message: string };
