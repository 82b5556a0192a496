/** What everybody who needs an exchange rate asks, and what he is told when there is none. */
import type { IsoDate } from "../core/date";
import type { Decimal } from "../core/decimal";
import type { Result } from "../core/result";

/** `closing`: of a day. `average`: over a period, known by the day it ends on. `stated`: by an issuer, in a filing. */
export type RateKind = "closing" | "average" | "stated";

export interface FoundRate {
  /** Units of the currency asked for (`to`) for one unit of the amount's own (`from`); positive. */
  readonly rate: Decimal;
  /** The day the rate is of, at most seven days before the day asked for; of an average, the last day of its period. */
  readonly date: IsoDate;
  /** Who published it, and how it was come by: "European Central Bank, crossed through EUR". */
  readonly source: string;
  readonly kind: RateKind;
  /** Of a mean of daily rates: of how many days. */
  readonly days?: number;
}

/**
 * `unknown-pair`: these rates say nothing of the two currencies. `too-old`: the last rate lies more than seven days back,
 * or a period has a longer hole. `out-of-range`: before the first or after the last rate of the pair. `unusable`: there
 * is a rate, and it is not to be used (not positive, no number, two for one day, inverted).
 */
export interface RateProblem {
  readonly kind: "unknown-pair" | "too-old" | "out-of-range" | "unusable";
  /** One English sentence that names the pair, the day and the reason; fit for a cell's error. */
  readonly message: string;
}

/** Currencies are ISO 4217 codes in capitals. From a currency to itself the rate is 1 by identity, and only there. */
export interface RateSource {
  /**
   * The rate of a day, or the last one at most seven days before it. `average` is the average over the three months
   * that end on the day; `stated` only what an issuer stated for exactly that day.
   */
  readonly rateOn: (from: string, to: string, date: IsoDate, kind: RateKind) => Result<FoundRate, RateProblem>;
  /** The mean of the daily rates from `start` to `end`, both included, over the days that have one. */
  readonly average: (from: string, to: string, start: IsoDate, end: IsoDate) => Result<FoundRate, RateProblem>;
}
