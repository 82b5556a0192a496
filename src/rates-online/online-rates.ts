/**
 * Rates of today from a service on the network, for the analyst who switches that on. It is off unless an address is
 * given and allowed; what comes is used only when it is whole, of a possible day and near to the last known rates.
 */
import { addDays, dayNumber, type IsoDate } from "../core/date";
import { decimal } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import { quoteSource } from "../rates/quote-book";
import type { RateQuote } from "../rates/rate-quote";
import type { RateSource } from "../rates/rate-table";
import { MEDIA_TYPES, readAnswer, type ServiceKind } from "./online-answer";
import { type KeptRates, type RateStore, readCache, writeCache } from "./online-cache";
import { fetchText, type FetchRates, type OnlineLimits, type OnlineProblem } from "./online-limit";

export const ONLINE_LIMITS: OnlineLimits = { milliseconds: 10_000, bytes: 100_000 };

/** Where the known services are; nothing is asked unless one of their origins is allowed. */
export const ONLINE_ADDRESS: Readonly<Record<ServiceKind, string>> = {
  "ecb-daily": "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
  frankfurter: "https://api.frankfurter.dev/v1/latest?base=EUR",
};

export interface OnlineService {
  readonly kind: ServiceKind;
  readonly address: string;
}

/** Rates known up to a day, as the bundled history has them. */
export interface KnownRates {
  readonly rates: RateSource;
  readonly to: IsoDate;
}

export interface OnlineOptions {
  /** Undefined: switched off. */
  readonly service: OnlineService | undefined;
  /** Origins that may be asked ("https://api.frankfurter.dev"), https only. */
  readonly allow: readonly string[];
  readonly fetch: FetchRates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly store: RateStore;
  /** What was known before, against which what comes is held: the bundled history. The cache is one by itself. */
  readonly known?: KnownRates;
  readonly limits?: OnlineLimits;
}

export interface OnlineQuotes {
  readonly rates: RateSource;
  readonly quotes: readonly RateQuote[];
  readonly date: IsoDate;
  readonly fetchedAt: number;
  /** Why these are the kept rates of an earlier answer and not new ones; undefined when they have just come. */
  readonly stale?: OnlineProblem;
}

export interface OnlineRates {
  /** Asks the service, once for all who ask meanwhile; the rates kept before stand in when it fails. Never rejects. */
  readonly refresh: () => Promise<Result<OnlineQuotes, OnlineProblem>>;
  /** The rates kept from an earlier answer, without asking anybody. */
  readonly kept: () => Promise<OnlineQuotes | undefined>;
}

/** A service that refuses without saying until when is left alone for so long. */
const PAUSE = 60_000;
const LONGEST_PAUSE = 24 * 3_600_000;

/** Rates published today are of today or of a working day not long ago (Easter and Christmas take five days). */
const OLDEST_IN_DAYS = 7;

/** A rate that moved further than this within a month is taken for an error; since longer ago, it may have moved more. */
const FARTHEST = decimal("1.25");
const FARTHEST_LONG_AGO = decimal(2);
const LONG_AGO_IN_DAYS = 31;

/** Fails when the source is switched off, or its address is not https or not of an allowed origin. */
export function openOnlineRates(options: OnlineOptions): Result<OnlineRates, OnlineProblem> {
  const { service } = options;
  if (service === undefined) return failure({ kind: "off", message: "online rates are switched off" });
  const refused = addressProblem(service.address, options.allow);
  if (refused !== undefined) return failure({ kind: "not-allowed", message: refused });
  let asking: Promise<Result<OnlineQuotes, OnlineProblem>> | undefined;
  let notBefore = -Infinity;
  const ask = async (): Promise<Result<OnlineQuotes, OnlineProblem>> => {
    const kept = await readCache(options.store, service.address);
    const fresh = await askService(options, service, kept, notBefore);
    if (fresh.ok) return fresh;
    const { retryAfter, ...problem } = fresh.problem;
    if (problem.kind === "refused") notBefore = options.now() + Math.min(retryAfter ?? PAUSE, LONGEST_PAUSE);
    return kept === undefined ? failure(problem) : success({ ...quotesOf(kept, service), stale: problem });
  };
  return success({
    refresh: () => {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    kept: async () => {
      const kept = await readCache(options.store, service.address);
      if (kept === undefined) return undefined;
      return { ...quotesOf(kept, service), stale: { kind: "waiting", message: "the service was not asked" } };
    },
  });
}

function addressProblem(address: string, allow: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return "the address of the online rates is none";
  const url = new URL(address);
  if (url.protocol !== "https:") return "online rates are asked for over https only";
  if (url.username !== "" || url.password !== "") return "the address of the online rates holds a name or password";
  return allow.includes(url.origin) ? undefined : `${url.origin} is not among the allowed addresses`;
}

type Fresh = Result<OnlineQuotes, OnlineProblem & { readonly retryAfter?: number }>;

async function askService(
  options: OnlineOptions,
  service: OnlineService,
  kept: KeptRates | undefined,
  notBefore: number,
): Promise<Fresh> {
  const { fetch, now, limits = ONLINE_LIMITS } = options;
  if (now() < notBefore) {
    const seconds = Math.ceil((notBefore - now()) / 1000);
    return failure({ kind: "waiting", message: `the service wants to be left alone for ${seconds} s` });
  }
  const text = await fetchText(fetch, service.address, MEDIA_TYPES[service.kind], limits);
  if (!text.ok) return text;
  const read = readAnswer(service.kind, text.value);
  if (!read.ok) return failure({ kind: "unreadable", message: read.problem });
  const fetchedAt = now();
  const answer: KeptRates = { ...read.value, address: service.address, fetchedAt };
  const doubt = dayDoubt(answer, fetchedAt, kept) ?? rateDoubt(answer, references(options, kept, service));
  if (doubt !== undefined) return failure({ kind: "implausible", message: doubt });
  await writeCache(options.store, answer);
  return success(quotesOf(answer, service));
}

function quotesOf({ quotes, date, fetchedAt }: KeptRates, service: OnlineService): OnlineQuotes {
  return { rates: quoteSource(new URL(service.address).hostname, quotes), quotes, date, fetchedAt };
}

function dayDoubt({ date }: KeptRates, fetchedAt: number, kept: KeptRates | undefined): string | undefined {
  const today = new Date(fetchedAt).toISOString().slice(0, 10) as IsoDate;
  // East of Greenwich it may be tomorrow already.
  if (date > addDays(today, 1)) return `the rates are of ${date}, which is still to come`;
  if (date < addDays(today, -OLDEST_IN_DAYS)) return `the rates are of ${date}, more than ${OLDEST_IN_DAYS} days ago`;
  return kept !== undefined && date < kept.date ? `the rates are of ${date}, those kept of ${kept.date}` : undefined;
}

function references(
  options: OnlineOptions,
  kept: KeptRates | undefined,
  service: OnlineService,
): readonly KnownRates[] {
  const last = kept === undefined ? [] : [{ rates: quotesOf(kept, service).rates, to: kept.date }];
  return [...last, ...(options.known ? [options.known] : [])];
}

/** The first rate that is far from the last one known of its pair. */
function rateDoubt({ quotes }: KeptRates, known: readonly KnownRates[]): string | undefined {
  for (const { base, quote, date, rate } of quotes) {
    if (!rate.ok) return `the rate of ${quote} cannot be used: ${rate.problem}`;
    for (const { rates, to } of known) {
      const before = rates.rateOn(base, quote, to < date ? to : date, "closing");
      if (!before.ok) continue;
      const farthest =
        dayNumber(date) - dayNumber(before.value.date) <= LONG_AGO_IN_DAYS ? FARTHEST : FARTHEST_LONG_AGO;
      const ratio = rate.value.dividedBy(before.value.rate);
      if (ratio.lessThanOrEqualTo(farthest) && ratio.times(farthest).greaterThanOrEqualTo(1)) break;
      return `${rate.value.toFixed()} ${quote} for 1 ${base} is far from ${before.value.rate.toPrecision(6)} on ${before.value.date} (${before.value.source})`;
    }
  }
  return undefined;
}
