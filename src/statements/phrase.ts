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

/** Lower-case words in the singular, parted by one space: "Shareholders' equity, net" → "stockholder equity net". */
export function englishKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/&/g, " and ")
    .replace(/%/g, " percent ")
    .replace(/\bu\.s\./g, "us ");
  const words: string[] = [];
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (ARTICLES.has(word)) continue;
    if (words.at(-1) === "non") words[words.length - 1] = `non${wordKey(word)}`;
    else words.push(wordKey(word));
  }
  return words.join(" ");
}

/** Words that, alone in parentheses, only name the other sign: "(loss)", "(benefit from)", "(used in)", "(capital deficiency)". */
const SIGN_PARENTHESIS =
  /\(\s*(?:(?:and|or|in|for|by|from|of|net|loss|losses|income|profit|earnings|gain|gains|deficit|benefit|benefits|credit|charge|expense|expenses|provision|decrease|increase|used|provided|generated|outflow|inflow|capital|deficiency|absorbed|accumulated)\s*)+\)/g;
const CLAUSE_PARENTHESIS =
  /\(\s*(?:unaudited|in (?:thousands|millions|billions)[^()]*|including [^()]*|inclusive of [^()]*|(?:exclusive of|excluding) [^()]*(?:depreciation|amortization)[^()]*|(?:see )?notes?[^()]*|[a-z$¥€£]{0,3} ?(?:in )?(?:thousands?|millions?|billions?)|[$¥€£][bmk]?)\s*\)/g;
const OTHER_SIGN_AFTER =
  /\b(income|profit|earnings|gain|increase|expense|provided by|provision)\s*(?:\/|\bor\b)\s*(?:loss|losses|deficit|decrease|income|expense|used in|benefit)\b/g;
const OTHER_SIGN_BEFORE =
  /\b(?:loss|decrease|expense|benefit)\s*(?:\/|\bor\b)\s*(income|profit|earnings|gain|increase|expense|provision)\b/g;

/** A label without the names of the other sign and without clauses that do not change its meaning. */
export function withoutSigns(text: string): string {
  return text
    .toLowerCase()
    .replace(SIGN_PARENTHESIS, " ")
    .replace(CLAUSE_PARENTHESIS, " ")
    .replace(OTHER_SIGN_AFTER, "$1")
    .replace(OTHER_SIGN_BEFORE, "$1");
}

const PREFIX = /^(?:less|add|plus|deduct|(?:us )?gaap|reported)\s+/;
const SUFFIX = /\s+(?:as reported|(?:us )?gaap(?: basis)?)$/;
const NET_OF =
  /[,;(\s–—-]+(?:net of|less)[,:]?\s+(?:allowances?|accumulated|reserves?|provisions?|returns?|discounts?|valuation|amortization|depreciation|unamortized)\b.*$/;

/** The label's core: without "less", "GAAP", "as reported", "net of allowances …" around it. */
export function coreKey(withoutOtherSigns: string): string {
  return englishKey(withoutOtherSigns.replace(NET_OF, "")).replace(PREFIX, "").replace(SUFFIX, "");
}

const JAPANESE_SAME: readonly (readonly [RegExp, string])[] = [
  [/および|並びに|ならびに/g, "及び"],
  [/または|若しくは|もしくは/g, "又は"],
  [/あたり|当り/g, "当たり"],
  [/たな卸/g, "棚卸"],
  [/一株/g, "1株"],
  [/一年/g, "1年"],
  [/第[1-4一二三四]四半期(?:連結)?(?:累計|会計)?(?:期間)?/g, "当期"],
  [/当?(?:四半期|中間)(?:\(当期\)|\(連結会計期間\))?|当期\(四半期\)|当(?:連結)?会計年度/g, "当期"],
];
/** The other sign: （△は損失）, (損失), 又は営業損失（△）; clauses: （累計）, （純額） stays, （注） is a mark and gone before. */
const JAPANESE_SIGNS =
  /\([△▲\-−]?は?[^()]{0,6}(?:減少|増加|損失|損|益|利益|差益|差損|戻入|費用|収益|欠損|支出|収入|差入|返還|繰入|使用|貸方|借方|便益)\)|\([△▲−-]\)/g;
const JAPANESE_OR_LOSS = /又は.*損失$/;
const JAPANESE_CLAUSE = /\((?:当期)?(?:累計|連結|単体|百万円|千円|円|円銭|億円|未監査)\)/g;
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
  const phrase = template.replaceAll("<income>", "(income|loss|profit|earning)");
  let at = 0;
  const alternatives = (close: string): string[] => {
    const all: string[] = [];
    let branch = [""];
    while (at < phrase.length) {
      const sign = phrase.charAt(at);
      at += 1;
      if (sign === close) break;
      if (sign === "|") {
        all.push(...branch);
        branch = [""];
      } else if (sign === "(" || sign === "[") {
        const inner = alternatives(sign === "(" ? ")" : "]");
        const options = sign === "[" ? ["", ...inner] : inner;
        branch = branch.flatMap((start) => options.map((option) => start + option));
      } else {
        branch = branch.map((start) => start + sign);
      }
    }
    return [...all, ...branch];
  };
  return alternatives("");
}
