import { overWholeGroups } from "../../src/interpret/group-reach";
import { readFiling } from "../support/read-filing";

describe("overWholeGroups", () => {
  const BASES = ["", "GAAP", "GAAP", "GAAP", "Non-GAAP", "Non-GAAP", "Non-GAAP"];

  test("a heading over parts of two groups is over both whole", () =>
    expect(overWholeGroups([["", "", "", "2023", "2023", "2023", ""], BASES])).toEqual([
      ["", "2023", "2023", "2023", "2023", "2023", "2023"],
      BASES,
    ]));

  test.each([
    ["over one group alone", ["", "", "2023", "2023", "", "", ""], BASES],
    ["over what is not said twice", ["", "", "2023", "2023", ""], ["", "Low", "High", "Low", "High"]],
    ["beside other headings", ["", "2022", "2022", "2023", "2023", "2024", "2024"], BASES],
  ])("a heading stays %s", (_, above, below) => expect(overWholeGroups([above, below])).toEqual([above, below]));
});

test("the period set in the middle over two bases is that of both", () => {
  const [statement] = readFiling(`Company outlook
(in millions)

\t\t\tThree Months Ending\tThree Months Ending\tThree Months Ending\t
\t\t\tSeptember 30, 2023\tSeptember 30, 2023\tSeptember 30, 2023\t
\tGAAP\tGAAP\tGAAP\tNon-GAAP\tNon-GAAP\tNon-GAAP
Net revenues\t$246\t-\t$252\t$256\t-\t$262
Operating income\t$67\t-\t$72\t$77\t-\t$82
`).statements;
  expect(statement?.columns.map(({ period, basis }) => `${period?.kind} ${basis}`)).toEqual(
    Array(4).fill("duration forecast"),
  );
});
