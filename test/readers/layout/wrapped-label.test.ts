import { blocksOfLines } from "../../../src/readers/layout/blocks-of-lines";
import { readFiling } from "../../support/read-filing";

/** The rows of the only grid, of lines in fixed pitch. */
function rows(...lines: readonly string[]): readonly string[] {
  const placed = lines.map((line, i) => ({
    words: [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
      text,
      left: index,
      right: index + text.length,
    })),
    place: { line: i + 1 },
  }));
  return blocksOfLines(placed).flatMap((block) =>
    block.kind === "grid" ? block.rows.map(({ cells }) => cells.join("|")) : [],
  );
}

test("a label that reaches the sign of its first figure leaves the sign to the figure", () =>
  expect(
    rows(
      "                               2003     2002",
      "Lumber sales (tons)          94,118   97,004",
      "Average price per ton ($) $     301  $   322",
    )[2],
  ).toBe("Average price per ton ($)|$301|$322"));

test("weeks in parentheses stand below their year, and are no figures", () => {
  const filing = readFiling(`SELECTED FINANCIAL DATA (in thousands)

                      Fiscal Year
                    2001        2000
                  --------    --------
                             (53 weeks)
Sales             $402,118    $388,004
Net income          18,220      17,440
`);
  expect(filing.statements[0]?.lines.map(({ label }) => label)).toEqual(["Sales", "Net income"]);
});

describe("labels of two lines", () => {
  test("go on in a word that had no room, where nothing else is indented below", () =>
    expect(
      rows(
        "                                        2005        2004",
        "Depreciation of real estate assets    14,312      12,908",
        "Minority interest in Operating",
        "  Partnership                          1,208       1,130",
        "Gain on sale of properties            (1,110)     (2,400)",
        "Other income",
        "  Interest                               110         240",
        "Funds from operations of all kinds    14,520      11,878",
      ).slice(2),
    ).toEqual([
      "Minority interest in Operating Partnership|1,208|1,130",
      "Gain on sale of properties|(1,110)|(2,400)",
      "Other income||",
      "Interest|110|240",
      "Funds from operations of all kinds|14,520|11,878",
    ]));

  test("are headings over several rows that are indented", () =>
    expect(
      rows(
        "                                        2005        2004",
        "Depreciation of real estate assets    14,312      12,908",
        "Minority interest in partnerships",
        "  Operating                            1,208       1,130",
        "  Consolidated                         1,110       2,400",
        "Funds from operations                 14,520      11,878",
      )[2],
    ).toBe("Minority interest in partnerships||"));
});
