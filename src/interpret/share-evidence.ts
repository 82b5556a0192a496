import { powerOfTen } from "../core/decimal";
import type { Concept } from "../statements/concept";
import type { RowUnit } from "./row-unit";
import type { ShareEvidence } from "./share-scale";
import type { TwinTables } from "./twin";

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
