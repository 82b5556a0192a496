import type { IsoDate } from "../../src/core/date";
import { periodKey } from "../../src/core/period";
import { parsePeriodWords } from "../../src/interpret/period-words";
import { type PeriodContext, resolvePeriod } from "../../src/interpret/resolve-period";

const MARCH_BY_START = { fiscalYearEndMonth: 3, labelledBy: "start" } as const;
const MARCH_BY_END = { fiscalYearEndMonth: 3, labelledBy: "end" } as const;
const DECEMBER = { fiscalYearEndMonth: 12, labelledBy: "end" } as const;
const JUNE = { fiscalYearEndMonth: 6, labelledBy: "end" } as const;
const THREE_MONTHS = { kind: "months", months: 3 } as const;
const YEAR = { kind: "months", months: 12 } as const;

function resolve(header: string, context: Partial<PeriodContext> = {}): string | undefined {
  const words = parsePeriodWords(header);
  if (!words) throw new Error(`no period words in ${header}`);
  const period = resolvePeriod(words, { holds: "flow", knownEnds: [], ...context });
  return period && periodKey(period);
}

describe("resolvePeriod of flows", () => {
  test.each<readonly [string, Partial<PeriodContext>, string | undefined]>([
    // What the header says in full needs nothing else.
    ["自2024年１月１日 至2024年６月30日", {}, "2024-01-01/2024-06-30"],
    ["Three Months Ended Jun 30, 2004", {}, "2004-04-01/2004-06-30"],
    ["Year ended February 29, 2024", {}, "2023-03-01/2024-02-29"],
    ["Year ended February 28, 2025", {}, "2024-03-01/2025-02-28"],
    ["13 weeks ended July 3, 2004", {}, "2004-04-04/2004-07-03"],
    ["53 weeks ended February 3, 2024", {}, "2023-01-29/2024-02-03"],
    ["Period from January 5, 1999 (inception) to June 30, 2006", {}, "1999-01-05/2006-06-30"],
    ["FY3/05", {}, "2004-04-01/2005-03-31"],
    ["2005年3月期 第1四半期", {}, "2004-04-01/2004-06-30"],
    ["令和7年3月期 第3四半期累計期間", {}, "2024-04-01/2024-12-31"],
    // A day without a length is open, and settled by the caption.
    ["Jun 30, 2004", {}, undefined],
    ["Jun 30, 2004", { captionLength: THREE_MONTHS }, "2004-04-01/2004-06-30"],
    ["2004年6月期", {}, undefined],
    ["2004年6月期", { captionLength: THREE_MONTHS }, "2004-04-01/2004-06-30"],
    ["2004年6月期", { calendar: MARCH_BY_START }, undefined],
    ["2004年3月期", { calendar: MARCH_BY_START }, "2003-04-01/2004-03-31"],
    // A balance sheet's day is no flow.
    ["As of Jun 30, 2004", { captionLength: THREE_MONTHS }, undefined],
    // Labels follow the issuer's calendar, never a guess.
    ["1Q04", {}, undefined],
    ["1Q04", { calendar: MARCH_BY_START }, "2004-04-01/2004-06-30"],
    ["1Q04", { calendar: MARCH_BY_END }, "2003-04-01/2003-06-30"],
    ["4Q03", { calendar: MARCH_BY_START }, "2004-01-01/2004-03-31"],
    ["1Q04", { calendar: DECEMBER }, "2004-01-01/2004-03-31"],
    ["9M 2004", { calendar: DECEMBER }, "2004-01-01/2004-09-30"],
    ["FY2004", { calendar: MARCH_BY_START }, "2004-04-01/2005-03-31"],
    ["令和6年度", { calendar: MARCH_BY_START }, "2024-04-01/2025-03-31"],
    // Years alone.
    ["2004", {}, undefined],
    ["2004", { captionLength: THREE_MONTHS }, undefined],
    ["2004", { captionLength: THREE_MONTHS, captionDay: { month: 6, day: 30 } }, "2004-04-01/2004-06-30"],
    ["2004", { captionLength: YEAR, captionDay: { month: 12, day: 31 } }, "2004-01-01/2004-12-31"],
    ["2004", { captionDay: { month: 12, day: 31 } }, undefined],
    ["2004", { calendar: JUNE }, "2003-07-01/2004-06-30"],
    ["2004", { calendar: JUNE, captionLength: YEAR }, "2003-07-01/2004-06-30"],
    ["2004", { calendar: JUNE, captionLength: THREE_MONTHS }, undefined],
    ["2024", { captionLength: YEAR, captionDay: { month: 2, day: 29 } }, "2023-03-01/2024-02-29"],
    ["2023", { captionLength: YEAR, captionDay: { month: 2, day: 29 } }, "2022-03-01/2023-02-28"],
    // Issuers that close their books on the 20th.
    ["Three Months Ended June 20, 2004", {}, "2004-03-21/2004-06-20"],
    ["1Q04", { calendar: MARCH_BY_START, knownEnds: ["2004-06-20", "2004-03-20"] }, "2004-03-21/2004-06-20"],
  ])("%j with %j is %s", (header, context, expected) => expect(resolve(header, context)).toBe(expected));
});

describe("resolvePeriod of stocks", () => {
  test.each<readonly [string, Partial<PeriodContext>, string | undefined]>([
    ["Jun 30, 2004", {}, "2004-06-30"],
    ["As of Jun 30, 2004", {}, "2004-06-30"],
    ["2004年6月30日現在", {}, "2004-06-30"],
    ["Three Months Ended Jun 30, 2004", {}, "2004-06-30"],
    ["自2024年１月１日 至2024年６月30日", {}, "2024-06-30"],
    ["2004年6月期", {}, "2004-06-30"],
    ["1Q04", {}, undefined],
    ["1Q04", { calendar: MARCH_BY_START }, "2004-06-30"],
    ["FY2004", { calendar: MARCH_BY_START }, "2005-03-31"],
    ["2004", {}, undefined],
    ["2004", { captionDay: { month: 6, day: 30 } }, "2004-06-30"],
    ["2023", { captionDay: { month: 2, day: 29 } }, "2023-02-28"],
    ["2004", { calendar: JUNE }, "2004-06-30"],
  ])("%j with %j is %s", (header, context, expected) =>
    expect(resolve(header, { holds: "stock", ...context })).toBe(expected),
  );
});

describe("years of 52 and 53 weeks", () => {
  // The last Saturday of September, as one issuer prints it over six quarters; the first of 2011 has 13 weeks.
  const ends: readonly IsoDate[] = ["2010-12-25", "2009-12-26", "2010-09-25", "2009-09-26"];
  test.each<readonly [string, Partial<PeriodContext>, string]>([
    ["Three Months Ended December 25, 2010", {}, "2010-09-26/2010-12-25"],
    ["Three Months Ended December 26, 2009", {}, "2009-09-27/2009-12-26"],
    ["Twelve Months Ended September 25, 2010", {}, "2009-09-27/2010-09-25"],
    ["Q1 2011", { calendar: { fiscalYearEndMonth: 9, labelledBy: "end" } }, "2010-09-26/2010-12-25"],
    ["FY2010", { calendar: { fiscalYearEndMonth: 9, labelledBy: "end" } }, "2009-09-27/2010-09-25"],
  ])("%j is %s %s", (header, context, expected) =>
    expect(resolve(header, { ...context, knownEnds: ends })).toBe(expected),
  );

  test("a quarter of 14 weeks starts on the day after the one before ended", () =>
    expect(resolve("Three Months Ended July 2, 2005", { knownEnds: ["2005-07-02", "2005-03-26"] })).toBe(
      "2005-03-27/2005-07-02",
    ));

  test("a year of 53 weeks likewise, nearest printed end first", () =>
    expect(resolve("Year ended January 2, 2010", { knownEnds: ["2010-01-02", "2009-01-09", "2008-12-27"] })).toBe(
      "2008-12-28/2010-01-02",
    ));

  test("weeks that are printed are kept, whatever ended near them", () =>
    expect(resolve("13 weeks ended July 3, 2004", { knownEnds: ["2004-07-03", "2004-03-27"] })).toBe(
      "2004-04-04/2004-07-03",
    ));

  test("a quarter that ends with its month begins behind the one before, where others end on other days", () => {
    const weeks: readonly IsoDate[] = ["1995-04-02", "1995-07-02", "1995-10-01", "1995-12-31"];
    expect(resolve("Three Months Ended December 31, 1995", { knownEnds: weeks })).toBe("1995-10-02/1995-12-31");
    const months: readonly IsoDate[] = ["2004-01-01", "2004-12-31", "2005-12-31"];
    expect(resolve("Year ended December 31, 2004", { knownEnds: months })).toBe("2004-01-01/2004-12-31");
  });

  test("ends of months are kept beside an odd day", () =>
    expect(resolve("Three Months Ended June 30, 2004", { knownEnds: ["2004-06-30", "2004-04-03"] })).toBe(
      "2004-04-01/2004-06-30",
    ));

  test("a label keeps its month's end where that is printed, too", () =>
    expect(resolve("1Q04", { calendar: MARCH_BY_START, knownEnds: ["2004-07-03", "2004-06-30"] })).toBe(
      "2004-04-01/2004-06-30",
    ));
});
