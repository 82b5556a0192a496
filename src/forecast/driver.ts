import type { Decimal } from "../core/decimal";
import type { Method } from "./method";

/**
 * Decimal places of a driver in force: the base and what a scenario adds to it. Rounded to these, a sum in binary
 * arithmetic is the very number that it is in decimals.
 */
export const DRIVER_DIGITS = 8;

/** What the lines are carried forward by. */
export interface Drivers {
  /** The method of a driven line. */
  readonly methodOf: (line: string) => Method;
  /** The driver of a line in a forecast quarter: a fraction, days or an amount in the scale of the line. */
  readonly valueOf: (line: string, period: string) => Decimal;
  /** Below this cash is not to fall, in the scale of the cash line; where a credit line is forecast. */
  readonly minimumCash?: Decimal;
}
