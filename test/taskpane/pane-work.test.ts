import { NEW_DRAFT } from "../../src/app/forecast-draft";
import { success } from "../../src/core/result";
import { reducePane } from "../../src/taskpane/pane-reducer";
import type { PaneService } from "../../src/taskpane/pane-service";
import { initialState } from "../../src/taskpane/pane-state";
import { createStore } from "../../src/taskpane/pane-store";
import { createWork } from "../../src/taskpane/pane-work";
import { QUESTIONS } from "./fake-review";
import { type FakeChoices, fakeService, SMALL } from "./fake-service";

const FILE = { name: "meadow-1q24.txt", bytes: new Uint8Array([1]) };
const MARCH = { kind: "calendar", fiscalYearEndMonth: 3, labelledBy: "start" } as const;

function open(choices: Partial<FakeChoices> = {}, change: Partial<PaneService> = {}) {
  const service = fakeService({ ...SMALL, ...choices });
  const store = createStore(reducePane, initialState("en"));
  return { service, store, work: createWork({ ...service, ...change }, store) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

test("reads, asks, reads again with the answer, and without it when it is taken back", async () => {
  const { service, store, work } = open();
  await work.read([FILE]);
  expect(store.get().review?.questions).toHaveLength(QUESTIONS.length);
  await work.answer(QUESTIONS[0]!, MARCH);
  expect(store.get().review?.questions).toHaveLength(QUESTIONS.length - 1);
  expect(store.get().review?.calendar?.fiscalYearEndMonth).toBe(3);
  await work.undoAnswer(QUESTIONS[0]!.id);
  expect(store.get().answers).toEqual([]);
  expect(service.calls).toEqual(["read meadow-1q24.txt", "read meadow-1q24.txt a1/calendar", "read meadow-1q24.txt"]);
});

test("an answer given twice counts once, as it was given last", async () => {
  const { store, work } = open();
  await work.read([FILE]);
  await work.answer(QUESTIONS[0]!, { ...MARCH, fiscalYearEndMonth: 12 });
  await work.answer(QUESTIONS[0]!, MARCH);
  expect(store.get().answers).toEqual([{ question: QUESTIONS[0], answer: MARCH }]);
});

test("stopping while reading leads back and says so", async () => {
  const { store, work } = open();
  const reading = work.read([FILE]);
  await turn();
  work.cancel();
  await reading;
  expect(store.get()).toMatchObject({ flow: { kind: "import" }, notice: { kind: "reading-stopped" } });
});

test("files that come while others are read take their place", async () => {
  const { store, work } = open();
  const first = work.read([FILE]);
  const second = work.read([FILE, { ...FILE, name: "second.txt" }]);
  await Promise.all([first, second]);
  expect(store.get().flow.kind).toBe("review");
  expect(store.get().files).toHaveLength(2);
  expect(store.get().arrival).toBe(3);
});

test("after stopping a second reading the files are read once more before anything is written from them", async () => {
  const { service, store, work } = open();
  await work.read([FILE]);
  const again = work.answer(QUESTIONS[0]!, MARCH);
  await turn();
  work.cancel();
  await again;
  expect(store.get()).toMatchObject({ answers: [], notice: { kind: "reread-stopped" } });
  await work.toWrite();
  expect(store.get().flow.kind).toBe("write");
  expect(service.calls).toHaveLength(3);
  expect(service.calls.at(-1)).toBe("read meadow-1q24.txt");
});

test("writes, and shows the workbook as it is then", async () => {
  const { store, work } = open();
  await work.read([FILE]);
  await work.toWrite();
  await work.write();
  expect(store.get()).toMatchObject({ flow: { kind: "written" }, workbook: { kind: "model" } });
  await work.takeBack();
  expect(store.get()).toMatchObject({ flow: { kind: "home" }, workbook: { kind: "empty" } });
  expect(store.get().notice).toEqual({ kind: "taken-back", canReview: true });
});

test("writing that is stopped half way leaves the choice to finish or to take back", async () => {
  const { store, work } = open({ pace: 2 });
  await work.read([FILE]);
  const states: string[] = [];
  const hasBegun = new Promise<void>((resolve) => {
    store.subscribe(() => {
      const { flow, workbook } = store.get();
      states.push(`${flow.kind}/${workbook.kind}`);
      if (flow.kind === "writing" && flow.progress) resolve();
    });
  });
  const writing = work.write();
  await hasBegun;
  work.cancel();
  await writing;
  expect(store.get()).toMatchObject({
    flow: { kind: "home" },
    workbook: { kind: "unfinished" },
    notice: { kind: "writing-stopped", wroteSomething: true },
  });
  // The workbook was looked at first: its old state is never on view in between.
  expect(states.at(-1)).toBe("home/unfinished");
  expect(states.at(-2)).toBe("writing/unfinished");
});

test("nothing is read while something is written", async () => {
  const { service, store, work } = open();
  await work.read([FILE]);
  const writing = work.write();
  await work.read([FILE]);
  expect(store.get().notice).toEqual({ kind: "busy" });
  await writing;
  expect(service.calls).toEqual(["read meadow-1q24.txt", "write"]);
});

test("what is missing is written again from what is stored", async () => {
  const { service, store, work } = open({ start: "model" });
  await work.look();
  await work.compare();
  expect(store.get().flow.kind).toBe("compared");
  await work.restore();
  expect(service.calls).toEqual(["compare", "finish"]);
});

test("a service that throws is a fault on view, never a rejection", async () => {
  const broken = () => Promise.reject(new Error("the worker has gone"));
  const { store, work } = open(
    {},
    { look: broken, sample: broken, compare: broken, showSheet: broken, pictures: broken, insertFormula: broken },
  );
  await work.look();
  expect(store.get().workbook).toMatchObject({ kind: "trouble", trouble: { message: "the worker has gone" } });
  for (const act of [work.readSample, () => work.showSheet("IS"), () => work.insert("=1")]) {
    await act();
    expect(store.get().notice).toEqual({ kind: "fault", message: "the worker has gone" });
  }
  await work.compare();
  expect(store.get().flow).toMatchObject({ kind: "home", trouble: { message: "the worker has gone" } });
  expect(await work.pictures()).toMatchObject({ ok: false });
});

test("a reading that throws is told as a fault of the program", async () => {
  const { store, work } = open(
    {},
    {
      read: () => ({ result: Promise.reject(new Error("no worker")), cancel: () => undefined }),
    },
  );
  await work.read([FILE]);
  expect(store.get().flow).toEqual({ kind: "refused", problem: { kind: "fault", message: "no worker" } });
});

test("the ribbon's buttons lead to their views, but break into no work", async () => {
  const { service, store, work } = open({ start: "model" });
  await work.command("import");
  expect(store.get().flow.kind).toBe("import");
  await work.command("refresh");
  expect(store.get().flow.kind).toBe("compared");
  await work.command("checks");
  expect(store.get().flow.kind).toBe("home");
  const reading = work.read([FILE]);
  await work.command("refresh");
  expect(store.get().flow.kind).toBe("reading");
  await reading;
  expect(service.calls.filter((call) => call === "compare")).toHaveLength(1);
});

test("a formula that was inserted is told with its cell, and trouble with what helps", async () => {
  const { store, work } = open();
  await work.insert("=FIN.MARGIN(1,2)");
  expect(store.get().notice).toEqual({ kind: "inserted", address: "IS!H4" });
  const trouble = { code: "selection", message: "two cells", remedy: "select one", wroteSomething: false } as const;
  const other = open({}, { insertFormula: () => Promise.resolve({ ok: false, problem: trouble }) });
  await other.work.insert("=1");
  expect(other.store.get().notice).toEqual({ kind: "trouble", trouble });
});

test("showing a place in the workbook says which", async () => {
  const { service, store, work } = open({}, { showCell: () => Promise.resolve(success(undefined)) });
  await work.showSheet("Bridge (2)");
  expect(store.get().notice).toEqual({ kind: "shown-sheet", sheet: "Bridge (2)" });
  await work.showCell("IS", "F12");
  expect(store.get().notice).toEqual({ kind: "shown-cell", sheet: "IS", address: "F12" });
  expect(service.calls).toEqual(["showSheet Bridge (2)"]);
});

test("a forecast is previewed and written with its draft, and taken out without one", async () => {
  const { service, store, work } = open({ start: "model" });
  const draft = { ...NEW_DRAFT, quarters: 4 };
  store.dispatch({ kind: "drafted", draft });
  await work.previewForecast(draft);
  expect(store.get().flow).toMatchObject({ kind: "forecast-preview", draft, preview: { cells: 220 } });
  await work.writeForecast(draft);
  expect(store.get()).toMatchObject({ flow: { kind: "written", work: "forecast" }, notice: { kind: "written" } });
  await work.previewForecast();
  expect(store.get().flow).not.toHaveProperty("draft");
  await work.writeForecast();
  expect(store.get()).toMatchObject({ flow: { kind: "home" }, notice: { kind: "forecast-taken-out" } });
  expect(service.calls).toEqual(["forecast", "forecast out"]);
});

test("a preview of the forecast that comes after one has gone back is not shown", async () => {
  const { store, work } = open({ start: "model", pace: 5 });
  const previewing = work.previewForecast(NEW_DRAFT);
  store.dispatch({ kind: "went", to: "forecast" });
  await previewing;
  expect(store.get().flow).toEqual({ kind: "forecast" });
});

test("an error of the program while the forecast is asked for is told like trouble with the workbook", async () => {
  const fault = () => Promise.reject(new Error("out of order"));
  const { forecasting } = fakeService(SMALL);
  const { work } = open({}, { forecasting: { ...forecasting, view: fault, preview: fault } });
  expect(await work.forecast.view()).toMatchObject({ ok: false, problem: { message: "out of order" } });
});
