/**
 * What the functions know beyond their arguments: the imported filings, the rates in use, the calendar of the workbook's
 * issuer. The add-in's runtime sets them when a workbook's model is read or changes; until then there is none, and the
 * functions that need one say so. The one place in this folder that holds something.
 */
import type { DateSystem, IsoDate } from "../core/date";
import type { Decimal } from "../core/decimal";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import type { Result } from "../core/result";
import type { RateSource } from "../rates/rate-table";

export interface FactQuery {
  /** A line item as printed, its key, or the name of a concept. */
  readonly item: string;
  /** A fiscal label ("1Q25", "FY2025") or the day on which the period ends. */
  readonly period: string | { readonly end: IsoDate };
  /** The unit that the figure is wanted in ("JPY", "JPY thousand", "%"); else that of its print. */
  readonly unit?: string;
  /** Needed where filings of several issuers are imported. */
  readonly issuer?: string;
}

export interface FactProblem {
  readonly kind: "unknown-item" | "unknown-period" | "unknown-unit" | "unknown-issuer" | "ambiguous" | "no-figure";
  /** One English sentence that names what was asked for and what there is; fit for a cell's error. */
  readonly message: string;
}

/** Looks figures up in the imported filings. */
export interface FactSource {
  readonly find: (query: FactQuery) => Result<Decimal, FactProblem>;
}

export interface FunctionSources {
  readonly facts?: FactSource;
  /** The workbook's own rates, and behind them the bundled history. */
  readonly rates?: RateSource;
  /** How the workbook's issuer names its quarters. */
  readonly calendar?: FiscalCalendar;
  /** From which year the workbook counts its days; 1900 where it is not said. */
  readonly dates?: DateSystem | AwaitedDates;
}

/** The date system is being asked for: the cell is calculated again when it is known. */
export interface AwaitedDates {
  /** To be called by whoever would need it. */
  readonly wake: () => void;
  readonly message: string;
}

let sources: FunctionSources = {};

/** Replaces all of them; an empty object forgets them. Formulas calculated before keep their values until they are again. */
export function setFunctionSources(next: FunctionSources): void {
  sources = next;
}

export function functionSources(): FunctionSources {
  return sources;
}
