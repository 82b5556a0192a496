import { columnIdentity } from "../statements/column-identity";
import type { Statement, StatementColumn } from "../statements/statement";
import { collect } from "./collect";

/**
 * What a column's figures are beyond the plain ones of their period (Non-GAAP, a segment): what the heading says so;
 * of columns that are alike in that too, the part in which their headings differ. Empty text for plain columns. By
 * column key.
 */
export function variantsOf(statement: Statement): ReadonlyMap<string, string> {
  const alike = new Map<string, StatementColumn[]>();
  for (const column of statement.columns) {
    if (column.measure === "amount") collect(alike, columnIdentity(column), column);
  }
  return new Map([...alike.values()].flatMap(variantsAmong));
}

function variantsAmong(columns: readonly StatementColumn[]): readonly (readonly [string, string])[] {
  if (columns.length === 1) return columns.map((column) => [column.key, column.qualifier ?? ""]);
  const words = columns.map((column) => column.heading.split(/\s+/u).filter((word) => word !== ""));
  const shortest = Math.min(...words.map((w) => w.length));
  const same = (at: (w: readonly string[]) => string | undefined) => new Set(words.map(at)).size === 1;
  let front = 0;
  while (front < shortest && same((w) => w[front])) front++;
  let back = 0;
  while (back < shortest - front && same((w) => w[w.length - 1 - back])) back++;
  const used = new Set<string>();
  return columns.map((column, i) => {
    const own = (words[i] ?? []).slice(front, (words[i]?.length ?? 0) - back).join(" ") || `#${i + 1}`;
    const told = [column.qualifier, own].filter((part) => part !== undefined).join(" ");
    const variant = used.has(told) ? `${told} #${i + 1}` : told;
    used.add(variant);
    return [column.key, variant];
  });
}
