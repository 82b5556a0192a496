import { type Decimal, decimal, maximum, minimum, powerOfTen, roundHalfUp } from "../../core/decimal";
import { exactly, type Interval, printedInterval } from "../../core/interval";
import type { Reported } from "../../core/reported";
import { count, money, PERCENT, type Unit } from "../../core/unit";
import type { TaggedFact } from "../../readers/xbrl/tagged-document";
import { localName } from "./concept-map";
import { isCurrencyCode } from "./iso-currency";

/** A ratio displayed a hundredfold is a percentage; one of an instance stays the ratio it is tagged as. */
export function unitOf({ unit, scale }: TaggedFact): Unit {
  const { measure, per } = unit;
  if (isCurrencyCode(measure)) {
    if (per === undefined) return money(measure);
    return /^shares?$/iu.test(per)
      ? { kind: "money-per", currency: measure, per: "share" }
      : count(`${measure}/${per}`);
  }
  if (/^shares?$/iu.test(measure) && per === undefined) return { kind: "shares", of: "share" };
  if (/^pure$/iu.test(measure) && per === undefined) return scale === -2 ? PERCENT : count("ratio");
  return count(per === undefined ? measure : `${measure}/${per}`);
}

/** The currency of money and of money per share. */
export function currencyOf(fact: TaggedFact): string | undefined {
  const unit = unitOf(fact);
  return unit.kind === "money" || unit.kind === "money-per" ? unit.currency : undefined;
}

/** The figure as it is displayed: percentages in percent points. */
export function reportedOf(fact: TaggedFact, truncated: boolean): Reported {
  if (fact.value === undefined) return { kind: "nil" };
  const isPercent = unitOf(fact).kind === "percent";
  const value = decimal(fact.value);
  const decimals = fact.decimals ?? Math.max(0, value.decimalPlaces());
  return {
    kind: "number",
    value: isPercent ? value.times(powerOfTen(2)) : value,
    scale: isPercent ? 0 : Math.max(0, fact.scale),
    decimals: decimals - (isPercent ? 2 : 0),
    truncated,
  };
}

/**
 * Whether facts about the same thing are consistent duplicates (Handling Duplicate Facts in XBRL and Inline XBRL 1.0):
 * of one value where their accuracy is the same, and with a value in common that each stands for to its accuracy.
 */
export function areConsistent(facts: readonly TaggedFact[], truncated: boolean): boolean {
  const values = new Map<number, string>();
  let common: Interval | undefined;
  for (const { value, decimals } of facts) {
    if (value === undefined) {
      if (facts.some((other) => other.value !== undefined)) return false;
      continue;
    }
    const accuracy = decimals ?? Number.POSITIVE_INFINITY;
    if ((values.get(accuracy) ?? value) !== value) return false;
    values.set(accuracy, value);
    const own = decimals === undefined ? exactly(decimal(value)) : printedInterval(decimal(value), decimals, truncated);
    common = common ? { low: maximum(common.low, own.low), high: minimum(common.high, own.high) } : own;
  }
  return common === undefined || common.low.lessThanOrEqualTo(common.high);
}

/** The most accurate of consistent facts. */
export function finestOf(facts: readonly [TaggedFact, ...TaggedFact[]]): TaggedFact {
  return facts.reduce((a, b) => ((b.decimals ?? 99) > (a.decimals ?? 99) ? b : a));
}

/** Zeros say little of how far a figure was rounded; fewer digits than these before them could be anything's. */
const TELLING_DIGITS = 3;

/** Whether one is the other rounded to its own last digit that is no zero: collections of filings tell no accuracy. */
export function isRoundingOf(coarse: Decimal, fine: Decimal): boolean {
  if (coarse.equals(fine)) return true;
  if (coarse.isZero()) return false;
  const last = coarse.e - (coarse.precision() - 1);
  return coarse.precision() >= TELLING_DIGITS && roundHalfUp(fine, -last).equals(coarse);
}

/** The power of ten, three, six or nine, by which one figure is the other written in the wrong unit; else undefined. */
export function scaleSlip(a: Decimal, b: Decimal): number | undefined {
  if (a.isZero() || b.isZero()) return undefined;
  const [large, small] = a.abs().greaterThan(b.abs()) ? [a, b] : [b, a];
  if (small.precision() < 2) return undefined;
  // Rounding may add one digit in front; what is further away needs no arithmetic.
  const apart = large.e - small.e;
  return [3, 6, 9].find((power) => Math.abs(apart - power) <= 1 && isRoundingOf(small.times(powerOfTen(power)), large));
}

/** A concept's words where no label is given: its own name. */
export function plainLabel(tag: string): string {
  return localName(tag);
}
