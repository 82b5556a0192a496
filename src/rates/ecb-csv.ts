/** The European Central Bank's table of reference rates: a row a day, a column a currency, units of it for one euro. */
import { type IsoDate } from "../core/date";
import { failure, type Result, success } from "../core/result";
import type { PrintedRates } from "./history-text";
import { isCurrencyCode, readCurrency, readDate, readRate, type RateQuote, shown } from "./rate-quote";
import type { RateRows } from "./quote-grid";

export const ECB_NAME = "European Central Bank";
const BASE = "EUR";

/** Whether a header is of this table: a date, then nothing but currency codes, the dollar among them. */
export function isEcbHeader(header: readonly string[]): boolean {
  const codes = header.slice(1).filter((field) => field !== "");
  return header[0]?.toLowerCase() === "date" && codes.includes("USD") && codes.every(isCurrencyCode);
}

/** The quotes of the history file or of the daily one, rows and columns in any order. */
export function readEcbRows(rows: readonly (readonly string[])[]): RateRows {
  const [header = [], ...body] = rows;
  const currencies = header.map((field, index) => (index === 0 ? undefined : readCurrency(field)));
  const quotes: RateQuote[] = [];
  const problems: { row: number; message: string }[] = [];
  body.forEach((fields, index) => {
    if (fields.every((field) => field === "")) return;
    const date = readDate(fields[0]);
    if (date === undefined) {
      problems.push({ row: index + 2, message: `"${shown(fields[0] ?? "")}" is no date` });
      return;
    }
    if (fields.length > header.length) {
      problems.push({ row: index + 2, message: `${fields.length} fields under ${header.length} headings` });
      return;
    }
    fields.forEach((field, column) => {
      const quote = currencies[column];
      const rate = quote === undefined ? undefined : readRate(field);
      if (quote !== undefined && rate !== undefined) quotes.push({ base: BASE, quote, date, kind: "closing", rate });
    });
  });
  return { quotes, problems };
}

/**
 * The same table as texts by currency and day, ascending, for the bundle. Whatever is not as it should be is a failure:
 * a wrong date, a day twice, a currency twice, a row of another width, a field that is neither a rate nor `N/A`.
 */
export function printedEcbRates(rows: readonly (readonly string[])[]): Result<PrintedRates, string> {
  const [header = [], ...body] = rows;
  if (!isEcbHeader(header)) return failure("the first row is not Date and currency codes");
  const codes = header.slice(1).filter((code) => code !== "");
  if (new Set(codes).size < codes.length) return failure("a currency has two columns");
  const days: { readonly date: IsoDate; readonly fields: readonly string[] }[] = [];
  for (const [index, fields] of body.entries()) {
    if (fields.every((field) => field === "")) continue;
    const date = readDate(fields[0]);
    if (date === undefined) return failure(`row ${index + 2}: "${shown(fields[0] ?? "")}" is no date`);
    if (fields.length !== header.length)
      return failure(`row ${index + 2}: ${fields.length} fields under ${header.length} headings`);
    days.push({ date, fields });
  }
  days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const twice = days.find(({ date }, index) => date === days[index - 1]?.date);
  if (twice !== undefined) return failure(`${twice.date} is there twice`);
  const columns = new Map<string, readonly (string | undefined)[]>();
  header.forEach((code, column) => {
    if (column === 0 || code === "") return;
    columns.set(
      code,
      days.map(({ fields }) => (fields[column] === "N/A" ? undefined : fields[column])),
    );
  });
  return success({ days: days.map(({ date }) => date), columns });
}
