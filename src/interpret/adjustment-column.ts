import type { ReadTable } from "./read-table";
import type { SettledPeriod } from "./settle-column";
import { samePeriod } from "../core/period";

/**
 * A column of adjustments seldom prints its period: it stands between two amounts of one period and leads from the
 * left one to the right one. Where both neighbours are of one period and the figures add up in most rows, it is of
 * that period too. Returns the periods with those added.
 */
export function withAdjustmentColumns(
  table: ReadTable,
  settled: ReadonlyMap<number, SettledPeriod>,
): ReadonlyMap<number, SettledPeriod> {
  const amounts = table.columns.filter(({ kind }) => kind === "amount");
  const completed = new Map(settled);
  amounts.forEach(({ index }, i) => {
    const [left, right] = [amounts[i - 1]?.index, amounts[i + 1]?.index];
    if (settled.get(index)?.period || left === undefined || right === undefined) return;
    const [before, after] = [settled.get(left), settled.get(right)];
    if (!before?.period || !after?.period || !samePeriod(before.period, after.period)) return;
    if (leadsFromTo(table, left, index, right)) completed.set(index, before);
  });
  return completed;
}

function leadsFromTo({ rows }: ReadTable, left: number, own: number, right: number): boolean {
  let tried = 0;
  let held = 0;
  for (const { numerals } of rows) {
    const [from, by, to] = [numerals[left], numerals[own], numerals[right]];
    if (from?.kind !== "number" || by?.kind !== "number" || to?.kind !== "number" || by.value.isZero()) continue;
    tried++;
    if (from.value.plus(by.value).equals(to.value)) held++;
  }
  return held > 0 && held * 2 > tried;
}
