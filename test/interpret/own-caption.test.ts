import { factsOf, readFiling } from "../support/read-filing";

const PART = "\tThree months ended\tThree months ended\n\tJune 30, 2025\tJune 30, 2024";

test("a table below another on one page is in the units that it says itself", () => {
  const filing = readFiling(`Segment revenue ($ in millions)
${PART}
Cloud\t60.1\t64.2
Devices\t58.8\t61.1
Segment operating income ($ in thousands)
${PART}
Cloud profit\t9,100\t10,010
Devices profit\t5,600\t6,300
`);
  expect(factsOf(filing, "Cloud")).toEqual(["60100000 USD", "64200000 USD"]);
  expect(factsOf(filing, "Cloud profit")).toEqual(["9100000 USD", "10010000 USD"]);
});

test("of two lines above a table the nearer says its scale", () => {
  const filing = readFiling(`Selected Financial Information ($ in millions)

Supplemental Revenue Data
($ in thousands)

${PART}
Cloud\t60,100\t64,200
Devices\t58,800\t61,100
`);
  expect(factsOf(filing, "Cloud")).toEqual(["60100000 USD", "64200000 USD"]);
});
