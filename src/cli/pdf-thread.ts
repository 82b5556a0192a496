import { join } from "node:path";
import { cpuUsage, memoryUsage } from "node:process";
import { Worker } from "node:worker_threads";
import type { PdfThread } from "../pdf-engine/open-pdf";
import { PDF_TOO_LARGE, PDF_TOO_SLOW } from "../readers/pdf/pdf-engine";

/**
 * What the reading of one PDF may take: a yearly report of 120 pages takes half of it. Time is that of processors, so
 * that a machine with more to do refuses no more; where none passes, nothing comes any more.
 */
const MOST_SECONDS = 7;
const MOST_IDLE_SECONDS = 3;
const MOST_MEGABYTES = 280;
const HEAP_MEGABYTES = 200;
const LOOK_MILLISECONDS = 40;
const IDLE_SHARE = 0.02;

/** A thread of pdf.js for one PDF, which is ended when that has been read or takes more than it may. */
export function startPdfThread(project: string): PdfThread {
  const worker = new Worker(join(project, "src/cli/pdf-worker.mjs"), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  let failed: unknown;
  let broken = 0;
  worker.on("message", (message: { readonly kind?: unknown }) => {
    if (message.kind === "broken-stream") broken++;
  });
  let tell: ((problem: unknown) => void) | undefined;
  const fail = (problem: unknown) => {
    failed ??= problem;
    tell?.(failed);
    void worker.terminate();
  };
  worker.on("error", (problem: NodeJS.ErrnoException) => {
    fail(problem.code === "ERR_WORKER_OUT_OF_MEMORY" ? named(PDF_TOO_LARGE) : problem);
  });
  worker.on("exit", () => fail(new Error("the thread ended")));
  worker.unref();
  return {
    port: portOf(worker),
    hasFailed: () => failed !== undefined,
    brokenStreams: () => broken,
    watch: () => {
      worker.ref();
      const failure = new Promise<never>((_, reject) => {
        tell = reject;
      });
      failure.catch(() => undefined); // nobody may be waiting when it comes
      if (failed !== undefined) tell?.(failed);
      const timer = watchOver(fail);
      return {
        failure,
        end: () => {
          clearInterval(timer);
          tell = undefined;
          // What it holds of this document would stay beside all that is made of it.
          fail(new Error("the reading has ended"));
        },
      };
    },
  };
}

function watchOver(fail: (problem: unknown) => void): NodeJS.Timeout {
  const [begun, memory] = [secondsUsed(), megabytes()];
  let looked = { at: performance.now(), used: begun };
  return setInterval(() => {
    const [at, used] = [performance.now(), secondsUsed()];
    const seconds = (at - looked.at) / 1000;
    const isIdle = used - looked.used < seconds * IDLE_SHARE;
    if (megabytes() - memory > MOST_MEGABYTES) fail(named(PDF_TOO_LARGE));
    else if (used - begun > MOST_SECONDS || (isIdle && seconds > MOST_IDLE_SECONDS)) fail(named(PDF_TOO_SLOW));
    if (!isIdle) looked = { at, used };
  }, LOOK_MILLISECONDS);
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

function secondsUsed(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}

function megabytes(): number {
  return memoryUsage.rss() / 1024 / 1024;
}

/** A thread of Node as the port of a browser's worker, which pdf.js expects. */
function portOf(worker: Worker): PdfThread["port"] {
  return {
    postMessage: (message: unknown, transfer?: readonly ArrayBuffer[]) =>
      worker.postMessage(message, transfer ? [...transfer] : undefined),
    addEventListener: (
      type: string,
      listener: (event: { readonly data: unknown }) => void,
      { signal }: { readonly signal?: AbortSignal } = {},
    ) => {
      const hear = (data: unknown) => listener({ data });
      worker.on(type, hear);
      signal?.addEventListener("abort", () => worker.off(type, hear));
    },
  };
}
