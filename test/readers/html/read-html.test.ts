import type { SourceDocument } from "../../../src/readers/document";
import { htmlReader, readHtmlText } from "../../../src/readers/html/read-html";

const read = (html: string): SourceDocument => {
  const document = readHtmlText(html, { name: "release.htm", sha256: "" });
  if (!document.ok) throw new Error(document.problem.reason);
  return document.value;
};

/** The document as a person would draw it: text lines, and rows with their cells between bars. */
const drawn = (html: string): readonly string[] =>
  read(html).blocks.flatMap((block) =>
    block.kind === "text"
      ? [`${block.heading ? "# " : ""}${block.text}`]
      : block.rows.map(({ cells }) => cells.join(" | ")),
  );

describe("a table of an HTML page", () => {
  test("joins signs that stand in cells of their own and drops what only spaces columns apart", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td></td><td colspan="3">2025</td><td></td><td colspan="3">2024</td></tr>
        <tr><td>Revenue</td><td></td><td>$</td><td>1,234</td><td></td><td></td><td>$</td><td>987</td><td></td></tr>
        <tr><td>Loss</td><td></td><td></td><td>(103</td><td>)</td><td></td><td></td><td>(9</td><td>)</td></tr>
        <tr><td>Margin</td><td></td><td></td><td>11.5</td><td>%</td><td></td><td></td><td>(2.0</td><td>)%</td></tr>
      </table>`),
    ).toEqual([" | 2025 | 2024", "Revenue | $1,234 | $987", "Loss | (103) | (9)", "Margin | 11.5% | (2.0)%"]);
  });

  test("takes full-width digits and dashes for figures in a column of their own", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td>第１四半期末</td><td>期末</td></tr>
        <tr><td>2024年３月期</td><td>－</td><td>131.00</td></tr>
        <tr><td>2025年３月期</td><td>－</td><td></td></tr>
      </table>`),
    ).toEqual([" | 第１四半期末 | 期末", "2024年３月期 | － | 131.00", "2025年３月期 | － | "]);
  });

  test("takes a figure in a wide cell for the one in the column's figures, not in its signs", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td colspan="2">2025</td><td colspan="2">2024</td></tr>
        <tr><td>Sales</td><td>$</td><td>10</td><td>$</td><td>20</td></tr>
        <tr><td>Costs</td><td colspan="2">4</td><td colspan="2">5</td></tr>
      </table>`),
    ).toEqual([" | 2025 | 2024", "Sales | $10 | $20", "Costs | 4 | 5"]);
  });

  test("takes (2) for a figure where other rows have figures, for a mark elsewhere", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td>Adjusted</td><td>Items</td><td>Total</td></tr>
        <tr><td>Operating profit</td><td>250</td><td>(44)</td><td>206</td></tr>
        <tr><td>Net finance costs</td><td>(30)</td><td>(2)</td><td>(32)</td></tr>
      </table>`),
    ).toEqual([
      " | Adjusted | Items | Total",
      "Operating profit | 250 | (44) | 206",
      "Net finance costs | (30) | (2) | (32)",
    ]);
    expect(
      drawn(`<table>
        <tr><td></td><td>2025</td><td></td><td>2024</td><td></td></tr>
        <tr><td>Revenue</td><td>250</td><td>(2)</td><td>206</td><td></td></tr>
        <tr><td>Costs</td><td>30</td><td></td><td>32</td><td></td></tr>
      </table>`),
    ).toEqual([" | 2025 | 2024", "Revenue | 250(2) | 206", "Costs | 30 | 32"]);
  });

  test("keeps references to notes out of the labels", () => {
    expect(
      drawn(`<table>
        <tr><td>项目</td><td>附注</td><td>2023年6月30日</td><td>2022年12月31日</td></tr>
        <tr><td>货币资金</td><td>七、1</td><td>120.15</td><td>110.40</td></tr>
        <tr><td>存货</td><td></td><td>20.20</td><td>30.55</td></tr>
      </table>`),
    ).toEqual([
      "项目 | 附注 | 2023年6月30日 | 2022年12月31日",
      "货币资金 | 七、1 | 120.15 | 110.40",
      "存货 |  | 20.20 | 30.55",
    ]);
  });

  test("calls each row of figures by the label that reaches over it, too", () => {
    expect(
      drawn(`<table>
        <tr><th rowspan="2">Item</th><th rowspan="2">Notes</th><th colspan="2">Year ended June 30,</th></tr>
        <tr><th>2012</th><th>2011</th></tr>
        <tr><td>Revenue</td><td>2</td><td>1,200</td><td>1,100</td></tr>
        <tr><td rowspan="2">Per share</td><td>Basic</td><td>1.20</td><td>1.02</td></tr>
        <tr><td>Diluted</td><td>1.18</td><td>1.00</td></tr>
      </table>`),
    ).toEqual([
      "Item | Notes | Year ended June 30, | ",
      " |  | 2012 | 2011",
      "Revenue | 2 | 1,200 | 1,100",
      "Per share Basic |  | 1.20 | 1.02",
      "Per share Diluted |  | 1.18 | 1.00",
    ]);
  });

  test("a heading over several columns stands over the first of them", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td colspan="2">Three months ended</td><td colspan="2">Six months ended</td></tr>
        <tr><td></td><td>2025</td><td>2024</td><td>2025</td><td>2024</td></tr>
        <tr><td>Sales</td><td>10</td><td>20</td><td>30</td><td>40</td></tr>
      </table>`),
    ).toEqual([
      " | Three months ended |  | Six months ended | ",
      " | 2025 | 2024 | 2025 | 2024",
      "Sales | 10 | 20 | 30 | 40",
    ]);
  });

  test("cells that reach down keep their column from the rows below", () => {
    expect(
      drawn(`<table>
        <tr><td rowspan="2">Item</td><td colspan="2">Quarter</td></tr>
        <tr><td>2025</td><td>2024</td></tr>
        <tr><td>Sales</td><td>10</td><td>20</td></tr>
      </table>`),
    ).toEqual(["Item | Quarter | ", " | 2025 | 2024", "Sales | 10 | 20"]);
  });

  test("titles in the first rows are lines of text above it", () => {
    expect(
      drawn(`<table>
        <tr><td colspan="3">CONSOLIDATED BALANCE SHEETS</td></tr><tr><td colspan="3">(in millions)</td></tr>
        <tr><td></td><td>2025</td><td>2024</td></tr><tr><td>Cash</td><td>1</td><td>2</td></tr>
      </table>`),
    ).toEqual(["CONSOLIDATED BALANCE SHEETS", "(in millions)", " | 2025 | 2024", "Cash | 1 | 2"]);
  });

  test("labels that are indented by cells stay labels", () => {
    expect(
      drawn(`<table><tr><td></td><td></td><td>2025</td></tr>
        <tr><td colspan="2">Assets</td><td></td></tr><tr><td></td><td>Cash</td><td>15</td></tr></table>`),
    ).toEqual([" | 2025", "Assets | ", "Cash | 15"]);
  });

  test("a table around tables only lays them out", () => {
    expect(
      drawn(
        `<table><tr><td>Note</td><td><table><tr><td></td><td>2025</td></tr><tr><td>Cash</td><td>15</td></tr></table></td></tr></table>`,
      ),
    ).toEqual(["Note", " | 2025", "Cash | 15"]);
  });

  test("a table without figures is text, a line a row", () => {
    expect(drawn("<table><tr><td>•</td><td>Record sales</td></tr></table>")).toEqual(["• Record sales"]);
  });

  test("figures stacked in one row's cells are so many rows", () => {
    expect(
      drawn("<table><tr><td></td><td>2025</td></tr><tr><td>Sales<br>Costs</td><td>10<br>(4)</td></tr></table>"),
    ).toEqual([" | 2025", "Sales | 10", "Costs | (4)"]);
  });

  test("raised digits are note marks and never join a number", () => {
    expect(
      drawn("<table><tr><td></td><td>2025</td></tr><tr><td>Sales<sup>8</sup></td><td>10<sup>2</sup></td></tr></table>"),
    ).toEqual([" | 2025", "Sales⁸ | 10²"]);
  });

  test("lines drawn by characters under figures and headings are none of the table", () => {
    expect(
      drawn(`<table>
        <tr><td></td><td>2003<br>-------</td><td>2002<br>-------</td></tr>
        <tr><td>Sales</td><td>$1,234</td><td>$987</td></tr>
        <tr><td>Costs</td><td>(34)<br>_____</td><td>--</td></tr>
        <tr><td></td><td>-------</td><td>-------</td></tr>
        <tr><td>Income</td><td>$1,200</td><td>$987</td></tr>
        <tr><td></td><td>======</td><td>======</td></tr>
      </table>`),
    ).toEqual([" | 2003 | 2002", "Sales | $1,234 | $987", "Costs | (34) | --", "Income | $1,200 | $987"]);
  });

  test("may have its headings in a table of their own", () => {
    const headings = `<table><tr><td></td><td colspan="2">Three Months Ended</td><td colspan="2">Six Months Ended</td></tr>
      <tr><td></td><td>6/30/01</td><td>6/30/00</td><td>6/30/01</td><td>6/30/00</td></tr></table>`;
    const figures = "<table><tr><td>Sales</td><td>$10</td><td>$20</td><td>$30</td><td>$40</td></tr></table>";
    const own =
      "<table><tr><td></td><td>2001</td><td>2000</td></tr><tr><td>Cash</td><td>$1</td><td>$2</td></tr></table>";
    const over = [" | Three Months Ended |  | Six Months Ended | ", " | 6/30/01 | 6/30/00 | 6/30/01 | 6/30/00"];
    expect(drawn(`${headings}<p>&nbsp;</p>${figures}`)).toEqual([...over, "Sales | $10 | $20 | $30 | $40"]);
    expect(drawn(`${headings}${own}`).slice(-2)).toEqual([" | 2001 | 2000", "Cash | $1 | $2"]);
    expect(drawn(`${headings}<p>Notes</p>${figures}`).slice(-2)).toEqual(["Notes", "Sales | $10 | $20 | $30 | $40"]);
  });

  test("has its caption above it", () => {
    const table = "<tr><td></td><td>2001</td></tr><tr><td>Cash</td><td>$1</td></tr>";
    expect(drawn(`<table><caption>(in millions)</caption>${table}</table>`)).toEqual([
      "(in millions)",
      " | 2001",
      "Cash | $1",
    ]);
  });

  test("dashes and NM keep their columns", () => {
    expect(
      drawn(`<table><tr><td></td><td></td><td>2025</td><td></td><td>2024</td></tr>
        <tr><td>Gain</td><td>$</td><td>—</td><td>$</td><td>15</td></tr><tr><td>Rate</td><td></td><td>NM</td><td></td><td>12</td></tr></table>`),
    ).toEqual([" | 2025 | 2024", "Gain | $— | $15", "Rate | NM | 12"]);
  });
});

describe("the text of an HTML page", () => {
  test("is a line a block, headings marked", () => {
    expect(drawn("<h2>Results</h2><p>Sales rose.<br>Costs fell.</p><div>So <b>it</b> is.</div>")).toEqual([
      "# Results",
      "Sales rose.",
      "Costs fell.",
      "So it is.",
    ]);
  });

  test("scripts, styles and comments are no text", () => {
    expect(drawn("<script>var a = '1,234'</script><style>p{}</style><!-- 99 --><p onclick='x()'>Plain</p>")).toEqual([
      "Plain",
    ]);
  });

  test("hidden figures are told and not read", () => {
    const document = read("<p>Shown</p><div style='display:none'>Revenue 9,999</div>");
    expect(document.blocks).toHaveLength(1);
    expect(document.remarks).toEqual([
      { severity: "note", message: "hidden text with figures was not read: Revenue 9,999", place: { line: 1 } },
    ]);
  });

  test.each([
    "<font color=white>9,999</font>",
    "<span style='color: #FFFFFF'>9,999</span>",
    "<span style='font-size:0pt'>9,999</span>",
    "<span style='opacity: 0'>9,999</span>",
    "<div style='visibility:hidden'>9,999</div>",
  ])("figures of a table that nobody sees are told and not read: %s", (hidden) => {
    const page = `<table><tr><td></td><td>2025</td></tr><tr><td>Revenue</td><td>${hidden}15</td></tr></table>`;
    expect(drawn(page)).toEqual([" | 2025", "Revenue | 15"]);
    expect(read(page).remarks).toMatchObject([{ message: "hidden text with figures was not read: 9,999" }]);
  });

  test("white text on a background is seen", () => {
    const page =
      "<table><tr style='background-color:#036'><td></td><td><font color=white>2025</font></td></tr><tr><td>Sales</td><td bgcolor='navy'><p style='color:#fff'>15</p></td></tr></table>";
    expect(drawn(page)).toEqual([" | 2025", "Sales | 15"]);
    expect(drawn("<div style='color:white'><p style='color:black'>Plain 9,999</p></div>")).toEqual(["Plain 9,999"]);
  });

  test("every row knows its line in the source", () => {
    const [grid] = read("<table>\n<tr><td></td><td>2025</td></tr>\n<tr><td>Cash</td><td>15</td></tr></table>").blocks;
    expect(grid?.kind === "grid" && grid.rows.map(({ place }) => place.line)).toEqual([2, 3]);
  });
});

test("a line that ends in a bare ampersand is one line", () => {
  const [, grid] = read("<p>Research &\nDevelopment</p><table>\r\n<tr><td>Cash</td><td>15</td></tr></table>").blocks;
  expect(grid?.place).toEqual({ line: 3 });
});

test("a row whose tag is missing knows the line of its first cell", () => {
  const [grid] = read("<table>\n<tr><td></td><td>2025</td></tr>\n</tr><td>Cash</td><td>15</td></tr></table>").blocks;
  expect(grid?.kind === "grid" && grid.rows.map(({ place }) => place.line)).toEqual([2, 3]);
});

describe("a hostile HTML page", () => {
  test("is refused when it is nested without end", () => {
    expect(readHtmlText("<div>".repeat(20_000), { name: "", sha256: "" })).toMatchObject({ ok: false });
  });

  test("cannot claim endless columns or rows", () => {
    const wide = `<table><tr>${"<td colspan='1000'>1</td>".repeat(50)}</tr></table>`;
    expect(readHtmlText(wide, { name: "", sha256: "" })).toMatchObject({ ok: false });
    expect(drawn("<table><tr><td rowspan='99999999'>a</td><td>2025</td></tr><tr><td>15</td></tr></table>")).toEqual([
      "a | 2025",
      " | 15",
    ]);
  });

  test("has plain data for names that mean something to a program", () => {
    expect(
      drawn("<table><tr><td></td><td>constructor</td></tr><tr><td>__proto__</td><td>15</td></tr></table>"),
    ).toEqual([" | constructor", "__proto__ | 15"]);
  });
});

test.each([
  ["a table of a page", "<table><caption>Sales</caption><tr><td>Sales</td><td>1,234</td></tr></table>", true],
  [
    "a tagged table of a plain text",
    "<TABLE>\n<CAPTION>\n     2005   2004\n<S>     <C>    <C>\nSales   1,234  987\n</TABLE>",
    false,
  ],
])("%s is told by what stands in it", (_, text, isPage) => {
  expect(htmlReader.accepts({ name: "", sha256: "", bytes: new TextEncoder().encode(text) })).toBe(isPage);
});

describe("preformatted text", () => {
  const page = (open: string) =>
    read(`<html><body><p>Release</p>
${open}STATEMENTS OF INCOME (in thousands)
                     Quarter Ended
                  <u>June 30,</u>    June 30,
                    2004        2003
                  --------    --------
Net sales         $  4,402    $  4,118
Net income             226         118
</pre></body></html>`).blocks;

  test("is read by its columns of blanks, each row in its line of the page", () => {
    for (const [open, line] of [
      ["<pre>", 7],
      ["<PRE>\n", 8],
    ] as const) {
      const grid = page(open).find((block) => block.kind === "grid");
      const rows = grid?.kind === "grid" ? grid.rows : [];
      const sales = rows.find(({ cells }) => cells[0] === "Net sales");
      expect(sales?.cells.filter((cell) => cell !== "")).toEqual(["Net sales", "$4,402", "$4,118"]);
      expect(sales?.place.line).toBe(line);
    }
  });

  test("may stand in EDGAR's own tags for tables of plain text", () => {
    const rows = drawn(`<html><body><pre>
BALANCE SHEETS (in thousands)
<TABLE>
<CAPTION>
                  June 30,    June 30,
                    2004        2003
                  --------    --------
<S>               <C>         <C>
Cash              $  4,402    $  4,118
Total assets        20,226      19,118
</TABLE>
</pre></body></html>`);
    expect(rows).toContain("Total assets | 20,226 | 19,118");
  });

  test("of a line or two is a line of the page", () =>
    expect(drawn("<pre>Contact:  Investor Relations</pre>")).toEqual(["Contact: Investor Relations"]));
});
