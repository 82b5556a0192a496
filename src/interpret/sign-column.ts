import type { PrintedNumber } from "./numeral";
import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-row";

/**
 * Tables with a measure a column (RevPAR, occupancy, rate) print the currency in the first row of its columns alone: a row
 * goes on with it where all figures of those columns are printed with as many decimals. Where every column bears signs,
 * its rows are measures, and each speaks for itself.
 */
export function goesOnWithSigns(row: TableRow, { columns, rows }: ReadTable): boolean {
  const amounts = columns.filter(({ kind }) => kind === "amount");
  const withSign = amounts.flatMap(({ index }) => {
    const first = rows.map(({ numerals }) => numberIn(numerals[index])).find((number) => number !== undefined);
    return first?.currency === undefined || first.digits === 0 ? [] : [{ index, digits: first.digits }];
  });
  const bear = ({ index }: { readonly index: number }) =>
    rows.some(({ numerals }) => numberIn(numerals[index])?.currency !== undefined);
  const others = columns.filter(({ kind }) => kind === "amount" || kind === "percent-of-base");
  if (withSign.length === 0 || others.every(bear)) return false;
  return withSign.every(({ index, digits }) => {
    const own = numberIn(row.numerals[index]);
    return own?.digits === digits && !own.percent && own.suffix === undefined;
  });
}

function numberIn(numeral: TableRow["numerals"][number] | undefined): PrintedNumber | undefined {
  return numeral?.kind === "number" ? numeral : undefined;
}
