import { blocksOfLines } from "../../../src/readers/layout/blocks-of-lines";

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
