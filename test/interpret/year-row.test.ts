import { withYearsInLabels } from "../../src/interpret/year-row";
import { factsOf, readFiling } from "../support/read-filing";

const labels = (...rows: readonly string[]) =>
  withYearsInLabels(rows.map((row) => ({ cells: row.split("|"), place: {} }))).map(({ cells }) => cells[0]);

describe("the year over the rows of its quarters", () => {
  test.each([
    [
      ["2004|", "First Quarter|1", "Second Quarter ....|2", "Year|3", "2003|", "First Quarter|4", "Second Quarter|5"],
      ["First quarter 2004", "Second quarter 2004", "Year 2004", "First quarter 2003", "Second quarter 2003"],
    ],
    [
      ["|Fiscal 2004:", "Q1|1", "Q2|2"],
      ["Q1 Fiscal 2004", "Q2 Fiscal 2004"],
    ],
    [
      ["Year ended July 31, 2004|", "First|1", "Second|2"],
      ["First quarter Year ended July 31, 2004", "Second quarter Year ended July 31, 2004"],
    ],
    [
      ["2004 March 31|1", "June 30|2", "September 30|3"],
      ["March 31, 2004", "June 30, 2004", "September 30, 2004"],
    ],
  ])("%j", (rows, expected) => expect(labels(...rows)).toEqual(expected));

  test.each([
    [["2004|", "Net sales|1", "First Quarter|2"]],
    [["2004|2003", "First Quarter|1", "Second Quarter|2"]],
    [["2004|", "First Quarter|1", "Other|2"]],
  ])("says nothing in %j", (rows) => expect(labels(...rows)).toEqual(rows.map((row) => row.split("|")[0])));

  test("turns a table of quarters in fixed pitch", () => {
    const filing = readFiling(`
                 QUARTERLY FINANCIAL DATA
            (in thousands, except per share data)

                  Operating      Net      Market Price
                  Revenues      Income    High     Low
2004
 First Quarter    $ 212,337   $ 21,004   $ 28.40   $ 25.11
 Second Quarter     178,220     13,337     27.95     24.80
2003
 First Quarter    $ 198,004   $ 19,118   $ 25.00   $ 21.75
 Second Quarter     166,090     11,902     26.10     22.90
`);
    expect(factsOf(filing, "Operating Revenues")).toEqual([
      "212337000 USD",
      "178220000 USD",
      "198004000 USD",
      "166090000 USD",
    ]);
    expect(factsOf(filing, "Market Price Low")[1]).toBe("24.8 USD/share");
    expect(filing.statements[0]?.columns.map(({ periodLabel }) => periodLabel)).toEqual([
      "First quarter 2004",
      "Second quarter 2004",
      "First quarter 2003",
      "Second quarter 2003",
    ]);
  });
});
