import { type Decimal, powerOfTen, roundHalfUp, truncate } from "../core/decimal";
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
  readonly series: LineSeries;
  readonly fact: Fact;
}

/** The figures of a statement by period and unit and, within these, by accuracy. */
type FiguresByKey = ReadonlyMap<string, ReadonlyMap<number, readonly Located[]>>;

/**
 * Finds lines of two statements that print the same figures, whatever they are called. `statements`: the series of
 * each. Looks figures up by their digits rather than comparing all with all, so it stays fast for long documents.
 */
export function countVotes(statements: readonly (readonly LineSeries[])[]): readonly Votes[] {
  const figures = statements.map(figuresByKey);
  const digitsOf = digitReader();
  return figures.flatMap((left, i) => figures.slice(i + 1).flatMap((right) => votesBetween(left, right, digitsOf)));
}

function figuresByKey(series: readonly LineSeries[]): FiguresByKey {
  const found = new Map<string, Map<number, Located[]>>();
  for (const one of series) {
    if (!one.line) continue;
    for (const [key, [fact]] of one.facts) {
      if (fact?.reported.kind !== "number" || fact.reported.value.isZero()) continue;
      const { decimals } = fact.reported;
      const byAccuracy = found.get(key) ?? new Map<number, Located[]>();
      found.set(key, byAccuracy);
      const list = byAccuracy.get(decimals);
      if (list) list.push({ series: one, fact });
      else byAccuracy.set(decimals, [{ series: one, fact }]);
    }
  }
  return found;
}

type DigitReader = (fact: Fact, decimals: number, cut: boolean) => string;

/** The magnitude to an accuracy as text; each worked out once. */
function digitReader(): DigitReader {
  const known = new Map<Fact, Map<number, string>>();
  const factors = new Map<number, Decimal>();
  return (fact, decimals, cut) => {
    const own = known.get(fact) ?? new Map<number, string>();
    known.set(fact, own);
    const id = cut ? decimals + 0.5 : decimals;
    const text = own.get(id);
    if (text !== undefined) return text;
    if (fact.reported.kind !== "number") return "";
    const factor = factors.get(decimals) ?? powerOfTen(decimals);
    factors.set(decimals, factor);
    const units = fact.reported.value.abs().times(factor);
    const made = (cut ? truncate(units, 0) : roundHalfUp(units, 0)).toString();
    own.set(id, made);
    return made;
  };
}

function votesBetween(left: FiguresByKey, right: FiguresByKey, digitsOf: DigitReader): readonly Votes[] {
  const votes = new Map<LineSeries, Map<LineSeries, { same: number; opposite: number; digits: number }>>();
  for (const [key, leftGroups] of left) {
    const rightGroups = right.get(key);
    if (!rightGroups) continue;
    for (const [leftDecimals, ours] of leftGroups) {
      for (const [rightDecimals, theirs] of rightGroups) {
        const decimals = Math.min(leftDecimals, rightDecimals);
        const coarse = leftDecimals <= rightDecimals ? ours : theirs;
        const cut = leftDecimals !== rightDecimals && coarse.some(({ fact }) => isCut(fact));
        const byDigits = new Map<string, Located[]>();
        for (const one of theirs) {
          const digits = digitsOf(one.fact, decimals, cut);
          byDigits.set(digits, [...(byDigits.get(digits) ?? []), one]);
        }
        for (const one of ours) {
          const digits = digitsOf(one.fact, decimals, cut);
          if (digits === "0") continue;
          for (const other of byDigits.get(digits) ?? []) count(votes, one, other, digits.length);
        }
      }
    }
  }
  return [...votes].flatMap(([a, others]) => [...others].map(([b, counted]): Votes => ({ a, b, ...counted })));
}

function count(
  votes: Map<LineSeries, Map<LineSeries, { same: number; opposite: number; digits: number }>>,
  one: Located,
  other: Located,
  digits: number,
): void {
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
