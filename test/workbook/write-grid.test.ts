import ExcelJS from "exceljs";
import { LOOKS } from "../../src/workbook/look";
import type { GridCell, GridLook, GridSheet, GridWorkbook } from "../../src/workbook/xlsx/grid-workbook";
import { writeGrid } from "../../src/workbook/xlsx/write-grid";
import { convertByLibreOffice, libreOfficeMissing } from "../support/libreoffice";
import { describeUnless } from "../support/shared-data";
import { type FileBook, readXlsx } from "../support/read-xlsx";

const NORMAL: GridLook = {
  font: "Arial",
  size: 10,
  colour: "000000",
  bold: false,
  italic: false,
  underlined: false,
  code: "General",
  horizontal: "general",
  indent: 0,
  wrap: false,
};
const TOTAL: GridLook = {
  ...NORMAL,
  bold: true,
  code: '#,##0_);(#,##0);"-"_)',
  ...(LOOKS.total.above && { above: LOOKS.total.above }),
  ...(LOOKS.total.below && { below: LOOKS.total.below }),
};

const EMPTY_SHEET: GridSheet = {
  name: "IS",
  hidden: false,
  gridlines: true,
  cells: [],
  columns: new Map(),
  rows: new Map(),
  notes: [],
  links: [],
  choices: [],
  conditions: [],
  charts: [],
  page: { landscape: false },
};

function cell(row: number, column: number, content: GridCell["content"], look = NORMAL, style = "Normal"): GridCell {
  return { row, column, content, look, style };
}

const number = (value: number) => ({ kind: "number", value }) as const;
const text = (value: string, quoted = false) => ({ kind: "text", text: value, quoted }) as const;
const formula = (of: string, shown: number | string | boolean) => ({ kind: "formula", formula: of, shown }) as const;

function bookOf(...sheets: readonly Partial<GridSheet>[]): GridWorkbook {
  return {
    title: "A model",
    styles: [
      { name: "Normal", look: NORMAL },
      { name: "Tieout total", look: TOTAL },
      { name: "Never used", look: { ...NORMAL, italic: true } },
    ],
    sheets: sheets.map((sheet) => ({ ...EMPTY_SHEET, ...sheet })),
    active: 0,
  };
}

async function written(...sheets: readonly Partial<GridSheet>[]): Promise<FileBook> {
  return readXlsx(await writeGrid(bookOf(...sheets)));
}

const SOURCE: Partial<GridSheet> = {
  name: "1Q04 ja",
  cells: [cell(0, 0, text("売上高")), cell(1, 3, number(-1234.5)), cell(2, 3, number(0.1)), cell(3, 0, text("#N/A"))],
};

describe("what is written reads back", () => {
  test("numbers, texts, truths and formulas with what they give", async () => {
    const book = await written(
      {
        cells: [
          cell(0, 0, formula("'1Q04 ja'!D2+1", -1233.5), TOTAL, "Tieout total"),
          cell(0, 1, formula('IF(A1<0,"loss","")', "loss")),
          cell(0, 2, { kind: "boolean", value: true }),
          cell(0, 3, formula("1/0", "#DIV/0!")),
          cell(0, 4, formula("ISNUMBER(A1)", true)),
          cell(0, 5, { kind: "blank" }, TOTAL, "Tieout total"),
          cell(0, 6, formula("A1:A2", "#SPILL!")),
        ],
      },
      SOURCE,
    );
    const [is, source] = book.sheets;
    expect(is!.cells.get("A1")).toMatchObject({ formula: "'1Q04 ja'!D2+1", value: -1233.5 });
    expect(is!.cells.get("B1")).toMatchObject({ formula: 'IF(A1<0,"loss","")', value: "loss" });
    expect(is!.cells.get("C1")!.value).toBe(true);
    expect(is!.cells.get("D1")!.value).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(is!.cells.get("G1")!.value).toEqual({ kind: "error", code: "#VALUE!" });
    expect(is!.cells.get("E1")).toMatchObject({ formula: "ISNUMBER(A1)", value: true });
    expect(is!.cells.get("F1")!.value).toBeUndefined();
    expect(source!.name).toBe("1Q04 ja");
    expect(source!.cells.get("A1")!.value).toBe("売上高");
    expect(source!.cells.get("D2")!.value).toBe(-1234.5);
    expect(source!.cells.get("A4")!.value).toBe("#N/A");
  });

  test("text stays text, and says so where it would be taken for something else", async () => {
    const book = await written({
      cells: [cell(0, 0, text('=HYPERLINK("x")', true)), cell(1, 0, text("-12", true)), cell(2, 0, text("Sales"))],
    });
    const [sheet] = book.sheets;
    const quoted = (address: string) => book.styles.formats[sheet!.cells.get(address)!.style]!.quotePrefix;
    expect(sheet!.cells.get("A1")).toMatchObject({ value: '=HYPERLINK("x")' });
    expect(sheet!.cells.get("A1")!.formula).toBeUndefined();
    expect([quoted("A1"), quoted("A2"), quoted("A3")]).toEqual([true, true, false]);
  });

  test("looks, by their named styles", async () => {
    const filled: GridLook = { ...NORMAL, fill: "FFFFE5", colour: "0000FF", indent: 2, italic: true, wrap: true };
    const book = await written({
      cells: [cell(0, 0, number(1), TOTAL, "Tieout total"), cell(1, 0, number(2), filled), cell(2, 0, number(3))],
    });
    const format = (address: string) => book.styles.formats[book.sheets[0]!.cells.get(address)!.style]!;
    expect(format("A1")).toMatchObject({ name: "Tieout total", numberFormat: TOTAL.code });
    expect(format("A1").font).toContain("<b/>");
    expect(format("A1").border).toContain('<bottom style="double">');
    expect(format("A2")).toMatchObject({ name: "Normal", numberFormat: "General" });
    expect(format("A2").fill).toContain("FFFFFFE5");
    expect(format("A2").font).toMatch(/<i\/>.*FF0000FF/);
    expect(format("A2").alignment).toContain('horizontal="left" indent="2" wrapText="1"');
    expect(format("A3").font).toContain('<name val="Arial"/>');
    expect(book.parts.get("xl/styles.xml")).not.toContain("Never used");
  });

  test("sizes, panes, tabs, what is hidden, notes, links, choices and conditions, read by another program", async () => {
    const bytes = await writeGrid(
      bookOf(
        {
          tabColour: "2E75B6",
          gridlines: false,
          cells: [cell(0, 0, text("key")), cell(4, 2, number(5))],
          columns: new Map([
            [0, { width: 48, hidden: true }],
            [2, { width: 105 }],
          ]),
          rows: new Map([
            [0, { hidden: true }],
            [1, { height: 22.5 }],
          ]),
          frozen: { rows: 2, columns: 1 },
          notes: [
            { row: 4, column: 2, text: "page 3: “5”" },
            { row: 6, column: 0, text: "on an empty cell" },
          ],
          links: [{ row: 4, column: 2, place: "'1Q04 ja'!D2" }],
          choices: [{ areas: [{ top: 5, left: 1, bottom: 5, right: 1 }], list: "'1Q04 ja'!$A$1:$A$4" }],
          conditions: [
            {
              areas: [
                { top: 4, left: 2, bottom: 6, right: 2 },
                { top: 8, left: 2, bottom: 8, right: 2 },
              ],
              formula: 'C5="breaks"',
              ink: "9C0006",
              bold: true,
              paper: "FFC7CE",
            },
          ],
          page: { landscape: true, pagesAcross: 1, titleRows: [1, 2], titleColumns: [0, 1] },
        },
        { ...SOURCE, hidden: true },
      ),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const sheet = book.getWorksheet("IS")!;
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getColumn(3).width).toBeCloseTo(20, 5);
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getRow(2).height).toBe(22.5);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false });
    expect(sheet.properties.tabColor.argb).toMatch(/2E75B6$/);
    expect(sheet.getCell("B6").dataValidation).toMatchObject({ type: "list", formulae: ["'1Q04 ja'!$A$1:$A$4"] });
    expect(book.getWorksheet("1Q04 ja")!.state).toBe("hidden");
    const file = readXlsx(bytes);
    const [is] = file.sheets;
    expect([...is!.notes]).toEqual([
      ["C5", "page 3: “5”"],
      ["A7", "on an empty cell"],
    ]);
    expect(is!.xml).toMatch(/<hyperlink [^>]*ref="C5"[^>]*location="&apos;1Q04 ja&apos;!D2"/);
    expect(is!.xml).toMatch(/<conditionalFormatting sqref="C5:C7 C9">/);
    expect(is!.xml).toContain('<formula>C5="breaks"</formula>');
    expect(file.parts.get("xl/workbook.xml")).toContain("IS!$A:$B,IS!$2:$3");
  });

  test("charts, with the steps that lift others unseen", async () => {
    const book = await written({
      cells: [0, 1, 2].map((row) => cell(row, 0, number(row))),
      charts: [
        {
          kind: "stacked-columns",
          title: "Bridge",
          anchor: { top: 5, left: 0, bottom: 20, right: 6 },
          series: [
            { name: "base", values: "IS!$A$1:$A$3" },
            { name: "up", values: "IS!$A$1:$A$3", categories: "IS!$B$1:$B$3", colour: "6A9F58" },
          ],
          legend: false,
          code: "#,##0",
        },
        {
          kind: "lines",
          title: "Margins",
          anchor: { top: 22, left: 0, bottom: 40, right: 6 },
          series: [{ name: "net", values: "IS!$A$1:$A$3", colour: "1F3864" }],
          legend: true,
        },
      ],
    });
    const charts = [...book.parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(charts).toHaveLength(2);
    expect(charts[0]).toContain('<c:grouping val="stacked"/>');
    expect(charts[0]).toContain('<a:alpha val="0"/>');
    expect(charts[0]).toContain("<c:f>IS!$B$1:$B$3</c:f>");
    expect(charts[0]).toContain("6A9F58");
    expect(charts[1]).toContain("<c:lineChart>");
    expect(charts[1]).toContain("Margins");
  });

  test("the same grid gives the same bytes", async () => {
    const [one, two] = [await writeGrid(bookOf(SOURCE)), await writeGrid(bookOf(SOURCE))];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describeUnless(libreOfficeMissing(), "in LibreOffice", () => {
  test("formulas give what the file says they give", async () => {
    const bytes = await writeGrid(
      bookOf(
        {
          cells: [
            cell(0, 0, formula("'1Q04 ja'!D2", -1234.5)),
            cell(1, 0, formula("SUM(A1,'1Q04 ja'!D3)", -1234.4)),
            cell(2, 0, formula('IF(ISNUMBER(A1),ABS(A1),"")', 1234.5)),
            cell(3, 0, formula("SUMPRODUCT(('1Q04 ja'!D2:D3<0)*1)", 1)),
            cell(4, 0, formula("INDEX('1Q04 ja'!A1:A4,MATCH(\"売上高\",'1Q04 ja'!A1:A4,0))", "売上高")),
          ],
        },
        SOURCE,
      ),
    );
    const before = readXlsx(bytes).sheets[0]!;
    const after = readXlsx(convertByLibreOffice(bytes, "xlsx")).sheets[0]!;
    for (const [address, { value, formula: entered }] of before.cells) {
      expect(after.cells.get(address)!.formula).toBe(entered);
      if (typeof value === "number") expect(after.cells.get(address)!.value).toBeCloseTo(value, 9);
      else expect(after.cells.get(address)!.value).toBe(value);
    }
    expect(before.cells.size).toBe(5);
  });
});
