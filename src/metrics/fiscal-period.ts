/** Fiscal labels as analysts type them, and the quarter that a day lies in. Years end with a month. */
import { addMonths, endOfMonth, type IsoDate, monthOf, yearOf } from "../core/date";
import { type FiscalCalendar, type FiscalLabel, fiscalPeriod } from "../core/fiscal-calendar";

const QUARTER = "(?:([1-4])Q|Q([1-4]))";
const YEAR = "(?:FY|CY)?(\\d{4}|\\d{2})(?:年度?)?";
const TO_DATE = "(YTD|累計)?";

type Part = "quarter" | "year" | "toDate" | "months";

/** Each pattern's groups: quarter, quarter, year, to date, in whichever order the pattern's own table says. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly of: readonly Part[] }[] = [
  { pattern: new RegExp(`^${QUARTER}${YEAR}${TO_DATE}$`), of: ["quarter", "quarter", "year", "toDate"] },
  { pattern: new RegExp(`^${YEAR}${QUARTER}${TO_DATE}$`), of: ["year", "quarter", "quarter", "toDate"] },
  { pattern: new RegExp(`^${YEAR}第?([1-4])四半期${TO_DATE}$`), of: ["year", "quarter", "toDate"] },
  // Months from the beginning of the fiscal year.
  { pattern: new RegExp(`^(3|6|9|12)M${YEAR}$`), of: ["months", "year"] },
  { pattern: /^FY(\d{4}|\d{2})$/, of: ["year"] },
  { pattern: /^(\d{4})年度$/, of: ["year"] },
];

/**
 * Reads "1Q25", "Q1 2025", "FY25 Q1", "2025年度第1四半期", "FY2025", "2Q25 YTD", "9M25", in any width and case. Years of two digits
 * are 1950 to 2049. Undefined for anything else.
 */
export function parseFiscalLabel(text: string): FiscalLabel | undefined {
  const compact = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s/'’.·-]+/gu, "");
  for (const { pattern, of } of PATTERNS) {
    const match = pattern.exec(compact);
    if (match === null) continue;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const part = (kind: Part) => groups.find((found, i) => of[i] === kind && found !== undefined);
    const quarter = part("quarter");
    const year = fullYear(part("year") ?? "");
    const months = part("months");
    if (months !== undefined) {
      return { year, quarter: (Number(months) / 3) as FiscalLabel["quarter"], cumulative: true };
    }
    if (quarter === undefined) return { year, quarter: 4, cumulative: true };
    return { year, quarter: Number(quarter) as FiscalLabel["quarter"], cumulative: part("toDate") !== undefined };
  }
  return undefined;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The last day of a label's period, or undefined where it lies outside the years 1 to 9998. */
export function periodEnd(calendar: FiscalCalendar, label: FiscalLabel): IsoDate | undefined {
  return label.year >= 1 && label.year <= 9998 ? fiscalPeriod(calendar, label).to : undefined;
}

/** The fiscal quarter that a day lies in, by whole months. */
export function fiscalQuarterOf(calendar: FiscalCalendar, date: IsoDate): FiscalLabel {
  const monthsToYearEnd = (calendar.fiscalYearEndMonth - monthOf(date) + 12) % 12;
  const yearEnd = addMonths(endOfMonth(yearOf(date), monthOf(date)), monthsToYearEnd);
  const startsTheYearBefore = calendar.labelledBy === "start" && calendar.fiscalYearEndMonth !== 12;
  const quarter = (4 - Math.floor(monthsToYearEnd / 3)) as FiscalLabel["quarter"];
  return { year: yearOf(yearEnd) - (startsTheYearBefore ? 1 : 0), quarter, cumulative: false };
}
