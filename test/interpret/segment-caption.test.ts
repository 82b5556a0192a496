import { periodsOf, readFiling } from "../support/read-filing";

const TABLE = `
\t報告セグメント\t報告セグメント\t調整額\t四半期連結
\t\t\t\t損益計算書
\t材料\t薬品\t\t計上額
外部顧客への売上高\t14,220\t12,991\t-\t27,211
セグメント利益\t1,420\t602\t△350\t1,672
`;

test("columns of segments are over the one period that the caption says from day to day", () => {
  const filing = readFiling(`セグメント情報

Ⅰ 前第1四半期連結累計期間（自 2022年4月1日 至 2022年6月30日）
（単位：百万円）
${TABLE}`);
  expect([...new Set(periodsOf(filing.statements[0]))]).toEqual(["2022-04-01/2022-06-30"]);
});

test("損益計算書 over the last column alone is no title of the table", () => {
  const filing = readFiling(`報告セグメントごとの売上高及び利益に関する情報（単位：百万円）
${TABLE}`);
  expect(filing.statements[0]?.kind).not.toBe("income");
});
