import type { Concept } from "./concept";
import { englishConcept, headingKey, japaneseConcept, type Standing } from "./concept-index";
import { isOfTheIssuer, isOtherMatter, mayBePart, saysSum } from "./concept-scope";
import { holds, LESS_ENGLISH, LESS_JAPANESE, MEMO, TOTAL_ENGLISH, TOTAL_JAPANESE } from "./label-word";
import { isJapanese, withoutSigns } from "./phrase";
import type { StatementKind } from "./statement";
import { COUNT_NOUNS, NOT_A_COUNT } from "./count-noun";
import { SENTENCE, TITLE_HINT, TITLE_WORDS } from "./title-word";

const DIGITS = "[0-9０-９]{1,2}";
/** One footnote mark at the end of a label, in the forms that releases print. */
const LAST_MARK = new RegExp(
  [
    `\\s*\\^\\{?(?<caret>[*※]?\\(?(?:${DIGITS}|[A-Za-z])\\)?)\\}?`,
    `\\s*[(（](?<listed>${DIGITS}(?:\\s*[,、，]\\s*${DIGITS})+)[)）]`,
    `\\s*[(（\\[［](?<round>[*＊※]?${DIGITS}|[*＊※†‡]{1,3}|[a-z]|[ACD-JLN-Z])[)）\\]］]`,
    `\\s*[(（](?:[Ss]ee )?(?<note>[Nn]otes?\\s*(?:${DIGITS})?)[)）]`,
    `\\s*[(（]?(?<kome>[※＊*]\\s?${DIGITS})[)）]?`,
    `\\s*[(（](?<chu>注\\s?(?:${DIGITS})?)[)）](?<chuNumber>${DIGITS})?`,
    `(?<=[^\\s])\\s*(?<sign>[*＊†‡§※]{1,4})`,
  ]
    .map((form) => `(?:${form})`)
    .join("|")
    .replace(/^/, "(?:")
    .concat(")\\s*$"),
  "u",
);
/** Behind a word or a period ("1Q25¹"); not behind a unit of measure (m²) or a power's base (10⁶). */
const SUPERSCRIPT =
  /(?<=[^\s\d\u00b2\u00b3\u00b9\u2070-\u2079(（]|\p{L}\d{1,4})\s?(?<!(?:^|[^\p{L}])(?:[kcmd]?m|ft|in|yd|CO|x|[x×] ?10))[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,3}(?:[ ,]{1,2}[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,3})*/gu;

/**
 * Takes footnote marks off a printed label or header: "IP Service ⁸", "USD (1)", "サービス *1", "^{*1}", "(注1)", "(a)".
 * Marks come without parentheses and in plain digits ("8", "1", "*1", "注1", "a"), in printed order. "Income tax
 * (benefit)" and "(JPY in millions)" are no marks, and a label that is nothing but a mark stays.
 */
export function stripMarks(label: string): { readonly label: string; readonly marks: readonly string[] } {
  let rest = label.trim();
  const marks: string[] = [];
  if (rest.length > LONGEST_LABEL) return { label: rest, marks };
  while (MAY_END_IN_MARK.test(rest)) {
    const at = Math.max(0, rest.length - LONGEST_MARK);
    const found = LAST_MARK.exec(rest.slice(at));
    const before = found ? rest.slice(0, at + found.index).replace(/[\s,、，]+$/u, "") : "";
    if (found?.groups === undefined || before === "") break;
    const { caret, listed, round, note, kome, chu, chuNumber, sign } = found.groups;
    const text =
      caret ?? listed ?? round ?? note ?? kome ?? (chu === undefined ? sign : `${chu}${chuNumber ?? ""}`) ?? "";
    marks.unshift(...text.split(/[,、，]/u).map(plainMark));
    rest = before;
  }
  if (!RAISED.test(rest)) return { label: rest, marks };
  const raised: string[] = [];
  const clean = rest
    .replace(SUPERSCRIPT, (found) => {
      raised.push(...found.trim().split(/[ ,]+/u).map(plainMark));
      return "";
    })
    .trim();
  if (raised.length === 0) return { label: rest, marks };
  const inner = stripMarks(clean);
  return { label: inner.label, marks: [...inner.marks, ...raised, ...marks] };
}

/** Characters from the end of a label among which its last mark is sought. */
const LONGEST_MARK = 24;
/** Cheap looks before the search: most labels bear no mark. */
const MAY_END_IN_MARK = /[)\]）］}*＊※†‡§]$|[\^*＊※)）].{1,4}$/u;
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079]/u;

function plainMark(mark: string): string {
  return mark.normalize("NFKC").replace(/[\s()]|^notes?/giu, "");
}

/** Footnote marks off, NFKC, case folded, punctuation and spaces folded; Japanese kept whole. For comparing labels. */
export function normalizeLabel(label: string): string {
  let text = label;
  for (;;) {
    const folded = fold(stripMarks(text).label);
    if (folded === text || SETTLED.test(folded)) return folded;
    text = folded;
  }
}

/** Text that folding leaves as it is; with other scripts it is folded until nothing changes. */
const SETTLED = /^[a-z0-9% \u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/u;
const BETWEEN_JAPANESE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

function fold(label: string): string {
  const plain = isAscii(label) ? label.toLowerCase() : label.normalize("NFKC").toLowerCase().normalize("NFKC");
  const words = plain.replace(/&/gu, " and ").replace(/['’`]/gu, "");
  if (isAscii(words)) return words.replace(/[^a-z0-9%]+/gu, " ").trim();
  return words
    .replace(/[^\p{L}\p{N}\p{M}%]+/gu, " ")
    .replace(BETWEEN_JAPANESE, "")
    .trim();
}

function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/u.test(text);
}

/**
 * The meaning of a line, if the dictionary knows it. `path` holds the headings above, outermost first; the language is
 * decided by the script. Kind "other" says that the kind is not known yet: then every concept may stand. What is only
 * a part of a concept, a memo line, or under another basis than the accounting standard's has none.
 */
export function conceptOf(
  label: string,
  context: { readonly kind: StatementKind; readonly path: readonly string[] },
): Concept | undefined {
  const { kind, path } = context;
  const clean = readable(label).replace(/\s*:\s*$/u, "");
  if (clean === "") return undefined;
  const concept = meaningOfText(clean, standingOf(kind, path));
  if (concept === undefined || saysMemo(clean) || isOtherMatter(path, kind)) return undefined;
  if (!isOfTheIssuer(concept, clean, kind, path)) return undefined;
  return isPartOfSection(clean, concept, kind, path) ? undefined : concept;
}

/** What is longer is prose and says nothing that a label says. */
const LONGEST_LABEL = 400;

/** A label without marks, in one width. */
function readable(label: string): string {
  const { label: clean } = stripMarks(label);
  return clean.length > LONGEST_LABEL ? "" : foldWidth(clean);
}

function foldWidth(text: string): string {
  return isAscii(text) ? text : text.normalize("NFKC");
}

function standingOf(kind: StatementKind, path: readonly string[]): Standing {
  let keys: readonly string[] | undefined;
  const headings = () => (keys ??= path.map(readable).map((text) => headingKey(text, isJapanese(text))));
  return { kind, headings };
}

function meaningOfText(text: string, standing: Standing): Concept | undefined {
  if (!isJapanese(text)) return englishConcept(text, standing);
  const concept = japaneseConcept(text, standing);
  if (concept !== undefined) return concept;
  // "Adjusted EBITDA (償却前営業利益)": English with a Japanese gloss.
  const outside = text.replace(/\([^()]*\)/gu, " ").trim();
  if (outside !== "" && !isJapanese(outside)) return englishConcept(outside, standing);
  const gloss = /^([^()]+)\(([^()]+)\)$/u.exec(text);
  if (gloss?.[1] !== undefined && gloss[2] !== undefined) return agreed(gloss[1], gloss[2], standing);
  return agreed(text.replace(/[a-z][a-z\s,.'&-]*/giu, ""), text.replace(/[^\p{ASCII}]+/gu, " ").trim(), standing);
}

/** "営業収益(売上高)", "売上高 Net sales": two names are a meaning when they mean the same. */
function agreed(one: string, other: string, standing: Standing): Concept | undefined {
  const [first, second] = [one, other].map((name) =>
    isJapanese(name) ? japaneseConcept(name, standing) : englishConcept(name, standing),
  );
  return first === second ? first : undefined;
}

/** "Net sales" under "Revenues" is one of them; "Total revenues", or the heading's own words again, are all of them. */
function isPartOfSection(label: string, concept: Concept, kind: StatementKind, path: readonly string[]): boolean {
  if (path.length === 0 || !mayBePart(concept) || saysSum(label)) return false;
  const own = normalizeLabel(label);
  const none = standingOf(kind, []);
  return path.some((heading) => {
    const text = readable(heading);
    return normalizeLabel(text) !== own && meaningOfText(text, none) === concept;
  });
}

/** A line that no total counts, since it tells a part of another: "included in", "of which", うち, a memo. */
export function saysMemo(label: string): boolean {
  return holds(MEMO, readable(label));
}

/** The row is normally a total of others: "Total …", "Net income", 合計, 営業利益, 小計. */
export function saysTotal(label: string): boolean {
  const text = readable(label);
  return isJapanese(text) ? holds(TOTAL_JAPANESE, text) : holds(TOTAL_ENGLISH, text);
}

/**
 * In a statement of income: enters a total with minus when printed positive ("less", cost, expense, 控除, 費用, 原価,
 * 支出). The same words are added back in a cash flow statement.
 */
export function saysLess(label: string): boolean {
  const text = readable(label);
  return isJapanese(text)
    ? holds(LESS_JAPANESE, text.replace(/\([^()]*\)/gu, ""))
    : holds(LESS_ENGLISH, withoutSigns(text));
}

/** Per-share rows, share counts and ratios by their label; undefined when the label does not say. */
export function unitWordsOf(label: string): "per-share" | "per-ADS" | "shares" | "ADS" | "ratio" | undefined {
  // A footnote's raised digit, where the print's layout is lost: "per share1".
  const text = readable(label)
    .toLowerCase()
    .replace(/(?<=\bshares?)\d{1,2}\b/u, "");
  return isJapanese(text) ? japaneseUnitWords(text) : englishUnitWords(text);
}

function japaneseUnitWords(text: string): ReturnType<typeof unitWordsOf> {
  const plain = text.replace(/\s/gu, "");
  if (/(?:預託証券|預託株式|ads|adr)(?:1?単位)?(?:同等物)?(?:あたり|当たり|当り)/u.test(plain)) return "per-ADS";
  if (/每股|\(円銭\)$/u.test(plain)) return "per-share";
  if (/(?:1|一)(?:株|口)(?:あたり|当たり|当り)|(?:1|一)株(?:利益|配当|純資産)/u.test(plain)) return "per-share";
  if (/(?:預託証券|預託株式|ads|adr)(?:同等物)?(?:総|の)?数/u.test(plain)) return "ADS";
  if (/株式(?:総|の)?数|株数|平均(?:已?[發发]行)?(?:普通股?)?股份?[數数]/u.test(plain)) return "shares";
  if (/(?<!効)率(?:\(.*\))?$|比率|(?:前年|前期|前四半期)(?:同期)?比|[%％]|roe$|roa$/u.test(plain)) return "ratio";
  return undefined;
}

const SHARE_MOVEMENT =
  /^\W*(?:less|proceeds|payments?|purchases?|repurchases?|issuances?|cost|taxes|sales?|gains?|loss(?:es)?|dividends?|exercise|acquisition|cancellation)\b|\bbuy-?backs?\b|\bpurchases\b|\bpar value\b|\bauthori[sz]ed\b|\bnet share settlement/u;

/** "Stock" is counted with what may become some: common stock and common stock equivalents. */
const OF_EQUIVALENTS =
  /\b(?:weighted|average|number)\b.*\b(?:stock|share) equivalents\b|^\W*common (?:stock|shares) and (?:common )?(?:stock |share )?equivalents\b/u;

/** A unit may be a share of a partnership, a flat or a thing sold. */
const OF_OTHER_UNITS =
  /\b(?:rents?|rental|revenues?|sales|costs?|expenses?|fees?|selling|apartment|occupied|available|residential|production|prices?)\b/u;
/** Parts of a bank's balance to others, which it prints in percent: "Allowance to total loans". */
const PART_TO_WHOLE =
  /\b(?:allowance|reserves?|charge-?offs|assets|loans|equity|capital|leverage|expenses?)\b.* (?:to|\/) (?:(?:average|total|period-end|risk-weighted|nonperforming|non-performing|gross|net) )*(?:loans?|assets|deposits|equity|capital|revenues?|sales)\b/u;
/** What is paid for a room, a ship or a worker, and how fast things are sold, are called rates, too. */
const OF_HIRE =
  /\b(?:daily|day|room|rental|rent|charter|hire|hourly|billing|bill|freight|box|spot|lease) rates?\b|\bdayrates?\b|\brates? per\b/u;
/** "shares used in the computation of earnings per share": a count that names what it is for. */
const SHARES_COUNTED = /\bshares? used\b|\bused (?:in|to|for)\b|\bweighted[- ]average\b/u;
/** "shares for earnings per share for the period", but not "earnings per share in EUR". */
const SHARES_IN =
  /\bshares? (?:for|in) \b(?!(?:eur|usd|gbp|chf|sek|nok|dkk|pln|rmb|cny|hkd|inr|jpy|cents?|pence|euros?|yen|rupees?|(?:u\.?s\.? )?dollars?)\b)/u;

/**
 * "Common stock, par value $0.01 per share", "$.01 par value per share": the figure is what was paid for all of them.
 * Where the label does not say the par, the figure does.
 */
const OF_PAR = /\b(?:stock|shares?)\b.*(?:\bpar value\b[^\d(]{0,12}\d|\d\s*par value\b)/u;

function englishUnitWords(text: string): ReturnType<typeof unitWordsOf> {
  const ads = /\bads(?:s)?\b|\badrs?\b|\bamerican depositary\b/u.test(text);
  const count =
    /\b(?:weighted|average|number of|outstanding|issued|used(?: (?:in|to|for))?|diluted|basic|treasury|end of period)\b/u;
  const perShare =
    /\bper\b(?: \w+){0,2}? (?:shares?|stock)\b|\bper (?:ads|adr|american)|\beps\b/u.test(text) ||
    (/\bper\b(?: \w+){0,2}? unit\b/u.test(text) && !OF_OTHER_UNITS.test(text)) ||
    /^\W*(?:(?:common )?(?:stock|share)|market) prices?\b/u.test(text);
  if (perShare && !OF_PAR.test(text) && !(SHARES_COUNTED.test(text) || SHARES_IN.test(text)))
    return ads ? "per-ADS" : "per-share";
  if (OF_EQUIVALENTS.test(text)) return "shares";
  if (!SHARE_MOVEMENT.test(text)) {
    if (ads && count.test(text)) return "ADS";
    if (
      /\bshares\b|\bshare count\b/u.test(text) &&
      (count.test(text) || /^\W*(?:common |ordinary )?shares\W*$/u.test(text))
    )
      return "shares";
  }
  const ratio =
    /%|\bpercent(?:age)?\b|\bratio\b|\bmargin rate\b|\b(?:net )?interest (?:rate )?(?:margin|spread)\b|\b(?:operating|net|profit|ebitda) margin\b|\bchurn\b|\bgrowth\b|\b(?:catastrophe|percentage|ratio|loss|underwriting) points?\W*$|\breturn on\b/u;
  if (
    ratio.test(text) ||
    PART_TO_WHOLE.test(text) ||
    (/\brates?\b/u.test(text) && !/exchange|currency|\bfx\b|:/u.test(text) && !OF_HIRE.test(text))
  )
    return "ratio";
  return undefined;
}

/** The statement kind that a title names; undefined when it names none, or when the text is a sentence. */
export function statementKindOfTitle(title: string): StatementKind | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const text = foldWidth(title).replace(/\s+/gu, " ").trim();
  if (!TITLE_HINT.test(text) || SENTENCE.test(text)) return undefined;
  return TITLE_WORDS.find(([, words]) => words.test(text))?.[0];
}

const LONGEST_TITLE = 240;
const LONGEST_CAPTION = 1000;

/** What a count row or table counts, as an English noun: "Number of Contracts for …" and 契約数 → "contracts". */
export function countNounOf(text: string): string | undefined {
  const plain = foldWidth(text.slice(0, LONGEST_CAPTION))
    .toLowerCase()
    .replace(/[-–]/gu, " ")
    .replace(/\b(?<=policies )in force\b/u, "");
  if (isJapanese(plain)) {
    const packed = plain.replace(/\s/gu, "");
    const noun = /数|人員|[md]au/u.test(packed) ? COUNT_NOUNS.find(({ japanese }) => japanese.test(packed)) : undefined;
    if (noun) return noun.noun;
  }
  const counted = /\bnumber of (.{1,120})/u.exec(plain)?.[1];
  if (counted !== undefined) return firstNoun(counted);
  const head = plain
    .replace(/\s*(?:\(.*|,.*|at (?:the )?(?:end|period).*|as of .*|(?:excluding|including) .*|\b[km]\b)\s*$/u, "")
    .trim();
  if (NOT_A_COUNT.test(head)) return undefined;
  return COUNT_NOUNS.find(({ last }) => last.test(head))?.noun;
}

/** The noun that comes first: "customers to use both services" are customers. */
function firstNoun(text: string): string | undefined {
  let first: { readonly noun: string; readonly at: number } | undefined;
  for (const { noun, anywhere } of COUNT_NOUNS) {
    const at = anywhere.exec(text)?.index;
    if (at !== undefined && (first === undefined || at < first.at)) first = { noun, at };
  }
  return first?.noun;
}
