/** The page's side of the worker: one promise a request. */
import type { ReadingProgress } from "../pane-service";
import type { WorkerAnswers, WorkerMessage, WorkerReply, WorkerRequest } from "../worker/request";

/** Of the browser's Worker what is used here. */
export interface WorkerLike {
  readonly postMessage: (message: WorkerMessage) => void;
  readonly terminate: () => void;
  onmessage: ((event: { readonly data: WorkerReply }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

export interface WorkerClient {
  /** Rejects with a WorkerFault when the worker fails or is stopped. */
  readonly ask: <Kind extends WorkerRequest["kind"]>(
    request: Extract<WorkerRequest, { kind: Kind }>,
    onProgress?: (progress: ReadingProgress) => void,
  ) => Promise<WorkerAnswers[Kind]>;
  /** Ends what is under way; the next request starts a new worker, which has read nothing. */
  readonly stop: () => void;
}

export class WorkerFault extends Error {
  readonly wasStopped: boolean;
  constructor(message: string, wasStopped: boolean) {
    super(message);
    this.wasStopped = wasStopped;
  }
}

interface Waiting {
  readonly settle: (value: WorkerAnswers[keyof WorkerAnswers]) => void;
  readonly fail: (fault: WorkerFault) => void;
  readonly onProgress: ((progress: ReadingProgress) => void) | undefined;
}

/** `start` makes a worker when the first request comes. */
export function openWorkerClient(start: () => WorkerLike): WorkerClient {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | undefined;
  let count = 0;
  const end = (message: string, wasStopped: boolean) => {
    worker?.terminate();
    worker = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { fail } of left) fail(new WorkerFault(message, wasStopped));
  };
  const begin = () => {
    const begun = start();
    begun.onmessage = ({ data }) => {
      const request = waiting.get(data.id);
      if (!request) return;
      if (data.kind === "progress") {
        request.onProgress?.(data.progress);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === "done") request.settle(data.value);
      else request.fail(new WorkerFault(data.message, false));
    };
    begun.onerror = ({ message }) => end(message ?? "the worker could not be started", false);
    return begun;
  };
  return {
    ask: (request, onProgress) => {
      worker ??= begin();
      const own = worker;
      const id = count++;
      return new Promise((resolve, reject) => {
        // The answer's kind follows the request's.
        const settle = resolve as Waiting["settle"];
        waiting.set(id, { settle, fail: reject, onProgress });
        own.postMessage({ id, request });
      });
    },
    stop: () => end("stopped", true),
  };
}
