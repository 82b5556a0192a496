import { datesIn, monthDayIn, monthEndIn, yearOfEra } from "../../src/interpret/printed-date";

const dates = (text: string) => datesIn(text.normalize("NFKC")).map(({ date }) => date);

describe("datesIn", () => {
  test.each([
    ["Jun 30, 2004", ["2004-06-30"]],
    ["June 30, 2004", ["2004-06-30"]],
    ["JUNE 30, 2004", ["2004-06-30"]],
    ["Jun. 30, 2004", ["2004-06-30"]],
    ["Sept. 30, 2005", ["2005-09-30"]],
    ["June 30,2004", ["2004-06-30"]],
    ["June 30 , 2004", ["2004-06-30"]],
    ["June 30 2004", ["2004-06-30"]],
    ["June 30th, 2004", ["2004-06-30"]],
    ["30 June 2004", ["2004-06-30"]],
    ["30 June, 2004", ["2004-06-30"]],
    ["30th June 2004", ["2004-06-30"]],
    ["30-Jun-2004", ["2004-06-30"]],
    ["31-Dec-04", ["2004-12-31"]],
    ["2004年6月30日", ["2004-06-30"]],
    ["２００４年６月３０日", ["2004-06-30"]],
    ["2004 年 6 月 30 日", ["2004-06-30"]],
    ["2004年6月末", ["2004-06-30"]],
    ["2024年2月末日", ["2024-02-29"]],
    ["平成16年6月30日", ["2004-06-30"]],
    ["令和7年3月31日", ["2025-03-31"]],
    ["令和元年5月1日", ["2019-05-01"]],
    ["昭和63年3月31日", ["1988-03-31"]],
    ["2004/6/30", ["2004-06-30"]],
    ["2004-06-30", ["2004-06-30"]],
    ["2004.6.30", ["2004-06-30"]],
    ["H16.6.30", ["2004-06-30"]],
    ["R7.3.31", ["2025-03-31"]],
    ["6/30/2004", ["2004-06-30"]],
    ["30.06.2004", ["2004-06-30"]],
    ["30-06-2004 (Unaudited)", ["2004-06-30"]],
    ["05-06-2004", []],
    ["5/5/2004", ["2004-05-05"]],
    ["12/31/05", ["2005-12-31"]],
    [
      "For the Three Months Ended Jun 30, 2004, Jun 30, 2003 and Mar 31, 2004",
      ["2004-06-30", "2003-06-30", "2004-03-31"],
    ],
    ["自2024年１月１日 至2024年６月30日", ["2024-01-01", "2024-06-30"]],
    ["February 29, 2024", ["2024-02-29"]],
  ])("%j holds %j", (text, expected) => expect(dates(text)).toEqual(expected));

  test.each([
    "February 29, 2023",
    "June 31, 2004",
    "2004年13月1日",
    "2004年6月31日",
    "4/6/2004",
    "04/6/30",
    "10/11/12",
    "1.2.3.2004",
    "Table 5. Gross Margins",
    "March, 2004",
    "1Q04",
    "03-5259-6500",
    "$30, 2004",
    "2004-06",
    "",
  ])("%j holds none, or one that cannot be told", (text) => expect(dates(text)).toEqual([]));

  test("each says where it stood", () => {
    const text = "from January 1, 2024 to 2024年6月30日";
    expect(datesIn(text).map(({ index, length }) => text.slice(index, index + length))).toEqual([
      "January 1, 2024",
      "2024年6月30日",
    ]);
  });
});

describe("monthDayIn", () => {
  test.each([
    ["Three Months Ended June 30,", { month: 6, day: 30 }],
    ["Twelve Months Ended Dec. 31", { month: 12, day: 31 }],
    ["September 30", { month: 9, day: 30 }],
    ["Jun 30, Mar 31 2005", { month: 6, day: 30 }],
    ["30 June", { month: 6, day: 30 }],
    ["6月30日", { month: 6, day: 30 }],
    ["3月31日現在", { month: 3, day: 31 }],
    ["June 30, 2004", undefined],
    ["2004年6月30日", undefined],
    ["June 2004", undefined],
    ["May contain 30 items", undefined],
    ["June 31", undefined],
    ["6月", undefined],
    ["", undefined],
  ])("%j names %j", (text, expected) => expect(monthDayIn(text)).toEqual(expected));
});

describe("monthEndIn", () => {
  test.each([
    ["June 2004", "2004-06-30"],
    ["Jun-04", "2004-06-30"],
    ["Jun '04", "2004-06-30"],
    ["three months ended December 2003", "2003-12-31"],
    ["Feb. 2024", "2024-02-29"],
    ["2004年6月", "2004-06-30"],
    ["平成16年6月", "2004-06-30"],
    ["2004/06", "2004-06-30"],
    ["2004年6月期", undefined],
    ["2004年6月30日", undefined],
    ["June 30", undefined],
    ["2004/13", undefined],
    ["2004/05", undefined],
    ["2004/5", "2004-05-31"],
    ["maybe 2004", undefined],
    ["2004年", undefined],
  ])("%j ends on %j", (text, expected) => expect(monthEndIn(text)).toBe(expected));
});

describe("yearOfEra", () => {
  test.each([
    ["令和", "元", 2019],
    ["令和", "7", 2025],
    ["平成", "31", 2019],
    ["昭和", "64", 1989],
    ["R", "6", 2024],
    ["明治", "1", undefined],
    ["__proto__", "1", undefined],
    ["constructor", "1", undefined],
  ])("%s %s is %j", (era, year, expected) => expect(yearOfEra(era, year)).toBe(expected));
});

test("a heading of endless digits is searched in no time", () => {
  const started = performance.now();
  expect(datesIn("1".repeat(200_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});
