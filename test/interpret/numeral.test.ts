import { type DecimalPoint, decimalPointOf, type Numeral, parseNumeral } from "../../src/interpret/numeral";

/** A numeral as a short text: "-1234", "12.5% digits 1", "38312 scale 3 suffix 株 marks 1". */
function tell(numeral: Numeral): string {
  if (numeral.kind !== "number") return numeral.kind;
  const { value, digits, percent, currency, scale, suffix, marks } = numeral;
  return [
    value.toFixed(),
    percent && "percent",
    digits > 0 && `digits ${digits}`,
    currency !== undefined && `currency ${currency}`,
    scale > 0 && `scale ${scale}`,
    suffix !== undefined && `suffix ${suffix}`,
    marks.length > 0 && `marks ${marks.join(" ")}`,
  ]
    .filter(Boolean)
    .join(", ");
}

const read = (cell: string, point?: DecimalPoint) => tell(parseNumeral(cell, point));

describe("parseNumeral", () => {
  it("takes digits without end for text, however well they are grouped", () => {
    expect(read(`1,${"211,".repeat(100)}211`)).toBe("text");
  });

  describe("five things that are not one another, and text", () => {
    test.each([
      ["0", "0"],
      ["0.0%", "0, percent, digits 1"],
      ["(0)", "0"],
      ["-0.0", "0, digits 1"],
      ["-", "nil"],
      ["—", "nil"],
      ["–", "nil"],
      ["--", "nil"],
      ["－", "nil"],
      ["―", "nil"],
      ["ー", "nil"],
      ["-0-", "0"],
      ["$ -0-", "0, currency USD"],
      ["(-0-)", "0"],
      ["-0-%", "0, percent"],
      ["$ —", "nil"],
      ["¥-", "nil"],
      ["—%", "nil"],
      ["- %", "nil"],
      ["Nil", "nil"],
      ["None", "nil"],
      ["なし", "nil"],
      ["— (1)", "nil"],
      ["NM", "not-meaningful"],
      ["n.m.", "not-meaningful"],
      ["N.M.", "not-meaningful"],
      ["n/m", "not-meaningful"],
      ["N/A", "not-meaningful"],
      ["n.a.", "not-meaningful"],
      ["NA", "not-meaningful"],
      ["(NM)", "not-meaningful"],
      ["NM%", "not-meaningful"],
      ["NM (1)", "not-meaningful"],
      ["not meaningful", "not-meaningful"],
      ["＊", "not-meaningful"],
      ["***", "not-meaningful"],
      ["該当なし", "not-meaningful"],
      ["黒字転換", "not-meaningful"],
      ["赤転", "not-meaningful"],
      ["皆増", "not-meaningful"],
      ["", "blank"],
      ["   ", "blank"],
      ["\t", "blank"],
      ["\u00A0", "blank"],
      ["　", "blank"],
      ["\u200B", "blank"],
      ["USD (1)", "text"],
      ["Unaudited", "text"],
      ["1株当たり四半期純利益", "text"],
      ["$", "text"],
      [")", "text"],
      ["%", "text"],
      ["...", "text"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("signs", () => {
    test.each([
      ["8,674,907", "8674907"],
      ["(100,489)", "-100489"],
      ["( 220,343)", "-220343"],
      ["(1,234 )", "-1234"],
      ["-1,234", "-1234"],
      ["- 1,234", "-1234"],
      ["−1,234", "-1234"],
      ["–1,234", "-1234"],
      ["－１，２３４", "-1234"],
      ["△1,234", "-1234"],
      ["△ 1,234", "-1234"],
      ["▲1,234", "-1234"],
      ["△（１，２３４）", "-1234"],
      ["▲(1,234)", "-1234"],
      ["(△1,234)", "-1234"],
      ["(-1,234)", "-1234"],
      ["(−1,234)", "-1234"],
      ["1,234-", "-1234"],
      ["+1,234", "1234"],
      ["+ 4.0%", "4, percent, digits 1"],
      ["＋1,234", "1234"],
      ["１，２３４．５", "1234.5, digits 1"],
      ["（１，２３４）", "-1234"],
      ["(25", "-25"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("percentages", () => {
    test.each([
      ["33.6%", "33.6, percent, digits 1"],
      ["(12.1%)", "-12.1, percent, digits 1"],
      ["(12.1)%", "-12.1, percent, digits 1"],
      ["(12.1) %", "-12.1, percent, digits 1"],
      ["(12.1%", "-12.1, percent, digits 1"],
      ["- 7%", "-7, percent"],
      ["△12.3%", "-12.3, percent, digits 1"],
      ["▲12.3％", "-12.3, percent, digits 1"],
      ["7 %", "7, percent"],
      ["１１．７％", "11.7, percent, digits 1"],
      [".5%", "0.5, percent, digits 1"],
      ["(.5)%", "-0.5, percent, digits 1"],
      ["3.2%増", "3.2, percent, digits 1"],
      ["12.1%減", "-12.1, percent, digits 1"],
      ["0.3%pt", "0.3, percent, digits 1, suffix pt"],
      ["△12.1%減", "text"],
      ["10% of sales", "text"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("currencies, in front and behind", () => {
    test.each([
      ["$18.72", "18.72, digits 2, currency USD"],
      ["$ 21,121", "21121, currency USD"],
      ["$(1,234)", "-1234, currency USD"],
      ["($1,234)", "-1234, currency USD"],
      ["-$1,234", "-1234, currency USD"],
      ["$-1,234", "-1234, currency USD"],
      ["US$18.72", "18.72, digits 2, currency USD"],
      ["\\$18.72", "18.72, digits 2, currency USD"],
      ["JPY 109.43", "109.43, digits 2, currency JPY"],
      ["¥ 1,234", "1234, currency JPY"],
      ["￥△1,234", "-1234, currency JPY"],
      ["△¥1,234", "-1234, currency JPY"],
      ["\\1,234", "1234, currency JPY"],
      ["€1.2", "1.2, digits 1, currency EUR"],
      ["HK$ 12", "12, currency HKD"],
      ["RMB 12", "12, currency CNY"],
      ["1,234 USD", "1234, currency USD"],
      ["1,234 €", "1234, currency EUR"],
      ["$1.2M", "1.2, digits 1, currency USD, scale 6"],
      ["0.19toString", "0.19, digits 2, suffix toString"],
      ["$3.4bn", "3.4, digits 1, currency USD, scale 9"],
      ["$ 79.3 million", "79.3, digits 1, currency USD, scale 6"],
      ["(¥0.9 billion)", "-0.9, digits 1, currency JPY, scale 9"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("words behind the number", () => {
    test.each([
      ["95.6Gbps", "95.6, digits 1, suffix Gbps"],
      ["1.2 Gbps", "1.2, digits 1, suffix Gbps"],
      ["1,234千株", "1234, scale 3, suffix 株"],
      ["38,312株", "38312, suffix 株"],
      ["8,675百万円", "8675, scale 6, suffix 円"],
      ["1.2億円", "1.2, digits 1, scale 8, suffix 円"],
      ["1,234万", "1234, scale 4"],
      ["△1,234千円", "-1234, scale 3, suffix 円"],
      ["12億3,456万円", "123456, scale 4, suffix 円"],
      ["△12億3,456万円", "-123456, scale 4, suffix 円"],
      ["1兆2,345億円", "12345, scale 8, suffix 円"],
      ["1億23万", "10023, scale 4"],
      ["37,438円", "37438, suffix 円"],
      ["18円72銭", "18.72, digits 2, suffix 円"],
      ["△109円44銭", "-109.44, digits 2, suffix 円"],
      ["18円7銭", "18.07, digits 2, suffix 円"],
      ["15.2x", "15.2, digits 1, suffix x"],
      ["50bps", "50, suffix bps"],
      ["(1.2)pt", "-1.2, digits 1, suffix pt"],
      ["0.5ポイント", "0.5, digits 1, suffix ポイント"],
      ["120m²", "120, suffix m2"],
      ["4.5年", "4.5, digits 1, suffix 年"],
      ["6ヶ月", "6, suffix ヶ月"],
      ["24 months", "24, suffix months"],
      ["76.6mn", "76.6, digits 1, scale 6"],
      ["1.5M", "1.5, digits 1, scale 6"],
      ["3 million contracts", "3, scale 6, suffix contracts"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("footnote marks stuck to a number are taken off and kept", () => {
    test.each([
      ["1,234⁸", "1234, marks 8"],
      ["1,234¹⁵", "1234, marks 15"],
      ["1,234 ^{*1}", "1234, marks *1"],
      ["1,234*", "1234, marks *"],
      ["1,234 **", "1234, marks **"],
      ["1,234*1", "1234, marks *1"],
      ["1,234 *12", "1234, marks *12"],
      ["1,234†", "1234, marks †"],
      ["1,234※", "1234, marks ※"],
      ["1,234※2", "1234, marks ※2"],
      ["1,234(注1)", "1234, marks (注1)"],
      ["1,234 (1)", "1234, marks 1"],
      ["1,234(a)", "1234, marks a"],
      ["1,234 [2]", "1234, marks 2"],
      ["(1,234) (1)", "-1234, marks 1"],
      ["(1,234)(1)(2)", "-1234, marks 1 2"],
      ["12.3% (1)", "12.3, percent, digits 1, marks 1"],
      ["※1 1,234", "1234, marks ※1"],
      ["※１　△１，２３４", "-1234, marks ※1"],
      ["*2 (1,234)", "-1234, marks *2"],
      ["※1,234", "1234, marks ※"],
      ["(1)", "-1"],
      ["(15)", "-15"],
      ["$ (1)", "-1, currency USD"],
      ["-(1)", "-1"],
      ["USD (1)", "text"],
      ["*1", "text"],
      ["※1", "text"],
    ])("%j is %s", (cell, expected) => expect(read(cell)).toBe(expected));
  });

  describe("thousands and decimals by the document's convention", () => {
    test.each([
      ["1,234.56", ".", "1234.56, digits 2"],
      ["1.234,56", ",", "1234.56, digits 2"],
      ["1.234,56", ".", "text"],
      ["1,234.56", ",", "text"],
      ["1.234", ".", "1.234, digits 3"],
      ["1.234", ",", "1234"],
      ["1,234", ".", "1234"],
      ["1,234", ",", "1.234, digits 3"],
      ["1.234.567", ",", "1234567"],
      ["(12,5 %)", ",", "-12.5, percent, digits 1"],
      ["1 234,56", ",", "1234.56, digits 2"],
      ["1 234 567", ".", "1234567"],
      ["1\u202F234,5", ",", "1234.5, digits 1"],
      ["1\u00A0234", ".", "1234"],
      ["1'234.50", ".", "1234.5, digits 2"],
      ["1’234’567", ".", "1234567"],
      ["1234567", ".", "1234567"],
      ["0.123", ".", "0.123, digits 3"],
    ] as const)("%j with %j is %s", (cell, point, expected) => expect(read(cell, point)).toBe(expected));
  });

  describe("what is not wholly one number is text, never half a number", () => {
    test.each([
      "2 04,183",
      "0000092122",
      "007",
      "0,123",
      "1,23",
      "12,34",
      "1,2345",
      ",123",
      "1,,234",
      "1,234,",
      "1.2.3",
      "12.",
      "1,234)",
      "(1,234) 5,678",
      "1,234,567 △12.3%",
      "1,234 567",
      "1,234 - 1,300",
      "10~12",
      "100 to 120",
      "1,234以上",
      "1,234 or more",
      "約1,234",
      "approx. 5",
      "1/2",
      "6/30",
      "06/30/04",
      "2004-06-30",
      "30.06.2004",
      "2004年",
      "2004年6月期",
      "6月30日",
      "6月",
      "30 June",
      "30-Jun-04",
      "1st Quarter",
      "1Q",
      "4Q03",
      "1H",
      "9M",
      "12M",
      "3 Months Ended",
      "13 weeks ended",
      "03-5259-6500",
      "1.5Mbps-100Mbps",
      "--5",
      "△▲5",
      "((5))",
      "5%%",
      "$$5",
      "1e5",
      "0x1f",
      "Infinity",
      "NaN",
      "=1+1",
      "②",
      "(512)475",
      "(512) 475",
      "(512).5",
    ])("%j", (cell) => expect(read(cell)).toBe("text"));

    test("a paragraph with figures in it", () =>
      expect(read("Revenues totaled JPY 8,675 million ($79.3 million), an increase of 4.0% compared to 1Q03")).toBe(
        "text",
      ));
  });
});

describe("decimalPointOf", () => {
  test.each([
    ["1,234.56 speaks for the point", ["1,234.56"], "."],
    ["1,234,567 too", ["1,234,567", "1.234"], "."],
    ["12.5% too", ["1.234", "12.5%"], "."],
    ["1234.56 too", ["1234.56", "1.234"], "."],
    ["0.123 too", ["0.123", "1.234"], "."],
    ["1.234,56 speaks for the comma", ["1.234,56", "1.234"], ","],
    ["1.234.567 too", ["△1.234.567"], ","],
    ["12,5 % too", ["(12,5 %)", "1.234"], ","],
    ["0,123 too", ["0,123"], ","],
    ["1.234 alone leaves it open", ["1.234", "(5.678)", "9"], "undecided"],
    ["1,234 alone is printed so by everybody here", ["1,234", "567"], "."],
    ["figures without any sign", ["12", "345", "-", "text"], "."],
    ["nothing", [], "."],
    ["as many for one as for the other", ["1,234.56", "1.234,56"], "contradictory"],
    ["a stray misprint turns nothing over", [...Array<string>(30).fill("1,234.5"), "12,5"], "."],
    ["one misprint among thousands speaks for nothing", [...Array<string>(30).fill("1,234"), "1,23"], "."],
    ["as many misprints as thousands are a contradiction", ["1,234", "1,23"], "contradictory"],
    ["a raised mark is no digit", ["1,234¹", "5,678²"], "."],
    ["prose is no evidence", [`Sales were 1.234,56 ${"and more ".repeat(10)}`, "1,234.5"], "."],
    ["dates are no evidence", ["30.06.2004", "2004.6.30"], "."],
  ])("%s", (_, cells, expected) => expect(decimalPointOf(cells)).toBe(expected));
});
