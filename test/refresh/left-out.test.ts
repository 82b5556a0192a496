/** New lines and periods of the next quarter that the analyst does not want in the model. */
import { NOTHING_CHOSEN } from "../../src/app/import-choices";
import type { GivenFile, PaneService, WritePreview } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { quarterRelease } from "../support/quarter-release";
import { readInto } from "./two-quarters";

function quarter(name: string, of: 1 | 2 | 3, more: readonly [string, string, string][] = []): GivenFile {
  const text = quarterRelease({
    year: 2024,
    quarter: of,
    income: [["Sales", `10,34${of}`, "9,876"], ["Services", `1,23${of}`, "1,111"], ...more],
  });
  return { name, bytes: new TextEncoder().encode(text) };
}

const NEXT = quarter("2q.txt", 2, [["Licences", "502", "400"]]);

type Cells = ReturnType<typeof contentsOf>;

/** The sheet that shows a document as printed, with its name. */
function sourceOf(file: string, cells: Cells): [string, Cells[string]] {
  const found = Object.entries(cells).find(([, own]) => {
    const texts = Object.values(own).map(String);
    return texts.some((text) => text.startsWith("'source:")) && texts.some((text) => text.includes(file));
  });
  if (!found) throw new Error(`no sheet of ${file}`);
  return found;
}

async function previewOf(service: PaneService, file: GivenFile): Promise<WritePreview> {
  const read = await service.read([file], {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.preview;
}

async function withFirst() {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, quarter("1q.txt", 1));
  await writeLast(service);
  const cells = () => contentsOf(workbook.store);
  const column = (letter: string) =>
    Object.entries(cells()["IS"] ?? {}).flatMap(([at, text]) => (at.startsWith(letter) ? [text] : []));
  return { service, cells, labels: () => column("B") };
}

test("a new line that is left out does not come, is remembered, and comes when it is taken in", async () => {
  const { service, cells, labels } = await withFirst();
  const preview = await previewOf(service, NEXT);
  const offered = preview.offered?.lines ?? [];
  expect(offered.map(({ sheet, label }) => [sheet, label])).toEqual([["is", "Licences"]]);
  const leftOut = offered.flatMap(({ parts }) => parts);

  expect(await service.write(() => undefined, { ...NOTHING_CHOSEN, leftOut }).result).toMatchObject({ ok: true });
  expect(labels()).not.toContain("Licences");
  expect(labels()).toContain("Services");
  const without = cells();

  const again = await previewOf(service, NEXT);
  expect(again.cells).toBe(0);
  expect(again.offered).toMatchObject({ lines: [{ label: "Licences" }], before: leftOut });
  const written = await service.write(() => undefined, NOTHING_CHOSEN).result;
  expect(written.ok).toBe(true);
  expect(cells()["IS"]).toEqual(without["IS"]);

  await previewOf(service, NEXT);
  expect(await service.write(() => undefined, { ...NOTHING_CHOSEN, takenIn: leftOut }).result).toMatchObject({
    ok: true,
  });
  expect(labels()).toContain("Licences");
  expect((await previewOf(service, NEXT)).offered).toBeUndefined();

  const direct = await withFirst();
  await previewOf(direct.service, NEXT);
  expect(await direct.service.write(() => undefined, NOTHING_CHOSEN).result).toMatchObject({ ok: true });
  expect(cells()).toEqual(direct.cells());
});

test("its own sheet shows the print of the document all the same", async () => {
  const { service, cells } = await withFirst();
  const { offered } = await previewOf(service, NEXT);
  expect(
    await service.write(() => undefined, { ...NOTHING_CHOSEN, leftOut: offered!.lines.flatMap(({ parts }) => parts) })
      .result,
  ).toMatchObject({ ok: true });
  const texts = Object.values(sourceOf("2q.txt", cells())[1]).map(String);
  expect(texts).toContain("Licences");
  expect(texts).toContain("'502");
});

test("a new period that is left out does not come, and the release after it does", async () => {
  const { service, cells, labels } = await withFirst();
  const isLinkedTo = (file: string) => {
    const [name] = sourceOf(file, cells());
    return Object.values(cells()["IS"] ?? {}).some((text) => String(text).includes(name));
  };
  const preview = await previewOf(service, NEXT);
  const leftOut = preview.offered?.periods.flatMap(({ parts }) => parts) ?? [];
  expect(leftOut).not.toEqual([]);
  expect(await service.write(() => undefined, { ...NOTHING_CHOSEN, leftOut }).result).toMatchObject({ ok: true });
  expect([isLinkedTo("1q.txt"), isLinkedTo("2q.txt")]).toEqual([true, false]);

  await previewOf(service, quarter("3q.txt", 3, [["Licences", "503", "400"]]));
  expect(await service.write(() => undefined, NOTHING_CHOSEN).result).toMatchObject({ ok: true });
  expect([isLinkedTo("2q.txt"), isLinkedTo("3q.txt")]).toEqual([false, true]);
  expect(labels()).toContain("Licences");
});
