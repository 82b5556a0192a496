import { decimal, powerOfTen } from "../core/decimal";
import type { ColumnHeader } from "./column-header";
import type { PrintedNumber } from "./numeral";
import type { TableRow } from "./table-row";

/**
 * Rows with the percentage sign at every figure of a column that prints it at its first figure only, or at its first
 * and its totals, as columns of yields do. Such a column stands beside columns of amounts, has decimals throughout,
 * and no currency.
 */
export function withPercentColumns(rows: readonly TableRow[], headers: readonly ColumnHeader[]): readonly TableRow[] {
  const columns = headers.filter((header) => header.kind === "amount" && isOfPercent(header.index, headers, rows));
  if (columns.length === 0) return rows;
  const indices = new Set(columns.map(({ index }) => index));
  return rows.map((row) => ({
    ...row,
    numerals: row.numerals.map((numeral, i) =>
      indices.has(i) && numeral.kind === "number" ? { ...numeral, percent: true } : numeral,
    ),
  }));
}

function isOfPercent(index: number, headers: readonly ColumnHeader[], rows: readonly TableRow[]): boolean {
  const own = rows.filter(({ numerals }) => numerals[index]?.kind === "number");
  const numbers = own.flatMap(({ numerals }) => numberAt(numerals, index));
  const [first] = numbers;
  if (!first?.percent || numbers.every(({ percent }) => percent)) return false;
  if (!numbers.every(({ digits, currency }) => digits > 0 && currency === undefined)) return false;
  // Where the columns beside it print the sign in the same rows, it is the rows that are percentages.
  const others = (numerals: TableRow["numerals"]) =>
    headers.flatMap((other) => (other.index === index ? [] : numberAt(numerals, other.index)));
  const isBesideMoney = ({ numerals }: TableRow) =>
    others(numerals).some(({ percent, digits, currency }) => !percent && (digits === 0 || currency !== undefined));
  // A row of nothing but percentages, as the margin below the yields, says nothing of its column.
  const telling = own.filter(({ numerals }) => {
    const [number] = numberAt(numerals, index);
    return number?.percent !== true || !others(numerals).every(({ percent }) => percent);
  });
  return telling.length > 1 && telling.every(isBesideMoney);
}

function numberAt(numerals: TableRow["numerals"], index: number): readonly PrintedNumber[] {
  const numeral = numerals[index];
  return numeral?.kind === "number" ? [numeral] : [];
}

const HUNDRED = decimal(100);
const HALF = decimal("0.5");
/** So many rows must follow from one column, and from no other, to say whose percentages they are. */
const TELLING = 3;

/**
 * The column of amounts whose figures, divided by the one that is 100 percent, give all the percentages of a column to
 * the digit. Undefined where no column or more than one does, or no row is 100 percent.
 */
export function baseOfPercents(
  percents: number,
  amounts: readonly ColumnHeader[],
  rows: readonly TableRow[],
): number | undefined {
  const base = rows.find(({ numerals }) => numberAt(numerals, percents)[0]?.value.equals(HUNDRED));
  if (!base) return undefined;
  const fitting = amounts.filter(({ index }) => {
    const [whole] = numberAt(base.numerals, index);
    if (!whole || whole.value.isZero()) return false;
    let told = 0;
    for (const { numerals } of rows) {
      const [percent, amount] = [numberAt(numerals, percents)[0], numberAt(numerals, index)[0]];
      if (!percent || !amount || amount.percent || amount.digits > whole.digits || percent.value.isZero()) continue;
      const difference = amount.value.times(HUNDRED).minus(percent.value.times(whole.value)).abs();
      // A last digit of the percentage, rounded or cut off, and half a one of the amount.
      const within = whole.value.abs().times(powerOfTen(-percent.digits)).plus(HUNDRED.times(HALF));
      if (difference.greaterThan(within)) return false;
      if (!percent.value.equals(HUNDRED)) told++;
    }
    return told >= TELLING;
  });
  const [only, another] = fitting;
  return another === undefined ? only?.index : undefined;
}
