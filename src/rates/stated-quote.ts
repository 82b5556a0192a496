/** Rates that issuers state, as the filings and the workbook's FX sheet have them. */
import type { IsoDate } from "../core/date";
import { success } from "../core/result";
import type { StatedRate } from "../statements/filing";
import type { RateRows, RowProblem } from "./quote-grid";
import { readDate, readKind, readRate, type RateQuote } from "./rate-quote";

/** A filing's stated rates; one printed without its day holds for the day on which the filing's period ends. */
export function statedQuotes(rates: readonly StatedRate[], periodEnd: IsoDate): readonly RateQuote[] {
  return rates.map(({ base, quote, rate, at }) => ({
    base,
    quote,
    date: at ?? periodEnd,
    kind: "stated",
    rate: success(rate),
  }));
}

/** A row of the FX sheet by the key that anchors it, with the values of the period columns. */
export interface FxSheetRow {
  readonly key: string;
  readonly values: readonly unknown[];
}

const ROW_KEY = /^fx:([A-Z]{3})\/([A-Z]{3}):(rate|date|kind)$/;

/**
 * The quotes of the FX sheet: for each pair the rows `fx:USD/JPY:rate`, `:date` and `:kind`, a column a period. A column
 * without a rate has none; one whose rate has no day or no kind is told, not dated by its period.
 */
export function readFxSheet(rows: readonly FxSheetRow[]): RateRows {
  const values = new Map(rows.map((row) => [row.key, row.values]));
  const quotes: RateQuote[] = [];
  const problems: RowProblem[] = [];
  rows.forEach(({ key, values: rates }, index) => {
    const [, base, quote, part] = ROW_KEY.exec(key) ?? [];
    if (base === undefined || quote === undefined || part !== "rate") return;
    const pair = `fx:${base}/${quote}`;
    rates.forEach((value, column) => {
      const rate = readRate(value);
      if (rate === undefined) return;
      const date = readDate(values.get(`${pair}:date`)?.[column]);
      const kind = readKind(values.get(`${pair}:kind`)?.[column]);
      if (date !== undefined && kind !== undefined) quotes.push({ base, quote, date, kind, rate });
      else {
        const what = date === undefined ? "day" : "kind";
        problems.push({
          row: index + 1,
          message: `the rate ${base}/${quote} of period column ${column + 1} has no ${what}`,
        });
      }
    });
  });
  return { quotes, problems };
}
