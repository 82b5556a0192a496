import type { Decimal } from "../../core/decimal";
import type { ForecastLine, ForecastPeriod } from "../../forecast/forecast-line";
import type { ForecastSettings } from "../../forecast/forecast-settings";
import type { Method } from "../../forecast/method";
import type { SeriesRow } from "../series";

/** The forecast of a model: which columns it fills, and how each line of the statements comes about in them. */
export interface PlannedForecast {
  readonly settings: ForecastSettings;
  /** All quarters without a gap, history first, by the keys of their columns. */
  readonly quarters: readonly ForecastPeriod[];
  /** The column of the latest actual quarter. */
  readonly latest: string;
  readonly years: readonly YearTotal[];
  /** In the order of the sheets. */
  readonly lines: readonly PlannedLine[];
  /** By the key of the row. */
  readonly byRow: ReadonlyMap<string, PlannedLine>;
  /** What of the statements the forecast rests on. */
  readonly anchors: ForecastAnchors;
  /** A figure of history in the scale of its row, by the keys of row and column. */
  readonly history: (row: string, column: string) => Decimal | undefined;
  /** What the history lacks, and what was done instead, a sentence each. */
  readonly notes: readonly string[];
}

/** A fiscal year that is shown as the sum of four quarters, some of them forecast. */
export interface YearTotal {
  readonly column: string;
  readonly quarters: readonly string[];
}

export type ForecastSheet = "is" | "bs" | "cf";

export interface PlannedLine extends ForecastLine {
  readonly sheet: ForecastSheet;
  readonly row: SeriesRow;
  /** The default method of a driven line. */
  readonly method?: Method;
  /** What the line showed came for once: nothing of it goes on unless the analyst says so. */
  readonly isOneOff?: true;
  /** The row has no print: it was added for the forecast. */
  readonly isAdded?: true;
}

/** Rows by what they are, where the statements have them. */
export interface ForecastAnchors {
  readonly revenue: string;
  readonly operatingIncome?: string;
  readonly netIncome: string;
  readonly depreciation?: string;
  readonly capitalExpenditure?: string;
  readonly cash?: string;
  readonly totalAssets?: string;
  /** The rows that stand against total assets. */
  readonly claims: readonly string[];
  readonly closingCash?: string;
  readonly retainedEarnings?: string;
  readonly dividends?: string;
  readonly operatingCashFlow?: string;
}
