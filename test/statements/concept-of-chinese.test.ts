import { conceptOf, saysLess, saysTotal, statementKindOfTitle, unitWordsOf } from "../../src/statements/label";
import type { StatementKind } from "../../src/statements/statement";

const meaning = (label: string, kind: StatementKind) => conceptOf(label, { kind, path: [] }) ?? "none";

test.each([
  ["營業收入", "revenue"],
  ["营业收入", "revenue"],
  ["一、营业总收入", "revenue"],
  ["其中：营业收入", "none"],
  ["收益", "revenue"],
  ["利息收入", "interest-income"],
  ["營業成本", "cost-of-revenue"],
  ["銷售成本", "cost-of-revenue"],
  ["毛利", "gross-profit"],
  ["營業毛利", "gross-profit"],
  ["研究發展費用", "research-development-expense"],
  ["研发费用", "research-development-expense"],
  ["營業利益", "operating-income"],
  ["三、营业利润（亏损以“－”号填列）", "operating-income"],
  ["經營溢利", "operating-income"],
  ["稅前淨利", "income-before-tax"],
  ["除稅前溢利", "income-before-tax"],
  ["所得稅費用", "income-tax"],
  ["本期淨利", "net-income"],
  ["期內溢利", "net-income"],
  ["五、净利润（净亏损以“－”号填列）", "net-income"],
  ["本公司權益持有人應佔盈利", "net-income-attributable-to-owners"],
  ["基本每股盈餘（元）", "earnings-per-share-basic"],
  ["（一）基本每股收益(元/股)", "earnings-per-share-basic"],
  ["每股攤薄盈利", "earnings-per-share-diluted"],
])("income: %s is %s", (label, concept) => expect(meaning(label, "income")).toBe(concept));

test.each([
  ["現金及約當現金", "cash-and-equivalents"],
  ["货币资金", "none"],
  ["流動資產總值", "total-current-assets"],
  ["资产总计", "total-assets"],
  ["負債總計", "total-liabilities"],
  ["權益總計", "total-equity"],
  ["所有者权益（或股东权益）合计", "total-equity"],
  ["負債及權益總計", "total-liabilities-and-equity"],
])("balance: %s is %s", (label, concept) => expect(meaning(label, "balance")).toBe(concept));

test.each([
  ["營業活動之淨現金流入", "operating-cash-flow"],
  ["经营活动产生的现金流量净额", "operating-cash-flow"],
  ["投資活動所用現金淨額", "investing-cash-flow"],
  ["期末現金及約當現金餘額", "cash-ending"],
  ["於期初的現金及現金等價物", "cash-beginning"],
])("cash flow: %s is %s", (label, concept) => expect(meaning(label, "cashflow")).toBe(concept));

test("titles, totals, deductions and rows per share are told by their words", () => {
  expect(["簡明綜合損益表", "合并利润表", "合併資產負債表", "合并现金流量表"].map(statementKindOfTitle)).toEqual([
    "income",
    "income",
    "balance",
    "cashflow",
  ]);
  expect(["資產總計", "流动资产合计", "營業利益", "其他收入"].map(saysTotal)).toEqual([true, true, true, false]);
  expect(["销售费用", "銷售成本", "營業收入"].map(saysLess)).toEqual([true, true, false]);
  expect(["每股基本盈利", "加權平均普通股股數"].map(unitWordsOf)).toEqual(["per-share", "shares"]);
});

test.each([
  ["基本", "母公司普通股權益持有人應佔每股盈利", "earnings-per-share-basic"],
  ["攤薄", "每股盈利", "earnings-per-share-diluted"],
  ["母公司擁有人", "以下人士應佔", "net-income-attributable-to-owners"],
  ["非控股權益", "以下人士應佔", "net-income-attributable-to-noncontrolling"],
  ["應佔聯營公司溢利及虧損", "", "equity-method-income"],
  ["应占联营企业损益", "", "equity-method-income"],
  ["基本", "", "none"],
])("%s under %j is %s", (label, heading, concept) =>
  expect(conceptOf(label, { kind: "income", path: heading === "" ? [] : [heading] }) ?? "none").toBe(concept),
);

test.each([
  ["合同负债", "deferred-revenue"],
  ["资本公积", "additional-paid-in-capital"],
])("balance: %s is %s", (label, concept) => expect(meaning(label, "balance")).toBe(concept));
