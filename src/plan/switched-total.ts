/** Whether a live total gives what was printed in every position of the switch between filings that differ. */
import { decimal, ZERO } from "../core/decimal";
import { addIntervals, exactly, intervalsMeet, scaleInterval } from "../core/interval";
import { intervalOf, type Reported } from "../core/reported";
import { printsOf } from "./restated";
import type { LiveTotal, SeriesBlock, SeriesRow } from "./series";

/** Filings in a column up to which every choice of those that are out on a day is looked at. */
const MOST_FILINGS = 6;

type Shown = (row: SeriesRow) => Reported | undefined;

/**
 * Filings that differ in their items as well may have a total whose items of today were not all printed then: a live sum
 * would show a part of it. Where that can be in some position, the sum must not stand alone.
 */
export function followsSwitch(block: SeriesBlock, row: SeriesRow, total: LiveTotal, column: string): boolean {
  const terms = total.terms.flatMap(({ row: key, weight }) => {
    const term = block.rows.find((r) => r.key === key);
    return term ? [{ term, weight }] : [];
  });
  const printed = [row, ...terms.map(({ term }) => term)].filter((r) => r.cells.has(column));
  const prints = printed.flatMap((r) => printsIn(r, column));
  const filings = [...new Set(prints.map(({ filing }) => filing))].sort((a, b) => a - b);
  if (filings.length === 1 && prints.length === printed.length) return true;
  return positionsOf(filings, column).every((shown) => {
    const own = shown(row);
    const given = terms.flatMap(({ term, weight }) => {
      const reported = shown(term);
      return reported ? [{ reported, weight }] : [];
    });
    if (!own) return given.length === 0 || given.length === terms.length;
    if (own.kind !== "number") return false;
    let sum = exactly(ZERO);
    for (const { reported, weight } of given)
      if (reported.kind === "number") sum = addIntervals(sum, scaleInterval(intervalOf(reported), decimal(weight)));
    return given.length > 0 && intervalsMeet(sum, intervalOf(own));
  });
}

function printsIn(row: SeriesRow, column: string) {
  const cell = row.cells.get(column);
  return cell ? printsOf(cell) : [];
}

/** What rows show: first reported, and for each set of filings that may be out. */
function positionsOf(filings: readonly number[], column: string): readonly Shown[] {
  const first: Shown = (row) => printsIn(row, column)[0]?.reported;
  return [
    first,
    ...setsOf(filings).map(
      (out): Shown =>
        (row) =>
          printsIn(row, column).findLast(({ filing }) => out.has(filing))?.reported,
    ),
  ];
}

/** Every set of few filings; of many, those in the order of their periods. */
function setsOf(filings: readonly number[]): readonly ReadonlySet<number>[] {
  if (filings.length > MOST_FILINGS) return filings.map((_, i) => new Set(filings.slice(0, i + 1)));
  return filings.reduce<readonly ReadonlySet<number>[]>(
    (sets, filing) => [...sets, ...sets.map((set) => new Set([...set, filing]))],
    [new Set<number>()],
  );
}
