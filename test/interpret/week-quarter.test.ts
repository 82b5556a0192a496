import type { IsoDate } from "../../src/core/date";
import { periodKey } from "../../src/core/period";
import { weekPeriod } from "../../src/interpret/week-quarter";

const JANUARY = { fiscalYearEndMonth: 1, labelledBy: "start" } as const;

const tell = (quarter: 1 | 2 | 3 | 4, cumulative: boolean, ...ends: readonly string[]) => {
  const period = weekPeriod(JANUARY, { year: 2010, quarter, cumulative }, ends as IsoDate[]);
  return period && periodKey(period);
};

describe("quarters of a year of weeks", () => {
  const YEAR_ENDS = ["2010-01-30", "2011-01-29"];

  test("have 13 weeks from the end of the year before", () => {
    expect(tell(1, false, ...YEAR_ENDS)).toBe("2010-01-31/2010-05-01");
    expect(tell(3, false, ...YEAR_ENDS)).toBe("2010-08-01/2010-10-30");
    expect(tell(3, true, ...YEAR_ENDS)).toBe("2010-01-31/2010-10-30");
    expect(tell(4, false, ...YEAR_ENDS)).toBe("2010-10-31/2011-01-29");
  });

  test("are counted from any of the first three", () =>
    expect(tell(2, false, "2010-10-30", "2009-10-31")).toBe("2010-05-02/2010-07-31"));

  test("give the fourth its 53rd week", () =>
    expect(tell(4, false, "2010-01-30", "2011-02-05")).toBe("2010-10-31/2011-02-05"));

  test("stay open where the fourth may have it", () =>
    expect(tell(4, false, "2010-01-28", "2009-10-29")).toBeUndefined());

  test("are counted over a year's end where one day alone can be it", () => {
    // Both the last Saturday of January and the one nearest to its end.
    expect(tell(4, false, "2010-01-30", "2010-10-30")).toBe("2010-10-31/2011-01-29");
    expect(tell(1, false, "2011-01-29", "2012-01-28")).toBe("2010-01-31/2010-05-01");
  });

  test("are none where ends are those of months, on several days of the week, or of 12 and 16 weeks", () => {
    expect(tell(1, false, "2010-01-31", "2011-01-31")).toBeUndefined();
    expect(tell(1, false, "2010-01-30", "2011-01-28")).toBeUndefined();
    expect(tell(2, false, "2010-01-30", "2010-05-22", "2010-08-14")).toBe(undefined);
  });
});
