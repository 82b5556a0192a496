/** Plain tables of rates (date, base, quote, rate, kind), out of a range of cells or a file. */
import { failure, type Result, success } from "../core/result";
import { quoteSource } from "./quote-book";
import { readCurrency, readDate, readKind, readRate, type RateQuote, shown } from "./rate-quote";
import type { RateProblem, RateSource } from "./rate-table";

export interface RowProblem {
  /** Counted from 1, the header included. */
  readonly row: number;
  readonly message: string;
}

export interface RateRows {
  readonly quotes: readonly RateQuote[];
  /** Rows and columns that could not be read and are not among the quotes. */
  readonly problems: readonly RowProblem[];
}

const COLUMNS = ["date", "base", "quote", "rate", "kind"] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: ReadonlyMap<string, Column> = new Map([
  ["date", "date"],
  ["day", "date"],
  ["日付", "date"],
  ["base", "base"],
  ["base currency", "base"],
  ["基準通貨", "base"],
  ["quote", "quote"],
  ["quote currency", "quote"],
  ["相手通貨", "quote"],
  ["rate", "rate"],
  ["レート", "rate"],
  ["為替レート", "rate"],
  ["kind", "kind"],
  ["種類", "kind"],
]);

/** More rows are no table that somebody keeps by hand or a bank publishes. */
const MOST_ROWS = 200_000;

/** Where each column stands: by the headings when the first row has them, else in the order of their names. */
function columnsOf(
  first: readonly unknown[],
): { readonly at: ReadonlyMap<Column, number>; readonly hasHeader: boolean } | string {
  const named = first.map((value) =>
    typeof value === "string" ? HEADINGS.get(value.normalize("NFKC").trim().toLowerCase()) : undefined,
  );
  if (!named.some((column) => column !== undefined)) {
    return { at: new Map(COLUMNS.map((column, index) => [column, index])), hasHeader: false };
  }
  const at = new Map<Column, number>();
  for (const [index, column] of named.entries()) {
    if (column === undefined) continue;
    if (at.has(column)) return `two columns are called ${column}`;
    at.set(column, index);
  }
  const missing = COLUMNS.find((column) => column !== "kind" && !at.has(column));
  return missing === undefined ? { at, hasHeader: true } : `no column is called ${missing}`;
}

export function hasQuoteHeader(first: readonly unknown[]): boolean {
  const columns = columnsOf(first);
  return typeof columns !== "string" && columns.hasHeader;
}

/** The quotes of a table of cells or texts; dates are serials of the 1900 system or texts, a blank kind is closing. */
export function readQuoteGrid(grid: readonly (readonly unknown[])[]): RateRows {
  const columns = columnsOf(grid[0] ?? []);
  if (typeof columns === "string") return { quotes: [], problems: [{ row: 1, message: columns }] };
  if (grid.length > MOST_ROWS)
    return { quotes: [], problems: [{ row: MOST_ROWS, message: `more than ${MOST_ROWS} rows` }] };
  const quotes: RateQuote[] = [];
  const problems: RowProblem[] = [];
  grid.forEach((cells, index) => {
    if (index === 0 && columns.hasHeader) return;
    if (cells.every((cell) => cell === undefined || cell === null || cell === "")) return;
    const read = readRow((column) => cells[columns.at.get(column) ?? -1]);
    if (typeof read === "string") problems.push({ row: index + 1, message: read });
    else if (read !== undefined) quotes.push(read);
  });
  return { quotes, problems };
}

function readRow(cell: (column: Column) => unknown): RateQuote | string | undefined {
  const date = readDate(cell("date"));
  if (date === undefined) return `${told(cell("date"))} is no date`;
  const [base, quote] = [readCurrency(cell("base")), readCurrency(cell("quote"))];
  if (base === undefined) return `${told(cell("base"))} is no currency code`;
  if (quote === undefined) return `${told(cell("quote"))} is no currency code`;
  if (base === quote) return `${base} is quoted in itself`;
  const kind = readKind(cell("kind"));
  if (kind === undefined) return `${told(cell("kind"))} is no kind of rate (closing, average, stated)`;
  const rate = readRate(cell("rate"));
  return rate === undefined ? undefined : { base, quote, date, kind, rate };
}

function told(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? `"${shown(value)}"` : "an empty cell";
}

/**
 * The rates of a range that the analyst hands to a function. A row that cannot be read makes the range unusable: a
 * function has no other place to tell of it.
 */
export function rangeSource(
  grid: readonly (readonly unknown[])[],
  name = "rates range",
): Result<RateSource, RateProblem> {
  const { quotes, problems } = readQuoteGrid(grid);
  const [first] = problems;
  if (first !== undefined) {
    return failure({ kind: "unusable", message: `${name}, row ${first.row}: ${first.message}` });
  }
  if (quotes.length === 0) return failure({ kind: "unusable", message: `${name}: there are no rates in it` });
  return success(quoteSource(name, quotes));
}
