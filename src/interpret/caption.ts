import { countNounsIn } from "../statements/count-noun";
import { plainUnits } from "./chinese-unit";
import { CURRENCY_MARK, currenciesIn } from "./currency-name";
import { type CountedMeasure, countedMeasureIn, withoutMeasures } from "./counted-measure";
import { unitPhraseIn } from "./unit-phrase";

/** What a caption, header or note says about units: scale, currency, exceptions, accuracy. */
export interface UnitWords {
  /** Power of ten of amounts of money; undefined when the words say none. */
  readonly scale?: number;
  readonly currencies: readonly string[];
  /** "except per share data": per-share figures are printed in whole units of currency. */
  readonly exceptPerShare: boolean;
  /** "except share and per share data": counts of shares too are printed whole. */
  readonly exceptShares: boolean;
  /** Scale of counts of shares, where said apart from the money's. */
  readonly shareScale?: number;
  /** "except customer data in 000s": the scale of counts, where said apart from the money's. */
  readonly countScale?: number;
  /** "except customers and percentages": things that are counted one by one, whatever the amounts are scaled by. */
  readonly exceptCounts?: readonly string[];
  /** "in millions of kWh": what figures without a sign of money count, and the power of ten printed away. */
  readonly counted?: CountedMeasure;
  /** "rounded down", 切捨て. */
  readonly truncated: boolean;
  readonly percent: boolean;
}

const PERCENT = /^\(?\s*(?:単位\s*:\s*)?(?:in )?(?:%|percent(?:ages?)?)\s*\)?$/iu;
const TRUNCATED =
  /切り?捨て?|\brounded down\b|\btruncated\b|\b(?:figures|fractions|amounts)\b.*\b(?:less than|under|of)\b.*\b(?:omitted|disregarded|discarded)\b|\bomitting (?:figures|fractions|amounts)\b/iu;
/** Nothing is said of units without one of these; most lines end here. */
const HINT =
  /thousand|million|billion|\b(?:mio|mrd|tsd)\b|crore|lakh|\blacs?\b|yen|dollar|euro|(?:^|[^\d,.])000|^\W{0,8}[%％]\W*$|percent|rounded|truncat|omit|discard|disregard|JPY|USD|(?:EUR|SEK|NOK|DKK|CHF|PLN|GBP|INR|BRL|MXN|ZAR|THB|MYR|KRW|RM|Rs)|[百千億万円¥￥$＄€£₹₩切元]|ドル|[幣币仟亿]/iu;
/** Captions are shorter than this; longer lines are prose. */
const LONGEST_CAPTION = 400;

/** Reads the units out of one line; undefined when the line does not speak of units. */
export function parseUnitWords(line: string): UnitWords | undefined {
  if (line.length > LONGEST_CAPTION || !HINT.test(line)) return undefined;
  const text = withEnglishPowers(plainUnits(line.normalize("NFKC")))
    .replace(/\s+/gu, " ")
    .replace(POWER_IN_FRONT, powerBehind)
    .replace(SIX_ZEROS, " millions")
    .replace(POWER_GLUED, powerApart)
    .trim();
  const truncated = TRUNCATED.test(text) && !/四捨五入/u.test(text);
  const percent = PERCENT.test(text);
  const phrase = percent ? undefined : unitPhraseIn(text);
  const counted = phrase === undefined ? undefined : countedMeasureIn(phrase);
  const said = phrase === undefined ? undefined : readPhrase(withoutMeasures(phrase));
  const named = phrase === undefined ? [] : currenciesIn(phrase);
  // "Yen amounts (in thousands)": the currency may stand outside the phrase.
  const currencies = said?.scale !== undefined && named.length === 0 ? currenciesIn(text) : named;
  const saysNothing =
    said?.scale === undefined && said?.shareScale === undefined && !counted && currencies.length === 0;
  if (saysNothing && !truncated && !percent) return undefined;
  return {
    exceptPerShare: false,
    exceptShares: false,
    ...said,
    ...(counted && { counted }),
    currencies,
    truncated,
    percent,
  };
}

const GERMAN_POWERS: Readonly<Record<string, string>> = { mio: "millions", mrd: "billions", tsd: "thousands" };

/** "in Mio. €", "Mrd. EUR": German words for powers, which issuers of the continent use in English tables, too. */
export function withEnglishPowers(text: string): string {
  return text.replace(/(?<!\p{L})(?<power>Mio|Mrd|Tsd)(?!\p{L})\.?/giu, (word, power: string) => {
    return GERMAN_POWERS[power.toLowerCase()] ?? word;
  });
}

/** "($000,000)", "RPMs (000,000)". */
const SIX_ZEROS = /(?<![\d,.])000,000(?:['’]?s)?(?![\d,])/gu;

/** MSEK, TEUR, K€: a letter for the power before the currency, as issuers of the continent write. */
const POWER_IN_FRONT = /(?<!\p{L})(?<power>[MKT])(?<currency>EUR|SEK|NOK|DKK|CHF|PLN|USD|GBP|€)(?!\p{L})/gu;

function powerBehind(_: string, power: string, currency: string): string {
  return `${currency} ${power === "M" ? "million" : "thousand"}`;
}

/** EURm, SEKbn: the code and a letter for the power in one word, as the tables of European issuers caption. */
const POWER_GLUED =
  /(?<!\p{L})(?<currency>EUR|SEK|NOK|DKK|CHF|PLN|USD|GBP|AUD|CAD|INR|RMB)(?<power>mn?|bn|k)(?![\p{L}\d])/gu;

function powerApart(_: string, currency: string, power: string): string {
  return `${currency} ${power === "bn" ? "billion" : power === "k" ? "thousand" : "million"}`;
}

const EXCEPTION = /\b(?:except|excluding|other than|unless)\b|を除|除く|但し|ただし/iu;
const PER_SHARE = /\bper[- ](?:share|ads|unit)\b|\beps\b|[1一]株当?(?:た)?り|[1一]株/iu;
const SHARES = /\bshares?\b|株式数|株数|千株|百万株/iu;
const MONEY = /\b(?:dollars|yen|euros|amounts)\b|[$¥€£円]/iu;

/** The clauses of a phrase: those of money, of shares and of per-share figures, and what is excepted. */
function readPhrase(
  phrase: string,
):
  | Pick<UnitWords, "scale" | "shareScale" | "countScale" | "exceptCounts" | "exceptPerShare" | "exceptShares">
  | undefined {
  const [plain = "", excepted = "", rest = ""] = splitAtException(phrase);
  const clauses = [...plain.split(CLAUSE_END), ...rest.split(CLAUSE_END)];
  const ofMoney = clauses.filter(
    (clause) => !PER_SHARE.test(clause) && (!SHARES.test(clause) || MONEY.test(clause.replace(OF_SHARES, ""))),
  );
  const scale = firstDefined(ofMoney, (clause) => scaleIn(clause.replace(OF_SHARES, "")));
  const shareScale = firstDefined([...clauses, excepted], shareScaleIn);
  const countScale = COUNTS.test(excepted) ? scaleIn(excepted) : undefined;
  const exceptCounts = scaleIn(excepted) === undefined ? countNounsIn(excepted) : [];
  return {
    ...(scale !== undefined && { scale }),
    ...(countScale !== undefined && { countScale }),
    ...(exceptCounts.length > 0 && { exceptCounts }),
    ...(shareScale !== undefined && { shareScale }),
    exceptPerShare: [excepted, ...clauses].some((clause) => PER_SHARE.test(clause)),
    exceptShares: SHARES.test(excepted.replace(/\bper[- ](?:share|ads)\b/giu, "")),
  };
}

const COUNTS = /\b(?:customer|subscriber|user|member|account|unit|store|vehicle)s?\b/iu;
const CLAUSE_END = /[,;、。]/u;

/** Before the exception, the exception, and what follows it behind a semicolon; 1株当たり情報を除く begins with its clause. */
function splitAtException(phrase: string): readonly string[] {
  const at = EXCEPTION.exec(phrase)?.index;
  if (at === undefined) return [phrase];
  const start = phrase[at] === "を" ? Math.max(0, phrase.lastIndexOf("、", at)) : at;
  const end = phrase.indexOf(";", at);
  return [phrase.slice(0, start), phrase.slice(start, end < 0 ? undefined : end), end < 0 ? "" : phrase.slice(end + 1)];
}

function firstDefined<Value>(
  clauses: readonly string[],
  read: (clause: string) => Value | undefined,
): Value | undefined {
  for (const clause of clauses) {
    const value = read(clause);
    if (value !== undefined) return value;
  }
  return undefined;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/十億|\bbillions?\b|\bbn\b/iu, 9],
  [new RegExp(`百万|\\bmillions?\\b|${CURRENCY_MARK}\\s?(?:mn|mm|m)\\b`, "iu"), 6],
  [/億/u, 8],
  [/\bcrores?\b|(?:\bRs\.?|₹|\bINR)\s?(?:in )?crs?\b/iu, 7],
  [/\b(?:lakhs?|lacs?)\b/iu, 5],
  [/万/u, 4],
  [/千|\bthousands?\b|(?:^|[^\d,.])000(?:'?s)?\b|(?:\$|¥|€|£)\s?k\b/iu, 3],
];
/** Money written whole: 単位：円, "in yen", "in dollars". */
const WHOLE =
  /(?<![千百万億])円|\bin (?:whole )?(?:(?:japanese )?yen|(?:u\.?s\.? )?dollars|euros?)\b|\bin whole (?:[A-Z]{3}|units)\b|^\W*(?:yen|dollars|euros)\W*$/iu;

function scaleIn(clause: string): number | undefined {
  const scale = SCALES.find(([words]) => words.test(clause))?.[1];
  return scale ?? (WHOLE.test(clause) ? 0 : undefined);
}

const OF_SHARES =
  /\b(?:thousands|millions) of (?:ordinary |common )?shares\b|(?<!\b(?:and|&) )\bshares in (?:thousands|millions)\b|(?:千|百万)株/giu;
const SHARES_IN =
  /\bshares?\b.*?\bin (?<behind>thousands|millions)\b|\b(?<front>thousands|millions) of (?:ordinary |common )?shares\b|(?<kanji>千|百万)株/iu;

function shareScaleIn(clause: string): number | undefined {
  const found = SHARES_IN.exec(clause)?.groups;
  const word = found?.["behind"] ?? found?.["front"] ?? found?.["kanji"];
  if (word === undefined) return undefined;
  return /^(?:millions|百万)$/iu.test(word) ? 6 : 3;
}
