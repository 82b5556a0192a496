import { pairedLabels } from "../../src/interpret/label-pair";
import { factsOf, readFiling } from "../support/read-filing";

const pair = (header: number, ...rows: readonly string[]) =>
  pairedLabels(
    rows.map((row) => ({ cells: row.split("|"), place: {} })),
    header,
  )?.map(({ cells }) => cells.join("|"));

const HEADER = "Segment|Metric|2008|2007";

describe("a group and a measure in a column each", () => {
  test("become a heading and its rows, whether the group is printed once or in each row", () => {
    const expected = ["|2008|2007", "Shops||", "Net sales|1|2", "Income|3|4", "Mail||", "Net sales|5|6", "Income|7|8"];
    const rows = ["Shops|Net sales|1|2", "Shops|Income|3|4", "Mail|Net sales|5|6", "Mail|Income|7|8"];
    expect(pair(1, HEADER, ...rows)).toEqual(expected);
    expect(pair(1, HEADER, ...rows.map((row, i) => (i % 2 ? row.replace(/^\w+/u, "") : row)))).toEqual(expected);
  });

  test.each([
    [["Net sales|audited|1|2", "Costs|audited|3|4", "Tax|audited|5|6", "Income|audited|7|8"]],
    [["Net sales|see page a|1|2", "Costs|see page b|3|4", "Tax|see page c|5|6", "Income|see page d|7|8"]],
    [["Shops||1|2", "Shops|Income|3|4", "Mail|Net sales|5|6", "Mail|Income|7|8"]],
    [["Shops|Income|1|2", "Shops|Income|3|4", "Mail|Net sales|5|6", "Mail|Income|7|8"]],
    [["|Net sales|1|2", "Shops|Income|3|4", "Mail|Net sales|5|6", "Mail|Income|7|8"]],
  ])("are none in %j", (rows) => expect(pair(1, HEADER, ...rows)).toBeUndefined());

  test("are read from an export", () => {
    const filing = readFiling(`Segment results (in millions of dollars)

Segment\tMetric\t13 weeks ended Aug 2, 2008\t13 weeks ended Aug 4, 2007
Shops\tNet sales\t1,204.5\t1,150.2
Shops\tOperating income\t44.1\t40.2
Mail\tGross sales\t620.0\t611.4
Mail\tOperating income\t18.2\t17.5
`);
    expect(factsOf(filing, "Net sales")).toEqual(["1204500000 USD", "1150200000 USD"]);
    expect(
      filing.statements[0]?.lines.filter(({ label }) => label === "Operating income").map(({ path }) => path),
    ).toEqual([["Shops"], ["Mail"]]);
  });
});
