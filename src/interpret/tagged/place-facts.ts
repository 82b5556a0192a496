import { decimal } from "../../core/decimal";
import { type Finding, finding } from "../../core/finding";
import { periodKey } from "../../core/period";
import type { TaggedFact } from "../../readers/xbrl/tagged-document";
import type { Basis } from "../../statements/fact";
import type { TaggedRow } from "./tagged-row";
import { areConsistent, currencyOf, finestOf, isRoundingOf, scaleSlip } from "./tagged-line";

export interface Placed {
  readonly fact: TaggedFact;
  readonly basis: Basis;
}

/** What the findings need to name a row. */
export interface RowPlace {
  readonly statement: string;
  readonly label: string;
  readonly truncated: boolean;
}

type Group = readonly [TaggedFact, ...TaggedFact[]];

/** The facts of a row, one for each period, currency and basis; what contradicts itself is told, and not taken. */
export function placeFacts(row: TaggedRow, place: RowPlace, findings: Finding[]): readonly Placed[] {
  return groupsOf(row.facts, (fact) =>
    [periodKey(fact.period), currencyOf(fact) ?? "", String(fact.forecast)].join(" "),
  ).flatMap((facts) =>
    facts.some(({ filed }) => filed !== undefined)
      ? ofFilings(facts, place, findings)
      : ofOneFiling(facts, place, findings),
  );
}

/** Duplicates that agree are one, the most accurate; others are a conflict. */
function ofOneFiling(facts: Group, place: RowPlace, findings: Finding[]): readonly Placed[] {
  if (areConsistent(facts, place.truncated)) return [placed(finestOf(facts), false)];
  const finest = finestOf(facts);
  const other =
    facts.find((fact) => !areConsistent([fact, finest], place.truncated)) ??
    facts.find((fact) => fact !== finest) ??
    finest;
  const seen = finest.hidden === other.hidden ? "" : " One of them is hidden: nobody who reads the page sees it.";
  findings.push(
    conflict(
      `is tagged twice for ${periodKey(finest.period)} with different values`,
      finest,
      other,
      place,
      `${seen} Neither is taken.`,
    ),
  );
  return [];
}

/**
 * In a collection of filings the first filing's figure is as reported, and the last one's restated where it differs; what
 * was between them and taken back is neither. One that is the other rounded is no restatement; one that is a thousand or
 * a million times the other is a slip of its unit, and the figure of most filings stands.
 */
function ofFilings(facts: Group, place: RowPlace, findings: Finding[]): readonly Placed[] {
  if (facts.length === 1) return [placed(facts[0], false)];
  const inOrder = [...facts].sort(
    (a, b) => compare(a.filed ?? "", b.filed ?? "") || compare(a.filing ?? "", b.filing ?? ""),
  );
  const each = groupsOf(inOrder, ({ filed, filing }) => `${filed ?? ""} ${filing ?? ""}`).flatMap((own) =>
    ofFiling(own, place, findings),
  );
  const right = withoutSlips(each, place, findings);
  const [first, last] = [right[0], right.at(-1)];
  if (!first || !last) return [];
  return [placed(first, false), ...(isSame(last, first) ? [] : [placed(last, true)])];
}

/** A filing that gives a figure twice gives it rounded the second time, or contradicts itself. */
function ofFiling(facts: Group, place: RowPlace, findings: Finding[]): readonly TaggedFact[] {
  if (facts.length === 1) return facts;
  const fullest = facts.reduce((a, b) => (digitsOf(b) > digitsOf(a) ? b : a));
  const other = facts.find((fact) => !isSame(fact, fullest));
  if (!other) return [fullest];
  findings.push(
    conflict(
      `is given twice for ${periodKey(fullest.period)} in the filing of ${fullest.filed ?? ""}`,
      fullest,
      other,
      place,
      " Neither is taken.",
    ),
  );
  return [];
}

function withoutSlips(facts: readonly TaggedFact[], place: RowPlace, findings: Finding[]): readonly TaggedFact[] {
  if (new Set(facts.map(({ value }) => value)).size <= 1) return facts;
  const slips = (fact: TaggedFact) =>
    facts.filter(
      (other) =>
        other.value !== undefined &&
        fact.value !== undefined &&
        scaleSlip(decimal(fact.value), decimal(other.value)) !== undefined,
    );
  const doubtful = facts.filter((fact) => slips(fact).length > 0);
  const [one] = doubtful;
  const other = one && slips(one)[0];
  if (!one || !other) return facts;
  const votes = (fact: TaggedFact) => facts.filter((given) => isSame(given, fact)).length;
  const kept = facts.filter((fact) => slips(fact).every((slip) => votes(fact) > votes(slip)));
  const what = kept.length > 0 ? " That of most filings is taken." : " Neither is taken.";
  findings.push(
    conflict(
      `differs by its unit for ${periodKey(one.period)} between the filings of ${one.filed ?? ""} and ${other.filed ?? ""}`,
      one,
      other,
      place,
      what,
    ),
  );
  return kept;
}

function isSame(a: TaggedFact, b: TaggedFact): boolean {
  if (a.value === b.value) return true;
  if (a.value === undefined || b.value === undefined) return false;
  const [x, y] = [decimal(a.value), decimal(b.value)];
  return isRoundingOf(x, y) || isRoundingOf(y, x);
}

function digitsOf({ value }: TaggedFact): number {
  return value === undefined ? 0 : decimal(value).precision();
}

function conflict(says: string, a: TaggedFact, b: TaggedFact, { statement, label }: RowPlace, result: string): Finding {
  const power =
    a.value === undefined || b.value === undefined ? undefined : scaleSlip(decimal(a.value), decimal(b.value));
  const factor = power === undefined ? "" : `, one the other times 10^${power}`;
  return finding(
    "scale",
    "break",
    `${label} ${says}: ${a.text} and ${b.text}${factor}.${result}`,
    { statement, label, ...a.place },
    { related: [{ statement, label, ...b.place }] },
  );
}

function placed(fact: TaggedFact, restated: boolean): Placed {
  return { fact, basis: fact.forecast ? "forecast" : restated ? "as-restated" : "as-reported" };
}

function groupsOf(facts: readonly TaggedFact[], keyOf: (fact: TaggedFact) => string): readonly Group[] {
  const groups = new Map<string, [TaggedFact, ...TaggedFact[]]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const known = groups.get(key);
    if (known) known.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
