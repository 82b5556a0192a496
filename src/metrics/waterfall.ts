/** The columns behind a waterfall picture made of stacked columns, for spreadsheets that have no such picture. */
import { type Decimal, maximum, minimum, ZERO } from "../core/decimal";
import type { Bridge } from "./ebitda-bridge";

/**
 * One stacked column. Spreadsheets stack positive parts upward from zero and negative parts downward from zero, so a
 * step that crosses zero has a part on each side, and these need series of their own. `base` is invisible.
 */
export interface WaterfallColumn {
  readonly base: Decimal;
  readonly end: Decimal;
  readonly upAbove: Decimal;
  readonly upBelow: Decimal;
  readonly downAbove: Decimal;
  readonly downBelow: Decimal;
}

const EMPTY: WaterfallColumn = {
  base: ZERO,
  end: ZERO,
  upAbove: ZERO,
  upBelow: ZERO,
  downAbove: ZERO,
  downBelow: ZERO,
};

/** The column of a start or an end: one bar from zero, on whichever side. */
export function waterfallEnd(total: Decimal): WaterfallColumn {
  return { ...EMPTY, end: total };
}

/** The column of a step from one running total to the next. */
export function waterfallStep(before: Decimal, after: Decimal): WaterfallColumn {
  const low = minimum(before, after);
  const high = maximum(before, after);
  const base = maximum(low, ZERO).plus(minimum(high, ZERO));
  const above = maximum(high, ZERO).minus(maximum(low, ZERO));
  const below = minimum(low, ZERO).minus(minimum(high, ZERO));
  return after.lessThan(before)
    ? { ...EMPTY, base, downAbove: above, downBelow: below }
    : { ...EMPTY, base, upAbove: above, upBelow: below };
}

/** Start, every step, what is unexplained if anything, and end. */
export function waterfallColumns(bridge: Bridge): readonly WaterfallColumn[] {
  const totals = [bridge.start, ...bridge.steps.map((step) => step.runningTotal)];
  if (bridge.unexplained !== undefined) totals.push(bridge.end);
  const steps = totals.slice(1).map((after, index) => waterfallStep(totals[index] ?? ZERO, after));
  return [waterfallEnd(bridge.start), ...steps, waterfallEnd(bridge.end)];
}
