import { oneCellTables } from "../../../src/readers/text/one-cell-lines";

const rows = (...lines: readonly string[]) =>
  oneCellTables(lines.map((text, i) => ({ text, place: { line: i + 1 } }))).flatMap(({ grid }) =>
    grid.rows.map(({ cells }) => cells.join("|")),
  );

const BODY = [
  ...["Net sales", "12,410", "10,220", "24,110", "19,870"],
  ...["Costs", "8,110", "7,390", "15,960", "14,510"],
  ...["Net income", "4,300", "2,830", "8,150", "5,360"],
];

describe("days and their years on lines of their own", () => {
  test("are one heading where they take turns", () =>
    expect(
      rows(
        "Three Months Ended",
        "Six Months Ended",
        ...["June 30,", "2003", "June 30,", "2002", "June 30,", "2003", "June 30,", "2002"],
        ...BODY,
      ).slice(0, 3),
    ).toEqual([
      "|Three Months Ended||Six Months Ended|",
      "|June 30, 2003|June 30, 2002|June 30, 2003|June 30, 2002",
      "Net sales|12,410|10,220|24,110|19,870",
    ]));

  test("stand over one another where all days come first", () =>
    expect(
      rows(
        "Three Months Ended",
        "Six Months Ended",
        ...["June 28,", "June 29,", "June 28,", "June 29,", "2003", "2002", "2003", "2002"],
        ...BODY,
      ).slice(0, 4),
    ).toEqual([
      "|Three Months Ended||Six Months Ended|",
      "|June 28,|June 29,|June 28,|June 29,",
      "|2003|2002|2003|2002",
      "Net sales|12,410|10,220|24,110|19,870",
    ]));
});
