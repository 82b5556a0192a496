/** The history of reference rates that comes with the program, loaded when it is first asked for. */
import type { IsoDate } from "../core/date";
import { failure, type Result, success } from "../core/result";
import type { DailySeries } from "./daily-series";
import { decodeHistory, type HistoryBundle, type HistorySeries, rateOf, type RateHistory } from "./history-text";
import { rateSource } from "./rate-search";
import type { RateSource } from "./rate-table";

/** A history and what is to be shown beside it. */
export interface BundledHistory {
  readonly rates: RateSource;
  readonly source: string;
  readonly address: string;
  readonly licence: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly base: string;
  /** In the order of the bank's table, the discontinued ones too; without the base. */
  readonly currencies: readonly CurrencySpan[];
}

export interface CurrencySpan {
  readonly currency: string;
  /** First and last day that has a rate, as days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
}

let loading: Promise<Result<BundledHistory, string>> | undefined;

/**
 * The bundled history, decoded once. The file is a module of its own behind `import()`, so a bundler gives it a chunk
 * that is fetched on first use. Fails when that chunk cannot be had or is damaged; the next call tries again.
 */
export async function loadBundledHistory(): Promise<Result<BundledHistory, string>> {
  loading ??= import("../../assets/rates/ecb-history.json").then(
    (module) => openHistory(module.default),
    (reason: unknown) => failure(`the bundled rates cannot be loaded: ${String(reason)}`),
  );
  const loaded = await loading;
  if (!loaded.ok) loading = undefined;
  return loaded;
}

/** A history out of the content of a bundle. */
export function openHistory(bundle: HistoryBundle): Result<BundledHistory, string> {
  const decoded = decodeHistory(bundle);
  if (!decoded.ok) return failure(`the bundled rates cannot be read: ${decoded.problem}`);
  const history = decoded.value;
  return success({
    rates: historySource(bundle.source, history),
    source: bundle.source,
    address: bundle.address,
    licence: bundle.licence,
    from: history.from,
    to: history.to,
    base: history.base,
    currencies: [...history.series].flatMap(([currency, { days }]) => {
      const [first, last] = [days[0], days.at(-1)];
      return first === undefined || last === undefined ? [] : [{ currency, first, last }];
    }),
  });
}

/** All pairs of a history, those without its base crossed through it. */
function historySource(name: string, history: RateHistory): RateSource {
  const series = new Map(
    [...history.series].flatMap(([currency, rates]) =>
      rates.days.length === 0 ? [] : [[currency, dailySeries(history.base, currency, rates)] as const],
    ),
  );
  return rateSource({
    name,
    series: (base, quote, kind) => (base === history.base && kind === "closing" ? series.get(quote) : undefined),
    pivots: [history.base],
  });
}

function dailySeries(base: string, quote: string, rates: HistorySeries): DailySeries {
  return {
    base,
    quote,
    days: rates.days,
    rateAt: (index) => {
      const rate = rateOf(rates, index);
      return rate === undefined ? failure("no rate") : success(rate);
    },
  };
}
