/** A refresh reads keys and the cells that it changes; what the analyst has there is found, and nothing else is read. */
import { analystShifts, contentsOf, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, FIRST_QUARTER_REVISED, readInto, SECOND_QUARTER, withFirstQuarter } from "./two-quarters";

jest.setTimeout(120_000);

function sheetNamed({ store }: HostWorkbook, name: string) {
  return store.sheets().find((sheet) => sheet.name === name)!;
}

/** Where IS has a figure, by its label and the end of its quarter. */
function figure(
  { store }: HostWorkbook,
  label: string,
  end: string,
): { readonly row: number; readonly column: number } {
  const cells = Object.entries(contentsOf(store)["IS"] ?? {});
  const row = cells.find(([, content]) => content === label)![0].replace(/\D/gu, "");
  const column = cells.find(([at, content]) => /^[A-Z]+1$/u.test(at) && String(content).includes(end))![0];
  return { row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
}

function typeOver(workbook: HostWorkbook, label: string, end: string, value: number): void {
  const { row, column } = figure(workbook, label, end);
  sheetNamed(workbook, "IS").enter(row, column, [[{ kind: "value", value, quoted: false }]]);
}

test("a figure typed over one that changes is kept and told", async () => {
  const workbook = await withFirstQuarter();
  typeOver(workbook, "Sales", "2024-06-30", 4711);
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER_REVISED, SECOND_QUARTER);
  const { kept } = await writeLast(service);
  expect(kept).toMatchObject([{ label: "Sales", theirs: "4711" }]);
  expect(Object.values(contentsOf(workbook.store)["IS"] ?? {})).toContain(4711);
});

test("one over a figure that stays is kept all the same, and told by a comparison", async () => {
  const workbook = await withFirstQuarter();
  typeOver(workbook, "Sales", "2024-06-30", 4711);
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  await writeLast(service);
  expect(Object.values(contentsOf(workbook.store)["IS"] ?? {})).toContain(4711);
  expect(await service.compare()).toMatchObject({ value: { cells: 0, kept: [{ label: "Sales", theirs: "4711" }] } });
});

test("keys behind rows and columns of the analyst's are found", async () => {
  const workbook = await withFirstQuarter();
  analystShifts(workbook, "IS", { kind: "insert", axis: "row", at: 0, count: 2 });
  analystShifts(workbook, "IS", { kind: "insert", axis: "column", at: 0, count: 1 });
  sheetNamed(workbook, "IS").enter(0, 0, [[{ kind: "value", value: "Mine", quoted: false }]]);
  const service = openPaneService(workbook);
  await readInto(service, SECOND_QUARTER);
  expect(await writeLast(service)).toMatchObject({ kept: [] });
  const values = Object.values(contentsOf(workbook.store)["IS"] ?? {});
  expect(values).toEqual(expect.arrayContaining(["Mine", "Licences"]));
  expect(values.filter((content) => content === "Gross profit")).toHaveLength(1);
});

test("a sheet that was deleted is made again, and what it broke is mended", async () => {
  const workbook = await withFirstQuarter();
  const whole = contentsOf(workbook.store)["IS"];
  const source = sheetNamed(workbook, "1Q24");
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(source.id).delete();
    await context.sync();
  });
  expect(Object.values(contentsOf(workbook.store)["IS"] ?? {}).some((cell) => String(cell).includes("#REF!"))).toBe(
    true,
  );
  const service = openPaneService(workbook);
  await readInto(service, FIRST_QUARTER, SECOND_QUARTER);
  await writeLast(service);
  const mended = contentsOf(workbook.store)["IS"] ?? {};
  expect(Object.values(mended).filter((cell) => String(cell).includes("#REF!"))).toEqual([]);
  expect(Object.values(whole ?? {}).filter((cell) => String(cell).includes("'1Q24'!")).length).toBeGreaterThan(0);
});
