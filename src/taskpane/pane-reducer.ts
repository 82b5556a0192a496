import { NOTHING_TICKED } from "../app/import-choices";
import type { LeftOut } from "../statements/left-out";
import type { ForecastDraft } from "../app/forecast-draft";
import type { CellChoice } from "../plan/workbook-state";
import { chosen } from "./cell-choice";
import { withParts } from "./part-choice";
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
import {
  type Flow,
  type GivenAnswer,
  type Notice,
  type PaneState,
  type PlaceName,
  type SaidLine,
  type WritingWork,
} from "./pane-state";
import type { Language } from "./text/pane-text";

/** What happens to the pane: things the analyst does, and things that work in the background tells. */
export type PaneAction =
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "place"; readonly place: PlaceName }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "dismissed" }
  | { readonly kind: "looked"; readonly status: WorkbookStatus }
  | { readonly kind: "look-failed"; readonly trouble: WorkbookFinding }
  | { readonly kind: "went"; readonly to: "home" | "import" | "review" | "write" | "forecast" }
  | { readonly kind: "reading-started"; readonly files: readonly GivenFile[] }
  | { readonly kind: "rereading-started"; readonly answers: readonly GivenAnswer[]; readonly notice?: Notice }
  | { readonly kind: "reading-went-on"; readonly progress: ReadingProgress }
  | { readonly kind: "read"; readonly review: Review }
  | { readonly kind: "read-failed"; readonly problem: ReadingProblem }
  | { readonly kind: "writing-started"; readonly work: WritingWork }
  | { readonly kind: "writing-went-on"; readonly progress: WritingProgress }
  | { readonly kind: "writing-stopping" }
  | { readonly kind: "written"; readonly summary: WriteSummary; readonly canTakeBack: boolean }
  | { readonly kind: "writing-failed"; readonly trouble: WorkbookFinding }
  | { readonly kind: "comparing-started" }
  | { readonly kind: "compared"; readonly preview: WritePreview }
  | { readonly kind: "comparing-failed"; readonly trouble: WorkbookFinding }
  | { readonly kind: "taken-back" }
  | { readonly kind: "taking-out"; readonly entry: ModelImport }
  | { readonly kind: "take-out-previewed"; readonly entry: ModelImport; readonly preview: WritePreview }
  | { readonly kind: "take-out-failed"; readonly trouble: WorkbookFinding }
  | { readonly kind: "taken-out"; readonly files: readonly string[] }
  /** The forecast as it is now thought of; without a draft, as it stands in the workbook. */
  | { readonly kind: "drafted"; readonly draft?: ForecastDraft }
  | { readonly kind: "forecast-previewing"; readonly draft?: ForecastDraft }
  | { readonly kind: "forecast-previewed"; readonly preview: WritePreview }
  | { readonly kind: "forecast-failed"; readonly trouble: WorkbookFinding }
  | { readonly kind: "forecast-taken-out" }
  | { readonly kind: "said-lines"; readonly said: readonly SaidLine[]; readonly preview: WritePreview }
  /** New contents of cells declined, or own ones given up; or not any more. */
  | {
      readonly kind: "chose";
      readonly list: "declined" | "replaced";
      readonly cells: readonly CellChoice[];
      readonly isIn: boolean;
    }
  /** New lines and periods left out of the model, or taken in; `before`: what was left out before. */
  | {
      readonly kind: "chose-parts";
      readonly parts: readonly LeftOut[];
      readonly before: readonly LeftOut[];
      readonly isTaken: boolean;
    };

export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "language":
      return { ...state, language: action.language };
    case "place":
      return { ...without(state, "notice"), place: action.place };
    case "notice":
      return { ...state, notice: action.notice };
    case "dismissed":
      return without(state, "notice");
    case "looked":
      return { ...state, workbook: action.status };
    case "look-failed":
      return { ...state, workbook: { kind: "trouble", trouble: action.trouble } };
    case "went":
      return went(state, action.to);
    case "comparing-started":
      return arrive({ ...state, choices: NOTHING_TICKED, saidLines: [] }, { kind: "comparing" });
    case "compared":
      return arrive(state, { kind: "compared", preview: action.preview }, { kind: "compared" });
    case "comparing-failed":
      return arrive(state, { kind: "home", trouble: action.trouble });
    case "taken-back":
      return arrive(
        without(state, "draft"),
        { kind: "home" },
        { kind: "taken-back", canReview: state.review !== undefined },
      );
    case "taking-out":
      return arrive(state, { kind: "taking-out", entry: action.entry });
    case "take-out-previewed":
      return state.flow.kind === "taking-out" ? { ...state, flow: { ...state.flow, preview: action.preview } } : state;
    case "take-out-failed":
      return arrive(state, { kind: "home", trouble: action.trouble });
    case "taken-out":
      return arrive(without(state, "draft"), { kind: "home" }, { kind: "taken-out", files: action.files });
    case "drafted":
    case "forecast-previewing":
    case "forecast-previewed":
    case "forecast-failed":
    case "forecast-taken-out":
      return reduceForecast(state, action);
    case "said-lines":
      return saidLines(state, action.said, action.preview);
    case "chose":
      return { ...state, choices: chosen(state.choices, action.list, action.cells, action.isIn) };
    case "chose-parts":
      return { ...state, choices: withParts(state.choices, action.parts, action.before, action.isTaken) };
    case "reading-started":
    case "rereading-started":
    case "reading-went-on":
    case "read":
    case "read-failed":
      return reduceReading(state, action);
    case "writing-started":
    case "writing-went-on":
    case "writing-stopping":
    case "written":
    case "writing-failed":
      return reduceWriting(state, action);
  }
}

type ForecastAction = Extract<
  PaneAction,
  {
    readonly kind: "drafted" | "forecast-previewing" | "forecast-previewed" | "forecast-failed" | "forecast-taken-out";
  }
>;

function reduceForecast(state: PaneState, action: ForecastAction): PaneState {
  const { flow } = state;
  switch (action.kind) {
    case "drafted":
      return { ...without(state, "draft"), ...(action.draft && { draft: action.draft }) };
    case "forecast-previewing":
      return arrive(state, { kind: "forecast-preview", ...(action.draft && { draft: action.draft }) });
    case "forecast-previewed":
      return flow.kind === "forecast-preview" ? { ...state, flow: { ...flow, preview: action.preview } } : state;
    case "forecast-failed":
      return arrive(state, { kind: "forecast", trouble: action.trouble });
    case "forecast-taken-out":
      return arrive(without(state, "draft"), { kind: "home" }, { kind: "forecast-taken-out" });
  }
}

function saidLines(state: PaneState, said: readonly SaidLine[], preview: WritePreview): PaneState {
  return {
    ...state,
    saidLines: said,
    ...(state.review && { review: { ...state.review, preview } }),
  };
}

type ReadingAction = Extract<
  PaneAction,
  { readonly kind: "reading-started" | "rereading-started" | "reading-went-on" | "read" | "read-failed" }
>;

function reduceReading(state: PaneState, action: ReadingAction): PaneState {
  const { flow } = state;
  switch (action.kind) {
    case "reading-started":
      return arrive(
        { ...state, files: action.files, answers: [], choices: NOTHING_TICKED, saidLines: [] },
        { kind: "reading" },
      );
    case "rereading-started":
      return {
        ...without(state, "notice"),
        answers: action.answers,
        flow: { kind: "review", rereading: { before: state.answers, ...(action.notice && { notice: action.notice }) } },
      };
    case "reading-went-on":
      if (flow.kind === "reading") return { ...state, flow: { ...flow, progress: action.progress } };
      if (flow.kind !== "review" || !flow.rereading) return state;
      return { ...state, flow: { kind: "review", rereading: { ...flow.rereading, progress: action.progress } } };
    case "read":
      return wasRead(state, action.review);
    case "read-failed":
      return readFailed(state, action.problem);
  }
}

function wasRead(state: PaneState, review: Review): PaneState {
  const { flow } = state;
  const next = { ...state, review };
  if (flow.kind === "review" && flow.rereading) {
    const notice = heldAgainst(review, flow.rereading.notice);
    return { ...next, flow: { kind: "review" }, ...(notice && { notice }) };
  }
  const figures = review.files.reduce((sum, file) => sum + file.figures, 0);
  return arrive(next, { kind: "review" }, { kind: "read", figures, files: review.files.length });
}

/** A question that is asked again although it was answered: the document refutes the answer. */
function heldAgainst({ questions }: Review, notice: Notice | undefined): Notice | undefined {
  if (notice?.kind !== "answered") return notice;
  const { question } = notice;
  return questions.some(({ id }) => id === question.id) ? { kind: "answer-refuted", question } : notice;
}

function readFailed(state: PaneState, problem: ReadingProblem): PaneState {
  const { flow } = state;
  if (flow.kind === "review" && flow.rereading) {
    const back = { ...state, answers: flow.rereading.before };
    if (problem.kind === "cancelled") return { ...back, flow: { kind: "review" }, notice: { kind: "reread-stopped" } };
    return { ...without(back, "notice"), flow: { kind: "review", problem } };
  }
  const forgotten = { ...without(state, "review"), files: [] };
  if (problem.kind === "cancelled") return arrive(forgotten, { kind: "import" }, { kind: "reading-stopped" });
  return arrive(forgotten, { kind: "refused", problem });
}

type WritingAction = Extract<
  PaneAction,
  { readonly kind: "writing-started" | "writing-went-on" | "writing-stopping" | "written" | "writing-failed" }
>;

function reduceWriting(state: PaneState, action: WritingAction): PaneState {
  const { flow } = state;
  switch (action.kind) {
    case "writing-started":
      return arrive(state, { kind: "writing", work: action.work, isStopping: false });
    case "writing-went-on":
      return flow.kind === "writing" ? { ...state, flow: { ...flow, progress: action.progress } } : state;
    case "writing-stopping":
      return flow.kind === "writing" ? { ...state, flow: { ...flow, isStopping: true } } : state;
    case "written":
      return arrive(
        { ...without(state, "draft"), choices: NOTHING_TICKED, saidLines: [] },
        { kind: "written", summary: action.summary, ...(flow.kind === "writing" && { work: flow.work }) },
        { kind: "written", cells: action.summary.cells, canTakeBack: action.canTakeBack },
      );
    case "writing-failed":
      return writingFailed(state, action.trouble);
  }
}

/** Where something was written, the state of the workbook is what matters; where not, the analyst may try again. */
function writingFailed(state: PaneState, trouble: WorkbookFinding): PaneState {
  const { flow } = state;
  const wasStopped = trouble.code === "cancelled";
  const isForecast = flow.kind === "writing" && (flow.work === "forecast" || flow.work === "forecast-out");
  const before: Flow =
    isForecast && !trouble.wroteSomething
      ? { kind: "forecast", ...(!wasStopped && { trouble }) }
      : trouble.wroteSomething || flow.kind !== "writing" || flow.work !== "write" || !state.review
        ? { kind: "home", ...(!wasStopped && { trouble }) }
        : { kind: "write", ...(!wasStopped && { trouble }) };
  return wasStopped
    ? arrive(state, before, { kind: "writing-stopped", wroteSomething: trouble.wroteSomething })
    : arrive(state, before);
}

function went(state: PaneState, to: "home" | "import" | "review" | "write" | "forecast"): PaneState {
  const needsReview = to === "review" || to === "write";
  return arrive(state, { kind: needsReview && !state.review ? "import" : to });
}

/** To a new view: its heading may take the focus, and what was said before is no longer of use. */
function arrive(state: PaneState, flow: Flow, notice?: Notice): PaneState {
  return {
    ...without(state, "notice"),
    place: "model",
    flow,
    arrival: state.arrival + 1,
    ...(notice && { notice }),
  };
}

function without<Key extends "notice" | "review" | "draft">(state: PaneState, key: Key): Omit<PaneState, Key> {
  const { [key]: _, ...rest } = state;
  return rest;
}
