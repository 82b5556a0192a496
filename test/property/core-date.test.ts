import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysInMonth,
  endOfMonth,
  isEndOfMonth,
  isoDate,
  monthOf,
  parseIsoDate,
  yearOf,
} from "../../src/core/date";
import { endOf, lengthInDays, lengthInMonths, monthsEnded, weeksEnded } from "../../src/core/period";
import { dates } from "../support/core-arbitrary";

const months = fc.integer({ min: -60, max: 60 });
const monthIndex = (date: Parameters<typeof yearOf>[0]) => yearOf(date) * 12 + monthOf(date);

test("a date is its year, month and day, and is read as it is written", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(isoDate(yearOf(date), monthOf(date), dayOf(date))).toBe(date);
      expect(parseIsoDate(date)).toBe(date);
    }),
  );
});

test("days can be added and taken away, and the order of texts is the order of days", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, days) => {
      const later = addDays(date, days);
      expect(dayNumber(later) - dayNumber(date)).toBe(days);
      expect(addDays(later, -days)).toBe(date);
      expect(later > date).toBe(days > 0);
    }),
  );
});

describe("adding months", () => {
  test("moves by so many months, to the same day or the last one that exists", () => {
    fc.assert(
      fc.property(dates, months, (date, count) => {
        const moved = addMonths(date, count);
        expect(monthIndex(moved)).toBe(monthIndex(date) + count);
        const longest = daysInMonth(yearOf(moved), monthOf(moved));
        expect(dayOf(moved)).toBe(isEndOfMonth(date) ? longest : Math.min(dayOf(date), longest));
      }),
    );
  });

  test("adds up, from ends of months and from days that every month has", () => {
    const steady = dates.map((date) => (dayOf(date) >= 28 ? endOfMonth(yearOf(date), monthOf(date)) : date));
    fc.assert(
      fc.property(steady, months, months, (date, first, second) => {
        expect(addMonths(addMonths(date, first), second)).toBe(addMonths(date, first + second));
      }),
    );
  });

  test("keeps 29 February an end of month: four years later it is back", () => {
    const leapYears = fc.integer({ min: 1904 / 4, max: 2092 / 4 }).map((quarter) => quarter * 4);
    fc.assert(
      fc.property(leapYears, (year) => {
        const day = endOfMonth(year, 2);
        expect(day).toBe(`${year}-02-29`);
        expect(addMonths(day, 12)).toBe(`${year + 1}-02-28`);
        expect(addMonths(addMonths(day, 12), 36)).toBe(`${year + 4}-02-29`);
      }),
    );
  });
});

test("the end of a month is the day before the next month's first", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2199 }), fc.integer({ min: -30, max: 30 }), (year, month) => {
      const end = endOfMonth(year, month);
      expect(isEndOfMonth(end)).toBe(true);
      expect(dayOf(addDays(end, 1))).toBe(1);
      expect(monthIndex(end)).toBe(year * 12 + month);
    }),
  );
});

test("months and weeks that end on a day follow each other without a gap, and count as what they are", () => {
  const ends = dates.map((date) => endOfMonth(yearOf(date), monthOf(date)));
  fc.assert(
    fc.property(ends, fc.integer({ min: 1, max: 24 }), fc.constantFrom(13, 14, 26, 39, 52, 53), (end, count, weeks) => {
      const period = monthsEnded(count, end);
      expect(endOf(period)).toBe(end);
      expect(period.from).toBe(addDays(addMonths(end, -count), 1));
      expect(lengthInMonths(period)).toBe(count);
      expect(lengthInDays(weeksEnded(weeks, end))).toBe(weeks * 7);
    }),
  );
});
