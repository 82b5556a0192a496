import {
  duration,
  endOf,
  instant,
  lengthInDays,
  lengthInMonths,
  monthsEnded,
  periodKey,
  samePeriod,
  weeksEnded,
} from "../../src/core/period";

describe("periods from the words of a header", () => {
  test("three months ended June 30, 2004 are April to June", () => {
    expect(monthsEnded(3, "2004-06-30")).toEqual(duration("2004-04-01", "2004-06-30"));
    expect(monthsEnded(9, "2004-12-31")).toEqual(duration("2004-04-01", "2004-12-31"));
    expect(monthsEnded(12, "2004-02-29")).toEqual(duration("2003-03-01", "2004-02-29"));
    expect(monthsEnded(3, "2004-05-20")).toEqual(duration("2004-02-21", "2004-05-20"));
  });

  test("13 weeks ended July 3, 2004 are 91 days", () => {
    expect(weeksEnded(13, "2004-07-03")).toEqual(duration("2004-04-04", "2004-07-03"));
    expect(lengthInDays(weeksEnded(13, "2004-07-03"))).toBe(91);
  });
});

test("a period cannot end before it starts", () => {
  expect(() => duration("2004-06-30", "2004-04-01")).toThrow("2004-04-01");
  expect(lengthInDays(duration("2004-06-30", "2004-06-30"))).toBe(1);
});

test("the end of a stock is its day, of a flow its last day", () => {
  expect(endOf(instant("2004-06-30"))).toBe("2004-06-30");
  expect(endOf(duration("2004-04-01", "2004-06-30"))).toBe("2004-06-30");
});

test.each([
  [monthsEnded(1, "2003-02-28"), 1],
  [monthsEnded(3, "2004-06-30"), 3],
  [weeksEnded(13, "2004-07-03"), 3],
  [weeksEnded(14, "2004-07-10"), 3],
  [weeksEnded(26, "2004-07-03"), 6],
  [weeksEnded(27, "2004-07-03"), 6],
  [weeksEnded(39, "2004-07-03"), 9],
  [weeksEnded(40, "2004-07-03"), 9],
  [weeksEnded(52, "2004-07-03"), 12],
  [weeksEnded(53, "2004-07-03"), 12],
])("%o is %d months long", (period, months) => {
  expect(lengthInMonths(period)).toBe(months);
});

test("a day and a flow that ends on it are two periods", () => {
  const day = instant("2004-06-30");
  const quarter = monthsEnded(3, "2004-06-30");
  expect(periodKey(day)).toBe("2004-06-30");
  expect(periodKey(quarter)).toBe("2004-04-01/2004-06-30");
  expect(samePeriod(day, quarter)).toBe(false);
  expect(samePeriod(day, duration("2004-06-30", "2004-06-30"))).toBe(false);
  expect(samePeriod(quarter, duration("2004-04-01", "2004-06-30"))).toBe(true);
});
