/** A figure of the same quarter, or of the one before it, with the sign it enters with. */
export interface Term {
  readonly line: string;
  readonly when: "now" | "before";
  readonly weight: 1 | -1;
}

/**
 * How a line comes about in every forecast quarter. The rule of a line is the same in all of them; what differs are the
 * drivers.
 */
export type LineRule =
  | DrivenRule
  /** The weighed sum of other lines: totals, roll-forwards, movements of balances. */
  | { readonly kind: "sum"; readonly terms: readonly Term[] }
  /** An amount over a count: earnings per share. `scale`: the power of ten that brings the quotient to whole units. */
  | { readonly kind: "quotient"; readonly amount: string; readonly count: string; readonly scale: number }
  | CreditLineRule;

/** Carried forward by a driver, by the method that the drivers say. */
export interface DrivenRule {
  readonly kind: "driven";
  /** The line that percentages and days are of. */
  readonly base?: string;
  /** The balances that percentages of the opening are of; only beside a base. */
  readonly opening?: readonly string[];
}

/** Drawn as far as cash would fall below its minimum, repaid out of what is above it. */
export interface CreditLineRule {
  readonly kind: "credit-line";
  readonly cash: string;
  /** The cash flows of the quarter without the credit line. */
  readonly flows: readonly Term[];
}

export interface ForecastLine {
  readonly key: string;
  /** A stock stands at the end of a period, a flow runs over it, a rate (per share) can be summed over none. */
  readonly measure: "flow" | "stock" | "opening" | "rate" | "count";
  /** Digits after the point, in the scale of the line, that its forecast figures keep. */
  readonly digits: number;
  readonly rule: LineRule;
}

/** A quarter, history or forecast, in the order of time. */
export interface ForecastPeriod {
  readonly key: string;
  readonly isForecast: boolean;
  readonly days: number;
}
