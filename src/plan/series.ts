import type { Reported } from "../core/reported";
import type { Unit } from "../core/unit";
import type { Concept } from "../statements/concept";
import type { Fact } from "../statements/fact";
import type { LineRole, StatementKind } from "../statements/statement";
import type { CellAddress } from "./source-address";

/** The sheets that hold time series read from statements; reconciliations stand on Bridge, other tables on KPI. */
export type SeriesSheet = "is" | "bs" | "cf" | "kpi" | "bridge";

export const SHEET_OF_KIND: Readonly<Record<StatementKind, SeriesSheet>> = {
  income: "is",
  balance: "bs",
  cashflow: "cf",
  kpi: "kpi",
  segment: "kpi",
  other: "kpi",
  reconciliation: "bridge",
};

/** The statements of one kind that are one time series, in one currency (or none) and one presentation. */
export interface SeriesBlock {
  readonly key: string;
  readonly sheet: SeriesSheet;
  readonly kind: StatementKind;
  readonly title: string;
  readonly titleJa?: string;
  readonly currency?: string;
  /** Tells columns of one period and currency apart (segments, GAAP and adjusted): what their headings differ in. */
  readonly variant?: string;
  /** Statements that share lines share this: the second currency has the group of the first. */
  readonly group: string;
  /** The issuer's presentation; false for convenience translations and further variants. */
  readonly main: boolean;
  readonly rows: readonly SeriesRow[];
}

/** One line item over all periods. */
export interface SeriesRow {
  /** Unique within the workbook: the key of the row on the block's sheet. */
  readonly key: string;
  /** Of the line in its group: the same in every currency. */
  readonly line: string;
  readonly label: string;
  readonly labelJa?: string;
  readonly depth: number;
  readonly role: LineRole;
  readonly concept?: Concept;
  /** Missing for headings. */
  readonly unit?: Unit;
  /** The power of ten of the row's figures on the sheet: the latest filing's. */
  readonly scale: number;
  /** Digits after the point, the most that any print of the row has. */
  readonly digits: number;
  /** By period column. */
  readonly cells: ReadonlyMap<string, SeriesCell>;
  readonly total?: LiveTotal;
  /** Quarters that follow from figures to date, by period column; none of them is printed. */
  readonly derived?: ReadonlyMap<string, DerivedFigure>;
  /** Period columns in which our own forecast stands. */
  readonly forecast?: ReadonlySet<string>;
}

/** The figure of the longer period less that of the shorter one, both by period column. */
export interface DerivedFigure {
  readonly longer: string;
  readonly shorter: string;
}

/** What is printed for a row in a period. */
export interface SeriesCell extends SourcedFigure {
  /** What earlier filings printed for it, or the same filing before restating, latest first. */
  readonly earlier: readonly SourcedFigure[];
}

export interface SourcedFigure {
  readonly fact: Fact;
  readonly reported: Reported;
  /** Index into PlanModel.filings. */
  readonly filing: number;
  readonly statement: string;
  readonly source: CellAddress;
}

/** A total as a live formula; in the columns of `linked` the print stands instead, in those of `blank` nothing. */
export interface LiveTotal {
  readonly terms: readonly { readonly row: string; readonly weight: 1 | -1 }[];
  readonly linked: ReadonlySet<string>;
  readonly blank: ReadonlySet<string>;
}

/** Whether the sheet shows a number for the row in the column, linked or summed. */
export function hasFigure(block: SeriesBlock, row: SeriesRow, column: string): boolean {
  if (row.cells.get(column)?.reported.kind === "number" || row.derived?.has(column) === true) return true;
  if (row.forecast?.has(column) === true) return true;
  if (!row.total || row.total.linked.has(column) || row.total.blank.has(column)) return false;
  return row.total.terms.some((term) => {
    const line = block.rows.find((r) => r.key === term.row);
    return line !== undefined && hasFigure(block, line, column);
  });
}
