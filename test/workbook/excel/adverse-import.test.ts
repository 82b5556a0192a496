import type { PaneService } from "../../../src/taskpane/pane-service";
import type { HostOptions } from "../../../src/workbench/host/host";
import { contentsOf, hostWorkbook, type HostWorkbook, looksOf } from "../../support/host-workbook";
import { openPaneService, readSample, workerInProcess, writeLast } from "../../support/pane-session";
import { openWorkerClient } from "../../../src/taskpane/service/worker-client";

const MOMENTS = ["before", "midway", "after"] as const;

/** Everything that can be seen of a workbook, for comparison. Sheets by name; ids differ between workbooks. */
function everything({ host, store }: HostWorkbook) {
  return {
    contents: contentsOf(store),
    looks: looksOf(store),
    sheets: store.sheets().map((sheet) => {
      const { links, notes, validations, conditionalLooks, charts, page } = host.side(sheet.id);
      return {
        name: sheet.name,
        tab: sheet.tabColour,
        frozen: sheet.frozen(),
        links: links.size,
        notes: [...notes.entries()],
        validations: validations.length,
        alerts: conditionalLooks.map(({ areas, formula }) => ({ areas, formula })),
        charts: charts.map(({ name, type, series }) => ({ name, type, series: series.length })),
        page,
      };
    }),
    styles: [...host.book().styles.values()].map(({ name }) => name).sort(),
    stored: host.book().customXml.length,
  };
}

/** A workbook with a sheet of the analyst's, its formula and its number. */
function analystsWorkbook(options: HostOptions = {}, names: readonly string[] = ["My model"]): HostWorkbook {
  const workbook = hostWorkbook(names, options);
  const sheet = workbook.store.sheets()[0]!;
  sheet.enter(0, 0, [
    [
      { kind: "value", value: "Is", quoted: false },
      { kind: "value", value: 41, quoted: false },
      { kind: "formula", formula: "=B1+1" },
    ],
  ]);
  return workbook;
}

/** One worker that has read the sample, behind all panes of this file. */
const worker = openWorkerClient(workerInProcess);
beforeAll(async () => {
  await readSample(openPaneService(hostWorkbook(), worker));
});

function opened(workbook: Pick<HostWorkbook, "door">): PaneService {
  return openPaneService(workbook, worker);
}

describe("an import into a workbook that is not empty", () => {
  it("leaves the analyst's sheets untouched", async () => {
    const workbook = analystsWorkbook();
    const before = everything(workbook);
    await writeLast(opened(workbook));
    const after = everything(workbook);
    expect(after.contents["My model"]).toEqual(before.contents["My model"]);
    expect(after.looks["My model"]).toEqual(before.looks["My model"]);
    expect(after.sheets[0]).toEqual(before.sheets[0]);
  });

  it("takes other names where the analyst has sheets of these names, and every formula follows", async () => {
    const workbook = analystsWorkbook({}, ["IS", "summary", "1Q04 ja"]);
    const summary = await writeLast(opened(workbook));
    expect(
      summary.sheets.flatMap(({ name, renamedFrom }) => (renamedFrom === undefined ? [] : [[renamedFrom, name]])),
    ).toEqual([
      ["Summary", "Summary (2)"],
      ["IS", "IS (2)"],
      ["1Q04 ja", "1Q04 ja (2)"],
    ]);
    const { IS: theirs, ...ours } = contentsOf(workbook.store);
    expect(theirs).toEqual({ A1: "Is", B1: 41, C1: "=B1+1" });
    const formulas = Object.values(ours).flatMap((cells) =>
      Object.values(cells).filter((cell) => String(cell).startsWith("=")),
    );
    expect(formulas.filter((formula) => /(?<![A-Za-z0-9)' ])IS!/.test(String(formula)))).toEqual([]);
  });

  it("changes nothing the second time, in the same pane or in one opened anew", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    await writeLast(service);
    const first = everything(workbook);
    for (const again of [service, opened(workbook)]) {
      workbook.host.resetCounters();
      expect(await writeLast(again)).toMatchObject({ cells: 0, kept: [] });
      expect(workbook.host.counters().cellsWritten).toBe(0);
      expect(everything(workbook)).toEqual(first);
    }
  });

  it("finds its rows again where the analyst inserted, sorted away and overwrote, and keeps all of that", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    await writeLast(service);
    const is = workbook.store.sheets().find(({ name }) => name === "IS")!;
    is.insertRows(10, 2);
    is.insertColumns(3, 1);
    is.enter(10, 1, [[{ kind: "value", value: "My own line", quoted: false }]]);
    is.name = "Income";
    const { bottom, right } = is.usedArea()!;
    const rows = Array.from({ length: bottom + 1 }, (_, row) => row);
    // Behind the last period is the empty column up to which ranges reach.
    const period = right - 1;
    const total = rows.find((row) => is.entry(row, period).kind === "formula")!;
    is.enter(total, period, [[{ kind: "value", value: -7, quoted: false }]]);
    const mine = everything(workbook);
    const compared = await service.compare();
    expect(compared).toMatchObject({ ok: true, value: { cells: 0, kept: [{ sheet: "Income", theirs: "-7" }] } });
    expect(await writeLast(opened(workbook))).toMatchObject({ cells: 0, kept: [{ sheet: "Income" }] });
    expect(everything(workbook)).toEqual(mine);
  });
});

describe("rows and columns that the analyst deleted", () => {
  it.each([
    ["the last period", 1],
    ["the empty column behind the periods", 0],
  ])("are not written anywhere else, and what referred to them is kept as Excel left it: %s", async (_, before) => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    await writeLast(service);
    const is = workbook.store.sheets().find(({ name }) => name === "IS")!;
    is.deleteRows(12, 1);
    is.deleteColumns(is.usedArea()!.right - before, 1);
    const mine = everything(workbook);
    const compared = await service.compare();
    expect(compared.ok && compared.value.obstacle).toBe(undefined);
    expect(await writeLast(service)).toMatchObject({ cells: 0 });
    expect(everything(workbook)).toEqual(mine);
  });
});

describe("an import that cannot begin", () => {
  async function refusedIn(workbook: HostWorkbook, service: PaneService) {
    const before = everything(workbook);
    const written = await service.write(() => undefined).result;
    expect(everything(workbook)).toEqual(before);
    if (written.ok) throw new Error("it was written");
    return written.problem;
  }

  it("stops before the first write when the workbook's structure is protected", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    await workbook.run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const problem = await refusedIn(workbook, service);
    expect(problem.message).toContain("protected");
    expect(problem.wroteSomething).toBe(false);
  });

  it("stops while a cell is being edited, and says how to go on", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    workbook.host.beginCellEdit();
    const problem = await refusedIn(workbook, service);
    expect(problem).toMatchObject({ code: "cell-editing", wroteSomething: false });
    workbook.host.endCellEdit();
    expect(await writeLast(service)).toMatchObject({ kept: [] });
  });

  it("stops in a version of Excel that lacks what it writes with", async () => {
    const workbook = analystsWorkbook({ requirement: "1.8" });
    const service = opened(workbook);
    expect(await refusedIn(workbook, service)).toMatchObject({ code: "missing-requirement", wroteSomething: false });
  });

  it("leaves the notes out where Excel takes none, and says so", async () => {
    const workbook = analystsWorkbook({ requirement: "1.17" });
    const summary = await writeLast(opened(workbook));
    expect(summary.left).toMatchObject([{ code: "missing-requirement" }]);
    expect(workbook.store.sheets().every(({ id }) => workbook.host.side(id).notes.size === 0)).toBe(true);
  });

  it("waits, once it has begun, for a cell that is being edited", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    let edits = 0;
    const job = service.write(({ batch }) => {
      if (batch !== 1) return;
      workbook.host.beginCellEdit();
      edits++;
      setTimeout(() => workbook.host.endCellEdit(), 30);
    });
    expect(await job.result).toMatchObject({ ok: true });
    expect(edits).toBe(1);
  });
});

describe("requests that are too large", () => {
  it("go again as two, and what comes out is the same", async () => {
    const [usual, narrow] = [analystsWorkbook(), analystsWorkbook()];
    await writeLast(opened(usual));
    const service = opened(narrow);
    narrow.host.setPayloadLimit(700_000);
    await writeLast(service);
    narrow.host.setPayloadLimit(5 * 1024 * 1024);
    expect(narrow.host.counters().largestRequest).toBeGreaterThan(700_000);
    expect(everything(narrow)).toEqual(everything(usual));
  });
});

describe("the k-th sync of an import fails", () => {
  /** How many syncs an import makes that goes well. */
  async function syncsOfImport(): Promise<number> {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    workbook.host.resetCounters();
    await writeLast(service);
    return workbook.host.counters().syncs;
  }

  let whole: ReturnType<typeof everything>;
  let empty: ReturnType<typeof everything>;
  let syncs = 0;
  beforeAll(async () => {
    const workbook = analystsWorkbook();
    empty = everything(workbook);
    await writeLast(opened(workbook));
    whole = everything(workbook);
    syncs = await syncsOfImport();
  });

  it.each(MOMENTS)(
    "for every k, %s: the workbook is as before, or says so and completes, or is taken back",
    async (moment) => {
      const outcomes: string[] = [];
      for (let sync = 1; sync <= syncs; sync++) {
        for (const remedy of ["finish", "take back"] as const) {
          {
            // Both ends of each: a pane that stays open, and Excel started anew.
            const restart = (remedy === "finish") === (sync % 2 === 0);
            const workbook = analystsWorkbook();
            const service = opened(workbook);
            workbook.host.failSync({ sync, moment, restart });
            const failed = await service.write(() => undefined).result;
            const run = restart ? workbook.reopen() : workbook.door.run;
            const pane = opened({ door: { ...workbook.door, run } });
            const status = await pane.look();
            if (!status.ok) throw new Error(status.problem.message);
            outcomes.push(`${sync} ${status.value.kind}`);
            if (status.value.kind === "empty") {
              expect(failed.ok).toBe(false);
              expect(everything(workbook)).toEqual(empty);
              continue;
            }
            if (status.value.kind === "model") {
              expect(everything(workbook)).toEqual(whole);
              continue;
            }
            expect(status.value).toMatchObject({ kind: "unfinished", canTakeBack: true });
            if (remedy === "finish") {
              expect(await pane.finish(() => undefined).result).toMatchObject({ ok: true, value: { kept: [] } });
              expect(everything(workbook)).toEqual(whole);
              expect(await pane.look()).toMatchObject({ ok: true, value: { kind: "model" } });
            } else {
              expect(await pane.takeBack()).toMatchObject({ ok: true });
              expect(everything(workbook)).toEqual(empty);
              expect(await pane.look()).toMatchObject({ ok: true, value: { kind: "empty" } });
            }
          }
        }
      }
      expect(new Set(outcomes.map((outcome) => outcome.split(" ")[0])).size).toBe(syncs);
    },
    240_000,
  );

  it("cancelled on the way, it can be finished, and cancelled before the first write it leaves nothing", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    const early = service.write(() => undefined);
    early.cancel();
    expect(await early.result).toMatchObject({ ok: false, problem: { code: "cancelled", wroteSomething: false } });
    expect(everything(workbook)).toEqual(empty);
    const late = service.write(({ batch }) => batch === 1 && late.cancel());
    expect(await late.result).toMatchObject({ ok: false, problem: { code: "cancelled", wroteSomething: true } });
    expect(await service.look()).toMatchObject({ ok: true, value: { kind: "unfinished" } });
    expect(await service.finish(() => undefined).result).toMatchObject({ ok: true });
    expect(everything(workbook)).toEqual(whole);
  });

  it("begun twice at once, the second waits and finds nothing left to do", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    const [first, second] = await Promise.all([
      service.write(() => undefined).result,
      service.write(() => undefined).result,
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: true, value: { cells: 0 } });
    expect(everything(workbook)).toEqual(whole);
  });

  it("begun while another fails, it is done all the same", async () => {
    const workbook = analystsWorkbook();
    const service = opened(workbook);
    const failing = service.write(() => undefined);
    failing.cancel();
    const [first, second] = await Promise.all([failing.result, service.write(() => undefined).result]);
    expect(first).toMatchObject({ ok: false });
    expect(second).toMatchObject({ ok: true });
    expect(everything(workbook)).toEqual(whole);
  });
});
