import { decimal, powerOfTen } from "../core/decimal";
import type { PrintedNumber } from "./numeral";
import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-row";

const AVERAGE_PRICE =
  /\baverages?\b.*\b(?:prices?|rents?|fares?|order value|unit volumes?|(?:sales|revenues?) per (?!share))/iu;
const OF_SECURITIES = /\bshares?\b|\bstock\b|\b(?:market|fair) value\b/iu;

function isAveragePrice({ label, path }: TableRow): boolean {
  return [label, path.at(-1) ?? ""].some((text) => AVERAGE_PRICE.test(text) && !OF_SECURITIES.test(text));
}

/** What so many cost, or take in, is less than a business takes in. */
const MANY = decimal(100);

/**
 * "Average sales price $402,000" in a table in thousands is one of single dollars where a hundred at thousand times as
 * much would exceed every amount of its column, and at single dollars would not. Else it stays open.
 */
export function isPriceInFull(row: TableRow, table: ReadTable): boolean {
  if (!isAveragePrice(row)) return false;
  const others = table.rows.filter((other) => !other.heading && !isAveragePrice(other));
  let told = 0;
  for (const { kind, index } of table.columns) {
    const [price] = kind === "amount" ? amountAt(row, index) : [];
    if (!price) continue;
    const amounts = others.flatMap((other) => amountAt(other, index));
    if (!amounts.some(({ currency }) => currency !== undefined)) return false;
    const many = price.value.times(MANY);
    const scale = powerOfTen(table.units.scale ?? 0);
    if (amounts.some(({ value }) => value.abs().greaterThanOrEqualTo(many))) return false;
    if (!amounts.some(({ value }) => value.times(scale).greaterThanOrEqualTo(many))) return false;
    told += amounts.length;
  }
  return told > 0;
}

function amountAt({ numerals }: TableRow, index: number): readonly PrintedNumber[] {
  const numeral = numerals[index];
  return numeral?.kind === "number" && !numeral.percent && numeral.scale === 0 ? [numeral] : [];
}
