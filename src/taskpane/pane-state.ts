/** What the pane knows at one moment. Plain data: everything that is drawn follows from it. */
import type { ForecastDraft } from "../app/forecast-draft";
import { type ImportChoices, NOTHING_TICKED, type PartChoices } from "../app/import-choices";
import type { CellChoices } from "../plan/diff-workbook";
import type { DoubtfulRename } from "../plan/doubtful-rename";
import type { Answer, Answers, Question } from "../statements/question";
import type { WorkbookFinding, WritingProgress } from "../workbook/port";
import type {
  GivenFile,
  ModelImport,
  ReadingProblem,
  ReadingProgress,
  Review,
  WorkbookStatus,
  WritePreview,
  WriteSummary,
} from "./pane-service";
import type { Language } from "./text/pane-text";

/** Parts of the pane that the navigation leads to. A further one is an entry here, in place.ts and in place-view.tsx. */
export type PlaceName = "model" | "functions" | "rates" | "pictures";

export type WorkbookState =
  { readonly kind: "looking" } | { readonly kind: "trouble"; readonly trouble: WorkbookFinding } | WorkbookStatus;

export type Refusal = Exclude<ReadingProblem, { readonly kind: "cancelled" }>;

export type WritingWork = "write" | "finish" | "restore" | "take-out" | "forecast" | "forecast-out";

/** Where the way from files to sheets has come to; all of it is the place "model". */
export type Flow =
  /** The state of the model or, with an empty workbook, the drop zone. */
  | { readonly kind: "home"; readonly trouble?: WorkbookFinding }
  | { readonly kind: "import" }
  | { readonly kind: "reading"; readonly progress?: ReadingProgress }
  | { readonly kind: "refused"; readonly problem: Refusal }
  /** `rereading` while the files are read again with another answer: the last review stays on view. */
  | { readonly kind: "review"; readonly rereading?: Rereading; readonly problem?: Refusal }
  | { readonly kind: "write"; readonly trouble?: WorkbookFinding }
  | {
      readonly kind: "writing";
      readonly work: WritingWork;
      readonly progress?: WritingProgress;
      readonly isStopping: boolean;
    }
  | { readonly kind: "written"; readonly summary: WriteSummary; readonly work?: WritingWork }
  | { readonly kind: "taking-out"; readonly entry: ModelImport; readonly preview?: WritePreview }
  | { readonly kind: "comparing" }
  | { readonly kind: "compared"; readonly preview: WritePreview; readonly trouble?: WorkbookFinding }
  | { readonly kind: "forecast"; readonly trouble?: WorkbookFinding }
  /** What writing the draft would do or, without one, taking the forecast out; `preview` is absent while it is worked out. */
  | { readonly kind: "forecast-preview"; readonly draft?: ForecastDraft; readonly preview?: WritePreview };

/** The answers that the review on view was read with, to return to when reading with others fails. */
export interface Rereading {
  readonly before: readonly GivenAnswer[];
  /** What is said once that is done. */
  readonly notice?: Notice;
  readonly progress?: ReadingProgress;
}

/** An answer with its question: once answered, a question is no longer part of the review. */
export interface GivenAnswer {
  readonly question: Question;
  readonly answer: Answer;
}

/** What the analyst has said of a line that may go by another name. */
export interface SaidLine {
  readonly rename: DoubtfulRename;
  readonly isSame: boolean;
}

/** What was just done, in words that the view chooses, with a way back where there is one. */
export type Notice =
  | { readonly kind: "read"; readonly figures: number; readonly files: number }
  | { readonly kind: "reading-stopped" }
  | { readonly kind: "reread-stopped" }
  | { readonly kind: "answered"; readonly question: Question }
  /** The document refutes it: a finding says how, and the question stays open. */
  | { readonly kind: "answer-refuted"; readonly question: Question }
  | { readonly kind: "answer-undone" }
  | { readonly kind: "written"; readonly cells: number; readonly canTakeBack: boolean }
  | { readonly kind: "writing-stopped"; readonly wroteSomething: boolean }
  | { readonly kind: "taken-back"; readonly canReview: boolean }
  | { readonly kind: "taken-out"; readonly files: readonly string[] }
  | { readonly kind: "forecast-taken-out" }
  | { readonly kind: "inserted"; readonly address: string }
  | { readonly kind: "shown-sheet"; readonly sheet: string }
  | { readonly kind: "shown-cell"; readonly sheet: string; readonly address: string }
  | { readonly kind: "shown-place"; readonly place: string; readonly finding: number }
  | { readonly kind: "went-back" }
  | { readonly kind: "compared" }
  | { readonly kind: "busy" }
  | { readonly kind: "nothing-dropped" }
  | { readonly kind: "trouble"; readonly trouble: WorkbookFinding }
  | { readonly kind: "fault"; readonly message: string };

export interface PaneState {
  readonly language: Language;
  readonly place: PlaceName;
  readonly workbook: WorkbookState;
  readonly flow: Flow;
  readonly files: readonly GivenFile[];
  readonly answers: readonly GivenAnswer[];
  readonly review?: Review;
  /** Of the import that is being looked through. */
  readonly choices: CellChoices & PartChoices;
  /** And of lines that may go by other names, each with its question. */
  readonly saidLines: readonly SaidLine[];
  /** A forecast that differs from what stands in the workbook. */
  readonly draft?: ForecastDraft;
  readonly notice?: Notice;
  /** Counts the changes of view that the analyst asked for: with each, the new view's heading may take the focus. */
  readonly arrival: number;
}

export function initialState(language: Language): PaneState {
  return {
    language,
    place: "model",
    workbook: { kind: "looking" },
    flow: { kind: "home" },
    files: [],
    answers: [],
    choices: NOTHING_TICKED,
    saidLines: [],
    arrival: 0,
  };
}

/** As the service takes them. */
export function answersOf(given: readonly GivenAnswer[]): Answers {
  return Object.fromEntries(given.map(({ question, answer }) => [question.id, answer]));
}

/** Whether work is under way that must not be disturbed. */
export function isWriting({ flow }: PaneState): boolean {
  return flow.kind === "writing";
}

export function isReading({ flow }: PaneState): boolean {
  return flow.kind === "reading" || (flow.kind === "review" && flow.rereading !== undefined);
}

/** The place on view: the one that was gone to, as long as it has something to show. */
export function shownPlace({ place }: PaneState, places: readonly PlaceName[]): PlaceName {
  return places.includes(place) ? place : "model";
}

/** As the service takes them. */
export function importChoices({ choices, saidLines }: Pick<PaneState, "choices" | "saidLines">): ImportChoices {
  const lines = saidLines.map(({ rename: { kind, before, now }, isSame }) => ({ kind, before, now, isSame }));
  return { ...choices, lines };
}
