import type { ForecastDraft } from "../app/forecast-draft";
import type { Answer, Question } from "../statements/question";
import type { Result } from "../core/result";
import type { WorkbookFinding, WritingProgress } from "../workbook/port";
import type {
  Forecasting,
  GivenFile,
  Job,
  ModelImport,
  PaneCommand,
  PaneService,
  Picture,
  ReadingProblem,
  Sharing,
  WriteSummary,
} from "./pane-service";
import type { DoubtfulRename } from "../plan/doubtful-rename";
import {
  answersOf,
  type GivenAnswer,
  importChoices,
  isReading,
  isWriting,
  type Notice,
  type PaneState,
  type SaidLine,
  type WritingWork,
} from "./pane-state";
import type { PaneAction } from "./pane-reducer";
import type { Store } from "./pane-store";
import type { SuppliedQuote } from "../functions/function-supply";

/** What the analyst can have done. Nothing here throws or rejects: trouble becomes part of the state. */
export interface PaneWork {
  readonly look: () => Promise<void>;
  readonly read: (files: readonly GivenFile[]) => Promise<void>;
  readonly readSample: () => Promise<void>;
  readonly refuse: (problem: ReadingProblem) => void;
  readonly answer: (question: Question, answer: Answer) => Promise<void>;
  readonly undoAnswer: (id: string) => Promise<void>;
  /** Stops whatever runs. */
  readonly cancel: () => void;
  /** Leads to the preview of what will be written. */
  readonly toWrite: () => Promise<void>;
  readonly write: () => Promise<void>;
  /** Writes again what the comparison found missing. */
  readonly restore: () => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly compare: () => Promise<void>;
  /** Says whether a line is one of the model under another name; what would be written follows. */
  readonly sayLine: (said: SaidLine) => Promise<void>;
  readonly unsayLine: (rename: DoubtfulRename) => Promise<void>;
  /** Leads to what taking an import out of the model would do. */
  readonly previewTakeOut: (entry: ModelImport) => Promise<void>;
  readonly takeOut: (entry: ModelImport) => Promise<void>;
  readonly showSheet: (sheet: string) => Promise<void>;
  readonly showCell: (sheet: string, address: string) => Promise<void>;
  readonly insert: (formula: string) => Promise<void>;
  readonly sharing: Sharing;
  readonly forecast: Pick<Forecasting, "view" | "sensitivity">;
  /** Leads to what writing the draft would change or, without one, taking the forecast out. */
  readonly previewForecast: (draft?: ForecastDraft) => Promise<void>;
  readonly writeForecast: (draft?: ForecastDraft) => Promise<void>;
  readonly pictures: () => Promise<Result<readonly Picture[], WorkbookFinding>>;
  readonly ownRates: () => Promise<Result<readonly SuppliedQuote[], WorkbookFinding>>;
  readonly command: (command: PaneCommand) => Promise<void>;
}

export function createWork(service: PaneService, store: Store<PaneState, PaneAction>): PaneWork {
  const { dispatch, get } = store;
  let running: { readonly cancel: () => void } | undefined;
  /** Whether the service may have forgotten what the review on view was read from: reading again did not end well. */
  let isForgotten = false;
  const tell = (notice: Notice) => dispatch({ kind: "notice", notice });
  const fault = (error: unknown) => tell({ kind: "fault", message: messageOf(error) });

  async function look(): Promise<void> {
    try {
      const looked = await service.look();
      dispatch(looked.ok ? { kind: "looked", status: looked.value } : { kind: "look-failed", trouble: looked.problem });
    } catch (error) {
      dispatch({ kind: "look-failed", trouble: unexpected(error) });
    }
  }

  /** One job at a time: what an earlier one still tells after the next has begun is not heard. */
  async function follow<Value, Problem>(
    start: (isCurrent: () => boolean) => Job<Value, Problem>,
    done: (value: Value) => PaneAction,
    failed: (problem: Problem) => PaneAction,
    broken: (error: unknown) => PaneAction,
  ): Promise<void> {
    const own: { cancel: () => void } = { cancel: () => undefined };
    running?.cancel();
    running = own;
    const isCurrent = () => running === own;
    const settle = (action: PaneAction) => {
      if (!isCurrent()) return;
      running = undefined;
      dispatch(action);
    };
    try {
      const job = start(isCurrent);
      own.cancel = job.cancel;
      const result = await job.result;
      settle(result.ok ? done(result.value) : failed(result.problem));
    } catch (error) {
      settle(broken(error));
    }
  }

  function readFiles(answers: readonly GivenAnswer[]): Promise<void> {
    return follow(
      (isCurrent) =>
        service.read(get().files, answersOf(answers), (progress) => {
          if (isCurrent()) dispatch({ kind: "reading-went-on", progress });
        }),
      (review) => {
        isForgotten = false;
        return { kind: "read", review };
      },
      (problem) => ({ kind: "read-failed", problem }),
      (error) => ({ kind: "read-failed", problem: { kind: "fault", message: messageOf(error) } }),
    );
  }

  async function read(files: readonly GivenFile[]): Promise<void> {
    if (isWriting(get())) tell({ kind: "busy" });
    else if (files.length === 0) tell({ kind: "nothing-dropped" });
    else {
      dispatch({ kind: "reading-started", files });
      await readFiles([]);
    }
  }

  async function reread(answers: readonly GivenAnswer[], notice?: Notice): Promise<void> {
    if (isReading(get()) || isWriting(get())) return;
    dispatch({ kind: "rereading-started", answers, ...(notice && { notice }) });
    isForgotten = true;
    await readFiles(answers);
  }

  async function writeBy(
    work: WritingWork,
    job: (onProgress: (progress: WritingProgress) => void) => Job<WriteSummary, WorkbookFinding>,
    done: (summary: WriteSummary) => PaneAction = written,
  ): Promise<void> {
    if (isWriting(get())) return;
    dispatch({ kind: "writing-started", work });
    await follow(
      (isCurrent) => {
        const started = job((progress) => {
          if (isCurrent()) dispatch({ kind: "writing-went-on", progress });
        });
        // The view that follows shows the workbook as it then is.
        return { ...started, result: started.result.finally(look) };
      },
      done,
      (trouble) => ({ kind: "writing-failed", trouble }),
      (error) => ({ kind: "writing-failed", trouble: unexpected(error) }),
    );
  }

  /** A short piece of work in the workbook, after which something is said. */
  async function tellAfter<Value>(
    work: () => Promise<Result<Value, WorkbookFinding>>,
    done: (value: Value) => void,
  ): Promise<void> {
    try {
      const result = await work();
      if (result.ok) done(result.value);
      else tell({ kind: "trouble", trouble: result.problem });
    } catch (error) {
      fault(error);
    }
  }

  async function compare(): Promise<void> {
    if (isReading(get()) || isWriting(get())) return;
    dispatch({ kind: "comparing-started" });
    try {
      const compared = await service.compare();
      if (get().flow.kind !== "comparing") return;
      dispatch(
        compared.ok
          ? { kind: "compared", preview: compared.value }
          : { kind: "comparing-failed", trouble: compared.problem },
      );
    } catch (error) {
      dispatch({ kind: "comparing-failed", trouble: unexpected(error) });
    }
  }

  async function sayLines(said: readonly SaidLine[]): Promise<void> {
    if (isReading(get()) || isWriting(get())) return;
    const preview = await safely(() => service.preview(importChoices({ ...get(), saidLines: said })));
    if (preview.ok) dispatch({ kind: "said-lines", said, preview: preview.value });
    else tell({ kind: "trouble", trouble: preview.problem });
  }

  async function previewTakeOut(entry: ModelImport): Promise<void> {
    if (isReading(get()) || isWriting(get())) return;
    dispatch({ kind: "taking-out", entry });
    const isCurrent = () => {
      const { flow } = get();
      return flow.kind === "taking-out" && flow.entry === entry;
    };
    const preview = await safely(() => service.previewWithout(entry.filings));
    if (!isCurrent()) return;
    dispatch(
      preview.ok
        ? { kind: "take-out-previewed", entry, preview: preview.value }
        : { kind: "take-out-failed", trouble: preview.problem },
    );
  }

  async function previewForecast(draft?: ForecastDraft): Promise<void> {
    if (isReading(get()) || isWriting(get())) return;
    dispatch({ kind: "forecast-previewing", ...(draft && { draft }) });
    const { flow } = get();
    const preview = await safely(() => service.forecasting.preview(draft));
    if (get().flow !== flow) return;
    dispatch(
      preview.ok
        ? { kind: "forecast-previewed", preview: preview.value }
        : { kind: "forecast-failed", trouble: preview.problem },
    );
  }

  const takeBack = () =>
    tellAfter(
      () => service.takeBack().finally(look),
      () => dispatch({ kind: "taken-back" }),
    );

  return {
    look,
    read,
    readSample: async () => {
      try {
        await read([await service.sample()]);
      } catch (error) {
        fault(error);
      }
    },
    refuse: (problem) => dispatch({ kind: "read-failed", problem }),
    answer: (question, answer) =>
      reread([...get().answers.filter((given) => given.question.id !== question.id), { question, answer }], {
        kind: "answered",
        question,
      }),
    undoAnswer: (id) =>
      reread(
        get().answers.filter((given) => given.question.id !== id),
        { kind: "answer-undone" },
      ),
    cancel: () => {
      if (isWriting(get())) dispatch({ kind: "writing-stopping" });
      running?.cancel();
    },
    toWrite: async () => {
      if (isForgotten) await reread(get().answers);
      if (!isForgotten && get().flow.kind === "review") dispatch({ kind: "went", to: "write" });
    },
    write: () => writeBy("write", (onProgress) => service.write(onProgress, importChoices(get()))),
    restore: () => writeBy("restore", (onProgress) => service.finish(onProgress, importChoices(get()))),
    finish: () => writeBy("finish", service.finish),
    takeBack,
    compare,
    sayLine: (said) => sayLines([...get().saidLines, said]),
    unsayLine: (rename) => sayLines(get().saidLines.filter((said) => said.rename !== rename)),
    previewTakeOut,
    takeOut: (entry) =>
      writeBy(
        "take-out",
        (onProgress) => service.takeOut(entry.filings, onProgress),
        () => ({ kind: "taken-out", files: entry.files }),
      ),
    showSheet: (sheet) =>
      tellAfter(
        () => service.showSheet(sheet),
        () => tell({ kind: "shown-sheet", sheet }),
      ),
    showCell: (sheet, address) =>
      tellAfter(
        () => service.showCell(sheet, address),
        () => tell({ kind: "shown-cell", sheet, address }),
      ),
    insert: (formula) =>
      tellAfter(
        () => service.insertFormula(formula),
        ({ address }) => tell({ kind: "inserted", address }),
      ),
    sharing: {
      status: () => safely(service.sharing.status),
      publish: () => safely(service.sharing.publish),
      link: () => safely(service.sharing.link),
    },
    forecast: {
      view: (draft) => safely(() => service.forecasting.view(draft)),
      sensitivity: (draft, question) => safely(() => service.forecasting.sensitivity(draft, question)),
    },
    previewForecast,
    writeForecast: (draft) =>
      writeBy(
        draft ? "forecast" : "forecast-out",
        (onProgress) => service.forecasting.write(draft, onProgress),
        draft ? written : () => ({ kind: "forecast-taken-out" }),
      ),
    pictures: () => safely(service.pictures),
    ownRates: () => safely(service.ownRates),
    command: async (command) => {
      if (isReading(get()) || isWriting(get())) dispatch({ kind: "place", place: "model" });
      else if (command === "refresh") await compare();
      else dispatch({ kind: "went", to: command === "import" ? "import" : get().review ? "review" : "home" });
      // The button speaks of the workbook's checks; where there is no model yet, the review's findings are all there is.
      if (command === "checks" && get().workbook.kind === "model") await service.showSheet("checks");
    },
  };
}

function written(summary: WriteSummary): PaneAction {
  return { kind: "written", summary, canTakeBack: summary.canTakeBack === true };
}

async function safely<Value>(
  work: () => Promise<Result<Value, WorkbookFinding>>,
): Promise<Result<Value, WorkbookFinding>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: unexpected(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A bug behind the service, told like trouble with the workbook so that the view can say it in its place. */
function unexpected(error: unknown): WorkbookFinding {
  return { code: "refused", message: messageOf(error), remedy: "", wroteSomething: false };
}
