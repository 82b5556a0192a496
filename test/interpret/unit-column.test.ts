import { factsOf, lineOf, readFiling } from "../support/read-filing";

const filing = readFiling(`Financial data

\tUnit\tThree months ended June 30, 2023\tThree months ended June 30, 2022
Net sales\tJPY mil.\t12,990\t12,040
Capital expenditures\t百万円\t440\t410
Operating margin\t%\t12.4\t11.8
Earnings per share\tJPY\t44.67\t40.10
Employees\tpersons\t1,230\t1,204
`);

describe("a column of units", () => {
  test("says of each row what it counts and in which scale", () => {
    expect(factsOf(filing, "Net sales")).toEqual(["12990000000 JPY", "12040000000 JPY"]);
    expect(factsOf(filing, "Capital expenditures")).toEqual(["440000000 JPY", "410000000 JPY"]);
    expect(factsOf(filing, "Operating margin")).toEqual(["12.4 percent", "11.8 percent"]);
    expect(factsOf(filing, "Earnings per share")).toEqual(["44.67 JPY/share", "40.1 JPY/share"]);
    expect(factsOf(filing, "Employees")).toEqual(["1230 persons", "1204 persons"]);
  });

  test("is no part of the labels", () => expect(lineOf(filing, "Net sales").concept).toBe("revenue"));
});
