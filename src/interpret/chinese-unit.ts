/**
 * Units in Chinese, simplified and traditional, rewritten as the English captions that the readers of units know:
 * 人民幣千元 is "RMB in thousands", 新台幣仟元 "TWD in thousands", 单位：元 "in whole RMB". A unit that names no
 * currency (單位：千元 in Taiwan or Hong Kong) says the scale alone. Text in NFKC.
 */

const CURRENCIES: readonly (readonly [string, string])[] = [
  ["RMB", "人民[幣币元]"],
  ["HKD", "港[幣币元]"],
  ["TWD", "新?[臺台][幣币]"],
  ["USD", "美[元金]"],
  ["SGD", "新加坡[元幣币]|新元"],
  ["AUD", "澳元"],
];
const CODES = CURRENCIES.map(([, names]) => `(?:${names})`).join("|");
const POWERS: readonly (readonly [RegExp, string])[] = [
  [/^[百佰][万萬]$/u, "in millions"],
  [/^[千仟]$/u, "in thousands"],
  [/^十?[億亿]$/u, "in 億"],
  [/^[万萬]$/u, "in 万"],
];
const POWER = "(?:[百佰][万萬]|[千仟]|[億亿]|[万萬])";
/** 人民幣千元, 人民币(百万元), 千港元, 百萬美元, 仟元. */
const PHRASE = new RegExp(
  `(?<front>${CODES})\\s*[('\\s]?(?<power>${POWER})元?\\)?|(?<power2>${POWER})(?<behind>${CODES})|(?<power3>[佰仟][万萬]?|百萬|萬|亿)元(?!人民)`,
  "gu",
);
const AFTER_UNIT = new RegExp(`(?<=[單单]位\\s*:?\\s*\\(?)(?<power>${POWER})?(?<behind>元)`, "gu");
const WHOLE = new RegExp(`(?<=[單单]位\\s*:?\\s*\\(?)(?:${CODES})(?:元)?(?![千仟百佰万萬億亿])`, "gu");
const HINT = /[幣币元]|[仟佰]/u;

export function plainUnits(text: string): string {
  if (!HINT.test(text) || !CHINESE.test(text)) return text;
  return text
    .replace(PHRASE, (phrase, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const power = powerOf(groups["power"] ?? groups["power2"] ?? groups["power3"] ?? "");
      const code = codeOf(groups["front"] ?? groups["behind"]);
      return power === undefined ? phrase : ` ${code} ${power} `;
    })
    .replace(WHOLE, (name) => ` in whole ${codeOf(name)} `)
    .replace(AFTER_UNIT, (_, power?: string) => {
      const said = powerOf(power ?? "");
      // 单位 is written so on the mainland, where accounts are kept in its currency unless they say otherwise.
      const code = text.includes("单") && !new RegExp(CODES, "u").test(text) ? "RMB" : "";
      return said === undefined
        ? ` in whole ${currencyIn(text) ?? (code === "" ? "units" : code)} `
        : ` ${code} ${said} `;
    });
}

/** Characters and words that Japanese does not write. */
const CHINESE = new RegExp(`${CODES}|[單单]位|[仟佰][万萬]?元|百萬元|萬元|亿元`, "u");

function currencyIn(text: string): string | undefined {
  return CURRENCIES.find(([, names]) => new RegExp(names, "u").test(text))?.[0];
}

function codeOf(name: string | undefined): string {
  return name === undefined ? "" : (currencyIn(name) ?? "");
}

function powerOf(power: string): string | undefined {
  return POWERS.find(([words]) => words.test(power))?.[1];
}
