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
  const japanese = tables.filter(({ language }) => language !== "en");
  const printed = new Map(tables.map((table) => [table, table.rows.map(printRow)]));
  const printsOf = (table: ReadTable) => printed.get(table) ?? [];
  const candidates = english
    .flatMap((primary) =>
      japanese
        .filter((twin) => twin.columns.length === primary.columns.length)
        .map((twin) => ({ primary, twin, rows: matchRows(printsOf(primary), printsOf(twin)) })),
    )
    .map((pair) => ({ ...pair, likeness: likeness(printsOf(pair.primary), printsOf(pair.twin), pair.rows) }))
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

/** A row by its prints alone: what each cell says, to be compared as text. */
interface PrintedRow {
  readonly heading: boolean;
  readonly cells: readonly string[];
  readonly whole: string;
}

const BLANK = "blank";

function printRow({ heading, numerals }: TableRow): PrintedRow {
  const cells = numerals
    .slice(1)
    .map((numeral) => (numeral.kind === "number" ? numeral.value.toString() : numeral.kind));
  return { heading, cells, whole: cells.join("|") };
}

function likeness(a: readonly PrintedRow[], b: readonly PrintedRow[], rows: ReadonlyMap<number, number>): number {
  let same = 0;
  for (const [i, j] of rows) if (!a[i]?.heading && a[i]?.whole === b[j]?.whole) same++;
  const figures = (table: readonly PrintedRow[]) => table.filter(({ heading }) => !heading).length;
  return same / Math.max(1, figures(a), figures(b));
}

/** Rows matched in order, so that the most figures agree: the longest common subsequence weighted by equal cells. */
function matchRows(a: readonly PrintedRow[], b: readonly PrintedRow[]): ReadonlyMap<number, number> {
  if (a.length === b.length && a.every(({ heading }, i) => heading === b[i]?.heading)) {
    return new Map(a.map((_, i) => [i, i]));
  }
  // best[i × width + j]: the most that rows from i and from j on can agree.
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + similarity(a[i], b[j]));
    }
  }
  const matched = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const together = similarity(a[i], b[j]);
    if (together > 0 && at(i, j) === at(i + 1, j + 1) + together) matched.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return matched;
}

function similarity(a: PrintedRow | undefined, b: PrintedRow | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.heading !== b.heading) return 0;
  if (a.heading) return 0.01;
  if (a.whole === b.whole) return 1;
  let filled = 0;
  let same = 0;
  a.cells.forEach((cell, i) => {
    if (cell === BLANK && b.cells[i] === BLANK) return;
    filled++;
    if (cell === b.cells[i]) same++;
  });
  return same * 2 >= filled && filled > 0 ? (same / filled) * 0.9 : 0;
}
