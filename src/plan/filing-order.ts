import { endOf } from "../core/period";
import type { Filing } from "../statements/filing";
import { latestPeriod } from "./filing-label";

/** By the latest period they report; filings without dates stay where they were given, in front. */
export function inOrderOfPeriods(filings: readonly Filing[]): readonly Filing[] {
  const end = (filing: Filing) => {
    const period = latestPeriod(filing)?.period;
    return period ? endOf(period) : "";
  };
  return filings
    .map((filing, i) => ({ filing, i, end: end(filing) }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.i - b.i))
    .map(({ filing }) => filing);
}
