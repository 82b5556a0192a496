import { type Decimal, decimal, powerOfTen } from "../core/decimal";
import type { PrintedNumber } from "./numeral";
import type { TableRow } from "./table-row";

/**
 * Rows with the percentage sign at every figure of a section that prints it in its first row only, as parts of a whole
 * are: "Communications 48%" over "Consumer 31" and "Industrial 21". That they are parts of it the sum says, which is a
 * hundred in every column; without it they may be anything.
 */
export function withPercentRows(rows: readonly TableRow[]): readonly TableRow[] {
  const parts = new Set(rows.flatMap((_, i) => partsBelow(rows, i)));
  if (parts.size === 0) return rows;
  return rows.map((row, i) =>
    parts.has(i)
      ? {
          ...row,
          numerals: row.numerals.map((numeral) =>
            numeral.kind === "number" ? { ...numeral, percent: true } : numeral,
          ),
        }
      : row,
  );
}

/** Fewer figures may add up to a hundred by chance. */
const TELLING = 4;

/** The positions of the rows below one in percent that add up to a hundred with it, and of their total. */
function partsBelow(rows: readonly TableRow[], first: number): readonly number[] {
  const top = rows[first];
  const shares = top && numbersOf(top);
  if (!top || !shares || shares.size === 0 || ![...shares.values()].every(({ percent }) => percent)) return [];
  const sums = new Map([...shares].map(([column, { value }]) => [column, value] as const));
  const found: number[] = [];
  for (let i = first + 1; i < rows.length; i++) {
    const row = rows[i];
    if (!row || row.heading || row.path.join("\t") !== top.path.join("\t")) return [];
    const own = numbersOf(row);
    if (own.size === 0 && row.numerals.some(({ kind }) => kind === "nil")) continue;
    if (own.size !== shares.size || ![...own].every(([column, number]) => isShare(number, shares.get(column))))
      return [];
    found.push(i);
    for (const [column, { value }] of own) sums.set(column, value.plus(sums.get(column) ?? decimal(0)));
    if (!areWhole(sums, shares, found.length + 1)) continue;
    const total = rows[i + 1];
    const isTotal =
      total && !total.heading && [...numbersOf(total).values()].every(({ value }) => value.equals(HUNDRED));
    if (isTotal && numbersOf(total).size === shares.size) found.push(i + 1);
    return (found.length + 1) * shares.size >= TELLING ? found : [];
  }
  return [];
}

function isShare({ percent, currency, digits, suffix, value }: PrintedNumber, top: PrintedNumber | undefined): boolean {
  return (
    top !== undefined &&
    !percent &&
    currency === undefined &&
    suffix === undefined &&
    digits === top.digits &&
    value.abs().lessThanOrEqualTo(HUNDRED)
  );
}

/** A hundred in every column, within half a last digit of each of its parts. */
function areWhole(
  sums: ReadonlyMap<number, Decimal>,
  shares: ReadonlyMap<number, PrintedNumber>,
  parts: number,
): boolean {
  return [...sums].every(([column, sum]) => {
    const digits = shares.get(column)?.digits ?? 0;
    const within = powerOfTen(-digits).times(HALF).times(decimal(parts));
    return sum.minus(HUNDRED).abs().lessThanOrEqualTo(within);
  });
}

function numbersOf({ numerals }: TableRow): ReadonlyMap<number, PrintedNumber> {
  return new Map(numerals.flatMap((numeral, i) => (numeral.kind === "number" ? [[i, numeral] as const] : [])));
}

const HUNDRED = decimal(100);
const HALF = decimal("0.5");
