/** Makes the bundle of the history out of the bank's file, and says what that changes. */
import { addDays } from "../core/date";
import { failure, type Result, success } from "../core/result";
import { parseCsv } from "./csv";
import { ECB_NAME, printedEcbRates } from "./ecb-csv";
import { decodeHistory, encodeHistory, HISTORY_FORMAT, type HistoryBundle, type RateHistory } from "./history-text";

const ADDRESS = "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/";

const LICENCE =
  "Euro foreign exchange reference rates, © European Central Bank, published for information only; free use with the source acknowledged. Rates unchanged, stored in another form.";

/** The content of the bundle's file for the text of the bank's history (eurofxref-hist.csv); fails saying what is wrong. */
export function bundleHistory(csv: string): Result<HistoryBundle, string> {
  const rows = parseCsv(csv);
  if (!rows.ok) return rows;
  const printed = printedEcbRates(rows.value);
  if (!printed.ok) return printed;
  const coded = encodeHistory(printed.value);
  if (!coded.ok) return coded;
  const { from, to, days, series } = coded.value;
  const source = `${ECB_NAME}, euro foreign exchange reference rates`;
  return success({
    format: HISTORY_FORMAT,
    source,
    address: ADDRESS,
    licence: LICENCE,
    base: "EUR",
    from,
    to,
    days,
    series,
  });
}

export interface HistoryChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first changed or removed rate: "USD 2004-06-30". */
  readonly first?: string;
}

/** What another bundle has more, otherwise, and no longer; fails when one of them cannot be read. */
export function compareBundles(before: HistoryBundle, after: HistoryBundle): Result<HistoryChange, string> {
  const [old, renewed] = [decodeHistory(before), decodeHistory(after)];
  if (!old.ok) return failure(`the bundle before: ${old.problem}`);
  if (!renewed.ok) return failure(`the bundle after: ${renewed.problem}`);
  const [was, is] = [ratesByDay(old.value), ratesByDay(renewed.value)];
  let [changed, removed]: [number, number] = [0, 0];
  let first: string | undefined;
  for (const [key, rate] of was) {
    const now = is.get(key);
    if (now === rate) continue;
    if (now === undefined) removed += 1;
    else changed += 1;
    first ??= key;
  }
  const added = is.size - (was.size - removed);
  return success({ added, changed, removed, ...(first !== undefined && { first }) });
}

function ratesByDay({ series }: RateHistory): ReadonlyMap<string, number> {
  return new Map(
    [...series].flatMap(([currency, { days, units, decimals }]) =>
      units.map(
        (unit, index) => [`${currency} ${addDays("1970-01-01", days[index] ?? 0)}`, unit / 10 ** decimals] as const,
      ),
    ),
  );
}
