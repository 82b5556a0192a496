import { parseUnitWords } from "../../src/interpret/caption";
import { factsOf, lineOf, readFiling } from "../support/read-filing";

const HEAD = `CONSOLIDATED STATEMENTS OF INCOME
(in millions)

\tThree months ended June 30, 2025\tThree months ended June 30, 2024
Revenue\t$ 1,234\t$ 1,100
Net income\t234\t200
`;

describe("a table without a scale in a document that scales its money", () => {
  const filing = readFiling(`${HEAD}
Stock compensation was charged as follows.

\tThree months ended June 30, 2025\tThree months ended June 30, 2024
Sales and marketing\t$ 55\t$ 43
Services\t12\t15
Average price\t$ 10.55\t$ 10.40
`);

  test("has its amounts asked for, not taken for whole dollars", () => {
    expect(factsOf(filing, "Sales and marketing")).toEqual(["", ""]);
    expect(factsOf(filing, "Services")).toEqual(["", ""]);
    expect(filing.findings.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
      expect.stringMatching(/^read\.question .*in which scale.*other tables of the document do; they are left out/u),
    );
  });

  test("keeps what cents show to be whole", () =>
    expect(factsOf(filing, "Average price")).toEqual(["10.55 USD", "10.4 USD"]));

  test("leaves the scaled table as it is", () => expect(factsOf(filing, "Revenue")[0]).toBe("1234000000 USD"));
});

test("basis points are hundredths of a percent point", () => {
  const filing = readFiling(`CONSOLIDATED STATEMENTS OF INCOME
(in millions)

\tThree months ended June 30, 2025\tThree months ended June 30, 2024\t% Change
Revenue\t$ 1,234\t$ 1,100\t12%
Operating margin\t43%\t46%\t(231) bp.
`);
  expect(factsOf(filing, "Operating margin")).toEqual(["43 percent", "46 percent", "-2.31 percent"]);
});

test("a change in constant currency is not compared with the printed figures", () => {
  const filing = readFiling(`CONSOLIDATED STATEMENTS OF INCOME
(in millions)

\tThree months ended June 30, 2025\tThree months ended June 30, 2024\t% Change\t% Change in Constant Currency
Revenue\t$ 1,234\t$ 1,100\t12%\t9%
Costs\t1,000\t800\t25%\t21%
`);
  const [statement] = filing.statements;
  expect(statement?.columns.map(({ against }) => against !== undefined)).toEqual([false, false, true, false]);
});

test("a change in constant currency is of the period of the reported one beside it, wherever the year before stands", () => {
  const filing = readFiling(`CONSOLIDATED STATEMENTS OF INCOME
(in millions)

\tThree months ended June 30, 2024\tThree months ended June 30, 2025\t% Change\t% Change in Constant Currency
Revenue\t$ 1,100\t$ 1,234\t12%\t9%
Costs\t800\t1,000\t25%\t21%
`);
  const [statement] = filing.statements;
  const keys = statement?.columns.map(({ key }) => key);
  expect(statement?.columns.map(({ of }) => of)).toEqual([undefined, undefined, keys?.[1], keys?.[1]]);
});

test("a column whose heading names what is counted holds no money", () => {
  const filing = readFiling(`SUMMARY
(in millions)

\tThree months ended June 30, 2025\t\tThree months ended June 30, 2024\t
\tUnits K\tRevenue $M\tUnits K\tRevenue $M
Phones\t1,460\t$7,186\t1,187\t$6,092
Tablets\t978\t5,458\t1,068\t5,024
`);
  expect(lineOf(filing, "Tablets").facts.map((fact) => fact?.unit)).toEqual([
    { kind: "count", name: "units" },
    { kind: "money", currency: "USD" },
    { kind: "count", name: "units" },
    { kind: "money", currency: "USD" },
  ]);
  expect(factsOf(filing, "Phones")[0]).toBe("1460000 units");
});

test("“shares in Thousands, $ in Millions” are two scales", () => {
  expect(parseUnitWords("(USD ($) shares in Thousands, $ in Millions)")).toMatchObject({
    scale: 6,
    shareScale: 3,
    currencies: ["USD"],
  });
});
