import {
  type FiscalCalendar,
  fiscalLabelText,
  fiscalPeriod,
  fiscalQuarterEnding,
  type FiscalLabel,
} from "../../src/core/fiscal-calendar";
import { duration } from "../../src/core/period";

const toMarchByStart: FiscalCalendar = { fiscalYearEndMonth: 3, labelledBy: "start" };
const toMarchByEnd: FiscalCalendar = { fiscalYearEndMonth: 3, labelledBy: "end" };
const calendarYear: FiscalCalendar = { fiscalYearEndMonth: 12, labelledBy: "start" };
const toJanuary: FiscalCalendar = { fiscalYearEndMonth: 1, labelledBy: "end" };
const toSeptember: FiscalCalendar = { fiscalYearEndMonth: 9, labelledBy: "end" };

function quarter(year: number, number: 1 | 2 | 3 | 4): FiscalLabel {
  return { year, quarter: number, cumulative: false };
}

function toDate(year: number, number: 1 | 2 | 3 | 4): FiscalLabel {
  return { year, quarter: number, cumulative: true };
}

test.each([
  [toMarchByStart, quarter(2004, 1), duration("2004-04-01", "2004-06-30")],
  [toMarchByStart, quarter(2003, 4), duration("2004-01-01", "2004-03-31")],
  [toMarchByEnd, quarter(2004, 1), duration("2003-04-01", "2003-06-30")],
  [toMarchByEnd, quarter(2004, 4), duration("2004-01-01", "2004-03-31")],
  [calendarYear, quarter(2004, 1), duration("2004-01-01", "2004-03-31")],
  [calendarYear, toDate(2004, 4), duration("2004-01-01", "2004-12-31")],
  [toMarchByStart, toDate(2004, 3), duration("2004-04-01", "2004-12-31")],
  [{ fiscalYearEndMonth: 2, labelledBy: "end" } as const, quarter(2004, 4), duration("2003-12-01", "2004-02-29")],
])("in %o, %o is %o", (calendar, label, period) => {
  expect(fiscalPeriod(calendar, label)).toEqual(period);
});

describe("fiscalQuarterEnding", () => {
  test("names the quarter that ends with a month", () => {
    expect(fiscalQuarterEnding(toMarchByStart, "2004-06-30")).toEqual(quarter(2004, 1));
    expect(fiscalQuarterEnding(toMarchByStart, "2004-03-31")).toEqual(quarter(2003, 4));
    expect(fiscalQuarterEnding(toMarchByEnd, "2004-06-30")).toEqual(quarter(2005, 1));
    expect(fiscalQuarterEnding(toMarchByStart, "2004-05-31")).toBeUndefined();
    expect(fiscalQuarterEnding(toMarchByStart, "2004-06-15")).toBeUndefined();
  });

  // Retailers end on the Saturday nearest to the end of January, some makers on the last Saturday of September.
  test("names the quarters of 52/53-week years", () => {
    expect(fiscalQuarterEnding(toJanuary, "2024-02-03")).toEqual(quarter(2024, 4));
    expect(fiscalQuarterEnding(toJanuary, "2024-05-04")).toEqual(quarter(2025, 1));
    expect(fiscalQuarterEnding(toSeptember, "2022-09-24")).toEqual(quarter(2022, 4));
    expect(fiscalQuarterEnding(toSeptember, "2021-12-25")).toEqual(quarter(2022, 1));
  });

  test("puts a calendar year that ends in early January into the year before", () => {
    expect(fiscalQuarterEnding(calendarYear, "2023-01-01")).toEqual(quarter(2022, 4));
    expect(fiscalQuarterEnding(calendarYear, "2004-07-03")).toEqual(quarter(2004, 2));
  });

  test("goes no further than a week", () => {
    expect(fiscalQuarterEnding(calendarYear, "2004-07-07")).toEqual(quarter(2004, 2));
    expect(fiscalQuarterEnding(calendarYear, "2004-07-08")).toBeUndefined();
    expect(fiscalQuarterEnding(calendarYear, "2004-06-23")).toEqual(quarter(2004, 2));
    expect(fiscalQuarterEnding(calendarYear, "2004-06-22")).toBeUndefined();
  });
});

test("labels read as analysts write them", () => {
  expect(fiscalLabelText(quarter(2004, 1))).toBe("1Q04");
  expect(fiscalLabelText(toDate(2004, 2))).toBe("2Q04 YTD");
  expect(fiscalLabelText(toDate(2004, 4))).toBe("FY2004");
  expect(fiscalLabelText(quarter(2100, 3))).toBe("3Q00");
});
