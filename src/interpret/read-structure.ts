import { better } from "./candidate";
import { FIGURE, UNREADABLE } from "./figure-grid";
import { footBlock, footVariedBlock } from "./footing-window";
import { footPair, footReused, footSubset } from "./scattered-terms";
import { footSlip, footSoleTerm } from "./sole-total";
import type { Candidate, Reading, StructureTable } from "./structure-table";

/** A calculation this weakly proved may have taken rows that a better one needs; so many are put in question. */
const WEAK = 3;
const MOST_DOUBTS = 6;
/** No statement has so many rows with figures; the harder searches would take minutes over more. */
const MOST_ROWS_SOLVED = 400;
/** Figures added up in a search, about a second's work: statements of real releases take some hundreds. */
const MOST_EFFORT = 2_000_000;
/** In an endless table only so many of the last rows may still wait for their total. */
const MOST_WAITING = 100;

type Search = (table: StructureTable, reading: Reading, row: number) => Candidate | undefined;

/** What the harder searches gave, by the row and what was open and explained above it. */
type Solutions = Map<string, Candidate | undefined>;

/** One reading of the table, from top to bottom. */
interface Outcome {
  /** The calculations found, by the row at which each was complete. */
  readonly found: ReadonlyMap<number, Candidate>;
  readonly explained: readonly boolean[];
  /** What was open above each row when it was in hand. */
  readonly openAt: readonly (readonly number[])[];
  /** Rows that are no term of anything, at the end. */
  readonly left: ReadonlySet<number>;
  readonly score: number;
}

/**
 * Reads a table downward as an accountant does: items wait until a total takes them up and stands for them from there
 * on. Plain blocks first; what they leave over is then searched harder. At last each weakly proved calculation is put
 * in question: where the table is better explained without it, it goes. Endless tables have their plain blocks only.
 */
export function readStructure(table: StructureTable): readonly Candidate[] {
  if (table.grid.rows > MOST_ROWS_SOLVED) return [...readDown(table, new Set(), new Map()).found.values()];
  const solutions: Solutions = new Map();
  let denied: ReadonlySet<number> = new Set();
  let outcome = readFully(table, denied, solutions);
  const doubtful = [...outcome.found].filter(([, { score }]) => score < WEAK).slice(0, MOST_DOUBTS);
  for (const [row] of doubtful) {
    if (isSpent(table)) break;
    if (!table.named.some((named, other) => named && isPuzzle(outcome, other))) break;
    const without = new Set([...denied, row]);
    const other = readFully(table, without, solutions);
    if (other.score > outcome.score) [denied, outcome] = [without, other];
  }
  return [...outcome.found.values()];
}

/**
 * Reads plainly, then solves what was left over row by row, reading on from each solution. A total above its terms that
 * only nearly foots may have more terms to come, so it has to wait for the second round.
 */
function readFully(table: StructureTable, denied: ReadonlySet<number>, solutions: Solutions): Outcome {
  const solved = new Map<number, Candidate>();
  let outcome = readDown(table, denied, solved);
  for (const round of [1, 2]) {
    for (let row = 0; row < table.grid.rows; row++) {
      if (isSpent(table)) return outcome;
      if (denied.has(row) || !isPuzzle(outcome, row)) continue;
      const solution = solve(table, outcome, row, solutions);
      if (!solution || (round === 1 && solution.total !== row && solution.breaks.length > 0)) continue;
      solved.set(row, solution);
      const next = readDown(table, denied, solved, { outcome, row });
      if (next.score > outcome.score) outcome = next;
      else solved.delete(row);
    }
  }
  return outcome;
}

function isSpent({ effort }: StructureTable): boolean {
  return effort.spent > MOST_EFFORT;
}

/** Reads from the top, or from a row on what an earlier reading had found above it. */
function readDown(
  table: StructureTable,
  denied: ReadonlySet<number>,
  solved: ReadonlyMap<number, Candidate>,
  from?: { readonly outcome: Outcome; readonly row: number },
): Outcome {
  const { rows } = table.grid;
  const explained = new Array<boolean>(rows).fill(false);
  const parts = new Map<number, readonly number[]>();
  const found = new Map<number, Candidate>();
  let score = 0;
  const settle = (row: number, candidate: Candidate) => {
    found.set(row, candidate);
    score += candidate.score;
    explained[candidate.total] = true;
    parts.set(candidate.total, [...(parts.get(candidate.total) ?? []), ...candidate.terms]);
  };
  const start = from?.row ?? 0;
  const waiting = rows > MOST_ROWS_SOLVED ? MOST_WAITING : rows;
  for (const [row, candidate] of from?.outcome.found ?? []) if (row < start) settle(row, candidate);
  const openAt = from ? from.outcome.openAt.slice(0, start) : [];
  let open = from?.outcome.openAt[start] ?? [];
  for (let row = start; row < rows; row++) {
    openAt.push(open);
    if (isIllegible(table, row)) continue;
    const candidate = denied.has(row) ? undefined : (solved.get(row) ?? explain(table, { open, explained }, row));
    if (!candidate || leadsTo(parts, candidate)) {
      open = [...(open.length < waiting ? open : open.slice(1)), row];
      continue;
    }
    settle(row, candidate);
    open = openAfter(open, row, candidate, solved.has(row) ? from?.outcome.left : undefined);
  }
  const left = new Set(Array.from({ length: rows }, (_, row) => row));
  for (const terms of parts.values()) for (const term of terms) left.delete(term);
  return { found, explained, openAt, left, score };
}

/** A plain block that foots in every column. */
function explain(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  const plain = footBlock(table, reading, row);
  return plain?.breaks.length === 0 ? plain : footSoleTerm(table, reading, row);
}

/** A row without a calculation, though rows above it wait in vain, or though it is no term of anything itself. */
function isPuzzle({ found, explained, openAt, left }: Outcome, row: number): boolean {
  if (found.has(row)) return false;
  return (left.has(row) && !explained[row]) || (openAt[row] ?? []).filter((other) => left.has(other)).length >= 2;
}

/** The harder searches among the rows that wait in vain; the same case comes up in several readings. */
function solve(
  table: StructureTable,
  { openAt, left, explained }: Outcome,
  row: number,
  solutions: Solutions,
): Candidate | undefined {
  const open = (openAt[row] ?? []).filter((other) => left.has(other));
  const totals = Array.from({ length: row }, (_, other) => other).filter((other) => explained[other]);
  const situation = [row, ...open, "/", ...totals].join();
  if (!solutions.has(situation)) {
    const hard = table.named[row] ? [footSubset, footSlip] : [];
    const searches = [footBlock, footVariedBlock, footPair, footReused, ...hard];
    solutions.set(situation, best(searches, table, { open, explained }, row));
  }
  return solutions.get(situation);
}

/** The best of the searches up to the first that holds in every column. */
function best(
  searches: readonly Search[],
  table: StructureTable,
  reading: Reading,
  row: number,
): Candidate | undefined {
  let found: Candidate | undefined;
  for (const search of searches) {
    found = better(found, search(table, reading, row));
    if (found?.breaks.length === 0) return found;
  }
  return found;
}

/** Nothing of the row could be read: it can be neither total nor term. */
function isIllegible({ grid }: StructureTable, row: number): boolean {
  const states = grid.state.subarray(row * grid.columns, (row + 1) * grid.columns);
  return states.includes(UNREADABLE) && !states.includes(FIGURE);
}

/** Whether a term of the calculation is, through others, calculated from its total. */
function leadsTo(parts: ReadonlyMap<number, readonly number[]>, { total, terms }: Candidate): boolean {
  const seen = new Set<number>();
  const reaches = (row: number): boolean => {
    if (row === total) return true;
    if (seen.has(row)) return false;
    seen.add(row);
    return (parts.get(row) ?? []).some(reaches);
  };
  return terms.some(reaches);
}

/**
 * The total waits in the place of its terms. Rows passed over between them belong to no later block, as memo lines do;
 * of a harder calculation, whose terms may lie far apart, only those that are of no other use.
 */
function openAfter(
  open: readonly number[],
  row: number,
  { terms }: Candidate,
  unused: ReadonlySet<number> | undefined,
): readonly number[] {
  const taken = new Set(terms);
  const first = open.findIndex((other) => taken.has(other));
  const passed = (other: number, i: number) => first >= 0 && i > first && (unused?.has(other) ?? true);
  const kept = open.filter((other, i) => !taken.has(other) && !passed(other, i));
  return taken.has(row) ? kept : [...kept, row];
}
