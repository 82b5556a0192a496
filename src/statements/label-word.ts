/** Words of labels that say how a line enters a total, as patterns; each list holds when one of its patterns does. */
export interface LabelWords {
  readonly yes: readonly RegExp[];
  readonly no: readonly RegExp[];
}

export function holds(words: LabelWords, text: string): boolean {
  return words.yes.some((pattern) => pattern.test(text)) && !words.no.some((pattern) => pattern.test(text));
}

const INCOME = "(?:income|profit|loss|earnings)";
const LOSS_FIRST = "(?:\\W*loss\\W+)?";

export const TOTAL_ENGLISH: LabelWords = {
  yes: [
    /\b(?:sub)?totals?\b/iu,
    new RegExp(`^\\W*(?:consolidated )?net\\W+(?:${INCOME}|sales|revenues?|assets|operating)\\b`, "iu"),
    /^\W*net (?:cash|\W*(?:increase|decrease|change))\b.*\b(?:activities|cash)\b/iu,
    /^\W*(?:increase|decrease)\b.*\bin cash\b/iu,
    /\bgross (?:profit|margin|loss)\b/iu,
    new RegExp(`\\boperating\\W+${LOSS_FIRST}${INCOME}\\b`, "iu"),
    new RegExp(`\\b${INCOME}\\b.*\\b(?:before|from (?:\\w+ )?operations)\\b`, "iu"),
    /\bcomprehensive\W+(?:\W*loss\W+)?(?:income|loss|earnings)\b/iu,
    new RegExp(`\\b(?:ordinary|pre-?tax)\\W+${INCOME}\\b`, "iu"),
    /^\W*(?:profit|loss)\W*(?:(?:profit|loss)\W*)?(?:for the (?:period|year|quarter)\W*)?$/iu,
    /\bcash\b.*\bend(?:ing)?\b/iu,
    /\bcash (?:generated|provided|used|flows?)\b.*\bactivities\b/iu,
    /\bebitd?a\b/iu,
  ],
  no: [
    /\bper\b/iu,
    /%|\bpercent|\bratio\b|\brate\b|\bas a\b/iu,
    /\baccumulated\b|\bother comprehensive\b/iu,
    // "Net losses on other investments", "Net income from discontinued operations" are items.
    /^(?!.*\b(?:total|cash|before)\b).*\b(?:losses|gains?|income|loss) (?:on|of|from) (?!(?:continuing )?operations?\b)/iu,
  ],
};

export const TOTAL_JAPANESE: LabelWords = {
  yes: [
    /(?:合計|小計|総計|純額\)?|[^会統設推累時集家余]計)(?:\([^()]*\))?$/u,
    /(?:売上総|営業|経常|税引前|調整前|控除前|当期|四半期|中間|包括|粗|純)純?(?:利益|損失|損益)/u,
    /(?:税引|税金等調整|調整|控除)前.{0,8}(?:利益|損失)/u,
    /現金.*同等物.*(?:増減|増加|減少|期末残高)/u,
    /活動に?よる.*(?:キャッシュ|資金|現金)/u,
    /^(?:総資産|純資産)額?$/u,
    /ebitda/iu,
    // Chinese
    /(?:合计|小计|[總总](?:計|计|額|额|值))(?:\([^()]*\))?$|^[總总](?:資產|资产|負債|负债|權益|权益)$|^(?:資產|资产)[淨净]值$/u,
    /^(?:[一二三四五六七八九十]+、)?(?:營業|营业)?毛利/u,
    /(?:營業|营业|經營|经营)(?:利益|利潤|利润|溢利|盈利|淨利|虧損|亏损)(?:\([^()]*\))?$/u,
    /(?:[稅税]前|本期|本年度|期[內内間间]|年[內内度]|[淨净])(?:[淨净]利|[淨净]損|溢利|利潤|利润|盈利|虧損|亏损)(?:\([^()]*\))?$/u,
    /活動之淨現金流[入出]|活[動动].{0,6}[現现]金(?:流量)?[淨净][額额]/u,
  ],
  no: [/^その他/u, /当たり|あたり|当り/u, /率(?:\([^()]*\))?$|比率|比$/u, /その他の包括|評価/u, /帰属/u],
};

export const LESS_ENGLISH: LabelWords = {
  yes: [
    /^\W*(?:less|deduct(?:ions?|ing)?)\b/iu,
    /\b(?:costs?|expenses?|charges?|deductions?|cogs|restructuring|impairment)\b/iu,
    /\bprovisions? for\b|\btax(?:es|ation)?\b/iu,
    /^\W*(?:selling|sales and marketing|marketing and sales|general and administrative|research and development|sg&a)\b/iu,
    /\baccumulated (?:depreciation|amortization)\b|^\W*treasury (?:stock|shares?)\b/iu,
  ],
  no: [
    /^(?!\W*(?:less|deduct)).*\b(?:prepaid|accrued|deferred|payable|receivable|recoverable|before|after|net of|benefits?|credits?|profit|gain)\b/iu,
    /\b(?:rate|ratio|percent)\b|%/iu,
  ],
};

export const LESS_JAPANESE: LabelWords = {
  yes: [
    /控除|費用|原価|支出/u,
    /費(?:等|合計|計)?$/u,
    /^支払(?!手形)|法人税(?!等調整額|等?の?還付)|法人所得税/u,
    /償却|差損|評価損|除却損|売却損|減損|減価償却累計額/u,
    /^自己株式$/u,
    // Chinese
    /(?:成本|開支|开支|费用|稅項|税项|所得稅|攤銷|摊销|折舊|折旧)(?:\([^()]*\))?$/u,
  ],
  no: [/前払|未払|繰延|還付/u, /前.*(?:利益|損失|損益)/u, /率$/u],
};

export const MEMO: LabelWords = {
  yes: [
    /\bof which\b|\bmemo(?:randum)?\b/iu,
    // "Net gains included in net income" adjusts, "included in cost of sales" tells.
    /\bincluded in\b(?! (?:net )?(?:income|earnings|loss|profit)\b)/iu,
    /^[(\s]*includ(?:ing|es|ed)\b/iu,
    /^[(\s]*(?:うち|内、|内訳|参考)|のうち|\((?:うち|内数|再掲|参考)/u,
  ],
  no: [],
};
