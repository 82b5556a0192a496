import { readFiling } from "../support/read-filing";

const basesOf = (title: string, ...headings: readonly string[]) =>
  readFiling(`${title}
(in millions)

\t${headings.join("\t")}
Revenue\t500\t520
Adjusted EBITDA\t100\t110
`).statements[0]?.columns.map(({ basis }) => basis);

describe("figures under an outlook", () => {
  test("are forecasts", () =>
    expect(
      basesOf(
        "Third Quarter 2023 Outlook",
        "Three Months Ending September 30, 2023 Low",
        "Three Months Ending September 30, 2023 High",
      ),
    ).toEqual(["forecast", "forecast"]));

  test("are none where their column is over", () =>
    expect(
      basesOf("Results and outlook", "Three Months Ended June 30, 2023", "Three Months Ending September 30, 2023"),
    ).toEqual(["as-reported", "forecast"]));

  test("are none under a title that speaks of no outlook", () =>
    expect(
      basesOf("Statements of income", "Three Months Ended June 30, 2023", "Three Months Ended June 30, 2022"),
    ).toEqual(["as-reported", "as-reported"]));
});

test("by how much an outlook may be missed is no figure of its own", () => {
  const { lines, columns } = readFiling(`First Quarter of Fiscal Year 2025 Outlook
(in millions, except per share data)

\tThree Months Ending April 27, 2025\t\t
Net sales\t$200.0\t+/-\t$5.0
Gross margin\t49.5%\t+/-\t1.0%
Interest expense\t$20.5\t\t
`).statements[0] ?? { lines: [], columns: [] };
  expect(columns).toHaveLength(1);
  expect(lines.map(({ facts }) => facts.length)).toEqual([1, 1, 1]);
});
