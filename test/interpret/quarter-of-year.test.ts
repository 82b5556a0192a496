import { periodsOf, readFiling } from "../support/read-filing";

/** Periods of the columns of the first statement; nothing for one that is left open. */
const periods = (...lines: readonly string[]) => periodsOf(readFiling(lines.join("\n")).statements[0]);

const QUARTERS = "\tFirst Quarter\tSecond Quarter\tThird Quarter\tFourth Quarter";
const ROWS = ["Net sales\t504.2\t510.1\t514.3\t601.9", "Gross profit\t204.0\t209.1\t211.0\t260.3"];
const TITLE = ["Quarterly results of operations (unaudited)", "(in thousands of dollars)", ""];
const OF_2012 = ["2011-08-01/2011-10-31", "2011-11-01/2012-01-31", "2012-02-01/2012-04-30", "2012-05-01/2012-07-31"];

test("quarters under a year are its quarters, not the year", () =>
  expect(periods(...TITLE, "\tFiscal Year Ended July 31, 2012\t\t\t", QUARTERS, ...ROWS)).toEqual(OF_2012));

test("quarters under a caption of a year likewise", () =>
  expect(
    periods(TITLE[0] ?? "", "Fiscal year ended July 31, 2012 (in thousands of dollars)", "", QUARTERS, ...ROWS),
  ).toEqual(OF_2012));

test("of a year that ends with no month only the document tells the quarters' days", () =>
  expect(periods(...TITLE, "\tFiscal Year Ended July 28, 2012\t\t\t", QUARTERS, ...ROWS)).toEqual(["", "", "", ""]));

test("a year beside its last quarter is told from it", () =>
  expect(
    periods(
      ...TITLE,
      "\tYear Ended December 31, 2012\t\tYear Ended December 31, 2012",
      "\tThird Quarter\tFourth Quarter\tTotal",
      "Net sales\t504.2\t510.1\t1,900.4",
      "Gross profit\t204.0\t209.1\t780.2",
    ),
  ).toEqual(["2012-07-01/2012-09-30", "2012-10-01/2012-12-31", "2012-01-01/2012-12-31"]));

describe("a table of quarters", () => {
  const MONTHS = "\tMarch 31,\tJune 30,\tSeptember 30,\tDecember 31,\tAnnual Total";
  const SUMS = ["Net sales\t$504.2\t510.1\t514.3\t601.9\t2,130.5", "Gross profit\t204.0\t209.1\t211.0\t260.3\t884.4"];
  const quarters = (year: string) =>
    ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].map((days) =>
      days.replace(/(?=\d\d-\d\d)/gu, `${year}-`),
    );
  const dated = (...lines: readonly string[]) =>
    periods(...lines, ...TITLE, "\t2016 Quarter ended\t\t\t\t", MONTHS, ...SUMS);

  test("has its year in the last column, on none of the days of the others", () =>
    expect(dated("Selected results for the years ended December 31, 2016 and 2015", "")).toEqual([
      ...quarters("2016"),
      "2016-01-01/2016-12-31",
    ]));

  test("leaves the year open where nothing tells it", () => expect(dated()).toEqual([...quarters("2016"), ""]));

  test("is another one below the same header of another year", () => {
    const table = (year: number) => [`Year ${year}\tFirst\tSecond\tThird\tFourth\tTotal`, ...SUMS, ""];
    const { statements } = readFiling([...TITLE, ...table(2017), ...table(2016)].join("\n"));
    expect(statements.map(({ columns }) => columns[0]?.periodLabel)).toEqual(["Q1 2017", "Q1 2016"]);
  });

  test("may print its ordinals without a blank", () =>
    expect(
      readFiling(
        [...TITLE, "\t2ndQuarter\t1stQuarter", "\t2006\t2006", "Net sales\t504.2\t510.1", "Costs\t4.2\t5.1"].join("\n"),
      ).statements[0]?.columns.map(({ periodLabel, qualifier }) => [periodLabel, qualifier]),
    ).toEqual([
      ["2nd Quarter 2006", undefined],
      ["1st Quarter 2006", undefined],
    ]));
});

test("rows called after quarters under columns of years are left out, and told", () => {
  const { statements, findings } = readFiling(
    [
      ...TITLE,
      "\tFiscal 2012\tFiscal 2011",
      "First Quarter\t546.8\t657.3",
      "Second Quarter\t571.6\t658.7",
      "Year\t1,118.4\t1,316.0",
      "Fiscal year ended December 31, 2012",
    ].join("\n"),
  );
  expect(statements.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts)).filter(Boolean)).toEqual([]);
  expect(findings.filter(({ code }) => code === "read.incomplete")).toHaveLength(3);
});

test("the year over the labels is nearer than one over the table, and says no days of weeks", () => {
  const columns = (heads: string) =>
    periods("Fiscal year ended December 31, 2012", ...TITLE, `Fiscal 2011\t${heads}`, ...ROWS);
  expect(columns("First Quarter\tSecond Quarter\tThird Quarter\tFourth Quarter")[0]).toBe("2011-01-01/2011-03-31");
  expect(columns("First Quarter (13 weeks)\tSecond Quarter (13 weeks)\tThird\tTotal Year (52 weeks)")).toEqual([
    "",
    "",
    "2011-07-01/2011-09-30",
    "",
  ]);
});

test("a column of the year to date ends with the latest quarter beside it", () => {
  const filing = readFiling(`Statements of income (in millions of dollars)
For the second quarter ended June 30, 2003

\t2003 Q2\t2003 Q1\t2003 YTD\t2002 Q1\t2002 YTD
Net sales\t318.0\t302.4\t620.4\t315.5\t315.5
Net income\t24.5\t15.8\t40.3\t21.6\t21.6
`);
  expect(periodsOf(filing.statements[0])).toEqual([
    "2003-04-01/2003-06-30",
    "2003-01-01/2003-03-31",
    "2003-01-01/2003-06-30",
    "2002-01-01/2002-03-31",
    "2002-01-01/2002-03-31",
  ]);
});

test("a year to date without a quarter beside it is left open", () => {
  const filing = readFiling(`Statements of income (in millions of dollars)
For the second quarter ended June 30, 2003

\t2003 YTD\t2002 YTD
Net sales\t620.4\t645.7
Net income\t40.3\t50.7
`);
  expect(periodsOf(filing.statements[0])).toEqual(["", ""]);
});
