/** A service without a workbook and a worker behind it: answers at once, or as slowly as large releases take. */
import { failure, type Result, success } from "../../src/core/result";
import type {
  Job,
  PaneService,
  Picture,
  ReadingProblem,
  ReadingProgress,
  Review,
  WorkbookStatus,
  WriteSummary,
} from "../../src/taskpane/pane-service";
import type { WorkbookFinding, WritingProgress } from "../../src/workbook/port";
import { fakeForecast } from "./fake-forecast";
import { fakeModel, fakeReview, PREVIEW, QUESTIONS, type ReviewSize, SHEETS } from "./fake-review";

export interface FakeChoices {
  readonly size: ReviewSize;
  /** Milliseconds from one word of progress to the next. */
  readonly pace: number;
  readonly start: WorkbookStatus["kind"];
  readonly asks: boolean;
  /** What comes of writing: all of it, or trouble that leaves it half done. */
  readonly writing: "done" | "protected" | "half";
}

export const SMALL: FakeChoices = {
  size: { statements: 3, rows: 12, findings: 12 },
  pace: 0,
  start: "empty",
  asks: true,
  writing: "done",
};

export const SUMMARY: WriteSummary = {
  sheets: SHEETS,
  cells: PREVIEW.cells,
  kept: PREVIEW.kept,
  left: [
    {
      code: "missing-requirement",
      message: "this Excel has no cell notes",
      remedy: "open the workbook in a newer Excel",
      wroteSomething: true,
    },
  ],
  breaks: 3,
  canTakeBack: true,
};

const STAGES = ["opening", "reading", "interpreting", "checking", "planning"] as const;
const PAGES = 6;

export function fakeService(choices: FakeChoices): PaneService & { readonly calls: readonly string[] } {
  const calls: string[] = [];
  let status = statusOf(choices.start, choices.size);
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, choices.pace));
  const writeJob = (name: string, onProgress: (progress: WritingProgress) => void) => {
    calls.push(name);
    return job<WriteSummary, WorkbookFinding>(async (isCancelled) => {
      const batches = 5;
      for (let batch = 1; batch <= batches; batch++) {
        await wait();
        if (isCancelled()) {
          if (batch > 1) status = statusOf("unfinished", choices.size);
          return failure(troubleOf("cancelled", batch > 1));
        }
        if (choices.writing === "protected") return failure(troubleOf("protected-workbook", false));
        if (choices.writing === "half" && batch === 3) {
          status = statusOf("unfinished", choices.size);
          return failure(troubleOf("not-answering", true));
        }
        onProgress({ batch, batches, cells: Math.round((PREVIEW.cells * batch) / batches), allCells: PREVIEW.cells });
      }
      status = statusOf("model", choices.size);
      return success(SUMMARY);
    });
  };
  const say = (name: string): Promise<Result<void, WorkbookFinding>> => {
    calls.push(name);
    return Promise.resolve(success(undefined));
  };
  return {
    calls,
    look: () => Promise.resolve(success(status)),
    sample: () => Promise.resolve({ name: "sample.txt", bytes: new Uint8Array([84]) }),
    read: (files, answers, onProgress) => {
      calls.push(`read ${files.map(({ name }) => name).join(" ")} ${Object.keys(answers).join(" ")}`.trimEnd());
      return job<Review, ReadingProblem>(async (isCancelled) => {
        for (const progress of steps(files[0]?.name ?? "", files.length)) {
          await wait();
          if (isCancelled()) return failure({ kind: "cancelled" });
          onProgress(progress);
        }
        const picture = files.find(({ name }) => name.endsWith(".png"));
        if (picture) {
          const reason = "it is a picture, and pictures hold no text";
          return failure({
            kind: "refused",
            file: picture.name,
            reason,
            remedy: "give the release as a PDF with text",
          });
        }
        const open = choices.asks ? QUESTIONS.filter(({ id }) => !Object.hasOwn(answers, id)) : [];
        return success(fakeReview(choices.size, open));
      });
    },
    write: (onProgress) => writeJob("write", onProgress),
    finish: (onProgress) => writeJob("finish", onProgress),
    preview: () => Promise.resolve(success(PREVIEW)),
    previewWithout: () => Promise.resolve(success({ sheets: [], cells: 0, kept: [] })),
    takeOut: (filings, onProgress) => writeJob(`takeOut ${filings.join(" ")}`, onProgress),
    takeBack: () => {
      status = { kind: "empty" };
      return say("takeBack");
    },
    compare: async () => {
      calls.push("compare");
      await wait();
      return success({
        ...PREVIEW,
        sheets: SHEETS.map((sheet) => ({ ...sheet, cells: sheet.id === "is" ? 14 : 0 })),
        cells: 14,
      });
    },
    showSheet: (sheet) => say(`showSheet ${sheet}`),
    showCell: (sheet, address) => say(`showCell ${sheet} ${address}`),
    pictures: () => Promise.resolve(success(PICTURES)),
    ownExamples: () => Promise.resolve({}),
    ownRates: () => Promise.resolve(success([])),
    sharing: {
      status: () =>
        Promise.resolve({
          ok: true,
          value: { live: 0, asFormulas: 0, asValues: 0, staying: 0, published: 0, isInterrupted: false },
        }),
      publish: () => Promise.resolve({ ok: true, value: { formulas: 0, values: 0, left: [] } }),
      link: () => Promise.resolve({ ok: true, value: { linked: 0, changed: [] } }),
    },
    forecasting: {
      view: async (draft) => {
        calls.push("forecast view");
        await wait();
        return success(success(fakeForecast(draft)));
      },
      sensitivity: (_, { rows, columns }) =>
        Promise.resolve(
          success(success(rows.steps.map((down) => columns.steps.map((step) => Number(down) + Number(step))))),
        ),
      preview: async (draft) => {
        await wait();
        return success({ ...PREVIEW, cells: draft ? 220 : 0 });
      },
      write: (draft, onProgress) => writeJob(draft ? "forecast" : "forecast out", onProgress),
    },
    insertFormula: (formula) => {
      calls.push(`insert ${formula}`);
      return Promise.resolve(success({ address: "IS!H4" }));
    },
  };
}

function* steps(file: string, files: number): Generator<ReadingProgress> {
  for (const stage of STAGES) {
    if (stage !== "reading") yield { stage, file, fileNumber: 1, files };
    else for (let page = 1; page <= PAGES; page++) yield { stage, file, fileNumber: 1, files, page, pages: PAGES };
  }
}

function job<Value, Problem>(
  work: (isCancelled: () => boolean) => Promise<Result<Value, Problem>>,
): Job<Value, Problem> {
  let isCancelled = false;
  return {
    result: work(() => isCancelled),
    cancel: () => {
      isCancelled = true;
    },
  };
}

function troubleOf(code: WorkbookFinding["code"], wroteSomething: boolean): WorkbookFinding {
  return { code, message: `the host says ${code}`, remedy: "try again", wroteSomething };
}

function statusOf(kind: WorkbookStatus["kind"], size: ReviewSize): WorkbookStatus {
  switch (kind) {
    case "empty":
      return { kind };
    case "model":
      return { kind, model: fakeModel(size) };
    case "unfinished":
      return { kind, model: fakeModel(size), canTakeBack: true };
    case "unreadable":
      return { kind, reason: "the stored model is of version 9", remedy: "open it with a newer Tieout" };
  }
}

export const PICTURES: readonly Picture[] = [
  {
    kind: "waterfall",
    title: "Adjusted EBITDA, 1Q23 to 1Q24",
    categories: ["Adjusted EBITDA 1Q23", "Revenues", "Cost of revenues", "One-off items", "Adjusted EBITDA 1Q24"],
    series: [
      { name: "Base", role: "base", values: [0, 1200, 1100, 860, 0] },
      { name: "Ends", role: "end", values: [1200, 0, 0, 0, 860] },
      { name: "Rise", role: "up", values: [0, 340, 0, 0, 0] },
      { name: "Fall", role: "down", values: [0, 0, 440, 240, 0] },
    ],
    isPercent: false,
    sheet: "bridge",
  },
  {
    kind: "lines",
    title: "Margins over time",
    categories: ["1Q22", "2Q22", "3Q22", "4Q22", "1Q23", "2Q23", "3Q23", "4Q23", "1Q24"],
    series: [
      { name: "Gross margin", role: "line", values: [0.31, 0.318, 0.305, 0.33, 0.322, null, 0.335, 0.341, 0.338] },
      {
        name: "Operating margin",
        role: "line",
        values: [0.042, 0.051, -0.012, 0.061, 0.055, null, 0.058, 0.066, 0.07],
      },
      { name: "Net margin", role: "line", values: [0.021, 0.03, -0.03, 0.041, 0.032, null, 0.036, 0.04, 0.045] },
    ],
    isPercent: true,
    sheet: "margins",
  },
];
