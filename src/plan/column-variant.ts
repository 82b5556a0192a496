import { periodKey } from "../core/period";
import type { Statement, StatementColumn } from "../statements/statement";

/**
 * What tells amount columns of one period, currency and basis apart (segments across, GAAP beside adjusted): the part
 * of their headings that differs. Empty text for a column that is alone. By column key.
 */
export function variantsOf(statement: Statement): ReadonlyMap<string, string> {
  const alike = new Map<string, StatementColumn[]>();
  for (const column of statement.columns) {
    if (column.measure !== "amount") continue;
    const period = column.period ? periodKey(column.period) : (column.periodLabel ?? column.heading);
    const key = [period, column.currency ?? "", column.basis].join("|");
    alike.set(key, [...(alike.get(key) ?? []), column]);
  }
  return new Map([...alike.values()].flatMap(variantsAmong));
}

function variantsAmong(columns: readonly StatementColumn[]): readonly (readonly [string, string])[] {
  if (columns.length === 1) return columns.map((column) => [column.key, ""]);
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
    const variant = used.has(own) ? `${own} #${i + 1}` : own;
    used.add(variant);
    return [column.key, variant];
  });
}
