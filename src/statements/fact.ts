import type { Period } from "../core/period";
import type { Reported } from "../core/reported";
import type { Unit } from "../core/unit";
import type { Concept } from "./concept";

export type Language = (typeof LANGUAGES)[number];

/** English, Japanese and Chinese of either script, in the order in which sheets and labels are given. */
export const LANGUAGES = ["en", "ja", "zh"] as const;

/**
 * as-restated: the print itself says so. recast: an earlier period in a later presentation. derived: computed by us.
 * forecast: the issuer's own outlook, never an actual.
 */
export type Basis = "as-reported" | "as-restated" | "recast" | "derived" | "forecast";

/** What the column holds about its row. */
export type Measure = "amount" | "percent-of-base" | "change";

/** One cell as it stands in the source: which table of the filing (by number), which row and column of that table. */
export interface Print {
  readonly language: Language;
  /** Index into Filing.tables. */
  readonly table: number;
  /** Index into PrintedTable.rows; header rows do not count. */
  readonly row: number;
  /** Index into the cells of that row; 0 is the label. */
  readonly column: number;
  readonly line?: number;
  readonly page?: number;
  /** The text of the cell, character for character. */
  readonly text: string;
  readonly reported: Reported;
}

/** One figure of a filing. `reported` is the first print's; the twin of the other language follows it in `prints`. */
export interface Fact {
  readonly statement: string;
  readonly line: string;
  readonly column: string;
  readonly measure: Measure;
  readonly concept?: Concept;
  /** Missing while the calendar is an open question; then the column's label is all that is known. */
  readonly period?: Period;
  readonly unit: Unit;
  readonly reported: Reported;
  readonly basis: Basis;
  readonly prints: readonly [Print, ...Print[]];
}
