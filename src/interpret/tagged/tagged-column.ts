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

/** Latest first, longer periods behind shorter ones that end on the same day. */
export function columnsOf(placed: readonly Placed[], terms: ColumnTerms): readonly StatementColumn[] {
  const found = new Map<string, { readonly placed: Placed; currency?: string }>();
  for (const each of placed) {
    const key = columnKey(each, terms);
    const column = found.get(key) ?? { placed: each };
    const currency = currencyOf(each.fact);
    if (currency !== undefined) column.currency = currency;
    found.set(key, column);
  }
  return [...found]
    .sort(([, { placed: a }], [, { placed: b }]) => {
      const [x, y] = [endOf(a.fact.period), endOf(b.fact.period)];
      if (x !== y) return x < y ? 1 : -1;
      return periodKey(a.fact.period) < periodKey(b.fact.period) ? 1 : -1;
    })
    .map(
      (
        [
          key,
          {
            placed: {
              fact: { period },
              basis,
            },
            currency,
          },
        ],
        i,
      ): StatementColumn => {
        const heading = period.kind === "instant" ? period.at : `${period.from} to ${period.to}`;
        const label = terms.calendar && labelOf(period, terms.calendar);
        return {
          key,
          measure: "amount",
          index: i + 1,
          heading: currency === undefined || currency === terms.currency ? heading : `${heading} ${currency}`,
          period,
          ...(label !== undefined && { periodLabel: label }),
          basis,
          ...(currency !== undefined && { currency }),
          ...(terms.qualifier !== undefined && { qualifier: terms.qualifier }),
        };
      },
    );
}

/** Contexts over several quarters are the year to date; of other lengths they are no fiscal period. */
function labelOf(period: Period, calendar: FiscalCalendar): string | undefined {
  const quarter = period.kind === "duration" ? fiscalQuarterEnding(calendar, period.to) : undefined;
  if (!quarter || period.kind !== "duration") return undefined;
  const months = lengthInMonths(period);
  if (months === 3) return fiscalLabelText(quarter);
  return months === quarter.quarter * 3 ? fiscalLabelText({ ...quarter, cumulative: true }) : undefined;
}
