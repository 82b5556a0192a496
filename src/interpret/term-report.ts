import { addDays, addMonths, endOfMonth, type IsoDate } from "../core/date";
import type { EvidenceLine } from "./calendar-evidence";
import { parsePeriodWords, type PeriodWords } from "./period-words";
import { JAPANESE_YEAR, japaneseYear } from "./printed-date";

/** The term of a Japanese earnings report: 2025年3月期 第1四半期決算短信 is on the first quarter of the year to March 2025. */
export interface TermReport {
  readonly yearEnd: IsoDate;
  /** Quarters of the year to date; four for the report on the year. */
  readonly quarters: 1 | 2 | 3 | 4;
}

const TITLE = new RegExp(
  `${JAPANESE_YEAR}\\s*(?<month>\\d{1,2})\\s*月期\\s*(?:第\\s*(?<quarter>[1-3])\\s*四半期)?\\s*(?<half>\\(?中間期?\\)?)?\\s*決算短信`,
  "u",
);

/** The cover of a yearly securities report (form 3 of the Cabinet Office Order on Disclosure of Corporate Affairs). */
const IS_YEARLY = /^【提出書類】\s*有価証券報告書$/u;
const FISCAL_YEAR = /^【事業年度】\s*第\s*\d+\s*期\s*\((?<days>自.{6,30}至.{6,30})\)$/u;

function yearlyReportOf(lines: readonly EvidenceLine[]): TermReport | undefined {
  if (!lines.some(({ text }) => IS_YEARLY.test(text))) return undefined;
  const years = lines.flatMap(({ text }) => FISCAL_YEAR.exec(text.normalize("NFKC"))?.groups?.["days"] ?? []);
  const days = years.length === 1 ? parsePeriodWords(years[0] ?? "") : undefined;
  if (days?.kind !== "range" || addDays(addMonths(days.from, 12), -1) !== days.to) return undefined;
  return { yearEnd: days.to, quarters: 4 };
}

/** The one term of which the report's cover or titles speak; undefined where they speak of none or of several. */
export function termReportOf(lines: readonly EvidenceLine[]): TermReport | undefined {
  const yearly = yearlyReportOf(lines);
  if (yearly) return yearly;
  const found = lines.flatMap(({ text }): readonly TermReport[] => {
    const groups = text.length > 120 ? undefined : TITLE.exec(text.normalize("NFKC"))?.groups;
    const [year, month] = [groups && japaneseYear(groups), Number(groups?.["month"])];
    if (!groups || year === undefined || month < 1 || month > 12) return [];
    const quarter = groups["quarter"] === undefined ? (groups["half"] ? 2 : 4) : Number(groups["quarter"]);
    return [{ yearEnd: endOfMonth(year, month), quarters: quarter as TermReport["quarters"] }];
  });
  const [first, ...others] = found;
  return first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

const YEAR = /^(?<which>[当前])(?:期|年度|連結会計年度|事業年度)(?:(?:(?<end>末)|(?<start>期?首))(?:残高)?)?$/u;
const QUARTER =
  /^(?<which>当|前年同|前)(?:第[1-4])?(?:四半期|中間)(?:連結)?(?<toDate>累計)?(?:会計)?(?:期間|期)?(?<end>末)?$/u;

/**
 * Columns that are named by the report: 前期 and 当期 in one on the year, 当第1四半期 in one on a quarter. Of the second and
 * third quarters only what is said to count from the start of the year (累計) is told from the quarter alone.
 */
export function periodInTerm(heading: string, { yearEnd, quarters }: TermReport): PeriodWords | undefined {
  const words = heading
    .normalize("NFKC")
    .split(/\s+/u)
    .findLast((word) => YEAR.test(word) || QUARTER.test(word));
  if (words === undefined) return undefined;
  const year = YEAR.exec(words)?.groups;
  const quarter = quarters === 4 ? undefined : QUARTER.exec(words)?.groups;
  const groups = year && (quarters === 4 || (year["which"] === "前" && year["end"])) ? year : quarter;
  if (!groups) return undefined;
  const back = groups["which"] === "当" ? 0 : -12;
  const to = addMonths(yearEnd, back + (groups === year ? 0 : (quarters - 4) * 3));
  if (groups["end"]) return { kind: "date", date: to, asOf: true };
  // What is there at the beginning of a year is there on the day before.
  if (groups["start"]) return { kind: "date", date: addMonths(yearEnd, back - 12), asOf: true };
  if (groups === quarter && quarters !== 1 && groups["toDate"] === undefined) return undefined;
  return { kind: "range", from: addDays(addMonths(yearEnd, back - 12), 1), to };
}
