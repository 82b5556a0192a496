/** Trailing twelve months, and single quarters out of year-to-date figures. */
import { addDays, type IsoDate } from "../core/date";
import { type Decimal, sum, ZERO } from "../core/decimal";
import { type Duration, lengthInMonths } from "../core/period";
import { failure, type Result, success } from "../core/result";

const QUARTERS_A_YEAR = 4;

/** Positions count from 0, the oldest. */
export type TrailingProblem =
  | { readonly kind: "too-few-quarters"; readonly given: number }
  | { readonly kind: "missing-quarter"; readonly position: number };

/**
 * The sum of the last four quarters. One position is one fiscal quarter, oldest first; a quarter without a figure is
 * undefined: it keeps its position, so that a sum over a gap is refused and not taken from further back.
 */
export function trailingTwelveMonths(quarters: readonly (Decimal | undefined)[]): Result<Decimal, TrailingProblem> {
  if (quarters.length < QUARTERS_A_YEAR) return failure({ kind: "too-few-quarters", given: quarters.length });
  const first = quarters.length - QUARTERS_A_YEAR;
  const present: Decimal[] = [];
  for (const [index, amount] of quarters.slice(first).entries()) {
    if (amount === undefined) return failure({ kind: "missing-quarter", position: first + index });
    present.push(amount);
  }
  return success(sum(present));
}

export interface DatedAmount {
  readonly period: Duration;
  readonly amount: Decimal;
}

export type ConsecutionProblem =
  | { readonly kind: "too-few-quarters"; readonly given: number }
  | { readonly kind: "not-a-quarter"; readonly period: Duration }
  | { readonly kind: "overlap"; readonly period: Duration }
  | { readonly kind: "gap"; readonly after: IsoDate; readonly before: IsoDate };

/** The sum of the last four of dated quarters, given in any order: each must begin the day after the one before ended. */
export function trailingTwelveMonthsDated(quarters: readonly DatedAmount[]): Result<Decimal, ConsecutionProblem> {
  if (quarters.length < QUARTERS_A_YEAR) return failure({ kind: "too-few-quarters", given: quarters.length });
  const lastFour = [...quarters]
    .sort((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0))
    .slice(-QUARTERS_A_YEAR);
  let previous: Duration | undefined;
  for (const { period } of lastFour) {
    if (lengthInMonths(period) !== 3) return failure({ kind: "not-a-quarter", period });
    if (previous !== undefined && period.from <= previous.to) return failure({ kind: "overlap", period });
    if (previous !== undefined && period.from !== addDays(previous.to, 1)) {
      return failure({ kind: "gap", after: previous.to, before: period.from });
    }
    previous = period;
  }
  return success(sum(lastFour.map(({ amount }) => amount)));
}

export type YearToDateProblem =
  | { readonly kind: "more-than-a-year"; readonly given: number }
  | { readonly kind: "missing-quarter"; readonly position: number };

/** Single quarters of one fiscal year from the figures to date, first quarter first: each less the one before. */
export function quartersFromYearToDate(
  toDate: readonly (Decimal | undefined)[],
): Result<readonly Decimal[], YearToDateProblem> {
  return eachQuarter(toDate, (amount, before) => [amount.minus(before), amount]);
}

/**
 * Each single quarter of one fiscal year, as far as it can be known: "blank" where the figure to date is missing itself,
 * "unknown" where only the one before it is. At most four, first quarter first.
 */
export function singleQuarters(
  toDate: readonly (Decimal | undefined)[],
): Result<readonly (Decimal | "blank" | "unknown")[], Extract<YearToDateProblem, { kind: "more-than-a-year" }>> {
  if (toDate.length > QUARTERS_A_YEAR) return failure({ kind: "more-than-a-year", given: toDate.length });
  return success(
    toDate.map((amount, position) => {
      if (amount === undefined) return "blank";
      const before = position === 0 ? ZERO : toDate[position - 1];
      return before === undefined ? "unknown" : amount.minus(before);
    }),
  );
}

/** The figures to date from the single quarters of one fiscal year. */
export function yearToDateFromQuarters(
  quarters: readonly (Decimal | undefined)[],
): Result<readonly Decimal[], YearToDateProblem> {
  return eachQuarter(quarters, (amount, before) => {
    const toDate = before.plus(amount);
    return [toDate, toDate];
  });
}

/** Runs over the quarters with what has come before; gives each result, or the first quarter that has no figure. */
function eachQuarter(
  amounts: readonly (Decimal | undefined)[],
  step: (amount: Decimal, before: Decimal) => readonly [result: Decimal, toDate: Decimal],
): Result<readonly Decimal[], YearToDateProblem> {
  if (amounts.length > QUARTERS_A_YEAR) return failure({ kind: "more-than-a-year", given: amounts.length });
  const results: Decimal[] = [];
  let before = ZERO;
  for (const [position, amount] of amounts.entries()) {
    if (amount === undefined) return failure({ kind: "missing-quarter", position });
    const [result, toDate] = step(amount, before);
    results.push(result);
    before = toDate;
  }
  return success(results);
}
