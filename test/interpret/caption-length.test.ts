import { periodsOf, readFiling } from "../support/read-filing";

const periods = (caption: string, ...days: readonly string[]) =>
  periodsOf(
    readFiling(`Condensed consolidated income statement
${caption}
in EUR million

\t${days.join("\t")}
Revenue\t1,204\t2,310
Costs\t802\t1,540
`).statements[0],
  );

describe("a length over the table", () => {
  test("is that of columns which end on its day, in whatever year", () =>
    expect(periods("for the six months ended 30 June 2023", "30 June 2023", "30 June 2022")).toEqual([
      "2023-01-01/2023-06-30",
      "2022-01-01/2022-06-30",
    ]));

  test("is not that of a column which ends on another day", () =>
    expect(periods("for the six months ended 30 June 2023", "30 June 2023", "31 December 2022")).toEqual([
      "2023-01-01/2023-06-30",
      "",
    ]));

  test("of three months is that of any quarter's end", () =>
    expect(periods("for the three months ended 30 June 2023", "30 June 2023", "31 March 2023")).toEqual([
      "2023-04-01/2023-06-30",
      "2023-01-01/2023-03-31",
    ]));
});

test("a day alone over a sheet of a tagged filing is no period, since those print every length", () => {
  const text = (caption: string) => `Inventories (Details)
${caption}

\tMar. 29, 2025\tSep. 28, 2024
Components\t3,300\t3,627
Finished goods\t2,969\t3,659
`;
  const [rendered, plain] = ["(USD ($) $ in Millions)", "($ in millions)"].map((caption) =>
    periodsOf(readFiling(text(caption)).statements[0]),
  );
  expect(rendered).toEqual(["2025-03-29", "2024-09-28"]);
  expect(plain).toEqual(["", ""]);
});

test("the days over a table of segments are its period, whatever quarter the release is said to be of", () => {
  const filing = readFiling(`Globex Inc. First Quarter 2024 Results
Segment information
Three months ended March 31, 2024
(in millions)

\tNorth America\tEurope\tTotal
Net sales\t504.2\t310.1\t814.3
Operating income\t80.1\t42.2\t122.3
`);
  expect(new Set(periodsOf(filing.statements[0]))).toEqual(new Set(["2024-01-01/2024-03-31"]));
});

test("a period over the labels is that of all columns, whose heads say the currency and the scale", () => {
  const filing = readFiling(`Globex plc
Segmental analysis

\tNet interest income\tOther income\tTotal income
Half-year to 30 June 2021\t£m\t£m\t£m
Retail\t418\t812\t1,230
Group\t918\t1,212\t2,130
`);
  expect(new Set(periodsOf(filing.statements[0]))).toEqual(new Set(["2021-01-01/2021-06-30"]));
});

test("a column at a day holds balances in any table", () => {
  const filing = readFiling(`Globex plc
Segmental analysis

\tAt 30 June 2019\tAt 31 Dec 2018
\t£m\t£m
Retail\t346,979\t349,412
Group\t822,248\t797,598
`);
  expect(periodsOf(filing.statements[0])).toEqual(["2019-06-30", "2018-12-31"]);
});

describe("quarterly results", () => {
  const FOUR = ["March 31, 1996", "June 30, 1996", "September 29, 1996", "December 29, 1996"];
  const body = (days: readonly string[]) => `\t${days.join("\t")}
Net sales\t18,402\t24,911\t23,220\t17,118
Net income\t620\t1,815\t1,540\t205
`;

  test("are those of the quarters that end some thirteen weeks apart", () =>
    expect(
      periodsOf(readFiling(`Quarterly results (in thousands of dollars):\n\n${body(FOUR)}`).statements[0]),
    ).toEqual(["1996-01-01/1996-03-31", "1996-04-01/1996-06-30", "1996-07-01/1996-09-29", "1996-09-30/1996-12-29"]));

  test("say nothing of days a year apart", () =>
    expect(
      periodsOf(
        readFiling(
          `Quarterly results (in thousands of dollars):\n\n${body(["June 30, 1993", "June 30, 1994", "June 30, 1995", "June 30, 1996"])}`,
        ).statements[0],
      ),
    ).toEqual(["", "", "", ""]));
});
