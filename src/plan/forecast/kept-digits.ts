import type { SeriesRow } from "../series";

/**
 * Digits after the point that the forecast figures of a row keep: whole units of the currency, whatever scale the sheet
 * shows, so that a small line in millions can grow by a hundredth, and all sums hold to the last yen.
 */
export function keptDigits(row: Pick<SeriesRow, "scale" | "digits">): number {
  return Math.max(row.scale, row.digits, 0);
}
