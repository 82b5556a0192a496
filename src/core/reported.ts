import type { Decimal } from "./decimal";
import { type Interval, printedInterval } from "./interval";

/** What a printed cell says. A blank cell is no figure at all; nil, not meaningful, unreadable and zero are four things. */
export type Reported = ReportedNumber | { readonly kind: "nil" } | { readonly kind: "not-meaningful" };

export interface ReportedNumber {
  readonly kind: "number";
  /** In whole units: thousand yen are multiplied out; percentages are in percent points. */
  readonly value: Decimal;
  /** The power of ten that was printed away: 3 for thousands. */
  readonly scale: number;
  /** Accuracy of the print, as in XBRL: printed in whole thousands is -3, "18.72" is 2. */
  readonly decimals: number;
  /** The issuer says that digits are cut off, not rounded (切捨て, "rounded down"). */
  readonly truncated: boolean;
}

export function intervalOf(reported: ReportedNumber): Interval {
  return printedInterval(reported.value, reported.decimals, reported.truncated);
}
