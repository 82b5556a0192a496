/** The worker's side of the pane: reading, checking, planning. It keeps what was read last, and nothing else. */
import { translationOf } from "../../app/find-translation";
import { checkReleases, planReleases, type Releases } from "../../app/import-release";
import {
  type ImportObstacle,
  importRecord,
  type ModelContents,
  prepareImport,
  type PreparedImport,
  unreadableState,
} from "../../app/prepare-import";
import { joinFilings } from "../../app/join-filings";
import { readRelease } from "../../app/read-release";
import { readStoredModel, type StoredModel } from "../../app/stored-model";
import { failure, type Result, success } from "../../core/result";
import type { Finding } from "../../core/finding";
import { buildModel } from "../../plan/model";
import { changeOfModel, type ModelChange } from "../../plan/model-change";
import type { Translation } from "../../plan/translation";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { WorkbookState } from "../../plan/workbook-state";
import type { Filing } from "../../statements/filing";
import type { Answers } from "../../statements/question";
import type { ReadingProblem, ReadingProgress, WorkbookStatus, WritePreview } from "../pane-service";
import { packBody, unpackBody } from "../../workbook/record-pack";
import { modelStatus } from "./model-status";
import { picturesOf } from "./picture";
import { packRateFile } from "./rate-file";
import { obstructedPreview, writePreview } from "./preview";
import type { Obstructed, PreparedWrite, WorkerAnswers, WorkerRequest } from "./request";
import { answerPrefix, reviewOf } from "./review";
import { functionSupply } from "./supply-functions";

/** A model to be written: its contents, their checks, their plan under the names it would have in an empty workbook. */
interface PlannedModel {
  readonly contents: ModelContents;
  readonly releases: Releases;
  readonly plan: WorkbookPlan;
}

export interface WorkerSurroundings {
  /** Of a file's bytes, in hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
}

export type RequestHandler = <Kind extends WorkerRequest["kind"]>(
  request: Extract<WorkerRequest, { kind: Kind }>,
  onProgress: (progress: ReadingProgress) => void,
) => Promise<WorkerAnswers[Kind]>;

export function openRequestHandler(surroundings: WorkerSurroundings): RequestHandler {
  let last: PlannedModel | undefined;
  const answer = async (
    request: WorkerRequest,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<WorkerAnswers[keyof WorkerAnswers]> => {
    switch (request.kind) {
      case "read": {
        const read = await readFiles(request, surroundings, onProgress);
        if (!read.ok) return read;
        last = read.value;
        const { filings, report } = last.releases;
        return success(reviewOf(filings, report.findings, report.checked));
      }
      case "preview":
        return previewOf(last && (await held(last, request.snapshot)));
      case "prepare":
        return last ? written(last, request.snapshot) : failure(NOTHING_READ);
      case "status":
        return statusOf(request.snapshot);
      case "compare": {
        const stored = await readStoredModel(request.snapshot.stored, unpackBody);
        const model = stored.ok && stored.value ? plannedOf(stored.value.state) : undefined;
        if (!stored.ok) return obstructedPreview(unreadableState(stored.problem));
        return previewOf(model && (await held(model, request.snapshot, true)));
      }
      case "finish": {
        const stored = await readStoredModel(request.snapshot.stored, unpackBody);
        if (!stored.ok) return failure(unreadableState(stored.problem));
        return stored.value ? written(plannedOf(stored.value.state), request.snapshot, true) : failure(NOTHING_READ);
      }
      case "functions": {
        const stored = await readStoredModel(request.snapshot.stored, unpackBody);
        const state = stored.ok ? stored.value?.state : undefined;
        return state?.status === "complete" ? functionSupply(state, request.snapshot) : undefined;
      }
      case "pictures": {
        const stored = request.snapshot && (await readStoredModel(request.snapshot.stored, unpackBody));
        const plan = last?.plan ?? (stored?.ok && stored.value ? plannedOf(stored.value.state).plan : undefined);
        return plan ? picturesOf(plan) : [];
      }
      case "rate-file":
        return packRateFile(request.file, surroundings.sha256);
    }
  };
  // The kind of the answer follows the kind of the request, which the compiler cannot see through the switch.
  return answer as RequestHandler;
}

async function readFiles(
  { files, answers, language, currency }: Extract<WorkerRequest, { kind: "read" }>,
  { sha256 }: WorkerSurroundings,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Result<PlannedModel, ReadingProblem>> {
  const read: Filing[] = [];
  for (const [i, { name, bytes }] of files.entries()) {
    const at = { file: name, fileNumber: i + 1, files: files.length };
    onProgress({ stage: "opening", ...at });
    const hash = await sha256(bytes);
    onProgress({ stage: "reading", ...at });
    const filing = await readRelease({ name, sha256: hash, bytes }, answersFor(answers, hash), {
      onPage: (page, pages) => onProgress({ stage: "reading", ...at, page, pages }),
    });
    if (!filing.ok) return failure({ kind: "refused", ...filing.problem });
    // One file given twice is one release.
    if (!read.some(({ source }) => source.sha256 === hash)) read.push(filing.value);
  }
  const filings = joinFilings([], read);
  const end = { file: files.at(-1)?.name ?? "", fileNumber: files.length, files: files.length };
  onProgress({ stage: "checking", ...end });
  const releases = checkReleases(filings);
  if (!releases.ok) return failure({ kind: "refused", ...releases.problem });
  onProgress({ stage: "planning", ...end });
  const found = await translationOf(filings, currency === undefined ? {} : { currency });
  // Only a file of rates can be refused, and none is given here; rates that are missing are told on FX.
  const translation = found.ok ? found.value.translation : undefined;
  const contents = { filings, language, answers, ...(translation && { translation }) };
  return success({ contents, releases: releases.value, plan: planReleases(releases.value, language, translation) });
}

/** The translation into the issuer's own second currency, or into the one that the model has where that is another. */
async function translationLike(
  filings: readonly Filing[],
  wanted: Translation | undefined,
): Promise<Translation | undefined> {
  const usual = await translationOf(filings, {});
  const translation = usual.ok ? usual.value.translation : undefined;
  if (wanted === undefined || wanted.quote === translation?.quote) return translation;
  const other = await translationOf(filings, { currency: wanted.quote });
  return other.ok ? other.value.translation : undefined;
}

/** The answers that belong to one document, under the ids its questions have there. */
function answersFor(answers: Answers, sha256: string): Answers {
  const prefix = answerPrefix(sha256);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      id.startsWith(prefix) ? [[id.slice(prefix.length), answer]] : [],
    ),
  );
}

/** Stored filings have passed the checks before; they are of one issuer. */
function plannedOf(contents: ModelContents): PlannedModel {
  const releases = checkReleases(contents.filings);
  if (!releases.ok) throw new Error(`the stored releases make no model: ${releases.problem.reason}`);
  const plan = planReleases(releases.value, contents.language, contents.translation);
  return { contents, releases: releases.value, plan };
}

interface Held {
  readonly prepared: PreparedImport;
  /** What is to stand in the workbook: what it has and what was read. */
  readonly model: PlannedModel;
  /** What that changes of the model in the workbook. */
  readonly change?: ModelChange;
  readonly stored: StoredModel | undefined;
}

/** `isStored`: the model is the one that the workbook has stored, so an interrupted import of it goes on. */
async function held(
  model: PlannedModel,
  snapshot: WorkbookSnapshot,
  isStored = false,
): Promise<Result<Held, ImportObstacle>> {
  const stored = await readStoredModel(snapshot.stored, unpackBody);
  if (!stored.ok) return failure(unreadableState(stored.problem));
  const { value } = stored;
  const whole = isStored || value?.head.status !== "complete" ? success(model) : await joined(value.state, model);
  if (!whole.ok) return whole;
  const isLarger = value?.head.status === "complete" && !isStored;
  const before = isLarger ? plannedOf(value.state).plan : undefined;
  const prepared = prepareImport(whole.value.plan, snapshot, value, isStored, before);
  if (!prepared.ok) return prepared;
  const change = isLarger ? changeBy(value.state, whole.value.contents) : undefined;
  return success({ prepared: prepared.value, stored: value, model: whole.value, ...(change && { change }) });
}

/** Undefined where the workbook has all of these filings. */
function changeBy({ filings }: WorkbookState, contents: ModelContents): ModelChange | undefined {
  const known = new Set(filings.map(({ source }) => source.sha256));
  if (contents.filings.every(({ source }) => known.has(source.sha256))) return undefined;
  return changeOfModel(buildModel(filings), buildModel(contents.filings));
}

/** The model that a workbook has, with the releases that were read now: a document that it has already is read anew. */
async function joined(state: WorkbookState, { contents }: PlannedModel): Promise<Result<PlannedModel, ImportObstacle>> {
  const filings = joinFilings(state.filings, contents.filings);
  const releases = checkReleases(filings);
  if (!releases.ok) return failure({ kind: "other-issuer", ...releases.problem });
  const { language } = contents;
  const translation = await translationLike(filings, contents.translation ?? state.translation);
  const answers = { ...state.answers, ...contents.answers };
  return success({
    contents: { filings, language, answers, ...(translation && { translation }) },
    releases: releases.value,
    plan: planReleases(releases.value, language, translation),
  });
}

function previewOf(prepared: Result<Held, ImportObstacle> | undefined): WritePreview {
  if (!prepared) return obstructedPreview({ kind: "unreadable-state", ...NOTHING_READ });
  return prepared.ok
    ? writePreview(prepared.value.prepared, prepared.value.change)
    : obstructedPreview(prepared.problem);
}

async function written(
  model: PlannedModel,
  snapshot: WorkbookSnapshot,
  isStored = false,
): Promise<Result<PreparedWrite, Obstructed>> {
  const prepared = await held(model, snapshot, isStored);
  if (!prepared.ok) return prepared;
  const { contents, releases } = prepared.value.model;
  const record = await importRecord(prepared.value.prepared, contents, snapshot, prepared.value.stored, packBody);
  return success({
    edits: prepared.value.prepared.edits,
    record,
    preview: writePreview(prepared.value.prepared),
    breaks: breaksIn(releases.report.findings),
  });
}

async function statusOf(snapshot: WorkbookSnapshot): Promise<WorkbookStatus> {
  const stored = await readStoredModel(snapshot.stored, unpackBody);
  if (!stored.ok) {
    const { reason, remedy } = unreadableState(stored.problem);
    return { kind: "unreadable", reason, remedy };
  }
  if (!stored.value) return { kind: "empty" };
  const { head, state } = stored.value;
  const { releases } = plannedOf(state);
  const model = modelStatus(state, releases, snapshot);
  if (head.status === "complete") return { kind: "model", model };
  return { kind: "unfinished", model, canTakeBack: head.generation === 1 };
}

function breaksIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "break").length;
}

const NOTHING_READ = {
  reason: "nothing has been read yet",
  remedy: "give a release first",
};
