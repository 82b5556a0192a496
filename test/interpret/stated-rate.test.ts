import { readFileSync } from "node:fs";
import { readStatedRates } from "../../src/interpret/stated-rate";
import { describeWithShared } from "../support/shared-data";

const rates = (...lines: readonly string[]) =>
  readStatedRates(lines.map((text, i) => ({ text: text.normalize("NFKC"), line: i + 1 }))).map(
    ({ base, quote, rate, decimals, at }) =>
      `${base}/${quote} ${rate.toFixed(decimals)}${at === undefined ? "" : ` on ${at}`}`,
  );

describe("readStatedRates", () => {
  test.each([
    [
      "made at the rate of JPY 109.43 = US$1.00, the approximate exchange rate on June 30, 2004.",
      "USD/JPY 109.43 on 2004-06-30",
    ],
    ["made at the rate of JPY 109.43 = US\\$1.00", "USD/JPY 109.43"],
    [
      "made at the rate of JPY109.43=\\$1, the approximate rate of exchange on Jun 30, 2004.",
      "USD/JPY 109.43 on 2004-06-30",
    ],
    ["made at the rate of JPY 109.43 = \\$1", "USD/JPY 109.43"],
    ["米ドル換算レート109.43円=1米ドル(2004/6/30)にて参考表示しております。", "USD/JPY 109.43 on 2004-06-30"],
    ["at the rate of ¥110.54 to US$1.00", "USD/JPY 110.54"],
    ["at the rate of ￥110.54 to US$1", "USD/JPY 110.54"],
    ["translated at the rate of ¥ 118.07 to the U.S. dollar", "USD/JPY 118.07"],
    ["at ¥118.07 per U.S. dollar", "USD/JPY 118.07"],
    ["US$1=¥109.43", "USD/JPY 109.43"],
    ["US$1.00 = JPY 109.43", "USD/JPY 109.43"],
    ["U.S.$1.00 = ¥109.43", "USD/JPY 109.43"],
    ["1米ドル=109.43円", "USD/JPY 109.43"],
    ["１米ドル＝１０９．４３円", "USD/JPY 109.43"],
    ["1ドル=110円", "USD/JPY 110"],
    ["1米ドル当たり109.43円", "USD/JPY 109.43"],
    ["109.43 yen = 1 U.S. dollar", "USD/JPY 109.43"],
    ["109.43 yen to one U.S. dollar", "USD/JPY 109.43"],
    ["Yen 109.43 = US$1", "USD/JPY 109.43"],
    ["the exchange rate of one U.S. dollar = ¥109.43", "USD/JPY 109.43"],
    ["¥1,094.30 = US$10.00", undefined],
    ["¥135.20 = €1.00", "EUR/JPY 135.20"],
    ["1ユーロ=135.20円", "EUR/JPY 135.20"],
    ["€1.00 = ¥135.20", "EUR/JPY 135.20"],
    ["€1.00 = US$1.2179", "EUR/USD 1.2179"],
    ["RMB6.8972 to US$1.00", "USD/CNY 6.8972"],
    ["US$1.00 = RMB6.8972", "USD/CNY 6.8972"],
    ["at the rate of US$1.00 to RMB 6.8972, the noon buying rate on December 31, 2022", "USD/CNY 6.8972 on 2022-12-31"],
  ])("%j states %j", (text, expected) => expect(rates(text)).toEqual(expected === undefined ? [] : [expected]));

  test.each([
    "Revenues totaled JPY 8,675 million ($79.3 million)",
    "JPY 100 million ($ 0.9 million)",
    "JPY 0.00 = US$1.00",
    "a ratio of 4 to 1",
    "each ADS represents 1/2000 of a share",
    "The offer price is ¥1,500 per share",
    "US$100 = 1 share",
    "US$1.5 million at 109.43",
    "dollar 1 = 5 points",
    "",
  ])("%j states none", (text) => expect(rates(text)).toEqual([]));

  test("tells one rate once, with the day where any sentence names it", () =>
    expect(rates("at the rate of JPY 109.43 = US$1.00", "JPY109.43=$1 on Jun 30, 2004", "109.43円=1米ドル")).toEqual([
      "USD/JPY 109.43 on 2004-06-30",
    ]));

  test("keeps two rates apart, in printed order", () =>
    expect(rates("JPY 109.43 = US$1.00 and ¥110.54 to US$1.00")).toEqual(["USD/JPY 109.43", "USD/JPY 110.54"]));

  test("names the line", () =>
    expect(readStatedRates([{ text: "text" }, { text: "US$1=¥109.43", line: 7 }])[0]).toMatchObject({ line: 7 }));
});

describeWithShared("readStatedRates over a release", (folder) => {
  test("finds its one rate", () => {
    const lines = readFileSync(`${folder}/seed/iij-1q04-release.txt`, "utf8").split("\n");
    expect(rates(...lines)).toEqual(["USD/JPY 109.43 on 2004-06-30"]);
  });
});
