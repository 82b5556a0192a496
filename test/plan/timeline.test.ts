import type { FiscalCalendar } from "../../src/core/fiscal-calendar";
import {
  buildTimeline,
  columnBefore,
  columnsAYear,
  columnYearBefore,
  placesOf,
  type Timeline,
} from "../../src/plan/timeline";
import type { Basis } from "../../src/statements/fact";
import { periodOf } from "../support/filing-builder";

const MARCH: FiscalCalendar = { fiscalYearEndMonth: 3, labelledBy: "start" };
const DECEMBER: FiscalCalendar = { fiscalYearEndMonth: 12, labelledBy: "end" };

const column = (period: string, basis: Basis = "as-reported") => ({ heading: period, period: periodOf(period), basis });
const undated = (heading: string) => ({ heading, basis: "as-reported" as const });
const labels = (timeline: Timeline) => timeline.columns.map((c) => (c.status === "" ? `(${c.label})` : c.label));

describe("quarters", () => {
  it("fill the gap between the first and the last", () => {
    const timeline = buildTimeline([column("2004-04-01/2004-06-30"), column("2003-04-01/2003-06-30")], MARCH);
    expect(labels(timeline)).toEqual(["1Q03", "(2Q03)", "(3Q03)", "(4Q03)", "1Q04"]);
    expect(timeline.columns.map((c) => c.key)).toEqual([
      "p:2003-04-01/2003-06-30",
      "p:2003-07-01/2003-09-30",
      "p:2003-10-01/2003-12-31",
      "p:2004-01-01/2004-03-31",
      "p:2004-04-01/2004-06-30",
    ]);
  });

  it("take the balance sheet's day that ends them", () => {
    const timeline = buildTimeline([column("2004-04-01/2004-06-30"), column("2004-06-30")], MARCH);
    expect(labels(timeline)).toEqual(["1Q04"]);
    expect(placesOf(timeline, column("2004-06-30"))).toEqual(["p:2004-04-01/2004-06-30"]);
  });

  it("are made for a balance sheet's day of which nothing else is known", () => {
    const timeline = buildTimeline([column("2004-04-01/2004-06-30"), column("2004-03-31")], MARCH);
    expect(labels(timeline)).toEqual(["4Q03", "1Q04"]);
    expect(placesOf(timeline, column("2004-03-31"))).toEqual(["p:2004-01-01/2004-03-31"]);
  });

  it("of 13 and 14 weeks have no gap where there is none, and one where a quarter is missing", () => {
    const weeks = [
      column("2003-12-28/2004-03-27"),
      column("2004-03-28/2004-06-26"),
      column("2004-09-26/2005-01-01"),
      column("2005-01-02/2005-04-02"),
    ];
    const timeline = buildTimeline(weeks, DECEMBER);
    expect(labels(timeline)).toEqual(["1Q04", "2Q04", "(3Q04)", "4Q04", "1Q05"]);
    expect(timeline.columns[2]?.key).toBe("p:2004-06-27/2004-09-25");
    const last = timeline.columns[4];
    expect(last && columnYearBefore(timeline, last)?.label).toBe("1Q04");
  });

  it("that close on the 20th step by months, their balance sheets with them", () => {
    const timeline = buildTimeline(
      [column("2003-12-21/2004-03-20"), column("2004-06-21/2004-09-20"), column("2003-09-20")],
      { fiscalYearEndMonth: 2, labelledBy: "start" },
    );
    expect(timeline.columns.map((c) => c.key)).toEqual([
      "p:2003-06-21/2003-09-20",
      "p:2003-09-21/2003-12-20",
      "p:2003-12-21/2004-03-20",
      "p:2004-03-21/2004-06-20",
      "p:2004-06-21/2004-09-20",
    ]);
  });

  it("work for twenty years", () => {
    const timeline = buildTimeline([column("1990-01-01/1990-03-31"), column("2009-10-01/2009-12-31")], DECEMBER);
    expect(timeline.columns).toHaveLength(80);
    expect(new Set(timeline.columns.map((c) => c.key)).size).toBe(80);
    expect(timeline.columns[79]?.label).toBe("4Q09");
  });

  it("know the quarter before and the one a year before", () => {
    const timeline = buildTimeline([column("2003-04-01/2003-06-30"), column("2004-04-01/2004-06-30")], MARCH);
    const [first, , , fourth, last] = timeline.columns;
    expect(last && columnBefore(timeline, last)).toBe(fourth);
    expect(last && columnYearBefore(timeline, last)).toBe(first);
    expect(first && columnBefore(timeline, first)).toBeUndefined();
    expect(last && columnsAYear(last)).toBe(4);
  });

  it("without a calendar are named by length and month", () => {
    expect(labels(buildTimeline([column("2004-04-01/2004-06-30")]))).toEqual(["3M Jun 04"]);
  });
});

describe("longer periods", () => {
  it("stand right of the quarters, shorter first", () => {
    const timeline = buildTimeline(
      [
        column("2004-04-01/2005-03-31"),
        column("2004-04-01/2004-12-31"),
        column("2004-04-01/2004-09-30"),
        column("2004-10-01/2004-12-31"),
      ],
      MARCH,
    );
    expect(labels(timeline)).toEqual(["3Q04", "2Q04 YTD", "3Q04 YTD", "FY2004"]);
  });

  it("of one part of the year have a column every year", () => {
    const halves = [column("2002-04-01/2002-09-30"), column("2004-04-01/2004-09-30")];
    expect(labels(buildTimeline(halves, MARCH))).toEqual(["2Q02 YTD", "(2Q03 YTD)", "2Q04 YTD"]);
  });

  it("that are years alone give a timeline of years, balance sheets included", () => {
    const timeline = buildTimeline(
      [column("2001-01-01/2001-12-31"), column("2003-01-01/2003-12-31"), column("2000-12-31"), column("2003-12-31")],
      DECEMBER,
    );
    expect(labels(timeline)).toEqual(["FY2000", "FY2001", "(FY2002)", "FY2003"]);
  });

  it("share a closing day with the quarter that ends then", () => {
    const timeline = buildTimeline([column("2004-01-01/2004-12-31"), column("2004-10-01/2004-12-31")], DECEMBER);
    expect(placesOf(timeline, column("2004-12-31"))).toEqual(["p:2004-10-01/2004-12-31", "p:2004-01-01/2004-12-31"]);
  });

  it("of an odd length keep their length as a name", () => {
    expect(labels(buildTimeline([column("2004-04-01/2004-04-30")], MARCH))).toEqual(["30D Apr 04"]);
  });
});

describe("what has no place in the calendar", () => {
  it("keeps its label as a column of its own, behind the dated ones", () => {
    const timeline = buildTimeline([undated("1Q04"), undated("1Q03"), column("2004-04-01/2004-06-30")], MARCH);
    expect(timeline.columns.map((c) => c.key)).toEqual(["p:2004-04-01/2004-06-30", "l:1Q04", "l:1Q03"]);
    expect(placesOf(timeline, undated("1Q03"))).toEqual(["l:1Q03"]);
  });

  it("is a day that ends no quarter: a column of its own", () => {
    const timeline = buildTimeline([column("2004-04-01/2004-06-30"), column("2004-05-17")], MARCH);
    expect(timeline.columns.map((c) => [c.key, c.label])).toEqual([
      ["p:2004-04-01/2004-06-30", "1Q04"],
      ["p:2004-05-17", "17 May 04"],
    ]);
  });
});

describe("the outlook", () => {
  it("stands right of all actuals, marked E, and never shares their columns", () => {
    const timeline = buildTimeline(
      [
        column("2004-04-01/2005-03-31", "forecast"),
        column("2004-04-01/2004-06-30"),
        column("2004-04-01/2004-06-30", "forecast"),
      ],
      MARCH,
    );
    expect(timeline.columns.map((c) => [c.key, c.label, c.status])).toEqual([
      ["p:2004-04-01/2004-06-30", "1Q04", "A"],
      ["e:2004-04-01/2004-06-30", "1Q04", "E"],
      ["e:2004-04-01/2005-03-31", "FY2004", "E"],
    ]);
  });
});
