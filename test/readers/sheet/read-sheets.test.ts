import type { SourceDocument } from "../../../src/readers/document";
import { readDocument } from "../../../src/readers/read";
import { printNumber } from "../../../src/readers/sheet/number-print";
import { delimiterOf } from "../../../src/readers/sheet/read-delimited";
import { zipBytes } from "../../support/zip-bytes";

const read = async (bytes: Uint8Array): Promise<SourceDocument> => {
  const document = await readDocument({ name: "file", sha256: "", bytes });
  if (!document.ok) throw new Error(document.problem.reason);
  return document.value;
};
const drawn = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === "text" ? [block.text] : block.rows.map(({ cells }) => cells.join(" | "))));

const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zipBytes(
    Object.entries({
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Income" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
      ...more,
    }).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  );

describe("a workbook", () => {
  test("is its sheets' names, titles and shown figures", async () => {
    const document = await read(
      workbook(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>2025</t></is></c></row>
         <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>-1234.5</v></c></row>
         <row r="3"><c r="A3" t="str"><f>A2</f><v>Margin</v></c><c r="B3" s="2"><v>0.1250</v></c></row>`,
        {
          "xl/sharedStrings.xml":
            "<sst><si><t>INCOME - USD ($) $ in Millions</t></si><si><r><t>Net </t></r><r><t>loss</t></r></si></sst>",
          "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.0_);(#,##0.0)"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
        },
      ),
    );
    expect(drawn(document)).toEqual([
      "Income",
      "INCOME",
      "(USD ($) $ in Millions)",
      " | 2025",
      "Net loss | (1,234.5)",
      "Margin | 12.50%",
    ]);
  });

  test("has no margin, and nothing of the columns that are hidden, which is told", async () => {
    const document = await read(
      workbook("", {
        "xl/worksheets/sheet1.xml": `<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>
          <row r="1"><c r="B1" t="str"><v>Example Inc.</v></c></row>
          <row r="2"><c r="C2" t="str"><v>2023</v></c><c r="D2" t="str"><v>2024</v></c><c r="E2" t="str"><v>2025</v></c></row>
          <row r="3"><c r="B3" t="str"><v>Sales</v></c><c r="C3"><v>5</v></c><c r="D3"><v>6</v></c><c r="E3"><v>7</v></c></row>
        </sheetData></worksheet>`,
      }),
    );
    expect(drawn(document)).toEqual(["Income", "Example Inc.", " |  | 2024 | 2025", "Sales |  | 6 | 7"]);
    expect(document.remarks).toMatchObject([
      { severity: "note", message: "the hidden columns of “Income” were not read" },
    ]);
  });

  test("may hold tables side by side under its titles", async () => {
    const row = (number: number, ...cells: readonly string[]) =>
      `<row r="${number}">${cells
        .map((text, i) => (text === "" ? "" : `<c r="${"ABCDEFG"[i] ?? ""}${number}" t="str"><v>${text}</v></c>`))
        .join("")}</row>`;
    const document = await read(
      workbook(
        row(1, "In £m") +
          row(2, "Revenue", "2024", "2023", "", "Operating profit", "2024", "2023") +
          row(3, "UK", "101.2", "95.1", "", "UK", "12.2", "10.1") +
          row(4, "Europe", "51.2", "45.1", "", "Europe", "5.2", "4.1"),
      ),
    );
    expect(drawn(document)).toEqual([
      ...["Income", "In £m", "Revenue", " | 2024 | 2023", "UK | 101.2 | 95.1", "Europe | 51.2 | 45.1"],
      ...["Income", "In £m", "Operating profit", " | 2024 | 2023", "UK | 12.2 | 10.1", "Europe | 5.2 | 4.1"],
    ]);
  });

  test("has nothing over a day that is neither below a length nor merged with it", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const sheet = `<row r="1">${cell("A1", "Debt (Details) - USD ($)")}${cell("B1", "3 Months Ended")}</row>
      <row r="2">${cell("B2", "Jun. 30, 2025")}${cell("C2", "Dec. 31, 2024")}</row>
      <row r="3">${cell("A3", "Repayments of debt")}<c r="B3"><v>120</v></c></row>
      <row r="4">${cell("A4", "Debt")}<c r="B4"><v>880</v></c><c r="C4"><v>990</v></c></row>`;
    const document = await read(
      workbook("", {
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`,
      }),
    );
    expect(drawn(document).slice(3, 5)).toEqual([" | 3 Months Ended | As of", " | Jun. 30, 2025 | Dec. 31, 2024"]);
  });

  test("has no table on the cover of a report to the SEC", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const document = await read(
      workbook(
        `<row r="1">${cell("A1", "Cover page")}${cell("B1", "6 Months Ended")}</row>
         <row r="2">${cell("B2", "Jun. 30, 2025")}${cell("C2", "Jul. 25, 2025")}</row>
         <row r="3">${cell("A3", "Document Type")}${cell("B3", "10-Q")}</row>
         <row r="4">${cell("A4", "Entity Registrant Name")}${cell("B4", "Example Inc.")}</row>
         <row r="5">${cell("A5", "City Area Code")}<c r="B5"><v>408</v></c></row>`,
      ),
    );
    expect(drawn(document)).toEqual([
      "Income",
      "Cover page 6 Months Ended",
      "Jun. 30, 2025 Jul. 25, 2025",
      "Document Type 10-Q",
      "Example Inc.",
      "City Area Code 408",
    ]);
  });

  test("with a document type is not read", async () => {
    const bytes = workbook("", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' });
    expect(await readDocument({ name: "file", sha256: "", bytes })).toMatchObject({ ok: false });
  });

  test("has no text in a cell without an index, and no row outside a sheet", async () => {
    const document = await read(
      workbook(
        `<row r="-7"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row>
         <row r="0x1f"><c r="A2"><v>7</v></c><c r="B2" t="s"/></row>`,
        { "xl/sharedStrings.xml": "<sst><si><t>777</t></si></sst>" },
      ),
    );
    expect(drawn(document)).toEqual(["Income", "5 | 6", "7 | "]);
    expect(document.blocks[1]).toMatchObject({ rows: [{ place: { line: 1 } }, { place: { line: 2 } }] });
  });

  test("is not stretched by a merge or a cell at its far end", async () => {
    const document = await read(
      workbook(`<row r="1048576"><c r="A1048576"><v>5</v></c><c r="XFD1048576"><v>7</v></c></row>`),
    );
    expect(drawn(document).length).toBeLessThan(5);
  });
});

test.each([
  ["95359", '_("$ "#,##0_);_("$ "(#,##0)', "$95,359"],
  ["-279", "#,##0_);(#,##0)", "(279)"],
  ["1.6499999999999999", "0.00", "1.65"],
  ["0.156", "0.0%", "15.6%"],
  ["45838", "yyyy-mm-dd", "2025-06-30"],
  ["1234.5", "General", "1234.5"],
  ["9000400", "#,##0,", "9,000"],
  ["9000400000", "#,##0.0,,", "9,000.4"],
  ["9000400", "0,", "9000"],
  ["15.6", '0.0"%"', "15.6%"],
  ["9000400", '0.0,,"M"', "9.0M"],
  ["9000", '#,##0_);"("#,##0")"', "9,000"],
  ["1.2", "0.0\\x", "1.2x"],
  ["12.5", "0.0\\%", "12.5%"],
  ["5100000", '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "5.1M"],
  ["500", '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "500"],
  ["-1300", "#,##0;▲#,##0", "-1,300"],
  ["90000", "(#,##0);#,##0", "(90,000)"],
  ["0", '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "-"],
  ["0", "#,##0;-#,##0;", ""],
  ["7", '"HK$"#,##0', "HK$7"],
  ["7", "[$€-2]\\ #,##0", "€7"],
  ["0.5", "# ?/?", "0.5"],
  ["44986", "mmm-yy", "March 2023"],
  ["45016", "mmm-yy", "2023-03-31"],
  ["44986", 'yyyy"年"m"月期"', "2023年3月期"],
  ["44986", '"FY"yyyy', "FY2023"],
  ["44986", "yy\\E", "23E"],
  ["1E+25", "0", "10000000000000000000000000"],
  ["1E-7", "General", "0.0000001"],
  ["1E+400", "0", "1E+400"],
])("%s by %s is %s", (stored, code, shown) => expect(printNumber(stored, code, false)).toBe(shown));

describe("delimited text", () => {
  test("is read by its evident delimiter, quotes and all", async () => {
    const text = 'INCOME STATEMENT\n\nItem,"Q1, 2025",Q2 2025\n"Sales, ""net""","1,234",-5\nCosts,7,8\nTax,1,2\n';
    expect(drawn(await read(Buffer.from(text)))).toEqual([
      "INCOME STATEMENT",
      "Item | Q1, 2025 | Q2 2025",
      'Sales, "net" | 1,234 | -5',
      "Costs | 7 | 8",
      "Tax | 1 | 2",
    ]);
  });

  test("may have semicolons between and commas in numbers", () =>
    expect(delimiterOf("Umsatz;1,5;2,5\nKosten;1,0;2,0\nSteuern;0,1;0,2\n")).toBe(";"));

  test("does not cut numbers at their commas", () => {
    const rows = "Sales,9,100,8,200\nCosts,4,050,3,150\nTax,1,001,1,002\nOther,2,001,2,002\nMore,3,001,3,002\n";
    expect(delimiterOf(`Item,Q2 2025,Q2 2024\n${rows}`)).toBeUndefined();
    expect(delimiterOf("Item,Q1,Q2,Q3,Q4\nSales,9,100,8,200\nCosts,4,150,3,150\n")).toBe(",");
  });

  test.each(["In 2025, sales rose, costs fell.\nMore prose, too.\n", "A\t1,234\t5\nB\t1\t2\nC\t3\t4\n"])(
    "is neither prose nor tabs",
    (text) => expect(delimiterOf(text)).toBeUndefined(),
  );
});

test("a sheet saved as text is even, in its prose too; blank records space its rows out", async () => {
  const prose =
    "The company announced results for the quarter that are told here at length and take more room than a label of any row could hold.";
  const text = `${prose},,,\nINCOME STATEMENT,,,\n(in thousands),,,\n,,,\n,2004,,2003\nSales,"1,200",,"1,100"\n,,,\nCosts,800,,700\n${prose},,,\nThe end,,,\n`;
  expect(drawn(await read(Buffer.from(text)))).toEqual([
    prose,
    "INCOME STATEMENT",
    "(in thousands)",
    " | 2004 |  | 2003",
    "Sales | 1,200 |  | 1,100",
    "Costs | 800 |  | 700",
    prose,
    "The end",
  ]);
});

test("commas inside figures that stand under one another divide no fields, whatever the header", () => {
  const lines = ["For the year ended 31 March 2025, in HK$", "Revenue          3   1,204,330   1,101,220"];
  const rows = ["Cost of sales       (880,110)   (820,004)", "Gross profit         324,220     281,216"];
  const more = ["Other income   4      12,004      10,300", "Profit               96,684      68,846"];
  expect(delimiterOf([...lines, ...rows, ...more].join("\n"))).toBeUndefined();
});

test("figures a line are no records, be there never so many commas in them", () => {
  const figures = ["42,118", "38,904", "$210,000", "(1,044)", "391,782.5"];
  expect(delimiterOf(["Accounts receivable, net", ...figures, "Total"].join("\n"))).toBeUndefined();
  expect(delimiterOf("Year,Sales\n2001,345\n2002,412\n2003,530\n")).toBe(",");
});
