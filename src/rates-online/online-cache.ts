/** The last rates of an online service, kept with their day and the time they came, so that they are there offline. */
import { type IsoDate, parseIsoDate } from "../core/date";
import { isCurrencyCode, readRate, type RateQuote } from "../rates/rate-quote";
import type { DailyRates } from "./online-answer";

/** A place that outlives the pane. Both may fail; then there is no cache, and everything else works. */
export interface RateStore {
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => Promise<void>;
}

export interface KeptRates extends DailyRates {
  readonly address: string;
  /** Milliseconds since 1970 at which the answer came. */
  readonly fetchedAt: number;
}

/** What is kept for an address; undefined when there is nothing, or nothing that can be read. */
export async function readCache(store: RateStore, address: string): Promise<KeptRates | undefined> {
  try {
    return parseCache((await store.read()) ?? "", address);
  } catch {
    return undefined;
  }
}

/** Whether it could be kept. */
export async function writeCache(store: RateStore, { address, fetchedAt, date, quotes }: KeptRates): Promise<boolean> {
  const base = quotes[0]?.base ?? "";
  const rates = quotes.flatMap(({ quote, rate }) => (rate.ok ? [[quote, rate.value.toFixed()] as const] : []));
  try {
    await store.write(JSON.stringify({ format: 1, address, fetchedAt, date, base, rates }));
    return true;
  } catch {
    return false;
  }
}

function parseCache(text: string, address: string): KeptRates | undefined {
  const kept = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  if (kept?.["format"] !== 1 || kept["address"] !== address || !Array.isArray(kept["rates"])) return undefined;
  const { fetchedAt, date, base, rates } = kept;
  const day: IsoDate | undefined = typeof date === "string" ? parseIsoDate(date) : undefined;
  if (day === undefined || typeof fetchedAt !== "number" || !Number.isFinite(fetchedAt)) return undefined;
  if (typeof base !== "string" || !isCurrencyCode(base)) return undefined;
  const quotes: RateQuote[] = [];
  for (const entry of rates as readonly unknown[]) {
    const [quote, value] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    const rate = readRate(value);
    if (typeof quote !== "string" || !isCurrencyCode(quote) || !rate?.ok) return undefined;
    quotes.push({ base, quote, date: day, kind: "closing", rate });
  }
  return { address, fetchedAt, date: day, quotes };
}
