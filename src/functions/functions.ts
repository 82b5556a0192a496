/**
 * The custom functions. Each reads its arguments, calls one metric and turns trouble into a cell's error. Their
 * metadata is made from these comments when the add-in is built; the Japanese texts are in description-ja.ts.
 */
import { type Decimal, fromDouble, nearestDouble } from "../core/decimal";
import { margin } from "../metrics/margin";
import { cellError } from "./cell-error";

/**
 * Profit as a share of revenue: FIN.MARGIN(25, 100) is 0.25. A loss gives a negative margin.
 * @customfunction MARGIN MARGIN
 * @param profit Profit of the period, any level: gross, operating, net.
 * @param revenue Revenue of the same period in the same unit; zero gives #DIV/0!.
 * @returns The margin as a fraction; format the cell as a percentage.
 */
export function marginOf(profit: number, revenue: number): number {
  const result = margin(amount(profit), amount(revenue));
  if (!result.ok) throw cellError("#DIV/0!");
  return nearestDouble(result.value);
}

/** A cell's number as an exact decimal. */
function amount(value: number): Decimal {
  const read = fromDouble(value);
  if (read === undefined) throw cellError("#NUM!");
  return read;
}
