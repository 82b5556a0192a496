import { readFileSync } from "node:fs";
import { parseUnitWords } from "../../src/interpret/caption";
import { currenciesIn } from "../../src/interpret/currency-name";
import { describeWithShared } from "../support/shared-data";

/** Unit words as a short text: "scale 6, JPY USD, except per-share shares, shares scale 3, truncated, percent". */
function tell(line: string): string {
  const words = parseUnitWords(line);
  if (!words) return "nothing";
  const { scale, shareScale, currencies, exceptPerShare, exceptShares, truncated, percent, counted } = words;
  const excepted = [exceptPerShare && "per-share", exceptShares && "shares"].filter(Boolean).join(" ");
  return [
    scale !== undefined && `scale ${scale}`,
    currencies.join(" "),
    excepted !== "" && `except ${excepted}`,
    shareScale !== undefined && `shares scale ${shareScale}`,
    counted && `${counted.noun} scale ${counted.scale}`,
    truncated && "truncated",
    percent && "percent",
  ]
    .filter(Boolean)
    .join(", ");
}

describe("parseUnitWords", () => {
  describe("in English", () => {
    test.each([
      ["(JPY in millions)", "scale 6, JPY"],
      ["(In Millions of KWHs)", "kWh scale 6"],
      ["(In millions of dollars, thousands of barrels)", "scale 6, USD, barrels scale 3"],
      ["Table 4. Systems Integration and Equipment Sales (JPY in millions)", "scale 6, JPY"],
      [
        "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per Share and ADS Data) (1)",
        "scale 3, JPY USD, except per-share",
      ],
      ["(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)) (1)", "scale 3, JPY USD"],
      ["(In thousands, except per share data)", "scale 3, except per-share"],
      ["(in thousands, except share and per share data)", "scale 3, except per-share shares"],
      ["(In millions, except per-share amounts)", "scale 6, except per-share"],
      [
        "(In millions, except number of shares, which are reflected in thousands, and per-share amounts)",
        "scale 6, except per-share shares, shares scale 3",
      ],
      ["(Dollars in millions, shares in thousands)", "scale 6, USD, shares scale 3"],
      ["(Dollars and shares in millions, except per share amounts)", "scale 6, USD, except per-share, shares scale 6"],
      ["(in thousands, except per share data; shares in millions)", "scale 3, except per-share, shares scale 6"],
      ["($ in thousands)", "scale 3, USD"],
      ["($ in millions, except per share data)", "scale 6, USD, except per-share"],
      ["(Amounts in thousands, except share data)", "scale 3, except shares"],
      ["(unaudited, in millions)", "scale 6"],
      ["(Unaudited; US$ in thousands)", "scale 3, USD"],
      ["(in thousands of U.S. dollars, except share and per share data)", "scale 3, USD, except per-share shares"],
      ["(in millions of yen, except per share amounts in yen)", "scale 6, JPY, except per-share"],
      ["(Yen in millions, per share amounts in yen)", "scale 6, JPY, except per-share"],
      ["(Millions of yen)", "scale 6, JPY"],
      ["Millions of Yen", "scale 6, JPY"],
      ["Thousands of U.S. Dollars", "scale 3, USD"],
      ["Millions of yen, except percentages", "scale 6, JPY"],
      ["(Billions of yen)", "scale 9, JPY"],
      ["¥ billion", "scale 9, JPY"],
      ["STATEMENTS OF INCOME - USD ($) shares in Millions, $ in Millions", "scale 6, USD, shares scale 6"],
      ["BALANCE SHEETS - USD ($) $ in Thousands", "scale 3, USD"],
      ["SEK M", "scale 6, SEK"],
      ["SEKm", "scale 6, SEK"],
      ["MSEK", "scale 6, SEK"],
      ["Amounts in SEK million", "scale 6, SEK"],
      ["in CHF million", "scale 6, CHF"],
      ["In millions of Swiss francs", "scale 6, CHF"],
      ["NOK million", "scale 6, NOK"],
      ["DKKm", "scale 6, DKK"],
      ["From operating result to profit (in EURm)", "scale 6, EUR"],
      ["(USDbn)", "scale 9, USD"],
      ["EURk", "scale 3, EUR"],
      ["KEUR", "scale 3, EUR"],
      ["TEUR", "scale 3, EUR"],
      ["EUR thousand", "scale 3, EUR"],
      ["(€m)", "scale 6, EUR"],
      ["£000", "scale 3, GBP"],
      ["US$m", "scale 6, USD"],
      ["RM'000", "scale 3, MYR"],
      ["R$ million", "scale 6, BRL"],
      ["(In millions of Brazilian reais)", "scale 6, BRL"],
      ["KRW in millions", "scale 6, KRW"],
      ["(in millions of Korean won)", "scale 6, KRW"],
      ["(₹ in crore, except per share data)", "scale 7, INR, except per-share"],
      ["(Rs. in Lakhs)", "scale 5, INR"],
      ["Rs. Crores", "scale 7, INR"],
      ["Statements of Cash Flows (USD $) In Thousands, unless otherwise specified", "scale 3, USD"],
      ["Income Statements (USD $) In Millions, except Per Share data", "scale 6, USD, except per-share"],
      ["Sep 2023 (Rs.Cr)", "scale 7, INR"],
      ["₹ Cr", "scale 7, INR"],
      ["INR million", "scale 6, INR"],
      ["(¥ millions)", "scale 6, JPY"],
      ["Yen in millions", "scale 6, JPY"],
      ["In thousands", "scale 3"],
      ["in millions of euros", "scale 6, EUR"],
      ["Amounts expressed in thousands of U.S. dollars", "scale 3, USD"],
      ["All amounts are stated in millions of U.S. dollars unless otherwise indicated", "scale 6, USD"],
      ["(000's omitted)", "scale 3"],
      ["(000s)", "scale 3"],
      ["($000)", "scale 3, USD"],
      ["($000's)", "scale 3, USD"],
      ["$'000", "scale 3, USD"],
      ["US$ '000", "scale 3, USD"],
      ["RMB’000", "scale 3, CNY"],
      ["£m", "scale 6, GBP"],
      ["(€m)", "scale 6, EUR"],
      ["US$ mn", "scale 6, USD"],
      ["EUR million", "scale 6, EUR"],
      ["HK$ million", "scale 6, HKD"],
      ["(in Canadian dollars, millions)", "scale 6, CAD"],
      ["(in yen)", "scale 0, JPY"],
      ["(Expressed in U.S. dollars)", "scale 0, USD"],
      ["(in whole dollars)", "scale 0, USD"],
      ["(yen)", "scale 0, JPY"],
      ["(thousands of shares)", "shares scale 3"],
      ["(in millions of shares)", "shares scale 6"],
      ["(Millions of yen; amounts less than one million yen are rounded down)", "scale 6, JPY, truncated"],
      ["Amounts less than one million yen are rounded down", "scale 6, JPY, truncated"],
      ["Figures of less than one million yen have been truncated.", "scale 6, JPY, truncated"],
      ["Fractions are rounded down.", "truncated"],
      ["(rounded to the nearest million yen)", "scale 6, JPY"],
      ["(%)", "percent"],
      ["(in percent)", "percent"],
      ["Note 1 (thousands of yen)", "scale 3, JPY"],
    ])("%j says %s", (line, expected) => expect(tell(line)).toBe(expected));
  });

  describe("in Japanese", () => {
    test.each([
      ["(百万円)", "scale 6, JPY"],
      ["（単位：百万円）", "scale 6, JPY"],
      ["（単位　百万円）", "scale 6, JPY"],
      ["(単位:千円)", "scale 3, JPY"],
      ["単位：円", "scale 0, JPY"],
      ["（円）", "scale 0, JPY"],
      ["（単位：億円）", "scale 8, JPY"],
      ["(単位：十億円)", "scale 9, JPY"],
      ["(単位:万円)", "scale 4, JPY"],
      ["千円単位", "scale 3, JPY"],
      ["百万円", "scale 6, JPY"],
      ["金額：百万円", "scale 6, JPY"],
      ["JPY/千円単位、USD/千米ドル単位 (1)", "scale 3, JPY USD"],
      [" JPY/千円単位、USD/千米ドル単位(1)", "scale 3, JPY USD"],
      ["（単位：百万ドル）", "scale 6, USD"],
      ["（単位：百万米ドル、1株当たり情報を除く）", "scale 6, USD, except per-share"],
      ["（単位：百万豪ドル）", "scale 6, AUD"],
      ["（単位：百万元）", "scale 6, CNY"],
      ["（単位：百万円、％）", "scale 6, JPY"],
      ["（百万円未満切捨て）", "scale 6, JPY, truncated"],
      ["（百万円未満四捨五入）", "scale 6, JPY"],
      ["(注) 記載金額は百万円未満を切り捨てて表示しております。", "scale 6, JPY, truncated"],
      ["(単位：百万円、百万円未満切捨て)", "scale 6, JPY, truncated"],
      ["(単位：千株)", "shares scale 3"],
      ["（単位：％）", "percent"],
      ["１　四半期連結損益計算書（単位：百万円）", "scale 6, JPY"],
      ["億円", "scale 8, JPY"],
    ])("%j says %s", (line, expected) => expect(tell(line)).toBe(expected));
  });

  describe("a sentence that states an amount sets no unit", () => {
    test.each([
      "Revenues totaled JPY 8,675 million ($79.3 million), an increase of 4.0% compared to 1Q03",
      "Operating loss decreased significantly to JPY 100 million ($ 0.9 million)",
      "We have sold a million phones",
      "More than one million dollars was raised",
      "Cash rose (by over one million dollars)",
      "The increase was mainly due to a gain on sale (approximately $1.5 million)",
      "営業収益(売上高)は、前年同期比4.0%増の8,675百万円(前期比は25.3%減)。",
      "当期利益は1,434百万円で、前期669百万円",
      "数百万円の費用が発生しました",
      "Dividends to holders of ADSs are paid in yen by the depositary",
      "the rate of JPY 109.43 = US$1.00",
      "1 million customers",
      "As of June 30, 2004",
      "For the Three Months Ended Jun 30, 2004, Jun 30, 2003 and Mar 31, 2004",
      "Appendix 1",
      "(顧客数)",
      "（％表示は、対前期増減率）",
      "Number of Contracts for Connectivity Services",
      "株式会社 見本",
      "",
      "   ",
      `(in thousands) ${"and so on ".repeat(50)}`,
    ])("%j", (line) => expect(tell(line)).toBe("nothing"));
  });
});

describe("currenciesIn", () => {
  test.each([
    ["USD (1)", ["USD"]],
    ["JPY", ["JPY"]],
    ["¥ million", ["JPY"]],
    ["千米ドル", ["USD"]],
    ["円", ["JPY"]],
    ["Yen", ["JPY"]],
    ["U.S. dollars", ["USD"]],
    ["Canadian dollars", ["CAD"]],
    ["HK$", ["HKD"]],
    ["S$", ["SGD"]],
    ["A$ million", ["AUD"]],
    ["€", ["EUR"]],
    ["韓国ウォン", ["KRW"]],
    ["ドル", ["USD"]],
    ["香港ドル", ["HKD"]],
    ["Jun 30, 2004", []],
    ["% of Total Revenues", []],
    ["Yield", []],
    ["Poundage", []],
  ])("%j names %j", (text, expected) => expect(currenciesIn(text)).toEqual(expected));
});

describeWithShared("parseUnitWords over every line of a release", (folder) => {
  test("speaks of units in the captions alone", () => {
    const lines = readFileSync(`${folder}/seed/iij-1q04-release.txt`, "utf8").split("\n");
    const speaking = lines.filter((line) => !line.includes("\t") && parseUnitWords(line) !== undefined);
    expect(new Set(speaking.map((line) => line.replace(/^Table \d.*(?=\(JPY)/u, "").trim()))).toEqual(
      new Set([
        "(百万円)",
        "JPY/千円単位、USD/千米ドル単位 (1)",
        "JPY/千円単位、USD/千米ドル単位(1)",
        "(JPY in millions)",
        "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per Share and ADS Data) (1)",
        "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)) (1)",
      ]),
    );
  });
});
