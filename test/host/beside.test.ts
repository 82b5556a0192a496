/** What a workbook holds beside its cells: charts, notes, custom XML, page set-ups. */
import { hostWorkbook } from "../support/host-workbook";
import { readXmlRoot } from "../../src/workbench/host/xml-check";
import { refusalOf } from "./refused";

test("a chart is kept as it was described", async () => {
  const { run, store, host } = hostWorkbook(["Bridge", "1Q04 ja"]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const source = context.workbook.worksheets.getLast();
    source.getRange("A1:C1").values = [["Up", 1, 2]];
    const chart = sheet.charts.add("ColumnStacked", source.getRange("A1:C1"), "Auto");
    chart.name = "EBITDA bridge";
    chart.title.text = "EBITDA";
    chart.title.format.font.bold = true;
    chart.legend.visible = false;
    chart.displayBlanksAs = "NotPlotted";
    chart.plotVisibleOnly = false;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.majorGridlines.format.line.color = "#D9D9D9";
    chart.axes.categoryAxis.tickLabelPosition = "Low";
    const added = chart.series.add("Base");
    added.setValues(source.getRange("B2:C2"));
    added.setXAxisValues(source.getRange("B1:C1"));
    added.format.fill.clear();
    added.gapWidth = 50;
    added.overlap = 100;
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#548235");
    first.format.line.weight = 2;
    first.markerStyle = "Circle";
    chart.setPosition("B2", "H20");
    const sources = [
      first.getDimensionDataSourceString("Values"),
      added.getDimensionDataSourceString("Values"),
      added.getDimensionDataSourceString("Categories"),
    ];
    chart.series.load("items/name,items/gapWidth");
    sheet.charts.load("items/name");
    const [count, none] = [chart.series.getCount(), sheet.charts.getItemOrNullObject("other")];
    await context.sync();
    expect(sources.map(({ value }) => value)).toEqual([
      "'1Q04 ja'!$B$1:$C$1",
      "'1Q04 ja'!$B$2:$C$2",
      "'1Q04 ja'!$B$1:$C$1",
    ]);
    expect(chart.series.items.map(({ name, gapWidth }) => [name, gapWidth])).toEqual([
      ["Up", 150],
      ["Base", 50],
    ]);
    expect([count.value, none.isNullObject, sheet.charts.items.map(({ name }) => name)]).toEqual([
      2,
      true,
      ["EBITDA bridge"],
    ]);
    sheet.charts.getItem("ebitda BRIDGE").title.load("text,visible");
    chart.series.items[0]!.delete();
    source.name = "Data";
    await context.sync();
  });
  const [chart] = host.side(store.sheets()[0]!.id).charts;
  expect(chart).toMatchObject({
    name: "EBITDA bridge",
    type: "ColumnStacked",
    anchor: { top: 1, left: 1, bottom: 19, right: 7 },
    series: [{ name: "Base", values: "Data!$B$2:$C$2", categories: "Data!$B$1:$C$1" }],
  });
  expect(Object.fromEntries(chart?.settings ?? [])).toEqual({
    "title/text": "EBITDA",
    "title/format/font/bold": true,
    "legend/visible": false,
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: false,
    "axes/valueAxis/numberFormat": "#,##0",
    "axes/valueAxis/majorGridlines/format/line/color": "#D9D9D9",
    "axes/categoryAxis/tickLabelPosition": "Low",
  });
  expect(Object.fromEntries(chart?.series[0]?.settings ?? [])).toEqual({
    "format/fill": "",
    gapWidth: 50,
    overlap: 100,
  });
  await run(async (context) => {
    context.workbook.worksheets.getFirst().charts.getItemAt(0).delete();
    await context.sync();
  });
  expect(host.side(store.sheets()[0]!.id).charts).toEqual([]);
});

test.each<readonly [name: string, use: (sheet: Excel.Worksheet) => void]>([
  [
    "a kind of chart that there is none of",
    (sheet) => void sheet.charts.add("Clouds" as never, sheet.getRange("A1:B2")),
  ],
  ["a series of a square", (sheet) => addChart(sheet).series.getItemAt(0).setValues(sheet.getRange("A1:B2"))],
  ["a gap that is too wide", (sheet) => (addChart(sheet).series.getItemAt(0).gapWidth = 501)],
  [
    "a name that another has",
    (sheet) => [addChart(sheet), addChart(sheet)].forEach((chart) => (chart.name = "Bridge")),
  ],
])("%s: refused", async (_name, use) => {
  const { run } = hostWorkbook();
  const refused = run((context) => {
    use(context.workbook.worksheets.getFirst());
    return context.sync();
  });
  expect((await refusalOf(refused)).code).toBe("InvalidArgument");
});

function addChart(sheet: Excel.Worksheet): Excel.Chart {
  return sheet.charts.add("Line", sheet.getRange("A1:C1"));
}

test("notes are added once a cell, read in order, changed and deleted", async () => {
  const { run } = hostWorkbook(["Sheet1", "Other"]);
  await run(async (context) => {
    const { notes } = context.workbook.worksheets.getFirst();
    notes.add("B2", "second");
    const first = notes.add("Sheet1!A1", "first");
    notes.load("items/content,items/visible");
    const [one, none, count] = [notes.getItem("B2"), notes.getItemOrNullObject("C3"), notes.getCount()];
    one.load("content,width,height");
    await context.sync();
    expect(notes.items.map(({ content, visible }) => [content, visible])).toEqual([
      ["first", false],
      ["second", false],
    ]);
    expect([one.content, one.width, none.isNullObject, count.value]).toEqual(["second", 108, true, 2]);
    first.content = "changed";
    first.visible = true;
    notes.items[1]!.delete();
    const place = first.getLocation();
    place.load("address");
    notes.load("items/content");
    await context.sync();
    expect([place.address, notes.items.map(({ content }) => content)]).toEqual(["Sheet1!A1", ["changed"]]);
    notes.add("A1", "again");
    expect((await refusalOf(context.sync())).code).toBe("ItemAlreadyExists");
    notes.add("Other!A1", "elsewhere");
    expect((await refusalOf(context.sync())).code).toBe("InvalidArgument");
    notes.add("A1:B1", "two cells");
    expect((await refusalOf(context.sync())).code).toBe("InvalidArgument");
    notes.getItem("C3").load("content");
    expect((await refusalOf(context.sync())).code).toBe("ItemNotFound");
  });
});

test("custom XML parts are found by id and by namespace, changed and deleted", async () => {
  const { run, host } = hostWorkbook();
  await run(async (context) => {
    const { customXmlParts } = context.workbook;
    const ours = customXmlParts.add('<a xmlns="urn:ours">&lt;</a>');
    customXmlParts.add("<b/>");
    ours.load("id,namespaceUri");
    await context.sync();
    const scoped = customXmlParts.getByNamespace("urn:ours");
    const [xml, count] = [ours.getXml(), scoped.getCount()];
    const [again, none] = [customXmlParts.getItem(ours.id), customXmlParts.getItemOrNullObject("{none}")];
    again.load("namespaceUri");
    scoped.load("items/id");
    customXmlParts.load("items/id");
    await context.sync();
    expect([xml.value, count.value, ours.namespaceUri]).toEqual(['<a xmlns="urn:ours">&lt;</a>', 1, "urn:ours"]);
    expect([again.namespaceUri, none.isNullObject, customXmlParts.items.length]).toEqual(["urn:ours", true, 2]);
    scoped.items[0]!.setXml("<c/>");
    customXmlParts.items[1]!.delete();
    await context.sync();
    customXmlParts.add("<a><b></a>");
    expect((await refusalOf(context.sync())).code).toBe("InvalidArgument");
  });
  expect(host.book().customXml.map(({ xml, namespaceUri }) => [xml, namespaceUri])).toEqual([["<c/>", ""]]);
});

test.each([
  ["<a/>", ""],
  ['\uFEFF<?xml version="1.0"?>\n<a xmlns="urn:x"><b c="1 > 0"/>t<![CDATA[<&]]><!-- <b> --></a>\n', "urn:x"],
  ['<p:a xmlns:p="urn:p" xmlns="urn:x"></p:a>', "urn:p"],
  ["<a>&amp;&#13;&#xD;</a>", ""],
])("%j is well-formed", (xml, namespace) => {
  expect(readXmlRoot(xml)).toEqual({ namespace });
});

test.each([
  "",
  "text",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "<a/>text",
  "<a>&</a>",
  "<a>&nbsp;</a>",
  "<a b=1/>",
  '<a b="<"/>',
  '<a b="1" b="2"/>',
  "<a",
  "<!DOCTYPE a><a/>",
  "<1/>",
])("%j is not well-formed", (xml) => {
  expect(readXmlRoot(xml)).toBeUndefined();
});

test("a page set-up is kept as it was set", async () => {
  const { run, store, host } = hostWorkbook();
  await run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintTitleColumns("$A:$D");
    pageLayout.setPrintMargins("Inches", { left: 0.5, header: 0.25 });
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&8&A";
    pageLayout.load("orientation,zoom,leftMargin,headersFooters/defaultForAllPages/leftFooter");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom, pageLayout.leftMargin]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
      36,
    ]);
    expect(pageLayout.headersFooters.defaultForAllPages.leftFooter).toBe("&8&A");
    pageLayout.setPrintTitleRows("A1:B2");
    expect((await refusalOf(context.sync())).code).toBe("InvalidArgument");
  });
  const { page } = host.side(store.sheets()[0]!.id);
  expect([page.titleRows?.bottom, page.titleColumns?.right, page.settings.get("headerMargin")]).toEqual([2, 3, 18]);
});
