/** What the client library and the host make of each other: proxies, loading, null objects, references, errors. */
import { contentsOf, hostWorkbook } from "../support/host-workbook";
import { refusalOf } from "./refused";
import { officeClient, requestContext } from "../support/office-client";
import { openSession } from "../../src/workbench/host/session";

test("a sheet that is not there is a null object, and so is whatever is asked of it", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject("IS");
    const range = none.getRange("A1");
    none.delete();
    await context.sync();
    expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test("loading goes through collections and into objects below", async () => {
  const { run } = hostWorkbook(["One", "Two"]);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/protection/protected");
    worksheets.getItem("two").protection.protect();
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["One", "Two"]);
    expect(worksheets.items.map(({ protection }) => protection.protected)).toEqual([false, false]);
    const [one, two] = worksheets.items;
    const range = one!.getRange("A1:B2");
    range.load({ address: true, format: { fill: { color: true }, columnWidth: true } });
    two!.protection.load("protected");
    worksheets.load({ name: true, visibility: true });
    await context.sync();
    expect([range.address, range.format.fill.color, range.format.columnWidth]).toEqual(["One!A1:B2", "#FFFFFF", 48]);
    expect(two!.protection.protected).toBe(true);
    expect(worksheets.items.map(({ visibility }) => visibility)).toEqual(["Visible", "Visible"]);
  });
});

test("loading without names gives all that is plain", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:C4");
    range.load();
    const collection = context.workbook.worksheets;
    collection.load("items");
    await context.sync();
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 3, 2]);
    expect(collection.items[0]?.name).toBe("Sheet1");
  });
});

test("results of methods come with the sync, and parts of a collection can be loaded", async () => {
  const { run } = hostWorkbook(["One", "Two", "Three"]);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const count = worksheets.getCount();
    worksheets.load({ $top: 1, $skip: 1, name: true } as Excel.Interfaces.WorksheetCollectionLoadOptions);
    await context.sync();
    expect(count.value).toBe(3);
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Two"]);
  });
});

test("what was added once is not added again with the next sync", async () => {
  const { run, store } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("IS");
    await context.sync();
    sheet.getRange("A1").values = [["x"]];
    await context.sync();
    sheet.name = "Income";
    await context.sync();
    sheet.getRange("A2").values = [["y"]];
  });
  expect(contentsOf(store)).toEqual({ Sheet1: {}, Income: { A1: "x", A2: "y" } });
});

test("a range follows its cells as long as the client keeps it, and tells when they are gone", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("B2:C3");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").delete("Left");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A4:B5");
    sheet.getRange("4:5").delete("Up");
    range.load("address");
    expect((await refusalOf(context.sync())).code).toBe("InvalidReference");
  });
});

test("without a run ranges last for one sync, unless they are tracked", async () => {
  const { host } = hostWorkbook();
  const context = requestContext(openSession(officeClient().OfficeExtension, host));
  const sheet = context.workbook.worksheets.getFirst();
  const [loose, kept] = [sheet.getRange("A1"), sheet.getRange("B1").track()];
  await context.sync();
  kept.load("address");
  await context.sync();
  expect(kept.address).toBe("Sheet1!B1");
  expect(() => loose.load("address")).toThrow("object path");
});

test("earlier actions of a failed batch stay done, later ones are not, and the error says where", async () => {
  const { run, store } = hostWorkbook();
  const refused = await refusalOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[9]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    }),
  );
  expect(refused).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  expect(refused).toBeInstanceOf(Error);
  expect(refused.debugInfo.statement).toContain("range1.values");
  expect(contentsOf(store)).toEqual({ Sheet1: { A1: 1 } });
});

test.each<readonly [name: string, use: (context: Excel.RequestContext) => void, member: string]>([
  ["a collection", ({ workbook }) => workbook.tables.add("A1:B2", true), "Workbook.tables"],
  ["a method", ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").merge(), "Range.merge"],
  ["a property", ({ workbook }) => workbook.worksheets.getFirst().load("standardWidth"), "Worksheet.standardWidth"],
  ["copying", ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").copyFrom("B1"), "Range.copyFrom"],
  [
    "parts of rows",
    ({ workbook }) => void workbook.worksheets.getFirst().getRange("A1:B1").insert("Down"),
    "Range.insert for parts",
  ],
  [
    "a border",
    ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").format.borders.getItem("DiagonalUp").load("style"),
    "border DiagonalUp",
  ],
  [
    "number formats of several ranges",
    ({ workbook }) =>
      workbook.worksheets
        .getFirst()
        .getRanges("A1,B2")
        .load("numberFormat" as never),
    "RangeAreas.numberFormat",
  ],
])("%s that is not built fails by its name", async (_name, use, member) => {
  const { run } = hostWorkbook();
  const refused = await refusalOf(
    run(async (context) => {
      use(context);
      await context.sync();
    }),
  );
  expect(refused.code).toBe("ApiNotFound");
  expect(refused.message).toContain(member);
});

test("members of newer requirement sets fail by name, and so does merging undo groups", async () => {
  const { host, run, door } = hostWorkbook(["Sheet1"], { requirement: "1.17" });
  expect([door.isSetSupported("ExcelApi", "1.17"), door.isSetSupported("ExcelApi", "1.18")]).toEqual([true, false]);
  expect(door.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  const noting = (context: Excel.RequestContext) => {
    context.workbook.worksheets.getFirst().notes.add("A1", "printed");
    return context.sync();
  };
  const refused = await refusalOf(run(noting));
  expect([refused.code, refused.message]).toEqual(["ApiNotFound", expect.stringContaining("Worksheet.notes")]);
  expect((await refusalOf(run({ mergeUndoGroup: true }, (context) => context.sync()))).code).toBe("ApiNotFound");
  host.setRequirement("1.18");
  await run(noting);
  host.setRequirement("1.6");
  const old = await refusalOf(
    run((context) => {
      context.workbook.load("name");
      return context.sync();
    }),
  );
  expect(old.message).toContain("ExcelApi 1.7");
});

test("a null object can be told from errors when a sheet is asked for by name", async () => {
  const { run } = hostWorkbook();
  const refused = await refusalOf(
    run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").getRange("A1").load("values");
      await context.sync();
    }),
  );
  expect(refused.code).toBe("ItemNotFound");
});
