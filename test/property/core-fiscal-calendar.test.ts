import fc from "fast-check";
import { addDays, dayNumber, endOfMonth } from "../../src/core/date";
import {
  type FiscalCalendar,
  type FiscalLabel,
  fiscalPeriod,
  fiscalQuarterEnding,
} from "../../src/core/fiscal-calendar";
import { lengthInMonths } from "../../src/core/period";
import { dates, fiscalCalendars } from "../support/core-arbitrary";

const QUARTERS = [1, 2, 3, 4] as const;
const YEARS = [2003, 2004, 2005];

const calendars: readonly FiscalCalendar[] = (["start", "end"] as const).flatMap((labelledBy) =>
  Array.from({ length: 12 }, (_, month) => ({ fiscalYearEndMonth: month + 1, labelledBy })),
);

const quarterLabels = fc.record({
  year: fc.integer({ min: 1950, max: 2090 }),
  quarter: fc.constantFrom(...QUARTERS),
  cumulative: fc.constant(false),
});

describe.each(calendars)(
  "with years that end in month $fiscalYearEndMonth, labelled by their $labelledBy",
  (calendar) => {
    const labels: readonly FiscalLabel[] = YEARS.flatMap((year) =>
      QUARTERS.map((quarter) => ({ year, quarter, cumulative: false })),
    );

    test("the end of each quarter gives its label back", () => {
      expect(labels.map((label) => fiscalQuarterEnding(calendar, fiscalPeriod(calendar, label).to))).toEqual(labels);
    });

    test("quarters follow each other without a gap", () => {
      const periods = labels.map((label) => fiscalPeriod(calendar, label));
      expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => addDays(to, 1)));
    });

    test("the label names the year in which the fiscal year starts or ends", () => {
      const year = fiscalPeriod(calendar, { year: 2004, quarter: 4, cumulative: true });
      expect((calendar.labelledBy === "start" ? year.from : year.to).slice(0, 4)).toBe("2004");
    });
  },
);

test("a year to date starts with the year, ends with the quarter and has three months for each", () => {
  fc.assert(
    fc.property(fiscalCalendars, quarterLabels, (calendar, label) => {
      const soFar = fiscalPeriod(calendar, { ...label, cumulative: true });
      expect(soFar.from).toBe(fiscalPeriod(calendar, { ...label, quarter: 1 }).from);
      expect(soFar.to).toBe(fiscalPeriod(calendar, label).to);
      expect(lengthInMonths(soFar)).toBe(label.quarter * 3);
    }),
  );
});

test("a 52/53-week quarter is recognised up to a week from the quarter's end", () => {
  fc.assert(
    fc.property(fiscalCalendars, quarterLabels, fc.integer({ min: -7, max: 7 }), (calendar, label, days) => {
      expect(fiscalQuarterEnding(calendar, addDays(fiscalPeriod(calendar, label).to, days))).toEqual(label);
    }),
  );
});

test("no other day ends a quarter", () => {
  fc.assert(
    fc.property(fiscalCalendars, dates, (calendar, date) => {
      const year = Number(date.slice(0, 4));
      // The quarters' ends, found by walking back from year ends rather than by the calendar's own arithmetic.
      const ends = [year - 1, year, year + 1].flatMap((each) =>
        QUARTERS.map((quarter) => endOfMonth(each, calendar.fiscalYearEndMonth - 3 * quarter)),
      );
      const isNear = ends.some((end) => Math.abs(dayNumber(end) - dayNumber(date)) <= 7);
      expect(fiscalQuarterEnding(calendar, date) !== undefined).toBe(isNear);
    }),
  );
});
