import { type FiscalCalendar, fiscalLabelText, fiscalQuarterEnding } from "../../core/fiscal-calendar";
import { endOf, lengthInMonths, type Period, periodKey } from "../../core/period";
import type { StatementColumn } from "../../statements/statement";
import type { Placed } from "./place-facts";
import { currencyOf } from "./tagged-line";

/** What a statement's columns have in common. */
export interface ColumnTerms {
  /** The currency of most money in the document; others get columns of their own, as convenience translations have. */
  readonly currency: string | undefined;
  readonly calendar: FiscalCalendar | undefined;
  /** Non-consolidated, beside consolidated statements. */
  readonly qualifier: string | undefined;
}

export function columnKey({ fact, basis }: Placed, terms: ColumnTerms): string {
  const currency = currencyOf(fact);
  return [
    periodKey(fact.period),
    ...(basis === "as-restated" ? ["restated"] : basis === "forecast" ? ["forecast"] : []),
    ...(currency !== undefined && currency !== terms.currency ? [currency] : []),
  ].join(" ");
}

/**
 * Latest first, longer periods behind shorter ones that end on the same day; the own currency before others, restated
 * figures before those first reported.
 */
export function columnsOf(placed: readonly Placed[], terms: ColumnTerms): readonly StatementColumn[] {
  const found = new Map<string, { readonly placed: Placed; currency?: string }>();
  for (const each of placed) {
    const key = columnKey(each, terms);
    const column = found.get(key) ?? { placed: each };
    const currency = currencyOf(each.fact);
    if (currency !== undefined) column.currency = currency;
    found.set(key, column);
  }
  const isForeign = (key: string) => {
    const currency = found.get(key)?.currency;
    return currency !== undefined && currency !== terms.currency;
  };
  const order = ([key, { placed }]: readonly [string, { readonly placed: Placed }]) =>
    [
      endOf(placed.fact.period),
      periodKey(placed.fact.period),
      isForeign(key) ? "" : "own",
      placed.basis === "as-restated" ? "restated" : "",
    ] as const;
  return [...found]
    .map((column) => ({ column, order: order(column) }))
    .sort(
      (a, b) => [0, 1, 2, 3].map((i) => compare(b.order[i] ?? "", a.order[i] ?? "")).find((sign) => sign !== 0) ?? 0,
    )
    .map(({ column: [key, { placed, currency }] }, i): StatementColumn => {
      const { period } = placed.fact;
      const heading = period.kind === "instant" ? period.at : `${period.from} to ${period.to}`;
      const label = terms.calendar && labelOf(period, terms.calendar);
      return {
        key,
        measure: "amount",
        index: i + 1,
        heading: isForeign(key) ? `${heading} ${currency ?? ""}` : heading,
        period,
        ...(label !== undefined && { periodLabel: label }),
        basis: placed.basis,
        ...(currency !== undefined && { currency }),
        ...(terms.qualifier !== undefined && { qualifier: terms.qualifier }),
      };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Contexts over several quarters are the year to date; of other lengths they are no fiscal period. */
function labelOf(period: Period, calendar: FiscalCalendar): string | undefined {
  const quarter = period.kind === "duration" ? fiscalQuarterEnding(calendar, period.to) : undefined;
  if (!quarter || period.kind !== "duration") return undefined;
  const months = lengthInMonths(period);
  if (months === 3) return fiscalLabelText(quarter);
  return months === quarter.quarter * 3 ? fiscalLabelText({ ...quarter, cumulative: true }) : undefined;
}
