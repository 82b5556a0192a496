import { periodKey } from "../../src/core/period";
import { unitKey } from "../../src/core/unit";
import { factsOf, periodsOf, readFiling } from "../support/read-filing";

describe("a summary with a period a row", () => {
  const filing = readFiling(`2024年３月期 第２四半期決算短信〔日本基準〕（連結）
（百万円未満切捨て）
（１）連結経営成績（累計）（％表示は、対前年同四半期増減率）

\t売上高\t\t営業利益\t\t１株当たり四半期純利益
\t百万円\t％\t百万円\t％\t円 銭
2024年３月期第２四半期\t12,345\t8.1\t1,204\t△3\t18.72
2023年３月期第２四半期\t11,420\t5.0\t1,241\t2\t17.10

（２）連結財政状態

\t総資産\t純資産\t自己資本比率
\t百万円\t百万円\t％
2024年３月期第２四半期\t39,100\t22,900\t58
2023年３月期\t39,000\t22,500\t57
`);

  test("is read with a line a measure, over the year to date where the caption says so", () => {
    expect(periodsOf(filing.statements[0])).toEqual(["2023-04-01/2023-09-30", "2022-04-01/2022-09-30"]);
    expect(factsOf(filing, "売上高")).toEqual(["12345000000 JPY", "11420000000 JPY"]);
    expect(factsOf(filing, "営業利益 増減率 (%)")).toEqual(["-3 percent", "2 percent"]);
  });

  test("keeps figures per share in yen", () =>
    expect(factsOf(filing, "１株当たり四半期純利益 (円)")).toEqual(["18.72 JPY/share", "17.1 JPY/share"]));

  test("has balances on the day and ratios in percent", () => {
    const assets = filing.statements[1]?.lines.find(({ label }) => label === "総資産");
    expect(assets?.facts.map((fact) => fact?.period)).toEqual([
      { kind: "instant", at: "2023-09-30" },
      { kind: "instant", at: "2023-03-31" },
    ]);
    expect(factsOf(filing, "自己資本比率 (%)")).toEqual(["58 percent", "57 percent"]);
  });

  test("is read in English, too", () => {
    const english = readFiling(`Consolidated results (percentages are changes from the same period of the year before)

\tNet sales\t\tOperating profit\t
\tMillions of yen\t%\tMillions of yen\t%
Three months ended June 30, 2023\t12,345\t8.1\t1,204\t12.3
Three months ended June 30, 2022\t11,420\t5.0\t1,072\t3.3
`);
    expect(periodsOf(english.statements[0])).toEqual(["2023-04-01/2023-06-30", "2022-04-01/2022-06-30"]);
    expect(factsOf(english, "Net sales")).toEqual(["12345000000 JPY", "11420000000 JPY"]);
    expect(factsOf(english, "Net sales change (%)")).toEqual(["8.1 percent", "5 percent"]);
  });
});

test("a table with a row that is named by no period stays as it is", () => {
  const filing = readFiling(`Net sales by quarter
(in millions of yen)

\tDomestic\tOverseas
Year ended March 31, 2024\t345\t204
Change\t20\t14
`);
  expect(filing.statements[0]?.lines.map(({ label }) => label)).toEqual(["Year ended March 31, 2024", "Change"]);
});

describe("the first page of an earnings report as text of fixed width", () => {
  const filing = readFiling(`２０２５年３月期  第３四半期決算短信〔日本基準〕（連結）
                                                            2025年２月７日
上場会社名  東都精機株式会社      上場取引所  東
（百万円未満切捨て）
１．2025年３月期第３四半期の連結業績（2024年４月１日～2024年12月31日）
（１）連結経営成績（累計）                          （％表示は、対前年同四半期増減率）
                            売上高        営業利益        経常利益      親会社株主に帰属  する
                                                                          四半期純利益
                            百万円    ％    百万円    ％    百万円    ％    百万円    ％
2025年３月期第３四半期      45,678   5.2     3,210  12.4     3,402  10.1     2,215   8.8
2024年３月期第３四半期      43,420   1.9     2,856 △4.3     3,090 △2.0     2,036 △6.1
（注）包括利益  2025年３月期第３四半期  2,518百万円（3.3％）  2024年３月期第３四半期  2,437百万円（△1.2％）

                            １株当たり            潜在株式調整後
                          四半期純利益    １株当たり四半期純利益
                                 円 銭                     円 銭
2025年３月期第３四半期           88.42                        －
2024年３月期第３四半期           81.15                        －

（２）連結財政状態
                              総資産      純資産    自己資本比率
                              百万円      百万円              ％
2025年３月期第３四半期        61,204      38,990            63.5
2024年３月期                  59,887      37,415            62.3

２．配当の状況
                                                        年間配当金
                          第１四半期末  第２四半期末  第３四半期末          期末          合計
                                 円 銭         円 銭         円 銭         円 銭         円 銭
2024年３月期                        －         20.00            －         25.00         45.00
2025年３月期                        －         25.00            －
2025年３月期（予想）                                                       25.00         50.00

四半期連結貸借対照表
                                                        （単位：百万円）
                              前連結会計年度      当第３四半期連結会計期間
                             (2024年３月31日)          (2024年12月31日)
資産の部
    現金及び預金                      12,340                  11,870
    受取手形、売掛金及び契約資産      14,201                  15,002
  資産合計                            26,541                  26,872
`);
  const unitsAndPeriods = (label: string) =>
    filing.statements
      .flatMap(({ lines }) => lines.filter((line) => line.label === label))
      .flatMap(({ facts }) => facts)
      .flatMap((fact) => (fact?.period ? [`${unitKey(fact.unit)} ${periodKey(fact.period)}`] : []));

  test("is not called by what is said of the whole table at its right", () => {
    expect(factsOf(filing, "経常利益")).toEqual(["3402000000 JPY", "3090000000 JPY"]);
    expect(factsOf(filing, "経常利益 増減率 (%)")).toEqual(["10.1 percent", "-2 percent"]);
  });

  test("a column of dashes alone is a column, and the section's figures are to date in all its parts", () => {
    expect(factsOf(filing, "１株当たり 四半期純利益 (円)")).toEqual(["88.42 JPY/share", "81.15 JPY/share"]);
    expect(unitsAndPeriods("１株当たり 四半期純利益 (円)")).toEqual([
      "JPY/share 2024-04-01/2024-12-31",
      "JPY/share 2023-04-01/2023-12-31",
    ]);
    expect(factsOf(filing, "潜在株式調整後 １株当たり四半期純利益 (円)")).toEqual(["nil", "nil"]);
  });

  test("what a company has is of a day, ratios among it", () => {
    expect(unitsAndPeriods("自己資本比率 (%)")).toEqual(["percent 2024-12-31", "percent 2024-03-31"]);
  });

  test("dividends in yen and sen are those of one share", () => {
    // Of the year that goes on, what was paid and what is to come together are expected.
    expect(factsOf(filing, "第２四半期末 (円銭)")).toEqual(["20 JPY/share", "25 JPY/share"]);
    expect(factsOf(filing, "年間配当金 合計 (円銭)")).toEqual(["45 JPY/share", "50 JPY/share"]);
  });

  test("a date that is wider than its figures stands over them", () => {
    expect(periodsOf(filing.statements.at(-1))).toEqual(["2024-03-31", "2024-12-31"]);
  });
});

test("headings that stand over other columns than their figures are no ground to turn a table", () => {
  const filing = readFiling(`（１）連結経営成績

百万円\t％\t百万円\t％
\t売上高\t\t営業利益
2024年３月期第２四半期\t12,345\t8.1\t1,204
2023年３月期第２四半期\t11,420\t5.0\t1,241
`);
  expect(filing.statements.flatMap(({ lines }) => lines.map(({ label }) => label))).not.toContain("売上高");
});

describe("quarters down the rows below their year", () => {
  const QUARTERS = `Quarterly results
(in thousands of dollars, except per share data)

Quarter ended\tNet sales\tNet income\tPer share
`;

  test("are columns of periods like in every other table", () => {
    const filing = readFiling(`${QUARTERS}2003
March 31\t27,118\t1,402\t.28
June 30\t29,006\t1,610\t.32
2002:
March 31\t26,004\t1,226\t.24
June 30\t27,118\t1,402\t.28
`);
    expect(periodsOf(filing.statements[0])).toEqual([
      "2003-01-01/2003-03-31",
      "2003-04-01/2003-06-30",
      "2002-01-01/2002-03-31",
      "2002-04-01/2002-06-30",
    ]);
    expect(factsOf(filing, "Net sales")[0]).toBe("27118000 USD");
    expect(factsOf(filing, "Per share")).toEqual([
      "0.28 USD/share",
      "0.32 USD/share",
      "0.24 USD/share",
      "0.28 USD/share",
    ]);
  });

  test("take the year from the day on which the fiscal year ends", () =>
    expect(
      periodsOf(
        readFiling(`${QUARTERS}Fiscal year ended March 31, 2004
June 30\t27,118\t1,402\t.28
March 31\t29,006\t1,610\t.32
`).statements[0],
      ),
    ).toEqual(["2003-04-01/2003-06-30", "2004-01-01/2004-03-31"]));

  test("stay open where the days below a bare year turn over", () =>
    expect(
      periodsOf(
        readFiling(`${QUARTERS}2004
June 30\t27,118\t1,402\t.28
March 31\t29,006\t1,610\t.32
`).statements[0],
      ).every((period) => period === ""),
    ).toBe(true));

  test("may be named by their number, with the year behind them", () =>
    expect(
      periodsOf(
        readFiling(`Results for the fiscal year ended December 31, 2003.

${QUARTERS}2003
First\t27,118\t1,402\t.28
Second\t29,006\t1,610\t.32
Year\t56,124\t3,012\t.60
`).statements[0],
      ),
    ).toEqual(["2003-01-01/2003-03-31", "2003-04-01/2003-06-30", "2003-01-01/2003-12-31"]));
});
