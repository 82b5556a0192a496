import { factsOf, lineOf, readFiling } from "../support/read-filing";

const filing = readFiling(`CONSOLIDATED STATEMENT OF PROFIT OR LOSS
For the year ended 31 December 2023

\tNotes\t2023\t2022
\t\tRMB'000\tRMB'000
REVENUE\t4\t8,204,118\t7,120,447
PROFIT FOR THE YEAR\t\t693,213\t371,319
EARNINGS PER SHARE\t10
Basic\t\tRMB0.68\tRMB0.36
Diluted\t\t人民幣0.67元\t人民幣0.36元
`);

test("the number of a note is no figure: a row that has nothing else is a heading", () =>
  expect(lineOf(filing, "Basic").path).toEqual(["EARNINGS PER SHARE"]));

test("figures per share under such a heading are whole", () => {
  expect(factsOf(filing, "Basic")).toEqual(["0.68 CNY/share", "0.36 CNY/share"]);
  expect(factsOf(filing, "Diluted")).toEqual(["0.67 CNY/share", "0.36 CNY/share"]);
});
