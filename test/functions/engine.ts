/** Native formulas worked out by IronCalc beside the cells that they read. */
import { evaluateByIronCalc } from "../support/ironcalc";
import type { FileCell, FileValue } from "../support/read-xlsx";

/** Rows and columns count from 1. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value?: number | string | boolean;
  readonly formula?: string;
}

export function address(row: number, column: number): string {
  const letters = (n: number): string =>
    n <= 0 ? "" : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
  return `${letters(column)}${row}`;
}

/** The values of all formulas by address. */
export function calculate(placed: readonly Placed[]): ReadonlyMap<string, FileValue> {
  const cells = new Map<string, FileCell>(
    placed.map(({ row, column, value, formula }) => [
      address(row, column),
      { address: address(row, column), row, column, ...(formula === undefined ? {} : { formula }), value, style: 0 },
    ]),
  );
  const sheet = { name: "Sheet1", cells, frozenColumns: 0, notes: new Map<string, string>(), xml: "" };
  const values = evaluateByIronCalc({ sheets: [sheet], parts: new Map(), styles: { formats: [] } });
  return values.get("Sheet1") ?? new Map<string, FileValue>();
}
