import { termReportOf } from "../../src/interpret/term-report";
import { periodsOf, readFiling } from "../support/read-filing";

const periods = (title: string, ...columns: readonly string[]) =>
  periodsOf(
    readFiling(`架空商事株式会社 ${title}
セグメント別の業績

\t${columns.map((column) => `${column} 百万円`).join("\t")}
小売事業\t1,104\t3,308
卸売事業\t901\t2,892
`).statements[0],
  );

describe("columns named by a Japanese earnings report", () => {
  test.each([
    ["2024年３月期　決算短信", ["前期", "当期"], ["2022-04-01/2023-03-31", "2023-04-01/2024-03-31"]],
    ["令和６年３月期　決算短信", ["前連結会計年度末", "当連結会計年度末"], ["2023-03-31", "2024-03-31"]],
    ["2024年３月期　決算短信", ["当連結会計年度期首", "当連結会計年度末"], ["2023-03-31", "2024-03-31"]],
    ["2024年３月期　決算短信", ["当期首残高", "当期末残高"], ["2023-03-31", "2024-03-31"]],
    [
      "2025年３月期　第１四半期決算短信",
      ["前第１四半期", "当第１四半期"],
      ["2023-04-01/2023-06-30", "2024-04-01/2024-06-30"],
    ],
    [
      "2025年３月期　第３四半期決算短信",
      ["前第３四半期連結累計期間", "当第３四半期連結累計期間"],
      ["2023-04-01/2023-12-31", "2024-04-01/2024-12-31"],
    ],
    ["2025年３月期　第３四半期決算短信", ["前期末", "当四半期末"], ["2024-03-31", "2024-12-31"]],
  ] as const)("%s: %j", (title, columns, expected) =>
    expect(periods(title, ...columns.map((column) => column))).toEqual(expected),
  );
});

test("under the year before, columns of this year are of that one", () =>
  expect(
    periodsOf(
      readFiling(`架空商事株式会社 2024年12月期 決算短信
発行済株式に関する事項
前連結会計年度(自 2023年1月1日 至 2023年12月31日)

\t当連結会計年度期首 株式数(株)\t当連結会計年度 増加株式数(株)\t当連結会計年度末 株式数(株)
普通株式\t4,877,747\t751\t4,878,498
`).statements[0],
    ),
  ).toEqual(["2022-12-31", "2023-01-01/2023-12-31", "2023-12-31"]));

test("titles of two terms say nothing", () =>
  expect(termReportOf([{ text: "2024年3月期 決算短信" }, { text: "2023年3月期 決算短信" }])).toBeUndefined());

describe("the cover of a yearly securities report", () => {
  const cover = (kind: string, days: string) =>
    termReportOf([{ text: `【提出書類】 ${kind}` }, { text: `【事業年度】 第12期(${days})` }]);
  test("says which year its columns speak of", () =>
    expect(cover("有価証券報告書", "自 2024年1月1日 至 2024年12月31日")).toEqual({
      yearEnd: "2024-12-31",
      quarters: 4,
    }));
  test("a year that was cut short has no twelve months before it", () =>
    expect(cover("有価証券報告書", "自 2024年4月1日 至 2024年12月31日")).toBeUndefined());
  test("of a report on a half of it says nothing of the columns", () =>
    expect(cover("半期報告書", "自 2024年1月1日 至 2024年12月31日")).toBeUndefined());
});
