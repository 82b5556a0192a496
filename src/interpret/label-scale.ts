import { parseUnitWords, withEnglishPowers } from "./caption";
import { CURRENCY_MARK } from "./currency-name";

const IN_PARENTHESES = /[(（][^()（）]*[)）]/gu;
/** "Subscribers, in thousands", "Revenue in US$ millions". */
const AT_END = /(?:,|\s)\s*in (?:(?:US|HK|NT|[ACS])?\$ ?|[€£¥₹] ?|[A-Z]{3} )?(?:thousands|millions|billions)$/iu;

/** "Harvest, thousands of tons". */
const OF_THINGS = /(?:,|\s[-–])\s*(?:in )?(?:thousands|millions|billions) of \p{L}[\p{L} ]{1,24}$/iu;

/**
 * The power of ten that a label prints away for its own row: "Subscribers (in thousands)", 販売台数（千台）. It goes
 * before what the caption says of the table. Undefined where the label says none, or several.
 */
export function labelScaleOf(label: string): number | undefined {
  const phrases = [
    ...(label.match(IN_PARENTHESES) ?? []),
    ...moneyAtEnd(withEnglishPowers(label.normalize("NFKC"))),
    ...(AT_END.exec(label.trim()) ?? OF_THINGS.exec(label.trim()) ?? []),
  ];
  const scales = new Set(phrases.flatMap((phrase) => scaleOf(phrase) ?? []));
  const [only, another] = scales;
  return another === undefined ? only : undefined;
}

/** Nothing but a unit of money: 百万円, 円, millions of yen, US$ million, EUR. */
const ONLY_MONEY = new RegExp(
  "^(?:単位\\s*:?\\s*)?(?:in )?(?:(?:十億|[百千]万|[千万億])?(?:円|米?ドル|元)|" +
    "(?:thousands?|millions?|billions?|mn|bn)(?: of)? (?:japanese )?(?:yen|(?:u\\.?s\\.? )?dollars|euros?)|" +
    "(?:japanese )?yen|(?:u\\.?s\\.? )?dollars|euros?|" +
    `${CURRENCY_MARK} ?(?:thousands?|millions?|billions?|mn?|bn|k)?|(?:thousands?|millions?|billions?)(?: of)? ${CURRENCY_MARK})$`,
  "iu",
);

/** "Basic earnings per share in EUR". */
const PER_SHARE_IN = /\bper (?:\w+ ){0,2}?(?:share|ads|unit) in (?<money>.+)$/iu;

/**
 * The currency that a label says of its own row, alone or with a power of ten, as the highlights of Japanese releases do
 * row by row: 売上高（百万円）, 1株当たり当期純利益（円）, "Net sales (Millions of yen)". Undefined where it says several.
 */
export function labelCurrencyOf(label: string): string | undefined {
  const text = withEnglishPowers(label.normalize("NFKC"));
  const phrases = [
    ...(text.match(IN_PARENTHESES) ?? []).map((phrase) => phrase.slice(1, -1)),
    PER_SHARE_IN.exec(text)?.groups?.["money"] ?? "",
    ...moneyAtEnd(text),
  ].map((phrase) => phrase.trim().replace(/^円\s?銭$/u, "円"));
  const codes = new Set(
    phrases.flatMap((phrase) => (ONLY_MONEY.test(phrase) ? (parseUnitWords(`(${phrase})`)?.currencies ?? []) : [])),
  );
  const [only, another] = codes;
  return another === undefined ? only : undefined;
}

/** "Net debt, SEKm", "Capital employed, EUR million": a unit of money behind the last comma, and nothing else. */
function moneyAtEnd(text: string): readonly string[] {
  const behind = text.slice(text.lastIndexOf(",") + 1).trim();
  return text.includes(",") && ONLY_MONEY.test(behind) ? [behind] : [];
}

/** Counts of things in Japanese: 千人, 万台, 百万件; not 千葉 or 万博. */
const JAPANESE_COUNT = /^(?:単位\s*[:：]?\s*)?(?<power>千|万|百万|億)(?:人|台|件|個|本|回線|口座|室|戸|トン|t|kl)$/u;
const JAPANESE_POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 億: 8 };

function scaleOf(phrase: string): number | undefined {
  const inner = phrase.normalize("NFKC").replace(/^[\s,(]+|[\s)]+$/gu, "");
  const counted = JAPANESE_COUNT.exec(inner)?.groups?.["power"];
  if (counted !== undefined) return JAPANESE_POWERS[counted];
  const words = parseUnitWords(`(${inner})`);
  if (!words || words.exceptPerShare || words.exceptShares) return undefined;
  return words.scale ?? words.shareScale ?? words.counted?.scale;
}
