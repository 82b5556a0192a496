/** A further quarter comes into a workbook that the analyst works in, and into one where something fails on the way. */
import { analystShifts, contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import type { PaneService } from "../../src/taskpane/pane-service";
import { openPaneService, writeLast } from "../support/pane-session";
import { openWorkerClient } from "../../src/taskpane/service/worker-client";
import { workerInProcess } from "../support/pane-session";
import { readInto, SECOND_QUARTER, withFirstQuarter } from "./two-quarters";

const MOMENTS = ["before", "midway", "after"] as const;

/** One worker that has read the second quarter, behind all panes of this file. */
const worker = openWorkerClient(workerInProcess);

const opened = (workbook: Pick<HostWorkbook, "door">): PaneService => openPaneService(workbook, worker);

beforeAll(() => readInto(openPaneService(hostWorkbook(), worker), SECOND_QUARTER));

/** Values by the sheet and the keys of row and column: where a figure stands does not matter. */
function byKeys({ store }: HostWorkbook, name: string): ReadonlyMap<string, unknown> {
  const cells = contentsOf(store)[name] ?? {};
  const keys = new Map<string, unknown>();
  for (const [address, content] of Object.entries(cells)) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    keys.set(`${String(cells[`A${row}`])}|${String(cells[`${column}1`])}`, content);
  }
  return keys;
}

describe("what the analyst has built", () => {
  test("stays: own rows, columns, figures, formulas into ours, and moved, renamed sheets", async () => {
    const workbook = await withFirstQuarter();
    const { store } = workbook;
    const sheetNamed = (name: string) => store.sheets().find((sheet) => sheet.name === name)!;
    analystShifts(workbook, "IS", { kind: "insert", axis: "row", at: 11, count: 2 });
    analystShifts(workbook, "IS", { kind: "insert", axis: "column", at: 4, count: 1 });
    const is = sheetNamed("IS");
    is.enter(11, 1, [[{ kind: "value", value: "My own line", quoted: false }]]);
    is.enter(11, 5, [[{ kind: "value", value: 4711, quoted: false }]]);
    const address = Object.entries(contentsOf(store)["IS"] ?? {}).find(
      ([, content]) => content === "Gross profit",
    )?.[0];
    const row = Number(/\d+$/u.exec(address ?? "")?.[0]);
    sheetNamed("Mine").enter(0, 0, [[{ kind: "formula", formula: `=IS!F${row}*2` }]]);
    const before = byKeys(workbook, "IS");
    const period = contentsOf(store)["IS"]?.["F1"];
    await writeLast(opened(workbook));
    const after = byKeys(workbook, "IS");
    const mine = contentsOf(store)["Mine"]?.["A1"];
    const target = /^=IS!([A-Z]+)(\d+)\*2$/u.exec(String(mine));
    expect(Object.values(contentsOf(store)["IS"] ?? {})).toEqual(
      expect.arrayContaining(["My own line", 4711, "Licences"]),
    );
    // The formula still points to the gross profit of the same quarter.
    const [, column = "", line = ""] = target ?? [];
    expect(contentsOf(store)["IS"]?.[`B${line}`]).toBe("Gross profit");
    expect(contentsOf(store)["IS"]?.[`${column}1`]).toBe(period);
    expect(period).toMatch(/^'?p:/u);
    expect([...before.keys()].filter((key) => !after.has(key))).toEqual([]);
  });

  test("a figure of theirs over one of ours is kept and told", async () => {
    const workbook = await withFirstQuarter();
    const is = workbook.store.sheets().find(({ name }) => name === "IS")!;
    const address = Object.entries(contentsOf(workbook.store)["IS"] ?? {}).find(
      ([, content]) => content === "Sales",
    )![0];
    const row = Number(/\d+$/u.exec(address)![0]) - 1;
    const lastPeriod = is.usedArea()!.right - 1;
    is.enter(row, lastPeriod, [[{ kind: "value", value: 99, quoted: false }]]);
    const summary = await writeLast(opened(workbook));
    expect(summary.kept).toMatchObject([{ sheet: "IS", theirs: "99" }]);
    expect(Object.values(contentsOf(workbook.store)["IS"] ?? {})).toContain(99);
  });
});

describe("the k-th sync of a refresh fails", () => {
  let first: ReturnType<typeof contentsOf>;
  let both: ReturnType<typeof contentsOf>;
  let syncs = 0;
  beforeAll(async () => {
    const workbook = await withFirstQuarter();
    first = contentsOf(workbook.store);
    workbook.host.resetCounters();
    await writeLast(opened(workbook));
    syncs = workbook.host.counters().syncs;
    both = contentsOf(workbook.store);
  });

  test.each(MOMENTS)("for every k, %s: the workbook is as before, or complete, or is completed", async (moment) => {
    const outcomes: string[] = [];
    for (let sync = 1; sync <= syncs; sync++)
      for (const restart of [false, true]) {
        const workbook = await withFirstQuarter();
        workbook.host.failSync({ sync, moment, restart });
        await opened(workbook).write(() => undefined).result;
        const run = restart ? workbook.reopen() : workbook.door.run;
        const pane = opened({ door: { ...workbook.door, run } });
        const status = await pane.look();
        if (!status.ok) throw new Error(status.problem.message);
        outcomes.push(`${sync} ${status.value.kind}`);
        if (status.value.kind === "model") {
          expect([first, both]).toContainEqual(contentsOf(workbook.store));
          continue;
        }
        expect(status.value).toMatchObject({ kind: "unfinished", canTakeBack: false });
        expect(await pane.finish(() => undefined).result).toMatchObject({ ok: true, value: { kept: [] } });
        expect(contentsOf(workbook.store)).toEqual(both);
      }
    process.stdout.write(`${moment}: ${outcomes.join(", ")}\n`);
    expect(outcomes).toHaveLength(2 * syncs);
  });
});
