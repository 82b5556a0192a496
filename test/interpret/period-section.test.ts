import { factsOf, lineOf, periodsOf, readFiling } from "../support/read-filing";

test("a period over each group of rows is that of the columns below it", () => {
  const filing = readFiling(`Segment information
(in thousands)

\tRetail\tWholesale\tTotal
Three months ended March 31, 2012
Net sales\t$101,220\t$55,110\t$156,330
Operating income\t12,330\t8,110\t20,440
Three months ended March 31, 2011:
Net sales\t$95,110\t$50,220\t$145,330
Impairment\t500\t-\t500
Operating income\t10,110\t7,220\t17,330
`);
  expect(filing.statements.map(({ title }) => title)).toEqual(["Segment information", "Segment information"]);
  expect(filing.statements.map((statement) => new Set(periodsOf(statement)))).toEqual([
    new Set(["2012-01-01/2012-03-31"]),
    new Set(["2011-01-01/2011-03-31"]),
  ]);
  expect(factsOf(filing, "Impairment")).toEqual(["500000 USD", "nil", "500000 USD"]);
});

test("a length and a day over each group complete the years of the columns", () => {
  const filing = readFiling(`Cash flow data
($ in thousands)

\t2012\t2011
For the three months ended June 30,
Capital expenditures\t1,220\t1,110
Dividends paid\t330\t310
For the six months ended June 30,
Capital expenditures\t2,440\t2,220
Dividends paid\t660\t620
`);
  expect(filing.statements.map(periodsOf)).toEqual([
    ["2012-04-01/2012-06-30", "2011-04-01/2011-06-30"],
    ["2012-01-01/2012-06-30", "2011-01-01/2011-06-30"],
  ]);
});

test("a heading that is of no whole period stays one of the rows", () => {
  const filing = readFiling(`Balance sheet data
($ in thousands)

\tMarch 31, 2012\tMarch 31, 2011
Three months ended assets
Cash\t1,220\t1,110
`);
  expect(lineOf(filing, "Cash").path).toEqual(["Three months ended assets"]);
});
