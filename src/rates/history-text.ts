/**
 * The bundled history as text. A currency's rates are whole multiples of its smallest printed decimal, each written as
 * its difference from the one before, zigzag, in groups of five bits, the last group marked; a run of days without a
 * rate is `~` and its length. So a rate takes two characters, exact as published, and gzip finds the repetitions.
 */
import { dayNumber, type IsoDate } from "../core/date";
import { type Decimal, decimal, powerOfTen } from "../core/decimal";
import { failure, type Result, success } from "../core/result";

export interface SeriesText {
  /** Digits after the point in which all rates of the currency are whole. */
  readonly decimals: number;
  /** How many rates there are, and their sum in the smallest unit: what is damaged does not add up. */
  readonly count: number;
  readonly total: string;
  readonly text: string;
}

/** What the file of the bundle holds. Rates are units of the named currency for one of `base`. */
export interface HistoryBundle {
  readonly format: string;
  readonly source: string;
  readonly address: string;
  readonly licence: string;
  readonly base: string;
  /** First day; the following ones in `days` as differences. */
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly series: Readonly<Record<string, SeriesText>>;
}

export const HISTORY_FORMAT = "daily-rates-1";

/** One currency: the days that have a rate, and the rates in units of 10^-decimals. */
export interface HistorySeries {
  readonly decimals: number;
  readonly days: readonly number[];
  readonly units: readonly number[];
}

export interface RateHistory {
  readonly base: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Every day of the table, as days since 1970-01-01. */
  readonly days: readonly number[];
  readonly series: ReadonlyMap<string, HistorySeries>;
}

/** A table of daily rates as printed: days ascending, a column of as many texts a currency, undefined for none. */
export interface PrintedRates {
  readonly days: readonly IsoDate[];
  readonly columns: ReadonlyMap<string, readonly (string | undefined)[]>;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const GROUP = 32;
const NONE = "~";

/** The rate of an index, exact as published. */
export function rateOf(series: HistorySeries, index: number): Decimal | undefined {
  const units = series.units[index];
  return units === undefined ? undefined : decimal(units).times(powerOfTen(-series.decimals));
}

function writeCount(count: number): string {
  let rest = count;
  let text = "";
  while (rest >= GROUP) {
    text += ALPHABET.charAt(rest % GROUP);
    rest = Math.floor(rest / GROUP);
  }
  return text + ALPHABET.charAt(GROUP + rest);
}

function zigzag(difference: number): number {
  return difference < 0 ? -2 * difference - 1 : 2 * difference;
}

/** The bundle's days and series; fails on a rate that is no positive number, naming its day and currency. */
export function encodeHistory(
  printed: PrintedRates,
): Result<Pick<HistoryBundle, "from" | "to" | "days" | "series">, string> {
  const { days, columns } = printed;
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return failure("there are no days");
  const numbers = days.map(dayNumber);
  const series: Record<string, SeriesText> = {};
  for (const [currency, rates] of columns) {
    const wrong = rates.findIndex((rate) => rate !== undefined && !isPositive(rate));
    if (wrong >= 0) return failure(`${currency} on ${days[wrong] ?? ""}: "${rates[wrong] ?? ""}" is no rate`);
    const coded = encodeSeries(rates);
    if (coded === undefined) return failure(`the rates of ${currency} have too many digits`);
    series[currency] = coded;
  }
  return success({
    from,
    to,
    days: numbers
      .slice(1)
      .map((day, i) => writeCount(day - (numbers[i] ?? 0)))
      .join(""),
    series,
  });
}

function isPositive(rate: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(rate) && /[1-9]/.test(rate);
}

/** Sums of 100,000 rates below this one stay exact in a double, and so do twice their differences. */
const TOO_MANY_UNITS = 10_000_000_000;

function encodeSeries(rates: readonly (string | undefined)[]): SeriesText | undefined {
  const decimals = Math.max(0, ...rates.map((rate) => (rate?.includes(".") ? rate.length - rate.indexOf(".") - 1 : 0)));
  let [text, missing, before, total, count] = ["", 0, 0, 0n, 0];
  for (const rate of rates) {
    if (rate === undefined) {
      missing += 1;
      continue;
    }
    if (missing > 0) text += NONE + writeCount(missing);
    missing = 0;
    const [whole = "", fraction = ""] = rate.split(".");
    const units = Number(whole + fraction.padEnd(decimals, "0"));
    if (units >= TOO_MANY_UNITS) return undefined;
    text += writeCount(zigzag(units - before));
    before = units;
    total += BigInt(units);
    count += 1;
  }
  if (missing > 0) text += NONE + writeCount(missing);
  return { decimals, count, total: total.toString(), text };
}

/** Reads a bundle; fails, saying where, on one of another format or one that is damaged. */
export function decodeHistory(bundle: HistoryBundle): Result<RateHistory, string> {
  if (bundle.format !== HISTORY_FORMAT) return failure(`the format is "${bundle.format}", not ${HISTORY_FORMAT}`);
  const [from, to] = [bundle.from as IsoDate, bundle.to as IsoDate];
  const steps = readCounts(bundle.days);
  const days = [dayNumber(from)];
  for (const step of steps ?? []) days.push((days.at(-1) ?? NaN) + step.count);
  if (steps === undefined || days.at(-1) !== dayNumber(to)) return failure("the days are damaged");
  const series = new Map<string, HistorySeries>();
  for (const [currency, text] of Object.entries(bundle.series)) {
    const read = decodeSeries(text, days);
    if (read === undefined) return failure(`the rates of ${currency} are damaged`);
    series.set(currency, read);
  }
  return success({ base: bundle.base, from, to, days, series });
}

function decodeSeries(coded: SeriesText, days: readonly number[]): HistorySeries | undefined {
  const steps = readCounts(coded.text);
  if (steps === undefined) return undefined;
  const [found, units]: [number[], number[]] = [[], []];
  let [at, value, total] = [0, 0, 0];
  for (const { count, isGap } of steps) {
    const day = days[at];
    if (day === undefined) return undefined;
    if (isGap) {
      at += count;
      continue;
    }
    value += count % 2 === 1 ? -(count + 1) / 2 : count / 2;
    if (value <= 0) return undefined;
    found.push(day);
    units.push(value);
    total += value;
    at += 1;
  }
  const isWhole = at === days.length && units.length === coded.count && String(total) === coded.total;
  return isWhole ? { decimals: coded.decimals, days: found, units } : undefined;
}

interface Step {
  readonly count: number;
  readonly isGap: boolean;
}

const VALUES = new Map(Array.from(ALPHABET).map((character, value) => [character.charCodeAt(0), value] as const));

function readCounts(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let [count, weight, isGap] = [0, 1, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const value = VALUES.get(code);
    if (value === undefined) {
      if (text.charAt(index) !== NONE || isGap || weight > 1) return undefined;
      isGap = true;
      continue;
    }
    count += (value % GROUP) * weight;
    weight *= GROUP;
    if (value < GROUP) continue;
    steps.push({ count, isGap });
    [count, weight, isGap] = [0, 1, false];
  }
  return weight === 1 && !isGap ? steps : undefined;
}
