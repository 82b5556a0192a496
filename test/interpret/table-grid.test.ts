import type { GridRow } from "../../src/readers/document";
import { cutAtHeaders, headerLength, tidyGrid } from "../../src/interpret/table-grid";

/** Rows written as lines of cells between bars, filled up to one width. */
function grid(...lines: readonly string[]): readonly GridRow[] {
  const cells = lines.map((line) => line.split("|"));
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row, i) => ({
    cells: [...row, ...Array<string>(width - row.length).fill("")],
    place: { line: i + 1 },
  }));
}
const tell = (rows: readonly GridRow[]) => rows.map(({ cells }) => cells.map((cell) => cell.trim()).join("|"));
const tidy = (...lines: readonly string[]) => tell(tidyGrid({ kind: "grid", rows: grid(...lines), place: {} }));

describe("tidyGrid", () => {
  describe("puts signs that stand in cells of their own back at their figures", () => {
    test.each([
      ["currency in front", ["|2004|", "Cash|$|1,234"], ["|2004", "Cash|$1,234"]],
      ["closing parenthesis", ["|2004|", "Loss|(103|)", "Cash|5,000|"], ["|2004", "Loss|(103)", "Cash|5,000"]],
      [
        "both, with spacers",
        ["||2004|||", "Loss||$|(1,103|)", "Cash|||5,000|"],
        ["|2004", "Loss|$(1,103)", "Cash|5,000"],
      ],
      ["opening parenthesis", ["|2004|", "Loss|(|1,103)"], ["|2004", "Loss|(1,103)"]],
      ["percent", ["|2004|", "Margin|33.6|%", "Growth|(12.1|)%"], ["|2004", "Margin|33.6%", "Growth|(12.1)%"]],
      ["percent of a small number", ["|2004|", "Margin|5|%"], ["|2004", "Margin|5%"]],
      ["triangle", ["|2004|", "損失|△|1,103", "利益||5,000"], ["|2004", "損失|△1,103", "利益|5,000"]],
      ["dash behind a currency", ["|2004|2003", "Other|$|—|$|5,000"], ["|2004|2003", "Other|$—|$5,000"]],
    ])("%s", (_, lines, expected) => expect(tidy(...lines)).toEqual(expected));

    test("a currency in front of words is dropped", () =>
      expect(tidy("||2004|", "Growth||$|NM", "Cash||$|5,000")).toEqual(["|2004", "Growth|NM", "Cash|$5,000"]));

    test("a nil is no sign of the next figure", () =>
      expect(tidy("|2004|2003", "Bonds|-|400,000")).toEqual(["|2004|2003", "Bonds|-|400,000"]));

    test("a percent sign over a column is a heading", () =>
      expect(tidy("|Jun 30, 2004|%|2003|%", "Cash|97,114|25.3|88,000|20.1")).toEqual([
        "|Jun 30, 2004|%|2003|%",
        "Cash|97,114|25.3|88,000|20.1",
      ]));

    test("a percent sign over a column behind a note mark, too", () =>
      expect(tidy("|USD (1)|%", "Cash|97,114|25.3")).toEqual(["|USD (1)|%", "Cash|97,114|25.3"]));

    test("a second percent sign stays where it is", () =>
      expect(tidy("|a|b", "Growth|5%|%")).toEqual(["|a|b", "Growth|5%|%"]));
  });

  test("drops spacer columns and moves their headings to the column they stand over", () =>
    expect(
      tidy(
        "||Three Months Ended||||",
        "||Jun 30, 2004|||Jun 30, 2003|",
        "||USD||JPY||JPY",
        "Revenue||26,670||2,918,488||3,321,229",
      ),
    ).toEqual([
      "|Three Months Ended||",
      "|Jun 30, 2004||Jun 30, 2003",
      "|USD|JPY|JPY",
      "Revenue|26,670|2,918,488|3,321,229",
    ]));

  test("keeps a column that only some rows fill", () =>
    expect(tidy("|2004|2003", "Cash|5,000|", "Bonds||6,000")).toEqual(["|2004|2003", "Cash|5,000|", "Bonds||6,000"]));

  test("joins two columns of which every row fills one, under one heading", () =>
    expect(tidy("|2004||2003|", "Cash|5,000||6,000|", "Total||$7,000||$8,000")).toEqual([
      "|2004|2003",
      "Cash|5,000|6,000",
      "Total|$7,000|$8,000",
    ]));

  test("makes one label of columns that indent", () =>
    expect(tidy("||2004", "Assets||", "|Cash|5,000", "|Bonds|6,000")).toEqual([
      "|2004",
      "Assets|",
      "Cash|5,000",
      "Bonds|6,000",
    ]));

  test.each([
    ["Ⅰ", "Ⅱ"],
    ["I", "II"],
    ["1", "2"],
    ["1.", "2."],
    ["(1)", "(2)"],
    ["①", "②"],
    ["a)", "b)"],
  ])("makes one label of a number (%s) and its words", (one, two) =>
    expect(tidy("||2004", `${one}|売上高|5,000`, `|内訳|6,000`, `${two}|売上原価|7,000`)).toEqual([
      "|2004",
      `${one} 売上高|5,000`,
      "内訳|6,000",
      `${two} 売上原価|7,000`,
    ]),
  );

  test("keeps words that stand beside a label", () =>
    expect(tidy("|Note|2004", "Cash|see 5|5,000", "Bonds|see 6|6,000")).toEqual([
      "|Note|2004",
      "Cash|see 5|5,000",
      "Bonds|see 6|6,000",
    ]));

  test("puts a header that lost its first, blank cell over its columns", () =>
    expect(tidy("1Q04|1Q03", "Revenue|2,279|2,534", "Cost|1,000|1,100")).toEqual([
      "|1Q04|1Q03",
      "Revenue|2,279|2,534",
      "Cost|1,000|1,100",
    ]));

  test("does so for each row of the header, but not for one that has a cell for each column", () => {
    expect(tidy("Jun 30, 2004||Jun 30, 2003", "USD|JPY|JPY", "Revenue|26,670|2,918,488|3,321,229")).toEqual([
      "|Jun 30, 2004||Jun 30, 2003",
      "|USD|JPY|JPY",
      "Revenue|26,670|2,918,488|3,321,229",
    ]);
    expect(tidy("2004年6月期|1Q04|1Q03", "Revenue|2,279|2,534")).toEqual([
      "2004年6月期|1Q04|1Q03",
      "Revenue|2,279|2,534",
    ]);
  });

  test("puts an unlabelled total that lost its blank label over its columns", () =>
    expect(tidy("|2004|2003", "Cash|5,000|6,000", "Bonds|1,000|1,000", "6,000|7,000")).toEqual([
      "|2004|2003",
      "Cash|5,000|6,000",
      "Bonds|1,000|1,000",
      "|6,000|7,000",
    ]));

  test("leaves years as labels where they are", () =>
    expect(tidy("|Sales|Income", "2004|5,000|", "2003|4,000|300")).toEqual([
      "|Sales|Income",
      "2004|5,000|",
      "2003|4,000|300",
    ]));

  test("keeps places", () =>
    expect(tidyGrid({ kind: "grid", rows: grid("|2004|", "Cash|$|5"), place: {} }).map(({ place }) => place)).toEqual([
      { line: 1 },
      { line: 2 },
    ]));

  test("of nothing makes nothing", () => expect(tidyGrid({ kind: "grid", rows: [], place: {} })).toEqual([]));
});

describe("headerLength", () => {
  test.each<readonly [string, readonly string[], number]>([
    ["one row of labels", ["|1Q04|1Q03", "Revenue|2,279|2,534"], 1],
    ["two rows and groups", ["|Jun 30, 2004|", "|USD (1)|JPY", "Revenue|26,670|2,918,488"], 2],
    ["section headings belong to the body", ["|1Q04|1Q03", "Revenues|", "IP Service|2,279|2,534"], 1],
    ["a line of units belongs to the header", ["|1Q04|1Q03", "(in thousands)||", "IP Service|2,279|2,534"], 2],
    ["years", ["|2004|2003", "Revenue|2,279|2,534"], 1],
    ["years with marks", ["|2004 (1)|2003*", "Revenue|2,279|2,534"], 1],
    ["halves of dates", ["|June 30,|June 30,", "|2004|2003", "Revenue|2,279|2,534"], 2],
    ["lengths in figures", ["|3 Months Ended|12 Months Ended", "|2004|2004", "Revenue|2,279|2,534"], 2],
    ["quarters alone", ["FY2004||", "|1Q|2Q", "Revenue|2,279|2,534"], 2],
    ["quarters of a year in Japanese", ["2004年度||", "|第1四半期|第2四半期", "売上高|2,279|2,534"], 2],
    ["months to date", ["|9M|12M", "Revenue|2,279|2,534"], 1],
    ["Japanese dates cut over two rows", ["|2004年|2003年", "|6月30日|6月30日", "現金|2,279|2,534"], 2],
    ["days and months alone", ["|30 June|31 Mar", "|2004|2004", "Cash|2,279|2,534"], 2],
    ["dates with signs", ["|2004/6/30|2003/6/30", "Cash|2,279|2,534"], 1],
    ["American dates of two digits", ["|6/30/04|12/31/03", "Cash|2,279|2,534"], 1],
    ["percent signs", ["|2004|%", "Cash|2,279|12.5"], 1],
    ["currency with a note mark", ["|USD (1)|JPY", "Cash|2,279|12.5"], 1],
    ["small counts are figures", ["|1Q04|1Q03", "IPv6 Service|6|9"], 1],
    ["nils are figures", ["|1Q04|1Q03", "Advances|-|-", "Other|5,000|1"], 1],
    ["percentages are figures", ["|1Q04|1Q03", "Margin|11.7%|6.5%"], 1],
    ["commas for decimals are figures, too", ["|2004|2003", "Umsatz|1.234,56|1.000,00", "Marge|12,5 %|11,0 %"], 1],
    ["no figure at all", ["|a|b", "x|y|z"], 2],
    ["no header", ["Cost of Services|4,811|5,234", "Margin|638|361"], 0],
    ["headings without a header", ["Revenues|", "IP Service|2,279"], 0],
    ["nothing", [], 0],
  ])("%s", (_, lines, expected) => expect(headerLength(lines.length === 0 ? [] : grid(...lines))).toBe(expected));
});

describe("cutAtHeaders", () => {
  const cut = (...lines: readonly string[]) => cutAtHeaders(grid(...lines)).map(tell);

  test("leaves one table whole", () =>
    expect(cut("|1Q04|1Q03", "Revenue|2,279|2,534", "Assets||", "Cost|1,000|1,100")).toHaveLength(1));

  test("cuts before a header in mid-table, with the titles above it", () =>
    expect(
      cut(
        "|2004|2003",
        "Cash|5,000|6,000",
        "CONSOLIDATED STATEMENTS OF CASH FLOWS||",
        "(in thousands)||",
        "|2004|2003",
        "Net income|1,000|1,100",
      ),
    ).toEqual([
      ["|2004|2003", "Cash|5,000|6,000"],
      ["CONSOLIDATED STATEMENTS OF CASH FLOWS||", "(in thousands)||", "|2004|2003", "Net income|1,000|1,100"],
    ]));

  test("cuts before a header of two rows", () =>
    expect(
      cut("|1Q04|1Q03", "a|5,000|1", "|Three Months Ended|", "|Jun 30, 2004|Jun 30, 2003", "b|6,000|1").map(
        (part) => part.length,
      ),
    ).toEqual([2, 3]));

  test("cuts before one period over the only column", () =>
    expect(cut("|2004", "a|5,000", "|2003", "b|6,000").map((part) => part.length)).toEqual([2, 2]));

  test("does not cut at a row of figures that look like years, nor at one period beside a label", () => {
    expect(cut("|2004|2003", "Units|1,999|2,004", "Average|2.0|2.1")).toHaveLength(1);
    expect(cut("|A|B", "a|5,000|1", "Launched in|1Q04|", "b|6,000|1")).toHaveLength(1);
  });

  test("of nothing makes nothing", () => expect(cutAtHeaders([])).toEqual([]));
});
