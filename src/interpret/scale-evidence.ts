import { decimal, powerOfTen } from "../core/decimal";
import { intervalOf, type ReportedNumber } from "../core/reported";
import { intervalsMeet } from "../core/interval";
import { periodKey } from "../core/period";
import { PRINTED_SCALES } from "../statements/answer";
import type { Fact } from "../statements/fact";
import type { Statement } from "../statements/statement";
import { scaleWords } from "./answer-finding";

/** Small figures are equal by chance. */
const SMALLEST_TELLING = decimal(100);
/** So many figures that agree at another scale, and none at the one said, refute it. */
const ENOUGH = 2;

interface Tie {
  readonly scale: number;
  readonly own: Fact;
  readonly other: Fact;
}

/**
 * Whether the same figures in tables whose scale is printed show that a table was said to be in the wrong scale: several
 * agree at one other scale and none at the one said. Says so with an example; undefined where nothing speaks against it.
 */
export function scaleRefutedByTies(
  statement: Statement,
  said: number,
  printed: readonly Statement[],
): string | undefined {
  const known = new Map<string, Fact[]>();
  for (const fact of printed.flatMap(tellingFacts)) {
    const key = keyOf(fact);
    known.set(key, [...(known.get(key) ?? []), fact]);
  }
  const ties = tellingFacts(statement).flatMap((own) => {
    const others = known.get(keyOf(own)) ?? [];
    return PRINTED_SCALES.flatMap((scale): readonly Tie[] => {
      const other = others.find((candidate) => agrees(own, candidate, scale, said));
      return other ? [{ scale, own, other }] : [];
    });
  });
  if (ties.some(({ scale }) => scale === said)) return undefined;
  for (const scale of PRINTED_SCALES) {
    const [first, ...more] = ties.filter((tie) => tie.scale === scale);
    if (first && more.length + 1 >= ENOUGH)
      return `“${first.own.prints[0].text}” is ${first.other.prints[0].text} in a table whose scale is printed, and so are ${more.length} more: they speak for ${scaleWords(scale)}, not for ${scaleWords(said)}`;
  }
  return undefined;
}

function agrees({ reported: own }: Fact, { reported: other }: Fact, scale: number, said: number): boolean {
  if (own.kind !== "number" || other.kind !== "number" || own.scale !== said) return false;
  if (own.value.abs().times(powerOfTen(-said)).lessThan(SMALLEST_TELLING)) return false;
  const moved: ReportedNumber = {
    ...own,
    value: own.value.times(powerOfTen(scale - said)),
    decimals: own.decimals - (scale - said),
  };
  return intervalsMeet(intervalOf(moved), intervalOf(other));
}

/** Amounts of money with a meaning and a period, as they stand for the issuer as a whole. */
function tellingFacts({ lines, columns }: Statement): readonly Fact[] {
  return lines.flatMap(({ facts }) =>
    facts.filter(
      (fact, i): fact is Fact =>
        fact?.measure === "amount" &&
        fact.unit.kind === "money" &&
        fact.concept !== undefined &&
        fact.period !== undefined &&
        columns[i]?.qualifier === undefined,
    ),
  );
}

function keyOf({ concept, period, unit, basis }: Fact): string {
  const currency = unit.kind === "money" ? unit.currency : "";
  return `${concept ?? ""} ${period ? periodKey(period) : ""} ${currency} ${basis}`;
}
