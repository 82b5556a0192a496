import { type Concept, meaningOf } from "./concept";
import type { StatementKind } from "./statement";

/** Lines of the income statement from which a cash flow statement starts, or which it repeats. */
const REPEATED_IN_CASHFLOW: ReadonlySet<Concept> = new Set<Concept>([
  "net-income",
  "net-income-attributable-to-owners",
  "net-income-attributable-to-noncontrolling",
  "minority-interest-income",
  "equity-method-income",
  "income-before-tax",
  "operating-income",
  "amortization-of-intangibles",
]);
/** Lines of the cash flow statement that stand in others too. */
const CASH_LINE_ANYWHERE: ReadonlySet<Concept> = new Set<Concept>([
  "depreciation-amortization",
  "share-based-compensation",
]);
const TOTAL_IN_SEGMENTS: ReadonlySet<Concept> = new Set<Concept>([
  "revenue",
  "operating-income",
  "income-before-tax",
  "net-income",
]);
/** In tables of drivers these are mostly those of a business, not of the issuer. */
const OF_A_BUSINESS: ReadonlySet<Concept> = new Set<Concept>(["gross-profit", "cost-of-revenue", "gross-margin-ratio"]);

/** Whether a line of this kind of statement can hold the concept. "other": the kind is not known, all may stand. */
export function standsIn(concept: Concept, kind: StatementKind): boolean {
  const home = meaningOf(concept).statement;
  switch (kind) {
    case "income":
      return home === "income" || home === "other" || CASH_LINE_ANYWHERE.has(concept);
    case "balance":
      return home === "balance";
    case "cashflow":
      return home === "cashflow" || REPEATED_IN_CASHFLOW.has(concept) || concept.startsWith("assets-acquired");
    case "kpi":
      return !OF_A_BUSINESS.has(concept);
    case "segment":
      return TOTAL_IN_SEGMENTS.has(concept);
    case "reconciliation":
    case "other":
      return true;
  }
}

const SUM = /\b(?:sub)?total\b|(?:合計|小計|計)$/iu;
const WHOLE_ISSUER = /\bconsolidated\b|連結/iu;

/**
 * Tables of drivers and segments speak of parts of the issuer. A sum there ("Total revenues" of one business) is the
 * issuer's only in a segment table, and only where no heading limits it.
 */
export function isOfTheIssuer(concept: Concept, label: string, kind: StatementKind, path: readonly string[]): boolean {
  if (kind !== "kpi" && kind !== "segment") return true;
  if (!path.every(isGenericHeading)) return false;
  if (WHOLE_ISSUER.test(label)) return true;
  if (kind === "segment") return SUM.test(label);
  return meaningOf(concept).statement !== "income" || !SUM.test(label);
}

const GENERIC_WORDS: ReadonlySet<string> = new Set(
  "a and as at by for from in of on or the to us gaap ifrs non consolidated condensed unaudited selected summary key main other total group company financial operating operations statement statements income loss profit earnings balance sheet sheets cash flow flows data results performance position condition metrics measures indicators highlights statistics figures information amounts per share shares common stock revenue revenues sales net gross margin margins ebitda adjusted expense expenses cost costs assets liabilities equity capital expenditures capex depreciation amortization reconciliation reported quarter quarterly quarters year years annual month months three six nine twelve first second third fourth half ended ending fiscal fy period segment segments thousands millions billions dollars yen jpy usd except percentages ratios".split(
    " ",
  ),
);
const GENERIC_JAPANESE =
  /^(?:連結|単体|四半期|中間|当期|通期|累計|期間|第|主要|主な|経営|成績|財政|状態|業績|財務|関連|指標|データ|数値|ハイライト|概要|推移|状況|情報|一覧|損益|計算書|貸借|対照表|キャッシュ|フロー|売上高|営業|収益|費用|利益|純|経常|の|及び|・|(?:その他)|合計|要約|セグメント|[()（）\s\d年月期末日:：])+$/u;

/** A heading made only of words of the trade limits nothing; a name of a product, place or company does. */
function isGenericHeading(heading: string): boolean {
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(heading))
    return GENERIC_JAPANESE.test(heading.normalize("NFKC"));
  return (heading.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => GENERIC_WORDS.has(word));
}

const OTHER_MATTER =
  /\b(?:stock|share|equity)[- ]based (?:compensation|payment)|\bas follows\b|\bpercent(?:age)? of\b|% of\b|\b(?:forecast|outlook|guidance)\b|内訳|予想|見通し|構成比|対売上/iu;
const OTHER_BASIS =
  /\bpro[- ]?forma\b|\bnon-?gaap\b|\badjusted (?:results|basis|income statement)\b|\bexcluding\b|プロフォーマ/iu;

/** Headings under which the usual labels mean something else: what expenses include, percentages, outlooks. */
export function isOtherMatter(path: readonly string[], kind: StatementKind): boolean {
  return path.some(
    (heading) =>
      (kind !== "cashflow" && OTHER_MATTER.test(heading)) || (kind !== "reconciliation" && saysOtherBasis(heading)),
  );
}

/** A title or heading of figures that do not follow the accounting standard: pro forma, non-GAAP, excluding something. */
function saysOtherBasis(text: string): boolean {
  return OTHER_BASIS.test(text) && !/\breconcil/iu.test(text);
}

/** Concepts that a section may be called after while a line in it is only a part: "Net sales" under "Revenues". */
const MAY_BE_PART: ReadonlySet<Concept> = new Set<Concept>([
  "revenue",
  "cost-of-revenue",
  "other-income-expense",
  "equity-method-income",
  "additional-paid-in-capital",
]);

export function mayBePart(concept: Concept): boolean {
  return MAY_BE_PART.has(concept);
}

export function saysSum(label: string): boolean {
  return SUM.test(label);
}
