/** Translation into another currency, at a rate that somebody states: a rate is never assumed, and never 1 by default. */
import { type Decimal, roundHalfUp } from "../core/decimal";
import { divideIntervals, exactly, type Interval, multiplyIntervals } from "../core/interval";
import { intervalOf, type ReportedNumber } from "../core/reported";
import { failure, type Result, success } from "../core/result";

export interface RateNotPositive {
  readonly kind: "rate-not-positive";
  readonly rate: Decimal;
}

/** A rate as issuers state it: so many `quote` for one `base` (150.25 JPY for one USD). */
export interface QuotedRate {
  readonly base: string;
  readonly quote: string;
  readonly rate: Decimal;
}

export interface StatedTranslation {
  /** The translation itself, unrounded, in whole units of the target currency. */
  readonly value: Decimal;
  /** What the translation may be, given what the printed amount may stand for; the stated rate counts as exact. */
  readonly interval: Interval;
  /** The value in the accuracy asked for: what an issuer that rounds each figure by itself prints. */
  readonly printed: Decimal;
}

export type StatedTranslationProblem =
  RateNotPositive | { readonly kind: "rate-of-other-currencies"; readonly from: string; readonly to: string };

/**
 * A printed amount at the issuer's stated rate (convenience translation), to the accuracy `decimals` of the target
 * column (−3: thousands). From quote to base it is divided, from base to quote multiplied; other pairs are refused.
 */
export function translateAtStatedRate(
  amount: ReportedNumber,
  from: string,
  to: string,
  rate: QuotedRate,
  decimals: number,
): Result<StatedTranslation, StatedTranslationProblem> {
  if (!rate.rate.greaterThan(0)) return failure({ kind: "rate-not-positive", rate: rate.rate });
  const divides = from === rate.quote && to === rate.base;
  if (from === to || (!divides && !(from === rate.base && to === rate.quote))) {
    return failure({ kind: "rate-of-other-currencies", from, to });
  }
  const value = divides ? amount.value.dividedBy(rate.rate) : amount.value.times(rate.rate);
  const span = intervalOf(amount);
  const interval = divides ? divideIntervals(span, exactly(rate.rate)) : multiplyIntervals(span, exactly(rate.rate));
  if (interval === undefined) return failure({ kind: "rate-not-positive", rate: rate.rate });
  return success({ value, interval, printed: roundHalfUp(value, decimals) });
}

/** What kind of figure is translated; `none`: shares, ratios and counts, which have no currency. */
export type TranslationKind = "flow" | "stock" | "equity" | "none";

/** Rates as units of the target currency for one unit of the amount's own. */
export interface TranslationRates {
  readonly closing?: Decimal;
  readonly average?: Decimal;
  readonly historical?: Decimal;
}

export type TranslationProblem =
  RateNotPositive | { readonly kind: "missing-rate"; readonly rate: "closing" | "average" | "historical" };

const RATE_OF_KIND = { flow: "average", stock: "closing", equity: "historical" } as const;

/**
 * A figure of a statement in the presentation currency: assets and liabilities at the closing rate, income and expenses
 * at the average rate in place of each day's (IAS 21.39 and 21.40), equity at the rates of the days it came in.
 */
export function translate(
  amount: Decimal,
  kind: TranslationKind,
  rates: TranslationRates,
): Result<Decimal, TranslationProblem> {
  if (kind === "none") return success(amount);
  const name = RATE_OF_KIND[kind];
  const rate = rates[name];
  if (rate === undefined) return failure({ kind: "missing-rate", rate: name });
  return rate.greaterThan(0) ? success(amount.times(rate)) : failure({ kind: "rate-not-positive", rate });
}

/**
 * Constant currency: the current period's amount, already translated at its own rate, as it would stand at the prior
 * period's. Rates as units of the reporting currency for one unit of the local one.
 */
export function constantCurrency(
  current: Decimal,
  currentRate: Decimal,
  priorRate: Decimal,
): Result<Decimal, RateNotPositive> {
  const wrong = [currentRate, priorRate].find((rate) => !rate.greaterThan(0));
  if (wrong !== undefined) return failure({ kind: "rate-not-positive", rate: wrong });
  return success(current.times(priorRate).dividedBy(currentRate));
}
