/** Names, codes and signs by which captions and headers speak of currencies, in English and Japanese. Text in NFKC. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bJPY\b|\byen\b|¥|円/iu, "JPY"],
  [
    /\bUSD\b|\bUS\s?\$|(?<!(?:canadian|australian|kong|singapore|taiwan) )\bdollars?\b|(?<![豪加港湾ルダ])ドル|美[元金]|(?<![A-Z])\$/iu,
    "USD",
  ],
  [/\bEUR\b|\beuros?\b|€|ユーロ/iu, "EUR"],
  [/\bGBP\b|\bpounds? sterling\b|\bpounds\b|£|英?ポンド/iu, "GBP"],
  [/\bCNY\b|\bRMB\b|\brenminbi\b|人民[元币幣]|(?<![單单]位\s*[:：]?\s*)(?:千|万|億)元/iu, "CNY"],
  [/\bCHF\b|\bswiss francs?\b|スイスフラン/iu, "CHF"],
  [/\bKRW\b|\bkorean won\b|₩|ウォン/iu, "KRW"],
  [/\bINR\b|(?<!(?:indonesian|pakistani?|sri lankan?) )\brupees?\b|₹|\bRs\b\.?|インドルピー/iu, "INR"],
  [/\bCAD\b|\bcanadian dollars?\b|(?<![A-Z])CA?\$|カナダドル|加ドル/iu, "CAD"],
  [/\bAUD\b|\baustralian dollars?\b|(?<![A-Z])AU?\$|豪ドル/iu, "AUD"],
  [/\bHKD\b|\bhong kong dollars?\b|HK\$|香港ドル|港[元幣币]/iu, "HKD"],
  [/\bTWD\b|\btaiwan dollars?\b|NT\$|台湾ドル|[臺台][幣币]/iu, "TWD"],
  [/\bSGD\b|\bsingapore dollars?\b|(?<![A-Z])S\$|シンガポールドル|新加坡元/iu, "SGD"],
  [/\bNZD\b|\bnew zealand dollars?\b|NZ\$/iu, "NZD"],
  [/(?<![A-Z])(?:SEK|MSEK|KSEK|TSEK)(?![A-Z])|\bswedish kron(?:or|a)\b/u, "SEK"],
  [/(?<![A-Z])(?:NOK|MNOK|TNOK)(?![A-Z])|\bnorwegian kron(?:er|e)\b/u, "NOK"],
  [/(?<![A-Z])(?:DKK|MDKK|TDKK)(?![A-Z])|\bdanish kron(?:er|e)\b/u, "DKK"],
  [/(?<![A-Z])PLN(?![A-Z])|\bpolish zlot(?:y|ych|ys)\b/u, "PLN"],
  [/(?<![A-Z])BRL(?![A-Z])|R\$|\bbrazilian rea(?:is|l)\b/iu, "BRL"],
  [/(?<![A-Z])MXN(?![A-Z])|\bmexican pesos?\b/iu, "MXN"],
  [/(?<![A-Z])ZAR(?![A-Z])|\bsouth african rand\b/iu, "ZAR"],
  [/(?<![A-Z])THB(?![A-Z])|\bbaht\b/iu, "THB"],
  [/(?<![A-Z])MYR(?![A-Z])|(?<![A-Z])RM(?=\s?['’]?\d|\s(?:thousand|million|billion)|$)|\bringgit\b/u, "MYR"],
];
const ANY_NAME =
  /[¥￥$＄€£₩₹円元]|[幣币金]|ドル|ユーロ|ポンド|ウォン|フラン|ルピー|yen|dollar|euro|pound|renminbi|rmb|franc|won|rupee|\brs\b|kron|zlot|brazil|peso|rand|baht|ringgit|\bRM|JPY|USD|EUR|GBP|CNY|CHF|KRW|INR|CAD|AUD|HKD|TWD|SGD|NZD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|THB|MYR/iu;

/** How captions write the currency beside a power of ten: codes of ISO 4217 and signs, as the source of a pattern. */
export const CURRENCY_MARK =
  "(?:JPY|USD|EUR|GBP|RMB|CNY|CHF|KRW|INR|CAD|AUD|HKD|TWD|SGD|NZD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|THB|MYR|Rs\\.?|RM|(?:US|HK|NT|NZ|[CASR])?\\$|¥|€|£|₩|₹)";

/** Currencies (ISO 4217) named in a short text such as a column header: "USD (1)", "JPY", "¥ million". */
export function currenciesIn(text: string): readonly string[] {
  if (!ANY_NAME.test(text)) return [];
  const plain = text.normalize("NFKC");
  return NAMES.flatMap(([name, code]) => (name.test(plain) ? [code] : []));
}
