import { endOf } from "../core/period";
import type { StatedRate } from "../statements/filing";
import { latestPeriod } from "./filing-label";
import type { PlanModel } from "./model";
import { placesOf } from "./timeline";

/** A stated rate in the column it translates. */
export interface RateInUse {
  readonly column: string;
  readonly rate: StatedRate;
  readonly filing: number;
  /** Index into the filing's rates. */
  readonly index: number;
}

/** The FX row that holds the stated rate of a pair in each column. */
export function rateRowKey(rate: Pick<StatedRate, "base" | "quote">): string {
  return `fx:${pairOf(rate)}:rate`;
}

export function pairOf(rate: Pick<StatedRate, "base" | "quote">): string {
  return `${rate.base}/${rate.quote}`;
}

/**
 * A stated rate holds for the columns that its filing prints in the translated currency, else for those that end on
 * the rate's day, else for the filing's latest period. Of several rates of a pair in one filing, the one of the
 * column's last day; without such a day none is taken. A later filing's rate stands before an earlier one's.
 */
export function ratesInUse(model: PlanModel): readonly RateInUse[] {
  const found = new Map<string, RateInUse>();
  model.filings.forEach(({ filing }, f) => {
    filing.rates.forEach((rate, index) => {
      const rivals = filing.rates.filter((other) => pairOf(other) === pairOf(rate));
      for (const column of columnsOfRate(model, f, rate)) {
        const period = model.timeline.columns[model.timeline.index.get(column) ?? -1]?.period;
        if (rivals.length > 1 && (!period || rate.at !== endOf(period))) continue;
        found.set(`${pairOf(rate)} ${column}`, { column, rate, filing: f, index });
      }
    });
  });
  return [...found.values()];
}

function columnsOfRate(model: PlanModel, filing: number, rate: StatedRate): readonly string[] {
  const translated = translatedCurrency(model, rate);
  const printed = model.blocks
    .filter((block) => block.currency === translated && !block.main)
    .flatMap((block) =>
      block.rows.flatMap((row) => [...row.cells].flatMap(([c, v]) => (v.filing === filing ? [c] : []))),
    );
  if (printed.length > 0) return [...new Set(printed)];
  const onDay = rate.at === undefined ? [] : (model.timeline.ending.get(`A|${rate.at}`) ?? []);
  if (onDay.length > 0) return onDay;
  const source = model.filings[filing];
  const latest = source && latestPeriod(source.filing);
  return latest ? placesOf(model.timeline, latest) : [];
}

/** The currency that amounts are translated into: the one of the pair that is not the issuer's own. */
export function translatedCurrency(model: PlanModel, rate: StatedRate): string {
  return model.currency === rate.base ? rate.quote : rate.base;
}
