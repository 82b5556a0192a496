/** The figures of imported filings as FACT looks them up: plain data, made where the filings are read. */
import type { IsoDate } from "../core/date";
import { type Decimal, decimal, powerOfTen } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import type { FactProblem, FactQuery, FactSource } from "./function-source";

export interface FigureEntry {
  /** The line's label in each language, its key, its concept; folded by `foldName`. */
  readonly names: readonly string[];
  readonly issuer: string;
  /** What the period is called (1Q25, 2Q25 YTD, FY2025); folded. Empty where it is known by its days alone. */
  readonly periods: readonly string[];
  readonly start?: IsoDate;
  /** Missing where the document's calendar is an open question. */
  readonly end?: IsoDate;
  /** JPY, JPY/share, shares, percent, or a name of its own. */
  readonly unit: string;
  /** In whole units, percentages in points. */
  readonly value: string;
  /** The power of ten of the print. */
  readonly scale: number;
  /** Digits after the point of whole units that the print is accurate to. */
  readonly decimals: number;
  /** In the currency of a convenience translation: found only when that unit is asked for. */
  readonly isTranslation: boolean;
  /** Smaller counts first: the latest filing before earlier ones, statements before other tables. */
  readonly rank: number;
}

/** Names are equal whatever their width, case and spaces. */
export function foldName(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Finds figures among those of the filings; of several prints of one figure the latest filing's, then the finest. */
export function figureSource(entries: readonly FigureEntry[]): FactSource {
  const byName = new Map<string, FigureEntry[]>();
  for (const entry of entries) {
    for (const name of new Set(entry.names)) {
      const list = byName.get(name);
      if (list) list.push(entry);
      else byName.set(name, [entry]);
    }
  }
  return { find: (query) => find(query, entries, byName.get(foldName(query.item)) ?? []) };
}

function find(
  query: FactQuery,
  all: readonly FigureEntry[],
  named: readonly FigureEntry[],
): Result<Decimal, FactProblem> {
  if (named.length === 0)
    return problem("unknown-item", `No imported filing has a line called "${shown(query.item)}".`);
  const issuers = new Set(all.map(({ issuer }) => issuer));
  const wantedIssuer = query.issuer === undefined ? undefined : foldName(query.issuer);
  const own = named.filter(({ issuer }) => wantedIssuer === undefined || foldName(issuer) === wantedIssuer);
  if (own.length === 0) {
    return problem(
      "unknown-issuer",
      `No filing of "${shown(query.issuer ?? "")}" has a line called "${shown(query.item)}".`,
    );
  }
  if (wantedIssuer === undefined && new Set(own.map(({ issuer }) => issuer)).size > 1) {
    return problem("ambiguous", `Say which issuer: ${[...issuers].join(", ")}.`);
  }
  const inPeriod = own.filter((entry) => isOf(entry, query.period));
  if (inPeriod.length === 0) {
    const known = [...new Set(own.flatMap(({ periods, end }) => periods[0]?.toUpperCase() ?? end ?? []))];
    return problem(
      "unknown-period",
      `"${shown(query.item)}" has no figure for ${periodText(query.period)}; there are ${known.slice(0, 8).join(", ")}.`,
    );
  }
  const lengths = new Set(inPeriod.flatMap(({ start }) => (start === undefined ? [] : [start])));
  if (lengths.size > 1) {
    const spans = [...lengths].sort().map((start) => `${start} to ${inPeriod[0]?.end ?? ""}`);
    return problem("ambiguous", `Several periods end on that day: ${spans.join("; ")}. Give the label of one.`);
  }
  return inUnit(query, inPeriod);
}

function isOf({ periods, end }: FigureEntry, wanted: FactQuery["period"]): boolean {
  return typeof wanted === "string" ? periods.includes(foldName(wanted)) : end === wanted.end;
}

function inUnit(query: FactQuery, found: readonly FigureEntry[]): Result<Decimal, FactProblem> {
  if (query.unit === undefined) {
    const own = found.filter(({ isTranslation }) => !isTranslation);
    const units = new Set(own.map(({ unit }) => unit));
    if (units.size > 1) return problem("ambiguous", `Say in which unit: ${[...units].join(", ")}.`);
    return settle(query, own, (value, { unit, scale }) => value.times(powerOfTen(unit === "percent" ? -2 : -scale)));
  }
  const { unit, scale } = readUnit(query.unit);
  const own = found.filter((entry) => foldName(entry.unit) === unit);
  if (own.length === 0) {
    const units = [...new Set(found.map((entry) => entry.unit))].join(", ");
    return problem("unknown-unit", `"${shown(query.item)}" is not printed in ${shown(query.unit)}, but in ${units}.`);
  }
  return settle(query, own, (value) => value.times(powerOfTen(-scale)));
}

/** Of the first rank that has the figure: one value, or prints that round to one. */
function settle(
  { item }: FactQuery,
  found: readonly FigureEntry[],
  told: (value: Decimal, entry: FigureEntry) => Decimal,
): Result<Decimal, FactProblem> {
  const rank = found.reduce((least, entry) => Math.min(least, entry.rank), Infinity);
  const [finest, ...others] = found.filter((entry) => entry.rank === rank).sort((a, b) => b.decimals - a.decimals);
  if (!finest) return problem("no-figure", `There is no figure for "${shown(item)}".`);
  const value = decimal(finest.value);
  const differing = others.find((other) => {
    const half = powerOfTen(-Math.min(other.decimals, finest.decimals)).dividedBy(2);
    return decimal(other.value).minus(value).abs().greaterThan(half);
  });
  return differing
    ? problem(
        "ambiguous",
        `"${shown(item)}" stands for several lines, of ${finest.value} and ${differing.value}; use one line's key.`,
      )
    : success(told(value, finest));
}

const SCALES: readonly { readonly words: RegExp; readonly scale: number }[] = [
  { words: /\s*(?:thousands?|k|千)$/u, scale: 3 },
  { words: /\s*(?:millions?|mn|m|百万)$/u, scale: 6 },
  { words: /\s*(?:billions?|bn|十億)$/u, scale: 9 },
  { words: /\s*(?:億)$/u, scale: 8 },
];
/** Other names for units; a currency has its ISO code. */
const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["percentage points", "percent"],
  ["株", "shares"],
]);

/** "JPY million", "百万円" for the yen is not read: 円 is no code, and other currencies have millions too. */
function readUnit(text: string): { readonly unit: string; readonly scale: number } {
  const folded = foldName(text);
  for (const { words, scale } of SCALES) {
    const unit = folded.replace(words, "");
    if (unit !== folded && unit !== "") return { unit: SAME_UNIT.get(unit) ?? unit, scale };
  }
  return { unit: SAME_UNIT.get(folded) ?? folded, scale: 0 };
}

function problem(kind: FactProblem["kind"], message: string): Result<never, FactProblem> {
  return failure({ kind, message });
}

function periodText(period: FactQuery["period"]): string {
  return typeof period === "string" ? `"${shown(period)}"` : period.end;
}

/** What an analyst typed, short enough for a sentence. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
