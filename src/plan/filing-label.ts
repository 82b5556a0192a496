import { endOf, periodKey } from "../core/period";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import type { Filing } from "../statements/filing";
import { holdsFigures } from "./series-block";
import { type Span, spanOf, periodName } from "./period-span";
import type { StatementColumn } from "../statements/statement";

/** Of the periods that end with the filing's latest day, the one that names it. */
const NAMING: readonly Span[] = ["quarter", "half-year", "nine-months", "year", "other", "point"];

/** The amount columns of a filing's statements that hold figures. */
export function amountColumns(filing: Filing): readonly StatementColumn[] {
  return filing.statements.flatMap((s) => s.columns.filter((column) => holdsFigures(s, column)));
}

/** The latest actual period of a filing, the shortest of those that end that day. */
export function latestPeriod(filing: Filing): StatementColumn | undefined {
  return amountColumns(filing)
    .filter((column) => column.period && column.basis !== "forecast")
    .sort((a, b) => {
      const [x, y] = [a, b].map((c) => c.period);
      if (!x || !y) return 0;
      if (endOf(x) !== endOf(y)) return endOf(x) < endOf(y) ? 1 : -1;
      return NAMING.indexOf(spanOf(x)) - NAMING.indexOf(spanOf(y)) || (periodKey(x) < periodKey(y) ? -1 : 1);
    })[0];
}

/** What a filing is called on the sheets: 1Q25, FY2004; without dated figures its file's name. */
export function filingLabel(filing: Filing, calendar: FiscalCalendar | undefined): string {
  const latest = latestPeriod(filing);
  if (latest?.period) return periodName(latest.period, calendar, latest.periodLabel);
  return filing.source.name.replace(/^.*[\\/]/u, "").replace(/\.[^.]*$/u, "") || "Release";
}
