import { datedByFigures } from "../../src/interpret/equal-figure";
import { readTables } from "../support/read-tables";

const STATEMENT = [
  "CONSOLIDATED STATEMENTS OF OPERATIONS (in thousands)",
  "",
  "\tJun 30, 2004\tJun 30, 2003\tMar 31, 2004",
  "Revenues\t8,674,907\t8,344,046\t11,617,002",
  "Cost\t7,443,427\t7,868,496\t9,914,716",
  "Operating income (loss)\t(100,489)\t(1,205,649)\t349,688",
  "Net income (loss)\t1,434,335\t(2,474,548)\t668,699",
];
const found = (...lines: readonly string[]) =>
  datedByFigures(readTables([...STATEMENT, "", ...lines].join("\n"))).map(
    ({ year, quarter, end }) => `${quarter} of ${year} ends ${end}`,
  );

describe("datedByFigures", () => {
  test("dates labels by figures in millions that equal a dated statement in thousands, rounded", () =>
    expect(
      found(
        "Table 1 (in millions)",
        "",
        "\t1Q04\t1Q03\t4Q03",
        "Revenues\t8,675\t8,344\t11,617",
        "Cost\t7,443\t7,868\t9,915",
        "Net income (loss)\t1,434\t(2,475)\t669",
      ),
    ).toEqual(["1 of 2004 ends 2004-06-30", "1 of 2003 ends 2003-06-30", "4 of 2003 ends 2004-03-31"]));

  test("by figures cut off, too", () =>
    expect(found("Table 1", "", "\t1Q04", "Revenues\t8,674", "Cost\t7,443", "Net income (loss)\t1,434")).toEqual([
      "1 of 2004 ends 2004-06-30",
    ]));

  test("by figures in the statement's own scale", () =>
    expect(
      found("Table 1", "", "\t1Q04", "Revenues\t8,674,907", "Cost\t7,443,427", "Net income (loss)\t1,434,335"),
    ).toEqual(["1 of 2004 ends 2004-06-30"]));

  test("by two figures under the same labels", () =>
    expect(found("Highlights", "", "\t1Q04\tChange", "Revenues\t8,675\t4%", "Net income (loss)\t1,434\t—")).toEqual([
      "1 of 2004 ends 2004-06-30",
    ]));

  test("whatever the signs say, for a benefit may be printed either way", () =>
    expect(found("Table 1", "", "\t1Q03", "Loss\t2,475", "Operating loss\t1,206", "Revenues\t8,344")).toEqual([
      "1 of 2003 ends 2003-06-30",
    ]));

  test.each([
    ["two equal figures may be chance", ["\t1Q04", "Orders\t8,675", "Backlog\t1,434", "Other\t999"]],
    ["one under the same label, too", ["\t1Q04", "Revenues\t8,675", "Backlog\t1,111", "Other\t999"]],
    ["small figures are equal by chance", ["\t1Q04", "a\t75", "b\t43", "c\t34", "d\t5"]],
    ["percentages tell nothing", ["\t1Q04", "a\t8,675%", "b\t7,443%", "c\t1,434%"]],
    ["figures that are none of it", ["\t1Q04", "a\t1,111", "b\t2,222", "c\t3,333"]],
    [
      "a year to date may hold other quarters",
      ["\tFY2004", "Revenues\t8,675", "Cost\t7,443", "Net income (loss)\t1,434"],
    ],
    ["a label that names its own year's end", ["\tFY3/05 1Q", "Revenues\t8,675", "Cost\t7,443", "Net\t1,434"]],
  ])("leaves a label open: %s", (_, lines) => expect(found("Table 1", "", ...lines)).toEqual([]));

  test("leaves open what fits two dates", () => {
    const twice = STATEMENT.map((line) =>
      line.replaceAll("8,344,046", "8,674,907").replaceAll("7,868,496", "7,443,427"),
    );
    const tables = readTables(
      [...twice, "", "Table 1", "", "\t1Q04", "Revenues\t8,675", "Cost\t7,443", "Net income (loss)\t1,434"].join("\n"),
    );
    expect(datedByFigures(tables)).toEqual([]);
  });

  test("of no tables makes nothing", () => expect(datedByFigures([])).toEqual([]));
});
