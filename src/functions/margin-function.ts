/** Margins and common size. */
import type { Decimal } from "../core/decimal";
import type { Result } from "../core/result";
import { commonSizeOf } from "../metrics/growth";
import { ebitdaMargin, grossMargin, margin, marginChange } from "../metrics/margin";
import type { Argument, Matrix } from "./argument";
import { byCell, cellOf, exact } from "./by-cell";
import { cellError } from "./cell-error";
import { type Coefficients, quickQuotient } from "./integer-path";

/** A quotient of sums of its arguments, whose only problem is a divisor of zero. */
interface Quotient {
  readonly names: readonly string[];
  readonly top: Coefficients;
  readonly bottom: Coefficients;
  readonly metric: (amounts: readonly Decimal[]) => Result<Decimal, unknown>;
  readonly bands?: boolean;
}

function quotient({
  names,
  top,
  bottom,
  metric,
  bands = false,
}: Quotient): (args: readonly Argument[]) => Matrix | Error {
  return (args) =>
    byCell(names, args, (values) => quickQuotient(values, top, bottom) ?? ratioCell(metric(values.map(exact))), bands);
}

function ratioCell(result: Result<Decimal, unknown>): number | Error {
  return result.ok ? cellOf(result.value) : cellError("#DIV/0!");
}

/** As many as there are names: byCell hands over one number an argument. */
type Two = readonly [Decimal, Decimal];
type Three = readonly [Decimal, Decimal, Decimal];
type Four = readonly [Decimal, Decimal, Decimal, Decimal];

export const MARGIN = quotient({
  names: ["profit", "revenue"],
  top: [1, 0],
  bottom: [0, 1],
  metric: (amounts) => margin(...(amounts as Two)),
});

export const GROSSMARGIN = quotient({
  names: ["revenue", "cost"],
  top: [1, -1],
  bottom: [1, 0],
  metric: (amounts) => grossMargin(...(amounts as Two)),
});

export const EBITDAMARGIN = quotient({
  names: ["operatingIncome", "depreciationAmortization", "revenue"],
  top: [1, 1, 0],
  bottom: [0, 0, 1],
  metric: (amounts) => ebitdaMargin(...(amounts as Three)),
});

export const COMMONSIZE = quotient({
  names: ["amounts", "base"],
  top: [1, 0],
  bottom: [0, 1],
  metric: (amounts) => commonSizeOf(...(amounts as Two)),
  // A statement's block over one row of bases, a period each.
  bands: true,
});

export function MARGINCHANGE(args: readonly Argument[]): Matrix | Error {
  return byCell(["profit", "revenue", "priorProfit", "priorRevenue"], args, (values) =>
    ratioCell(marginChange(...(values.map(exact) as unknown as Four))),
  );
}
