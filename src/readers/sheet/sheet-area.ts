import { isFigureCell } from "../layout/figure-columns";

/** A row of a sheet that holds something: its cells as shown, by their columns from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: Map<number, string>;
}

/** Fewer rows with words of their own are remarks beside a table. */
const FEWEST_ROWS = 2;

/** Tables that stand side by side on a sheet, each as if it stood there alone. */
export function areasOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const start = secondTable(rows);
  if (start === undefined) return [rows];
  return [part(rows, 0, start), ...areasOf(part(rows, start, Number.POSITIVE_INFINITY))];
}

function part(rows: readonly SheetRow[], from: number, before: number): readonly SheetRow[] {
  return rows.flatMap(({ number, cells }) => {
    const own = [...cells].filter(([column]) => from <= column && column < before);
    return own.length === 0 ? [] : [{ number, cells: new Map(own.map(([column, text]) => [column - from, text])) }];
  });
}

/** Behind a blank column the first one of labels: words that have figures to their right, and figures to their left. */
function secondTable(rows: readonly SheetRow[]): number | undefined {
  const used = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  return used.find((column, i) => {
    const before = used[i - 1];
    if (before === undefined || before === column - 1) return false;
    const labelled = rows.filter(
      ({ cells }) => isWords(cells.get(column)) && [...cells].some(([at, text]) => at > column && isFigure(at, text)),
    );
    const beside = rows.filter(({ cells }) => [...cells].some(([at, text]) => at < column && isFigure(at, text)));
    const areFigures = rows.some(({ cells }) => isFigure(column, cells.get(column) ?? ""));
    return labelled.length >= FEWEST_ROWS && beside.length >= FEWEST_ROWS && !areFigures;
  });
}

function isWords(text: string | undefined): boolean {
  return text !== undefined && /\p{L}{2}/u.test(text);
}

function isFigure(column: number, text: string): boolean {
  return isFigureCell({ from: column, to: column, text });
}
