/** The pane's switch for online rates: whom the analyst has chosen to be asked, and what was answered last. */
import { SERVICE_KINDS, type ServiceKind } from "../../rates-online/online-answer";
import type { FetchRates, OnlineLimits, OnlineProblem } from "../../rates-online/online-limit";
import {
  type KnownRates,
  ONLINE_ADDRESS,
  type OnlineQuotes,
  type OnlineRates,
  openOnlineRates,
} from "../../rates-online/online-rates";
import type { RateSource } from "../../rates/rate-table";
import type { OnlineState } from "../rate-service";
import type { TextStore } from "./remembered-answer";

export interface OnlineParts {
  readonly fetch: FetchRates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where choice and answers are kept; may throw, then they hold for the session. */
  readonly store: () => TextStore;
  readonly addresses?: Readonly<Record<ServiceKind, string>>;
  readonly limits?: OnlineLimits;
}

export interface OnlineDesk {
  readonly state: () => OnlineState;
  readonly source: () => RateSource | undefined;
  /** Takes up the choice and the answer of an earlier session; asks again when that is some hours old. */
  readonly start: (known: KnownRates | undefined) => Promise<void>;
  readonly choose: (kind: ServiceKind | undefined) => Promise<void>;
  readonly ask: () => Promise<void>;
}

const CHOICE = "tieout.online-rates";

/** The rates change once a working day; whoever wants them sooner presses the button. */
const FRESH_FOR = 4 * 3_600_000;

export function openOnlineDesk(parts: OnlineParts, changed: () => void): OnlineDesk {
  const addresses = parts.addresses ?? ONLINE_ADDRESS;
  const choices = SERVICE_KINDS.map((kind) => ({ kind, address: addresses[kind] }));
  // One a service and session: each knows how long its service wants to be left alone.
  const opened = new Map<ServiceKind, OnlineRates>();
  let known: KnownRates | undefined;
  let quotes: OnlineQuotes | undefined;
  let state: OnlineState = { choices, chosen: undefined, isAsking: false };
  const show = (next: OnlineState) => {
    state = next;
    changed();
  };
  const open = (kind: ServiceKind): OnlineRates | undefined => {
    const before = opened.get(kind);
    if (before) return before;
    const { fetch, now, limits } = parts;
    const rates = openOnlineRates({
      service: { kind, address: addresses[kind] },
      allow: choices.map(({ address }) => new URL(address).origin),
      fetch,
      now,
      store: cacheOf(parts.store, kind),
      ...(known && { known }),
      ...(limits && { limits }),
    });
    if (!rates.ok) {
      show({ choices, chosen: kind, isAsking: false, problem: rates.problem });
      return undefined;
    }
    opened.set(kind, rates.value);
    return rates.value;
  };
  const take = (found: OnlineQuotes, problem?: OnlineProblem) => {
    quotes = found;
    const { date, fetchedAt } = found;
    const answer = { date, fetchedAt, currencies: found.quotes.length + 1 };
    show({ choices, chosen: state.chosen, isAsking: false, answer, ...(problem && { problem }) });
  };
  const ask = async (): Promise<void> => {
    const { chosen } = state;
    if (chosen === undefined || state.isAsking) return;
    if (known === undefined) {
      const message = "there are no bundled rates that an answer could be held against, so none is asked for";
      show({ choices, chosen, isAsking: false, problem: { kind: "implausible", message } });
      return;
    }
    const rates = open(chosen);
    if (!rates) return;
    show({ ...withoutProblem(state), isAsking: true });
    const found = await rates.refresh();
    // Switched meanwhile: what comes of the service before is not wanted any more.
    if (state.chosen !== chosen) return;
    if (found.ok) take(found.value, found.value.stale);
    else show({ ...withoutProblem(state), isAsking: false, problem: found.problem });
  };
  /** The kept answer of a service, before it is asked. */
  const takeKept = async (kind: ServiceKind): Promise<void> => {
    const kept = await open(kind)?.kept();
    if (kept && state.chosen === kind) take(kept);
  };
  const choose = async (kind: ServiceKind | undefined): Promise<void> => {
    quotes = undefined;
    keepText(parts.store, CHOICE, kind ?? "");
    show({ choices, chosen: kind, isAsking: false });
    if (kind === undefined) return;
    await takeKept(kind);
    if (state.chosen === kind) await ask();
  };
  return {
    state: () => state,
    source: () => quotes?.rates,
    start: async (history) => {
      known = history;
      const text = keptText(parts.store, CHOICE);
      const kind = SERVICE_KINDS.find((one) => one === text);
      if (kind === undefined) return;
      state = { choices, chosen: kind, isAsking: false };
      await takeKept(kind);
      const age = parts.now() - (state.answer?.fetchedAt ?? -Infinity);
      // A clock that was set back makes an answer of the future: that is no fresh one.
      if (age < 0 || age > FRESH_FOR) void ask();
      else changed();
    },
    choose,
    ask,
  };
}

function withoutProblem({ choices, chosen, isAsking, answer }: OnlineState): OnlineState {
  return { choices, chosen, isAsking, ...(answer && { answer }) };
}

function cacheOf(store: () => TextStore, kind: ServiceKind) {
  const key = `${CHOICE}.${kind}`;
  return {
    read: () => Promise.resolve(keptText(store, key)),
    write: (text: string) => {
      store().setItem(key, text);
      return Promise.resolve();
    },
  };
}

function keptText(store: () => TextStore, key: string): string | undefined {
  try {
    return store().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Where storage is switched off, it is forgotten with the session. */
function keepText(store: () => TextStore, key: string, text: string): void {
  try {
    store().setItem(key, text);
  } catch {
    return;
  }
}
