import { mostBreaks } from "./evidence";
import { BLANK, FIGURE, type FigureGrid, UNREADABLE } from "./figure-grid";

/** The ways in which accountants sign a block of rows, likeliest first. */
export type Signing = "all added" | "as worded" | "first less others";

/** Sums of a block of rows, column by column, while it grows upward one row at a time. */
export interface BlockSum {
  readonly grid: FigureGrid;
  readonly plain: Float64Array;
  readonly worded: Float64Array;
  readonly reach: Float64Array;
  /** The largest figure, without its sign. */
  readonly largest: Float64Array;
  readonly printed: Uint32Array;
  readonly unreadable: Uint8Array;
}

export function emptyBlock(grid: FigureGrid): BlockSum {
  return {
    grid,
    plain: new Float64Array(grid.columns),
    worded: new Float64Array(grid.columns),
    reach: new Float64Array(grid.columns),
    largest: new Float64Array(grid.columns),
    printed: new Uint32Array(grid.columns),
    unreadable: new Uint8Array(grid.columns),
  };
}

export function addRow(
  { grid, plain, worded, reach, largest, printed, unreadable }: BlockSum,
  row: number,
  weight: 1 | -1,
): void {
  for (let column = 0, at = row * grid.columns; column < grid.columns; column++, at++) {
    const state = grid.state[at] ?? BLANK;
    if (state === UNREADABLE) unreadable[column] = 1;
    if (state !== FIGURE) continue;
    const value = grid.middle[at] ?? 0;
    plain[column] = (plain[column] ?? 0) + value;
    worded[column] = (worded[column] ?? 0) + weight * value;
    reach[column] = (reach[column] ?? 0) + (grid.reach[at] ?? 0);
    largest[column] = Math.max(largest[column] ?? 0, Math.abs(value));
    printed[column] = (printed[column] ?? 0) + 1;
  }
}

/**
 * A row that enters the sum `by` times more than the block says, and its half width `reach` times more: −2, 0 turns a
 * plus; −1, −1 leaves a plus out; 1, 1 adds a row.
 */
export interface Change {
  readonly row: number;
  readonly by: number;
  readonly reach: -1 | 0 | 1;
}

/**
 * Whether total = sum of the block may hold: in enough columns, judged as proofOf judges them. Gives up early, so that
 * the many blocks that do not hold cost little; `first` is the block's top row.
 */
export function mayHold(
  block: BlockSum,
  signing: Signing,
  first: number,
  total: number,
  named: boolean,
  change?: Change,
): boolean {
  const { grid } = block;
  const allowed = mostBreaks(grid.columns);
  let holds = 0;
  let breaks = 0;
  // Where the rounding of many rows is as large as their figures, anything fits and nothing is proved.
  let proves = false;
  for (let column = 0; column < grid.columns; column++) {
    const at = total * grid.columns + column;
    const state = grid.state[at] ?? BLANK;
    if (state === UNREADABLE || block.unreadable[column] === 1) continue;
    let sum = signed(block, signing, first, column);
    let reach = (block.reach[column] ?? 0) + (grid.reach[at] ?? 0);
    if (change) {
      const changed = change.row * grid.columns + column;
      sum += change.by * (grid.middle[changed] ?? 0);
      reach += change.reach * (grid.reach[changed] ?? 0);
    }
    const fits = Math.abs((grid.middle[at] ?? 0) - sum) <= reach;
    if (state === BLANK || block.printed[column] === 0) {
      if (!named && !fits) breaks++;
    } else if (fits) {
      holds++;
      const size = Math.max(Math.abs(grid.middle[at] ?? 0), block.largest[column] ?? 0);
      if (size > 2 * reach) proves = true;
    } else breaks++;
    if (breaks > allowed || breaks > holds + 2) return false;
  }
  return proves && holds >= breaks && holds > 0 && breaks <= mostBreaks(holds + breaks);
}

/** The same for a few rows anywhere in the table. */
export function mayFoot(
  grid: FigureGrid,
  total: number,
  terms: readonly number[],
  weights: readonly number[],
  named: boolean,
): boolean {
  const allowed = mostBreaks(grid.columns);
  let holds = 0;
  let breaks = 0;
  for (let column = 0; column < grid.columns; column++) {
    const at = total * grid.columns + column;
    const state = grid.state[at] ?? BLANK;
    let difference = grid.middle[at] ?? 0;
    let reach = grid.reach[at] ?? 0;
    let printed = 0;
    let unreadable = state === UNREADABLE;
    for (let i = 0; i < terms.length; i++) {
      const cell = (terms[i] ?? 0) * grid.columns + column;
      difference -= (weights[i] ?? 0) * (grid.middle[cell] ?? 0);
      reach += grid.reach[cell] ?? 0;
      if (grid.state[cell] === FIGURE) printed++;
      else if (grid.state[cell] === UNREADABLE) unreadable = true;
    }
    if (unreadable) continue;
    const fits = Math.abs(difference) <= reach;
    if (state === BLANK || printed === 0) {
      if (!named && !fits) breaks++;
    } else if (fits) holds++;
    else breaks++;
    if (breaks > allowed || breaks > holds + 2) return false;
  }
  return holds >= breaks && holds > 0 && breaks <= mostBreaks(holds + breaks);
}

function signed(block: BlockSum, signing: Signing, first: number, column: number): number {
  switch (signing) {
    case "all added":
      return block.plain[column] ?? 0;
    case "as worded":
      return block.worded[column] ?? 0;
    case "first less others":
      return 2 * (block.grid.middle[first * block.grid.columns + column] ?? 0) - (block.plain[column] ?? 0);
  }
}

export function weightsOf(signing: Signing, rows: readonly number[], lessWords: readonly boolean[]): (1 | -1)[] {
  switch (signing) {
    case "all added":
      return rows.map(() => 1);
    case "as worded":
      return rows.map((row) => (lessWords[row] ? -1 : 1));
    case "first less others":
      return rows.map((_, i) => (i === 0 ? 1 : -1));
  }
}
