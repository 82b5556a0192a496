import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-row";

/** A table and, where the release prints it again in the other language, that twin with its rows matched. */
export interface TwinTables {
  readonly primary: ReadTable;
  readonly twin?: ReadTable;
  /** Row of the twin by row of the primary; both are positions in ReadTable.rows. */
  readonly rows: ReadonlyMap<number, number>;
}

/** Two tables say the same when most of their rows print the same figures in the same columns. */
const LIKENESS = 0.6;

/**
 * Pairs the tables of one language with their twins in the other, by their figures alone: labels cannot be compared
 * and order or numbering may differ. The English table leads; a table without a twin stands alone.
 */
export function pairTwins(tables: readonly ReadTable[]): readonly TwinTables[] {
  const english = tables.filter(({ language }) => language === "en");
  const japanese = tables.filter(({ language }) => language === "ja");
  const candidates = english
    .flatMap((primary) => japanese.map((twin) => ({ primary, twin, rows: matchRows(primary, twin) })))
    .map((pair) => ({ ...pair, likeness: likeness(pair.primary, pair.twin, pair.rows) }))
    .filter((pair) => pair.likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || b.rows.size - a.rows.size);
  const pairs = new Map<ReadTable, TwinTables>();
  const taken = new Set<ReadTable>();
  for (const { primary, twin, rows } of candidates) {
    if (pairs.has(primary) || taken.has(twin)) continue;
    pairs.set(primary, { primary, twin, rows });
    taken.add(twin);
  }
  return tables
    .filter((table) => !taken.has(table))
    .map((primary) => pairs.get(primary) ?? { primary, rows: new Map<number, number>() });
}

function likeness(a: ReadTable, b: ReadTable, rows: ReadonlyMap<number, number>): number {
  if (a.columns.length !== b.columns.length) return 0;
  let same = 0;
  for (const [i, j] of rows) if (cellLikeness(a.rows[i], b.rows[j]) === 1) same++;
  const figures = (table: ReadTable) => table.rows.filter(({ heading }) => !heading).length;
  return same / Math.max(1, figures(a), figures(b));
}

/** Rows matched in order, so that the most figures agree: the longest common subsequence weighted by equal cells. */
function matchRows(a: ReadTable, b: ReadTable): ReadonlyMap<number, number> {
  if (a.columns.length !== b.columns.length) return new Map();
  const left = a.rows.map((row) => ({ row, print: printOf(row) }));
  const right = b.rows.map((row) => ({ row, print: printOf(row) }));
  if (left.length === right.length && left.every(({ row }, i) => row.heading === right[i]?.row.heading)) {
    return new Map(left.map((_, i) => [i, i]));
  }
  const score = (i: number, j: number) => {
    const [x, y] = [left[i], right[j]];
    if (!x || !y) return 0;
    return x.print === y.print && !x.row.heading ? 1 : similarity(x.row, y.row);
  };
  const best = left.map(() => new Float64Array(right.length));
  /** The best total from these two rows on; nothing comes after the last. */
  const bestFrom = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (const [i, totals] of [...best.entries()].reverse()) {
    for (let j = right.length - 1; j >= 0; j--) {
      totals[j] = Math.max(bestFrom(i + 1, j), bestFrom(i, j + 1), bestFrom(i + 1, j + 1) + score(i, j));
    }
  }
  const matched = new Map<number, number>();
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const together = score(i, j);
    if (together > 0 && bestFrom(i, j) === bestFrom(i + 1, j + 1) + together) matched.set(i++, j++);
    else if (bestFrom(i, j) === bestFrom(i + 1, j)) i++;
    else j++;
  }
  return matched;
}

function printOf(row: TableRow): string {
  return row.numerals.slice(1).map(cellPrint).join("|");
}

function cellPrint(numeral: TableRow["numerals"][number]): string {
  return numeral.kind === "number" ? numeral.value.toString() : numeral.kind;
}

function similarity(a: TableRow, b: TableRow): number {
  if (a.heading !== b.heading) return 0;
  if (a.heading) return 0.01;
  const likeness = cellLikeness(a, b);
  return likeness >= 0.5 ? likeness * 0.9 : 0;
}

/** The share of filled cells that print the same number. */
function cellLikeness(a: TableRow | undefined, b: TableRow | undefined): number {
  if (!a || !b) return 0;
  let filled = 0;
  let same = 0;
  for (const [i, x] of a.numerals.entries()) {
    const y = b.numerals[i];
    if (i === 0) continue;
    if (x.kind === "blank" && y?.kind === "blank") continue;
    filled++;
    if (y && cellPrint(x) === cellPrint(y)) same++;
  }
  return filled === 0 ? 0 : same / filled;
}
