import { readRelease } from "../../src/app/read-release";
import { factsOf, lineOf, periodsOf, readFiling } from "../support/read-filing";

const filing = readFiling(`Financial data

\tUnit\tThree months ended June 30, 2023\tThree months ended June 30, 2022
Net sales\tJPY mil.\t12,990\t12,040
Capital expenditures\t百万円\t440\t410
Operating margin\t%\t12.4\t11.8
Earnings per share\tJPY\t44.67\t40.10
Employees\tpersons\t1,230\t1,204
Mobile customers\tthousand\t12,345\t12,410
`);

describe("a column of units", () => {
  test("says of each row what it counts and in which scale", () => {
    expect(factsOf(filing, "Net sales")).toEqual(["12990000000 JPY", "12040000000 JPY"]);
    expect(factsOf(filing, "Capital expenditures")).toEqual(["440000000 JPY", "410000000 JPY"]);
    expect(factsOf(filing, "Operating margin")).toEqual(["12.4 percent", "11.8 percent"]);
    expect(factsOf(filing, "Earnings per share")).toEqual(["44.67 JPY/share", "40.1 JPY/share"]);
    expect(factsOf(filing, "Employees")).toEqual(["1230 persons", "1204 persons"]);
    expect(factsOf(filing, "Mobile customers")).toEqual(["12345000 customers", "12410000 customers"]);
  });

  test("is no part of the labels", () => expect(lineOf(filing, "Net sales").concept).toBe("revenue"));
});

describe("a unit behind the figures of the first row alone", () => {
  const note = (rows: string) =>
    readFiling(`キャッシュ・フロー計算書関係

\t自 2023年1月1日 至 2023年12月31日\t自 2024年1月1日 至 2024年12月31日
${rows}`);

  test("is that of the rows below it", () => {
    const filing = note("勤務費用\t896百万円\t837百万円\n利息費用\t212\t220\n");
    expect(factsOf(filing, "勤務費用")).toEqual(["896000000 JPY", "837000000 JPY"]);
    expect(factsOf(filing, "利息費用")).toEqual(["212000000 JPY", "220000000 JPY"]);
  });

  test("is not that of a row that prints another", () => {
    const filing = note("勤務費用\t896百万円\t837百万円\n利息費用\t212千円\t220千円\n");
    expect(factsOf(filing, "利息費用").join("")).not.toContain("000000");
  });
});

describe("a column of units without a heading", () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const table = async (rows: string) => {
    const header = row("", "", "Three months ended June 30, 2023", "Three months ended June 30, 2022");
    const page = `<html><body><p>Earnings per share</p><table>${header}${rows}</table></body></html>`;
    const filing = await readRelease({ name: "release.htm", sha256: "00", bytes: Buffer.from(page) });
    if (!filing.ok) throw new Error(filing.problem.reason);
    return filing.value;
  };

  test("is told by the powers of ten in it, and its signs of money are none of the figures behind them", async () => {
    const unheaded = await table(
      row("Net profit", "millions of €", "816", "700") +
        row("Weighted average number of shares outstanding", "millions", "4,643", "4,642") +
        row("Basic earnings per share", "€", "0.18", "0.15"),
    );
    expect(factsOf(unheaded, "Net profit")).toEqual(["816000000 EUR", "700000000 EUR"]);
    expect(factsOf(unheaded, "Weighted average number of shares outstanding")).toEqual([
      "4643000000 shares",
      "4642000000 shares",
    ]);
    expect(factsOf(unheaded, "Basic earnings per share")).toEqual(["0.18 EUR/share", "0.15 EUR/share"]);
  });

  test("is none where nothing but signs stands before the figures", async () => {
    const signs = await table(
      row("Net profit", "$", "816", "700") + row("Basic earnings per share", "$", "0.18", "0.15"),
    );
    expect(factsOf(signs, "Net profit")).toEqual(["816 USD", "700 USD"]);
  });
});

describe("columns of several units under each period", () => {
  const mixed = readFiling(`Reconciliation of adjusted EBITDA, EBIT, Net income and Earnings per share (EPS)

                                   Three Months Ended December 31, 2022          Three Months Ended December 31, 2023
($ million)                        EBITDA    EBIT   Net Income  EPS (US cents)   EBITDA    EBIT   Net Income   EPS (US cents)
Net income attributable              459      459        459        30.8            134     134        134           9.3
Tax expense                           34       34          -           -             26      26          -             -
Depreciation and amortization        141        -          -           -            143       -          -             -
EBITDA, EBIT, Net income, and EPS    634      493        459        30.8            303     160        134           9.3
`);

  test("are told by their headings: cents are no millions of dollars", () => {
    for (const label of ["Net income attributable", "EBITDA, EBIT, Net income, and EPS"])
      expect(factsOf(mixed, label).map((fact) => fact.replace(/^\S+ /u, ""))).toEqual([
        ...["USD", "USD", "USD", "US cents"],
        ...["USD", "USD", "USD", "US cents"],
      ]);
    expect(factsOf(mixed, "Net income attributable").at(-1)).toBe("9.3 US cents");
  });

  test("begin anew with each period, wherever that stands over them", () =>
    expect(periodsOf(mixed.statements[0])).toEqual([
      ...Array<string>(4).fill("2022-10-01/2022-12-31"),
      ...Array<string>(4).fill("2023-10-01/2023-12-31"),
    ]));
});

test("a sign of money in the column of units stays there and leaves no scale open", () => {
  const kpi = readFiling(`Key figures

\tUnit\tThree months ended June 30, 2023\tThree months ended June 30, 2022
Subscribers\tthousands\t1,299\t1,204
ARPU\tUS$\t12.99\t12.04
Capital expenditures\tUS$ million\t5.1\t4.4
`);
  expect(factsOf(kpi, "ARPU")).toEqual(["12.99 USD", "12.04 USD"]);
  expect(kpi.questions).toEqual([]);
});
