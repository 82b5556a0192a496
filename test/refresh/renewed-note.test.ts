/** Notes that tell where a figure was printed follow the releases, and stay where the analyst has changed them. */
import { cellAt, cellName } from "../../src/workbench/host/address";
import { hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, FIRST_QUARTER_REVISED, readInto } from "./two-quarters";

type Notes = Readonly<Record<string, string>>;

function notesOf({ host, store }: HostWorkbook): Notes {
  return Object.fromEntries(
    store
      .sheets()
      .flatMap(({ id, name }) => [...host.side(id).notes].map(([cell, { content }]) => [`${name} ${cell}`, content])),
  );
}

async function imported(...files: readonly (typeof FIRST_QUARTER)[]): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  for (const file of files) {
    await readInto(service, file);
    await writeLast(service);
  }
  return workbook;
}

async function atOnce(): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER, FIRST_QUARTER_REVISED);
  await writeLast(service);
  return workbook;
}

test("a figure that is restated says so in its note, as if both releases had come at once", async () => {
  const notes = notesOf(await imported(FIRST_QUARTER, FIRST_QUARTER_REVISED));
  expect(Object.values(notes)).toEqual(expect.arrayContaining([expect.stringContaining("10,345")]));
  expect(notes).toEqual(notesOf(await atOnce()));
});

test("the note goes with the release that it was written for", async () => {
  const workbook = await imported(FIRST_QUARTER, FIRST_QUARTER_REVISED);
  const service = openPaneService(workbook);
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error("no model");
  const [, revised] = status.value.model.imports;
  expect(await service.takeOut(revised!.filings, () => undefined).result).toMatchObject({ ok: true });
  expect(notesOf(workbook)).toEqual(notesOf(await imported(FIRST_QUARTER)));
});

test("a note of the analyst on the cell stays", async () => {
  const workbook = await imported(FIRST_QUARTER);
  const both = notesOf(await imported(FIRST_QUARTER, FIRST_QUARTER_REVISED));
  const place = Object.keys(both).find((cell) => cell.startsWith("IS ") && both[cell]?.includes("10,345") === true)!;
  expect(Object.keys(notesOf(workbook))).not.toContain(place);
  const [name = "", cell] = place.split(" ");
  const { row, column } = cellAt(Number(cell));
  await workbook.run({}, async (context) => {
    context.workbook.worksheets.getItem(name).notes.add(cellName(row, column), "ask the company");
    await context.sync();
  });
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER_REVISED);
  await writeLast(service);
  expect(notesOf(workbook)[place]).toBe("ask the company");
});
