/** The figures that the sheets show for a row in the periods of history, as exact decimals in the row's scale. */
import { type Decimal, powerOfTen, ZERO } from "../../core/decimal";
import type { SeriesBlock, SeriesRow } from "../series";

export type LineHistory = (row: string, column: string) => Decimal | undefined;

export function lineHistory(blocks: readonly SeriesBlock[]): LineHistory {
  const rows = new Map(blocks.flatMap(({ rows: own }) => own.map((row) => [row.key, row] as const)));
  const known = new Map<string, Decimal | undefined>();
  const figure = (key: string, column: string): Decimal | undefined => {
    const place = `${column} ${key}`;
    if (known.has(place)) return known.get(place);
    known.set(place, undefined);
    const row = rows.get(key);
    const found = row && figureOf(row, column);
    known.set(place, found);
    return found;
  };
  const printed = (row: SeriesRow, column: string): Decimal | undefined => {
    const reported = row.cells.get(column)?.reported;
    if (reported?.kind !== "number") return undefined;
    return row.unit?.kind === "percent" ? reported.value : reported.value.times(powerOfTen(-row.scale));
  };
  const figureOf = (row: SeriesRow, column: string): Decimal | undefined => {
    const derived = row.derived?.get(column);
    if (derived) {
      const [longer, shorter] = [printed(row, derived.longer), printed(row, derived.shorter)];
      return longer && shorter && longer.minus(shorter);
    }
    const { total } = row;
    if (!total || total.linked.has(column) || total.blank.has(column)) return printed(row, column);
    const terms = total.terms.flatMap(({ row: key, weight }) => {
      const amount = figure(key, column);
      return amount ? [weight === 1 ? amount : amount.negated()] : [];
    });
    return terms.length === 0 ? undefined : terms.reduce((sum, amount) => sum.plus(amount), ZERO);
  };
  return figure;
}
