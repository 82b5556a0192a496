/** A release is taken out of the model again, at any later time; what the analyst has done since stays. */
import type { PaneService, WritePreview, WriteSummary } from "../../src/taskpane/pane-service";
import { analystShifts, contentsOf, hostWorkbook, type HostWorkbook, looksOf } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, readInto, SECOND_QUARTER } from "./two-quarters";

const MOMENTS = ["before", "midway", "after"] as const;

interface Both {
  readonly workbook: HostWorkbook;
  readonly service: PaneService;
  /** As the first import left it. */
  readonly first: ReturnType<typeof contentsOf>;
  readonly firstLooks: ReturnType<typeof looksOf>;
}

async function withBoth(): Promise<Both> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const [first, firstLooks] = [contentsOf(workbook.store), looksOf(workbook.store)];
  await readInto(service, SECOND_QUARTER);
  await writeLast(service);
  return { workbook, service, first, firstLooks };
}

async function importsOf(service: PaneService): Promise<readonly (readonly string[])[]> {
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error(JSON.stringify(status));
  return status.value.model.imports.map(({ filings }) => filings);
}

async function takeOut(service: PaneService, filings: readonly string[]): Promise<WriteSummary> {
  const done = await service.takeOut(filings, () => undefined).result;
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

async function previewed(service: PaneService, filings: readonly string[]): Promise<WritePreview> {
  const preview = await service.previewWithout(filings);
  if (!preview.ok) throw new Error(JSON.stringify(preview.problem));
  return preview.value;
}

const sheetOf = ({ store }: HostWorkbook, name: string) => store.sheets().find((sheet) => sheet.name === name)!;

/** The row and column on which IS shows a line and a period, from 0. */
function placeOn(
  { store }: HostWorkbook,
  label: string,
  period: RegExp,
): { readonly row: number; readonly column: string } {
  const cells = contentsOf(store)["IS"] ?? {};
  const row = Object.entries(cells)
    .find(([, content]) => content === label)![0]
    .replace(/\D/gu, "");
  const column = Object.entries(cells).find(
    ([at, content]) => /^[A-Z]+1$/u.test(at) && period.test(String(content)),
  )![0];
  return { row: Number(row) - 1, column: column.replace(/\d/gu, "") };
}

describe("the import that came last", () => {
  test("is taken out: the workbook is as before it, looks too", async () => {
    const { workbook, service, first, firstLooks } = await withBoth();
    const [, second = []] = await importsOf(service);
    const preview = await previewed(service, second);
    expect(preview.removed).toMatchObject({ users: [] });
    expect(preview.removed!.columns).toBeGreaterThan(0);
    expect(preview.removed!.sheets).toHaveLength(1);
    await takeOut(service, second);
    expect(contentsOf(workbook.store)).toEqual(first);
    expect(looksOf(workbook.store)).toEqual(firstLooks);
    expect(await importsOf(service)).toHaveLength(1);
  });

  test("comes again afterwards as if it had never been taken out", async () => {
    const { workbook, service } = await withBoth();
    const both = contentsOf(workbook.store);
    const [, second = []] = await importsOf(service);
    await takeOut(service, second);
    await readInto(service, SECOND_QUARTER);
    await writeLast(service);
    expect(contentsOf(workbook.store)).toEqual(both);
  });

  test("what stands on its lines or refers to them stays, and what is gone says #N/A there", async () => {
    const { workbook, service } = await withBoth();
    const { row, column } = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    sheetOf(workbook, "Mine").enter(0, 0, [[{ kind: "formula", formula: `=IS!${column}${row + 1}*2` }]]);
    const [, second = []] = await importsOf(service);
    expect((await previewed(service, second)).removed).toMatchObject({ users: [{ sheet: "Mine", address: "A1" }] });
    await takeOut(service, second);
    const after = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    expect(contentsOf(workbook.store)["Mine"]?.["A1"]).toBe(`=IS!${after.column}${after.row + 1}*2`);
    expect(contentsOf(workbook.store)["IS"]?.[`${after.column}${after.row + 1}`]).toBe("=NA()");
    // Nothing else in the workbook refers to what is gone.
    const texts = Object.values(contentsOf(workbook.store)).flatMap((cells) => Object.values(cells).map(String));
    expect(texts.filter((text) => text.includes("#REF!"))).toEqual([]);
    // When it comes again, the figure is back where the analyst's formula looks for it.
    await readInto(service, SECOND_QUARTER);
    await writeLast(service);
    const back = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    expect(contentsOf(workbook.store)["Mine"]?.["A1"]).toBe(`=IS!${back.column}${back.row + 1}*2`);
    expect(contentsOf(workbook.store)["IS"]?.[`${back.column}${back.row + 1}`]).toMatch(/^='?2Q24/u);
  });

  test("a name and a chart of the analyst keep the lines that they refer to", async () => {
    const { workbook, service } = await withBoth();
    const { row, column } = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    const cell = `IS!$${column}$${row + 1}`;
    await workbook.run(async ({ workbook: book }) => {
      book.names.add("Licences", `=${cell}`);
      const mine = book.worksheets.getItem("Mine");
      mine.names.add("Twice", `=2*${cell}`);
      const chart = mine.charts.add("Line", mine.getRange("A1:A2"), "Rows");
      chart.name = "My chart";
      const series = chart.series.getItemAt(0);
      series.setValues(book.worksheets.getItem("IS").getRange(`${column}${row + 1}`));
      await book.context.sync();
    });
    const [, second = []] = await importsOf(service);
    const { users } = (await previewed(service, second)).removed!;
    expect(users).toEqual(
      expect.arrayContaining([{ name: "Licences" }, { name: "Twice" }, { name: "My chart", sheet: "Mine" }]),
    );
    await takeOut(service, second);
    const after = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    const there = `IS!$${after.column}$${after.row + 1}`;
    const names = workbook.host.book().names.map(({ name, formula }) => [name, formula]);
    expect(names).toEqual([
      ["Licences", `=${there}`],
      ["Twice", `=2*${there}`],
    ]);
    const [chart] = workbook.host.side(sheetOf(workbook, "Mine").id).charts;
    expect(chart?.series[0]?.values).toBe(there);
  });

  test("where Excel does not tell what charts show, names still keep their lines", async () => {
    const { workbook, service } = await withBoth();
    workbook.host.setRequirement("1.14");
    const { row, column } = placeOn(workbook, "Licences", /2024-07-01|2024-09-30/u);
    await workbook.run(async ({ workbook: book }) => {
      book.names.add("Licences", `=IS!$${column}$${row + 1}`);
      await book.context.sync();
    });
    const [, second = []] = await importsOf(service);
    expect((await previewed(service, second)).removed!.users).toEqual([{ name: "Licences" }]);
  });

  test("own rows and figures of the analyst stay where they are", async () => {
    const { workbook, service } = await withBoth();
    analystShifts(workbook, "IS", { kind: "insert", axis: "row", at: 11, count: 1 });
    sheetOf(workbook, "IS").enter(11, 1, [[{ kind: "value", value: "My own line", quoted: false }]]);
    const [, second = []] = await importsOf(service);
    await takeOut(service, second);
    expect(Object.values(contentsOf(workbook.store)["IS"] ?? {})).toContain("My own line");
  });
});

test("the only import left is taken out with all sheets, unless the analyst's cells refer to them", async () => {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const [only = []] = await importsOf(service);
  sheetOf(workbook, "Mine").enter(0, 0, [[{ kind: "formula", formula: "=SUM(IS!F:F)" }]]);
  const refused = await service.takeOut(only, () => undefined).result;
  expect(refused).toMatchObject({ ok: false, problem: { wroteSomething: false } });
  expect(JSON.stringify(refused)).toContain("Mine!A1");
  sheetOf(workbook, "Mine").enter(0, 0, [[{ kind: "value", value: 1, quoted: false }]]);
  await takeOut(service, only);
  expect(contentsOf(workbook.store)).toEqual({ Mine: { A1: 1 } });
  expect(await service.look()).toMatchObject({ value: { kind: "empty" } });
});

test("the first import is taken out while a later one stays", async () => {
  const { workbook, service } = await withBoth();
  const [first = []] = await importsOf(service);
  await takeOut(service, first);
  const alone = hostWorkbook(["Mine"]);
  const other = openPaneService(alone);
  await readInto(other, SECOND_QUARTER);
  await writeLast(other);
  expect(contentsOf(workbook.store)).toEqual(contentsOf(alone.store));
});

describe("the k-th sync fails while a release is taken out", () => {
  test.each(MOMENTS)("for every k, %s: as before, or done, or finished by one button", async (moment) => {
    const { workbook: whole, service: undisturbed, first } = await withBoth();
    const [, last = []] = await importsOf(undisturbed);
    whole.host.resetCounters();
    await takeOut(undisturbed, last);
    const { syncs } = whole.host.counters();
    const outcomes: string[] = [];
    for (let sync = 1; sync <= syncs; sync++) {
      const { workbook, service } = await withBoth();
      const both = contentsOf(workbook.store);
      const [, second = []] = await importsOf(service);
      workbook.host.resetCounters();
      workbook.host.failSync({ sync, moment, restart: true });
      await service.takeOut(second, () => undefined).result;
      const run = workbook.reopen();
      const pane = openPaneService({ door: { ...workbook.door, run } });
      const status = await pane.look();
      if (!status.ok) throw new Error(status.problem.message);
      outcomes.push(`${sync} ${status.value.kind}`);
      if (status.value.kind === "model") {
        expect([first, both]).toContainEqual(contentsOf(workbook.store));
        continue;
      }
      expect(await pane.finish(() => undefined).result).toMatchObject({ ok: true, value: { kept: [] } });
      expect(contentsOf(workbook.store)).toEqual(first);
    }
    process.stdout.write(`${moment}: ${outcomes.join(", ")}\n`);
    expect(outcomes).toHaveLength(syncs);
  });
});
