import { type IsoDate, isEndOfMonth } from "../core/date";
import type { FiscalWords } from "./fiscal-words";

type Quarter = FiscalWords["quarter"];

/** Of the words of a period, what tells whether it is a year; the reading of words asks here, so not by its type. */
type YearWords =
  | FiscalWords
  | { readonly kind: "year"; readonly year: number }
  | {
      readonly kind: "date";
      readonly date: IsoDate;
      readonly length?: { readonly kind: string; readonly months?: number };
    }
  | { readonly kind: "range" | "term" };

const ORDINALS = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)";
/** "First Quarter", a "Quarter" over "First", "2nd Qtr", Q3, 4Q, and ordinals alone in their column. */
const NAMED = [
  `\\b${ORDINALS}[- ](?:fiscal )?(?:quarter|qtr)\\b`,
  `\\b(?:quarters?|quarterly|qtrs?)(?: ended)? ${ORDINALS}\\b`,
  `^${ORDINALS}$`,
  "(?<![\\w.])Q(?<digit>[1-4])(?!\\w)",
  "(?<![\\w.,])(?<digit>[1-4])Q(?!\\w)",
].map((pattern) => new RegExp(pattern, "giu"));

/** The quarters of a fiscal year that a heading names, without the year. */
export function quartersNamed(heading: string): readonly Quarter[] {
  if (!/quarter|qtr|\bQ[1-4]|[1-4]Q|^(?:first|second|third|fourth|\d\w\w)$/iu.test(heading)) return [];
  const found = NAMED.flatMap((pattern) =>
    [...heading.matchAll(pattern)].map(
      ({ groups }) => Number(groups?.["digit"] ?? numberOf(groups?.["ordinal"] ?? "")) as Quarter,
    ),
  );
  return [...new Set(found)];
}

function numberOf(ordinal: string): number {
  return /^\d/u.test(ordinal)
    ? Number(ordinal[0])
    : ["first", "second", "third", "fourth"].indexOf(ordinal.toLowerCase()) + 1;
}

/**
 * A quarter under its year, as tables of quarterly data are headed: "Fiscal Year Ended July 31, 2012" over "First
 * Quarter". A year that ends with no month is one of 52 weeks, whose quarters no calendar tells.
 */
export function quarterOfYear(year: YearWords | undefined, quarter: Quarter): FiscalWords | undefined {
  switch (year?.kind) {
    case "fiscal":
      return year.quarter === 4 && year.cumulative ? { ...year, quarter, cumulative: false } : undefined;
    case "year":
      return { kind: "fiscal", year: year.year, quarter, cumulative: false, text: `Q${quarter} ${year.year}` };
    case "date": {
      const isYear = year.length?.kind === "months" && year.length.months === 12;
      if (!isYear || !isEndOfMonth(year.date)) return undefined;
      const [inYear = 0, month = 0] = year.date.split("-").map(Number);
      return {
        kind: "fiscal",
        year: inYear,
        quarter,
        cumulative: false,
        yearEndMonth: month,
        text: `Q${quarter} ${inYear}`,
      };
    }
    case "range":
    case "term":
    case undefined:
      return undefined;
  }
}

const OF_QUARTER = new RegExp(
  `^(?:${ORDINALS.replace("<ordinal>", "<row>")}[- ](?:quarter|qtr\\.?)|Q[1-4]|[1-4]Q)$`,
  "iu",
);
const OF_MORE = /^(?:[69]|six|nine|twelve) mo(?:nth)?s?\.?$|^(?:full[- ]|fiscal )?year$|^total$/iu;

/**
 * Rows called after quarters under columns called after years ("1st Qtr | 546,810 | 657,271"): their figures are of no
 * period that stands over them. By the position of the row.
 */
export function rowsOfQuarters(labels: readonly string[], columns: readonly string[]): ReadonlySet<number> {
  const quarters = labels.flatMap((label, i) => (OF_QUARTER.test(label.trim()) ? [i] : []));
  if (quarters.length < 2 || !columns.some((heading) => /(?:19|20)\d{2}/u.test(heading))) return new Set();
  return new Set([...quarters, ...labels.flatMap((label, i) => (OF_MORE.test(label.trim()) ? [i] : []))]);
}
