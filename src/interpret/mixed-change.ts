import type { StatementColumn } from "../statements/statement";
import { decimal } from "../core/decimal";
import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-row";

const HUNDRED = decimal(100);

/**
 * A figure in a column of changes in percent that is none: it bears a currency sign, or no sign of percent where others of
 * the column do, and is the difference of the two columns to the digit ("Stores 295 | 262 | 33" among "18.5%").
 */
export function isDifferenceAmongPercents(
  column: StatementColumn,
  { numerals }: TableRow,
  { rows }: ReadTable,
  columns: readonly StatementColumn[],
): boolean {
  const own = numerals[column.index];
  if (column.measure !== "change" || column.changeIn !== "percent" || own?.kind !== "number" || own.percent)
    return false;
  if (own.currency !== undefined) return true;
  const inColumn = rows.map((row) => row.numerals[column.index]);
  if (!inColumn.some((numeral) => numeral?.kind === "number" && numeral.percent)) return false;
  const [now, then] = [column.of, column.against].map((key) => {
    const index = columns.find((other) => other.key === key)?.index;
    return index === undefined ? undefined : numerals[index];
  });
  if (now?.kind !== "number" || then?.kind !== "number" || own.value.isZero()) return false;
  const difference = now.value.minus(then.value);
  const isPercent = difference
    .times(HUNDRED)
    .minus(own.value.times(then.value))
    .abs()
    .lessThanOrEqualTo(then.value.abs());
  return difference.equals(own.value) && !isPercent;
}
