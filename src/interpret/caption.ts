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
  /** "rounded down", 切捨て. */
  readonly truncated: boolean;
  readonly percent: boolean;
}

const SCALE_PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/十億円/u, 9],
  [/億円/u, 8],
  [/百万(?:円|米?ドル|ユーロ|元)|百万円単位/u, 6],
  [/千(?:円|米?ドル|ユーロ|元)/u, 3],
  [/万円/u, 4],
  [/\b(?:in|of|expressed in)?\s*billions?\b/iu, 9],
  [/\bmillions?\b|(?:US\$|\$|¥|€|£|JPY|USD|EUR)\s?(?:mn|mm|m)\b/iu, 6],
  [/\bthousands?\b|\(?\$?\s?000'?s?\s?(?:omitted)?\)|(?:US\$|\$|¥|€|£)\s?(?:000|k)\b/iu, 3],
];

/** Money written whole: 単位：円, "in yen", "in dollars". */
const WHOLE_UNITS =
  /(?:単位\s*[::]?\s*円)|^\(\s*円\s*\)$|\b(?:in|expressed in)\s+(?:whole\s+)?(?:(?:japanese\s+)?yen|(?:u\.?s\.?\s+)?dollars|euros?)\b/iu;

const CURRENCY_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bJPY\b|\byen\b|[¥￥]|(?<!ウォン|人民)円/iu, "JPY"],
  [
    /\bUSD\b|\bUS\s?\$|(?<!(?:canadian|australian|kong|singapore|taiwan) )\bdollars?\b|米ドル|千ドル|百万ドル|(?<![A-Z])\$/iu,
    "USD",
  ],
  [/\bEUR\b|\beuros?\b|€|ユーロ/iu, "EUR"],
  [/\bGBP\b|\bpounds?(?: sterling)?\b|£|英ポンド/iu, "GBP"],
  [/\bCNY\b|\bRMB\b|\brenminbi\b|人民元/iu, "CNY"],
  [/\bCHF\b|\bswiss francs?\b/iu, "CHF"],
  [/\bKRW\b|\bkorean won\b|₩/iu, "KRW"],
  [/\bINR\b|\brupees?\b|₹/iu, "INR"],
  [/\bCAD\b|\bcanadian dollars?\b|C\$/iu, "CAD"],
  [/\bAUD\b|\baustralian dollars?\b|A\$/iu, "AUD"],
  [/\bHKD\b|HK\$/iu, "HKD"],
  [/\bTWD\b|NT\$/iu, "TWD"],
];

/** A text speaks of units only in a few forms; anything else ("sold a million phones") must not set a scale. */
const UNIT_PHRASE =
  /\(([^()]*(?:thousand|million|billion|千|百万|億|万円|円|yen|dollars|\$|¥|€|000)[^()]*(?:\([^()]*\)[^()]*)*)\)|(?:expressed |amounts |figures |dollars |yen |stated |shown |data |all )*\bin (?:thousands|millions|billions)\b.*|\b(?:expressed|stated|presented|amounts?)\b.*\b(?:thousands|millions|billions|yen|dollars|euros?)\b.*|(?:単位|金額)\s*[::]?.*|(?:JPY|USD|EUR|[^\s、,/]{0,6})\s*\/?\s*(?:千|百万|十億|億|万)(?:円|米?ドル|ユーロ|元)(?:単位)?.*|^\s*(?:thousands|millions|billions) of .*|(?:JPY|USD|EUR|US\$|¥|\$|€|£)\s*(?:in\s+)?(?:thousands?|millions?|billions?|mn|mm|000)\b.*/iu;

const TRUNCATED =
  /切(?:り)?捨て?|rounded down|truncated|omitting (?:figures|fractions|amounts)|(?:figures|amounts|fractions) (?:less than|under)[^.]*(?:omitted|truncated|rounded down|disregarded)/iu;

const SHARE_SCALE =
  /\bshares?\b[^.;,]{0,40}? in (thousands|millions)\b|\b(?:in )?(thousands|millions) of (?:ordinary |common )?shares\b|(千|百万)株/iu;

/** Reads the units out of one line; undefined when the line does not speak of units. */
export function parseUnitWords(line: string): UnitWords | undefined {
  const text = line.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (text.length > 400) return undefined;
  const truncated = TRUNCATED.test(text) && !/四捨五入/u.test(text);
  const phrase = unitPhraseIn(text);
  const percent = /^\(?\s*(?:単位\s*[::]\s*)?[%％]\s*\)?$/u.test(text);
  if (phrase === undefined) {
    return truncated || percent
      ? { currencies: [], exceptPerShare: false, exceptShares: false, truncated, percent }
      : undefined;
  }
  const [said, excepted = ""] = splitAtException(phrase);
  const scale = WHOLE_UNITS.test(said) ? 0 : scaleIn(said.replace(SHARE_SCALE, ""));
  const shareScale = shareScaleIn(phrase);
  const currencies = CURRENCY_PATTERNS.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
  if (scale === undefined && shareScale === undefined && currencies.length === 0 && !truncated) return undefined;
  return {
    ...(scale !== undefined && { scale }),
    ...(shareScale !== undefined && { shareScale }),
    currencies,
    exceptPerShare: /\bper[- ](?:share|ads|unit)|\beps\b|1株|一株/iu.test(excepted),
    exceptShares:
      /(?<!per[- ])\bshares?\b(?! (?:amount|data|information|figure)s?\b(?!.*\bper[- ]share))|\bnumber of shares|株式数|株数/iu.test(
        excepted.replace(/\bper[- ](?:share|ads)\b/giu, ""),
      ),
    truncated,
    percent,
  };
}

/** "Revenues of 8,675 million" states an amount, not the unit of a table. */
function unitPhraseIn(text: string): string | undefined {
  const phrase = UNIT_PHRASE.exec(text)?.[0] ?? (WHOLE_UNITS.test(text) ? text : undefined);
  return phrase !== undefined && /\d[\d,.]*\s*(?:thousand|million|billion|百万|億|千)/iu.test(phrase)
    ? undefined
    : phrase;
}

function splitAtException(phrase: string): readonly [string, string?] {
  const at = /\b(?:except|excluding|other than|unless)\b|を除き|除く|但し|ただし/iu.exec(phrase);
  return at ? [phrase.slice(0, at.index), phrase.slice(at.index)] : [phrase];
}

function scaleIn(text: string): number | undefined {
  return SCALE_PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
}

function shareScaleIn(text: string): number | undefined {
  const match = SHARE_SCALE.exec(text);
  if (!match) return undefined;
  return [match[1], match[2], match[3]].some((word) => word?.toLowerCase() === "millions" || word === "百万") ? 6 : 3;
}

/** Currencies named in a short text such as a column header: "USD (1)", "JPY", "¥ million". */
export function currenciesIn(text: string): readonly string[] {
  return CURRENCY_PATTERNS.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
}
