/** What an analyst has said of lines that go by other names from one release to the next. */
import type { Filing } from "./filing";
import type { Statement, StatementKind } from "./statement";

/** Whether the line that one release calls `now` is the one that an earlier one called `before`: keys of lines. */
export interface SameLine {
  readonly kind: StatementKind;
  readonly before: string;
  readonly now: string;
  readonly isSame: boolean;
}

/** The filing with its lines under the keys that the same lines had before; labels stay as printed. */
export function withSameLines(filing: Filing, said: readonly SameLine[]): Filing {
  const same = said.filter(({ isSame }) => isSame);
  if (same.length === 0) return filing;
  const statements = filing.statements.map((statement) => renamed(statement, same));
  return statements.every((statement, i) => statement === filing.statements[i]) ? filing : { ...filing, statements };
}

function renamed(statement: Statement, same: readonly SameLine[]): Statement {
  const keys = new Set(statement.lines.map(({ key }) => key));
  const now = new Map<string, string>();
  for (const { kind, before, now: own } of same) {
    // Two lines of one statement are two lines, whatever was said of other releases.
    if (kind !== statement.kind || !keys.has(own) || keys.has(before) || now.has(own)) continue;
    if ([...now.values()].includes(before)) continue;
    now.set(own, before);
  }
  if (now.size === 0) return statement;
  const keyOf = (key: string) => now.get(key) ?? key;
  return {
    ...statement,
    lines: statement.lines.map((line) =>
      now.has(line.key)
        ? {
            ...line,
            key: keyOf(line.key),
            facts: line.facts.map((fact) => fact && { ...fact, line: keyOf(fact.line) }),
          }
        : line,
    ),
    calculations: statement.calculations.map(({ total, terms }) => ({
      total: keyOf(total),
      terms: terms.map((term) => ({ ...term, line: keyOf(term.line) })),
    })),
  };
}
