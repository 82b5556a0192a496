import type { GridRow } from "../readers/document";
import { textAt } from "./figure-row";
import { outlookYear } from "./outlook-row";
import { type PeriodRow, periodRows } from "./period-row";
import { parsePeriodWords } from "./period-words";
import { fiscalWordsIn } from "./fiscal-words";

/** The parts of a table that are turned. */
interface Turnable {
  readonly title: string;
  readonly caption: readonly string[];
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
}

const PERCENT = /^[(（]?\s*[%％]\s*[)）]?$/u;
/** Units of one column of a summary: 百万円, 円 銭, millions of yen. */
const UNIT =
  /^[(（]?(?:(?:百万|千|億|十億)?円(?:\s*銭)?|(?:millions?|thousands?|billions?) (?:of )?yen|yen|[%％])[)）]?$/iu;
const WHOLE_YEN = /^[(（]?(?:円(?:\s*銭)?|yen)[)）]?$/iu;
/** What percentages beside amounts are, in the words above such a table: ％表示は、対前年同四半期増減率. */
const OF_CHANGE = /増減率|増減|\bchanges?\b/iu;
/** What is said of the whole table, at its right: （％表示は、対前期増減率）. No column is called so. */
const REMARK = /^[(（][^()（）]*[%％]\s*表示[^()（）]*[)）]$/u;
const IS_RATIO = /率|比|%|％|\bratio\b|\bmargin\b/iu;
const TO_DATE = /累計/u;
/** Dividends for a year are paid at the end of its quarters, which head the columns: 第２四半期末, 期末, 合計. */
const DIVIDENDS = /配当|\bdividends?\b/iu;

/**
 * Summaries that print a period a row and a measure a column, as the first page of a Japanese earnings report does
 * (決算短信, 経営成績), turned so that each measure is a line over columns of periods like in every other table.
 * Undefined where a table is none: every row must be named by a period, and no column, but for the days of dividends. `toDateAbove`: the section that it
 * stands in counts quarters from the start of the year.
 */
export function turned<Table extends Turnable>(table: Table, toDateAbove = false): Table | undefined {
  const { title, caption, header, body } = table;
  if (header.length === 0) return undefined;
  const outlook = outlookYear([title, ...caption]);
  const found = periodRows(body, header.map((row) => textAt(row, 0)).join(" "), outlook);
  if (found === undefined) return undefined;
  const printed = header.map(({ cells }) => cells.map((cell) => cell.trim()));
  const remarks = printed.flat().filter((cell) => REMARK.test(cell));
  const headings = printed.map((cells) => cells.map((cell) => (REMARK.test(cell) ? "" : cell)));
  const width = body[0]?.cells.length ?? 0;
  // A unit in the labels' column says that the headings stand over other columns than their figures.
  if (headings.some(([label = ""]) => UNIT.test(label))) return undefined;
  if (width < 3) return undefined;
  const isOfDividends = [title, ...headings.flat()].some((text) => DIVIDENDS.test(text.normalize("NFKC")));
  if (!isOfDividends && headings.flat().some((cell) => parsePeriodWords(cell) !== undefined)) return undefined;
  const rows = isOfDividends ? withWholeYears(found) : found;
  const measures = Array.from({ length: width - 1 }, (_, i) => measureOf(headings, i + 1, [...caption, ...remarks]));
  if (measures.some((measure) => measure === undefined)) return undefined;
  const toDate = toDateAbove || caption.some((line) => TO_DATE.test(line));
  const place = header[0]?.place ?? {};
  const periods = rows.map(({ period }) => periodOf(period, toDate));
  return {
    ...table,
    caption: [...caption, ...remarks, ...unitsOf(headings)],
    header: [{ cells: ["", ...periods], place }],
    body: measures.map((label, i): GridRow => ({
      cells: [label ?? "", ...rows.map(({ row }) => row.cells[i + 1] ?? "")],
      place: body[0]?.place ?? place,
    })),
  };
}

const EXPECTED = /\s*[(（]\s*(?:予想|forecasts?)\s*[)）]\s*$/iu;

/**
 * The year that goes on has two rows of dividends: 2025年３月期 with those up to now, and 2025年３月期（予想） with the rest.
 * Neither is the year's; both together are what is expected of it.
 */
function withWholeYears(rows: readonly PeriodRow[]): readonly PeriodRow[] {
  const plain = (period: string) => period.normalize("NFKC").replace(EXPECTED, "").trim();
  const isExpected = ({ period }: PeriodRow) => EXPECTED.test(period.normalize("NFKC"));
  return rows.flatMap((one): readonly PeriodRow[] => {
    const others = rows.filter((other) => other !== one && plain(other.period) === plain(one.period));
    const [other, another] = others;
    if (!other || another || isExpected(one) === isExpected(other)) return [one];
    if (!isExpected(one)) return [];
    const cells = one.row.cells.map((cell, i) => (cell.trim() === "" ? (other.row.cells[i] ?? "") : cell));
    return [{ ...one, row: { ...one.row, cells } }];
  });
}

/** What the figures of a column measure: the heading over it or over its group, and its own unit. */
function measureOf(
  headings: readonly (readonly string[])[],
  column: number,
  caption: readonly string[],
): string | undefined {
  const unit = headings.map((cells) => cells[column] ?? "").findLast((cell) => UNIT.test(cell));
  const isWords = (cell: string) => cell !== "" && !UNIT.test(cell);
  const own = headings.map((cells) => cells[column] ?? "");
  const lowest = own.findLastIndex(isWords);
  // A heading reaches over the columns right of its own where these have none, or one word of their own below it.
  const isReached = (row: number) =>
    lowest < 0 ||
    (row < lowest &&
      !own
        .slice(row + 1)
        .filter(isWords)
        .join(" ")
        .includes(" "));
  const words = headings.flatMap((cells, row) => {
    const over = isReached(row) ? cells.slice(1, column + 1).findLast(isWords) : own.slice(row, row + 1).find(isWords);
    return over === undefined ? [] : [over];
  });
  const label = [...new Set(words)].join(" ");
  if (!/\p{L}{2}/u.test(label)) return undefined;
  if (unit === undefined || (!PERCENT.test(unit) && !WHOLE_YEN.test(unit))) return label;
  // Yen and sen are printed of one share alone, whether or not the heading says so.
  if (/銭/u.test(unit) && !/株/u.test(label)) return `${label} (円銭)`;
  if (WHOLE_YEN.test(unit)) return `${label} (${unit.replace(/\s*銭|[()（）]/gu, "")})`;
  if (IS_RATIO.test(label)) return `${label} (%)`;
  const isChange = caption.some((line) => OF_CHANGE.test(line));
  return isChange ? `${label} ${/[\u3040-\u9fff]/u.test(label) ? "増減率" : "change"} (%)` : `${label} (%)`;
}

/** The quarter's label counts from the start of the year where the caption says so: 経営成績（累計）. */
function periodOf(label: string, toDate: boolean): string {
  const fiscal = fiscalWordsIn(label.normalize("NFKC"));
  return toDate && fiscal && !TO_DATE.test(label) ? `${label} 累計` : label;
}

/** The unit of the amounts, for the caption, where they have one. */
function unitsOf(headings: readonly (readonly string[])[]): readonly string[] {
  const units = new Set(
    headings.flat().filter((cell) => UNIT.test(cell) && !PERCENT.test(cell) && !WHOLE_YEN.test(cell)),
  );
  return units.size === 1 ? [...units].map((unit) => `(${unit.replace(/[()（）]/gu, "")})`) : [];
}
