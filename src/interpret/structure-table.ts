import type { FigureGrid } from "./figure-grid";

/** What the search for calculations knows of a table: its rows with figures, numbered from 0 in printed order. */
export interface StructureTable {
  readonly grid: FigureGrid;
  /** The row is called a total, or has no label, as subtotals often have none. */
  readonly named: readonly boolean[];
  /** The label says total, net, 計, 利益. */
  readonly totalWords: readonly boolean[];
  /** The label says less, cost, 控除, or stands below a heading that does. */
  readonly lessWords: readonly boolean[];
  /** Headings of the table printed above the row: rows with one number have no heading between them. */
  readonly headings: readonly number[];
  /** The row's headings as one text, equal for rows of the same section. */
  readonly section: readonly string[];
  /** Figures that were added up so far, to end a search that would never end; counted, so the same on every machine. */
  readonly effort: { spent: number };
}

/** How far the reading has come when a row is in hand. */
export interface Reading {
  /** Rows above that no total stands for yet, in printed order. */
  readonly open: readonly number[];
  /** The row is the total of a calculation. */
  readonly explained: readonly boolean[];
}

/** A calculation that may be one: rows of the table, printed order, a weight a term. */
export interface Candidate {
  readonly total: number;
  readonly terms: readonly number[];
  readonly weights: readonly (1 | -1)[];
  /** Digits of proof left over after the costs (evidence.ts). */
  readonly score: number;
  /** The same for choosing among several that are proved: all measured alike. */
  readonly standing: number;
  readonly breaks: readonly number[];
}
