import type { IsoDate } from "../../src/core/date";
import {
  calendarClues,
  clueOfLabelledEnd,
  type EvidenceLine,
  type LabelledEnd,
  nearestEnd,
  readCalendar as calendarOf,
} from "../../src/interpret/calendar-evidence";

const readCalendar = (lines: readonly EvidenceLine[], ends: readonly LabelledEnd[]) =>
  calendarOf(calendarClues(lines, ends));

const linesOf = (texts: readonly string[]) => texts.map((text, i) => ({ text: text.normalize("NFKC"), line: i + 1 }));

/** The calendar as a short text: "3 by start"; undefined when none is read. */
function calendar(...texts: readonly string[]): string | undefined {
  const found = readCalendar(linesOf(texts), []).calendar;
  return found && `${found.fiscalYearEndMonth} by ${found.labelledBy}`;
}

describe("readCalendar from sentences", () => {
  test.each([
    ['results for the first quarter of the fiscal year ending March 31, 2005 ("FY 2004").', "3 by start"],
    ['for the fiscal year ended March 31, 2005 ("FY2004")', "3 by start"],
    ['for the fiscal year ending March 31, 2005 (the "Fiscal 2005")', "3 by end"],
    ["for the fiscal year ending March 31, 2005 (“FY2005”)", "3 by end"],
    ["the fiscal year ended March 31, 2005 (FY04)", "3 by start"],
    ["results for its fiscal 2011 first quarter ended December 25, 2010.", "9 by end"],
    ["its fiscal 2005 third quarter which ended March 31, 2005", "6 by end"],
    ["first quarter of fiscal 2011, which ended December 25, 2010", "9 by end"],
    ["the third quarter of FY2004 ended December 31, 2004", "3 by start"],
    ["the 4th quarter of fiscal year 2014 ended May 31, 2014", "5 by end"],
    ["Q1 FY2004 (ended June 30, 2004)", "3 by start"],
    ["fiscal 2024 third quarter ended November 2, 2024", "1 by start"],
    ["for the fiscal year ended December 31, 2004", "12 by end"],
    ["The financial year of the group ends on 31 December 2004", "12 by end"],
    ["results for the third quarter ended September 30, 2022.", "12 by end"],
    ["The business year ends on 31 December.", "12 by end"],
    ["The Company's fiscal year ends December 31", "12 by end"],
    ["Half-year report as at 30 June 2023", "12 by end"],
    ["half-year results for the six months ended 30 June 2023", "12 by end"],
    ["Consolidated income statement for the period from January 1 to June 30, 2023", "12 by end"],
    ["for its second quarter and six months ended June 30, 2022", "12 by end"],
    ["the fourth quarter and full year ended December 31, 2022", "12 by end"],
    ["full year ended December 31, 2004", "12 by end"],
    ["2004年度第1四半期(4-6月)決算発表(抄訳)", "3 by start"],
    ["２００４年度第１四半期（４～６月）", "3 by start"],
    ["2004年度第4四半期(10-12月)", "12 by end"],
    ["2004年度第3四半期(11月-1月)", "4 by start"],
    ["令和6年度 第1四半期(4月～6月)", "3 by start"],
    ["2005年3月期 第1四半期決算短信", "3 by end"],
    ["令和7年3月期 第1四半期決算短信", "3 by end"],
    ["2025年3月期　決算短信", "3 by end"],
    ["2025年2月期 中間決算短信", "2 by end"],
  ])("%j: the year ends in month %s", (text, expected) => expect(calendar(text)).toBe(expected));

  test.each([
    // The month alone names no label; a label without its year's end settles nothing either.
    ["for the fiscal year ended March 31, 2005."],
    ["We expect growth in fiscal 2004."],
    ["results for the third quarter ended December 31, 2022."],
    ["growth in the second half-year to 30 June 2023"],
    ["a fiscal year ends on a Saturday"],
    ["the third calendar quarter ended September 30, 2022"],
    ["the fiscal year ending in spring 2005"],
    ["For the Three Months Ended Jun 30, 2004"],
    ["2004年度第1四半期(1-12月)"],
    ["2004年度第1四半期(13-15月)"],
    ["2004年度第5四半期(4-6月)"],
    ["2004年13月期 第1四半期"],
    ["2004年6月期、2003年6月期、2004年3月期"],
    [""],
  ])("%j names no calendar", (text) => expect(readCalendar(linesOf([text]), [])).toEqual({ findings: [] }));

  test("the month of one sentence and the label of another make one calendar", () =>
    expect(
      calendar("for the fiscal year ended March 31, 2005.", "the third quarter of FY2004 ended December 31, 2004"),
    ).toBe("3 by start"));

  test("shows the words and their line", () => {
    const evidence = readCalendar(
      [
        {
          text: "Tokyo - today announced results for the fiscal year ending March 31, 2005 (“FY 2004”). More.",
          line: 309,
        },
      ],
      [],
    ).calendar?.evidence;
    expect(evidence).toBe("“announced results for the fiscal year ending March 31, 2005 (“FY 2004”)” (line 309)");
  });

  test("shows at most a few of many sentences", () => {
    const many = Array.from({ length: 20 }, (_, i) => `2005年3月期 第${(i % 4) + 1}四半期 その${i}`);
    expect(readCalendar(linesOf(many), []).calendar?.evidence.split("; ").length).toBeLessThanOrEqual(4);
  });
});

describe("readCalendar from labels whose ends the figures prove", () => {
  const labelled = (year: number, quarter: 1 | 2 | 3 | 4, end: IsoDate) => ({
    year,
    quarter,
    end,
    words: `${quarter}Q${year}`,
  });

  test.each([
    [2004, 1, "2004-06-30", "3 by start"],
    [2003, 4, "2004-03-31", "3 by start"],
    [2005, 1, "2004-06-30", "3 by end"],
    [2004, 1, "2004-03-31", "12 by end"],
    [2011, 1, "2010-12-25", "9 by end"],
    [2023, 4, "2024-02-03", "1 by start"],
  ] as const)("%s quarter %s ends on %s: %s", (year, quarter, end, expected) => {
    const clue = clueOfLabelledEnd(labelled(year, quarter, end));
    expect(`${clue.fiscalYearEndMonth} by ${clue.labelledBy}`).toBe(expected);
    expect(readCalendar([], [labelled(year, quarter, end)]).calendar?.labelledBy).toBe(clue.labelledBy);
  });

  test("a label two years off proves nothing of the naming", () =>
    expect(readCalendar([], [labelled(1999, 1, "2004-06-30")])).toEqual({ findings: [] }));
});

describe("evidence that contradicts itself", () => {
  test("is a question with both sides, and no calendar is taken", () => {
    const { calendar: taken, findings } = readCalendar(
      linesOf([
        "fiscal year ending March 31, 2005 (“FY 2004”)",
        "text",
        "for the fiscal year ended June 30, 2005 (“FY2005”)",
      ]),
      [],
    );
    expect(taken).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "calendar.question",
      where: { line: 1 },
      related: [{ line: 3 }],
      remedy: expect.stringContaining("fiscal year ends") as string,
    });
    expect(findings[0]?.message).toContain("March 31, 2005");
    expect(findings[0]?.message).toContain("June 30, 2005");
  });

  test("so is a year named by its start and by its end", () => {
    const { calendar: taken, findings } = readCalendar(
      linesOf(["fiscal year ending March 31, 2005 (“FY 2004”)", "fiscal year ending March 31, 2006 (“FY 2006”)"]),
      [],
    );
    expect(taken).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["calendar.question"]);
  });

  test("and a sentence against the figures", () => {
    const { calendar: taken, findings } = readCalendar(linesOf(["fiscal year ending March 31, 2005 (“FY 2005”)"]), [
      { year: 2004, quarter: 1, end: "2004-06-30", words: "1Q04 equals the column of 2004-06-30 in 6 figures" },
    ]);
    expect(taken).toBeUndefined();
    expect(findings[0]?.message).toContain("1Q04 equals the column of 2004-06-30");
  });

  test("Japanese 年度 beside 月期 are two ways of one issuer to name the same year", () => {
    // FY2004 by its start is the term that ends in March 2005: the label of the columns decides which is needed.
    const { calendar: taken, findings } = readCalendar(
      linesOf(["2005年3月期 第1四半期決算短信", "2004年度第1四半期(4-6月)"]),
      [],
    );
    expect(findings).toEqual([]);
    expect(taken).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "start" });
  });
});

describe("nearestEnd", () => {
  test.each([
    ["2004-06-30", "2004-06-30"],
    ["2010-12-25", "2010-12-31"],
    ["2004-07-03", "2004-06-30"],
    ["2024-02-03", "2024-01-31"],
    ["2005-07-02", "2005-06-30"],
    ["2004-06-20", "2004-06-30"],
    ["2024-02-29", "2024-02-29"],
    ["2024-02-28", "2024-02-29"],
    ["2005-01-01", "2004-12-31"],
  ] as const)("%s belongs to %s", (date, expected) => expect(nearestEnd(date)).toBe(expected));
});

describe("readCalendar from years that nobody calls fiscal", () => {
  test.each([
    [["income for the years ended December 31, 2016 and 2015."], "12 by end"],
    [["Year Ended December 31, 2016"], "12 by end"],
    [["for the year ended December 31, 2016", "a plan for the year ended June 30, 2016"], undefined],
    [["the policy year ended December 31, 2016"], undefined],
    [["for the fiscal year ended March 31, 2005 (“FY2005”)", "for the year ended December 31, 2004"], "3 by end"],
  ] as const)("%j: %s", (texts, expected) => expect(calendar(...texts)).toBe(expected));
});
