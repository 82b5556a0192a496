/** The exchange rates of the session: added files, the online answer, the bundled history, as one source. */
import { parseIsoDate } from "../../core/date";
import { decimal } from "../../core/decimal";
import { failure, type Result, success } from "../../core/result";
import type { BundledHistory } from "../../rates/bundled-history";
import type { SuppliedQuote } from "../../functions/function-supply";
import { combinedSource, unavailable } from "../../rates/combined-source";
import { quoteSource } from "../../rates/quote-book";
import { type RateQuote, readRate } from "../../rates/rate-quote";
import type { RateProblem, RateSource } from "../../rates/rate-table";
import type { HistoryEntry, RateAnswer, RateDesk, RateDeskState } from "../rate-service";
import { type OnlineParts, openOnlineDesk } from "./online-desk";
import { openRateFiles } from "./rate-files";
import type { RateShelf } from "./rate-shelf";
import type { WorkerClient } from "./worker-client";

export interface RateDeskParts {
  readonly worker: Pick<WorkerClient, "ask">;
  readonly shelf: RateShelf;
  readonly online: OnlineParts;
  /** The history that comes with the program; asked for once it is needed, and again where that failed. */
  readonly history: () => Promise<Result<BundledHistory, string>>;
}

const LOADING = "the exchange rates are still being loaded";

export function openRateDesk(parts: RateDeskParts): RateDesk {
  const listeners = new Set<() => void>();
  const sourceListeners = new Set<() => void>();
  let shown: RateDeskState | undefined;
  /** What the answers of `source` come from; another list where one of them is another. */
  let asked: readonly unknown[] = [];
  const changed = () => {
    shown = undefined;
    const now = [history, online.source(), ...files.sources()];
    const isOther = now.length !== asked.length || now.some((source, i) => source !== asked[i]);
    if (isOther) asked = now;
    for (const listener of [...listeners, ...(isOther ? sourceListeners : [])]) listener();
  };
  const files = openRateFiles(parts.worker, parts.shelf, parts.online.now, changed);
  const online = openOnlineDesk(parts.online, changed);
  let history: Result<BundledHistory, string> | undefined;
  let loading: Promise<void> | undefined;
  const load = () => {
    if (history?.ok === false) loading = undefined;
    loading ??= (async () => {
      const [loaded] = await Promise.all([parts.history(), files.load()]);
      await online.start(loaded.ok ? loaded.value : undefined);
      history = loaded;
      changed();
    })();
    return loading;
  };
  const sourceNow = (workbook: RateSource | undefined): RateSource =>
    history === undefined
      ? unavailable(LOADING, "unusable")
      : combinedSource({
          workbook,
          files: files.sources(),
          online: online.source(),
          history: history.ok ? history.value : { problem: history.problem },
        });
  const source = (workbook?: RateSource): RateSource => {
    let made = { asked, rates: sourceNow(workbook) };
    const now = () => {
      if (history === undefined) void load();
      if (made.asked !== asked) made = { asked, rates: sourceNow(workbook) };
      return made.rates;
    };
    return {
      rateOn: (...question) => now().rateOn(...question),
      average: (...question) => now().average(...question),
    };
  };
  return {
    load,
    source,
    onSource: (listener) => {
      sourceListeners.add(listener);
      return () => sourceListeners.delete(listener);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => (shown ??= { ...historyState(history), ...files.state(), online: online.state() }),
    addFiles: async (given) => {
      await load();
      for (const file of given) await files.add(file);
    },
    refuse: (name, refusal) => files.tell({ kind: "refused", name, refusal }),
    removeFile: files.remove,
    restoreFile: files.restore,
    chooseOnline: async (kind) => {
      await load();
      await online.choose(kind);
    },
    askOnline: async () => {
      await load();
      await online.ask();
    },
    lookUp: async ({ from, to, date, kind }, workbook) => {
      await load();
      const day = parseIsoDate(date);
      if (day === undefined) return failure({ kind: "unusable", message: `"${date.slice(0, 20)}" is no day` });
      const own = workbookSource(workbook);
      return answered(source(own).rateOn(from, to, day, kind));
    },
  };
}

function historyState(
  history: Result<BundledHistory, string> | undefined,
): Pick<RateDeskState, "isLoaded" | "history" | "historyProblem"> {
  if (history === undefined) return { isLoaded: false };
  if (!history.ok) return { isLoaded: true, historyProblem: history.problem };
  const { source, address, licence, from, to, base, currencies } = history.value;
  const entry: HistoryEntry = {
    ...{ source, address, licence, from, to, base },
    currencies: [base, ...currencies.map(({ currency }) => currency)],
  };
  return { isLoaded: true, history: entry };
}

function workbookSource(rates: readonly SuppliedQuote[]): RateSource | undefined {
  const quotes = rates.flatMap(({ base, quote, rate, kind, date }): readonly RateQuote[] => {
    const read = readRate(rate);
    return read === undefined ? [] : [{ base, quote, date, kind, rate: read }];
  });
  return quotes.length === 0 ? undefined : quoteSource("this workbook", quotes);
}

/** A cross or a mean has as many digits as the arithmetic; nobody quotes a rate to more than these. */
const SHOWN_DIGITS = 10;

function answered(found: ReturnType<RateSource["rateOn"]>): Result<RateAnswer, RateProblem> {
  if (!found.ok) return found;
  const { rate, date, source, kind } = found.value;
  const digits = rate.toPrecision(SHOWN_DIGITS);
  const shown = decimal(digits).toFixed();
  return success({ rate: shown, isExact: decimal(shown).equals(rate), date, source, kind });
}
