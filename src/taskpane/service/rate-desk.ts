/** The rates that the analyst adds to those of the workbook and the bundled ones: files, and a service that is off by default. */
import { parseIsoDate } from "../../core/date";
import { failure, success } from "../../core/result";
import { loadBundledHistory } from "../../rates/bundled-history";
import { firstOfSources, quoteSource } from "../../rates/quote-book";
import type { FoundRate, RateKind, RateSource } from "../../rates/rate-table";
import { readRateFile } from "../../rates/read-rate-file";
import type { FetchRates } from "../../rates-online/online-limit";
import { ONLINE_ADDRESS, type OnlineQuotes, openOnlineRates } from "../../rates-online/online-rates";
import { decodeText } from "../../readers/text/decode";
import type { AddedRates, OnlineState, RateBookState, RateDesk } from "../pane-service";
import type { TextStore } from "./remembered-answer";

export interface RateDeskParts {
  readonly store: () => TextStore;
  readonly fetch: FetchRates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The rates of the workbook's own model, which stand before all others. */
  readonly own: () => Promise<RateSource | undefined>;
  /** The added rates have changed: the functions' cells are calculated anew. */
  readonly changed: () => Promise<unknown>;
}

/** What the functions ask between the workbook's own rates and the bundled ones. */
export interface OpenRateDesk extends RateDesk {
  readonly further: () => Promise<readonly RateSource[]>;
}

const SWITCH = "tieout.online-rates";
const CACHE = "tieout.online-rates.kept";
const MOST_FILES = 20;

interface AddedFile extends AddedRates {
  readonly rates: RateSource;
}

export function openRateDesk({ store, fetch, now, own, changed }: RateDeskParts): OpenRateDesk {
  let files: readonly AddedFile[] = [];
  let online: { readonly quotes?: OnlineQuotes; readonly problem?: string } = {};
  const kept = keptIn(store);

  const service = async () => {
    const bundled = await loadBundledHistory();
    return openOnlineRates({
      service: kept.read(SWITCH) === "on" ? { kind: "frankfurter", address: ONLINE_ADDRESS.frankfurter } : undefined,
      allow: [new URL(ONLINE_ADDRESS.frankfurter).origin],
      fetch,
      now,
      store: {
        read: () => Promise.resolve(kept.read(CACHE)),
        write: (text) => {
          kept.write(CACHE, text);
          return Promise.resolve();
        },
      },
      ...(bundled.ok && { known: { rates: bundled.value.rates, to: bundled.value.to } }),
    });
  };
  const onlineQuotes = async (): Promise<OnlineQuotes | undefined> => {
    const opened = await service();
    return opened.ok ? (online.quotes ?? (await opened.value.kept())) : undefined;
  };
  const further = async () => {
    const quotes = await onlineQuotes();
    return [...files.map(({ rates }) => rates), ...(quotes ? [quotes.rates] : [])];
  };
  const state = async (): Promise<RateBookState> => {
    const bundled = await loadBundledHistory();
    return {
      ...(bundled.ok && {
        bundled: {
          source: bundled.value.source,
          licence: bundled.value.licence,
          address: bundled.value.address,
          from: bundled.value.from,
          to: bundled.value.to,
          currencies: bundled.value.currencies.length,
        },
      }),
      files: files.map(({ rates: _, ...told }) => told),
      online: onlineState(kept.read(SWITCH) === "on", await onlineQuotes(), online.problem),
    };
  };
  const refresh = async () => {
    const opened = await service();
    if (!opened.ok) return;
    const asked = await opened.value.refresh();
    const problem = asked.ok ? asked.value.stale?.message : asked.problem.message;
    online = { ...(asked.ok && { quotes: asked.value }), ...(problem !== undefined && { problem }) };
  };
  const afterChange = async () => {
    await changed();
    return state();
  };
  return {
    further,
    state,
    addFile: async ({ name, bytes }) => {
      if (files.length >= MOST_FILES)
        return failure(`there are ${MOST_FILES} files of rates already: remove one first`);
      const text = decodeText(bytes);
      const read = text.ok ? readRateFile(text.value, name) : failure(`${name}: ${text.problem.reason}`);
      if (!read.ok) return read;
      const { source, quotes, problems, from, to } = read.value;
      const pairs = new Set(quotes.map(({ base, quote }) => `${base}/${quote}`)).size;
      const added = { name, source, from, to, pairs, unread: problems.length, rates: quoteSource(source, quotes) };
      files = [...files.filter((file) => file.name !== name), added];
      return success(await afterChange());
    },
    removeFile: (name) => {
      files = files.filter((file) => file.name !== name);
      return afterChange();
    },
    switchOnline: async (isOn) => {
      kept.write(SWITCH, isOn ? "on" : "off");
      online = {};
      if (isOn) await refresh();
      return afterChange();
    },
    refreshOnline: async () => {
      await refresh();
      return afterChange();
    },
    find: async ({ from, to, day, kind }) => {
      const date = parseIsoDate(day);
      if (date === undefined) return failure("the day is none: write it as 2025-06-30");
      const bundled = await loadBundledHistory();
      const ofBook = await own();
      const sources = [...(ofBook ? [ofBook] : []), ...(await further()), ...(bundled.ok ? [bundled.value.rates] : [])];
      const found = firstOfSources(sources).rateOn(from.toUpperCase(), to.toUpperCase(), date, kind);
      return found.ok ? success(told(found.value)) : failure(found.problem.message);
    },
  };
}

function told({ rate, date, source, kind }: FoundRate): { rate: string; date: string; source: string; kind: RateKind } {
  return { rate: rate.toSignificantDigits(8).toFixed(), date, source, kind };
}

function onlineState(isOn: boolean, quotes: OnlineQuotes | undefined, problem: string | undefined): OnlineState {
  return {
    isOn,
    address: ONLINE_ADDRESS.frankfurter,
    ...(quotes && { date: quotes.date, currencies: quotes.quotes.length }),
    ...(problem !== undefined && { problem }),
  };
}

/** In the browser's own store; where it refuses, what was switched holds until the pane is closed. */
function keptIn(store: () => TextStore) {
  const here = new Map<string, string>();
  return {
    read: (key: string): string | undefined => {
      try {
        return here.get(key) ?? store().getItem(key) ?? undefined;
      } catch {
        return here.get(key);
      }
    },
    write: (key: string, text: string): void => {
      here.set(key, text);
      try {
        store().setItem(key, text);
      } catch {
        // Kept above.
      }
    },
  };
}
