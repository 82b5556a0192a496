import { cellKey } from "../../src/workbench/host/address";
import { createMemoryStore } from "../../src/workbench/host/memory-store";
import { BARE_SHEET, type SheetSide } from "../../src/workbench/host/side";
import { BARE_BOOK, NORMAL } from "../../src/workbench/host/style-book";
import type { CellEntry } from "../../src/workbench/host/store";
import { type BesideCells, gatherGrid } from "../../src/workbench/gather-grid";
import { writeGrid } from "../../src/workbook/xlsx/write-grid";
import { readXlsx } from "../support/read-xlsx";

const value = (of: number | string | boolean, quoted = false): CellEntry => ({ kind: "value", value: of, quoted });

const TOTAL = { ...NORMAL, name: "Tieout total", builtIn: false, bold: true, fill: "#DCE6F1", numberFormat: "#,##0" };

function beside(sides: Readonly<Record<string, Partial<SheetSide>>> = {}): BesideCells {
  return {
    book: { ...BARE_BOOK, styles: new Map([...BARE_BOOK.styles, [TOTAL.name.toLowerCase(), TOTAL]]) },
    sheet: (id) => ({ ...BARE_SHEET, ...sides[id] }),
  };
}

function twoSheets() {
  const store = createMemoryStore(["IS", "1Q04 ja"]);
  const [is, source] = store.sheets();
  source!.enter(0, 0, [[value("売上高"), value(-5)], [value("=SUM", true)]]);
  is!.enter(0, 0, [[{ kind: "formula", formula: "='1Q04 ja'!B1" }, value(true)]]);
  return { store, is: is!, source: source! };
}

test("cells come with what was entered, quoted or not, and formulas without their sign", () => {
  const { store } = twoSheets();
  const grid = gatherGrid(store, beside(), "A model");
  expect(grid.sheets.map(({ name }) => name)).toEqual(["IS", "1Q04 ja"]);
  expect(grid.sheets.map(({ cells }) => cells.map(({ content }) => content))).toEqual([
    [
      { kind: "formula", formula: "'1Q04 ja'!B1", shown: "" },
      { kind: "boolean", value: true },
    ],
    [
      { kind: "text", text: "売上高", quoted: false },
      { kind: "number", value: -5 },
      { kind: "text", text: "=SUM", quoted: true },
    ],
  ]);
});

test("looks are the named style's with the cell's own over them, and Normal's where nothing is said", () => {
  const { store, is } = twoSheets();
  is.dress({ top: 0, left: 0, bottom: 0, right: 0 }, { style: "Tieout total", fontColour: "#00703c", fill: "" });
  const [dressed, bare] = gatherGrid(store, beside(), "").sheets[0]!.cells;
  expect(dressed).toMatchObject({
    style: "Tieout total",
    look: { bold: true, colour: "00703C", code: "#,##0", font: NORMAL.fontName },
  });
  expect(dressed!.look.fill).toBeUndefined();
  expect(bare!.look).toMatchObject({ bold: false, code: "General", colour: "000000", size: NORMAL.fontSize });
  expect(bare!.style).toBeUndefined();
});

test("blank cells with looks are kept, blank cells without are not", () => {
  const { store, is } = twoSheets();
  is.dress({ top: 1, left: 1, bottom: 1, right: 1 }, { fill: "#EFEFEF" });
  const { cells } = gatherGrid(store, beside(), "").sheets[0]!;
  expect(cells.filter(({ content }) => content.kind === "blank")).toEqual([
    expect.objectContaining({ row: 1, column: 1, look: expect.objectContaining({ fill: "EFEFEF" }) as unknown }),
  ]);
});

test("what stands beside the cells reaches the file", async () => {
  const { store, is } = twoSheets();
  is.sizeColumns(0, 0, { width: 48, hidden: true });
  is.sizeRows(0, 0, { height: 22.5 });
  is.freeze({ rows: 1, columns: 1 });
  is.tabColour = "#2E75B6";
  const side: Partial<SheetSide> = {
    notes: new Map([[cellKey(0, 1), { content: "line 3: “yes”", visible: false, width: 100, height: 50 }]]),
    links: new Map([[cellKey(0, 0), { documentReference: "'1Q04 ja'!B1" }]]),
    validations: [
      {
        areas: [{ top: 2, left: 0, bottom: 2, right: 0 }],
        rule: { list: { source: "='1Q04 ja'!$A$1:$A$2" } },
        errorAlert: { title: "", message: "", style: "Stop", showAlert: true },
        ignoreBlanks: true,
      },
    ],
    conditionalLooks: [
      {
        id: "1",
        areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        formula: "=A1<0",
        stopIfTrue: false,
        fontColour: "#9C0006",
        bold: true,
        fill: "#FFC7CE",
      },
    ],
    charts: [
      {
        id: "c",
        name: "Tieout 1",
        type: "ColumnStacked",
        anchor: { top: 5, left: 0, bottom: 15, right: 4 },
        series: [
          { name: "base", values: "IS!$A$1", categories: undefined, settings: new Map([["format/fill", ""]]) },
          { name: "up", values: "IS!$A$1", categories: undefined, settings: new Map([["format/fill", "#6A9F58"]]) },
        ],
        settings: new Map<string, string | boolean>([
          ["title/text", "Bridge"],
          ["legend/visible", false],
        ]),
      },
    ],
    page: {
      settings: new Map([["orientation", "Landscape"]]),
      zoom: { horizontalFitToPages: 1 },
      titleRows: { top: 0, left: 0, bottom: 0, right: 16_383 },
      titleColumns: undefined,
    },
    gridlines: false,
  };
  const grid = gatherGrid(store, beside({ [is.id]: side }), "A model");
  const file = readXlsx(await writeGrid(grid));
  const [sheet] = file.sheets;
  expect(sheet!.frozenColumns).toBe(1);
  expect([...sheet!.notes]).toEqual([["B1", "line 3: “yes”"]]);
  expect(sheet!.xml).toContain('location="&apos;1Q04 ja&apos;!B1"');
  expect(sheet!.xml).toContain("<formula1>'1Q04 ja'!$A$1:$A$2</formula1>");
  expect(sheet!.xml).toMatch(/<formula>A1&lt;0<\/formula>/);
  expect(sheet!.xml).toMatch(/showGridLines="0"/);
  expect(sheet!.xml).toMatch(/orientation="landscape"/);
  expect(sheet!.xml).toMatch(/<row r="1" ht="22.5"/);
  expect(sheet!.xml).toMatch(/<col min="1" max="1"[^>]*hidden="true"/);
  expect(file.parts.get("xl/workbook.xml")).toContain("IS!$1:$1");
  const chart = file.parts.get("xl/charts/chart1.xml") ?? "";
  expect(chart).toContain("Bridge");
  expect(chart.match(/<a:alpha val="0"\/>/g)).toHaveLength(1);
  expect(chart).toContain("6A9F58");
});
