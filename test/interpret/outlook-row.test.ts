import { namesPeriodAlone, outlookPeriod, outlookYear } from "../../src/interpret/outlook-row";
import { factsOf, periodsOf, readFiling } from "../support/read-filing";

describe("the year of an outlook", () => {
  test.each([
    ["３．2025年３月期の連結業績予想（2024年４月１日～2025年３月31日）", "2025年3月期"],
    ["Consolidated forecasts for the fiscal year ending March 31, 2025", "2025-03-31"],
    ["2025年3月期の連結業績", undefined],
    ["Forecast for the year ending December 31, 2024 and the year ending December 31, 2025", undefined],
  ])("%s", (title, year) => expect(outlookYear([title])).toBe(year));
});

test.each([
  ["通期", "2025年3月期", "2025年3月期"],
  ["第２四半期（累計）", "2025年3月期", "2025年3月期第2四半期 累計"],
  ["中間期", "2025年3月期", "2025年3月期第2四半期 累計"],
  ["第３四半期累計期間", "2025年3月期", "2025年3月期第3四半期 累計"],
  ["Full year", "2025-03-31", "year ended 2025-03-31"],
  ["First half", "2025-03-31", "6 months ended 2024-09-30"],
  ["第２四半期", "2025年3月期", undefined],
  ["売上高", "2025年3月期", undefined],
])("the row %s of the outlook for %s", (label, year, period) => expect(outlookPeriod(label, year)).toBe(period));

const HEADINGS = ["\t売上高\t\t営業利益\t", "\t百万円\t％\t百万円\t％"];

describe("an outlook", () => {
  const filing = readFiling(`架空電機株式会社 2025年３月期 第１四半期決算短信〔日本基準〕（連結）

３．2025年３月期の連結業績予想（2024年４月１日～2025年３月31日）
（％表示は、対前期増減率）

${HEADINGS.join("\n")}
第２四半期（累計）\t600,000\t△24.6\t160,000\t△42.8
通期\t1,350,000\t△19.3\t400,000\t△24.4
`);
  test("has its half and its year beside each other, both expected", () => {
    expect(periodsOf(filing.statements[0])).toEqual(["2024-04-01/2024-09-30", "2024-04-01/2025-03-31"]);
    expect(filing.statements[0]?.columns.map(({ basis }) => basis)).toEqual(["forecast", "forecast"]);
    expect(factsOf(filing, "売上高")).toEqual(["600000000000 JPY", "1350000000000 JPY"]);
    expect(factsOf(filing, "営業利益 増減率 (%)")).toEqual(["-42.8 percent", "-24.4 percent"]);
  });

  test("in English, too", () => {
    const english = readFiling(`Consolidated forecasts for the fiscal year ending March 31, 2025
(percentages are changes from the same period of the year before)

\tNet sales\t\tOperating profit\t
\tMillions of yen\t%\tMillions of yen\t%
First half\t600,000\t(24.6)\t160,000\t(42.8)
Full year\t1,350,000\t(19.3)\t400,000\t(24.4)
`);
    expect(periodsOf(english.statements[0])).toEqual(["2024-04-01/2024-09-30", "2024-04-01/2025-03-31"]);
  });
});

describe("a row that is named by a period", () => {
  test.each([
    "通期",
    "第２四半期（累計）",
    "2024年3月期第1四半期",
    "2Q",
    "First quarter",
    "Q3 2024",
    "2nd half FY2024",
  ])("%s", (label) => expect(namesPeriodAlone(label)).toBe(true));
  test.each(["当期純利益", "連結", "2025", "Quarterly dividend", "期末残高", "売上高"])("is not called %s", (label) =>
    expect(namesPeriodAlone(label)).toBe(false),
  );

  test("is not of the caption's period, where its table cannot be turned", () => {
    const [statement] = readFiling(`架空電機株式会社 2025年３月期 決算短信

連結業績（2024年４月１日～2025年３月31日）
（単位：百万円）

\t売上高\t営業利益
上期\t600,000\t160,000
その他\t100\t20
通期\t1,350,000\t400,000
`).statements;
    expect(statement?.columns.map(({ period }) => period)).toEqual([undefined, undefined]);
  });
});

test("dividends stand in the year that they are of, each line named by the day on which it is paid", () => {
  const filing = readFiling(`架空電機株式会社 2025年３月期 第１四半期決算短信〔日本基準〕（連結）

２．配当の状況

\t年間配当金\t\t\t\t
\t第１四半期末\t第２四半期末\t第３四半期末\t期末\t合計
\t円 銭\t円 銭\t円 銭\t円 銭\t円 銭
2024年３月期\t－\t80.00\t－\t131.00\t211.00
2025年３月期\t－\t\t\t\t
2025年３月期（予想）\t\t46.00\t－\t83.00\t129.00
`);
  const [statement] = filing.statements;
  // The year that goes on is expected: what was paid of it up to now is no actual of the year.
  expect(statement?.columns.map(({ basis }) => basis)).toEqual(["as-reported", "forecast"]);
  expect(factsOf(filing, "年間配当金 合計 (円銭)")).toEqual(["211 JPY/share", "129 JPY/share"]);
  expect(factsOf(filing, "年間配当金 第１四半期末 (円銭)")).toEqual(["nil", "nil"]);
});
