/** What the services answer with: the bank's daily file (XML), and the JSON of Frankfurter and services like it. */
import { type IsoDate, parseIsoDate } from "../core/date";
import { failure, type Result, success } from "../core/result";
import { isCurrencyCode, readDate, readRate, type RateQuote } from "../rates/rate-quote";

/** One day's rates of a service: units of each quoted currency for one `base`. */
export interface DailyRates {
  readonly date: IsoDate;
  readonly quotes: readonly RateQuote[];
}

export const SERVICE_KINDS = ["ecb-daily", "frankfurter"] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const MEDIA_TYPES: Readonly<Record<ServiceKind, readonly string[]>> = {
  "ecb-daily": ["text/xml", "application/xml"],
  frankfurter: ["application/json"],
};

export function readAnswer(kind: ServiceKind, text: string): Result<DailyRates, string> {
  return kind === "ecb-daily" ? readEcbDaily(text) : readFrankfurter(text);
}

/** `<Cube time='2026-04-13'><Cube currency='USD' rate='1.1684'/>…`, nothing of XML beyond it, closed to the end. */
function readEcbDaily(text: string): Result<DailyRates, string> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return failure("the answer declares entities");
  if (!/<\/(?:\w+:)?Envelope>\s*$/.test(text)) return failure("the answer breaks off");
  const days = [...text.matchAll(/<Cube\s+time\s*=\s*['"]([^'"]*)['"]\s*>/g)];
  const date = parseIsoDate(days[0]?.[1] ?? "");
  if (days.length !== 1 || date === undefined) return failure("the answer does not name one day");
  const pairs = [...text.matchAll(/<Cube\s+currency\s*=\s*['"]([^'"]*)['"]\s+rate\s*=\s*['"]([^'"]*)['"]\s*\/>/g)];
  return quotesOf(
    "EUR",
    date,
    pairs.map(([, currency = "", rate = ""]) => [currency, rate] as const),
  );
}

/** `{"amount":1,"base":"EUR","date":"2026-04-13","rates":{"USD":1.1684}}`. A double names up to 15 digits exactly. */
function readFrankfurter(text: string): Result<DailyRates, string> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return failure("the answer is no whole JSON");
  }
  if (!isRecord(answer) || !isRecord(answer["rates"])) return failure("the answer has no rates");
  const { amount = 1, base, date, rates } = answer;
  if (amount !== 1) return failure("the rates are not for one unit");
  const day = typeof date === "string" ? readDate(date) : undefined;
  if (typeof base !== "string" || !isCurrencyCode(base)) return failure("the answer names no base currency");
  return day === undefined ? failure("the answer names no day") : quotesOf(base, day, Object.entries(rates as object));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quotesOf(
  base: string,
  date: IsoDate,
  pairs: readonly (readonly [currency: string, rate: unknown])[],
): Result<DailyRates, string> {
  const quotes: RateQuote[] = [];
  for (const [quote, value] of pairs) {
    if (!isCurrencyCode(quote) || quote === base) return failure(`the answer names a currency "${quote.slice(0, 10)}"`);
    const rate = readRate(value);
    if (!rate?.ok) return failure(`the answer has no rate for ${quote}`);
    if (quotes.some((other) => other.quote === quote)) return failure(`the answer has two rates for ${quote}`);
    quotes.push({ base, quote, date, kind: "closing", rate });
  }
  return quotes.length === 0 ? failure("the answer has no rates") : success({ date, quotes });
}
