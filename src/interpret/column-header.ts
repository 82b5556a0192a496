import type { GridRow } from "../readers/document";
import { parseUnitWords, type UnitWords } from "./caption";
import { plainTime } from "./chinese-time";
import { type ColumnCount, columnCountOf, hundredthIn } from "./column-count";
import { currenciesIn } from "./currency-name";
import { fiscalWordsIn } from "./fiscal-words";
import { overWholeGroups } from "./group-reach";
import {
  ACTUAL,
  CHANGE,
  FORECAST,
  MONEY_CHANGE,
  NEUTRAL,
  PERCENT_OF_BASE,
  PLAIN_PERCENT,
  POINTS,
  RATIO,
  RATE_OF_CHANGE,
  RESTATED,
  SAYS_AMOUNT,
  SAYS_PERCENT,
  TEXT_COLUMN,
} from "./heading-word";
import { type PeriodWords, parsePeriodWords } from "./period-words";
import { datesIn, yearOfTwoDigits } from "./printed-date";

/** What the header says of one column, before the calendar is known and the figures have been looked at. */
export interface ColumnHeader {
  readonly index: number;
  readonly heading: string;
  readonly kind: "amount" | "percent-of-base" | "change" | "text";
  readonly period?: PeriodWords;
  readonly currency?: string;
  readonly units?: UnitWords;
  readonly counts?: ColumnCount;
  readonly changeIn?: "percent" | "amount" | "points";
  readonly restated: boolean;
  readonly forecast: boolean;
  /** What else the heading says: Non-GAAP, Adjustments, a segment. */
  readonly qualifier?: string;
}

/** Reads a header of one or more rows over columns 1..width−1. Groups reach right over blank cells to the next group. */
export function readColumnHeaders(header: readonly GridRow[], width: number): readonly ColumnHeader[] {
  const printed = withWholeWords(
    header.map(({ cells }) =>
      cells.map((cell) => asWords(cell.replace(RAISED_MARK, "").normalize("NFKC").replace(/\s+/gu, " ").trim())),
    ),
  );
  const rows = overWholeGroups(printed.filter((cells) => cells.slice(1).some((cell) => cell !== "")));
  const groups = rows.map((cells, level) => {
    if (isSoleUnits(cells) || isSolePeriod(cells, rows.slice(0, level))) return overAll(cells);
    const below = rows.slice(level + 1);
    return level === rows.length - 1 && rows.length > 1 ? cells : spread(cells, rows.slice(0, level), below);
  });
  const isMonthFirst = saysMonthFirst(rows.flat());
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, i) => {
    const index = i + 1;
    return readColumn(
      index,
      groups.map((cells) => cells[index] ?? "").filter((cell) => cell !== ""),
      rows.map((cells) => cells[index] ?? "").filter((cell) => cell !== ""),
      isMonthFirst,
    );
  });
  return columns.map((column) => (comparesWith(column, rows, columns) ? asChange(column) : column));
}

/** "1Q23 Change" over "4Q22" and "1Q22", which head amounts of their own in the same table: what it is compared with. */
function comparesWith(
  column: ColumnHeader,
  rows: readonly (readonly string[])[],
  columns: readonly ColumnHeader[],
): boolean {
  if (column.kind !== "amount" || !CHANGE.test(column.heading)) return false;
  const leafOf = ({ index }: ColumnHeader) => rows.at(-1)?.[index] ?? "";
  const leaf = leafOf(column);
  if (leaf === "" || (parsePeriodWords(leaf) === undefined && !/^(?:19|20)\d\d$/u.test(leaf))) return false;
  return columns.some((other) => leafOf(other) === leaf && !CHANGE.test(other.heading));
}

function asChange({
  period: _,
  currency: __,
  units: ___,
  counts: ____,
  qualifier: _____,
  ...column
}: ColumnHeader): ColumnHeader {
  return { ...column, kind: "change" };
}

/** "restated¹": the mark of a note behind a word is no part of it. */
const RAISED_MARK = /(?<=\p{L}{3})[⁰¹²³⁴-⁹]+/gu;

const DAY_BEHIND = /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:\d{2}|\d{4})(?!\d)/u;
const DAY_IN_FRONT = /(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:\d{2}|\d{4})(?!\d)/u;
const EITHER_WAY = /(?<![\d/])(?<month>0?[1-9]|1[0-2])\/(?<day>0?[1-9]|1[0-2])\/(?<year>(?:19|20)?\d{2})(?![\d/])/gu;

/** 3/31/96 over one column says of 4/2/95 over another that it is a day of April. */
function saysMonthFirst(cells: readonly string[]): boolean {
  return cells.some((cell) => DAY_BEHIND.test(cell)) && !cells.some((cell) => DAY_IN_FRONT.test(cell));
}

function withMonthsFirst(heading: string): string {
  return heading.replace(EITHER_WAY, (_, month: string, day: string, year: string) => {
    const full = year.length === 4 ? Number(year) : yearOfTwoDigits(year);
    return `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
}

/** "Adjust-" over "ments" is one heading, of the column in whose lower row it ends. */
function withWholeWords(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const goesOn = (row: number, i: number) =>
    i > 0 && /\p{L}-$/u.test(rows[row]?.[i] ?? "") && /^\p{Ll}/u.test(rows[row + 1]?.[i] ?? "");
  return rows.map((cells, row) =>
    cells.map((cell, i) => {
      if (goesOn(row, i)) return "";
      return goesOn(row - 1, i) ? `${(rows[row - 1]?.[i] ?? "").slice(0, -1)}${cell}` : cell;
    }),
  );
}

/** Words set wide, a blank between their characters (増 減, 金 額), and those whose blank is lost: 3rdQuarter. */
function asWords(cell: string): string {
  return /^\p{Script=Han}(?: \p{Script=Han})+$/u.test(cell)
    ? cell.replaceAll(" ", "")
    : cell.replace(/(?<=\b\d(?:st|nd|rd|th))(?=quarter)/giu, " ");
}

/** "(in millions)" alone in its row speaks of all columns, wherever it stands. */
function isSoleUnits(cells: readonly string[]): boolean {
  const [only, another] = cells.slice(1).filter((cell) => cell !== "");
  return only !== undefined && another === undefined && cells.length > 2 && parseUnitWords(only)?.percent === false;
}

/** "As Reported | Adjustments | As Adjusted" over one period, which is that of all of them. */
function isSolePeriod(cells: readonly string[], above: readonly (readonly string[])[]): boolean {
  const [only, another] = cells.slice(1).filter((cell) => cell !== "");
  if (only === undefined || another !== undefined || parsePeriodWords(only) === undefined) return false;
  return above.some(
    (row) =>
      row.slice(1).every((cell) => cell !== "" && parsePeriodWords(cell) === undefined && !OF_TIME.test(cell)) &&
      row.some((cell) => BASIS.test(cell)),
  );
}

const BASIS = /\b(?:adjust(?:ed|ments?)|(?:non-?)?gaap|pro forma|as reported)\b/iu;
const OF_TIME = /[前当]|\b(?:prior|previous|current|last|this)\b/iu;

function overAll(cells: readonly string[]): readonly string[] {
  const only = cells.slice(1).find((cell) => cell !== "") ?? "";
  return cells.map((cell, i) => (i === 0 ? cell : only));
}

/** A single header row names each column for itself; of several, all but the last may head groups. */
function spread(
  cells: readonly string[],
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
): readonly string[] {
  const result = [...cells];
  const lastFilled = cells.findLastIndex((cell) => cell !== "");
  const isSole = cells.slice(1, lastFilled).every((cell) => cell === "");
  for (let i = 2; i < result.length; i++) {
    // A group ends where a group over it begins anew; one that stands alone in its row reaches over everything.
    const boundary = above.some((row) => row[i] !== "" && row[i] !== undefined);
    if (result[i] === "" && (!boundary || isSole) && !isPeriodBeside(result[i - 1] ?? "", below, i))
      result[i] = result[i - 1] ?? "";
  }
  return result;
}

/** 本报告期 beside 本报告期比上年同期增减 over 变动幅度(%): an amount of the period, not a change. */
const OF_REPORT = /^(?:本报告期末?|本報告期末?|年初至报告期末|年初至報告期末|上年同期|上年度末|本期|上期)$/u;

/** "Q2 2022" over "restated" is the heading of its own column where the next one says "H1 2023" for itself. */
function isPeriodBeside(group: string, below: readonly (readonly string[])[], column: number): boolean {
  const own = below.map((cells) => cells[column] ?? "").find((cell) => cell !== "") ?? "";
  if ((CHANGE.test(group) || group.includes("比")) && OF_REPORT.test(own) && !CHANGE.test(own)) return true;
  const isPeriod = isWholePeriod(group) && qualifierOf([group]) === "" && !CHANGE.test(group);
  return isPeriod && below.some((cells) => isWholePeriod(cells[column] ?? ""));
}

function isWholePeriod(text: string): boolean {
  const period = text === "" ? undefined : parsePeriodWords(text);
  return period !== undefined && period.kind !== "year";
}

function readColumn(
  index: number,
  stack: readonly string[],
  printed: readonly string[],
  isMonthFirst: boolean,
): ColumnHeader {
  const own = printed.at(-1) ?? "";
  const heading = [...new Set(stack)].join(" ");
  const leaf = stack.at(-1) ?? "";
  const asWords = (text: string) => parsePeriodWords(isMonthFirst ? withMonthsFirst(text) : text);
  const ofLeaf = stack.length > 1 && /\b(?:at|as of)\b/iu.test(leaf) ? asWords(leaf) : undefined;
  // "Backlog at 3/31/01" is held on its day, whatever group reaches over it.
  const isHeld = ofLeaf?.kind === "date" && ofLeaf.asOf && !ofLeaf.length;
  const period = isHeld ? ofLeaf : asWords(heading);
  const base = {
    index,
    heading,
    restated: RESTATED.test(heading),
    forecast: FORECAST.test(heading) && !ACTUAL.test(heading),
    ...(period && { period }),
  };
  if (TEXT_COLUMN.test(leaf)) return { ...base, kind: "text" };
  if (isChange(heading, leaf, own, period !== undefined)) {
    const changeIn = changeInOf(leaf, own) ?? changeInOf(heading, heading);
    return { ...base, kind: "change", ...(changeIn && { changeIn }) };
  }
  // "Percent" over "to sales" is one heading.
  if (
    [leaf, own, printed.join(" ")].some((text) => PERCENT_OF_BASE.test(text) || PLAIN_PERCENT.test(text)) ||
    RATIO.test(heading)
  )
    return { ...base, kind: "percent-of-base" };
  const currency = currencyOf(heading, leaf);
  const units = stack.map((text) => parseUnitWords(text)).findLast((words) => words !== undefined);
  const qualifier = qualifierOf(stack);
  const counts =
    hundredthIn(heading) ??
    (currency === undefined ? columnCountOf(/^number of\b/iu.test(heading) ? heading : leaf) : undefined);
  return {
    ...base,
    kind: "amount",
    ...(currency !== undefined && { currency }),
    ...(units && { units }),
    ...(counts && { counts }),
    ...(qualifier !== "" && { qualifier }),
  };
}

/**
 * The column's own words say change, or those of its group do: over a part of a change ("%", "$"), or over a column
 * that has no period and so can be no amount of one ("% Increase" over "Non-GAAP", or a heading cut over two rows).
 */
function isChange(heading: string, leaf: string, own: string, hasPeriod: boolean): boolean {
  if (CHANGE.test(leaf) || CHANGE.test(own)) return true;
  if (!hasPeriod && CHANGE.test(heading)) return true;
  const isPart = [leaf, own].some((text) => RATE_OF_CHANGE.test(text)) || MONEY_CHANGE.test(leaf);
  return isPart && CHANGE.test(heading.replace(leaf, ""));
}

function changeInOf(leaf: string, own: string): ColumnHeader["changeIn"] {
  const text = `${leaf} ${own}`;
  if (POINTS.test(text)) return "points";
  if (SAYS_PERCENT.test(text)) return "percent";
  return MONEY_CHANGE.test(leaf) || SAYS_AMOUNT.test(text) ? "amount" : undefined;
}

/** The leaf's currency; where it names none, the only one over it. */
function currencyOf(heading: string, leaf: string): string | undefined {
  const own = currenciesIn(leaf);
  const [only, another] = own.length === 1 ? own : currenciesIn(heading);
  return another === undefined ? only : undefined;
}

const MARK_IN_PARENTHESES = /^\((?:notes? ?)?\w{1,2}\)$/iu;
const EVERY_NEUTRAL = new RegExp(NEUTRAL.source, "giu");

/** What is left of the headings when periods, currencies, units, marks and neutral words are taken away. */
function qualifierOf(stack: readonly string[]): string {
  return [...new Set(stack)].filter(saysMore).join(" ");
}

function saysMore(heading: string): boolean {
  const text = plainTime(heading);
  let words = text;
  for (const { index, length } of datesIn(text).toReversed())
    words = words.slice(0, index) + words.slice(index + length);
  const fiscal = fiscalWordsIn(words);
  if (fiscal) words = words.replace(fiscal.text, " ");
  const left = words
    .replace(/\([^)]*\)/gu, (inner) => (parseUnitWords(inner) || MARK_IN_PARENTHESES.test(inner) ? " " : inner))
    .replace(EVERY_NEUTRAL, " ");
  return /\p{L}{2}/u.test(left);
}
