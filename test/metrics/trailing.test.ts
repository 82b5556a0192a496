import { decimal } from "../../src/core/decimal";
import type { IsoDate } from "../../src/core/date";
import { monthsEnded, weeksEnded } from "../../src/core/period";
import {
  quartersFromYearToDate,
  trailingTwelveMonths,
  trailingTwelveMonthsDated,
  yearToDateFromQuarters,
} from "../../src/metrics/trailing";

const d = decimal;
const quarter = (to: IsoDate, amount: number) => ({ period: monthsEnded(3, to), amount: d(amount) });

describe("trailingTwelveMonths", () => {
  it("is the sum of the last four", () => {
    expect(trailingTwelveMonths([d(9), d(1), d(2), d(3), d(4)])).toEqual({ ok: true, value: d(10) });
  });

  it("names what is missing instead of reaching further back", () => {
    expect(trailingTwelveMonths([d(9), d(1), undefined, d(3), d(4)])).toEqual({
      ok: false,
      problem: { kind: "missing-quarter", position: 2 },
    });
    expect(trailingTwelveMonths([d(1), d(2), d(3)])).toEqual({
      ok: false,
      problem: { kind: "too-few-quarters", given: 3 },
    });
  });
});

describe("trailingTwelveMonthsDated", () => {
  const year = [quarter("2004-06-30", 4), quarter("2003-09-30", 1), quarter("2003-12-31", 2), quarter("2004-03-31", 3)];

  it("takes quarters in any order", () => {
    expect(trailingTwelveMonthsDated([quarter("2003-06-30", 9), ...year])).toEqual({ ok: true, value: d(10) });
  });

  it("takes weeks as well as months", () => {
    const weeks = (["2023-09-30", "2023-12-30", "2024-03-30", "2024-06-29"] as const).map((to) => ({
      period: weeksEnded(13, to),
      amount: d(1),
    }));
    expect(trailingTwelveMonthsDated(weeks)).toEqual({ ok: true, value: d(4) });
  });

  it("names a gap, an overlap, a period of another length, too few", () => {
    const withGap = [quarter("2003-06-30", 0), ...year.filter(({ amount }) => !amount.equals(2))];
    expect(trailingTwelveMonthsDated(withGap)).toEqual({
      ok: false,
      problem: { kind: "gap", after: "2003-09-30", before: "2004-01-01" },
    });
    expect(trailingTwelveMonthsDated([...year, quarter("2004-03-31", 3)])).toMatchObject({
      problem: { kind: "overlap" },
    });
    const halfYear = { period: monthsEnded(6, "2004-12-31"), amount: d(1) };
    expect(trailingTwelveMonthsDated([...year, halfYear])).toMatchObject({ problem: { kind: "not-a-quarter" } });
    expect(trailingTwelveMonthsDated(year.slice(1))).toEqual({
      ok: false,
      problem: { kind: "too-few-quarters", given: 3 },
    });
  });
});

describe("quarters and years to date", () => {
  it("are differences and sums", () => {
    expect(quartersFromYearToDate([d(5), d(4), d(10)])).toEqual({ ok: true, value: [d(5), d(-1), d(6)] });
    expect(yearToDateFromQuarters([d(5), d(-1), d(6)])).toEqual({ ok: true, value: [d(5), d(4), d(10)] });
  });

  it("name a quarter without a figure, and more than a year", () => {
    expect(quartersFromYearToDate([d(5), undefined, d(10)])).toEqual({
      ok: false,
      problem: { kind: "missing-quarter", position: 1 },
    });
    expect(yearToDateFromQuarters([d(1), d(1), d(1), d(1), d(1)])).toEqual({
      ok: false,
      problem: { kind: "more-than-a-year", given: 5 },
    });
  });
});
