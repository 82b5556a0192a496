import { mayFoot } from "./block-sum";
import { better, costOfName, isOtherSide, likeliest, weigh } from "./candidate";
import { ENOUGH, leftOut, REUSED, SILENT_MINUS, SIGNS_IN_WORDS, turnedSign } from "./evidence";
import { type FigureGrid, FIGURE } from "./figure-grid";
import { MOST_NUMBERS, signedSubsets } from "./signed-subset";
import type { Candidate, Reading, StructureTable } from "./structure-table";

/** How many open rows above are tried two by two, and how many settled rows are taken up again. */
const PAIRED = { named: 14, unnamed: 5 };
const REUSED_ROWS = { named: 24, unnamed: 8 };
const LONGEST_BESIDE_REUSED = 6;
/** Columns by which subsets are searched, in case the first has the misprint; matches that are weighed at most. */
const KEY_COLUMNS = 3;
const MOST_MATCHES = 2000;

type Weight = 1 | -1;
const PAIR_WEIGHTS: readonly (readonly [Weight, Weight])[] = [
  [1, 1],
  [1, -1],
  [-1, 1],
];

/** Two open rows, with others between or below them that do not belong: revenue and cost around a memo line. */
export function footPair(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  const named = table.named[row] ?? false;
  const open = reading.open.slice(named ? -PAIRED.named : -PAIRED.unnamed);
  let best: Candidate | undefined;
  for (let lower = open.length - 1; lower > 0; lower--) {
    for (let upper = lower - 1; upper >= 0; upper--) {
      const terms = [open[upper] ?? 0, open[lower] ?? 0];
      for (const weights of PAIR_WEIGHTS) {
        if (!mayFoot(table.grid, row, terms, weights, named)) continue;
        // The farther apart, the more pairs there are to choose from.
        const apart = 0.6 + 1.2 * Math.log10((open.length - lower) * (lower - upper));
        const origin = { plain: false, cost: apart + costOfSigns(table, terms, weights), strict: true };
        best = better(best, likeliest(table, reading, { last: row, terms, weights }, origin));
      }
    }
  }
  return best;
}

/**
 * Rows that an earlier total stands for already, taken up once more: operating income = total revenues (whose cost went
 * into gross profit) less total costs and expenses. One of them beside the block right above, or two of them alone.
 */
export function footReused(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  const named = table.named[row] ?? false;
  const settled = settledAbove(reading, row).slice(named ? -REUSED_ROWS.named : -REUSED_ROWS.unnamed);
  const words = costOfName(table, row, false);
  let best: Candidate | undefined;
  const attempt = (terms: readonly number[], weights: readonly Weight[], cost: number) => {
    if (!mayFoot(table.grid, row, terms, weights, named)) return;
    if (isOtherSide(table, { last: row, terms, weights })) return;
    const price = cost + words + REUSED + costOfSigns(table, terms, weights);
    best = better(best, weigh(table, row, { terms, weights }, price, true));
  };
  const one = Math.log10(2 * settled.length);
  const longest = Math.min(named ? LONGEST_BESIDE_REUSED : 1, reading.open.length);
  for (const [i, term] of settled.entries()) {
    for (let length = 1; length <= longest; length++) {
      const terms = [...reading.open.slice(-length), term].sort((a, b) => a - b);
      attempt(terms, new Array<Weight>(terms.length).fill(1), one + 0.3 * length);
      if (length === 1) for (const weights of PAIR_WEIGHTS.slice(1)) attempt(terms, weights, one + 0.3);
    }
    for (let next = i + 1; named && next < settled.length; next++) {
      const terms = [term, settled[next] ?? 0];
      for (const weights of PAIR_WEIGHTS) attempt(terms, weights, 2 * one);
    }
  }
  return best;
}

/** Rows above that a total has taken up or passed over. */
function settledAbove({ open }: Reading, row: number): readonly number[] {
  const waiting = new Set(open);
  return Array.from({ length: row }, (_, other) => other).filter((other) => !waiting.has(other));
}

function costOfSigns(table: StructureTable, terms: readonly number[], weights: readonly Weight[]): number {
  const minus = terms.filter((_, i) => weights[i] === -1);
  if (minus.length === 0) return 0;
  return minus.every((term) => table.lessWords[term]) ? SIGNS_IN_WORDS : SILENT_MINUS;
}

/** Any signed set of the nearest open rows; for rows that are called totals and that nothing simpler explains. */
export function footSubset(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  const { grid } = table;
  const waiting = reading.open.filter((term) => hasFigures(grid, term)).slice(-MOST_NUMBERS);
  const rows = waiting.slice(-provable(grid, row, waiting));
  if (rows.length < 2) return undefined;
  let best: Candidate | undefined;
  for (const column of keyColumns(grid, row)) {
    const at = (term: number) => term * grid.columns + column;
    const numbers = rows.map((term) => grid.middle[at(term)] ?? 0);
    const reach = rows.reduce((sum, term) => sum + (grid.reach[at(term)] ?? 0), grid.reach[at(row)] ?? 0);
    const found = signedSubsets(numbers, grid.middle[at(row)] ?? 0, reach, MOST_MATCHES);
    for (const { weights } of found ?? []) best = better(best, weighSubset(table, row, rows, weights));
    if (best?.breaks.length === 0) return best;
  }
  return best;
}

/** How many rows can be told apart: each triples the subsets, so it takes log10(3) of the digits that the table has. */
function provable(grid: FigureGrid, row: number, rows: readonly number[]): number {
  let digits = -ENOUGH;
  for (let column = 0; column < grid.columns; column++) {
    const sizes = [row, ...rows].map((other) => Math.abs(grid.middle[other * grid.columns + column] ?? 0));
    const third = sizes.sort((a, b) => b - a)[2] ?? 0;
    const reach = grid.reach[row * grid.columns + column] ?? 0;
    if (third > 6 * reach && reach > 0) digits += Math.log10(third / (6 * reach));
  }
  return Math.max(2, Math.ceil(digits / Math.log10(3)));
}

function weighSubset(
  table: StructureTable,
  row: number,
  rows: readonly number[],
  all: readonly (Weight | 0)[],
): Candidate | undefined {
  const used = rows.map((_, i) => i).filter((i) => all[i] !== 0);
  const terms = used.map((i) => rows[i] ?? 0);
  const weights = used.map((i): Weight => (all[i] === -1 ? -1 : 1));
  if (terms.length < 2 || !mayFoot(table.grid, row, terms, weights, table.named[row] ?? false)) return undefined;
  if (isOtherSide(table, { last: row, terms, weights })) return undefined;
  const reached = rows.length - (used[0] ?? 0);
  const turned = Math.min(
    weights.filter((weight) => weight === -1).length,
    weights.filter((weight, i) => (weight === -1) !== table.lessWords[terms[i] ?? 0]).length,
  );
  const skipped = reached - terms.length;
  const few = turned * turnedSign(reached) + skipped * leftOut(reached);
  const cost = costOfName(table, row, false) + 0.5 + Math.min(few, Math.log10(3) * reached);
  return weigh(table, row, { terms, weights }, cost, true);
}

function hasFigures(grid: FigureGrid, row: number): boolean {
  for (let at = row * grid.columns; at < (row + 1) * grid.columns; at++) {
    if (grid.state[at] === FIGURE && grid.middle[at] !== 0) return true;
  }
  return false;
}

/** The columns in which the row has most digits. */
function keyColumns(grid: FigureGrid, row: number): readonly number[] {
  const digits = (column: number) => {
    const at = row * grid.columns + column;
    return grid.state[at] === FIGURE ? Math.abs(grid.middle[at] ?? 0) / (grid.reach[at] ?? 1) : 0;
  };
  return Array.from({ length: grid.columns }, (_, column) => column)
    .filter((column) => digits(column) > 0)
    .sort((a, b) => digits(b) - digits(a))
    .slice(0, KEY_COLUMNS);
}
