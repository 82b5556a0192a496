import type { Decimal } from "../core/decimal";
import { decimal, powerOfTen } from "../core/decimal";
import type { UnitWords } from "./caption";

/** Figures of one column that tell how counts of shares are scaled: income, income per share, shares as printed. */
export interface ShareEvidence {
  readonly income: Decimal;
  readonly perShare: Decimal;
  readonly shares: Decimal;
}

const TENTH = decimal("0.1");

/**
 * The power of ten of printed share counts: income divided by shares must give the printed income per share, and only
 * one of 1, 10³, 10⁶ can. Without that evidence the caption decides: said apart, excepted, or not excepted.
 */
export function shareScaleOf(evidence: readonly ShareEvidence[], units: UnitWords): number | undefined {
  const votes = evidence.flatMap(({ income, perShare, shares }) => {
    if (shares.isZero() || perShare.isZero() || income.isZero()) return [];
    return [0, 3, 6].filter((scale) => {
      const ratio = income
        .dividedBy(shares.times(powerOfTen(scale)))
        .dividedBy(perShare)
        .abs();
      return ratio.minus(1).abs().lessThan(TENTH);
    });
  });
  const [first] = votes;
  if (first !== undefined && votes.every((vote) => vote === first)) return first;
  if (units.shareScale !== undefined) return units.shareScale;
  if (units.exceptShares) return 0;
  return units.exceptPerShare ? units.scale : undefined;
}
