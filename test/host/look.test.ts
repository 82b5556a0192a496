/** Looks of cells, named styles, links, validations and conditional formats. */
import { contentsOf, hostWorkbook, looksOf } from "../support/host-workbook";
import { refusalOf } from "./refused";

test("looks are set and read on ranges and on several ranges, and are null where cells differ", async () => {
  const { run, store } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges("A1:B2,D4");
    const { format } = areas;
    format.font.name = "Arial";
    format.font.size = 10;
    format.font.color = "#1f3864";
    format.font.bold = true;
    format.font.italic = true;
    format.font.underline = "Single";
    format.fill.color = "yellow";
    format.horizontalAlignment = "Left";
    format.indentLevel = 2;
    format.wrapText = true;
    format.verticalAlignment = "Top";
    format.borders.getItem("EdgeTop").style = "Continuous";
    format.borders.getItem("EdgeBottom").style = "Double";
    format.borders.getItem("EdgeBottom").color = "#404040";
    sheet.getRange("A1:D4").values = Array.from({ length: 4 }, () => ["x", "x", "x", "x"]);
    const [one, several] = [sheet.getRange("A1"), sheet.getRange("B2:C3")];
    const all = "format/font/color,format/font/underline,format/fill/color,format/verticalAlignment,format/indentLevel";
    one.load(all);
    several.load(`${all},format/wrapText`);
    const [top, bottom] = ["EdgeTop", "EdgeBottom"].map((edge) => areas.format.borders.getItem(edge as never));
    top?.load("style,color,weight,sideIndex");
    bottom?.load("style,color");
    await context.sync();
    expect(one.format.toJSON()).toMatchObject({
      font: { color: "#1F3864", underline: "Single" },
      fill: { color: "#FFFF00" },
      verticalAlignment: "Top",
      indentLevel: 2,
    });
    expect([several.format.font.color, several.format.fill.color, several.format.wrapText]).toEqual([null, null, null]);
    expect(top?.toJSON()).toMatchObject({
      style: "Continuous",
      color: "#000000",
      weight: "Thin",
      sideIndex: "EdgeTop",
    });
    expect(bottom?.toJSON()).toMatchObject({ style: "Double", color: "#404040" });
    format.fill.clear();
    sheet.getRange("A1").load("format/fill/color");
    await context.sync();
  });
  const looks = looksOf(store)["Sheet1"] ?? {};
  expect(looks["C3"]).toEqual({});
  expect(looks["D4"]).toMatchObject({ fontName: "Arial", fontSize: 10, fill: "", horizontal: "left", wrap: true });
  expect([looks["A1"]?.borderTop?.line, looks["A2"]?.borderTop, looks["A2"]?.borderBottom?.line]).toEqual([
    "thin",
    undefined,
    "double",
  ]);
});

test("sizes, hidden rows and columns, and columns as wide as their texts", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A:B").format.columnWidth = 60;
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("2:3").format.rowHeight = 30;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("D1:D2").values = [["a"], ["twelve chars"]];
    sheet.getRange("D:D").format.autofitColumns();
    const [widths, mixed, hidden] = [sheet.getRange("A1:B9"), sheet.getRange("B2:C3"), sheet.getRange("C3")];
    const fitted = sheet.getRange("D1");
    widths.load("format/columnWidth,columnHidden,hidden");
    mixed.load("format/columnWidth,columnHidden,rowHidden,format/rowHeight,hidden");
    hidden.load("hidden,rowHidden,columnHidden");
    fitted.load("format/columnWidth");
    await context.sync();
    expect([widths.format.columnWidth, widths.columnHidden, widths.hidden]).toEqual([60, false, null]);
    expect([mixed.format.columnWidth, mixed.columnHidden, mixed.rowHidden, mixed.format.rowHeight]).toEqual([
      null,
      null,
      null,
      30,
    ]);
    expect([hidden.hidden, hidden.rowHidden, hidden.columnHidden]).toEqual([true, true, true]);
    expect(fitted.format.columnWidth).toBe((12 * 7 + 5) * 0.75);
  });
});

test("a named style dresses cells in the groups that it includes, and changes with all that wear it", async () => {
  const { run, store } = hostWorkbook();
  await run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    const none = workbook.styles.getItemOrNullObject("House input");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    workbook.styles.add("House input");
    const style = workbook.styles.getItem("house INPUT");
    style.includeNumber = false;
    style.includeAlignment = false;
    style.font.color = "#0000FF";
    style.fill.color = "#FFFFE5";
    style.borders.getItem("EdgeBottom").style = "Continuous";
    const cells = sheet.getRange("A1:A2");
    cells.values = [[1], [2]];
    cells.numberFormat = [["0.0"], ["0.0"]];
    cells.format.horizontalAlignment = "Center";
    cells.style = "House input";
    style.font.bold = true;
    cells.load("style,numberFormat,format/font/bold,format/horizontalAlignment");
    const other = sheet.getRange("A1:A3");
    other.load("style");
    workbook.styles.load("items/name,items/builtIn");
    style.load("name,builtIn,includeNumber");
    await context.sync();
    expect([cells.style, other.style, cells.numberFormat]).toEqual(["House input", null, [["0.0"], ["0.0"]]]);
    expect([cells.format.font.bold, cells.format.horizontalAlignment]).toEqual([true, "Center"]);
    expect(style.toJSON()).toMatchObject({ name: "House input", builtIn: false, includeNumber: false });
    const builtIn = workbook.styles.items.filter((each) => each.builtIn).map(({ name }) => name);
    expect(builtIn).toEqual(expect.arrayContaining(["Normal", "Percent", "Hyperlink", "Heading 1"]));
    expect(workbook.styles.items.filter((each) => !each.builtIn).map(({ name }) => name)).toEqual(["House input"]);
  });
  expect(looksOf(store)["Sheet1"]?.["A1"]).toMatchObject({
    style: "House input",
    fontColour: "#0000FF",
    fill: "#FFFFE5",
    bold: true,
    borderBottom: { line: "thin", colour: "#000000" },
  });
  await run(async (context) => {
    context.workbook.styles.getItem("House input").delete();
    await context.sync();
  });
  expect(looksOf(store)["Sheet1"]?.["A1"]).toMatchObject({ style: "Normal", fill: "", bold: false });
});

test.each<readonly [name: string, use: (context: Excel.RequestContext) => void, code: string]>([
  ["a style twice", ({ workbook }) => workbook.styles.add("percent"), "ItemAlreadyExists"],
  ["a style that is not there", ({ workbook }) => void workbook.styles.getItem("None").load("name"), "ItemNotFound"],
  [
    "cells in a style that is not there",
    ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").style = "None"),
    "InvalidArgument",
  ],
  [
    "no colour",
    ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").format.font.color = "bluish"),
    "InvalidArgument",
  ],
  [
    "a flag that is a text",
    ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").format.font.bold = "yes" as never),
    "InvalidArgument",
  ],
  [
    "an indent that is too deep",
    ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").format.indentLevel = 251),
    "InvalidArgument",
  ],
  [
    "a list without a source",
    ({ workbook }) =>
      (workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = { list: { inCellDropDown: true } as never }),
    "InvalidArgument",
  ],
  [
    "a list that is too long",
    ({ workbook }) =>
      (workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x,".repeat(200) },
      }),
    "InvalidArgument",
  ],
  [
    "an alert without a rule",
    ({ workbook }) =>
      (workbook.worksheets.getFirst().getRange("A1").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "No",
        message: "No",
      }),
    "InvalidArgument",
  ],
  [
    "a condition that is no formula",
    ({ workbook }) => {
      const format = workbook.worksheets.getFirst().getRange("A1").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=IF(";
    },
    "InvalidArgument",
  ],
  [
    "a condition of a kind that is not built",
    ({ workbook }) => void workbook.worksheets.getFirst().getRange("A1").conditionalFormats.add("DataBar"),
    "ApiNotFound",
  ],
  [
    "a link to nowhere",
    ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").hyperlink = { screenTip: "x" }),
    "InvalidArgument",
  ],
])("%s: refused", async (_name, use, code) => {
  const { run } = hostWorkbook();
  const refused = run((context) => {
    use(context);
    return context.sync();
  });
  expect((await refusalOf(refused)).code).toBe(code);
});

test("a link brings its style along, keeps the text of the cell and fills an empty one", async () => {
  const { run, store, host } = hostWorkbook(["Sheet1", "1Q04 ja"]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["Revenue"]];
    for (const cell of ["A1", "A2"]) sheet.getRange(cell).hyperlink = { documentReference: "'1Q04 ja'!D12" };
    sheet.getRange("A3").hyperlink = { address: "https://example.com/", textToDisplay: "=out", screenTip: "Out" };
    const [linked, bare] = [sheet.getRange("A1"), sheet.getRange("B1")];
    linked.load("hyperlink,style");
    bare.load("hyperlink");
    await context.sync();
    expect(linked.hyperlink).toEqual({ documentReference: "'1Q04 ja'!D12", textToDisplay: "Revenue" });
    expect([linked.style, bare.hyperlink]).toEqual(["Hyperlink", null]);
  });
  expect(contentsOf(store)["Sheet1"]).toEqual({ A1: "Revenue", A2: "''1Q04 ja'!D12", A3: "'=out" });
  expect(looksOf(store)["Sheet1"]?.["A1"]).toMatchObject({ fontColour: "#0563C1", underline: true });
  expect([...host.side(store.sheets()[0]!.id).links.values()][2]).toEqual({
    address: "https://example.com/",
    screenTip: "Out",
  });
});

test("a validation belongs to its cells, and a later one takes them over", async () => {
  const { run, store, host } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const first = sheet.getRange("A1:A3").dataValidation;
    first.rule = { list: { inCellDropDown: true, source: "=$C$1:$C$3" } };
    first.errorAlert = { showAlert: true, style: "Warning", title: "Choose", message: "One of the list." };
    first.ignoreBlanks = false;
    const second = sheet.getRange("A2").dataValidation;
    second.rule = { custom: { formula: "=A2>0" } };
    const third = sheet.getRange("B9").dataValidation;
    const all = [sheet.getRange("A1").dataValidation, second, third];
    for (const each of all) each.load("type,rule,errorAlert,ignoreBlanks");
    await context.sync();
    expect(all.map(({ type }) => type)).toEqual(["List", "Custom", "None"]);
    expect(all[0]?.errorAlert).toMatchObject({ style: "Warning", title: "Choose" });
    expect([all[0]?.ignoreBlanks, all[1]?.ignoreBlanks, all[2]?.rule]).toEqual([false, true, {}]);
    sheet.getRange("A:A").dataValidation.clear();
    await context.sync();
  });
  expect(host.side(store.sheets()[0]!.id).validations).toEqual([]);
});

test("conditional formats: the newest first, each with its ranges and its look", async () => {
  const { run, store, host } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [ink, areas] of [
      ["#9C0006", "A1:A3"],
      ["#006100", "A1:A3,C5"],
    ] as const) {
      const format = sheet.getRanges(areas).conditionalFormats.add("Custom");
      format.custom.rule.formula = `=$A1="${ink}"`;
      format.custom.format.font.color = ink;
      format.custom.format.font.bold = true;
      format.custom.format.fill.color = "#FFC7CE";
    }
    await context.sync();
    const formats = sheet.getRange("A2").conditionalFormats;
    const [count, elsewhere] = [formats.getCount(), sheet.getRange("B2").conditionalFormats.getCount()];
    formats.load("items/type,items/priority,items/id");
    await context.sync();
    expect([count.value, elsewhere.value]).toEqual([2, 0]);
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["Custom", 1],
    ]);
    const rule = formats.items[0]!.custom.rule;
    rule.load("formula");
    await context.sync();
    expect(rule.formula).toBe('=$A1="#006100"');
    formats.items[0]!.delete();
    await context.sync();
  });
  expect(host.side(store.sheets()[0]!.id).conditionalLooks).toEqual([
    expect.objectContaining({ formula: '=$A1="#9C0006"', fontColour: "#9C0006", bold: true, fill: "#FFC7CE" }),
  ]);
  await run((context) => {
    context.workbook.worksheets.getFirst().getRange("A3").conditionalFormats.clearAll();
    return context.sync();
  });
  expect(host.side(store.sheets()[0]!.id).conditionalLooks).toEqual([]);
});
