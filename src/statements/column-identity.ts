import { periodKey } from "../core/period";
import type { StatementColumn } from "./statement";

/** Equal for the columns of a filing that would fill the same cells. */
export function columnIdentity(column: StatementColumn): string {
  const period = column.period ? periodKey(column.period) : (column.periodLabel ?? column.heading);
  return [period, column.currency ?? "", column.basis, column.qualifier ?? ""].join("|");
}
