import { powerOfTen, roundHalfUp, truncate } from "../core/decimal";
import type { Fact } from "../statements/fact";
import type { LineSeries } from "./line-series";

/** In how many periods two lines print one magnitude, to the accuracy of the coarser print, and in how many digits. */
export interface Votes {
  readonly a: LineSeries;
  readonly b: LineSeries;
  readonly same: number;
  readonly opposite: number;
  readonly digits: number;
}

interface Located {
  readonly statement: number;
  readonly series: LineSeries;
  readonly fact: Fact;
}

/** The figures of one period and unit by their accuracy, in the order of the statements. */
type FiguresByAccuracy = ReadonlyMap<number, readonly Located[]>;

/**
 * With how many earlier statements a line is compared. The first ones that print a figure are enough to hold all later
 * ones against; without a limit a document that repeats one table costs the square of the repeats.
 */
export const MOST_EARLIER = 3;

/**
 * Finds lines of two statements that print the same figures, whatever they are called; `a` stands before `b`.
 * `statements`: the series of each. Figures are looked up by their digits, so the cost follows their number.
 */
export function countVotes(statements: readonly (readonly LineSeries[])[]): readonly Votes[] {
  const digitsOf = digitReader();
  const votes: VoteBook = new Map();
  for (const byAccuracy of figuresByKey(statements).values()) countAlike(byAccuracy, digitsOf, votes);
  return [...votes].flatMap(([a, others]) => [...others].map(([b, counted]): Votes => ({ a, b, ...counted })));
}

function figuresByKey(statements: readonly (readonly LineSeries[])[]): ReadonlyMap<string, FiguresByAccuracy> {
  const found = new Map<string, Map<number, Located[]>>();
  for (const [statement, list] of statements.entries()) {
    for (const series of list) {
      if (!series.line) continue;
      for (const [key, [fact]] of series.facts) {
        if (fact?.reported.kind !== "number" || fact.reported.value.isZero()) continue;
        const byAccuracy = found.get(key) ?? new Map<number, Located[]>();
        found.set(key, byAccuracy);
        const group = byAccuracy.get(fact.reported.decimals) ?? [];
        byAccuracy.set(fact.reported.decimals, group);
        group.push({ statement, series, fact });
      }
    }
  }
  return found;
}

type DigitReader = (fact: Fact, decimals: number, cut: boolean) => string;

/** The magnitude to an accuracy as text; each worked out once. */
function digitReader(): DigitReader {
  const known = new Map<Fact, Map<number, string>>();
  return (fact, decimals, cut) => {
    const own = known.get(fact) ?? new Map<number, string>();
    known.set(fact, own);
    const id = cut ? decimals + 0.5 : decimals;
    const text = own.get(id);
    if (text !== undefined) return text;
    if (fact.reported.kind !== "number") return "";
    const units = fact.reported.value.abs().times(powerOfTen(decimals));
    const made = (cut ? truncate(units, 0) : roundHalfUp(units, 0)).toString();
    own.set(id, made);
    return made;
  };
}

type VoteBook = Map<LineSeries, Map<LineSeries, { same: number; opposite: number; digits: number }>>;

/** Holds each figure against those of earlier statements, at the accuracy of the coarser of the two and cut as it is. */
function countAlike(byAccuracy: FiguresByAccuracy, digitsOf: DigitReader, votes: VoteBook): void {
  if (isOfOneStatement(byAccuracy)) return;
  for (const [fine, finer] of byAccuracy) {
    for (const [coarse, coarser] of byAccuracy) {
      if (coarse > fine) continue;
      for (const cut of coarse === fine ? [false] : [false, true]) {
        const held = coarse === fine ? coarser : coarser.filter(({ fact }) => isCut(fact) === cut);
        if (held.length === 0) continue;
        const alike = new Map<string, Located[]>();
        for (const one of coarse === fine ? finer : inOrder(finer, held)) {
          const digits = digitsOf(one.fact, coarse, cut);
          if (digits === "0") continue;
          const group = alike.get(digits) ?? [];
          alike.set(digits, group);
          group.push(one);
        }
        for (const [digits, group] of alike) countGroup(group, coarse === fine, digits.length, votes);
      }
    }
  }
}

/** Nothing to hold against each other: most periods of many years stand in one statement each. */
function isOfOneStatement(byAccuracy: FiguresByAccuracy): boolean {
  let first: number | undefined;
  for (const group of byAccuracy.values()) {
    for (const { statement } of group) if (statement !== (first ??= statement)) return false;
  }
  return true;
}

function inOrder(some: readonly Located[], others: readonly Located[]): readonly Located[] {
  return [...some, ...others].sort((x, y) => x.statement - y.statement);
}

/** Figures of the same digits, in the order of the statements; where two accuracies are compared, only such pairs. */
function countGroup(group: readonly Located[], isOneAccuracy: boolean, digits: number, votes: VoteBook): void {
  for (const later of group) {
    const seen = new Set<number>();
    for (const earlier of group) {
      if (earlier.statement === later.statement) break;
      if (!isOneAccuracy && decimalsOf(earlier.fact) === decimalsOf(later.fact)) continue;
      if (seen.size === MOST_EARLIER && !seen.has(earlier.statement)) break;
      seen.add(earlier.statement);
      count(votes, earlier, later, digits);
    }
  }
}

function decimalsOf({ reported }: Fact): number {
  return reported.kind === "number" ? reported.decimals : 0;
}

function count(votes: VoteBook, one: Located, other: Located, digits: number): void {
  const own = votes.get(one.series) ?? new Map<LineSeries, { same: number; opposite: number; digits: number }>();
  votes.set(one.series, own);
  const counted = own.get(other.series) ?? { same: 0, opposite: 0, digits: 0 };
  own.set(other.series, counted);
  if (isNegative(one.fact) === isNegative(other.fact)) counted.same += 1;
  else counted.opposite += 1;
  counted.digits += digits;
}

function isNegative({ reported }: Fact): boolean {
  return reported.kind === "number" && reported.value.isNegative();
}

function isCut({ reported }: Fact): boolean {
  return reported.kind === "number" && reported.truncated;
}
