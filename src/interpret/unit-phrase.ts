import { CURRENCY_MARK } from "./currency-name";

/**
 * Finds the words of a line that speak of units. Captions do so in few forms; any other line ("sold a million phones")
 * must not set a scale. Text in NFKC with single spaces.
 */
export function unitPhraseIn(text: string): string | undefined {
  const phrases = [...text.matchAll(IN_PARENTHESES)]
    .map(([phrase]) => phrase)
    .filter((phrase) => UNIT_WORD.test(phrase) && !statesAmount(phrase));
  const [first] = phrases;
  // "… - USD ($) $ in Millions" and "(USD $) In Thousands": the sign alone says less than the rest of the line.
  if (first !== undefined && !(SIGN_ALONE.test(first) && IN_POWER.test(text))) return first;
  return FORMS.some((form) => form.test(text)) && !statesAmount(text) ? text : first;
}

const SIGN_ALONE = /^\((?:[A-Z]{3} )?[$¥€£₹₩]\)$/u;
const IN_POWER = /\bin (?:thousands|millions|billions)\b/iu;

/** With one level of parentheses inside: (Expressed in Thousands of Japanese Yen (JPY)). */
const IN_PARENTHESES = /\((?:[^()]|\([^()]*\))*\)/gu;
const UNIT_WORD =
  /\b(?:thousands?|millions?|billions?|crores?|lakhs?|lacs?|yen|dollars?|euros?|JPY|USD|EUR)\b|[$¥€£₹₩]|円(?![高安建貨満])|(?:^|[^\d,.])000(?:'?s)?\b|\bRs\.?\s?crs?\b|千株|百万株|[千万億](?:米|豪)?(?:ドル|ユーロ|元)/iu;

const POWER = "(?:thousands|millions|billions|crores?|lakhs?|lacs?)";
const JAPANESE_UNIT = "(?:千|百万|十億|億|万)(?:円|(?:米|豪)?ドル|ユーロ|元|株)";

/** The forms of captions that stand without parentheses. */
const FORMS: readonly RegExp[] = [
  /** Millions of yen */
  new RegExp(`^${POWER} of `, "iu"),
  /** Yen in millions; in thousands */
  new RegExp(`\\bin ${POWER}\\b`, "iu"),
  /** in yen */
  /^in (?:whole )?(?:(?:japanese )?yen|(?:u\.?s\.? )?dollars|euros?)$/iu,
  /** in whole RMB; HKD in 億: Chinese captions rewritten */
  /\bin (?:whole (?:[A-Z]{3}|units)\b|[億万])/u,
  /** Amounts expressed in thousands of U.S. dollars; amounts less than one million yen */
  /\b(?:expressed|stated|presented|amounts?|figures|fractions)\b.*\b(?:thousands|millions|billions|yen|dollars|euros?)\b/iu,
  /** million yen; million dollars/euros: nothing else stands in the line */
  /^(?:thousand|million|billion) (?:(?:japanese )?yen|(?:u\.?s\.? )?dollars|euros?)(?:\s*\/\s*(?:yen|dollars|euros?))*$/iu,
  /** EUR million; £m; $'000 */
  new RegExp(
    `(?:^|[^\\p{L}])${CURRENCY_MARK}\\s*(?:in )?(?:thousands?|millions?|billions?|crores?|crs?|lakhs?|lacs?|mn|bn|mm|m|k|['’]?000(?:['’]?s)?)(?![\\p{L}\\d])`,
    "iu",
  ),
  /** 単位：円 */
  /単位\s*:?\s*(?:円|米?ドル|ユーロ)/u,
  /** 百万円; JPY/千円単位、USD/千米ドル単位 */
  new RegExp(`(?:^|[\\s(/、,:])${JAPANESE_UNIT}(?=単位|$|[\\s)、,/;。])`, "u"),
  /** 記載金額は百万円未満を切り捨てて */
  new RegExp(`(?<![\\d数])${JAPANESE_UNIT}未満`, "u"),
];

/** "Revenues of 8,675 million", "($0.03)" and "over one million dollars" are amounts. */
function statesAmount(text: string): boolean {
  return AMOUNT.test(text) || (COUNTED_AMOUNT.test(text) && !/\b(?:less than|under)\b/iu.test(text));
}

const AMOUNT =
  /\d(?:[\d,.]*\d)?\s*(?:thousand|million|billion|crore|lakh|百万|十億|億|千)|(?:[$¥€£]|\b(?:JPY|USD|EUR)\b)\s?(?!000)\d/iu;
const COUNTED_AMOUNT = /\b(?:a|an|one|two|three|five|ten|several|half a|quarter) (?:thousand|million|billion)\b/iu;
