/** Excel's undo takes back what was written on the sheets, but not what is stored beside them: the next look tells. */
import type { GivenFile } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, readInto, SECOND_QUARTER } from "./two-quarters";

/** As often as it goes, back to the contents given. */
function undoUntil({ host, store }: HostWorkbook, contents: ReturnType<typeof contentsOf>): void {
  for (let steps = 0; steps < 100; steps++) {
    if (JSON.stringify(contentsOf(store)) === JSON.stringify(contents)) return;
    expect(host.undo.undo()).toBe(true);
  }
  throw new Error("the contents never came back");
}

async function imported(workbook: HostWorkbook, file: GivenFile): Promise<void> {
  const service = openPaneService(workbook);
  await readInto(service, file);
  await writeLast(service);
}

test("a first import undone: it is told that no sheet is there, and all are made anew", async () => {
  const workbook = hostWorkbook(["Mine"]);
  const before = contentsOf(workbook.store);
  await imported(workbook, FIRST_QUARTER);
  const whole = contentsOf(workbook.store);
  undoUntil(workbook, before);
  expect(await openPaneService(workbook).look()).toMatchObject({ ok: true, value: { model: { sheets: [] } } });
  await imported(workbook, FIRST_QUARTER);
  expect(contentsOf(workbook.store)).toEqual(whole);
});

describe("a further quarter undone", () => {
  const workbook = hostWorkbook(["Mine"]);
  let before: ReturnType<typeof contentsOf>;
  let whole: ReturnType<typeof contentsOf>;

  beforeAll(async () => {
    await imported(workbook, FIRST_QUARTER);
    before = contentsOf(workbook.store);
    await imported(workbook, SECOND_QUARTER);
    whole = contentsOf(workbook.store);
  });

  beforeEach(() => undoUntil(workbook, before));

  test("comparing tells what is missing, and what is written then is whole", async () => {
    const service = openPaneService(workbook);
    const compared = await service.compare();
    expect(compared.ok && compared.value.kept).toEqual([]);
    expect(compared.ok && compared.value.cells).toBeGreaterThan(100);
    expect(await service.finish(() => undefined).result).toMatchObject({ ok: true });
    expect(contentsOf(workbook.store)).toEqual(whole);
  });

  test("importing it again writes it, beside what the analyst has entered since", async () => {
    const sheet = workbook.store.sheets().find(({ name }) => name === "IS")!;
    sheet.enter(30, 2, [[{ kind: "value", value: "mine", quoted: false }]]);
    await imported(workbook, SECOND_QUARTER);
    const now = contentsOf(workbook.store);
    expect(Object.values(now["IS"] ?? {})).toContain("mine");
    expect(Object.values(now["IS"] ?? {}).filter((content) => content !== "mine")).toHaveLength(
      Object.keys(whole["IS"] ?? {}).length,
    );
    expect({ ...now, IS: whole["IS"] }).toEqual(whole);
  });
});

test("a source sheet that the analyst has deleted is no import undone: its columns stay, and are mended", async () => {
  const workbook = hostWorkbook(["Mine"]);
  await imported(workbook, FIRST_QUARTER);
  await imported(workbook, SECOND_QUARTER);
  const whole = contentsOf(workbook.store);
  await workbook.run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
    context.workbook.worksheets.getItem("2Q24").delete();
    await context.sync();
  });
  await imported(workbook, SECOND_QUARTER);
  expect(contentsOf(workbook.store)).toEqual(whole);
});
