import type { StatementKind } from "./statement";

/** What titles call the kinds of statements, tried from the top: what is reconciled or segmented is no statement itself. */
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
    /\bstatements? of (?:changes in )?(?:consolidated )?(?:changes in )?(?:stockholders|shareholders|shareowners|owners)?['’]?\s*equity\b|\bstatements? of changes in\b|株主資本等?変動計算書|持分変動計算書|社員資本等変動計算書/iu,
  ],
  [
    "cashflow",
    /\bstatements? of (?:\w+ )*cash ?flows?\b|\bcash ?flows? statements?\b|^\W*(?:condensed |consolidated |unaudited )*cash ?flows?\W*(?:\(unaudited\)\W*)?$|キャッシュ・?フロー計算書/iu,
  ],
  [
    "income",
    /\bstatements? of (?:\w+ )*(?:operations?|income|earnings|profit|loss|profit (?:or|and) loss)\b(?<!comprehensive (?:income|earnings|loss))|\bincome statements?\b|\bprofit (?:and|&|or) loss (?:statements?|accounts?)\b|(?<!包括利益及び|包括)損益計算書/iu,
  ],
  ["other", /\bstatements? of (?:\w+ )*comprehensive (?:income|earnings|loss)\b|包括利益計算書/iu],
  [
    "balance",
    /\bbalance sheets?\b|\bstatements? of (?:\w+ )*financial (?:position|condition)\b|貸借対照表|財政状態計算書/iu,
  ],
  [
    "kpi",
    /\b(?:financial|operating|operational|consolidated|selected|key|performance|quarterly|summary) (?:\w+ ){0,2}(?:highlights?|statistics|metrics|indicators|data|figures)\b|\bkpis?\b|\b(?:summary|selected|supplement(?:al|ary)) (?:\w+ ){0,2}(?:data|information|results|figures|disclosures?)\b|\bkey (?:performance|operating|business) \w+|\bstatistics\b|^(?:table \d+[.:]? *)?number of\b|^(?:table \d+[.:]? *)?gross margins\s*(?:\(.*\))?$|ハイライト|経営指標|主要な?(?:経営)?指標|経営成績|財政状態(?!計算書)|業績の?(?:概要|推移|サマリー)|連結業績|補足(?:資料|情報|データ)|参考(?:資料|データ)|(?:契約|顧客|店舗|会員|加入者?|従業員|社員|利用者|拠点|客室|販売台|出荷台|口座|回線)数|の推移/iu,
  ],
];

/** Text that speaks of a statement without being its title. */
export const SENTENCE =
  /\b(?:please|refer to|see (?:the|our|note)|following|presented in|prepared|set forth|we|our|should|has been|have been|is|are|was|were)\b|[。]|(?:です|ます|ください|参照)/iu;

/** Japanese and English words of what a row or table counts → the English noun, in the order in which they are tried. */
export const COUNT_NOUNS: readonly (readonly [noun: string, english: RegExp, japanese: RegExp])[] = [
  ["contracts", /contracts/, /契約(?:件|口|回線)?数/u],
  ["customers", /customers|clients/, /(?:顧客|お客様|取引先|取引社)数/u],
  ["subscribers", /subscribers|subscriptions|memberships/, /(?:加入者?|購読者?|契約者|加入件)数/u],
  ["members", /members/, /(?:会員|組合員)数/u],
  ["users", /users|maus?|daus?/, /(?:利用者|ユーザー)数|mau|dau/u],
  ["employees", /employees|headcount|personnel|full time equivalent|fte/, /従業員数|社員数|職員数|人員数?/u],
  ["stores", /stores|shops|outlets/, /店舗?数|出店数|退店数/u],
  ["restaurants", /restaurants/, /レストラン数/u],
  ["branches", /branches|offices/, /支店数|営業所数/u],
  ["sites", /sites|locations|facilities/, /拠点数|施設数|事業所数/u],
  [
    "accounts",
    /(?:active|customer|user|total|new|open|paid|deposit) accounts|number of accounts/,
    /口座数|アカウント数|id数/u,
  ],
  ["households", /households/, /世帯数/u],
  ["visitors", /visitors|guests/, /(?:来場者|入場者|来店客|入館者|客)数/u],
  ["buyers", /buyers|shoppers/, /購入者数/u],
  ["sellers", /sellers|merchants|vendors/, /加盟店数|出店者数/u],
  ["passengers", /passengers/, /旅客数|乗客数/u],
  ["patients", /patients/, /患者数/u],
  ["students", /students|learners/, /生徒数|学生数|受講者数|園児数/u],
  ["rooms", /rooms/, /客?室数/u],
  ["beds", /beds/, /病?床数/u],
  ["seats", /seats/, /座?席数/u],
  ["vehicles", /vehicles|cars|trucks|automobiles/, /車両(?:台)?数|保有台数/u],
  ["aircraft", /aircraft/, /機材数|航空機数/u],
  ["vessels", /vessels|ships/, /隻数/u],
  ["lines", /access lines|subscriber lines|number of lines/, /回線数/u],
  ["devices", /devices|terminals/, /端末数|デバイス数/u],
  ["orders", /number of orders|orders delivered/, /(?:注文|受注)(?:件)?数/u],
  ["transactions", /transactions/, /(?:取引|決済)(?:件)?数/u],
  ["policies", /policies/, /保有契約件数|証券数/u],
  ["loans", /loans originated|number of loans/, /融資件数/u],
  ["projects", /projects/, /プロジェクト数|案件数/u],
  ["downloads", /downloads/, /ダウンロード数|dl数/u],
  ["titles", /titles/, /タイトル数|作品数/u],
  ["homes", /homes|houses|dwellings/, /住宅戸数|販売戸数|引渡戸数|戸数/u],
  ["companies", /companies/, /(?:子会社|会社|関連会社|企業|社)数/u],
  ["units", /units/, /(?:販売|出荷|生産|稼働)?(?:台|本|個|数量)数|販売数量|出荷数量|生産数量|台数/u],
  ["days", /business days|number of days/, /営業日数|日数/u],
  ["cases", /number of cases/, /件数/u],
  ["people", /people|persons/, /人数|人員/u],
];
