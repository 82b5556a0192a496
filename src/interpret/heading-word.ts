/** Words of column headings by what they make of the column, in English and Japanese. Text in NFKC. */

/** Comparison blocks ("Year-over-year Comparison", 前年同期比較) head amounts; comparisons proper are changes. */
export const CHANGE = anyOf(
  "\\bchg\\b|\\bchange[sd]?\\b|\\bgrowth\\b|\\bvariance\\b|\\bvar\\b|\\bdifference\\b",
  "[∆Δ]\\s?%|%\\s?[∆Δ]|\\bincr(?:ease)?\\b|\\bdecrease\\b|\\binc\\.?\\s?\\/?\\s?\\(?dec",
  "\\bB\\s?\\/\\s?\\(W\\)|\\bfav(?:ou?rable)?\\.?\\s?\\/\\s?\\(?unfav",
  "\\b(?:y\\/y|q\\/q|yoy|qoq|year[- ]over[- ]year(?! comparison))\\b|% ?\\+\\/-",
  "\\bvs\\b|\\bversus\\b|\\bcompared (?:to|with)\\b",
  "增[減减](?:比例|率|百分比)?|[變变][動动](?:百分比|比例|率)|同比|[環环]比|增幅|增長率|增长率",
  "増減|増加率|伸び?率|成長率|差異|(?<!評価|換算)差額",
  "前(?:年|期|四半期|年同期|年同四半期|年度)?(?:同期|同四半期)?比(?!較)|対前(?:年|期|四半期)",
);
export const PERCENT_OF_BASE = anyOf(
  "%\\s*(?:of|to)\\b|\\bpercent(?:age)? (?:of|to)\\b|\\bas a %|\\bratio to\\b",
  "対(?:営業収益|売上高?|総資産|資産合計|収益)|構成比|売上高?比率?|百分比",
);
/** One line divided by another: "EBIT / Sales %", "Gross margin". It is of no base that the column beside it prints. */
export const RATIO = anyOf(
  "\\/\\s?[\\p{L} ]+%\\s?\\d?$|^%?\\s*(?:[\\p{L}-]+ ){0,3}margin\\s*(?:\\(?%\\)?)?$",
  "^(?:営業|経常|純|総|粗)?利益率\\s*(?:\\(?%\\)?)?$|^(?:毛利|净利|淨利)率\\s*(?:\\(?%\\)?)?$",
);
/** A letter may tell of which column: "D%" beside a column (D). */
export const PLAIN_PERCENT = /^\(?\s*(?:(?:[A-Z]\s?)?%|percent|パーセント)\s*\)?$/iu;
/** Under a heading of changes: 増減 over 金額 and 率. */
export const RATE_OF_CHANGE = /^\(?(?:%|percent|率|増減率|比率|割合)\)?$/iu;
export const MONEY_CHANGE = /^\(?(?:[$¥€]|US\$|amount|増減額|金額|額|JPY|USD)\)?$/iu;
export const SAYS_PERCENT = /%|率|比|percent|growth/iu;
export const SAYS_AMOUNT = /増減額|(?<!評価|換算)差額|\bamount\b/iu;
export const POINTS = /\b(?:points?|pts?|bps|basis points)\b|ポイント/iu;

export const RESTATED =
  /\brestated\b|\(revised\)|\brecast\b|[經经已]重列|追溯[調调]整|修正再表示|遡及(?:修正|適用)後|訂正後/iu;
/** FY2005E: an estimate. */
export const FORECAST = anyOf(
  "\\b(?:forecast|guidance|outlook|projected|projection|target|plan|budget|estimated?)\\b|\\d{2}\\s?E(?![\\p{L}\\d%])",
  "予想|予測|予算|見通し|見込|計画|目標",
);
export const ACTUAL = /\bactual\b|実績/iu;
/** Over a column that says in which unit each row is. */
export const UNIT_COLUMN = /^(?:units?(?: of measure)?|単位|[單单]位)$/iu;
export const TEXT_COLUMN =
  /^notes?\s*附[註注]$|^附[註注]\s*notes?$|^(?:notes?|units?(?: of measure)?|単位|[單单]位|remarks?|附[註注]|備考|注記|摘要|ref\.?)$/iu;

/** Words that say nothing beyond a column's period, unit and status. */
export const NEUTRAL = anyOf(
  "\\(revised\\)",
  "\\b(?:actual|unaudited|audited|as reported|reported|restated|recast|consolidated|gaap(?<!non-gaap)(?<!non gaap)|results?)\\b",
  "\\b(?:comparison|year[- ]over[- ]year|sequential|prior|previous|current|same|ago|corresponding|preceding|date)\\b",
  "\\b(?:the|for|and|or|in|of|as|at|to|from|through|ended|ending|periods?|months?|weeks?|quarters?|quarterly|qtrs?|half|years?|annual|fiscal|calendar|fy|ytd)\\b",
  "\\b(?:three|six|nine|twelve|thirteen|fourteen|sixteen|seventeen|twenty-four|twenty-five|twenty-six|twenty-seven|thirty-six|thirty-nine|forty|fifty-two|fifty-three)\\b",
  "\\b(?:first|second|third|fourth|\\d+(?:st|nd|rd|th)|q[1-4]|[1-4]q|[69]m|[12]h)\\b",
  "\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\\b",
  "\\b(?:amounts?|dollars?|yen|euros?|japanese|thousands?|millions?|billions?|convenience|translation|jpy|usd|eur|gbp|cny|rmb|chf|krw|inr|cad|aud|hkd|twd|sgd|nzd|sek|nok|dkk|crores?|lakhs?|us)\\b",
  "\\b(?:forecast|guidance|outlook|projected|projection|target|plan|budget|estimated?)\\b",
  "予想|予測|予算|見通し|見込み?|計画|目標|実績|修正再表示|遡及(?:修正|適用)後|前年同(?:四半)?期|前年|前期|前四半期|当期|当四半期|同期|比較|連結|累計|会計|期間",
  "未[經经][審审][核计計]|[經经][審审][核计計]|(?<!未)[經经]审计|人民[幣币]|港[幣币元]|新?[臺台][幣币]|截至|止|[個个]月|季度|[單单]位|仟|佰|萬|亿|元|[項项]目",
  "年度|四半期|第|期|年|月|日|末|現在|自|至|令和|平成|昭和|金額|単位|百万|千|億|円|米?ドル|未監査|実額",
);

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "iu");
}
