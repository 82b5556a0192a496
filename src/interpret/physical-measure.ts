/**
 * What a row says in its label of volumes and of prices by volume: "Oil (MBbls)", "Production, Boe/d", "Available seat
 * miles", 販売数量(千トン), "Oil (per Bbl)". A caption in millions of dollars speaks of neither. Units stay as they are
 * printed; nothing is converted.
 */

/** Units as documents print them, alone or after "thousands of"; those whose case matters are in CASED. */
const UNITS = [
  // Oil and gas: barrels, barrels of oil equivalent, cubic feet and their equivalents.
  "m{0,2}(?:bbls?|boe)(?:pd)?|m{1,2}bo|bopd",
  "(?:[mbt]|mm)cf(?:ed?)?",
  "m{0,2}btus?",
  "(?:barrels?|gallons?)(?: of oil(?: equivalent)?)?",
  "(?:million |thousand )?cubic (?:feet|met(?:er|re)s)",
  // Power and heat.
  "[kmgt]whs?|[kmg]w",
  "(?:kilo|mega|giga)watt[- ]?hours?",
  "therms?|dth|dekatherms?",
  // Weights and volumes.
  "(?:(?:short|metric|long|dry|wet) )?ton(?:ne)?s?",
  "(?:troy )?(?:oz|ounces?)|koz|moz",
  "lbs?\\.?|kgs?|kilograms?",
  "(?:hecto)?lit(?:er|re)s?|hl|kl",
  "(?:loaded |total |empty )?miles?|kilomet(?:er|re)s?|km",
  // Timber.
  "m{1,2}bf|board feet",
  // Areas, carriage.
  "(?:sq\\.?|square) (?:ft|feet|foot|m|met(?:er|re)s?)\\.?|sqm|m2|acres?|hectares?|ha",
  "teus?|feus?|asms?|asks?|rpms?|rpks?",
  "(?:available |revenue )?(?:seat|passenger|ton)[- ](?:miles|kilomet(?:er|re)s)",
  "(?:block |flight |billable |operating )?hours",
].join("|");

/** Letters that mean something else in the other case. */
const CASED = "GJ|TJ|PJ|MT|Mt|kt|DMT";

const POWER = "(?:(?:in )?(?:thousands?|millions?|billions?|000s?) (?:of )?)?";
const A_TIME = "(?: ?(?:/|per )\\s?(?:d|day|month|quarter|year))?";

const WHOLE = new RegExp(`^(?:in )?${POWER}(?<unit>${UNITS})${A_TIME}$`, "iu");
const WHOLE_CASED = new RegExp(`^(?:in )?${POWER}(?<unit>${CASED})${A_TIME}$`, "u");
/** Nouns that are measures wherever they end a label, what is done with them left aside. */
const NOUN =
  /^(?:asms?|asks?|rpms?|rpks?)(?= ?\(|$)|\b(?:available|revenue)? ?(?:seat|passenger|ton)[- ](?:miles|kilomet(?:er|re)s)\b|\b(?:block|flight) hours\b|\b(?:store|restaurant|operating|sales)[- ]weeks\b|\bdegree[- ]days\b|\bminutes of use\b|\b(?:gallons|barrels|megawatt[- ]hours|kilowatt[- ]hours) (?:sold|consumed|produced|used|generated|processed|delivered)\b/iu;
const PRICE = new RegExp(
  `(?:\\bper|[$€£¥] ?/|\\b(?:dollars?|USD|EUR|JPY|yen) ?/) ?(?<unit>${UNITS}|${CASED})(?=$|[\\s),;])`,
  "iu",
);

const PER_THING =
  /\bper (?<thing>(?:available |occupied |average |active |paying |monthly |retail )*(?:users?|subscribers?|customers?|members?|rooms?|stores?|restaurants?|employees?|households?|connections?|lines?|accounts?|passengers?|guests?|nights?|days?|hours?|miles?|transactions?|orders?|units?|vehicles?|homes?))\b/iu;

/** Units of Japanese labels, which stand in parentheses, with the noun that facts name them by. */
const JAPANESE: Readonly<Record<string, string>> = {
  人: "people",
  名: "people",
  台: "units",
  個: "units",
  本: "units",
  件: "cases",
  回線: "lines",
  口座: "accounts",
  室: "rooms",
  戸: "homes",
  店: "stores",
  店舗: "stores",
  トン: "tons",
  t: "tons",
  kl: "kl",
  キロリットル: "kl",
  バレル: "barrels",
  kwh: "kWh",
};
const JAPANESE_UNIT = new RegExp(
  `^(?:単位:)?(?:千|万|百万|億)?(?<unit>${Object.keys(JAPANESE).join("|")})(?:/[日月年])?$`,
  "iu",
);
const JAPANESE_LABEL = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The unit of a row of volumes; undefined where the label names none. */
export function volumeOf(label: string): string | undefined {
  const text = readable(label);
  if (PRICE.test(text)) return undefined;
  for (const phrase of phrasesOf(text)) {
    const unit = (WHOLE.exec(phrase) ?? WHOLE_CASED.exec(phrase))?.groups?.["unit"];
    if (unit !== undefined) return unit;
    const japanese = JAPANESE_LABEL.test(text) ? JAPANESE_UNIT.exec(phrase)?.groups?.["unit"] : undefined;
    if (japanese !== undefined) return JAPANESE[japanese.toLowerCase()];
  }
  return NOUN.exec(text)?.[0].trim().toLowerCase();
}

/** The measure by which a row of prices is: "Bbl" of "Oil (per Bbl)"; undefined where the label is of none. */
export function priceMeasureOf(label: string): string | undefined {
  return PRICE.exec(readable(label))?.groups?.["unit"];
}

/** What the money of a row is for one of: "Revenue per available room". Its scale may be the caption's all the same. */
export function pricedThingOf(label: string): string | undefined {
  return PER_THING.exec(readable(label))?.groups?.["thing"]?.toLowerCase();
}

/** What stands in parentheses, and what follows the last comma or dash. */
function phrasesOf(text: string): readonly string[] {
  const inside = [...text.matchAll(/\((?<phrase>[^()]*)\)/gu)].map(({ groups }) => groups?.["phrase"] ?? "");
  const behind = /(?:,|\s[-–—])\s+(?<phrase>[^,()]+)$/u.exec(text)?.groups?.["phrase"];
  return [...inside, ...(behind === undefined ? [] : [behind])].map((phrase) => phrase.trim());
}

function readable(label: string): string {
  return label.normalize("NFKC").replace(/\s+/gu, " ").trim();
}
