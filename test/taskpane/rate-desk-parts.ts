/** What a desk is opened with in tests: a small history, a shelf and texts in memory, a service on the loopback. */
import { decimal } from "../../src/core/decimal";
import { success } from "../../src/core/result";
import type { BundledHistory } from "../../src/rates/bundled-history";
import { quoteSource } from "../../src/rates/quote-book";
import type { RateQuote } from "../../src/rates/rate-quote";
import type { RateDesk, RateQuestion } from "../../src/taskpane/rate-service";
import { openRateDesk, type RateDeskParts } from "../../src/taskpane/service/rate-desk";
import type { RateShelf } from "../../src/taskpane/service/rate-shelf";
import { openWorkerClient } from "../../src/taskpane/service/worker-client";
import { ORIGIN } from "../rates/misbehaving-service";
import { workerInProcess } from "../support/pane-session";

export const NOW = Date.UTC(2026, 3, 14, 9);

export const closing = (pair: string, date: RateQuote["date"], rate: string): RateQuote => {
  const [base = "", quote = ""] = pair.split("/");
  return { base, quote, date, kind: "closing", rate: success(decimal(rate)) };
};

export const HISTORY: BundledHistory = {
  rates: quoteSource("bank", [
    closing("EUR/USD", "2026-04-13", "1.1684"),
    closing("EUR/JPY", "2026-04-13", "186.75"),
    closing("EUR/USD", "2024-06-28", "1.0705"),
    closing("EUR/JPY", "2024-06-28", "171.94"),
  ]),
  source: "bank",
  address: "https://bank.example/",
  licence: "free",
  from: "2024-06-28",
  to: "2026-04-13",
  base: "EUR",
  currencies: [
    { currency: "USD", first: 19_902, last: 20_556 },
    { currency: "JPY", first: 19_902, last: 20_556 },
  ],
};

/** A shelf in memory that copies as a database does. */
export function memoryShelf(kept = new Map<string, unknown>()): RateShelf {
  return {
    all: () => Promise.resolve([...kept.values()].map((value) => structuredClone(value))),
    put: (value) => Promise.resolve(void kept.set(value.id, structuredClone(value))),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

export function memoryTexts(kept = new Map<string, string>()) {
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
}

export type DeskParts = Partial<Omit<RateDeskParts, "online">>;

/** `online` without a fetch of its own asks nobody: whoever is asked all the same is an error. */
export function openDesk(more: DeskParts = {}, online: Partial<RateDeskParts["online"]> = {}): RateDesk {
  return openRateDesk({
    worker: openWorkerClient(workerInProcess),
    shelf: memoryShelf(),
    online: {
      fetch: (address) => Promise.reject(new Error(`not to be asked: ${address}`)),
      now: () => NOW,
      store: memoryTexts(),
      addresses: { "ecb-daily": `${ORIGIN}/daily.xml`, frankfurter: `${ORIGIN}/latest` },
      limits: { milliseconds: 400, bytes: 4000 },
      ...online,
    },
    history: () => Promise.resolve(success(HISTORY)),
    ...more,
  });
}

export const ask = async (desk: RateDesk, question: Partial<RateQuestion> = {}) =>
  desk.lookUp({ from: "USD", to: "JPY", date: "2024-06-28", kind: "closing", ...question }, []);
