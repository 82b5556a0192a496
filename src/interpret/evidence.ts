import { BLANK, FIGURE, type FigureGrid, UNREADABLE } from "./figure-grid";

/**
 * How sure a calculation is, in decimal digits. A column whose terms reproduce the total would do so by chance once in
 * (size of the figures / width of the interval), so it proves the logarithm of that. Against it stand the digits it
 * takes to say which of the possible calculations is meant: what accountants print more often costs less. A column
 * that does not hold costs what a misprint costs. Zeros and blanks prove nothing.
 */

/** Proof that must be left over before a calculation is claimed. */
export const ENOUGH = 0.8;
/** About one column in thirty has a wrong figure in a calculation: misprints, and pictures read wrongly. */
const MISPRINT = 1.5;
/** What a misprint costs more where another reading does without. */
export const DOUBTED_MISPRINT = 0.5;

/** A row whose label does not speak of a total is seldom one… */
export const NO_TOTAL_WORDS = 1.5;
/** …unless the terms' own words say what is deducted: revenues less their cost is a result, whatever it is called. */
export const DEDUCTION_IN_WORDS = 1.2;
/** A total mostly stands for the block right above it, from where a section began or the last total stood. */
export const NO_PLAIN_BLOCK = { named: 0.3, unnamed: 1 };
/** The total printed above its terms. */
export const TOTAL_FIRST = 0.8;
/** A table that holds nothing but one calculation was printed for its sake: taken off. */
export const WHOLE_TABLE = 1.2;

/** Each boundary of sections that a block of terms reaches over. */
export const FURTHER_SECTION = 0.2;
/** A row taken up again that an earlier total stands for. */
export const REUSED = 1;
/** Signs as the labels say (less, cost), where these differ from a plain sum. */
export const SIGNS_IN_WORDS = 0.2;
/** The first term less all others. */
export const FIRST_LESS_OTHERS = 0.4;
/** A minus that no word announces, in an equation that the first row's total would explain as well… */
export const SILENT_DEDUCTION = 1;
/** …and between two rows far apart. */
export const SILENT_MINUS = 0.5;
/** One row of so many signed against the rule, or left out of the block. */
export const turnedSign = (terms: number) => 0.5 + Math.log10(terms);
export const leftOut = (terms: number) => 0.7 + Math.log10(terms);

/** Digits in which two totals agree that are one figure printed twice, not two figures that happen to be equal. */
export const SAME_FIGURE = 3;

/** How many of the columns may fail: one of two, three or four, a third of more. */
export function mostBreaks(columns: number): number {
  return columns < 2 ? 0 : Math.max(1, Math.floor(columns / 3));
}

export interface Proof {
  /** Digits proved by the columns that hold. */
  readonly digits: number;
  /** The same, measured by the third largest figure of the equation and by what differs from the columns before. */
  readonly sureDigits: number;
  /** Columns that can be tested and hold, printed zeros among them. */
  readonly holds: number;
  /** Columns that can be tested and do not hold. */
  readonly breaks: readonly number[];
  /**
   * What breaks cost, and terms that cannot be read; less where one wrong digit, two swapped ones or a lost sign explains
   * the break.
   */
  readonly misprints: number;
  /** Digits by which the broken columns look like such a slip rather than like anything. */
  readonly slips: number;
  /** Some column that holds has two terms or more to add. */
  readonly adds: boolean;
}

/**
 * Tests a calculation in every column. A column is left out where the total or a term is unreadable, and, if the
 * `total` is called one (`named`), where it or all its terms are blank: incomplete, so nothing is claimed.
 * Calculations that no word announces must be proved by their sure digits: close figures meet by chance more often than
 * their length tells.
 */
export function proofOf(
  grid: FigureGrid,
  total: number,
  terms: readonly number[],
  weights: readonly number[],
  named: boolean,
): Proof {
  let digits = 0;
  let sureDigits = 0;
  let misprints = 0;
  let slips = 0;
  let adds = false;
  const held: number[] = [];
  const breaks: number[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const sum = sumOf(grid, total, terms, weights, column);
    if (sum.unreadable && !sum.totalUnreadable) misprints += MISPRINT;
    const verdict = verdictOf(sum, named);
    if (verdict === undefined) continue;
    if (verdict) {
      const news = held.slice(-3).map((before) => changeSize(grid, total, terms, column, before));
      const repeats = held.some((before) => figure(grid, total, before) === sum.total);
      // Sums of rounded figures lie near the middle of their interval, sums at hazard anywhere in it.
      const strain = (0.2 * Math.abs(sum.total - sum.sum)) / sum.reach;
      digits += (repeats ? 0 : digitsOf(sum.second, sum.reach)) - strain;
      sureDigits += (repeats ? 0 : digitsOf(Math.min(sum.third, ...news), sum.reach)) - strain;
      if (sum.nonzero >= 2) adds = true;
      held.push(column);
    } else {
      const slip = slipDigits(grid, sum, terms, column);
      breaks.push(column);
      slips += slip;
      misprints += Math.max(0, MISPRINT - slip);
    }
  }
  return { digits, sureDigits, holds: held.length, breaks, misprints, slips, adds };
}

function digitsOf(size: number, reach: number): number {
  return Math.max(0, Math.log10(size / (2 * reach)));
}

interface ColumnSum {
  readonly totalState: number;
  readonly total: number;
  readonly sum: number;
  /** Half the width of the interval in which total and sum may differ. */
  readonly reach: number;
  readonly unreadable: boolean;
  readonly totalUnreadable: boolean;
  /** Terms that are printed in this column, and those of them that are not zero. */
  readonly printed: number;
  readonly nonzero: number;
  /** The larger of the total and the second largest term, unless the two largest terms only cancel out. */
  readonly second: number;
  /** The third largest figure, total included: an equation is as sharp as its smaller side. */
  readonly third: number;
}

function sumOf(
  grid: FigureGrid,
  total: number,
  terms: readonly number[],
  weights: readonly number[],
  column: number,
): ColumnSum {
  const totalAt = total * grid.columns + column;
  const printedTotal = grid.middle[totalAt] ?? 0;
  const values: number[] = [];
  let sum = 0;
  let reach = grid.reach[totalAt] ?? 0;
  let unreadable = grid.state[totalAt] === UNREADABLE;
  let printed = 0;
  terms.forEach((term, i) => {
    const at = term * grid.columns + column;
    if (grid.state[at] === UNREADABLE) unreadable = true;
    if (grid.state[at] !== FIGURE) return;
    printed++;
    const value = (grid.middle[at] ?? 0) * (weights[i] ?? 1);
    sum += value;
    reach += grid.reach[at] ?? 0;
    if (value !== 0) values.push(value);
  });
  values.sort((a, b) => Math.abs(b) - Math.abs(a));
  const [largest = 0, next = 0, after = 0] = values;
  const size = Math.abs(printedTotal);
  return {
    totalState: grid.state[totalAt] ?? BLANK,
    total: printedTotal,
    sum,
    reach,
    unreadable,
    totalUnreadable: grid.state[totalAt] === UNREADABLE,
    printed,
    nonzero: values.length,
    second: largest + next === 0 ? size : Math.max(size, Math.abs(next)),
    third: size >= Math.abs(next) ? Math.abs(next) : Math.max(size, Math.abs(after)),
  };
}

/** Holds, breaks, or undefined: nothing can be said of this column. */
function verdictOf(column: ColumnSum, named: boolean): boolean | undefined {
  if (column.unreadable) return undefined;
  const holds = Math.abs(column.total - column.sum) <= column.reach;
  const incomplete = column.totalState === BLANK || column.printed === 0;
  if (incomplete) return named || holds ? undefined : false;
  return holds;
}

/** Third largest change of total and terms between two columns: what the second of them says that the first did not. */
function changeSize(grid: FigureGrid, total: number, terms: readonly number[], column: number, before: number): number {
  const changes = [total, ...terms].map((row) => Math.abs(figure(grid, row, column) - figure(grid, row, before)));
  return changes.sort((a, b) => b - a)[2] ?? 0;
}

function figure(grid: FigureGrid, row: number, column: number): number {
  return grid.middle[row * grid.columns + column] ?? 0;
}

/**
 * How much more the difference of a broken column looks like one slip of the pen than like any number of its size: one
 * digit altered (k·10^j), two neighbours swapped (9k·10^j) in any figure, or the sign of one figure lost (twice it).
 */
function slipDigits(
  grid: FigureGrid,
  { total, sum, reach, second }: ColumnSum,
  terms: readonly number[],
  column: number,
): number {
  const difference = Math.abs(total - sum);
  const chance = second / (2 * reach);
  const lostSign = [total, ...terms.map((term) => figure(grid, term, column))].some(
    (value) => value !== 0 && Math.abs(difference - 2 * Math.abs(value)) <= reach,
  );
  if (lostSign) return Math.max(0, Math.log10(chance / (terms.length + 1)));
  const places = Math.ceil(Math.log10(second));
  for (let place = 0, unit = 2; place <= places; place++, unit *= 10) {
    for (let digit = 1; digit <= 9; digit++) {
      const altered = Math.abs(difference - digit * unit) <= reach;
      const swapped = Math.abs(difference - 9 * digit * unit) <= reach;
      if (altered || swapped) return Math.max(0, Math.log10(chance / (2 * 2 * 9 * places)));
    }
  }
  return 0;
}
