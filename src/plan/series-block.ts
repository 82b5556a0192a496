import type { Fact } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { Statement, StatementColumn } from "../statements/statement";
import { collect } from "./collect";
import { variantsOf } from "./column-variant";
import { SHEET_OF_KIND, type SeriesBlock, type SourcedFigure } from "./series";
import type { NamedLine, SeriesGroup, SeriesMember } from "./series-group";
import { type Placed, scaleOfLatest, seriesRow } from "./series-row";
import { liveTotals } from "./series-total";
import { addressOfPrint, linkedPrint } from "./source-address";
import { placesOf, type Timeline } from "./timeline";

/**
 * The blocks of a time series, one a currency and variant: first the issuer's own currency (or none), then the
 * translations; in each the plain figures before qualified ones, then the one with most period columns.
 */
export function blocksOfGroup(
  group: SeriesGroup,
  filings: readonly Filing[],
  timeline: Timeline,
  ownCurrency: string | undefined,
): readonly SeriesBlock[] {
  const placed = group.members.flatMap((member) => {
    const filing = filings[member.filing];
    return filing ? placedFigures(member, filing, timeline) : [];
  });
  const byBlock = new Map<string, Placed[]>();
  for (const p of placed) collect(byBlock, p.block, p);
  const ranked = [...byBlock.values()]
    .map((own, i) => ({
      own,
      i,
      foreign: ["", ownCurrency ?? ""].includes(own[0]?.currency ?? "") ? 0 : 1,
      qualified: own[0]?.variant === "" ? 0 : 1,
      periods: new Set(own.map((p) => p.place)).size,
    }))
    .sort((a, b) => a.foreign - b.foreign || a.qualified - b.qualified || b.periods - a.periods || a.i - b.i);
  return ranked.map(({ own }, i) => blockOf(group, own, i === 0));
}

function placedFigures(member: SeriesMember, filing: Filing, timeline: Timeline): readonly Placed[] {
  const { statement } = member;
  const variants = variantsOf(statement);
  return statement.columns.flatMap((column, c) => {
    if (column.measure !== "amount") return [];
    const facts = statement.lines.map((line) => line.facts[c]);
    const currency = column.currency ?? currencyOf(facts);
    const variant = variants.get(column.key) ?? "";
    const places = placesOf(timeline, column);
    return statement.lines.flatMap((item, l) => {
      const fact = facts[l];
      const line = member.lines.get(item.key);
      if (!fact || line === undefined) return [];
      const { reported } = fact;
      const source = addressOfPrint(filing, linkedPrint(fact));
      const figure: SourcedFigure = { fact, reported, filing: member.filing, statement: statement.id, source };
      return places.map((place) => ({ block: `${currency}/${variant}`, currency, variant, line, place, figure }));
    });
  });
}

function currencyOf(facts: readonly (Fact | undefined)[]): string {
  for (const fact of facts)
    if (fact?.unit.kind === "money" || fact?.unit.kind === "money-per") return fact.unit.currency;
  return "";
}

/** Whether an amount column holds any figure, and so has a place in the timeline. */
export function holdsFigures(statement: Statement, column: StatementColumn): boolean {
  const c = statement.columns.indexOf(column);
  return column.measure === "amount" && statement.lines.some((line) => line.facts[c] !== undefined);
}

function blockOf(group: SeriesGroup, placed: readonly Placed[], main: boolean): SeriesBlock {
  const { currency = "", variant = "" } = placed[0] ?? {};
  const key = [group.id, currency === "" && variant !== "" ? "-" : currency, variant]
    .filter((part) => part !== "")
    .join("/");
  const byLine = new Map<number, Placed[]>();
  for (const p of placed) collect(byLine, p.line, p);
  const isKept = (at: number) => byLine.has(group.lines[at]?.id ?? -1);
  const kept = group.lines.filter((line, at) =>
    line.item.role === "heading" ? headsKeptLine(group.lines, at, isKept) : isKept(at),
  );
  const keys = rowKeys(key, group.lines);
  const today = scaleOfLatest(placed);
  const rows = kept.map((line) => seriesRow(keys.get(line.id) ?? "", line, byLine.get(line.id) ?? [], today));
  const totals = liveTotals(rows, group, keys);
  return {
    key,
    sheet: SHEET_OF_KIND[group.kind],
    kind: group.kind,
    title: group.title,
    ...(group.titleJa !== undefined && { titleJa: group.titleJa }),
    ...(currency !== "" && { currency }),
    ...(variant !== "" && { variant }),
    group: group.id,
    main,
    rows: rows.map((row) => {
      const total = totals.get(row.key);
      return total ? { ...row, total } : row;
    }),
  };
}

/** A heading stays when a line under it does: the deeper lines behind it, or, in a flat table, the next line. */
function headsKeptLine(lines: readonly NamedLine[], at: number, isKept: (at: number) => boolean): boolean {
  const depth = lines[at]?.item.path.length ?? 0;
  for (let i = at + 1; i < lines.length; i++) {
    const item = lines[i]?.item;
    if (!item || (item.role === "heading" && item.path.length <= depth)) return false;
    if (item.role !== "heading" && isKept(i)) return true;
    if (item.path.length <= depth && i > at + 1) return false;
  }
  return false;
}

const LONGEST_KEY = 160;

/** An endless key is cut, and what was cut off stands in it as a checksum: lines of two blocks stay apart. */
function shortKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv
  let checksum = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) checksum = Math.imul(checksum ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return `${key.slice(0, LONGEST_KEY - 9)}#${checksum.toString(16).padStart(8, "0")}`;
}

/** Row keys by line: block and line, short, and told apart when two become the same, the later imported one. */
function rowKeys(block: string, lines: readonly NamedLine[]): ReadonlyMap<number, string> {
  const used = new Set<string>();
  return new Map(
    [...lines]
      .sort((a, b) => a.since - b.since)
      .map((line) => {
        const wanted = shortKey(`${block}/${line.key}`);
        let key = wanted;
        for (let i = 2; used.has(key); i++) key = `${wanted}~${i}`;
        used.add(key);
        return [line.id, key];
      }),
  );
}
