import { lineOf, readFiling } from "../support/read-filing";

const filing = readFiling(`Segment reporting (in millions of EUR)

\tSix months ended June 30, 2023\tSix months ended June 30, 2022
EBITDA margin before special items
(in %)\t20.4\t18.0
Capital expenditures\t120.5\t98.4
Earnings per share
(basic)\t2.33\t1.83
(diluted)\t2.32\t1.83
`);

test("a unit in parentheses below a label is its end, and no section of what follows", () => {
  expect(lineOf(filing, "EBITDA margin before special items (in %)").path).toEqual([]);
  expect(lineOf(filing, "Capital expenditures").path).toEqual([]);
});

test("lines in parentheses below one another are lines of their own", () => {
  expect(lineOf(filing, "(basic)").path).toEqual(["Earnings per share"]);
});
