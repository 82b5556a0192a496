/** The worker's entry: requests come as messages and are answered in their order. */
import { providePdfEngine } from "../../readers/pdf/pdf-engine";
import { openRequestHandler } from "./handle-request";
import { loadPdfEngine } from "./pdf-engine";
import type { WorkerMessage, WorkerReply } from "./request";

providePdfEngine(loadPdfEngine);
const handle = openRequestHandler({ sha256 });

const reply = (message: WorkerReply) => {
  // In a worker this posts to the page; the library of types knows windows only.
  (self as unknown as { postMessage: (message: WorkerReply) => void }).postMessage(message);
};

/** One after the other: a preview must not overtake the reading it is of. */
let work: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
  work = work.then(() => answer(data));
});

async function answer({ id, request }: WorkerMessage): Promise<void> {
  try {
    const value = await handle(request, (progress) => reply({ id, kind: "progress", progress }));
    reply({ id, kind: "done", value });
  } catch (error) {
    reply({ id, kind: "fault", message: error instanceof Error ? error.message : String(error) });
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
