/**
 * Labels reduced to keys that can be looked up: words without plural, article, punctuation and without the alternatives
 * of sign that statements print in parentheses. Labels and the phrases of the dictionary pass through the same functions.
 */

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function isJapanese(text: string): boolean {
  return JAPANESE.test(text);
}

/** Words written alike or in one way only: British spelling, synonyms that no statement tells apart. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ["&", "and"],
  ["%", "percent"],
  ["shareholder", "stockholder"],
  ["shareowner", "stockholder"],
  ["amortisation", "amortization"],
  ["ads", "ads"],
  ["adss", "ads"],
  ["adr", "ads"],
  ["taxes", "tax"],
  ["cashflow", "cash flow"],
  ["pretax", "pre tax"],
]);

const ARTICLES: ReadonlySet<string> = new Set(["the", "an", "our", "its"]);

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function wordKey(word: string): string {
  const one = SAME_WORD.has(word) ? word : singular(word);
  return SAME_WORD.get(one) ?? one;
}

/** A phrase of the dictionary with its words as `englishKey` writes them, so that its readings are keys already. */
export function englishPhrase(phrase: string): string {
  return phrase.replace(/[^\s()[\]|<>]+/g, englishKey);
}

/** Lower-case words in the singular, parted by one space: "Shareholders' equity, net" → "stockholder equity net". */
export function englishKey(text: string): string {
  const plain = text.toLowerCase().replace(/['’`]|(?<=\bu)\.(?=s\.)/g, "");
  let key = "";
  let joined = false;
  for (const word of plain.match(ASCII.test(plain) ? ASCII_WORD : WORD) ?? []) {
    if (ARTICLES.has(word)) continue;
    key += (key === "" || joined ? "" : " ") + wordKey(word);
    joined = word === "non";
  }
  return key;
}

const ASCII = /^[\x20-\x7e]*$/;
const ASCII_WORD = /[a-z0-9]+|[&%]/g;
const WORD = /[\p{L}\p{N}]+|[&%]/gu;

/** Words that, alone in parentheses, only name the other sign: "(loss)", "(benefit from)", "(used in)", "(capital deficiency)". */
const SIGN_PARENTHESIS =
  /\(\s*(?:(?:and|or|in|for|by|from|of|net|loss|losses|income|profit|earnings|gain|gains|deficit|benefit|benefits|recovery|credit|charge|expense|expenses|provision|decrease|increase|used|provided|generated|outflow|inflow|capital|deficiency|absorbed|accumulated)\s*)+\)/g;
const CLAUSE_PARENTHESIS =
  /\(\s*(?:unaudited|in (?:thousands|millions|billions)[^()]*|including [^()]*|inclusive of [^()]*|(?:exclusive of|excluding) [^()]*(?:depreciation|amortization)[^()]*|(?:see )?notes?[^()]*|[a-z$¥€£]{0,3} ?(?:in )?(?:thousands?|millions?|billions?)|[$¥€£][bmk]?)\s*\)/g;
const OTHER_SIGN_AFTER =
  /\b(income|profit|earnings|gain|increase|expense|provided by|provision)\s*(?:\/|\bor\b)\s*(?:loss|losses|deficit|decrease|income|expense|used in|benefit)\b/g;
const OTHER_SIGN_BEFORE =
  /\b(?:loss|decrease|expense|benefit)\s*(?:\/|\bor\b)\s*(income|profit|earnings|gain|increase|expense|provision)\b/g;

/** A label without the names of the other sign and without clauses that do not change its meaning. */
export function withoutSigns(text: string): string {
  if (!/[(/]|\bor\b/i.test(text)) return text;
  return text
    .toLowerCase()
    .replace(SIGN_PARENTHESIS, " ")
    .replace(CLAUSE_PARENTHESIS, " ")
    .replace(OTHER_SIGN_AFTER, "$1")
    .replace(OTHER_SIGN_BEFORE, "$1");
}

const AROUND =
  /^\W*(?:less|add|plus|deduct|(?:u\.?s\.? )?gaap|reported)\b[\s:]+|[\s,(]+(?:as reported|(?:u\.?s\.? )?gaap(?: basis)?)\)?\s*$/g;
const NET_OF =
  /[,;(\s–—-](?:net of|less)[,:]?\s+(?:allowances?|accumulated|reserves?|provisions?|returns?|discounts?|valuation|amortization|depreciation|unamortized)\b.*$/;
const WHOLLY_PARENTHESISED = /^\s*\(([^()]*)\)\s*$/;

/** The label's core: without parentheses, "less", "GAAP", "as reported" around it; "net of allowances …" becomes "net". */
export function coreOf(text: string): string {
  return text.replace(WHOLLY_PARENTHESISED, "$1").replace(NET_OF, " net").replace(AROUND, "");
}

const JAPANESE_SAME: readonly (readonly [RegExp, string])[] = [
  [/および|並びに|ならびに/g, "及び"],
  [/または|若しくは|もしくは/g, "又は"],
  [/あたり|当り/g, "当たり"],
  [/たな卸/g, "棚卸"],
  [/一株/g, "1株"],
  [/一年/g, "1年"],
  [/第[1-4一二三四]四半期(?:連結)?(?:累計|会計)?(?:期間)?/g, "当期"],
  [/当?(?:四半期|中間期?)(?:\(当期\)|\(連結会計期間\))?|当期\(四半期\)|当(?:連結)?会計年度/g, "当期"],
];
/** The other sign: （△は損失）, (損失), (営業損失), (増加); before it 又は営業損失（△） loses its （△）. */
const JAPANESE_SIGNS =
  /\((?:[△▲−-](?:は?[^()]{0,8})?|[^()]{0,6}損失?|減少|増加|益|利益|差益|戻入|費用|収益|支出|収入|差入|返還|繰入|使用|貸方|借方|便益)\)/g;
const JAPANESE_OR_LOSS = /又は.*損失$/;
const JAPANESE_CLAUSE = /\((?:当期)?(?:累計|連結|単体|百万円|千円|円|円銭|億円|未監査|期?末|期?首)\)/g;
const JAPANESE_NUMBER = /^(?:[ivx]+|\(?\d{1,2}[).]|\(\d{1,2}\)|\d{1,2}\s)[\s.]*(?=[^\x20-\x7e])(?!株|年|口|単位|人)/;

/** Full-width folded, spaces and dots gone, period words alike (四半期, 中間 → 当期), parentheses kept. */
export function japaneseKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(JAPANESE_NUMBER, "")
    .replace(/[\s・･、,，。:：;~〜～]/g, "");
  return JAPANESE_SAME.reduce((key, [from, to]) => key.replace(from, to), plain);
}

/** A Japanese key without the other sign and without clauses: 営業利益又は営業損失(△) → 営業利益. */
export function japaneseCore(key: string): string {
  return key
    .replace(JAPANESE_SIGNS, "")
    .replace(JAPANESE_CLAUSE, "")
    .replace(JAPANESE_OR_LOSS, "")
    .replace(/[()/]/g, "");
}

/**
 * All readings of a phrase of the dictionary: "(a|b)" is one of them, "[a|b]" one or nothing; groups may nest.
 * "<income>" stands for income, loss, profit and earnings.
 * `expandPhrase("[total] (sales|revenue)")` → " sales", " revenue", "total sales", "total revenue" (spaces as they fall).
 */
export function expandPhrase(template: string): readonly string[] {
  const parts = template
    .replaceAll("<income>", "(income|loss|profit|earning)")
    .split(/([()[\]|])/)
    .filter((part) => part !== "");
  let at = 0;
  const alternatives = (close?: string): string[] => {
    const all: string[] = [];
    let branch = [""];
    for (;;) {
      const part = parts[at++];
      if (part === undefined || part === close) break;
      if (part === "|") {
        all.push(...branch);
        branch = [""];
      } else if (part === "(" || part === "[") {
        const inner = alternatives(part === "(" ? ")" : "]");
        const options = part === "[" ? ["", ...inner] : inner;
        branch = branch.flatMap((start) => options.map((option) => start + option));
      } else {
        branch = branch.map((start) => start + part);
      }
    }
    return [...all, ...branch];
  };
  return alternatives();
}
