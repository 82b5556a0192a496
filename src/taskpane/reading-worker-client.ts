/** The worker that reads releases, and the sample it can be tried with: alike in Excel and in the workbench. */
import type { GivenFile } from "./pane-service";
import { openWorkerClient, type WorkerClient, type WorkerLike } from "./service/worker-client";
import type { WorkerReply } from "./worker/request";

export function openReadingWorker(): WorkerClient {
  return openWorkerClient(startWorker);
}

/** The browser's worker with its events as the client takes them. */
function startWorker(): WorkerLike {
  // Written out, because the bundler finds the worker's file by this very form.
  const worker = new Worker(new URL("./worker/reading-worker.ts", import.meta.url));
  const like: WorkerLike = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.addEventListener("message", (event: MessageEvent<WorkerReply>) => like.onmessage?.(event));
  worker.addEventListener("error", (event) => like.onerror?.(event));
  return like;
}

/** The sample release as it comes with the program. Rejects when its file cannot be loaded. */
export async function loadSample(): Promise<GivenFile> {
  const address = new URL("../../assets/sample/iij-1q04.txt", import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The sample could not be loaded (${answer.status}).`);
  return { name: "iij-1q04.txt", bytes: new Uint8Array(await answer.arrayBuffer()) };
}
