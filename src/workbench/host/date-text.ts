/** Dates and times typed in the United States' way, as Excel takes them whatever the language of its menus. */

export interface TypedDate {
  /** Days since the last day of 1899, in Excel's count. */
  readonly serial: number;
  /** What a General cell is formatted with when such a text is entered. */
  readonly numberFormat: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** The serial of a day, 1900 system; undefined when there is no such day or Excel has none. */
function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  const time = Date.UTC(year, month - 1, day);
  if (day < 1 || new Date(time).getUTCMonth() !== month - 1) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel counts a 29th of February 1900 that never was.
  return days < 61 ? days - 1 : days;
}

/** `year` is the one meant when none is typed. */
export function dateOf(text: string, year: number): TypedDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return numericDate(trimmed, year) ?? namedDate(trimmed, year) ?? timeOf(trimmed);
}

function numericDate(text: string, thisYear: number): TypedDate | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), "m/d/yyyy");
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full !== null) return dated(longYear(full[4] ?? ""), Number(full[1]), Number(full[3]), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short === null) return undefined;
  const [month, other] = [Number(short[1]), Number(short[2])];
  const day = (short[2] ?? "").length <= 2 ? dated(thisYear, month, other, "d-mmm") : undefined;
  if (day !== undefined) return day;
  return (short[2] ?? "").length === 3 ? undefined : dated(longYear(short[2] ?? ""), month, 1, "mmm-yy");
}

function namedDate(text: string, thisYear: number): TypedDate | undefined {
  const dayFirst = /^(\d{1,2})[- /]?([a-z]+)\.?(?:[- /,]+(\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst !== null) {
    const [, day, name = "", year] = dayFirst;
    return named(name, Number(day), year, thisYear);
  }
  const monthFirst = /^([a-z]+)\.?[- /](\d{1,2})(?:(?:, ?|[- /])(\d{4}|\d{2}))?$/i.exec(text);
  if (monthFirst !== null) {
    const [, name = "", day, year] = monthFirst;
    const found = named(name, Number(day), year, thisYear);
    if (found !== undefined || year !== undefined) return found;
    return dated(longYear(day ?? ""), monthOf(name), 1, "mmm-yy");
  }
  const monthOnly = /^([a-z]+)\.?[- /,]+(\d{4})$/i.exec(text);
  return monthOnly === null ? undefined : dated(Number(monthOnly[2]), monthOf(monthOnly[1] ?? ""), 1, "mmm-yy");
}

function named(name: string, day: number, year: string | undefined, thisYear: number): TypedDate | undefined {
  const month = monthOf(name);
  return year === undefined ? dated(thisYear, month, day, "d-mmm") : dated(longYear(year), month, day, "d-mmm-yy");
}

/** 0 for no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.indexOf(lower) + 1 || LONG_MONTHS.indexOf(lower) + 1;
}

/** 29 is 2029, 30 is 1930: Excel's own line between the centuries. */
function longYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedDate | undefined {
  const serial = serialOf(year, month, day);
  return serial === undefined ? undefined : { serial, numberFormat };
}

function timeOf(text: string): TypedDate | undefined {
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])m?)?$/i.exec(text);
  if (time === null) return undefined;
  const [, hourText, minutes, seconds, half] = time;
  const hour = Number(hourText);
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const serial = (hours * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const code = seconds === undefined ? "h:mm" : "h:mm:ss";
  return { serial, numberFormat: half === undefined ? code : `${code} AM/PM` };
}
