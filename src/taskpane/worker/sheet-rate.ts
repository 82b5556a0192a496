/** The rates on the FX sheet as they stand today, overwritten ones as the analyst left them. */
import { fromDouble } from "../../core/decimal";
import { endOf } from "../../core/period";
import type { LivePlaces } from "../../plan/live-places";
import type { PlanModel } from "../../plan/model";
import type { Translation } from "../../plan/translation";
import { translationRateRow } from "../../plan/translation-formula";
import type { SuppliedQuote } from "../../functions/function-supply";

/** Closing rates of the columns' last days, and averages of the quarters. */
export function sheetRates(
  { timeline }: PlanModel,
  { base, quote }: Translation,
  places: LivePlaces,
): readonly SuppliedQuote[] {
  const rateIn = (row: "average" | "closing", column: string) => {
    const content = places.content("fx", translationRateRow({ base, quote }, row), column);
    const rate = typeof content === "number" ? fromDouble(content) : undefined;
    return rate?.greaterThan(0) === true ? rate.toFixed() : undefined;
  };
  const quotes = timeline.columns.flatMap((column): readonly SuppliedQuote[] => {
    if (!column.period) return [];
    const date = endOf(column.period);
    const [closing, average] = [rateIn("closing", column.key), rateIn("average", column.key)];
    return [
      ...(closing === undefined ? [] : [{ base, quote, date, kind: "closing" as const, rate: closing }]),
      ...(average === undefined || column.span !== "quarter"
        ? []
        : [{ base, quote, date, kind: "average" as const, rate: average }]),
    ];
  });
  // The last day of a year ends a quarter too: its closing rate stands in two columns.
  const seen = new Set<string>();
  return quotes.filter(({ kind, date }) => {
    const isNew = !seen.has(`${kind} ${date}`);
    seen.add(`${kind} ${date}`);
    return isNew;
  });
}
