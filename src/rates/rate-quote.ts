/** One rate as somebody quotes it, and how the cells and texts that quote rates are read. */
import { addDays, type IsoDate, isoDate, monthName, parseIsoDate } from "../core/date";
import { type Decimal, decimal, fromDouble } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import type { RateKind } from "./rate-table";

/** So many `quote` for one `base`. A rate that is there but not to be used carries the reason in its place. */
export interface RateQuote {
  readonly base: string;
  readonly quote: string;
  readonly date: IsoDate;
  readonly kind: RateKind;
  readonly rate: Result<Decimal, string>;
}

/** How a source says that a day has no rate (holidays, currencies not yet or no longer quoted). */
const NO_RATE = new Set(["", "n/a", "na", "nd", "nc", ".", "-", "–", "—"]);

/** Longer ones are no rates; they only cost time. */
const LONGEST_RATE = 40;

/** A rate out of a cell or a CSV field: undefined where there is none, a failure where there is one that is none. */
export function readRate(value: unknown): Result<Decimal, string> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number") {
    const rate = fromDouble(value);
    return rate === undefined ? failure(`${value} is no number`) : positive(rate, String(value));
  }
  if (typeof value !== "string")
    return failure(`${typeof value === "boolean" ? String(value) : "an error"} is no rate`);
  const text = value.normalize("NFKC").trim();
  if (NO_RATE.has(text.toLowerCase())) return undefined;
  if (text.length > LONGEST_RATE || !/^[-−]?\d+(\.\d+)?$/u.test(text)) return failure(`"${shown(text)}" is no rate`);
  return positive(decimal(text.replace("−", "-")), text);
}

function positive(rate: Decimal, text: string): Result<Decimal, string> {
  return rate.greaterThan(0) ? success(rate) : failure(`${text} is not positive`);
}

/** An ISO 4217 code in capitals; undefined for any other text. */
export function readCurrency(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.normalize("NFKC").trim().toUpperCase() : "";
  return isCurrencyCode(text) ? text : undefined;
}

export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

const MONTHS = new Map(
  Array.from({ length: 12 }, (_, index) => [monthName(index + 1).toLowerCase(), index + 1] as const),
);

/** Excel's serials: from 1900-03-01, where they begin to agree with the calendar, to the last one that Excel knows. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/**
 * A date out of a cell (serial of the 1900 system) or a text: 2004-06-30, 2004/6/30, 30 June 2004. Undefined for any
 * other: 06/07/2004 is read differently by different people.
 */
export function readDate(value: unknown): IsoDate | undefined {
  if (typeof value === "number") {
    const serial = Math.floor(value);
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays("1899-12-30", serial) : undefined;
  }
  const text = typeof value === "string" ? value.normalize("NFKC").trim() : "";
  const iso = parseIsoDate(text);
  if (iso !== undefined) return iso;
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slashed) return isoDate(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const named = /^(\d{1,2}) ([a-z]{3,9}) (\d{4})$/i.exec(text);
  const month = named && MONTHS.get((named[2] ?? "").toLowerCase());
  return named && month !== null && month !== undefined
    ? isoDate(Number(named[3]), month, Number(named[1]))
    : undefined;
}

const KINDS: ReadonlyMap<string, RateKind> = new Map([
  ["", "closing"],
  ["closing", "closing"],
  ["close", "closing"],
  ["spot", "closing"],
  ["期末", "closing"],
  ["average", "average"],
  ["平均", "average"],
  ["期中平均", "average"],
  ["stated", "stated"],
  ["会社公表", "stated"],
]);

/** What a cell calls the kind of a rate; one left empty is a closing rate, undefined is a word that is none. */
export function readKind(value: unknown): RateKind | undefined {
  if (value === undefined || value === null) return "closing";
  return typeof value === "string" ? KINDS.get(value.normalize("NFKC").trim().toLowerCase()) : undefined;
}

/** A text of foreign making, short enough for a message. */
export function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
