/**
 * The Federal Reserve's H.10 rates (noon buying rates in New York) in the two forms in which they are handed out: by
 * series id with two heading fields (DATE, DEXJPUS), and the Board's own download with a block of headings that names
 * currency and unit of each column.
 */
import type { RateRows, RowProblem } from "./quote-grid";
import { isCurrencyCode, readDate, readRate, type RateQuote, shown } from "./rate-quote";

export const FEDERAL_RESERVE_NAME = "Federal Reserve H.10";

interface Pair {
  readonly base: string;
  readonly quote: string;
}

/**
 * The daily series by id. DEXJPUS is yen for one dollar, DEXUSEU dollars for one euro: the name's first half is quoted
 * for one of its second. Venezuela's is left out, whose currency changed under the same id.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  AL: "AUD",
  BZ: "BRL",
  CA: "CAD",
  CH: "CNY",
  DN: "DKK",
  EU: "EUR",
  HK: "HKD",
  IN: "INR",
  JP: "JPY",
  KO: "KRW",
  MA: "MYR",
  MX: "MXN",
  NO: "NOK",
  NZ: "NZD",
  SD: "SEK",
  SF: "ZAR",
  SI: "SGD",
  SL: "LKR",
  SZ: "CHF",
  TA: "TWD",
  TH: "THB",
  UK: "GBP",
  US: "USD",
};

function pairOfSeries(id: string): Pair | undefined {
  const match = /^DEX([A-Z]{2})([A-Z]{2})$/.exec(id.toUpperCase());
  const [quote, base] = [COUNTRIES[match?.[1] ?? ""], COUNTRIES[match?.[2] ?? ""]];
  return base !== undefined && quote !== undefined && base !== quote ? { base, quote } : undefined;
}

/** Whether a file's first rows are of either form. */
export function isFederalReserve(rows: readonly (readonly string[])[]): boolean {
  const header = rows[0] ?? [];
  return isSeriesHeader(header) || header[0]?.toLowerCase() === "series description";
}

function isSeriesHeader(header: readonly string[]): boolean {
  return /^(date|observation_date)$/i.test(header[0] ?? "") && header.slice(1).some((id) => /^DEX[A-Z]{4}$/i.test(id));
}

/** The quotes of a file of either form. A column whose currencies are not known is left aside, told by its heading. */
export function readFederalReserveRows(rows: readonly (readonly string[])[]): RateRows {
  const header = rows[0] ?? [];
  if (isSeriesHeader(header)) {
    return readColumns(
      rows,
      1,
      header.map((id) => ({ name: id, pair: pairOfSeries(id) })),
    );
  }
  const start = rows.findIndex((row) => row[0]?.toLowerCase() === "time period") + 1;
  if (start === 0) return { quotes: [], problems: [{ row: 1, message: "there is no row Time Period" }] };
  const headings = new Map(rows.slice(0, start).map((row) => [(row[0] ?? "").toLowerCase().replace(/:$/, ""), row]));
  const field = (name: string, column: number) => headings.get(name)?.[column] ?? "";
  return readColumns(
    rows,
    start,
    header.map((name, column) => {
      const base = /^Currency:_Per_([A-Z]{3})$/.exec(field("unit", column))?.[1];
      const quote = field("currency", column);
      // Rates for a hundred or a thousand are none the program should scale by itself.
      const isPlain = field("multiplier", column) === "1" && isCurrencyCode(quote);
      return { name, pair: base !== undefined && isPlain && base !== quote ? { base, quote } : undefined };
    }),
  );
}

function readColumns(
  rows: readonly (readonly string[])[],
  start: number,
  columns: readonly { readonly name: string; readonly pair: Pair | undefined }[],
): RateRows {
  const quotes: RateQuote[] = [];
  const problems: RowProblem[] = columns.flatMap(({ name, pair }, column) =>
    column === 0 || name === "" || pair !== undefined
      ? []
      : [{ row: 1, message: `the column "${shown(name)}" does not say two currencies` }],
  );
  rows.slice(start).forEach((fields, index) => {
    if (fields.every((text) => text === "")) return;
    const date = readDate(fields[0]);
    if (date === undefined) {
      problems.push({ row: start + index + 1, message: `"${shown(fields[0] ?? "")}" is no date` });
      return;
    }
    columns.forEach(({ pair }, column) => {
      const rate = column === 0 || pair === undefined ? undefined : readRate(fields[column]);
      if (rate !== undefined && pair !== undefined) quotes.push({ ...pair, date, kind: "closing", rate });
    });
  });
  return { quotes, problems };
}
