import type { IsoDate } from "../core/date";
import { datesIn } from "./printed-date";

/** A fiscal year by its label and its last day, as a sentence tells them one behind the other. */
export interface YearWithDays {
  readonly label: string;
  readonly end: IsoDate;
  readonly words: string;
}

/** Nothing but what joins a year to its end: a quarter or a comparison between them speaks of another period. */
const BETWEEN =
  "(?:[\\s,(-]|\\b(?:which|that|this|was|is|are|has|had|a|an|the|on|consist(?:s|ed|ing) of|comprise[sd]|contain(?:s|ed)|includ(?:es|ed)|being|our|its|company['’]s|5[23]|fifty-(?:two|three)|weeks?|years?|fiscal|period)\\b){0,24}?";
const ENGLISH = new RegExp(
  `\\b(?:fiscal(?: year)?|FY)\\s?['’]?(?<label>(?:19|20)\\d{2})\\b${BETWEEN}\\bend(?:s|ed|ing)\\s(?:on\\s)?(?:\\p{L}+day,? )?`,
  "iu",
);
/** 2023年度は2024年3月31日に終了, 2023年度（2023年4月1日～2024年3月31日）. */
const JAPANESE =
  /(?<label>(?:19|20)\d{2})年度(?:\((?:自)?\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*(?:から|[~〜～–-]|至|、)\s*至?\s*|(?:は|とは)、?)(?=(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)/u;
const LONGEST_DATE = 40;

/** Undefined where no year is named with its days. Text in NFKC. */
export function yearWithDays(text: string): YearWithDays | undefined {
  const match =
    (/\bend(?:s|ed|ing)\b/iu.test(text) ? ENGLISH.exec(text) : null) ??
    (text.includes("年度") ? JAPANESE.exec(text) : null);
  const label = match?.groups?.["label"];
  if (!match || label === undefined) return undefined;
  const start = match.index + match[0].length;
  const [found] = datesIn(text.slice(start, start + LONGEST_DATE));
  if (!found || found.index > 2) return undefined;
  const isJapanese = match[0].includes("年度");
  const behind = text.slice(start + found.index + found.length);
  // 2023年度は2024年3月31日に… may be the day of anything, unless the year ends on it.
  if (isJapanese && !match[0].includes("(") && !/^に(?:終了|終わ)|^まで/u.test(behind)) return undefined;
  return { label, end: found.date, words: text.slice(match.index, start + found.index + found.length).trim() };
}
