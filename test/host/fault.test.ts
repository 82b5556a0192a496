/** What goes wrong on purpose, what is counted, and what can be undone. */
import { contentsOf, hostWorkbook } from "../support/host-workbook";
import { refusalOf } from "./refused";

/** Two syncs of four writes each. */
function writeTwice(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  for (const row of [1, 2, 3, 4]) sheet.getRange(`A${row}`).values = [[row]];
  return context
    .sync()
    .then(() => {
      for (const row of [1, 2, 3, 4]) sheet.getRange(`B${row}`).values = [[row]];
    })
    .then(() => context.sync());
}

const FIRST = { A1: 1, A2: 2, A3: 3, A4: 4 };
const ALL = { ...FIRST, B1: 1, B2: 2, B3: 3, B4: 4 };

test("before: nothing of the sync is done", async () => {
  const { host, run, store } = hostWorkbook();
  host.failSync({ sync: 2, moment: "before" });
  expect((await refusalOf(run(writeTwice))).code).toBe("GeneralException");
  expect(contentsOf(store)).toEqual({ Sheet1: FIRST });
});

test("midway: the first actions are done", async () => {
  const { host, run, store } = hostWorkbook();
  host.failSync({ sync: 2, moment: "midway" });
  await refusalOf(run(writeTwice));
  const written = contentsOf(store)["Sheet1"] ?? {};
  expect(written).toMatchObject({ ...FIRST, B1: 1 });
  expect(written).not.toHaveProperty("B4");
  const none = hostWorkbook();
  none.host.failSync({ sync: 1, moment: "midway", actions: 0 });
  await refusalOf(none.run(writeTwice));
  expect(contentsOf(none.store)).toEqual({ Sheet1: {} });
});

test("after: all is done, and the answer is lost", async () => {
  const { host, run, store } = hostWorkbook();
  host.failSync({ sync: 2, moment: "after" });
  expect((await refusalOf(run(writeTwice))).code).toBe("ConnectionFailure");
  expect(contentsOf(store)).toEqual({ Sheet1: ALL });
});

test("faults come once, with the code that is wanted, and can be called off", async () => {
  const { host, run, store } = hostWorkbook();
  host.failSync({ sync: 1, moment: "before", code: "AccessDenied" });
  host.failSync({ sync: 3, moment: "before" });
  expect((await refusalOf(run(writeTwice))).code).toBe("AccessDenied");
  host.clearFaults();
  await run(writeTwice);
  expect(contentsOf(store)).toEqual({ Sheet1: ALL });
});

test("while a cell is edited requests fail, unless they may wait", async () => {
  const { host, run, store } = hostWorkbook();
  host.beginCellEdit();
  expect((await refusalOf(run(writeTwice))).code).toBe("InvalidOperationInCellEditMode");
  let done = false;
  const waiting = run({ delayForCellEdit: true }, writeTwice).then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([done, contentsOf(store)]).toEqual([false, { Sheet1: {} }]);
  host.endCellEdit();
  await waiting;
  expect(contentsOf(store)).toEqual({ Sheet1: ALL });
});

test("payloads have their limits in both directions", async () => {
  const { host, run, store } = hostWorkbook(["Sheet1"], { payloadLimit: 10_000 });
  const write = (text: string) =>
    run((context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[text]];
      return context.sync();
    });
  expect((await refusalOf(write("x".repeat(10_000)))).code).toBe("RequestPayloadSizeLimitExceeded");
  expect(contentsOf(store)).toEqual({ Sheet1: {} });
  // Counted in bytes, not in characters.
  expect((await refusalOf(write("円".repeat(4_000)))).code).toBe("RequestPayloadSizeLimitExceeded");
  host.setPayloadLimit(20_000);
  await write("x".repeat(12_000));
  host.setPayloadLimit(10_000);
  const read = run((context) => {
    context.workbook.worksheets.getFirst().getRange("A1").load("values");
    return context.sync();
  });
  expect((await refusalOf(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a slow host takes its time for each request", async () => {
  const { run } = hostWorkbook(["Sheet1"], { latency: 30 });
  const start = performance.now();
  await run(writeTwice);
  expect(performance.now() - start).toBeGreaterThan(58);
});

test("syncs, requests, bytes and cells are counted until they are reset", async () => {
  const { host, run } = hostWorkbook();
  await run(writeTwice);
  const counted = host.counters();
  // The third request only takes back the ranges that the client kept.
  expect(counted).toMatchObject({ syncs: 2, requests: 3, cellsWritten: 8, cellsRead: 0 });
  expect(counted.requestBytes).toBeGreaterThan(counted.largestRequest);
  expect(counted.responseBytes).toBeGreaterThan(0);
  host.resetCounters();
  expect(host.counters()).toMatchObject({ syncs: 0, requests: 0, requestBytes: 0, cellsWritten: 0 });
});

test("after a restart the workbook is there, the old session is not", async () => {
  const { host, run, reopen, store } = hostWorkbook();
  host.failSync({ sync: 2, moment: "midway", actions: 0, restart: true });
  await refusalOf(run(writeTwice));
  expect((await refusalOf(run(writeTwice))).code).toBe("HostRestartNeeded");
  expect(contentsOf(store)).toEqual({ Sheet1: FIRST });
  expect(host.undo.undo()).toBe(false);
  await reopen()(writeTwice);
  expect(contentsOf(store)).toEqual({ Sheet1: ALL });
});

describe("undo", () => {
  test("takes back one sync after the other, each with its contents, looks, notes and sheets", async () => {
    const { host, run, store } = hostWorkbook();
    await run(async (context) => {
      await writeTwice(context);
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").format.font.bold = true;
      sheet.notes.add("A1", "printed");
      context.workbook.worksheets.add("New").getRange("A1").formulas = [["=Sheet1!A1"]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const [sheet] = store.sheets();
    expect([host.undo.depth(), host.side(sheet!.id).notes.size, store.sheets().length]).toEqual([3, 1, 2]);
    expect(host.undo.undo()).toBe(true);
    expect(contentsOf(store)).toEqual({ Sheet1: ALL });
    expect([sheet?.format(0, 0).bold, host.side(sheet!.id).notes.size]).toEqual([undefined, 0]);
    expect(host.undo.undo()).toBe(true);
    expect(contentsOf(store)).toEqual({ Sheet1: FIRST });
    expect([host.undo.undo(), host.undo.undo()]).toEqual([true, false]);
    expect(contentsOf(store)).toEqual({ Sheet1: {} });
  });

  test("takes back a merged group in one step, and reading is no step", async () => {
    const { host, run, store } = hostWorkbook();
    await run({ mergeUndoGroup: true }, writeTwice);
    await run((context) => {
      context.workbook.worksheets.getFirst().getRange("A1").load("values");
      return context.sync();
    });
    expect(host.undo.depth()).toBe(1);
    host.undo.undo();
    expect(contentsOf(store)).toEqual({ Sheet1: {} });
  });

  test("takes back what a failed sync has done", async () => {
    const { host, run, store } = hostWorkbook();
    host.failSync({ sync: 1, moment: "midway" });
    await refusalOf(run(writeTwice));
    expect(contentsOf(store)["Sheet1"]).toHaveProperty("A1");
    host.undo.undo();
    expect(contentsOf(store)).toEqual({ Sheet1: {} });
  });

  test("leaves custom XML as it is", async () => {
    const { host, run, store } = hostWorkbook();
    await run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.customXmlParts.add("<a/>");
      await writeTwice(context);
    });
    host.undo.undo();
    expect([contentsOf(store)["Sheet1"], host.book().customXml.length]).toEqual([{}, 1]);
  });

  test.each<readonly [name: string, use: (context: Excel.RequestContext) => void]>([
    ["deleting a sheet", ({ workbook }) => workbook.worksheets.getLast().delete()],
    ["protecting a sheet", ({ workbook }) => workbook.worksheets.getLast().protection.protect()],
    ["protecting the workbook", ({ workbook }) => workbook.protection.protect()],
  ])("%s cannot be undone, nor what was before it; a merged group refuses it", async (_name, use) => {
    const { host, run, store } = hostWorkbook(["Sheet1", "Other"]);
    await run(writeTwice);
    const grouped = run({ mergeUndoGroup: true }, (context) => {
      use(context);
      return context.sync();
    });
    expect((await refusalOf(grouped)).code).toBe("UndoNotSupported");
    expect([host.undo.depth(), store.sheets().length]).toEqual([2, 2]);
    await run((context) => {
      use(context);
      return context.sync();
    });
    expect(host.undo.depth()).toBe(0);
  });
});
