import { type Decimal, decimal, ONE } from "../core/decimal";
import type { StatedRate } from "../statements/filing";
import type { EvidenceLine } from "./calendar-evidence";
import { datesIn } from "./printed-date";

/** How notes write currencies: with a sign in front of the amount, with a name behind it. Text in NFKC. */
const CURRENCIES: readonly { readonly code: string; readonly sign: RegExp; readonly name: RegExp }[] = [
  { code: "JPY", sign: /JPY|¥|Yen/iu, name: /円|yen/iu },
  { code: "USD", sign: /U\.?S\.?\s?\$|USD|\$/iu, name: /米?ドル|(?:U\.?S\.? )?dollar/iu },
  { code: "EUR", sign: /€|EUR/iu, name: /ユーロ|euro/iu },
  { code: "GBP", sign: /£|GBP/iu, name: /英?ポンド|pound(?: sterling)?/iu },
  { code: "CNY", sign: /RMB|CNY/iu, name: /人民元|yuan/iu },
  { code: "KRW", sign: /₩|KRW/iu, name: /韓国ウォン|won/iu },
];

const SIGN = CURRENCIES.map(({ sign }) => sign.source).join("|");
const NAME = CURRENCIES.map(({ name }) => name.source).join("|");
const NUMBER = "(?<![\\d.,])\\d{1,4}(?:,\\d{3})*(?:\\.\\d{1,6})?(?![.,]?\\d)";

/** "JPY 150.25", "150.25円", "one U.S. dollar", "(per) dollar"; groups carry the side's number. */
function side(number: 1 | 2): string {
  return [
    `(?<sign${number}>${SIGN})\\s?(?<signed${number}>${NUMBER})`,
    `(?<counted${number}>${NUMBER})\\s?(?<name${number}>${NAME})(?![a-z])`,
    `(?:\\b(?:one|an?|each|the)\\s)?(?<sole${number}>${NAME})(?![a-z])`,
  ].join("|");
}

const EQUATION = new RegExp(
  `(?:${side(1)})\\s*(?:=|:|\\b(?:to|at|per|equals|against)\\b|につき|[当あ]たり|は)\\s*(?:${side(2)})`,
  "giu",
);

/** Lines that cannot state a rate are left soon: they name no two currencies, or no one of any. */
const SPEAKS_OF_ONE =
  /(?<![\d.,])1(?:\.0+)?(?![.,]?\d)|\b(?:one|an?|each|the|per)\s(?:U|dollar|euro|pound|yen|yuan|won)/iu;
const ANY_CURRENCY = new RegExp(`${SIGN}|${NAME}`, "giu");

interface Side {
  readonly currency: string;
  readonly amount: Decimal;
  readonly printed: string;
}

function readSide(groups: Readonly<Record<string, string | undefined>>, number: 1 | 2): Side | undefined {
  const sign = groups[`sign${number}`];
  const name = groups[`name${number}`] ?? groups[`sole${number}`];
  const written = sign ?? name ?? "";
  const currency = CURRENCIES.find((known) => isWholly(sign === undefined ? known.name : known.sign, written))?.code;
  const printed = (groups[`signed${number}`] ?? groups[`counted${number}`] ?? "1").replaceAll(",", "");
  return currency === undefined ? undefined : { currency, amount: decimal(printed), printed };
}

function isWholly(pattern: RegExp, text: string): boolean {
  return pattern.exec(text)?.[0] === text;
}

/** The rates a document states for convenience translations, each once, with the day where the sentence names one. */
export function readStatedRates(lines: readonly EvidenceLine[]): readonly StatedRate[] {
  const found = new Map<string, StatedRate>();
  for (const { text, line } of lines) {
    if (!SPEAKS_OF_ONE.test(text) || (text.match(ANY_CURRENCY)?.length ?? 0) < 2) continue;
    const plain = text.replaceAll("\\", "");
    for (const match of plain.matchAll(EQUATION)) {
      const rate = rateOf(match.groups ?? {});
      if (!rate) continue;
      const key = `${rate.base}/${rate.quote} ${rate.rate.toFixed(rate.decimals)}`;
      const day = datesIn(plain).find(({ index }) => index > match.index && index < match.index + 160)?.date;
      const before = found.get(key);
      if (before && (before.at !== undefined || day === undefined)) continue;
      found.set(key, { ...rate, ...(day !== undefined && { at: day }), ...(line !== undefined && { line }) });
    }
  }
  return [...found.values()];
}

/** One of a currency in amounts of another; of two ones, or of none, nothing can be said. */
function rateOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<StatedRate, "base" | "quote" | "rate" | "decimals"> | undefined {
  const [left, right] = [readSide(groups, 1), readSide(groups, 2)];
  if (!left || !right || left.currency === right.currency) return undefined;
  if (left.amount.equals(ONE) === right.amount.equals(ONE)) return undefined;
  const [one, other] = left.amount.equals(ONE) ? [left, right] : [right, left];
  if (other.amount.isZero()) return undefined;
  const point = other.printed.indexOf(".");
  return {
    base: one.currency,
    quote: other.currency,
    rate: other.amount,
    decimals: point < 0 ? 0 : other.printed.length - point - 1,
  };
}
