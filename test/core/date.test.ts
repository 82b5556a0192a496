import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  endOfMonth,
  excelSerial,
  isEndOfMonth,
  isLeapYear,
  isoDate,
  type IsoDate,
  parseIsoDate,
  monthName,
} from "../../src/core/date";

describe("isoDate", () => {
  test("writes four, two and two digits", () => {
    expect(isoDate(2004, 6, 30)).toBe("2004-06-30");
    expect(isoDate(1, 2, 3)).toBe("0001-02-03");
  });

  test.each([
    [2004, 2, 30],
    [2005, 2, 29],
    [1900, 2, 29],
    [2004, 0, 1],
    [2004, 13, 1],
    [2004, 4, 31],
    [2004, 1, 0],
    [2004, 1.5, 1],
    [2004, 1, 1.5],
    [0, 1, 1],
    [20_004, 1, 1],
    [Number.NaN, 1, 1],
  ])("knows no %d-%d-%d", (year, month, day) => {
    expect(isoDate(year, month, day)).toBeUndefined();
  });
});

test("parseIsoDate reads what isoDate writes, and real days only", () => {
  expect(parseIsoDate("2004-02-29")).toBe("2004-02-29");
  expect(parseIsoDate("2003-02-29")).toBeUndefined();
  expect(parseIsoDate("2004-6-30")).toBeUndefined();
  expect(parseIsoDate("2004-06-30T00:00")).toBeUndefined();
});

test("leap years follow the Gregorian rule", () => {
  expect([1900, 2000, 2003, 2004, 2100].filter(isLeapYear)).toEqual([2000, 2004]);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2004, month))).toEqual([
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
});

test("addDays crosses months, years and leap days", () => {
  expect(addDays("2004-02-28", 1)).toBe("2004-02-29");
  expect(addDays("2003-12-31", 1)).toBe("2004-01-01");
  expect(addDays("2004-03-01", -1)).toBe("2004-02-29");
  expect(addDays("0099-12-31", 1)).toBe("0100-01-01");
});

test("dayNumber counts from 1970", () => {
  expect(dayNumber("1970-01-01")).toBe(0);
  expect(dayNumber("0050-01-02") - dayNumber("0050-01-01")).toBe(1);
  expect(dayNumber("0050-01-01")).toBeLessThan(dayNumber("1950-01-01"));
});

describe("endOfMonth", () => {
  test.each([
    [2004, 2, "2004-02-29"],
    [2004, 0, "2003-12-31"],
    [2004, 14, "2005-02-28"],
    [2004, -11, "2003-01-31"],
  ])("of %d, month %d is %s", (year, month, end) => {
    expect(endOfMonth(year, month)).toBe(end);
  });

  test("is the end of a month", () => {
    expect(isEndOfMonth("2004-02-29")).toBe(true);
    expect(isEndOfMonth("2004-02-28")).toBe(false);
    expect(isEndOfMonth("2003-02-28")).toBe(true);
  });
});

describe("addMonths", () => {
  test.each<[IsoDate, number, IsoDate]>([
    ["2004-06-30", -3, "2004-03-31"],
    ["2004-03-31", 3, "2004-06-30"],
    ["2004-02-29", 12, "2005-02-28"],
    ["2003-02-28", 12, "2004-02-29"],
    ["2004-01-30", 1, "2004-02-29"],
    ["2004-01-30", 2, "2004-03-30"],
    ["2004-12-15", 1, "2005-01-15"],
    ["2004-01-15", -13, "2002-12-15"],
  ])("%s and %d months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

test("excelSerial is the number that Excel shows for the day", () => {
  expect(excelSerial("1900-03-01")).toBe(61);
  expect(excelSerial("2004-06-30")).toBe(38_168);
  expect(excelSerial("2026-01-01")).toBe(46_023);
});

test("months have names from 1 to 12 and no others", () => {
  expect([1, 3, 12].map(monthName)).toEqual(["January", "March", "December"]);
  expect([0, 13].map(monthName)).toEqual(["", ""]);
});
