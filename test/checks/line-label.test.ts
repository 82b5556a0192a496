import { plainLabel } from "../../src/checks/line-label";

test.each([
  ["Total operating costs (unaudited)", "operating cost"],
  ["Operating income(loss)", "operating income"],
  ["Equity in net loss of equity method investees:", "equity net loss equity method investee"],
  ["Gross Profit", "gross profit"],
  ["専用線接続サービス合計", "専用線接続サービス"],
  ["営業収益の合計額", "営業収益"],
  ["ｻｰﾋﾞｽ（その他）", "サービス"],
  ["Total", ""],
])("%s is %s", (label, plain) => {
  expect(plainLabel(label)).toBe(plain);
});
