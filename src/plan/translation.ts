/** A second currency for the statements: which one, and the rates that were found for it, as evidence to be kept. */
import { addDays, type IsoDate } from "../core/date";
import type { Decimal } from "../core/decimal";
import { type Duration, endOf, periodKey } from "../core/period";
import { isEquity } from "../metrics/translation-kind";
import type { Filing } from "../statements/filing";
import { issuerCurrency } from "./issuer-currency";

/** The rates are so many `quote` for one `base`; one of the two is the issuer's own currency, the other is `currency`. */
export interface Translation {
  readonly currency: string;
  readonly base: string;
  readonly quote: string;
  readonly rates: readonly TranslationRate[];
  /** Why there is no rate, a sentence for each that was looked for in vain. */
  readonly missing: readonly string[];
}

/** A closing rate of a day, or, with `start`, the average over the days from `start` to `end`. */
export interface TranslationRate {
  readonly start?: IsoDate;
  readonly end: IsoDate;
  readonly rate: Decimal;
  /** The day the rate is of: the one asked for or one shortly before; of an average the last day of its period. */
  readonly date: IsoDate;
  readonly source: string;
  /** Of a mean of daily rates: of how many days. */
  readonly days?: number;
}

/** What a model's translation needs: averages of its flows, closing rates of its days. */
export interface NeededRates {
  readonly averages: readonly Duration[];
  readonly closings: readonly IsoDate[];
}

/**
 * The periods of all amounts and the days at their ends; the days before they begin, for opening cash; and the spans
 * from each balance sheet to the next, over which equity has moved.
 */
export function neededRates(filings: readonly Filing[]): NeededRates {
  const columns = filings.flatMap((filing) => filing.statements.flatMap((statement) => statement.columns));
  const periods = columns.flatMap(({ period, measure, basis }) =>
    period && measure === "amount" && basis !== "forecast" ? [period] : [],
  );
  const durations = periods.filter((period) => period.kind === "duration");
  const sheets = equityDays(filings);
  const moved = sheets.slice(1).map((to, i): Duration => ({ kind: "duration", from: addDays(sheets[i] ?? to, 1), to }));
  const averages = new Map([...durations, ...moved].map((period) => [periodKey(period), period]));
  const closings = new Set([...periods.map(endOf), ...durations.map(({ from }) => addDays(from, -1))]);
  return { averages: [...averages.values()], closings: [...closings].sort() };
}

/** The days of all balance sheets that tell the lines of equity apart, oldest first: between them equity has moved. */
function equityDays(filings: readonly Filing[]): readonly IsoDate[] {
  const days = filings.flatMap(({ statements }) =>
    statements.flatMap(({ kind, columns, lines }) => {
      if (kind !== "balance") return [];
      const equity = lines.filter(({ concept }) => isEquity(concept));
      return columns.flatMap(({ period, measure, basis }, at) =>
        period && measure === "amount" && basis !== "forecast" && equity.some(({ facts }) => facts[at])
          ? [endOf(period)]
          : [],
      );
    }),
  );
  return [...new Set(days)].sort();
}

/** The currency into which the issuer itself translates, by the latest filing that states a rate. */
export function statedCurrency(filings: readonly Filing[]): string | undefined {
  const own = issuerCurrency(filings);
  const stated = filings.flatMap(({ rates }) => rates).findLast(({ base, quote }) => base === own || quote === own);
  if (stated === undefined || own === undefined) return undefined;
  return stated.base === own ? stated.quote : stated.base;
}

/** The average over exactly these days. */
export function averageOver({ rates }: Translation, start: IsoDate, end: IsoDate): TranslationRate | undefined {
  return rates.find((rate) => rate.start === start && rate.end === end);
}

/** The closing rate for a day. */
export function closingOn({ rates }: Translation, day: IsoDate): TranslationRate | undefined {
  return rates.find((rate) => rate.start === undefined && rate.end === day);
}
