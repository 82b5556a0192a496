import type { GridRow } from "../readers/document";
import { parseUnitWords, type UnitWords } from "./caption";
import { currenciesIn } from "./currency-name";
import { fiscalWordsIn } from "./fiscal-words";
import { type PeriodWords, parsePeriodWords } from "./period-words";
import { datesIn } from "./printed-date";

/** What the header says of one column, before the calendar is known and the figures have been looked at. */
export interface ColumnHeader {
  readonly index: number;
  readonly heading: string;
  readonly kind: "amount" | "percent-of-base" | "change" | "text";
  readonly period?: PeriodWords;
  readonly currency?: string;
  readonly units?: UnitWords;
  readonly changeIn?: "percent" | "amount" | "points";
  readonly restated: boolean;
  readonly forecast: boolean;
  /** What else the heading says: Non-GAAP, Adjustments, a segment. */
  readonly qualifier?: string;
}

/** Comparison blocks ("Year-over-year Comparison") head amounts; comparisons proper are changes. */
const CHANGE =
  /\b(?:chg|change[sd]?|growth|variance|var\.|incr(?:ease)?|inc\.?\s?\/?\s?\(?dec|decrease|y\/y|q\/q|yoy|qoq|year[- ]over[- ]year(?! comparison)|% ?\+\/-)|増減|増加率|伸び?率|成長率|前(?:年|期|四半期|年同期|年同四半期|年度)?(?:同期|同四半期)?比(?!較)|対前(?:年|期|四半期)/iu;
const PERCENT_OF_BASE =
  /%\s*(?:of|to)\b|\bpercent(?:age)? of\b|\bas a %|\bratio to\b|対(?:営業収益|売上高?|総資産|資産合計|収益)|構成比|売上高?比率?|百分比/iu;
const PLAIN_PERCENT = /^\(?\s*(?:%|percent|パーセント)\s*\)?$/iu;
const POINTS = /\b(?:points?|pts?|bps|basis points)\b|ポイント/iu;
const MONEY_CHANGE = /^(?:[$¥€]|US\$|amount|増減額|金額|JPY|USD)$/iu;
const RESTATED = /restated|修正再表示|遡及(?:修正|適用)後|訂正後/iu;
const FORECAST =
  /\b(?:forecast|guidance|outlook|projected|projection|target|plan|estimated?)\b|予想|見通し|計画|目標/iu;
const TEXT_COLUMN = /^(?:notes?|remarks?|備考|注記|摘要|ref\.?)$/iu;
/** Words of a heading that say nothing beyond its period, unit and status. */
const NEUTRAL =
  /\b(?:actual|unaudited|audited|as reported|reported|consolidated|gaap(?<!non-gaap)(?<!non gaap)|results?|comparison|year[- ]over[- ]year|sequential|prior|previous|current|same|period|the|for|and|in|of|as|at|to|from|through|ended|ending|months?|weeks?|quarters?|quarterly|year|years|fiscal|fy|amounts?|dollars?|yen|thousands?|millions?|billions?|three|six|nine|twelve|thirteen|fourteen|twenty-six|thirty-nine|fifty-two|fifty-three|first|second|third|fourth|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|restated|date|\d+(?:st|nd|rd|th)|q[1-4]|[1-4]q|[69]m|[12]h|ytd|jpy|usd|eur|gbp|cny|us)\b|実績|前年|前期|前四半期|前年同(?:四半)?期|当期|当四半期|同期|比較|連結|累計|会計|期間|年度|四半期|第|期|年|月|日|末|現在|自|至|令和|平成|昭和|金額|単位|百万|千|億|円|米?ドル|未監査|実額/giu;

/** Reads a header of one or more rows over columns 1..width−1. Groups reach right over blank cells to the next group. */
export function readColumnHeaders(header: readonly GridRow[], width: number): readonly ColumnHeader[] {
  const rows = header
    .map(({ cells }) => cells.map((cell) => cell.normalize("NFKC").replace(/\s+/gu, " ").trim()))
    .filter((cells) => cells.slice(1).some((cell) => cell !== ""));
  const groups = rows.map((cells, level) =>
    level === rows.length - 1 && rows.length > 1 ? cells : spread(cells, rows.slice(0, level)),
  );
  return Array.from({ length: Math.max(0, width - 1) }, (_, i) => {
    const index = i + 1;
    const own = rows.map((cells) => cells[index] ?? "").findLast((cell) => cell !== "") ?? "";
    return readColumn(
      index,
      groups.map((cells) => cells[index] ?? "").filter((cell) => cell !== ""),
      own,
    );
  });
}

/** A single header row names each column for itself; of several, all but the last may head groups. */
function spread(cells: readonly string[], above: readonly (readonly string[])[]): readonly string[] {
  const result = [...cells];
  const lastFilled = cells.findLastIndex((cell) => cell !== "");
  for (let i = 2; i < result.length; i++) {
    // A group ends where a group over it begins anew, and a sole caption ("in millions") reaches over everything.
    const boundary = above.some((row) => row[i] !== "" && row[i] !== undefined);
    const single = lastFilled >= 1 && cells.slice(1, lastFilled).every((cell) => cell === "");
    if (result[i] === "" && (!boundary || single)) result[i] = result[i - 1] ?? "";
  }
  return result;
}

function readColumn(index: number, stack: readonly string[], own: string): ColumnHeader {
  const heading = [...new Set(stack)].join(" ");
  const base = {
    index,
    heading,
    restated: RESTATED.test(heading),
    forecast: FORECAST.test(heading) && !/\bactual\b|実績/iu.test(heading),
  };
  const period = parsePeriodWords(heading);
  const withPeriod = period ? { period } : {};
  const leaf = stack.at(-1) ?? "";
  if (TEXT_COLUMN.test(leaf)) return { ...base, kind: "text" };
  const plainPercent = PLAIN_PERCENT.test(leaf) || PLAIN_PERCENT.test(own);
  const changeAbove = CHANGE.test(heading.replace(leaf, ""));
  if (CHANGE.test(leaf) || CHANGE.test(own) || (changeAbove && (plainPercent || MONEY_CHANGE.test(leaf)))) {
    const text = `${leaf} ${own}`;
    const changeIn = POINTS.test(text)
      ? "points"
      : /%|率|比|percent|growth/iu.test(text)
        ? "percent"
        : MONEY_CHANGE.test(leaf) || /増減額|\bamount\b/u.test(text)
          ? "amount"
          : undefined;
    return { ...base, kind: "change", ...withPeriod, ...(changeIn && { changeIn }) };
  }
  if (PERCENT_OF_BASE.test(leaf) || PERCENT_OF_BASE.test(own) || plainPercent)
    return { ...base, kind: "percent-of-base", ...withPeriod };
  const [currency, another] = currenciesIn(leaf);
  const fromGroups = currency === undefined ? currenciesIn(heading) : [];
  const named =
    currency !== undefined && another === undefined ? currency : fromGroups.length === 1 ? fromGroups[0] : undefined;
  const units = stack.map((text) => parseUnitWords(text)).findLast((words) => words !== undefined);
  const qualifier = qualifierOf(stack);
  return {
    ...base,
    kind: "amount",
    ...withPeriod,
    ...(named !== undefined && { currency: named }),
    ...(units && { units }),
    ...(qualifier !== "" && { qualifier }),
  };
}

/** What is left of the headings when periods, currencies, units, marks and neutral words are taken away. */
function qualifierOf(stack: readonly string[]): string {
  const rest = [...new Set(stack)].map((text) => {
    let words = text;
    for (const { index, length } of datesIn(text).toReversed())
      words = words.slice(0, index) + words.slice(index + length);
    const fiscal = fiscalWordsIn(words);
    if (fiscal) words = words.replace(fiscal.text, " ");
    const left = words
      .replace(/\([^)]*\)/gu, (inner) => (parseUnitWords(inner) || /^\(\w\)$/u.test(inner) ? " " : inner))
      .replace(NEUTRAL, " ")
      .replace(/[\d\p{P}\p{S}⁰¹²³⁴-⁹\s]+/gu, " ")
      .trim();
    return /\p{L}{2}/u.test(left) ? text : "";
  });
  return rest.filter((text) => text !== "").join(" ");
}
