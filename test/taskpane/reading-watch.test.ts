import { NO_ANSWERS } from "../../src/statements/question";
import { openWorkerClient, type WorkerLike } from "../../src/taskpane/service/worker-client";
import { hostWorkbook } from "../support/host-workbook";
import { openPaneService } from "../support/pane-session";

const FILE = { name: "endless.pdf", bytes: new Uint8Array([0x25]) };
const SECOND = 1000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A worker that tells of so many pages, one every 50 seconds, and then of nothing. */
function stuckAfter(pages: number): WorkerLike & { ended: boolean } {
  const worker: WorkerLike & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate: () => (worker.ended = true),
    postMessage: ({ id }) => {
      for (let page = 1; page <= pages; page++) {
        const progress = { stage: "reading", file: FILE.name, fileNumber: 1, files: 1, page, pages: 9 } as const;
        setTimeout(() => worker.onmessage?.({ data: { id, kind: "progress", progress } }), page * 50 * SECOND);
      }
    },
  };
  return worker;
}

test("a worker that gives no sign for a minute is ended, and the file is refused with the page", async () => {
  const worker = stuckAfter(3);
  const { result } = openPaneService(
    hostWorkbook(),
    openWorkerClient(() => worker),
  ).read([FILE], NO_ANSWERS, () => undefined);
  await jest.advanceTimersByTimeAsync(200 * SECOND);
  expect(worker.ended).toBe(false);
  await jest.advanceTimersByTimeAsync(11 * SECOND);
  expect(worker.ended).toBe(true);
  expect(await result).toEqual({
    ok: false,
    problem: {
      kind: "refused",
      file: "endless.pdf",
      reason: "page 3 takes longer to read than any release does",
      remedy: "print it into a new PDF, or cut out the pages that hold the statements",
    },
  });
});

test("stopped by the analyst, it is cancelled and nothing waits any more", async () => {
  const worker = stuckAfter(0);
  const { result, cancel } = openPaneService(
    hostWorkbook(),
    openWorkerClient(() => worker),
  ).read([FILE], NO_ANSWERS, () => undefined);
  cancel();
  expect(await result).toEqual({ ok: false, problem: { kind: "cancelled" } });
  expect(jest.getTimerCount()).toBe(0);
});
