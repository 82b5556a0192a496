/** Sheets, rows and columns: what moves with them, what they may be called, protection. */
import { analystShifts, contentsOf, hostWorkbook } from "../support/host-workbook";
import { refusalOf } from "./refused";

const NAMES: readonly (readonly [name: string, code: string])[] = [
  ["", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["a:b", "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["[a]", "InvalidArgument"],
  ["what?", "InvalidArgument"],
  ["'quoted", "InvalidArgument"],
  ["quoted'", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["OTHER", "ItemAlreadyExists"],
];

test.each(NAMES)("no sheet can be called %j", async (name, code) => {
  const { run, store } = hostWorkbook(["Sheet1", "Other"]);
  const added = run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  const renamed = run(async (context) => {
    context.workbook.worksheets.getFirst().name = name;
    await context.sync();
  });
  expect([(await refusalOf(added)).code, (await refusalOf(renamed)).code]).toEqual([code, code]);
  expect(store.sheets().map((sheet) => sheet.name)).toEqual(["Sheet1", "Other"]);
});

test("a sheet is found by its id and by its name in any capitals", async () => {
  const { run, store } = hostWorkbook(["Sheet1", "1Q04 ja"]);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const [byName, byId] = [worksheets.getItem("1q04 JA"), worksheets.getItem(store.sheets()[1]!.id)];
    byName.load("id,position");
    byId.load("name");
    const unnamed = worksheets.add();
    unnamed.load("name");
    await context.sync();
    expect([byName.id, byName.position, byId.name]).toEqual([store.sheets()[1]?.id, 1, "1Q04 ja"]);
    expect(unnamed.name).toBe("Sheet3");
  });
});

test("renaming and moving a sheet, its tab, its panes, its gridlines and its visibility", async () => {
  const { run, store } = hostWorkbook(["One", "Two"]);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const one = worksheets.getItem("One");
    worksheets.getItem("Two").getRange("A1").formulas = [["=One!B1+SUM(One!1:2)"]];
    one.name = "It's one";
    one.position = 1;
    one.tabColor = "#1f3864";
    one.showGridlines = false;
    one.freezePanes.freezeAt(one.getRange("A1:D3"));
    const frozen = one.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    one.visibility = "VeryHidden";
    one.load("visibility,tabColor,showGridlines");
    await context.sync();
    expect([one.visibility, one.tabColor, one.showGridlines]).toEqual(["VeryHidden", "#1F3864", false]);
    expect(frozen.address).toBe("'It''s one'!A1:D3");
    worksheets.getItem("Two").visibility = "Hidden";
    expect((await refusalOf(context.sync())).code).toBe("InvalidOperation");
    one.freezePanes.unfreeze();
    const none = one.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(store.sheets().map(({ name }) => name)).toEqual(["Two", "It's one"]);
  expect(contentsOf(store)["Two"]).toEqual({ A1: "='It''s one'!B1+SUM('It''s one'!1:2)" });
});

test("a deleted sheet leaves errors, and the last one stays", async () => {
  const { run, store } = hostWorkbook(["One", "Two"]);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Two").getRange("A1").formulas = [["=One!B1+1"]];
    worksheets.getItem("One").delete();
    await context.sync();
    worksheets.getItem("Two").delete();
    expect((await refusalOf(context.sync())).code).toBe("InvalidOperation");
  });
  expect(contentsOf(store)).toEqual({ Two: { A1: "=#REF!+1" } });
});

test("inserted rows and deleted columns take everything along", async () => {
  const { run, store, host } = hostWorkbook(["Data", "Other"]);
  await run(async (context) => {
    const [sheet, other] = [context.workbook.worksheets.getFirst(), context.workbook.worksheets.getLast()];
    sheet.getRange("A1:C3").formulas = [
      [1, 2, 3],
      [4, "=A1+C3", 6],
      [7, 8, "=SUM(A1:A3)"],
    ];
    other.getRange("A1").formulas = [["=Data!C3&'Data'!$A$2"]];
    sheet.getRange("C2").format.font.bold = true;
    sheet.notes.add("C3", "printed");
    sheet.getRange("A2").hyperlink = { documentReference: "Other!A1" };
    sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Data!$A$1:$A$3" } };
    const alert = sheet.getRanges("A1:A3,C3").conditionalFormats.add("Custom");
    alert.custom.rule.formula = "=A1>Other!A1";
    const chart = sheet.charts.add("Line", sheet.getRange("A3:C3"), "Rows");
    chart.setPosition("A5", "C9");
    sheet.getRange("2:3").format.rowHeight = 20;
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B:B").delete("Left");
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({
    Data: { A1: 1, B1: 3, A4: 4, B4: 6, A5: 7, B5: "=SUM(A1:A5)" },
    Other: { A1: "=Data!B5&'Data'!$A$4" },
  });
  const [sheet] = store.sheets();
  const side = host.side(sheet!.id);
  expect([sheet?.format(3, 1).bold, sheet?.rowHeight(3), sheet?.rowHeight(1)]).toEqual([true, 20, undefined]);
  expect([...side.notes.keys()]).toEqual([4 * 16_384 + 1]);
  expect([...side.links.keys()]).toEqual([3 * 16_384]);
  expect(side.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: "=Data!$A$1:$A$5" } });
  expect(side.validations[0]?.areas).toEqual([{ top: 0, left: 1, bottom: 0, right: 1 }]);
  expect(side.conditionalLooks[0]?.areas).toEqual([
    { top: 0, left: 0, bottom: 4, right: 0 },
    { top: 4, left: 1, bottom: 4, right: 1 },
  ]);
  expect(side.charts[0]).toMatchObject({
    anchor: { top: 6, left: 0, bottom: 10, right: 1 },
    series: [{ values: "Data!$A$5:$B$5" }],
  });
});

test.each([
  [{ kind: "insert", axis: "row", at: 0, count: 2 }, "Sheet1!B4", "=B4"],
  [{ kind: "delete", axis: "row", at: 0, count: 1 }, "Sheet1!B1", "=B1"],
  [{ kind: "insert", axis: "column", at: 1, count: 1 }, "Sheet1!C2", "=C2"],
  [{ kind: "delete", axis: "column", at: 0, count: 1 }, "Sheet1!A2", "=A2"],
] as const)(
  "what the analyst does in the grid itself, %j, takes notes and kept ranges along",
  async (shift, place, formula) => {
    const workbook = hostWorkbook(["Sheet1", "Other"]);
    const { run, host, store } = workbook;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const [kept, note] = [sheet.getRange("B2"), sheet.notes.add("B2", "printed")];
      kept.formulas = [["=B2"]];
      context.workbook.worksheets.getLast().getRange("A1").dataValidation.rule = {
        custom: { formula: "=Sheet1!B2>0" },
      };
      await context.sync();
      analystShifts(workbook, "Sheet1", shift);
      kept.load("address,formulas");
      sheet.notes.load("items/content");
      await context.sync();
      expect([kept.address, kept.formulas, note.isNullObject]).toEqual([place, [[formula]], false]);
      const location = sheet.notes.items[0]!.getLocation();
      location.load("address");
      await context.sync();
      expect(location.address).toBe(place);
    });
    const rule = () => host.side(store.sheets().at(-1)!.id).validations[0]?.rule;
    expect(rule()).toEqual({ custom: { formula: `=${place}>0` } });
    store.sheets()[0]!.name = "1Q04";
    host.follow.rename("Sheet1", "1Q04");
    expect(rule()).toEqual({ custom: { formula: `=${place.replace("Sheet1", "'1Q04'")}>0` } });
    const { id, name } = store.sheets()[0]!;
    store.remove(id);
    host.follow.removal(id, name);
    expect(rule()).toEqual({ custom: { formula: "=#REF!>0" } });
  },
);

test("a protected sheet keeps its cells, looks, notes and rows; other sheets take writes", async () => {
  const { run, store } = hostWorkbook(["Sheet1", "Free"]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["kept"]];
    sheet.protection.protect(undefined, "secret");
    await context.sync();
    const uses: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (each) => (each.getRange("A1").values = [["x"]]),
      (each) => (each.getRange("A1").format.font.bold = true),
      (each) => (each.getRange("A1").style = "Input"),
      (each) => (each.getRange("A:A").format.columnWidth = 9),
      (each) => void each.getRange("1:1").insert("Down"),
      (each) => each.getRange("A1").clear(),
      (each) => void each.notes.add("A1", "x"),
      (each) => void each.charts.add("Line", each.getRange("A1:B1")),
      (each) => each.protection.unprotect("wrong"),
    ];
    for (const use of uses) {
      use(sheet);
      expect((await refusalOf(context.sync())).code).toBe("AccessDenied");
    }
    context.workbook.worksheets.getItem("Free").getRange("A1").values = [["x"]];
    sheet.protection.unprotect("secret");
    sheet.getRange("A2").values = [["open"]];
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({ Sheet1: { A1: "kept", A2: "open" }, Free: { A1: "x" } });
});

test("a protected workbook keeps its sheets; their cells take writes", async () => {
  const { run, store } = hostWorkbook(["One", "Two"]);
  await run(async (context) => {
    const { workbook } = context;
    workbook.protection.protect();
    workbook.protection.load("protected");
    await context.sync();
    expect(workbook.protection.protected).toBe(true);
    const uses: readonly (() => void)[] = [
      () => void workbook.worksheets.add("Three"),
      () => workbook.worksheets.getFirst().delete(),
      () => (workbook.worksheets.getFirst().name = "Uno"),
      () => (workbook.worksheets.getFirst().position = 1),
    ];
    for (const use of uses) {
      use();
      expect((await refusalOf(context.sync())).code).toBe("AccessDenied");
    }
    workbook.worksheets.getFirst().getRange("A1").values = [["x"]];
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({ One: { A1: "x" }, Two: {} });
});

test("custom properties of sheets, and the selection", async () => {
  const { run } = hostWorkbook(["One", "Two"]);
  await run(async (context) => {
    const two = context.workbook.worksheets.getItem("Two");
    two.customProperties.add("Tieout", "is");
    two.activate();
    two.getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    const value = two.customProperties.getItemOrNullObject("TIEOUT");
    const none = two.customProperties.getItemOrNullObject("other");
    selected.load("address");
    cell.load("address");
    value.load("value");
    await context.sync();
    expect([selected.address, cell.address, value.value, none.isNullObject]).toEqual([
      "Two!C3:D4",
      "Two!C3",
      "is",
      true,
    ]);
  });
});
