import { reportPeriodOf } from "../../src/interpret/report-period";
import { periodsOf, readFiling } from "../support/read-filing";

const report = (title: string) => `${title}

主要财务数据
单位：元 币种：人民币

\t本报告期\t年初至报告期末
营业收入\t1,104,118\t3,308,236
净利润\t90,118\t289,266
`;

test("columns named by the report are of its quarter and of the year to date", () =>
  expect(periodsOf(readFiling(report("江南电子股份有限公司2023年第三季度报告")).statements[0])).toEqual([
    "2023-07-01/2023-09-30",
    "2023-01-01/2023-09-30",
  ]));

test("without the report's title they stay open", () =>
  expect(periodsOf(readFiling(report("江南电子股份有限公司")).statements[0])).toEqual(["", ""]));

test("titles of two reports say nothing", () =>
  expect(reportPeriodOf([{ text: "2023年第三季度报告" }, { text: "2022年年度报告" }])).toBeUndefined());

test("a change that names its column is of that column's period", () => {
  const filing = readFiling(`江南电子股份有限公司2023年第三季度报告

主要财务数据
单位：元 币种：人民币

\t本报告期\t本报告期比上年同期增减(%)\t年初至报告期末\t年初至报告期末比上年同期增减(%)
营业收入\t1,104,118\t12.30\t3,308,236\t11.90
净利润\t90,118\t-3.20\t289,266\t10.10
`);
  expect(periodsOf(filing.statements[0])).toEqual([
    "2023-07-01/2023-09-30",
    "2023-07-01/2023-09-30",
    "2023-01-01/2023-09-30",
    "2023-01-01/2023-09-30",
  ]);
});
