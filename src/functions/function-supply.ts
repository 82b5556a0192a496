/** What the custom functions get from the workbook's model, as plain data that crosses from the worker to the page. */
import type { FiscalCalendar } from "../core/fiscal-calendar";
import type { IsoDate } from "../core/date";
import type { FigureEntry } from "./figure-book";
import type { RateKind } from "../rates/rate-table";

export interface FunctionSupply {
  readonly figures: readonly FigureEntry[];
  /** The rates that stand on the FX sheet today and those that the filings state. */
  readonly quotes: readonly SuppliedQuote[];
  readonly calendar?: FiscalCalendar;
  /** By function: a call on the workbook's own sheets. */
  readonly examples: Readonly<Record<string, string>>;
}

export interface SuppliedQuote {
  readonly base: string;
  readonly quote: string;
  readonly date: IsoDate;
  readonly kind: RateKind;
  readonly rate: string;
}
