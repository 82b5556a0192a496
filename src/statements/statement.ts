import type { Period } from "../core/period";
import type { Unit } from "../core/unit";
import type { Concept } from "./concept";
import type { Basis, Fact, Language, Measure } from "./fact";

export const STATEMENT_KINDS = ["income", "balance", "cashflow", "kpi", "segment", "reconciliation", "other"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A table of the filing read as a statement: lines by columns, each figure a fact, totals as calculations. */
export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly titleJa?: string;
  /** Indices into Filing.tables of the prints of this statement, one a language. */
  readonly tables: readonly number[];
  readonly columns: readonly StatementColumn[];
  readonly lines: readonly LineItem[];
  readonly calculations: readonly Calculation[];
}

export interface StatementColumn {
  /** Unique within the statement. */
  readonly key: string;
  readonly measure: Measure;
  /** Cell index in the printed tables (the same in both languages). */
  readonly index: number;
  /** The header as printed, its rows joined. */
  readonly heading: string;
  readonly period?: Period;
  /** The issuer's name for the period where the header gives one: 1Q25. */
  readonly periodLabel?: string;
  /** Of amounts of money in this column; per-share figures are in the same currency. */
  readonly currency?: string;
  readonly basis: Basis;
  /** What else the heading says: Non-GAAP, Adjustments, a segment. Such figures are not the plain ones of the period. */
  readonly qualifier?: string;
  /** percent-of-base: the amount column it divides; change: the current one. */
  readonly of?: string;
  /** change: the earlier amount column. */
  readonly against?: string;
  /** change: in percent, in money, or in percentage points. */
  readonly changeIn?: "percent" | "amount" | "points";
}

export type LineRole = "heading" | "item" | "subtotal" | "total" | "memo";

export interface LineItem {
  /** Unique within the statement, stable for the same labels and sections: made of path and label. */
  readonly key: string;
  readonly label: string;
  readonly labelJa?: string;
  /** The taxonomy's own name of a tagged line, without its prefix: NetIncomeLoss. */
  readonly tag?: string;
  /** The headings above this line, outermost first. */
  readonly path: readonly string[];
  readonly role: LineRole;
  readonly concept?: Concept;
  /** Of the amount columns; headings have none. Money takes its currency from the column. */
  readonly unit?: Unit;
  /** Footnote marks taken off the label, to be looked up in the printed table's notes. */
  readonly marks: readonly string[];
  /** One a column of the statement, in its order; undefined where the cell is blank. */
  readonly facts: readonly (Fact | undefined)[];
  /** Amount cells that hold something that could not be read as a figure, by column key: never zero, never used. */
  readonly unreadable?: readonly string[];
}

/** total = Σ weight × term, found from the figures (XBRL Calculations 1.1 with weights 1 and −1). */
export interface Calculation {
  readonly total: string;
  readonly terms: readonly CalculationTerm[];
}

export interface CalculationTerm {
  readonly line: string;
  readonly weight: 1 | -1;
}

/** A table as printed in one language, joined over page breaks: what a source sheet shows. */
export interface PrintedTable {
  readonly language: Language;
  readonly title: string;
  /** Lines above the table that belong to it (title included): periods, units, notes. */
  readonly caption: readonly string[];
  readonly header: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly Footnote[];
}

export interface PrintedRow {
  readonly line?: number;
  readonly page?: number;
  readonly cells: readonly string[];
}

export interface Footnote {
  readonly mark: string;
  readonly text: string;
  readonly line?: number;
}
