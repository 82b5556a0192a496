/**
 * The thread in which pdf.js works. What a hostile PDF keeps it from, by endless work or too much memory, it keeps from
 * nobody else, and the thread can be ended. Plain JavaScript, because a thread starts from a file.
 */
import { parentPort } from "node:worker_threads";
import { hearBrokenStreams } from "../pdf-engine/broken-stream.mjs";
import { loadForText } from "./pdf-start.mjs";

/** What the other side counts; pdf.js passes over messages that name no receiver. */
const BROKEN_STREAM = { kind: "broken-stream" };

// pdf.js does not wait for all it begins: what fails unseen is tried again with the references found anew. What stays
// away for good is missed by the watch over this thread.
process.on("unhandledRejection", () => undefined);
const { WorkerMessageHandler } = await loadForText(() => import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"));
hearBrokenStreams(() => parentPort.postMessage(BROKEN_STREAM));
parentPort.start();
parentPort.ref();
WorkerMessageHandler.initializeFromPort(parentPort);
