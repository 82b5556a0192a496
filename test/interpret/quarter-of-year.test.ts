import { periodsOf, readFiling } from "../support/read-filing";

/** Periods of the columns of the first statement; nothing for one that is left open. */
const periods = (...lines: readonly string[]) => periodsOf(readFiling(lines.join("\n")).statements[0]);

const QUARTERS = "\tFirst Quarter\tSecond Quarter\tThird Quarter\tFourth Quarter";
const ROWS = ["Net sales\t504.2\t510.1\t514.3\t601.9", "Gross profit\t204.0\t209.1\t211.0\t260.3"];
const TITLE = ["Quarterly results of operations (unaudited)", "(in thousands of dollars)", ""];
const OF_2012 = ["2011-08-01/2011-10-31", "2011-11-01/2012-01-31", "2012-02-01/2012-04-30", "2012-05-01/2012-07-31"];

test("quarters under a year are its quarters, not the year", () =>
  expect(periods(...TITLE, "\tFiscal Year Ended July 31, 2012\t\t\t", QUARTERS, ...ROWS)).toEqual(OF_2012));

test("quarters under a caption of a year likewise", () =>
  expect(
    periods(TITLE[0] ?? "", "Fiscal year ended July 31, 2012 (in thousands of dollars)", "", QUARTERS, ...ROWS),
  ).toEqual(OF_2012));

test("of a year that ends with no month only the document tells the quarters' days", () =>
  expect(periods(...TITLE, "\tFiscal Year Ended July 28, 2012\t\t\t", QUARTERS, ...ROWS)).toEqual(["", "", "", ""]));

test("a year beside its last quarter is told from it", () =>
  expect(
    periods(
      ...TITLE,
      "\tYear Ended December 31, 2012\t\tYear Ended December 31, 2012",
      "\tThird Quarter\tFourth Quarter\tTotal",
      "Net sales\t504.2\t510.1\t1,900.4",
      "Gross profit\t204.0\t209.1\t780.2",
    ),
  ).toEqual(["2012-07-01/2012-09-30", "2012-10-01/2012-12-31", "2012-01-01/2012-12-31"]));
