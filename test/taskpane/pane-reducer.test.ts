import { NEW_DRAFT } from "../../src/app/forecast-draft";
import { type PaneAction, reducePane } from "../../src/taskpane/pane-reducer";
import { initialState, type PaneState } from "../../src/taskpane/pane-state";
import type { WorkbookFinding } from "../../src/workbook/port";
import { fakeModel, fakeReview, PREVIEW, QUESTIONS } from "./fake-review";
import { SMALL, SUMMARY } from "./fake-service";

const START = initialState("en");
const REVIEW = fakeReview(SMALL.size, QUESTIONS);
const FILE = { name: "meadow-1q24.txt", bytes: new Uint8Array([1]) };
const QUESTION = QUESTIONS[0]!;
const GIVEN = {
  question: QUESTION,
  answer: { kind: "calendar", fiscalYearEndMonth: 3, labelledBy: "start" },
} as const;
const READ: readonly PaneAction[] = [
  { kind: "reading-started", files: [FILE] },
  { kind: "read", review: REVIEW },
];

function after(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(reducePane, START);
}

function trouble(code: WorkbookFinding["code"], wroteSomething: boolean): WorkbookFinding {
  return { code, message: "", remedy: "", wroteSomething };
}

describe("reading", () => {
  test("leads to the review, says how much was read, and counts an arrival each time the view changes", () => {
    const reading = after(READ[0]!);
    expect(reading).toMatchObject({ flow: { kind: "reading" }, arrival: 1, files: [FILE] });
    expect(after(...READ)).toMatchObject({
      flow: { kind: "review" },
      notice: { kind: "read", figures: 1_873, files: 1 },
      arrival: 2,
    });
  });

  test("shows progress only while it reads", () => {
    const progress = { stage: "checking", file: FILE.name, fileNumber: 1, files: 1 } as const;
    expect(after(READ[0]!, { kind: "reading-went-on", progress }).flow).toEqual({ kind: "reading", progress });
    expect(after({ kind: "reading-went-on", progress })).toEqual(START);
  });

  test("leads back to the drop zone when it is stopped, and to the reason when a file is refused", () => {
    expect(after(READ[0]!, { kind: "read-failed", problem: { kind: "cancelled" } })).toMatchObject({
      flow: { kind: "import" },
      notice: { kind: "reading-stopped" },
    });
    const problem = { kind: "refused", file: "scan.png", reason: "a picture", remedy: "give text" } as const;
    expect(after(READ[0]!, { kind: "read-failed", problem }).flow).toEqual({ kind: "refused", problem });
  });

  test("forgets the review before it, which the service has forgotten too", () => {
    expect(after(...READ, READ[0]!, { kind: "read-failed", problem: { kind: "cancelled" } }).review).toBeUndefined();
  });
});

describe("answers", () => {
  const REREAD: PaneAction = {
    kind: "rereading-started",
    answers: [GIVEN],
    notice: { kind: "answered", question: QUESTION },
  };

  test("keep the last review on view while the files are read again, and move no focus", () => {
    const state = after(...READ, REREAD);
    expect(state).toMatchObject({ flow: { kind: "review", rereading: { before: [] } }, answers: [GIVEN], arrival: 2 });
    expect(state.review).toBe(REVIEW);
    const done = reducePane(state, { kind: "read", review: fakeReview(SMALL.size, []) });
    expect(done).toMatchObject({ flow: { kind: "review" }, notice: { kind: "answered" }, arrival: 2 });
    expect(done.review?.questions).toEqual([]);
  });

  test("that the document refutes are told as such: the question is asked again", () => {
    const state = after(...READ, REREAD, { kind: "read", review: REVIEW });
    expect(state.notice).toEqual({ kind: "answer-refuted", question: QUESTION });
  });

  test("are as before when reading again is stopped or fails", () => {
    const stopped = after(...READ, REREAD, { kind: "read-failed", problem: { kind: "cancelled" } });
    expect(stopped).toMatchObject({ answers: [], flow: { kind: "review" }, notice: { kind: "reread-stopped" } });
    const problem = { kind: "fault", message: "out of memory" } as const;
    const failed = after(...READ, REREAD, { kind: "read-failed", problem });
    expect(failed).toMatchObject({ answers: [], flow: { kind: "review", problem } });
    expect(failed.review).toBe(REVIEW);
  });

  test("belong to the files they were given for", () => {
    const answered = after(...READ, REREAD, { kind: "read", review: REVIEW });
    expect(reducePane(answered, READ[0]!).answers).toEqual([]);
  });
});

describe("writing", () => {
  const WRITING: PaneAction = { kind: "writing-started", work: "write" };

  test("ends with the summary and the way back that the service offers", () => {
    const state = after(...READ, WRITING, { kind: "written", summary: SUMMARY, canTakeBack: true });
    expect(state).toMatchObject({
      flow: { kind: "written" },
      notice: { kind: "written", cells: PREVIEW.cells, canTakeBack: true },
    });
  });

  test("returns to the preview when nothing was written, with the trouble beside it", () => {
    const protectedBook = trouble("protected-workbook", false);
    const state = after(...READ, WRITING, { kind: "writing-failed", trouble: protectedBook });
    expect(state.flow).toEqual({ kind: "write", trouble: protectedBook });
  });

  test("leads to the state of the workbook when something was written", () => {
    const half = trouble("not-answering", true);
    expect(after(...READ, WRITING, { kind: "writing-failed", trouble: half }).flow).toEqual({
      kind: "home",
      trouble: half,
    });
  });

  test("that was stopped is no trouble, and says whether something stands half done", () => {
    for (const wroteSomething of [false, true]) {
      const state = after(...READ, WRITING, { kind: "writing-failed", trouble: trouble("cancelled", wroteSomething) });
      expect(state.flow).toEqual({ kind: wroteSomething ? "home" : "write" });
      expect(state.notice).toEqual({ kind: "writing-stopped", wroteSomething });
    }
  });

  test("goes on while it is being stopped", () => {
    const progress = { batch: 1, batches: 3, cells: 10, allCells: 30 };
    const state = after(WRITING, { kind: "writing-stopping" }, { kind: "writing-went-on", progress });
    expect(state.flow).toEqual({ kind: "writing", work: "write", isStopping: true, progress });
  });
});

describe("the forecast", () => {
  const draft = { ...NEW_DRAFT, quarters: 4 };
  const previewed: readonly PaneAction[] = [
    { kind: "drafted", draft },
    { kind: "forecast-previewing", draft },
    { kind: "forecast-previewed", preview: PREVIEW },
  ];

  test("is drafted without a change of view, and thrown away again", () => {
    const drafted = after({ kind: "went", to: "forecast" }, { kind: "drafted", draft });
    expect(drafted).toMatchObject({ flow: { kind: "forecast" }, draft, arrival: 1 });
    expect(reducePane(drafted, { kind: "drafted" })).not.toHaveProperty("draft");
  });

  test("is previewed with its draft, and written: from then on the sheets hold the draft", () => {
    expect(after(...previewed).flow).toEqual({ kind: "forecast-preview", draft, preview: PREVIEW });
    const written = after(
      ...previewed,
      { kind: "writing-started", work: "forecast" },
      { kind: "written", summary: SUMMARY, canTakeBack: true },
    );
    expect(written.flow).toEqual({ kind: "written", summary: SUMMARY, work: "forecast" });
    expect(written).not.toHaveProperty("draft");
  });

  test("keeps its draft where writing fails before anything was written, or is stopped", () => {
    const protectedSheet = trouble("protected-sheet", false);
    const writing = after(...previewed, { kind: "writing-started", work: "forecast" });
    expect(reducePane(writing, { kind: "writing-failed", trouble: protectedSheet })).toMatchObject({
      flow: { kind: "forecast", trouble: protectedSheet },
      draft,
    });
    const stopped = reducePane(writing, { kind: "writing-failed", trouble: trouble("cancelled", false) });
    expect(stopped).toMatchObject({ flow: { kind: "forecast" }, notice: { kind: "writing-stopped" }, draft });
    expect(stopped.flow).not.toHaveProperty("trouble");
    const half = reducePane(writing, { kind: "writing-failed", trouble: trouble("not-answering", true) });
    expect(half.flow.kind).toBe("home");
  });

  test("says why it could not be previewed, and takes no preview that comes too late", () => {
    const failed = trouble("cell-editing", false);
    expect(after(...previewed.slice(0, 2), { kind: "forecast-failed", trouble: failed }).flow).toEqual({
      kind: "forecast",
      trouble: failed,
    });
    const gone = after(...previewed.slice(0, 2), { kind: "went", to: "home" }, previewed[2]!);
    expect(gone.flow.kind).toBe("home");
  });

  test("is taken out with its draft, as it goes when an import is taken back", () => {
    const out = after(...previewed, { kind: "forecast-taken-out" });
    expect(out).toMatchObject({ flow: { kind: "home" }, notice: { kind: "forecast-taken-out" } });
    expect(out).not.toHaveProperty("draft");
    expect(after(...previewed, { kind: "taken-back" })).not.toHaveProperty("draft");
  });
});

describe("going about", () => {
  test("needs a review to go to the review or the preview", () => {
    expect(after({ kind: "went", to: "write" }).flow.kind).toBe("import");
    expect(after(...READ, { kind: "went", to: "write" }).flow.kind).toBe("write");
  });

  test("to another place leaves the way from files to sheets where it is, and the focus in the navigation", () => {
    const state = after(...READ, { kind: "place", place: "pictures" });
    expect(state).toMatchObject({ place: "pictures", flow: { kind: "review" }, arrival: 2 });
    expect(state.notice).toBeUndefined();
  });

  test("a change of view brings its place up", () => {
    const state = after({ kind: "place", place: "functions" }, { kind: "comparing-started" });
    expect(state).toMatchObject({ place: "model", flow: { kind: "comparing" } });
  });

  test("looking at the workbook changes no view", () => {
    const state = after(...READ, { kind: "looked", status: { kind: "model", model: fakeModel(SMALL.size) } });
    expect(state).toMatchObject({ workbook: { kind: "model" }, flow: { kind: "review" }, arrival: 2 });
  });

  test("a message goes when it is dismissed, and nothing else", () => {
    const state = after(...READ);
    const { notice: _, ...rest } = state;
    expect(reducePane(state, { kind: "dismissed" })).toEqual(rest);
  });
});
