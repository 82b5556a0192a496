import { powerOfTen } from "../core/decimal";
import type { Concept } from "../statements/concept";
import type { ReadTable } from "./read-table";
import type { RowUnit } from "./row-unit";
import type { ShareEvidence } from "./share-scale";
import type { TwinTables } from "./twin";

/** What a computation of earnings per share adds to the shares outstanding. */
const DILUTION =
  /\bdiluti(?:ve|on)\b|\b(?:stock |share )?options\b|\bwarrants\b|\bassumed (?:exercise|conversion)\b|\bincremental shares\b|\bconvertible\b|\bequivalents\b|\brestricted stock\b/iu;

/** Rows of what dilutes between two counts of shares, by their positions: they are counts too, without a word for it. */
export function besideShareCounts(
  { rows }: ReadTable,
  units: readonly (RowUnit | undefined)[],
): ReadonlyMap<number, RowUnit> {
  const found = new Map<number, RowUnit>();
  let above: RowUnit | undefined;
  let between: number[] = [];
  rows.forEach(({ heading, label, numerals }, i) => {
    const unit = units[i];
    if (heading) return;
    const isCount = unit?.kind === "other" && unit.unit.kind === "shares";
    const hasSign = numerals.some((numeral) => numeral.kind === "number" && numeral.currency !== undefined);
    if (!isCount && above && DILUTION.test(label) && !hasSign && unit?.kind === "money") {
      between.push(i);
      return;
    }
    if (isCount && above) for (const row of between) found.set(row, unit);
    between = [];
    above = isCount ? unit : undefined;
  });
  return found;
}

/** Income, income per share and share counts that stand in one column: what tells the scale of the counts. */
export function shareEvidence(
  { primary }: TwinTables,
  concepts: readonly (Concept | undefined)[],
  units: readonly (RowUnit | undefined)[],
  moneyScale: number,
): readonly ShareEvidence[] {
  const rowsOf = (test: (i: number) => boolean) => primary.rows.flatMap((row, i) => (test(i) ? [row] : []));
  const incomes = rowsOf((i) => concepts[i] === "net-income" || concepts[i] === "net-income-attributable-to-owners");
  const evidence: ShareEvidence[] = [];
  for (const paper of ["share", "ADS"] as const) {
    const perShares = rowsOf((i) => units[i]?.kind === "money-per" && (units[i] as { per?: string }).per === paper);
    const counts = rowsOf((i) => {
      const unit = units[i];
      return (
        unit?.kind === "other" && unit.unit.kind === "shares" && unit.unit.of === paper && unit.scale === undefined
      );
    });
    for (const { index } of primary.columns.filter(({ kind }) => kind === "amount")) {
      for (const income of incomes) {
        for (const perShare of perShares) {
          for (const shares of counts) {
            const [a, b, c] = [income.numerals[index], perShare.numerals[index], shares.numerals[index]];
            if (a?.kind !== "number" || b?.kind !== "number" || c?.kind !== "number") continue;
            evidence.push({ income: a.value.times(powerOfTen(moneyScale)), perShare: b.value, shares: c.value });
          }
        }
      }
    }
  }
  return evidence;
}
