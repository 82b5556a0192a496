import { addDays, dayOf, type IsoDate, monthName, monthOf, yearOf } from "../../core/date";
import { codeOf, type FormatSection } from "./format-section";

/** Whether a section shows a day, month or year, and no mere time. */
export function showsDay(section: FormatSection): boolean {
  const code = codeOf(section).replace(/general/giu, "");
  return /[ymdg]/iu.test(code) && !/[0#?]/u.test(code);
}

/**
 * A day as its format shows it: whole, or where the format leaves the day out and it is the first one, which stands for
 * the month, the month alone; a format of years alone shows the year with the words around it. A workbook's serial
 * numbers begin in 1900 or 1904; undefined for what is no day of any release.
 */
export function printDay(serial: number, section: FormatSection, from1904: boolean): string | undefined {
  const date = dateOf(serial, from1904);
  if (date === undefined) return undefined;
  const code = codeOf(section);
  if (/d/iu.test(code) || (!/m/iu.test(code) && !/[ye]/iu.test(code))) return date;
  if (!/m/iu.test(code)) return yearAsShown(section, yearOf(date));
  if (dayOf(date) !== 1) return date;
  const words = section.tokens.map(({ kind, text }) => (kind === "literal" ? text : "")).join("");
  if (/[年月]/u.test(words)) return `${yearOf(date)}年${monthOf(date)}月${/期/u.test(words) ? "期" : ""}`;
  return `${monthName(monthOf(date))} ${yearOf(date)}`;
}

/** FY2023, 2023年度, 2023E: letters of the year are its digits, what is quoted stands as it is. */
function yearAsShown({ tokens }: FormatSection, year: number): string {
  const text = tokens.map(({ kind, text: own }) => (kind === "code" && /[ye]/iu.test(own) ? "\u0000" : own)).join("");
  return text.replace(/\u0000+/gu, (letters) => (letters.length === 2 ? String(year).slice(2) : String(year))).trim();
}

function dateOf(serial: number, from1904: boolean): IsoDate | undefined {
  const day = Math.floor(serial);
  if ((day < 60 && !from1904) || day > 200_000) return undefined;
  return from1904 ? addDays("1904-01-01", day) : addDays("1899-12-30", day);
}
