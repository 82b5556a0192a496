/**
 * Dates and lengths of periods in Chinese, simplified and traditional, rewritten as the Japanese prints that the readers
 * of periods know. The forms are those of results announcements in Hong Kong (HKEX), of Taiwan's consolidated reports
 * with years of the Republic, and of mainland periodic reports. Text in NFKC.
 */

const DIGITS = "〇零○一二三四五六七八九";
const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["零", 0],
  ["○", 0],
  ...Array.from("一二三四五六七八九", (digit, i): readonly [string, number] => [digit, i + 1]),
]);
const SMALL = "[一二三四五六七八九十]{1,3}";

const CHINESE_YEAR = new RegExp(`[一二][${DIGITS}]{3}(?=\\s*年)`, "gu");
const CHINESE_COUNT = new RegExp(`(?<count>${SMALL})(?=\\s*(?:月|日|[個个]月|年(?:[${DIGITS}十]{1,3}月|度)))`, "gu");
const REPUBLIC_COUNT = /(?<=民[國国]\s*)(?<count>[一二三四五六七八九十百〇零○]{2,5})(?=\s*年)/gu;
/** A year of three digits is one of the Republic; one of two needs its name. */
const REPUBLIC_YEAR = /民[國国]\s*(?<named>\d{2,3})(?=\s*年)|(?<![\d,.])(?<bare>1[0-4]\d)(?=\s*年(?!以|内|內|期))/gu;
const FIRST_YEAR_OF_REPUBLIC = 1912;
/** What is worth rewriting at all: Chinese numerals of years and months, Chinese words of periods. */
const HINT =
  /[年月].{0,40}(?:止|個月|个月|季度|上半年|半年度)|[一二][〇零○一二三四五六七八九]{3}年|[一二三四五六七八九十]月|民[國国]|\b1[0-4]\d\s*年|[止個个]|前三季|年\s*1\s*[-—–]/u;

export function plainTime(text: string): string {
  if (!HINT.test(text)) return text;
  return text
    .replace(REPUBLIC_COUNT, (count) => String(republicCount(count)))
    .replace(CHINESE_YEAR, (year) => [...year].map((digit) => DIGIT_VALUES.get(digit) ?? "").join(""))
    .replace(CHINESE_COUNT, (count) => String(countOf(count)))
    .replace(REPUBLIC_YEAR, (_, named?: string, bare?: string) =>
      String(Number(named ?? bare) + FIRST_YEAR_OF_REPUBLIC - 1),
    )
    .replace(/(?<year>\d{4})年\s*1\s*[-—–~至]\s*(?<last>\d{1,2})\s*月/gu, "$<year>年1-$<last>月")
    .replace(/(?<year>\d{4})年\s*(?:前三季度|[1一]?至三季度)(?!\s*[(]?\d)/gu, "$<year>年1-9月")
    .replace(/(?<year>\d{4})年\s*(?:前三季度|[1一]?至三季度)\s*\(\s*1\s*[-—–~至]\s*9\s*月?\s*\)/gu, "$<year>年1-9月")
    .replace(
      /(?<year>\d{4})年\s*上半年(?:度)?|(?<other>\d{4})年\s*半年度/gu,
      (_, year?: string, other?: string) => `${year ?? other ?? ""}年1-6月`,
    )
    .replace(
      /(?<year>\d{4})年(?<from>\s*\d{1,2}月\s*\d{1,2}日\s*[至到]\s*)(?=\d{1,2}月\s*\d{1,2}日)/gu,
      "$<year>年$<from>$<year>年",
    )
    .replace(/(?<=日)\s*止\s*(?:財政|财政|會計|会计)?年度/gu, " 会計年度")
    .replace(/(?<=日)\s*止/gu, " ")
    .replace(/(?<count>\d{1,2})\s*[個个]月/gu, "$<count>ヶ月");
}

/** 十二 is 12, 三十 is 30, 三十一 is 31. */
function countOf(text: string): number {
  const at = text.indexOf("十");
  if (at < 0) return DIGIT_VALUES.get(text) ?? Number.NaN;
  const tens = at === 0 ? 1 : (DIGIT_VALUES.get(text.slice(0, at)) ?? Number.NaN);
  return tens * 10 + (at === text.length - 1 ? 0 : (DIGIT_VALUES.get(text.slice(at + 1)) ?? Number.NaN));
}

/** 一百一十四 and 一一四 are 114. */
function republicCount(text: string): number {
  if (!/[十百]/u.test(text)) return Number([...text].map((digit) => DIGIT_VALUES.get(digit) ?? "").join(""));
  const [hundreds, rest] = text.includes("百") ? text.split("百") : ["", text];
  const above = hundreds === "" ? 0 : (DIGIT_VALUES.get(hundreds ?? "") ?? Number.NaN) * 100;
  const below = (rest ?? "").replace(/^[零〇○]/u, "");
  return above + (below === "" ? 0 : countOf(below));
}
