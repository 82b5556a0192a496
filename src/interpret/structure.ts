import { type Interval, intervalsMeet, scaleInterval, sumIntervals } from "../core/interval";
import { decimal } from "../core/decimal";
import { intervalOf, type ReportedNumber } from "../core/reported";
import type { Calculation } from "../statements/statement";
import { gridOf } from "./figure-grid";
import { readStructure } from "./read-structure";
import type { Candidate, StructureTable } from "./structure-table";

export interface StructureRow {
  readonly key: string;
  /** heading: no figures. excluded: memo lines, per-share rows, ratios: never total nor term. */
  readonly role: "heading" | "figure" | "excluded";
  /** One per amount column; undefined: blank or nil, adds nothing. "unreadable": the cell holds what is no figure. */
  readonly values: readonly (ReportedNumber | "unreadable" | undefined)[];
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  /** The label says total, net, 計, 合計, 利益 and the like. */
  readonly totalWords: boolean;
  /** The label says less, cost, expense, 控除, 費用, 原価 and the like. */
  readonly lessWords: boolean;
  /** False: a row of numbers without a label, often a subtotal. */
  readonly labelled: boolean;
}

export interface FoundCalculation extends Calculation {
  /** Decimal digits by which the figures say more than chance would; what evidence.ts leaves over. */
  readonly evidence: number;
  /** Indices of the columns in which the total does not foot within rounding. */
  readonly breaksIn: readonly number[];
}

/**
 * The calculations of a table, found from its figures: for each total the signed set of rows that reproduces it within
 * the rounding intervals (XBRL Calculations 1.1). Values of one call are of one kind of unit; columns may differ in
 * scale. Terms are in printed order, calculations in the order in which a reader meets them complete. No row is a term
 * of itself, directly or through others. A row may be the total of two calculations: of the rows above it, then of
 * those below it that split it; the first is the one to calculate it by.
 */
export function findCalculations(rows: readonly StructureRow[]): readonly FoundCalculation[] {
  const figures = rows.filter(({ role }) => role === "figure");
  const table = tableOf(rows, figures);
  return readStructure(table).map((candidate) => calculationOf(figures, table, candidate));
}

const SEPARATOR = "\u0000";

/** Rows below a heading that speaks of costs (operating expenses:) are costs while they stay in its section. */
function tableOf(rows: readonly StructureRow[], figures: readonly StructureRow[]): StructureTable {
  const headings: number[] = [];
  const lessWords: boolean[] = [];
  let above = 0;
  let section: { readonly less: boolean; path?: string } = { less: false };
  for (const { role, path, lessWords: less } of rows) {
    if (role === "heading") {
      above++;
      section = { less };
    } else if (role === "figure") {
      headings.push(above);
      section.path ??= path.join(SEPARATOR);
      lessWords.push(less || (section.less && section.path === path.join(SEPARATOR)));
    }
  }
  return {
    grid: gridOf(figures.map(({ values }) => values)),
    named: figures.map(({ totalWords, labelled }) => totalWords || !labelled),
    totalWords: figures.map(({ totalWords }) => totalWords),
    lessWords,
    headings,
    section: figures.map(({ path }) => path.join(SEPARATOR)),
    effort: { spent: 0 },
  };
}

function calculationOf(
  figures: readonly StructureRow[],
  { grid }: StructureTable,
  { total, terms, weights, score, breaks }: Candidate,
): FoundCalculation {
  const keyOf = (row: number) => figures[row]?.key ?? "";
  const parts = terms.map((line, i) => ({ line, weight: weights[i] ?? 1 }));
  const widened = [...grid.widened.keys()].filter((column) => grid.widened[column] === 1);
  const exact = widened.filter((column) => breaksExactly(figures, total, parts, column));
  return {
    total: keyOf(total),
    terms: parts.map(({ line, weight }) => ({ line: keyOf(line), weight })),
    evidence: score,
    breaksIn: [...new Set([...breaks, ...exact])].sort((a, b) => a - b),
  };
}

/** The test in decimals, for columns whose figures are too long for the search to test them to the last place. */
function breaksExactly(
  figures: readonly StructureRow[],
  total: number,
  terms: readonly { readonly line: number; readonly weight: 1 | -1 }[],
  column: number,
): boolean {
  const intervals: Interval[] = [];
  for (const { line, weight } of terms) {
    const value = figures[line]?.values[column];
    if (value === "unreadable") return false;
    if (value) intervals.push(scaleInterval(intervalOf(value), decimal(weight)));
  }
  const value = figures[total]?.values[column];
  if (value === undefined || value === "unreadable" || intervals.length === 0) return false;
  return !intervalsMeet(sumIntervals(intervals), intervalOf(value));
}
