import { type Finding, finding } from "../../core/finding";
import { periodKey } from "../../core/period";
import { unitKey } from "../../core/unit";
import type { Fact } from "../../statements/fact";
import type { Statement } from "../../statements/statement";
import type { Concept } from "../../statements/concept";
import { meaningOfTag } from "./concept-map";
import { scaleSlip } from "./tagged-line";

interface Source {
  readonly fact: Fact;
  readonly statement: string;
  readonly label: string;
}

/**
 * Figures that two tags give for one meaning, period and unit, and that are the same but for three, six or nine zeros:
 * one of them is tagged in the wrong unit, and nobody knows which. `tags` gives the tag of a statement's line.
 */
export function scaleMistakes(
  statements: readonly Statement[],
  tagOf: (statement: string, line: string) => string | undefined,
): readonly Finding[] {
  const sources = new Map<string, Source[]>();
  for (const { id, columns, lines } of statements) {
    for (const { key, label, facts, path } of lines) {
      const meaning = path.length > 0 ? undefined : meaningOfLine(tagOf(id, key));
      if (meaning === undefined) continue;
      for (const [i, fact] of facts.entries()) {
        if (!fact?.period || fact.reported.kind !== "number" || columns[i]?.qualifier !== undefined) continue;
        const sameThing = [meaning, periodKey(fact.period), unitKey(fact.unit), fact.basis].join(" ");
        sources.set(sameThing, [...(sources.get(sameThing) ?? []), { fact, statement: id, label }]);
      }
    }
  }
  return [...sources.values()].flatMap((found) => {
    for (const [i, a] of found.entries()) {
      for (const b of found.slice(i + 1)) {
        const told = mistakeOf(a, b);
        if (told) return [told];
      }
    }
    return [];
  });
}

function meaningOfLine(tag: string | undefined): Concept | undefined {
  return tag === undefined ? undefined : meaningOfTag(tag);
}

function mistakeOf(a: Source, b: Source): Finding | undefined {
  const [x, y] = [a.fact.reported, b.fact.reported];
  const power = x.kind === "number" && y.kind === "number" ? scaleSlip(x.value, y.value) : undefined;
  if (power === undefined) return undefined;
  const [one, other] = [a.fact.prints[0], b.fact.prints[0]];
  const whereOf = ({ statement, label, fact }: Source) => {
    const { line, page } = fact.prints[0];
    return {
      statement,
      label,
      column: fact.column,
      ...(line !== undefined && { line }),
      ...(page !== undefined && { page }),
    };
  };
  return finding(
    "scale",
    "break",
    `${a.label} is ${one.text} and ${b.label} ${other.text} for ${a.fact.period ? periodKey(a.fact.period) : ""}: the same figure times 10^${power}. One of the two is tagged in the wrong unit.`,
    whereOf(a),
    { related: [whereOf(b)] },
  );
}
