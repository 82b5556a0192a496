import type { Block } from "../../../src/readers/document";
import { readText } from "../../../src/readers/text/read-text";

/** Blocks as short texts: "3: a line", "# 3: a heading", "4: a|b / c|d" for a grid. */
function read(text: string): readonly string[] {
  const document = readText({ name: "release.txt", sha256: "00", bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.problem.reason);
  return document.value.blocks.map(tell);
}

function tell(block: Block): string {
  const at = `${block.place.line}${(block.place.page ?? 1) === 1 ? "" : ` page ${block.place.page}`}`;
  return block.kind === "text"
    ? `${block.heading ? "# " : ""}${at}: ${block.text}`
    : `${at}: ${block.rows.map(({ cells }) => cells.join("|")).join(" / ")}`;
}

describe("tables of tab-separated cells inside prose", () => {
  test("stand between the lines around them", () =>
    expect(
      read(
        [
          "Table 1. Revenues (JPY in millions)",
          "",
          "\t1Q04\t1Q03",
          "Connectivity Service Revenues",
          "IP Service ⁸\t2,279\t2,534",
          "",
          "⁸ Including data centers.",
        ].join("\n"),
      ),
    ).toEqual([
      "1: Table 1. Revenues (JPY in millions)",
      "3: |1Q04|1Q03 / Connectivity Service Revenues|| / IP Service ⁸|2,279|2,534",
      "7: ⁸ Including data centers.",
    ]));

  test("reach over rows of blank cells, which only space them out", () =>
    expect(read("\t2004\t\t2003\nSales\t1,200\t\t1,100\n\t\t\t\nCosts\t800\t\t700\n\nA note below")).toEqual([
      "1: |2004||2003 / Sales|1,200||1,100 / ||| / Costs|800||700",
      "6: A note below",
    ]));

  test("begin at the first row and end at the last one of their paragraph", () =>
    expect(read("CONSOLIDATED BALANCE SHEETS\n(in thousands)\n\t2004\t2003\nAssets\nCash\t1\t2\nA note below")).toEqual(
      ["1: CONSOLIDATED BALANCE SHEETS", "2: (in thousands)", "3: |2004|2003 / Assets|| / Cash|1|2", "6: A note below"],
    ));

  test("keep blank cells, and rows of unequal length are filled up", () =>
    expect(read("\ta\t\tb\nx\t1\ny\t1\t2\t3\t4")).toEqual(["1: |a||b| / x|1||| / y|1|2|3|4"]));

  test("may have a header of one column", () => expect(read("\t2004\nCash\t5")).toEqual(["1: |2004 / Cash|5"]));

  test("are none where a tab only indents", () =>
    expect(read("\tThe Company announced\nits results.\t\n\t(in thousands)")).toEqual([
      "1: The Company announced",
      "2: its results.",
      "3: (in thousands)",
    ]));

  test("keep text that a spreadsheet would take for a formula", () =>
    expect(read('\t1Q04\n=HYPERLINK("http://x")\t1\n＝SUM(A1)\t2\n+1-800\t3\n@x\t4\n-y\t5')).toEqual([
      '1: |1Q04 / =HYPERLINK("http://x")|1 / ＝SUM(A1)|2 / +1-800|3 / @x|4 / -y|5',
    ]));
});

describe("Markdown tables", () => {
  const expected = ["1: |1Q04|1Q03 / Revenue|8,675|(8,344)"];
  test.each([
    ["with outer bars", "|  | 1Q04 | 1Q03 |\n|---|---:|---:|\n| Revenue | 8,675 | (8,344) |"],
    ["without outer bars", " | 1Q04 | 1Q03\n--- | ---: | ---:\nRevenue | 8,675 | (8,344)"],
    ["with a rule of single dashes", "| | 1Q04 | 1Q03 |\n|-|-|-|\n| Revenue | 8,675 | (8,344) |"],
    ["without a rule", "| | 1Q04 | 1Q03 |\n| Revenue | 8,675 | (8,344) |"],
    ["with emphasis", "| | **1Q04** | __1Q03__ |\n|---|---|---|\n| **Revenue** | **8,675** | ***(8,344)*** |"],
    ["with escapes", "| | 1Q04 | 1Q03 |\n|---|---|---|\n| Revenue | 8,675 | \\(8,344\\) |"],
    ["with entities", "| | 1Q04 | 1Q03 |\n|---|---|---|\n| Revenue&nbsp; | 8,675 | (8,344) |"],
    ["indented", "  | | 1Q04 | 1Q03 |\n  |---|---|---|\n  | Revenue | 8,675 | (8,344) |"],
  ])("%s", (_, text) => expect(read(text)).toEqual(expected));

  test("keep a bar that belongs to its cell, marks, breaks and signs", () =>
    expect(
      read(
        "| | 1Q04 |\n|---|---|\n| Cost \\| net<br>of tax | 5 |\n| A &amp; B &lt;1 | \\-5 |\n| IP Service <sup>8</sup> | &mdash; |",
      ),
    ).toEqual(["1: |1Q04 / Cost | net of tax|5 / A & B <1|-5 / IP Service ^{8}|—"]));

  test("keep a row of nils below the header", () =>
    expect(
      read("| | 1Q04 | 1Q03 |\n|---|---|---|\n| - | - | - |\n| -- | -- | -- |\n|---|---|---|\n| x | 1 | 2 |"),
    ).toEqual(["1: |1Q04|1Q03 / -|-|- / --|--|-- / x|1|2"]));

  test("stand between their headings and notes", () =>
    expect(read("## Balance sheet\n**(in millions)**\n| | 2004 |\n|---|---|\n| Cash | 5 |\nNote (1): none")).toEqual([
      "# 1: Balance sheet",
      "2: (in millions)",
      "3: |2004 / Cash|5",
      "6: Note (1): none",
    ]));

  test("are none in a sentence with a bar", () =>
    expect(read("Ticker: ABC | Exchange: XYZ\nand more")).toEqual(["1: Ticker: ABC | Exchange: XYZ", "2: and more"]));
});

describe("lines and pages", () => {
  test.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("end with %s", (_, end) =>
    expect(read(["a", "", "\tx", "b\t1", "c"].join(end))).toEqual(["1: a", "3: |x / b|1", "5: c"]),
  );

  test("a form feed ends a page, wherever it stands in the line", () =>
    expect(read("first\n\fsecond\n\nstill second\f\nthird\f\f\nfifth\fsixth")).toEqual([
      "1: first",
      "2 page 2: second",
      "4 page 2: still second",
      "5 page 3: third",
      "6 page 5: fifth",
      "6 page 6: sixth",
    ]));

  test("a table that a page break cuts stays one, each row on its page", () => {
    const document = readText({ name: "x", sha256: "", bytes: Buffer.from("\t2004\nCash\t5\f\nDebt\t6") });
    const [grid] = document.ok ? document.value.blocks : [];
    expect(grid?.kind === "grid" && grid.rows.map(({ place }) => place)).toEqual([
      { line: 1, page: 1 },
      { line: 2, page: 1 },
      { line: 3, page: 2 },
    ]);
  });

  test("a text without form feeds has no pages", () => {
    const document = readText({ name: "x", sha256: "", bytes: Buffer.from("Title\n\n\t2004\nCash\t5") });
    expect(document.ok && document.value.blocks.map(({ place }) => place)).toEqual([{ line: 1 }, { line: 3 }]);
  });

  test("a mark at the beginning is no text", () => expect(read("\uFEFFTitle")).toEqual(["1: Title"]));
  test("blank lines are none, nor are lines of spaces", () =>
    expect(read("\n\n  \n\t\t\n　\na\n\n")).toEqual(["6: a"]));
});

describe("what is too much is refused, never cut off in silence", () => {
  const refusal = (text: string) => {
    const document = readText({ name: "x", sha256: "", bytes: Buffer.from(text) });
    return document.ok ? undefined : document.problem;
  };

  test("lines", () => expect(refusal("a\n".repeat(400_001))?.reason).toMatch(/more than 400,000 lines/u));
  test("cells in a row", () =>
    expect(refusal(`a\tb\n${"1\t".repeat(600)}1`)).toMatchObject({
      reason: expect.stringMatching(/line 2 .*more than 512 cells/u) as string,
      remedy: expect.stringMatching(/\S/u) as string,
    }));
  test("cells in a table", () =>
    expect(refusal(`${"1\t".repeat(500)}1\n${"a\tb\n".repeat(30_000)}`)?.reason).toMatch(/table .*cells/u));
  test("as much as a long report holds is read", () =>
    expect(refusal(`${"Some prose.\n".repeat(50_000)}${"a\t1\t2\n".repeat(20_000)}`)).toBeUndefined());
  test("one endless line is read in no time", () => {
    const started = performance.now();
    expect(refusal("1,234 ".repeat(1_000_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
