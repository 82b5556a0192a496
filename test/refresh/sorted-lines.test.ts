/** A refresh into sheets of which the analyst has sorted the rows, with the hidden keys or without. */
import { NOTHING_CHOSEN } from "../../src/app/import-choices";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { figuresIn, keyedSheets } from "./new-figures";
import { type Sort, sortRows } from "./sorted-rows";
import { FIRST_QUARTER, readInto, SECOND_QUARTER } from "./two-quarters";

jest.setTimeout(120_000);

const SECOND = "p:2024-07-01/2024-09-30";

/** The rows of the income statement in turned order. */
async function sortedFirst(sort: Pick<Sort, "isWhole">): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER);
  await writeLast(service);
  const sheet = ours(workbook, "is");
  const lines = [...sheet.rows].flatMap(([row, key]) => (key.startsWith("is:income/") ? [row] : []));
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  const ranks = Array.from({ length: to + 1 }, (_, row) => -row);
  sortRows(sheet.store, { from, to, ranks, movesNamed: false, ...sort });
  return workbook;
}

function ours(workbook: HostWorkbook, id: string) {
  const all = keyedSheets(workbook, new Set(workbook.store.sheets().map((sheet) => sheet.id)));
  return all.find((sheet) => sheet.id === id)!;
}

test("a total of the new period adds up its own lines, wherever they stand", async () => {
  const workbook = await sortedFirst({ isWhole: true });
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  await writeLast(service);
  const sheet = ours(workbook, "is");
  const [total] = [...figuresIn([sheet], (_, column) => column === SECOND)].filter(([key]) =>
    /total.?revenue/u.test(key),
  );
  const lines = ["licences", "sales", "services"].map((line) => `is|is:income/JPY/${line}|${SECOND}`).join("\n");
  expect(total?.[1].sense).toBe(`=IF(COUNT({${lines}})=0,"",SUM({${lines}}))`);
});

test("the new period goes again with its totals", async () => {
  const workbook = await sortedFirst({ isWhole: true });
  const before = contentsOf(workbook.store);
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  await writeLast(service);
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error("no model");
  const [, second] = status.value.model.imports;
  expect(await service.takeOut(second?.filings ?? [], () => undefined).result).toMatchObject({ ok: true });
  expect(contentsOf(workbook.store)).toEqual(before);
});

test("where the keys were left behind, nothing is written, and it is told which names stand beside other lines", async () => {
  const workbook = await sortedFirst({ isWhole: false });
  const before = contentsOf(workbook.store);
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  const preview = await service.preview(NOTHING_CHOSEN);
  expect(preview.ok && preview.value.obstacle?.kind).toBe("mixed-rows");
  expect(preview.ok && preview.value.obstacle?.reason).toContain("“IS” B1");
  expect(await service.write(() => undefined).result).toMatchObject({ ok: false });
  expect(contentsOf(workbook.store)).toEqual(before);
});

test("a name that is typed over is no sorted row", async () => {
  const workbook = await sortedFirst({ isWhole: true });
  const sheet = ours(workbook, "is");
  const [row] = [...sheet.rows].find(([, key]) => key === "is:income/JPY/sales") ?? [0];
  sheet.store.enter(row, 1, [[{ kind: "value", value: "Services", quoted: false }]]);
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  expect((await writeLast(service)).kept.map(({ theirs }) => theirs)).toContain("Services");
});
