/** Single changes of a further release are declined, and taken later. */
import type { PaneService, WritePreview } from "../../src/taskpane/pane-service";
import { type ImportChoices, NOTHING_CHOSEN } from "../../src/app/import-choices";
import type { ChangedFigure } from "../../src/plan/model-change";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, FIRST_QUARTER_REVISED, readInto, SECOND_QUARTER } from "./two-quarters";

interface Revised {
  readonly workbook: HostWorkbook;
  readonly service: PaneService;
  readonly preview: WritePreview;
}

/** The first quarter written, its revision read. */
async function withRevision(): Promise<Revised> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const read = await service.read([FIRST_QUARTER_REVISED], {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return { workbook, service, preview: read.value.preview };
}

function figureOf({ change }: WritePreview, label: string): ChangedFigure {
  return change!.figures.find((figure) => figure.label === label)!;
}

async function write(service: PaneService, choices: Partial<ImportChoices>): Promise<void> {
  const done = await service.write(() => undefined, { ...NOTHING_CHOSEN, ...choices }).result;
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}

/** What IS holds for a line in the quarter to June 2024. */
function shown({ store }: HostWorkbook, label: string): unknown {
  const cells = contentsOf(store)["IS"] ?? {};
  const row = Object.entries(cells)
    .find(([, content]) => content === label)![0]
    .replace(/\D/gu, "");
  const column = Object.entries(cells)
    .find(([at, content]) => /^[A-Z]+1$/u.test(at) && String(content).includes("2024-06-30"))![0]
    .replace(/\d/gu, "");
  return cells[`${column}${row}`];
}

test("only figures of lines of their own are told as changed: totals follow", async () => {
  const { preview } = await withRevision();
  expect(preview.change?.figures.map(({ label, before, now }) => [label, before, now])).toEqual([
    ["Sales", "10,345", "10,445"],
  ]);
});

describe("a declined figure", () => {
  test("stays as it stands, is listed, and is not written by the same release again, nor by a later one", async () => {
    const { workbook, service, preview } = await withRevision();
    const before = shown(workbook, "Sales");
    await write(service, { declined: [figureOf(preview, "Sales").cell] });
    expect(shown(workbook, "Sales")).toBe(before);
    expect(await service.compare()).toMatchObject({
      value: { cells: 0, kept: [{ label: "Sales", theirs: before, isDeclined: true }] },
    });
    for (const file of [FIRST_QUARTER_REVISED, SECOND_QUARTER]) {
      await readInto(service, file);
      await writeLast(service);
    }
    expect(shown(workbook, "Sales")).toBe(before);
  });

  test("is taken when the analyst says so, and then counts as written", async () => {
    const { workbook, service, preview } = await withRevision();
    const before = shown(workbook, "Sales");
    const cell = figureOf(preview, "Sales").cell;
    await write(service, { declined: [cell] });
    const done = await service.finish(() => undefined, { ...NOTHING_CHOSEN, replaced: [cell] }).result;
    expect(done).toMatchObject({ ok: true, value: { kept: [] } });
    expect(shown(workbook, "Sales")).not.toBe(before);
    expect(await service.compare()).toMatchObject({ value: { cells: 0, kept: [] } });
  });

  test("stays declined when its import breaks off and is finished", async () => {
    const { workbook, service, preview } = await withRevision();
    const before = shown(workbook, "Sales");
    const { cell } = figureOf(preview, "Sales");
    const choices = { ...NOTHING_CHOSEN, declined: [cell] };
    workbook.host.resetCounters();
    await service.preview(choices);
    const looks = workbook.host.counters().syncs;
    workbook.host.resetCounters();
    // One more for the comparison with what the import was worked out from.
    workbook.host.failSync({ sync: looks + 2, moment: "midway", restart: false });
    expect(await service.write(() => undefined, choices).result).toMatchObject({ ok: false });
    expect(await service.look()).toMatchObject({ value: { kind: "unfinished" } });
    expect(await service.finish(() => undefined).result).toMatchObject({ ok: true });
    expect(shown(workbook, "Sales")).toBe(before);
  });
});

test("a figure that the analyst has typed over is replaced by an explicit choice only", async () => {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const ours = shown(workbook, "Sales");
  const cells = contentsOf(workbook.store)["IS"] ?? {};
  const address = Object.entries(cells).find(([, content]) => content === ours)![0];
  const column = address.replace(/\d/gu, "").charCodeAt(0) - 65;
  const is = workbook.store.sheets().find(({ name }) => name === "IS")!;
  is.enter(Number(address.replace(/\D/gu, "")) - 1, column, [[{ kind: "value", value: 99, quoted: false }]]);
  const compared = await service.compare();
  if (!compared.ok) throw new Error("not compared");
  expect(compared.value.kept).toMatchObject([{ theirs: "99", ours, isDeclined: false }]);
  await service.finish(() => undefined).result;
  expect(shown(workbook, "Sales")).toBe(99);
  const replaced = compared.value.kept.map(({ cell }) => cell);
  await service.finish(() => undefined, { ...NOTHING_CHOSEN, replaced }).result;
  expect(shown(workbook, "Sales")).toBe(ours);
});
