import { readRelease } from "../../src/app/read-release";
import { readTextRelease } from "../support/read-text-release";
import { factsOf, type Filing } from "../../src/statements/filing";
import { periodsOf } from "../support/read-filing";

function read(text: string): Filing {
  const filing = readTextRelease({ name: "a.txt", sha256: "", bytes: new TextEncoder().encode(text) });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

const CALENDAR =
  'Example Inc.\n\nResults for the first quarter of the fiscal year ending March 31, 2005 ("FY 2004").\n\n';
const FIRST =
  "Table 1. Product revenue (JPY in millions)\n\n\t1Q04\t1Q03\nWidgets\t2,279\t2,534\nGears\t1,100\t1,200\n\n";
const rest = (filing: Filing) => filing.statements.map(({ title, lines }) => [title, lines.map(({ label }) => label)]);

describe("parts of a table", () => {
  it("are joined over a page break without a header", () => {
    const filing = read(`${CALENDAR}${FIRST}¹ A note.\n\nTotal\t3,379\t3,734\n`);
    expect(rest(filing)).toEqual([["Table 1. Product revenue (JPY in millions)", ["Widgets", "Gears", "Total"]]]);
  });

  it("are joined when the header is printed again behind a page number", () => {
    const filing = read(`${CALENDAR}${FIRST}- 7 -\n\n\t1Q04\t1Q03\nTotal\t3,379\t3,734\n`);
    expect(rest(filing)).toEqual([["Table 1. Product revenue (JPY in millions)", ["Widgets", "Gears", "Total"]]]);
  });

  it("are joined when the unit is printed again with the header", () => {
    const page = (row: string) => `<table><tr><td></td><td></td><td>(単位:百万円)</td></tr>${HEADER}${row}</table>`;
    const cells = (...texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
    const HEADER = cells("", "前連結会計年度(2023年12月31日)", "当連結会計年度(2024年12月31日)");
    const html = `<p>連結貸借対照表</p>${page(cells("資産合計", "395,743", "377,771"))}<p>61/125</p>${page(cells("負債合計", "132,626", "105,173"))}`;
    const bytes = new TextEncoder().encode(`<html><body>${html}</body></html>`);
    return readRelease({ name: "a.htm", sha256: "", bytes }).then((filing) => {
      if (!filing.ok) throw new Error(filing.problem.reason);
      expect(rest(filing.value)).toEqual([["連結貸借対照表", ["資産合計", "負債合計"]]]);
    });
  });

  it("are two tables when the same header stands under a caption of its own, whose units are its own", () => {
    const filing = read(`${CALENDAR}${FIRST}Regional breakdown\n\n\t1Q04\t1Q03\nJapan\t1,111\t1,222\n`);
    expect(rest(filing)).toEqual([
      ["Table 1. Product revenue (JPY in millions)", ["Widgets", "Gears"]],
      ["Regional breakdown", ["Japan"]],
    ]);
    expect(
      factsOf(filing)
        .filter(({ line }) => line === "japan")
        .map(({ unit }) => unit.kind),
    ).not.toContain("money");
  });
});

describe("what cannot be read or told", () => {
  it("is told of every cell when a whole column of a period cannot be read", () => {
    const filing = read(
      `${CALENDAR}Table 1. Revenue (JPY in millions)\n\n\t1Q04\t1Q03\nWidgets\t2,279\t2 53,4\nGears\t1,100\t1,2x0\n`,
    );
    expect(filing.findings.map(({ code, printed }) => [code, printed])).toEqual([
      ["read.incomplete", "2 53,4"],
      ["read.incomplete", "1,2x0"],
    ]);
  });

  it("asks for the scale of share counts that nothing tells", () => {
    const filing = read(
      "Example Inc.\n\nStatements of income\n(in thousands of U.S. dollars)\n\n\tThree Months Ended June 30, 2004\nRevenues\t5,000\nNet income\t900\nWeighted average number of shares\t26,153\n",
    );
    expect(filing.findings.map(({ code }) => code)).toEqual(["read.question"]);
  });
});

describe("a title printed over all columns inside the grid", () => {
  it("is no heading of theirs", () => {
    const filing = read(
      "\t\tExample Corp\t\t\n\t\tStatements of Operations\t\t\n\t\t(in thousands)\t\t\n\tThree Months Ended\t\tSix Months Ended\t\n" +
        "\tSept. 30, 2005\tJune 30, 2005\tSept. 30, 2005\tSept. 30, 2004\nNet revenues\t20,118\t$ 19,004\t39,122\t36,004\nCosts\t12,004\t11,330\t23,334\t22,010\n",
    );
    const [statement] = filing.statements;
    expect(statement?.title).toBe("Statements of Operations");
    expect(statement?.columns.map(({ heading }) => heading)).toEqual([
      "Three Months Ended Sept. 30, 2005",
      "Three Months Ended June 30, 2005",
      "Six Months Ended Sept. 30, 2005",
      "Six Months Ended Sept. 30, 2004",
    ]);
    expect(factsOf(filing)[0]?.period).toEqual({ kind: "duration", from: "2005-07-01", to: "2005-09-30" });
  });

  it("are two tables where the header is printed again with the name of another statement", () => {
    const filing = read(
      "Example AG\n(in millions of euros)\n\nIncome statement\t2021\t2022\nRevenue\t120\t130\nCosts\t80\t85\nBalance sheet\t2021\t2022\nTotal assets\t500\t510\n",
    );
    expect(filing.statements.map(({ kind, lines }) => [kind, lines.map(({ label }) => label)])).toEqual([
      ["income", ["Revenue", "Costs"]],
      ["balance", ["Total assets"]],
    ]);
  });
});

describe("tables under one caption", () => {
  const STATEMENT = `Statements of operations
(in thousands of dollars)

                                 Three months ended
                                3/31/99     3/31/98
Revenues                       $ 20,118    $ 15,406
Costs                            11,440       8,702
`;
  const values = (text: string, label: string) =>
    factsOf(read(text)).flatMap(({ line, reported }) =>
      line.endsWith(label) && reported.kind === "number" ? [reported.value.toFixed()] : [],
    );

  it("share its units where the second is titled in the line of its headings", () =>
    expect(
      values(
        `${STATEMENT}
Selected Balance Sheet Data     3/31/99    12/31/98
                                -------    --------
Cash and investments           $ 88,402    $ 81,230
Deferred revenue                 25,904      21,760
`,
        "deferred-revenue",
      ),
    ).toEqual(["25904000", "21760000"]));

  it("share its periods, too, where the second has the same lines", () => {
    const filing = read(`Quarterly results (in thousands of dollars):

                           March 31,    June 30,   September 29,
                             1996         1996          1996
Net sales                   $ 18,402    $ 24,911      $ 23,220
Net income                       620       1,815         1,540

                            April 2,     July 2,     October 1,
                              1995         1995         1995
Net sales                   $ 16,330    $ 22,804      $ 21,007
Net income                       404       1,520         1,288
`);
    const [, second] = filing.statements;
    expect(second?.columns.map(({ period }) => period?.kind === "duration" && period.from)).toEqual([
      "1995-01-02",
      "1995-04-03",
      "1995-07-03",
    ]);
  });
});

describe("a note that leads to a table", () => {
  const statement = (note: string) => `Statements of operations (in thousands of dollars)

\tThree Months Ended June 30, 2023\tThree Months Ended June 30, 2022
Cost of revenue (1):
Subscription\t22,118\t18,004
Net loss\t(10,402)\t(19,006)

${note}

\tThree Months Ended June 30, 2023\tThree Months Ended June 30, 2022
Cost of revenue\t1,402\t1,118
Total\t7,520\t6,520
`;

  it("opens one of its own, in the units of the statement", () => {
    const filing = read(statement("(1) Includes stock-based compensation expense as follows:"));
    expect(rest(filing)).toEqual([
      ["Statements of operations (in thousands of dollars)", ["Cost of revenue", "Subscription", "Net loss"]],
      ["Includes stock-based compensation expense as follows", ["Cost of revenue", "Total"]],
    ]);
    const amounts = filing.statements.at(-1)?.lines.flatMap(({ facts }) => facts.map((fact) => fact?.reported));
    expect(amounts?.map((reported) => (reported?.kind === "number" ? reported.value.toNumber() : 0))).toEqual([
      1402000, 1118000, 7520000, 6520000,
    ]);
  });

  it("is one of a page break where it leads nowhere", () =>
    expect(rest(read(statement("(1) Unaudited.")))).toHaveLength(1));
});

it("a table below another with the same columns and nothing between is printed in its units", () => {
  const filing = read(`Results for the fiscal year ended December 31, 2010.

Selected data by quarter (in millions of dollars)

Fiscal 2010\tFirst Quarter\tSecond Quarter
Net sales\t402.1\t418.8

Fiscal 2009\tFirst Quarter\tSecond Quarter
Net sales\t380.0\t401.2
`);
  const facts = filing.statements.flatMap(({ lines }) => lines.flatMap((line) => line.facts));
  expect(facts.map((fact) => (fact?.reported.kind === "number" ? fact.reported.value.toNumber() : 0))).toEqual([
    402100000, 418800000, 380000000, 401200000,
  ]);
});

test("the period over the tables of a report is kept though it is printed over many of them", () => {
  const table = (name: string) => `${name}
前連結会計年度(自 2023年1月1日 至 2023年12月31日)
(単位:百万円)

\t資本金\t利益剰余金
当期首残高\t7,773\t217,184
剰余金の配当\t\t△5,087
当期末残高\t7,773\t212,097
`;
  const filing = read(`架空商事株式会社
${["連結株主資本等変動計算書", "株主資本等変動計算書", "比較情報"].map(table).join("\n")}`);
  expect(new Set(filing.statements.flatMap((statement) => periodsOf(statement)))).toEqual(
    new Set(["2023-01-01/2023-12-31"]),
  );
});
