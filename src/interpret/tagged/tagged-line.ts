import { decimal, powerOfTen } from "../../core/decimal";
import { intervalsMeet } from "../../core/interval";
import { intervalOf, type Reported, type ReportedNumber } from "../../core/reported";
import { count, money, PERCENT, type Unit } from "../../core/unit";
import type { TaggedFact } from "../../readers/xbrl/tagged-document";
import { localName } from "./concept-map";

/** ISO 4217 codes have three capital letters; other measures have names. */
const CURRENCY = /^[A-Z]{3}$/u;

/** A ratio displayed a hundredfold is a percentage; one of an instance stays the ratio it is tagged as. */
export function unitOf({ unit, scale }: TaggedFact): Unit {
  const { measure, per } = unit;
  if (CURRENCY.test(measure)) {
    if (per === undefined) return money(measure);
    return /^shares?$/iu.test(per)
      ? { kind: "money-per", currency: measure, per: "share" }
      : count(`${measure}/${per}`);
  }
  if (/^shares?$/iu.test(measure) && per === undefined) return { kind: "shares", of: "share" };
  if (/^pure$/iu.test(measure) && per === undefined) return scale === -2 ? PERCENT : count("ratio");
  return count(per === undefined ? measure : `${measure}/${per}`);
}

/** The figure as it is displayed: percentages in percent points. */
export function reportedOf(fact: TaggedFact): Reported {
  if (fact.value === undefined) return { kind: "nil" };
  const isPercent = unitOf(fact).kind === "percent";
  const value = decimal(fact.value).times(isPercent ? powerOfTen(2) : 1);
  const decimals = fact.decimals ?? Math.max(0, decimal(fact.value).decimalPlaces());
  return {
    kind: "number",
    value,
    scale: isPercent ? 0 : Math.max(0, fact.scale),
    decimals: decimals - (isPercent ? 2 : 0),
    truncated: false,
  };
}

/** Whether two prints of one fact can be the same figure, each to its own accuracy (XBRL 2.1, 4.10). */
export function isConsistent(a: Reported, b: Reported): boolean {
  if (a.kind !== "number" || b.kind !== "number") return a.kind === b.kind;
  return intervalsMeet(intervalOf(a), intervalOf(b)) && sameWhenExact(a, b);
}

function sameWhenExact(a: ReportedNumber, b: ReportedNumber): boolean {
  return a.decimals !== b.decimals || a.value.equals(b.value);
}

/** A concept's words where no label is given: its own name. */
export function plainLabel(tag: string): string {
  return localName(tag);
}
