import ExcelJs from "exceljs";
import { cell, NIL, operation, range, call, UNITY } from "../../src/plan/formula";
import type { CellPlan, SheetPlan } from "../../src/plan/workbook-plan";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";
import { convertByLibreOffice, libreOfficeMissing } from "../support/libreoffice";
import { readXlsx } from "../support/read-xlsx";
import { SAMPLE_PLAN } from "../support/sample-plan";
import { describeUnless } from "../support/shared-data";
import { digits, planOf, sheetOf, textCell, type Written } from "../support/sheet-plan";
import { writtenBytes } from "../support/written-plan";

async function writtenSheet(rows: readonly (readonly Written[])[], more: Partial<SheetPlan> = {}) {
  const book = readXlsx(await writtenBytes(planOf(sheetOf("s", rows, more))));
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error("no sheet was written");
  const formatOf = (address: string) => book.styles.formats[sheet.cells.get(address)?.style ?? -1];
  return { book, sheet, formatOf, valueOf: (address: string) => sheet.cells.get(address)?.value };
}

/** Labels that would run, link, calculate, vanish or break the file if they were taken for anything but text. */
const ATTACKS = [
  '=HYPERLINK("http://example.com","click")',
  "=cmd|'/c calc'!A0",
  "+1",
  "-x",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\uFEFF=1+1",
  "＝1+1",
  "'quoted'",
  "#N/A",
  "#REF!",
  "TRUE",
  "1,234",
  "2004-06-30",
  '"><f>1+1</f>&amp;',
  "_x000D_",
  " both ends ",
  "__proto__",
];

describe("text is written as text", () => {
  test("whatever it begins with or reads like", async () => {
    const { sheet, formatOf } = await writtenSheet(ATTACKS.map((text) => [text]));
    const cells = ATTACKS.map((_, row) => sheet.cells.get(`A${row + 1}`));
    expect(cells.map((each) => each?.value)).toEqual(ATTACKS);
    expect(cells.flatMap((each) => each?.formula ?? [])).toEqual([]);
    expect(ATTACKS.filter((_, row) => !formatOf(`A${row + 1}`)?.quotePrefix)).toEqual([
      "#N/A",
      "#REF!",
      "TRUE",
      '"><f>1+1</f>&amp;',
      "_x000D_",
      " both ends ",
      "__proto__",
    ]);
  });

  test("and another library reads the same", async () => {
    const book = new ExcelJs.Workbook();
    const bytes = await writtenBytes(
      planOf(
        sheetOf(
          "s",
          ATTACKS.map((text) => [text]),
        ),
      ),
    );
    await book.xlsx.load(bytes.slice().buffer);
    expect(ATTACKS.map((_, row) => book.worksheets[0]?.getCell(row + 1, 1).text)).toEqual(ATTACKS);
  });

  describeUnless(libreOfficeMissing(), "LibreOffice", () => {
    test("shows the same texts and none as a formula", async () => {
      const bytes = await writtenBytes(
        planOf(
          sheetOf(
            "s",
            ATTACKS.map((text) => [text]),
          ),
        ),
      );
      const [sheet] = readXlsx(convertByLibreOffice(bytes, "xlsx")).sheets;
      const shown = ATTACKS.map((_, row) => sheet?.cells.get(`A${row + 1}`));
      expect(shown.flatMap((each) => each?.formula ?? [])).toEqual([]);
      const lineEnds = (text: string) => text.replaceAll("\r", "\n");
      expect(shown.map((each) => (typeof each?.value === "string" ? lineEnds(each.value) : each?.value))).toEqual(
        ATTACKS.map(lineEnds),
      );
    }, 120_000);
  });

  test("characters that no file can hold are left out", async () => {
    const { valueOf } = await writtenSheet([["a\u0000b\u0001"]]);
    expect(valueOf("A1")).toBe("ab");
  });

  test("a text too long for a cell is cut, and that is told", async () => {
    const long = "x".repeat(40_000);
    const written = await writeXlsx(planOf(sheetOf("s", [[{ ...textCell(long), note: long }]])));
    if (!written.ok) throw new Error("the plan is writable");
    expect(written.value.shortened).toEqual([
      { sheet: "s", row: "r1", column: "A", part: "text" },
      { sheet: "s", row: "r1", column: "A", part: "note" },
    ]);
    expect(readXlsx(written.value.bytes).sheets[0]?.cells.get("A1")?.value).toHaveLength(32_767);
  });
});

describe("formulas", () => {
  test("carry their values: numbers, texts, empty texts, truth values", async () => {
    const a = cell("r1", "A");
    const { sheet } = await writtenSheet([
      [
        digits("8674907000"),
        operation(a, "+", UNITY),
        operation(a, "&", a),
        call("IF", NIL, a, { kind: "literal", value: "" }),
        operation(a, ">", NIL),
      ],
    ]);
    expect([...sheet.cells.values()].map(({ formula, value }) => [formula, value])).toEqual([
      [undefined, 8_674_907_000],
      ["A1+1", 8_674_907_001],
      ["A1&A1", "86749070008674907000"],
      ['IF(0,A1,"")', ""],
      ["A1>0", true],
    ]);
  });

  test("are worked out again by Excel when it opens the file", async () => {
    const { book } = await writtenSheet([["a"]]);
    expect(book.parts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a plan that cannot be written is refused with what is wrong", () => {
  const problemOf = async (sheet: SheetPlan) => {
    const written = await writeXlsx(planOf(sheet));
    return written.ok ? undefined : written.problem;
  };

  test("a dangling reference", async () => {
    expect((await problemOf(sheetOf("s", [[cell("gone", "A")]])))?.dangling).toHaveLength(1);
  });
  test("a circle", async () => {
    expect((await problemOf(sheetOf("s", [[cell("r1", "A")]])))?.circular).toEqual([
      { sheet: "s", row: "r1", column: "A" },
    ]);
  });
  test("two cells in one place", async () => {
    const sheet = sheetOf("s", [["a"]]);
    expect((await problemOf({ ...sheet, cells: [...sheet.cells, ...sheet.cells] }))?.duplicates).toHaveLength(1);
  });
  test("a formula longer than Excel reads", async () => {
    const sum = call(
      "SUM",
      ...Array.from({ length: 3000 }, () => range({ row: "r1", column: "A" }, { row: "r1", column: "A" })),
    );
    expect((await problemOf(sheetOf("s", [[digits("1")], [sum]])))?.tooLong).toEqual([
      { sheet: "s", row: "r2", column: "A" },
    ]);
  });
});

describe("looks", () => {
  const LOOKED: readonly Partial<CellPlan>[] = [
    { ...textCell("in", "input") },
    { role: "reported", content: { kind: "blank" }, format: { kind: "amount", digits: 0 } },
    { role: "link", content: { kind: "formula", formula: cell("r2", "A") } },
    { role: "formula", content: { kind: "formula", formula: cell("r2", "A") }, format: { kind: "percent", digits: 1 } },
    { role: "total", content: { kind: "formula", formula: cell("r2", "A") } },
    { role: "plug", content: { kind: "formula", formula: cell("r2", "A") } },
    { role: "empty-period", content: { kind: "blank" } },
    { ...textCell("(*1)", "note") },
    { ...textCell("Item"), indent: 2 },
  ];

  test("follow the roles and have names", async () => {
    const { formatOf } = await writtenSheet(LOOKED.map((each) => [each]));
    const formats = LOOKED.map((_, row) => formatOf(`A${row + 1}`));
    expect(formats.map((format) => format?.name)).toEqual(
      ["input", "reported", "link", "formula", "total", "plug", "empty-period", "note", "label"].map(
        (role) => `Tieout ${role}`,
      ),
    );
    const [input, reported, link, formula, total, plug, empty, note] = formats;
    expect(input?.font).toContain("FF0000FF");
    expect(reported).toMatchObject({ numberFormat: "#,##0_);(#,##0);#,##0_);@_)", quotePrefix: false });
    expect(link?.font).toContain("FF00703C");
    expect(formula).toMatchObject({ numberFormat: "0.0%_);(0.0%);-_);@_)" });
    expect(formula?.font).toContain("FF000000");
    expect(total?.font).toContain("<b/>");
    expect(total?.border).toContain('style="double"');
    expect(plug?.fill).toContain("FFFCE4D6");
    expect(empty?.fill).toContain("FFEFEFEF");
    expect(note?.font).toContain("<i/>");
    expect(formats.every((format) => format?.font.includes('val="Arial"'))).toBe(true);
  });

  test("the label of a total is bold, a link underlined", async () => {
    const total: Partial<CellPlan> = { role: "total", content: { kind: "formula", formula: cell("r1", "A") } };
    const { formatOf } = await writtenSheet([
      [{ ...textCell("Item"), goTo: { sheet: "s", row: "r2", column: "A" } }, digits("1")],
      ["Total", total],
    ]);
    expect(formatOf("A1")?.font).toContain("<u/>");
    expect(formatOf("A1")?.font).not.toContain("<b/>");
    expect(formatOf("A2")?.font).toContain("<b/>");
  });

  test("headings of columns of figures stand over the digits", async () => {
    const { formatOf } = await writtenSheet([
      [textCell("Item", "column-header"), textCell("1Q04", "column-header")],
      ["Revenue", digits("1")],
    ]);
    const right = ["A1", "B1", "A2", "B2"].map((address) => formatOf(address)?.alignment.includes('"right"'));
    expect(right).toEqual([false, true, false, true]);
  });
});

describe("sheets", () => {
  test("freeze, hide, size, colour and print as planned", async () => {
    const { sheet, book } = await writtenSheet(
      [
        ["a", "b"],
        ["c", "d"],
      ],
      {
        name: "1Q04 ja",
        group: "source",
        columns: [
          { key: "A", width: 5, hidden: true },
          { key: "B", width: 30 },
        ],
        rows: [
          { key: "r1", hidden: true },
          { key: "r2", height: 30 },
        ],
        freeze: { row: "r2", column: "B" },
        print: { landscape: true, titleRows: { from: "r1", to: "r2" } },
      },
    );
    expect(sheet.xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
    expect(sheet.xml).toContain('showGridLines="0"');
    expect(sheet.xml).toMatch(/<col min="1" max="1" [^>]*hidden="true"/);
    expect(sheet.xml).toMatch(/<col min="2" max="2" width="30.71"/);
    expect(sheet.xml).toContain('<row r="1" hidden="1">');
    expect(sheet.xml).toContain('<row r="2" ht="30" customHeight="1">');
    expect(sheet.xml).toContain('<tabColor rgb="FFA6A6A6"/>');
    expect(sheet.xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(book.parts.get("xl/workbook.xml")).toContain("'1Q04 ja'!$1:$2</definedName>");
  });

  test("a sheet too wide for one page is printed on several, each with the labels", async () => {
    const columns = Array.from({ length: 40 }, (_, i) => ({ key: i === 0 ? "A" : `c${i}`, width: 14 }));
    const { sheet, book } = await writtenSheet([["a"]], { columns, freeze: { row: "r1", column: "c2" } });
    expect(sheet.xml).toContain('fitToWidth="3"');
    expect(book.parts.get("xl/workbook.xml")).toContain(">s!$A:$B</definedName>");
  });

  test("only headings that are wider than their columns are wrapped", async () => {
    const wide = "Given by the other figures";
    const { formatOf } = await writtenSheet([
      [
        textCell(wide, "column-header"),
        textCell("1Q04", "column-header"),
        textCell("前年同期比増減率", "column-header"),
      ],
      [wide, "a", "b"],
    ]);
    const wrapped = ["A1", "B1", "C1", "A2"].map((address) => formatOf(address)?.alignment.includes('wrapText="1"'));
    expect(wrapped).toEqual([true, false, true, false]);
  });

  test("notes are as large as their texts, links and choices lead to cells", async () => {
    const short = { ...textCell("a"), note: "Printed 1" };
    const long = { ...textCell("b"), note: "売上高は前年同期に比べて増加しました。".repeat(8) };
    const { sheet, book } = await writtenSheet([
      [short, long],
      [
        { ...textCell("to"), goTo: { sheet: "s", row: "r1", column: "B" } },
        {
          role: "input",
          content: { kind: "blank" },
          choices: { from: { row: "r1", column: "A" }, to: { row: "r1", column: "B" } },
        },
      ],
    ]);
    expect(sheet.notes.get("A1")).toBe("Printed 1");
    expect(sheet.notes.get("B1")).toBe(long.note);
    const heights = [...(book.parts.get("xl/drawings/vmlDrawing1.vml") ?? "").matchAll(/height:([\d.]+)pt/g)];
    expect(Number(heights[1]?.[1])).toBeGreaterThan(2 * Number(heights[0]?.[1]));
    expect(sheet.xml).toContain('<hyperlink ref="A2" location="s!B1"/>');
    expect(sheet.xml).toContain("<formula1>s!$A$1:$B$1</formula1>");
  });

  test("more notes than Excel counts in one block of shapes take several", async () => {
    const rows = Array.from({ length: 1100 }, (_, i) => [{ ...textCell("a"), note: `note ${i}` }]);
    const bytes = await writtenBytes(planOf(sheetOf("s", rows), sheetOf("t", rows.slice(0, 1))));
    const { parts } = readXlsx(bytes);
    expect(parts.get("xl/drawings/vmlDrawing1.vml")).toContain('<o:idmap v:ext="edit" data="1,2"/>');
    expect(parts.get("xl/drawings/vmlDrawing2.vml")).toContain('<o:idmap v:ext="edit" data="3"/>');
    expect(parts.get("xl/drawings/vmlDrawing2.vml")).toContain('id="_x0000_s3073"');
  });
});

describe("checks speak up", () => {
  const check = (format?: CellPlan["format"]): Partial<CellPlan> => ({
    role: "check",
    content: { kind: "formula", formula: cell("r1", "A") },
    ...(format ? { format } : {}),
  });

  test("red where one breaks or misses something, amber where it cannot be relied upon; counts stay calm", async () => {
    const amount = { kind: "amount", digits: 0 } as const;
    const { sheet, book } = await writtenSheet([
      ["exact", check(amount)],
      [check({ kind: "count" })],
      [check()],
      [check()],
      ["note"],
      [check()],
    ]);
    const rules = [...sheet.xml.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/g)];
    expect(
      rules.map(([, range, content = ""]) => [
        range,
        [...content.matchAll(/<formula>(.*?)<\/formula>/g)].map(([, f]) => f),
      ]),
    ).toEqual([
      ["A3:A4 A6", ['OR(A3="breaks",ISNUMBER(A3))', 'OR(A3="plug",A3="incomplete")']],
      ["B1", ["AND(ISNUMBER(B1),B1&lt;&gt;0)"]],
    ]);
    expect(book.parts.get("xl/styles.xml")).toMatch(/<dxfs count="2">.*FF9C0006.*FF7F6000.*<\/dxfs>/);
  });
});

describe("charts", () => {
  test("read the sheets' own cells and leave out periods that have no figures", async () => {
    const { parts } = readXlsx(await writtenBytes(SAMPLE_PLAN));
    const lines = parts.get("xl/charts/chart1.xml") ?? "";
    expect(lines).toContain("<c:lineChart>");
    expect(lines).toContain("<c:f>(IS!$D$13,IS!$F$13:$G$13)</c:f>");
    expect(lines).toContain("<c:f>(IS!$D$3,IS!$F$3:$G$3)</c:f>");
    expect(lines).toContain('<c:dispBlanksAs val="gap"/>');
    expect(lines).toContain('formatCode="0%"');
    const steps = parts.get("xl/charts/chart2.xml") ?? "";
    expect(steps).toContain('<c:grouping val="stacked"/>');
    expect(steps).toContain('<c:gapWidth val="50"/>');
    expect(steps).toContain("<c:f>IS!$D$15:$G$15</c:f>");
    expect(steps).toContain('<a:alpha val="0"/>');
    expect(steps).not.toContain("<c:legend>");
    expect(steps.match(/<a:ln><a:noFill\/><\/a:ln><\/c:spPr><c:invertIfNegative val="0"\/><c:cat>/g)).toHaveLength(4);
  });
});

describe("the file", () => {
  afterEach(() => jest.useRealTimers());

  test("has the same bytes for the same plan on any day", async () => {
    jest.useFakeTimers({
      now: new Date("2020-02-29T12:00:00Z"),
      doNotFake: ["setImmediate", "nextTick", "queueMicrotask"],
    });
    const first = await writtenBytes(SAMPLE_PLAN);
    jest.setSystemTime(new Date("2031-01-01T00:00:00Z"));
    const second = await writtenBytes(SAMPLE_PLAN);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test("is named after the plan", async () => {
    const { parts } = readXlsx(await writtenBytes(SAMPLE_PLAN));
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Sample &amp; model</dc:title>");
  });

  test("opens in another library with its formulas, values and notes", async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load((await writtenBytes(SAMPLE_PLAN)).slice().buffer);
    const sheet = book.getWorksheet("IS");
    expect(book.worksheets.map(({ name }) => name)).toEqual(["IS", "Checks & Owner's", "1Q04", "1Q04 ja"]);
    expect(sheet?.getCell("D9")).toMatchObject({ formula: "SUM(D6:D8)", result: -177 });
    expect(sheet?.getCell("B7").text).toBe("+ Cost of revenue");
    expect(sheet?.getRow(1).hidden).toBe(true);
    expect(JSON.stringify(book.getWorksheet("1Q04 ja")?.getCell("D4").note)).toContain("Printed 8675");
  });
});
