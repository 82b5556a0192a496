/** A file of rates, whichever of the known tables it is. */
import type { IsoDate } from "../core/date";
import { failure, type Result, success } from "../core/result";
import { CSV_LIMITS, type CsvLimits, parseCsv } from "./csv";
import { ECB_NAME, isEcbHeader, readEcbRows } from "./ecb-csv";
import { FEDERAL_RESERVE_NAME, isFederalReserve, readFederalReserveRows } from "./federal-reserve-csv";
import { hasQuoteHeader, readQuoteGrid, type RateRows } from "./quote-grid";
import { readDate } from "./rate-quote";

export interface RateFile extends RateRows {
  readonly format: "ecb" | "federal-reserve" | "plain";
  /** Who publishes the rates; of a plain table, the file's name. */
  readonly source: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The rates of a CSV text. Fails when it is none of the tables or has no rate at all; rows that could not be read are in
 * `problems`, to be shown before the rates are used.
 */
export function readRateFile(text: string, name: string, limits: CsvLimits = CSV_LIMITS): Result<RateFile, string> {
  const parsed = parseCsv(text, limits);
  if (!parsed.ok) return failure(`${name}: ${parsed.problem}`);
  const rows = parsed.value;
  const told = formatOf(rows);
  if (told === undefined) {
    return failure(
      `${name} is no table of rates: neither the European Central Bank's, nor the Federal Reserve's H.10, nor one of date, base, quote, rate`,
    );
  }
  const { quotes, problems } = told.read(rows);
  const [first] = quotes;
  if (first === undefined) {
    const why = problems[0];
    return failure(`${name} has no rates in it${why ? ` (row ${why.row}: ${why.message})` : ""}`);
  }
  let [from, to] = [first.date, first.date];
  for (const { date } of quotes) {
    if (date < from) from = date;
    if (date > to) to = date;
  }
  return success({ format: told.format, source: told.source ?? name, quotes, problems, from, to });
}

interface KnownFormat {
  readonly format: RateFile["format"];
  readonly source?: string;
  readonly read: (rows: readonly (readonly string[])[]) => RateRows;
}

function formatOf(rows: readonly (readonly string[])[]): KnownFormat | undefined {
  const header = rows[0] ?? [];
  if (isEcbHeader(header)) return { format: "ecb", source: ECB_NAME, read: readEcbRows };
  if (isFederalReserve(rows))
    return { format: "federal-reserve", source: FEDERAL_RESERVE_NAME, read: readFederalReserveRows };
  if (hasQuoteHeader(header) || readDate(header[0]) !== undefined) return { format: "plain", read: readQuoteGrid };
  return undefined;
}
