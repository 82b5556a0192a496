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

  test("are forecasts where they are the ends of a range", () => {
    expect(basesOf("Reconciliation of FFO", "Three Months Ending September 30, 2023 Low", "2023 Range High")).toEqual([
      "forecast",
      "forecast",
    ]);
    expect(basesOf("Reconciliation of expected FFO", "2023", "2024")).toEqual(["forecast", "forecast"]);
    expect(basesOf("Price of common stock", "2022 High", "2022 Low")).toEqual(["as-reported", "as-reported"]);
  });

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

test("rows of ranges belong to no header", () => {
  const { title, lines, columns } = readFiling(`Business Outlook
(in millions, except per share)

\tQ1 2023\tFull Year 2023
Revenue\t$107.0 - $108.0\t$455.0 - $460.0
Operating margin\t3.0% to 4.0%\t5% - 6%
Net income per share\t$0.04 - $0.05\t$0.24 - $0.27
Weighted average diluted shares\t98.0\t99.5
`).statements[0] ?? { title: "", lines: [], columns: [] };
  expect(title).toBe("Business Outlook");
  expect(columns.map(({ heading, basis }) => `${heading} ${basis}`)).toEqual([
    "Q1 2023 forecast",
    "Full Year 2023 forecast",
  ]);
  expect(lines.at(-1)?.facts).toHaveLength(2);
});

test("the dash of a range that is cut into three cells is no nil, and the ends are expected", () => {
  const { columns, lines } = readFiling(`Outlook of the company
(in billions, except per share amounts)

\tThree Months Ending September 30, 2023\tThree Months Ending September 30, 2023\tThree Months Ending September 30, 2023
Net revenues\t$2.46\t-\t$2.52
Diluted EPS from continuing operations\t$0.67\t-\t$0.72
`).statements[0] ?? { lines: [], columns: [] };
  expect(columns.map(({ basis }) => basis)).toEqual(["forecast", "forecast"]);
  expect(lines.map(({ facts }) => facts.length)).toEqual([2, 2]);
});

test("a column of nils under a heading of its own stays one", () => {
  const { columns } = readFiling(`Segments
(in millions)

\t2023\tEliminations 2023\tTotal 2023
Net revenues\t246\t-\t246
Income\t67\t-\t67
`).statements[0] ?? { columns: [] };
  expect(columns).toHaveLength(3);
});
