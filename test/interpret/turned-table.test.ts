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
