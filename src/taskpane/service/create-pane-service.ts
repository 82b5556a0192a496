/** The pane's service over an open workbook: the worker reads and plans, the port writes. */
import { failure, type Result, success } from "../../core/result";
import { openFunctionDesk } from "../../functions/function-desk";
import { areaAt } from "./cell-address";
import { readHeads, type StoredHead } from "../../plan/stored-part";
import { askWithMore, previewWith } from "./ask-with-more";
import { chooseKeys, chooseNone, chooseSheets, liveSheets } from "./sheet-choice";
import type { SheetSnapshot, WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { Language } from "../../statements/fact";
import type { WorkbookFinding, WorkbookPort, WritingProgress } from "../../workbook/port";
import type { GivenFile, Job, PaneService, ReadingProblem, Review, WriteSummary } from "../pane-service";
import type { LoadRateDesk } from "../rate-service";
import { type InTurn, openTurns } from "./in-turn";
import { type RememberedAnswers, withRemembered } from "./remembered-answer";
import type { ImportObstacle } from "../../app/prepare-import";
import { NOTHING_CHOSEN } from "../../app/import-choices";
import type { Looked, PreparedRemoval, PreparedWrite } from "../worker/request";
import { watchReading } from "./reading-watch";
import { type WorkerClient, WorkerFault } from "./worker-client";

export interface ServiceParts {
  readonly port: WorkbookPort;
  readonly worker: WorkerClient;
  readonly sample: () => Promise<GivenFile>;
  /** Whose labels lead on the sheets; asked when a release is read. */
  readonly language: () => Language;
  readonly remembered: RememberedAnswers;
  readonly rates: LoadRateDesk;
}

export function createPaneService(parts: ServiceParts): PaneService {
  const { port, worker, sample, language, remembered, rates } = parts;
  let isReading = false;
  const look = () => port.look(chooseSheets);
  const lookByKeys = () => port.look(chooseKeys);
  const lookAtNames = () => port.look(chooseNone);
  const desk = openFunctionDesk({
    dates: async () => {
      const snapshot = await lookAtNames();
      if (!snapshot.ok) throw new Error(snapshot.problem.message);
      return snapshot.value.dates ?? 1900;
    },
    supply: async () => {
      const snapshot = await lookByKeys();
      return snapshot.ok ? worker.ask({ kind: "functions", snapshot: snapshot.value }) : undefined;
    },
    rates: async () => {
      const session = await rates();
      await session.load();
      return session;
    },
    recalculate: () => port.recalculate(),
  });
  /** The functions' cells follow by themselves; whoever wrote need not wait for them. */
  const thenRenewed = <Value>(done: Value): Value => {
    void desk.renew();
    return done;
  };
  const preview = (looked: Looked) => worker.ask({ kind: "preview", ...looked });
  const inTurn = openTurns();
  const write = (prepare: Prepare, lookFirst = look) => {
    const job = writeJob(port, lookFirst, prepare, inTurn);
    return (onProgress: (progress: WritingProgress) => void): ReturnType<typeof job> => {
      const { result, cancel } = job(onProgress);
      return { result: result.then(thenRenewed), cancel };
    };
  };
  return {
    look: () => withSnapshot(lookAtNames, (snapshot) => worker.ask({ kind: "status", snapshot })),
    ownRates: () =>
      withSnapshot(lookByKeys, async (snapshot) => (await worker.ask({ kind: "functions", snapshot }))?.quotes ?? []),
    sample,
    read: (files, answers, onProgress): Job<Review, ReadingProblem> => {
      // What was asked for before is not wanted any more.
      if (isReading) worker.stop();
      isReading = true;
      const watch = watchReading(() => worker.stop());
      const progress: typeof onProgress = (told) => {
        watch.onProgress(told);
        onProgress(told);
      };
      const read = async (): Promise<Result<Review, ReadingProblem>> => {
        const first = await worker.ask({ kind: "read", files, answers, language: language() }, progress);
        if (!first.ok) return first;
        const more = withRemembered(first.value, answers, remembered);
        const final =
          more === undefined
            ? first
            : await worker.ask({ kind: "read", files, answers: more, language: language() }, progress);
        watch.end();
        if (!final.ok) return final;
        remembered.keep(final.value.issuer, answers);
        const snapshot = await lookByKeys();
        const previewed = snapshot.ok
          ? await previewWith(port, snapshot.value, preview)
          : {
              sheets: [],
              cells: 0,
              kept: [],
              obstacle: { reason: snapshot.problem.message, remedy: snapshot.problem.remedy },
            };
        return success({ ...final.value, preview: previewed });
      };
      const result = read()
        .catch((error: unknown) => failure(watch.problem() ?? readingFault(error)))
        .finally(() => {
          watch.end();
          isReading = false;
        });
      return { result, cancel: () => worker.stop() };
    },
    preview: (choices) =>
      withSnapshot(lookByKeys, (snapshot) =>
        previewWith(port, snapshot, (looked) => worker.ask({ kind: "preview", choices, ...looked })),
      ),
    write: (onProgress, choices = NOTHING_CHOSEN) =>
      write((looked) => worker.ask({ kind: "prepare", at: now(), choices, ...looked }), lookByKeys)(onProgress),
    finish: (onProgress, choices = NOTHING_CHOSEN) =>
      write((looked) => worker.ask({ kind: "finish", choices, ...looked }))(onProgress),
    previewWithout: (filings) =>
      withSnapshot(look, (snapshot) =>
        previewWith(port, snapshot, (looked) => worker.ask({ kind: "preview-without", filings, ...looked })),
      ),
    takeOut: (filings, onProgress) =>
      write((looked) => worker.ask({ kind: "prepare-without", filings, ...looked }))(onProgress),
    takeBack: () =>
      inTurn(async () => {
        const snapshot = await lookAtNames();
        if (!snapshot.ok) return snapshot;
        const heads = readHeads(snapshot.value.stored);
        if (!heads.ok || !heads.value) return success(undefined);
        return thenRenewed(await port.takeBack(unfinishedSheets(heads.value.head, snapshot.value.sheets)));
      }),
    compare: () =>
      withSnapshot(look, (snapshot) =>
        previewWith(port, snapshot, (looked) => worker.ask({ kind: "compare", ...looked })),
      ),
    showSheet: (sheet) => withSheet(lookAtNames, sheet, (id) => port.show(id)),
    showCell: (sheet, address) => withSheet(lookAtNames, sheet, (id) => port.show(id, areaAt(address))),
    pictures: () => withSnapshot(lookAtNames, (snapshot) => worker.ask({ kind: "pictures", snapshot })),
    ownExamples: async () => (await desk.supplied())?.examples ?? {},
    sharing: {
      status: async () => (await shareCalls()).callStatus(port),
      publish: async () => (await shareCalls()).publishCalls(port),
      link: async () => (await shareCalls()).linkCalls(port),
    },
    forecasting: {
      view: (draft) =>
        withSnapshot(look, (snapshot) => worker.ask({ kind: "forecast", snapshot, ...(draft && { draft }) })),
      sensitivity: (draft, question) =>
        withSnapshot(look, (snapshot) => worker.ask({ kind: "sensitivity", snapshot, draft, question })),
      preview: (draft) =>
        withSnapshot(look, (snapshot) =>
          previewWith(port, snapshot, (looked) =>
            worker.ask({ kind: "preview-forecast", ...(draft && { draft }), ...looked }),
          ),
        ),
      write: (draft, onProgress) =>
        write((looked) => worker.ask({ kind: "prepare-forecast", ...(draft && { draft }), ...looked }))(onProgress),
    },
    insertFormula: (formula) => port.insert(formula),
  };
}

/** Needed by those only who share. */
const shareCalls = () => import("../../app/share-calls");

type Look = () => Promise<Result<WorkbookSnapshot, WorkbookFinding>>;

type Prepare = (looked: Looked) => Promise<Result<PreparedWrite | PreparedRemoval, ImportObstacle>>;

/** For the journal, which is read by people. */
function now(): string {
  return new Date().toISOString();
}

/** The sheets that an import had made before it was interrupted. */
function unfinishedSheets(head: StoredHead, sheets: readonly SheetSnapshot[]): readonly string[] {
  return liveSheets(head, sheets).flatMap(({ id }) => (head.before.includes(id) ? [] : [id]));
}

/** An import is worked out so many times while others change what it is about. */
const MOST_TURNS = 3;

function writeJob(
  port: WorkbookPort,
  look: Look,
  prepare: Prepare,
  inTurn: InTurn,
): (onProgress: (progress: WritingProgress) => void) => Job<WriteSummary, WorkbookFinding> {
  return (onProgress) => {
    let isCancelled = false;
    const once = async (): Promise<Result<WriteSummary, WorkbookFinding>> => {
      const snapshot = await look();
      if (!snapshot.ok) return snapshot;
      const answer = await askWithMore(port, snapshot.value, prepare, (each) => (each.ok ? undefined : each.problem));
      if (!answer.ok) return answer;
      const prepared = answer.value;
      if (!prepared.ok) return failure(refused(prepared.problem));
      if ("removes" in prepared.value) return takenOut(await port.takeBack(prepared.value.removes));
      const { edits, record, expected, preview, breaks } = prepared.value;
      const summary = { sheets: preview.sheets, cells: preview.cells, kept: preview.kept, breaks };
      const isMarked = record.journal.status === "complete" || record.isStored;
      if (edits.length === 0 && !isMarked) return success({ ...summary, left: [] });
      const done = await port.apply(edits, record, { onProgress, isCancelled: () => isCancelled, expected });
      if (!done.ok) return done;
      // A first import is taken out again with its sheets; a later one changes what an analyst may have built upon.
      const canTakeBack = record.journal.generation === 1 && edits.some(({ kind }) => kind === "add-sheet");
      return success({ ...summary, left: done.value.left, canTakeBack, isFinished: record.isStored });
    };
    const work = async (): Promise<Result<WriteSummary, WorkbookFinding>> => {
      for (let turn = 1; ; turn++) {
        const done = await once();
        // Somebody else's edit in between: worked out anew from what stands there now.
        if (done.ok || done.problem.code !== "changed-meanwhile" || turn === MOST_TURNS || isCancelled) return done;
      }
    };
    const result = inTurn(work).catch((error: unknown) => failure(writingFault(error)));
    return { result, cancel: () => (isCancelled = true) };
  };
}

function takenOut(done: Result<void, WorkbookFinding>): Result<WriteSummary, WorkbookFinding> {
  return done.ok ? success({ sheets: [], cells: 0, kept: [], left: [], breaks: 0 }) : done;
}

async function withSnapshot<Value>(
  look: Look,
  then: (snapshot: WorkbookSnapshot) => Promise<Value>,
): Promise<Result<Value, WorkbookFinding>> {
  const snapshot = await look();
  if (!snapshot.ok) return snapshot;
  try {
    return success(await then(snapshot.value));
  } catch (error) {
    return failure(writingFault(error));
  }
}

/** A sheet by its present name, or by the plan's id of it. */
async function withSheet(
  look: Look,
  sheet: string,
  then: (id: string) => Promise<Result<void, WorkbookFinding>>,
): Promise<Result<void, WorkbookFinding>> {
  const snapshot = await look();
  if (!snapshot.ok) return snapshot;
  const { sheets, stored } = snapshot.value;
  const heads = readHeads(stored);
  const liveId = heads.ok ? heads.value?.head.sheets.find(({ id }) => id === sheet)?.liveId : undefined;
  const found = sheets.find(({ id }) => id === liveId) ?? sheets.find(({ name }) => name === sheet);
  return found ? then(found.id) : failure(missing(sheet));
}

function missing(sheet: string): WorkbookFinding {
  return {
    code: "refused",
    message: `The workbook has no sheet “${sheet}” any more.`,
    remedy: "import the release again: what is missing is made anew",
    wroteSomething: false,
  };
}

function refused({ reason, remedy }: ImportObstacle): WorkbookFinding {
  return { code: "refused", message: `Nothing was written: ${reason}.`, remedy, wroteSomething: false };
}

function readingFault(error: unknown): ReadingProblem {
  if (error instanceof WorkerFault && error.wasStopped) return { kind: "cancelled" };
  return { kind: "fault", message: error instanceof Error ? error.message : String(error) };
}

function writingFault(error: unknown): WorkbookFinding {
  return {
    code: "refused",
    message: `An error of Tieout's own: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: "report it with the release",
    wroteSomething: false,
  };
}
