import type { StatementKind } from "./statement";

/**
 * What titles call the kinds of statements, tried from the top: what is reconciled or segmented is no statement itself.
 * "Statement of financial results" is India's name for the income statement of a quarter (SEBI LODR, regulation 33).
 */
export const TITLE_WORDS: readonly (readonly [StatementKind, RegExp])[] = [
  ["reconciliation", /\breconcil|調整表|への調整(?:$|[\s(（])/iu],
  [
    "reconciliation",
    /\bnon-?gaap (?:financial )?(?:measures?|adjustments?)\b|\b(?:calculation|analysis|derivation) of .*(?:free cash flow|ebitda)\b|^(?:table \d+[.:]? *)?(?:adjusted |consolidated )?ebitda(?: bridge)?\s*(?:\(.*\))?$/iu,
  ],
  [
    "segment",
    /\bsegments?\b(?!ation)|\bby (?:region|geograph\w*|business|product|division|country)\b|\bgeographic(?:al)?\b|セグメント|地域別|事業別|部門別|品目別|所在地別/iu,
  ],
  [
    "other",
    /\bstatements? of (?:changes in )?(?:consolidated )?(?:changes in )?(?:stockholders|shareholders|shareowners|owners)?['’]?\s*equity\b|\bstatements? of changes in\b|株主資本等?変動計算書|持分変動計算書|社員資本等変動計算書|[權权]益[變变][動动]表/iu,
  ],
  [
    "cashflow",
    /\bstatements? of (?:\w+ )*cash ?flows?\b|\bcash ?flows? statements?\b|^\W*(?:condensed |consolidated |unaudited )*cash ?flows?\W*(?:\(unaudited\)\W*)?$|キャッシュ・?フロー計算書|[現现]金流量表/iu,
  ],
  [
    "income",
    /\bstatements? of (?:\w+ )*(?:operations?|income|earnings|profit|loss|profit (?:or|and) loss|financial results)\b(?<!comprehensive (?:income|earnings|loss))|\bincome statements?\b|\bprofit (?:and|&|or) loss (?:statements?|accounts?)\b|(?<!包括利益及び|包括)損益計算書|(?:損益|利[潤润]|损益)表/iu,
  ],
  [
    "other",
    /\bstatements? of (?:\w+ )*comprehensive (?:income|earnings|loss)\b|包括利益計算書|(?:全面|綜合|综合)(?:收益|收入)表/iu,
  ],
  [
    "balance",
    /\bbalance sheets?\b|\bstatements? of (?:\w+ )*financial (?:position|condition)\b|貸借対照表|財政状態計算書|[資资][產产][負负][債债]表|[財财][務务][狀状][況况]表/iu,
  ],
  [
    "kpi",
    /\b(?:financial|operating|operational|consolidated|selected|key|performance|quarterly|summary) (?:\w+ ){0,2}(?:highlights?|statistics|metrics|indicators|data|figures)\b|\bkpis?\b|\b(?:summary|selected|supplement(?:al|ary)) (?:\w+ ){0,2}(?:data|information|results|figures|disclosures?)\b|\bkey (?:performance|operating|business) \w+|\bstatistics\b|^(?:table \d+[.:]? *)?number of\b|^(?:table \d+[.:]? *)?gross margins\s*(?:\(.*\))?$|ハイライト|経営指標|主要な?(?:経営)?指標|経営成績|財政状態(?!計算書)|業績の?(?:概要|推移|サマリー)|連結業績|補足(?:資料|情報|データ)|参考(?:資料|データ)|(?:契約|顧客|店舗|会員|加入者?|従業員|社員|利用者|拠点|客室|販売台|出荷台|口座|回線)数|の推移/iu,
  ],
];

/** Text that speaks of a statement without being its title. */
export const SENTENCE =
  /\b(?:please|refer to|see (?:the|our|note)|following|presented in|prepared|set forth|we|our|should|has been|have been|is|are|was|were)\b|[。]|(?:です|ます|ください|参照)/iu;

/** Without one of these words no title names a statement; tried first, since every line of a document is asked. */
export const TITLE_HINT =
  /reconcil|gaap|ebitda|free cash|segment|geograph|region|division|product|business|country|equity|changes|flow|statement|account|sheet|highlight|statistic|metric|indicator|data|figures|kpi|information|results|disclosure|key|number|margin|[表書別数]|セグメント|調整|ハイライト|指標|成績|財政|業績|補足|参考|推移/iu;
