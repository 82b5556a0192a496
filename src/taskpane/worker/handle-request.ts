/** The worker's side of the pane: reading, checking, planning. It keeps what was read last, and nothing else. */
import { translationOf } from "../../app/find-translation";
import { checkReleases } from "../../app/import-release";
import { planReleases } from "../../app/plan-releases";
import { type ImportObstacle, unreadableState } from "../../app/prepare-import";
import { joinFilings } from "../../app/join-filings";
import { readRelease } from "../../app/read-release";
import { readStoredModel } from "../../app/stored-model";
import { failure, type Result, success } from "../../core/result";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { Filing } from "../../statements/filing";
import type { Answers } from "../../statements/question";
import type { ReadingProblem, ReadingProgress, WorkbookStatus } from "../pane-service";
import { unpackPart } from "../../workbook/record-pack";
import { sensitivityOf, viewOfForecast, withForecast } from "./held-forecast";
import { asStored, NOTHING_READ, previewOf, without, withRead, written } from "./held-import";
import { modelStatus } from "./model-status";
import { picturesOf } from "./picture";
import { packRateFile } from "./rate-file";
import type { PreparedRemoval, WorkerAnswers, WorkerRequest } from "./request";
import { openRecall } from "./recall";
import { answerPrefix, reviewOf } from "./review";
import { functionSupply } from "./supply-functions";
import { type PlannedModel, plannedOf } from "./wanted-model";

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
  const recall = openRecall();
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
        return previewOf(last && (await withRead(last, request, recall)));
      case "prepare":
        return last
          ? written(await withRead(last, request, recall), request.snapshot)
          : failure({ kind: "unreadable-state", ...NOTHING_READ });
      case "status":
        return statusOf(request.snapshot);
      case "compare":
        return previewOf(await asStored(request));
      case "finish":
        return written(await asStored(request), request.snapshot);
      case "preview-without":
        return previewOf(await without(request.filings, request));
      case "prepare-without": {
        const held = await without(request.filings, request);
        if (!held.ok || "removes" in held.value) return held as Result<PreparedRemoval, ImportObstacle>;
        return written(success(held.value), request.snapshot);
      }
      case "forecast":
        return viewOfForecast(request.snapshot, request.draft);
      case "sensitivity":
        return sensitivityOf(request.snapshot, request.draft, request.question);
      case "preview-forecast":
        return previewOf(await withForecast(request.draft, request));
      case "prepare-forecast":
        return written(await withForecast(request.draft, request), request.snapshot);
      case "functions": {
        const stored = await readStoredModel(request.snapshot.stored, unpackPart);
        const state = stored.ok ? stored.value?.state : undefined;
        return state?.status === "complete" ? functionSupply(state, request.snapshot) : undefined;
      }
      case "pictures": {
        const stored = request.snapshot && (await readStoredModel(request.snapshot.stored, unpackPart));
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
  const contents = {
    filings,
    language,
    answers,
    ...(translation && { translation }),
    imports: [],
    declined: [],
    sameLines: [],
    leftOut: [],
  };
  return success({ contents, releases: releases.value, plan: planReleases(releases.value, language, translation) });
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

async function statusOf(snapshot: WorkbookSnapshot): Promise<WorkbookStatus> {
  const stored = await readStoredModel(snapshot.stored, unpackPart);
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
