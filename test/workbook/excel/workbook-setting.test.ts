/** Settings of the analyst's workbook and Excel that must not change a figure: date system, calculation, language. */
import { openWorkerClient } from "../../../src/taskpane/service/worker-client";
import type { HostOptions } from "../../../src/workbench/host/host";
import type { CellValue } from "../../../src/workbench/host/store";
import { contentsOf, hostWorkbook, type HostWorkbook, looksOf } from "../../support/host-workbook";
import { openPaneService, readSample, workerInProcess, writeLast } from "../../support/pane-session";

const worker = openWorkerClient(workerInProcess);

async function imported(options: HostOptions = {}, set?: (workbook: HostWorkbook) => Promise<unknown>) {
  const workbook = hostWorkbook(["My model"], options);
  await set?.(workbook);
  const service = openPaneService(workbook, worker);
  await readSample(service);
  workbook.host.resetCounters();
  const summary = await writeLast(service);
  return { ...workbook, service, summary, counters: workbook.host.counters() };
}

type Cells = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Cells that differ, as sheet, address and both contents. */
function differences(one: Cells, other: Cells) {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => {
    const [a = {}, b = {}] = [one[name], other[name]];
    const addresses = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return addresses.flatMap((at) =>
      Object.is(a[at], b[at]) ? [] : [{ cell: `${name}!${at}`, is: a[at], was: b[at] }],
    );
  });
}

describe("a workbook that counts its days from 1904", () => {
  it("shows the same dates, and all else is the same", async () => {
    const [usual, early] = [await imported(), await imported({ dates: 1904 })];
    const differing = differences(contentsOf(early.store), contentsOf(usual.store));
    const formats = looksOf(early.store);
    expect(differing.length).toBeGreaterThan(10);
    // Microsoft's two date systems stand 1,462 days apart: a serial that is so much less is the same day.
    for (const { is, was } of differing) expect(is).toBe(Number(was) - 1462);
    expect(differing.map(({ cell }) => cell)).toContain("IS!E6");
    expect(formats).toEqual(looksOf(usual.store));
  });

  it("has nothing to refresh when the same release comes again", async () => {
    const { service, store } = await imported({ dates: 1904 });
    const before = contentsOf(store);
    await readSample(service);
    expect(await writeLast(service)).toMatchObject({ cells: 0, kept: [] });
    expect(contentsOf(store)).toEqual(before);
  });

  it("is told from any other by what it calls the second of January 1904", async () => {
    for (const [dates, serial] of [
      [1904, 1],
      [1900, 1463],
    ] as const) {
      const day = await hostWorkbook(["Sheet1"], { dates }).run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 2);
        result.load("value,error");
        await context.sync();
        return [result.value, result.error];
      });
      expect(day).toEqual([serial, null]);
    }
  });
});

describe("a workbook that calculates by hand", () => {
  const byHand = ({ run }: HostWorkbook) =>
    run(async (context) => {
      context.application.calculationMode = "Manual";
      await context.sync();
    });

  it("is calculated once when all is written, and stays by hand", async () => {
    const [usual, manual] = [await imported(), await imported({}, byHand)];
    expect([usual.counters.calculations, manual.counters.calculations]).toEqual([0, 1]);
    expect(manual.counters.syncs).toBe(usual.counters.syncs + 1);
    expect(manual.host.book().calculation).toBe("Manual");
    expect(manual.summary.left).toEqual([]);
    expect(contentsOf(manual.store)).toEqual(contentsOf(usual.store));
  });

  it("is said to wait for F9 where Excel does not calculate then; the import stands", async () => {
    const usual = await imported({}, byHand);
    const failing = hostWorkbook(["My model"]);
    await byHand(failing);
    const service = openPaneService(failing, worker);
    await readSample(service);
    failing.host.failSync({ sync: usual.counters.syncs, moment: "before" });
    const { left } = await writeLast(service);
    expect(left.map(({ code }) => code)).toEqual(["not-calculated"]);
    expect(contentsOf(failing.store)).toEqual(contentsOf(usual.store));
  });
});

/** Contents, formats and names as Excel's language or the country spells them; loaded, also what a cell shows. */
const OF_A_LANGUAGE = /local$|NumberFormatCategories|CultureInfo/iu;
const SHOWN = /(?:^|\/)text$/iu;

it("asks Excel for nothing that its language changes, so German and Japanese workbooks get the same", async () => {
  const workbook = hostWorkbook(["My model"]);
  const [named, loaded] = [new Set<string>(), new Set<string>()];
  const { execute } = workbook.host;
  Object.assign(workbook.host, {
    execute: (...[request, ...rest]: Parameters<typeof execute>) => {
      for (const { Name } of [...request.Actions, ...Object.values(request.ObjectPaths)]) named.add(Name);
      for (const { QueryInfo } of request.Actions) for (const name of QueryInfo?.Select ?? []) loaded.add(name);
      return execute(request, ...rest);
    },
  });
  const service = openPaneService(workbook, worker);
  for (const round of ["import", "refresh"]) {
    await readSample(service);
    expect([round, (await writeLast(service)).left]).toEqual([round, []]);
  }
  expect([...named]).toEqual(expect.arrayContaining(["Formulas", "NumberFormat"]));
  expect([...loaded]).toEqual(expect.arrayContaining(["rowIndex", "formulas"]));
  expect([...named, ...loaded].filter((name) => OF_A_LANGUAGE.test(name))).toEqual([]);
  expect([...loaded].filter((name) => SHOWN.test(name))).toEqual([]);
});
