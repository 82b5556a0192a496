import fc from "fast-check";
import { dayOf, endOfMonth, type IsoDate, monthOf, yearOf } from "../../src/core/date";
import { fiscalPeriod, fiscalQuarterEnding } from "../../src/core/fiscal-calendar";
import { endOf, periodKey } from "../../src/core/period";
import { parsePeriodWords } from "../../src/interpret/period-words";
import { datesIn } from "../../src/interpret/printed-date";
import { resolvePeriod } from "../../src/interpret/resolve-period";
import { dates, fiscalCalendars } from "../support/core-arbitrary";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthName = (date: IsoDate) => MONTHS[monthOf(date) - 1] ?? "";
const wide = (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A date in every form that names it beyond doubt. */
const FORMS: readonly ((date: IsoDate) => string)[] = [
  (date) => `${monthName(date)} ${dayOf(date)}, ${yearOf(date)}`,
  (date) => `${monthName(date).slice(0, 3)} ${dayOf(date)}, ${yearOf(date)}`,
  (date) => `${monthName(date).slice(0, 3)}. ${dayOf(date)},${yearOf(date)}`,
  (date) => `${monthName(date).toUpperCase()} ${dayOf(date)} ${yearOf(date)}`,
  (date) => `${dayOf(date)} ${monthName(date)} ${yearOf(date)}`,
  (date) => `${dayOf(date)}-${monthName(date).slice(0, 3)}-${yearOf(date)}`,
  (date) => `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`,
  (date) => wide(`${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`),
  (date) => `${yearOf(date)}/${monthOf(date)}/${dayOf(date)}`,
  (date) => `${yearOf(date)}.${monthOf(date)}.${dayOf(date)}`,
  (date) => date,
];
/** Eras as they are printed, from their first day. */
const ERAS = [
  ["令和", 2018, "2019-05-01"],
  ["平成", 1988, "1989-01-08"],
  ["昭和", 1925, "1926-12-25"],
] as const;

const days = dates.filter((date) => yearOf(date) >= 1930 && yearOf(date) < 2100);
const form = fc.constantFrom(...FORMS);

test("a date is read back from every form that a release prints it in", () => {
  fc.assert(
    fc.property(days, form, (date, print) =>
      expect(datesIn(print(date).normalize("NFKC")).map((found) => found.date)).toEqual([date]),
    ),
    { numRuns: 1000 },
  );
});

test("a date is read back from its era", () => {
  fc.assert(
    fc.property(days, (date) => {
      const [era, before] = ERAS.find(([, , first]) => date >= first) ?? ERAS[2];
      const year = yearOf(date) - before;
      const print = `${era}${year === 1 ? "元" : year}年${monthOf(date)}月${dayOf(date)}日`;
      expect(datesIn(print).map((found) => found.date)).toEqual([date]);
    }),
  );
});

test("a date keeps its place among other words", () => {
  const words = fc.constantFrom("", "As of ", "ended ", "(", "現在 ", "Three Months Ended ", "自 ");
  fc.assert(
    fc.property(
      days,
      form,
      words,
      fc.constantFrom("", ")", " 現在", " (unaudited)", "、"),
      (date, print, before, behind) => {
        const text = `${before}${print(date).normalize("NFKC")}${behind}`;
        const [found] = datesIn(text);
        expect(found && text.slice(found.index, found.index + found.length)).toBe(print(date).normalize("NFKC"));
      },
    ),
  );
});

test("two dates joined are the days from the one to the other", () => {
  const joints = fc.constantFrom(" to ", " - ", "～", " through ", "から", " 至 ");
  fc.assert(
    fc.property(days, days, form, joints, (a, b, print, joint) => {
      fc.pre(a < b);
      const words = parsePeriodWords(`自 ${print(a)}${joint}${print(b)}`);
      expect(words).toMatchObject({ kind: "range", from: a, to: b });
    }),
  );
});

const labels = fc.record({
  year: fc.integer({ min: 1990, max: 2060 }),
  quarter: fc.constantFrom(1, 2, 3, 4),
});
const two = (year: number) => String(year % 100).padStart(2, "0");
const LABEL_FORMS: readonly ((year: number, quarter: number) => string)[] = [
  (year, quarter) => `${quarter}Q${two(year)}`,
  (year, quarter) => `${quarter}Q${year}`,
  (year, quarter) => `${quarter}Q FY${year}`,
  (year, quarter) => `Q${quarter} ${year}`,
  (year, quarter) => `Q${quarter}'${two(year)}`,
  (year, quarter) => `Q${quarter} FY${two(year)}`,
  (year, quarter) => `FY${year} Q${quarter}`,
  (year, quarter) => `${["First", "Second", "Third", "Fourth"][quarter - 1]} Quarter ${year}`,
  (year, quarter) => `${["first", "second", "third", "fourth"][quarter - 1]} quarter of fiscal year ${year}`,
  (year, quarter) => `${year}年度第${quarter}四半期`,
  (year, quarter) => wide(`${year}年度第${quarter}四半期`),
];

test("a fiscal label is read back from every form, and means its quarter of the issuer's calendar", () => {
  fc.assert(
    fc.property(labels, fc.constantFrom(...LABEL_FORMS), fiscalCalendars, ({ year, quarter }, print, calendar) => {
      const words = parsePeriodWords(print(year, quarter));
      expect(words).toMatchObject({ kind: "fiscal", year, quarter, cumulative: false });
      const period = words && resolvePeriod(words, { holds: "flow", knownEnds: [], calendar });
      expect(period && periodKey(period)).toBe(periodKey(fiscalPeriod(calendar, { year, quarter, cumulative: false })));
      expect(period && fiscalQuarterEnding(calendar, endOf(period))).toMatchObject({ year, quarter });
    }),
    { numRuns: 500 },
  );
});

test("a label that names its year's end needs no calendar", () => {
  const months = fc.integer({ min: 1, max: 12 });
  const forms: readonly ((year: number, month: number, quarter: number) => string)[] = [
    (year, month, quarter) => `${year}年${month}月期 第${quarter}四半期`,
    (year, month, quarter) => `FY${month}/${two(year)} Q${quarter}`,
    (year, month, quarter) => `${quarter}Q FY${month}/${year}`,
    (year, month, quarter) => `FY${year}/${month} ${quarter}Q`,
    (year, month, quarter) => `${two(year)}/${month}期 ${quarter}Q`,
  ];
  fc.assert(
    fc.property(labels, months, fc.constantFrom(...forms), ({ year, quarter }, month, print) => {
      const words = parsePeriodWords(print(year, month, quarter));
      const period = words && resolvePeriod(words, { holds: "stock", knownEnds: [] });
      const quartersBefore = (4 - quarter) * 3;
      expect(period).toEqual({ kind: "instant", at: endOfMonth(year, month - quartersBefore) });
    }),
  );
});

test("no text throws, and a figure with its groups is never a period", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
      parsePeriodWords(text);
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (amount) => {
      expect(parsePeriodWords(amount.toLocaleString("en-US"))).toBeUndefined();
      expect(parsePeriodWords(`(${amount.toLocaleString("en-US")})`)).toBeUndefined();
    }),
  );
});

test("texts made of what periods are made of never throw and never end before they begin", () => {
  const pieces = fc.constantFrom(
    "1Q",
    "Q3",
    "FY",
    "2004",
    "04",
    "年",
    "月",
    "日",
    "期",
    "度",
    "第",
    "四半期",
    "6",
    "30",
    "/",
    "-",
    " ",
    "June",
    "ended",
    "Three Months",
    "自",
    "至",
    "令和",
    "元",
    "累計",
    "'",
    "to",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
      const words = parsePeriodWords(parts.join(""));
      if (words?.kind === "range") expect(words.from < words.to).toBe(true);
      if (words)
        resolvePeriod(words, {
          holds: "flow",
          knownEnds: [],
          calendar: { fiscalYearEndMonth: 3, labelledBy: "start" },
        });
    }),
    { numRuns: 3000 },
  );
});
