import type { Decimal } from "../core/decimal";
import { decimal, powerOfTen } from "../core/decimal";
import type { UnitWords } from "./caption";

/** Figures of one column that tell how counts of shares are scaled: income, income per share, shares as printed. */
export interface ShareEvidence {
  readonly income: Decimal;
  readonly perShare: Decimal;
  readonly shares: Decimal;
}

const HALF = decimal("0.5");
const TWICE = decimal(2);

/**
 * The powers of ten that income divided by shares allows, one column after another: it must give the printed income per
 * share, and only one of 1, 10³, 10⁶ can. They lie a thousand apart, so that a result per share rounded to a cent
 * (0.02 for 0.025) tells them as well.
 */
export function shareScaleVotes(evidence: readonly ShareEvidence[]): readonly number[] {
  return evidence.flatMap(({ income, perShare, shares }) => {
    if (shares.isZero() || perShare.isZero() || income.isZero()) return [];
    const product = shares.times(perShare).abs();
    return [0, 3, 6].filter((scale) => {
      const ratio = income.abs().dividedBy(product.times(powerOfTen(scale)));
      return ratio.greaterThan(HALF) && ratio.lessThan(TWICE);
    });
  });
}

/**
 * The power of ten of printed share counts, where all the votes agree. Without that evidence the caption decides: said
 * apart, excepted, or not excepted. `inParts`: some of them are printed with decimals.
 */
export function shareScaleOf(votes: readonly number[], units: UnitWords, inParts: boolean): number | undefined {
  const [first] = votes;
  if (first !== undefined && votes.every((vote) => vote === first)) return first;
  if (units.shareScale !== undefined) return units.shareScale;
  // There are no parts of a share: 216.5 is so many of what the caption prints away.
  if (inParts) return units.exceptShares || units.scale === 0 ? undefined : units.scale;
  if (units.exceptShares) return 0;
  return units.exceptPerShare ? units.scale : undefined;
}
