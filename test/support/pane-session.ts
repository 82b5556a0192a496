import { createPaneService } from "../../src/taskpane/service/create-pane-service";
import { loadBundledHistory } from "../../src/rates/bundled-history";
import type { RateDesk } from "../../src/taskpane/rate-service";
import { openRateDesk } from "../../src/taskpane/service/rate-desk";
import { rememberIn } from "../../src/taskpane/service/remembered-answer";
import { openWorkerClient, type WorkerClient, type WorkerLike } from "../../src/taskpane/service/worker-client";
import type { PaneService, Review, WriteSummary } from "../../src/taskpane/pane-service";
import { openRequestHandler } from "../../src/taskpane/worker/handle-request";
import { type Answers, NO_ANSWERS } from "../../src/statements/question";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { HostWorkbook } from "./host-workbook";
import { sampleBytes, sha256 } from "./sample-release";

/** The worker without its thread: messages are copied as they are between threads. */
export function workerInProcess(): WorkerLike {
  const handle = openRequestHandler({ sha256: (bytes) => Promise.resolve(sha256(bytes)) });
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => (worker.onmessage = null),
    postMessage: (message) => {
      const { id, request } = structuredClone(message);
      handle(request, (progress) => worker.onmessage?.({ data: { id, kind: "progress", progress } })).then(
        (value) => worker.onmessage?.({ data: structuredClone({ id, kind: "done", value }) }),
        (error: unknown) => worker.onmessage?.({ data: { id, kind: "fault", message: String(error) } }),
      );
    },
  };
  return worker;
}

/** The pane's service over a host, as a pane that was just opened has it; `worker` may have read something before. */
export function openPaneService(
  workbook: Pick<HostWorkbook, "door">,
  worker: WorkerClient = openWorkerClient(workerInProcess),
): PaneService {
  const kept = new Map<string, string>();
  return createPaneService({
    port: openExcelWorkbook(workbook.door),
    worker,
    sample: () => Promise.resolve(sampleFile()),
    language: () => "en",
    remembered: rememberIn(() => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
    })),
    rates: () => Promise.resolve(openSessionRates(worker)),
  });
}

/** The rates that come with the program, and nothing kept from before. */
function openSessionRates(worker: WorkerClient): RateDesk {
  const done = () => Promise.resolve();
  return openRateDesk({
    worker,
    shelf: { all: () => Promise.resolve([]), put: done, remove: done },
    online: {
      fetch: (address) => Promise.reject(new Error(`not to be asked: ${address}`)),
      now: () => 0,
      store: () => ({ getItem: () => null, setItem: () => undefined }),
    },
    history: loadBundledHistory,
  });
}

function sampleFile() {
  return { name: "iij-1q04.txt", bytes: sampleBytes() };
}

export async function readSample(service: PaneService, answers: Answers = NO_ANSWERS): Promise<Review> {
  const read = await service.read([sampleFile()], answers, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

export async function writeLast(service: PaneService): Promise<WriteSummary> {
  const written = await service.write(() => undefined).result;
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}
