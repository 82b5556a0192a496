import { fiscalWordsIn } from "../../src/interpret/fiscal-words";
import {
  commonPeriodLength,
  parsePeriodWords,
  type PeriodLength,
  periodLengthIn,
  periodOfLength,
} from "../../src/interpret/period-words";

const tellLength = (length: PeriodLength | undefined) =>
  length === undefined ? "no length" : length.kind === "months" ? `${length.months} months` : `${length.weeks} weeks`;

/** Period words as a short text: "day 2004-06-30, 3 months", "Q1 2004, to date, year ends in 3", "year 2004". */
function tell(header: string): string {
  const words = parsePeriodWords(header);
  switch (words?.kind) {
    case undefined:
      return "nothing";
    case "range":
      return `${words.from} to ${words.to}`;
    case "date":
      return [`day ${words.date}`, words.length && tellLength(words.length), words.asOf && "as of"]
        .filter(Boolean)
        .join(", ");
    case "fiscal":
      return [
        `Q${words.quarter} ${words.year}`,
        words.cumulative && "to date",
        words.yearEndMonth !== undefined && `year ends in ${words.yearEndMonth}`,
      ]
        .filter(Boolean)
        .join(", ");
    case "term":
      return `term ${words.year}-${words.month}`;
    case "year":
      return [`year ${words.year}`, words.length && tellLength(words.length)].filter(Boolean).join(", ");
  }
}

describe("parsePeriodWords", () => {
  describe("fiscal labels", () => {
    test.each([
      ["Half-year 2023", "Q2 2023, to date"],
      ["HY 2023", "Q2 2023, to date"],
      ["2023年半年度", "2023-01-01 to 2023-06-30"],
      ["Year to 31 December 2022 (audited)", "day 2022-12-31, 12 months"],
      ["Half year to 30 June 2022", "day 2022-06-30, 6 months"],
      ["LTM 30 June 2022", "day 2022-06-30, 12 months"],
      ["FYE 31 December 2022", "day 2022-12-31, 12 months"],
      ["Year-end: 30 June 2022", "day 2022-06-30, 12 months"],
      ["As of or for the Three Months Ended March 31, 2024", "day 2024-03-31, 3 months"],
      ["1Q04", "Q1 2004"],
      ["4Q03", "Q4 2003"],
      ["1Q 2004", "Q1 2004"],
      ["2Q FY2004", "Q2 2004"],
      ["2QFY04", "Q2 2004"],
      ["2Q F2004", "Q2 2004"],
      ["Q3'04", "Q3 2004"],
      ["Q3’04", "Q3 2004"],
      ["Q3 '04", "Q3 2004"],
      ["Q3 2004", "Q3 2004"],
      ["Q3 FY2004", "Q3 2004"],
      ["Q3FY24", "Q3 2024"],
      ["Q3 of fiscal 2004", "Q3 2004"],
      ["4Q2025", "Q4 2025"],
      ["2025 Q4", "Q4 2025"],
      ["2025Q4", "Q4 2025"],
      ["FY2004 1Q", "Q1 2004"],
      ["FY2004 Q1", "Q1 2004"],
      ["FY2004-Q1", "Q1 2004"],
      ["FY04 1Q", "Q1 2004"],
      ["First Quarter 2004", "Q1 2004"],
      ["first quarter of fiscal year 2004", "Q1 2004"],
      ["Fourth Quarter, 2003", "Q4 2003"],
      ["4th Quarter FY2003", "Q4 2003"],
      ["Fiscal 2004 first quarter", "Q1 2004"],
      ["2004 First Quarter", "Q1 2004"],
      ["2004年度第1四半期", "Q1 2004"],
      ["２００４年度　第１四半期", "Q1 2004"],
      ["令和6年度 第3四半期", "Q3 2024"],
      ["2024年度第3四半期累計期間", "Q3 2024, to date"],
      ["2024年度3Q", "Q3 2024"],
      ["FY2004", "Q4 2004, to date"],
      ["FY 2004", "Q4 2004, to date"],
      ["FY04", "Q4 2004, to date"],
      ["FY'04", "Q4 2004, to date"],
      ["Fiscal 2004", "Q4 2004, to date"],
      ["Fiscal Year 2004", "Q4 2004, to date"],
      ["2004年度", "Q4 2004, to date"],
      ["平成16年度", "Q4 2004, to date"],
      ["9M 2004", "Q3 2004, to date"],
      ["9MFY04", "Q3 2004, to date"],
      ["1H04", "Q2 2004, to date"],
      ["1H FY2004", "Q2 2004, to date"],
      ["H1 2004", "Q2 2004, to date"],
      ["6M04", "Q2 2004, to date"],
      ["2004 1H", "Q2 2004, to date"],
      ["2004年度上期", "Q2 2004, to date"],
      ["FY2004 1H", "Q2 2004, to date"],
      ["FY3/05", "Q4 2005, to date, year ends in 3"],
      ["FY3/2005", "Q4 2005, to date, year ends in 3"],
      ["FY03/05", "Q4 2005, to date, year ends in 3"],
      ["FY3/05 1Q", "Q1 2005, year ends in 3"],
      ["FY3/05 Q1", "Q1 2005, year ends in 3"],
      ["1Q FY3/05", "Q1 2005, year ends in 3"],
      ["FY2005/3", "Q4 2005, to date, year ends in 3"],
      ["FY2005/3 1Q", "Q1 2005, year ends in 3"],
      ["2005年3月期 第1四半期", "Q1 2005, year ends in 3"],
      ["2005年3月期第1四半期", "Q1 2005, year ends in 3"],
      ["令和7年3月期 第1四半期", "Q1 2025, year ends in 3"],
      ["令和7年3月期 第3四半期累計期間", "Q3 2025, to date, year ends in 3"],
      ["2025年3月期 第3四半期(累計)", "Q3 2025, to date, year ends in 3"],
      ["2025年3月期 1Q", "Q1 2025, year ends in 3"],
      ["2025年12月期中間期", "Q2 2025, to date, year ends in 12"],
      ["25/3期 1Q", "Q1 2025, year ends in 3"],
      ["2025/3期", "term 2025-3"],
      ["25/3期", "term 2025-3"],
      ["FY2004 第1四半期", "Q1 2004"],
      ["2004年第1四半期", "Q1 2004"],
      ["2004年 第3四半期累計", "Q3 2004, to date"],
      ["Nine Months Ended 3Q04", "Q3 2004, to date"],
      ["3Q04 YTD", "Q3 2004, to date"],
      ["Year-to-date 3Q04", "Q3 2004, to date"],
      ["Three Months Ended 3Q04", "Q3 2004"],
      ["Twelve Months 4Q04", "Q4 2004, to date"],
      ["Nine Months FY2004", "Q3 2004, to date"],
      ["26 Weeks FY2004", "Q2 2004, to date"],
      ["Twelve Months FY2004", "Q4 2004, to date"],
      ["1Q04 (Restated)", "Q1 2004"],
      ["1Q04 Actual", "Q1 2004"],
    ])("%j is %s", (header, expected) => expect(tell(header)).toBe(expected));
  });

  describe("days, months and ranges", () => {
    test.each([
      ["Jun 30, 2004", "day 2004-06-30"],
      ["第120期 2024年12月", "day 2024-12-31, 12 months"],
      ["Three Months Ended Jun 30, 2004", "day 2004-06-30, 3 months"],
      ["Three Months Ended June 30, 2004 USD (1)", "day 2004-06-30, 3 months"],
      ["13 weeks ended July 3, 2004", "day 2004-07-03, 13 weeks"],
      ["Thirteen Weeks Ended November 2, 2024", "day 2024-11-02, 13 weeks"],
      ["Fifty-Three Weeks Ended February 3, 2024", "day 2024-02-03, 53 weeks"],
      ["2003 YTD", "nothing"],
      ["FY3/2017 4Q 1Q", "nothing"],
      ["Q3 FY2003 ended 12/29/02", "day 2002-12-29, 3 months"],
      ["First Quarter March 31, 2004", "day 2004-03-31, 3 months"],
      ["Q2 YTD June 30, 2004", "day 2004-06-30"],
      ["Q2 2004 as of June 30, 2004", "day 2004-06-30, as of"],
      ["FY2004 March 31, 2005", "day 2005-03-31"],
      ["As of Jun 30, 2004", "day 2004-06-30, as of"],
      ["At June 30, 2004", "day 2004-06-30, as of"],
      ["2004年6月30日現在", "day 2004-06-30, as of"],
      ["2004年6月末", "day 2004-06-30, as of"],
      ["Fiscal year ended March 31, 2005", "day 2005-03-31, 12 months"],
      ["Quarter ended June 30, 2004", "day 2004-06-30, 3 months"],
      ["Six-Month Period Ended June 30, 2004", "day 2004-06-30, 6 months"],
      ["Three Months Ended June 30, 2004 (Restated)", "day 2004-06-30, 3 months"],
      ["Three Months Ended December 2003", "day 2003-12-31, 3 months"],
      ["Three Months Ended December 31, 2004", "day 2004-12-31, 3 months"],
      ["Three Months Ended December 31 2004", "day 2004-12-31, 3 months"],
      ["Three Months Ended Jun 30, Mar 31 2005", "day 2005-03-31, 3 months"],
      ["Jun 2004", "day 2004-06-30"],
      ["Jun-04", "day 2004-06-30"],
      ["自2024年１月１日 至2024年６月30日", "2024-01-01 to 2024-06-30"],
      ["自 令和6年4月1日 至 令和6年6月30日", "2024-04-01 to 2024-06-30"],
      ["当第１四半期連結累計期間(自 2024年４月１日 至 2024年６月30日)", "2024-04-01 to 2024-06-30"],
      ["2024年4月1日～2024年6月30日", "2024-04-01 to 2024-06-30"],
      ["2024年4月1日から2024年6月30日まで", "2024-04-01 to 2024-06-30"],
      ["April 1, 2004 to June 30, 2004", "2004-04-01 to 2004-06-30"],
      ["from April 1, 2004 through June 30, 2004", "2004-04-01 to 2004-06-30"],
      ["(Apr 1, 2004 - Jun 30, 2004)", "2004-04-01 to 2004-06-30"],
      ["2004/4/1-2004/6/30", "2004-04-01 to 2004-06-30"],
      ["1Q04 (April 1, 2004 to June 30, 2004)", "2004-04-01 to 2004-06-30"],
      ["Apr-Jun 2004", "2004-04-01 to 2004-06-30"],
      ["April to June, 2004", "2004-04-01 to 2004-06-30"],
      ["Nov. 2003 - Jan. 2004", "2003-11-01 to 2004-01-31"],
      ["2004年4-6月", "2004-04-01 to 2004-06-30"],
      ["2004年4月～6月期", "2004-04-01 to 2004-06-30"],
      ["2023年11月～2024年1月", "2023-11-01 to 2024-01-31"],
      ["2004年6月期", "term 2004-6"],
      ["平成16年6月期", "term 2004-6"],
      ["2004年3月期 JPY", "term 2004-3"],
      ["2004", "year 2004"],
      ["Three Months Ended 2004", "year 2004, 3 months"],
      ["2004 Actual", "year 2004"],
      ["2004年", "year 2004"],
      ["Year 2004", "year 2004"],
    ])("%j is %s", (header, expected) => expect(tell(header)).toBe(expected));
  });

  test.each([
    "JPY",
    "USD (1)",
    "% of Total Revenues",
    "YoY % change",
    "前年同期比",
    "対営業収益 %",
    "Year-over-year Comparison",
    "Non-GAAP",
    "Adjustments",
    "First Quarter",
    "第1四半期",
    "1,234",
    "2,004",
    "2004.5",
    "20,041",
    "12004",
    "1.2Q04",
    "100%",
    "2004%",
    "5Q04",
    "0Q04",
    "2004年13月期",
    "June 31, 2004",
    "1934 Act",
    "Three months ended February 30, 2004",
    "2004年6月31日",
    "Three Months FY2004",
    "Six Months 3Q04",
    "FY2004 Jun 30",
    "2004年度 6月30日現在",
    "FY2004 Quarter",
    "FY2004 YTD",
    "2H04",
    "FY2004 2H",
    "2004年度下期",
    "2H FY2004",
    "second half of fiscal 2004",
    "2005年3月期 下期",
    "IP Service (High Bandwidth: over 100Mbps)",
    "6 months",
    "(Restated)",
    "",
  ])("%j names no period", (header) => expect(tell(header)).toBe("nothing"));

  test("a range that ends before it begins is none", () =>
    expect(tell("June 30, 2004 to April 1, 2004")).toBe("day 2004-04-01"));

  test("keeps the label as printed", () => {
    expect(fiscalWordsIn("1Q04 (Restated)")?.text).toBe("1Q04");
    expect(fiscalWordsIn("2Q FY2004, actual")?.text).toBe("2Q FY2004");
    expect(fiscalWordsIn("2004年度第1四半期 実績")?.text).toBe("2004年度第1四半期");
    expect(fiscalWordsIn("FY2004:")?.text).toBe("FY2004");
  });
});

describe("periodLengthIn", () => {
  test.each(["0 months ended", "00 weeks ended", "0ヶ月"])("no period has no days: %s", (text) =>
    expect(periodLengthIn(text)).toBeUndefined(),
  );

  test.each([
    ["For the Three Months Ended Jun 30, 2004", "3 months"],
    ["Three months ended", "3 months"],
    ["3 Months Ended December 31,", "3 months"],
    ["three-month period ended", "3 months"],
    ["Six Months Ended", "6 months"],
    ["Nine Months Ended", "9 months"],
    ["Twelve Months Ended", "12 months"],
    ["13 weeks ended", "13 weeks"],
    ["14 Weeks Ended", "14 weeks"],
    ["Thirteen Weeks Ended", "13 weeks"],
    ["Thirty-Nine Weeks Ended", "39 weeks"],
    ["Fifty-Two Weeks Ended", "52 weeks"],
    ["Quarter Ended", "3 months"],
    ["Quarters ended December 31", "3 months"],
    ["fourth quarter ended", "3 months"],
    ["Fiscal quarter ended", "3 months"],
    ["Half-year ended", "6 months"],
    ["Year Ended December 31", "12 months"],
    ["Fiscal Years Ended", "12 months"],
    ["for the year then ended", "12 months"],
    ["Full year ended", "12 months"],
    ["第1四半期連結会計期間", "3 months"],
    ["四半期連結損益計算書(米国会計基準未監査)", "3 months"],
    ["四半期連結キャッシュフロー計算書", "3 months"],
    ["第3四半期連結累計期間", "9 months"],
    ["第2四半期累計期間", "6 months"],
    ["中間連結会計期間", "6 months"],
    ["3ヶ月間", "3 months"],
    ["3か月", "3 months"],
    ["9カ月累計", "9 months"],
    ["連結会計年度", "12 months"],
    ["通期", "12 months"],
    ["CONSOLIDATED STATEMENTS OF OPERATIONS", "no length"],
    ["Quarterly results", "no length"],
    ["within twelve", "no length"],
    ["some months ended", "no length"],
    ["several weeks", "no length"],
    ["", "no length"],
  ])("%j says %s", (text, expected) => expect(tellLength(periodLengthIn(text))).toBe(expected));
});

describe("commonPeriodLength", () => {
  test("is none of a year that consists of 52 or 53 weeks", () => {
    expect(commonPeriodLength(["The year consists of 52 or 53 weeks ending on a Sunday"])).toBeUndefined();
    expect(commonPeriodLength(["a 52-53-week fiscal year ending in December"])).toBeUndefined();
  });

  test.each([
    [["CONSOLIDATED STATEMENTS", "For the Three Months Ended June 30, 2004"], "3 months"],
    [["Three Months Ended", "three months ended"], "3 months"],
    [["Three Months Ended", "Six Months Ended"], "no length"],
    [["For the three and nine months ended December 31, 2004"], "no length"],
    [["Three Months and Nine Months Ended December 31"], "no length"],
    [["For the quarter and year ended December 31, 2004"], "no length"],
    [["13 and 39 weeks ended November 2, 2024"], "no length"],
    [["Balance sheets"], "no length"],
    [[], "no length"],
    [["For the half-year ended 31 December 2024"], "6 months"],
  ])("%j say %s", (lines, expected) => expect(tellLength(commonPeriodLength(lines))).toBe(expected));
});

describe("periodOfLength", () => {
  test.each([
    [{ kind: "months", months: 3 }, "2004-06-30", "2004-04-01"],
    [{ kind: "months", months: 12 }, "2024-02-29", "2023-03-01"],
    [{ kind: "months", months: 3 }, "2024-02-29", "2023-12-01"],
    [{ kind: "weeks", weeks: 13 }, "2004-07-03", "2004-04-04"],
    [{ kind: "weeks", weeks: 53 }, "2024-02-03", "2023-01-29"],
    [{ kind: "months", months: 3 }, "2004-07-03", "2004-04-04"],
    [{ kind: "months", months: 12 }, "2010-12-25", "2009-12-27"],
    [{ kind: "months", months: 1 }, "2004-07-03", "2004-06-04"],
    [{ kind: "months", months: 3 }, "2004-06-20", "2004-03-21"],
  ] as const)("%j that ends on %s begins on %s", (length, to, from) =>
    expect(periodOfLength(length, to)).toEqual({ kind: "duration", from, to }),
  );
});
