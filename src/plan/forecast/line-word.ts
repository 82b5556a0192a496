/** Words by which lines without a concept of ours are told, in English, Japanese and Chinese. */

/** What is owed to lenders: its movements are financing. */
export const DEBT =
  /\b(?:borrowings?|loans?|notes?|bonds?|debentures?|debt|commercial paper|leases?|lease obligations?|credit (?:line|facility)|mortgages?)\b|借入|社債|リース|コマーシャル|借款|债券|債券|贷款|貸款/iu;

/** Trade notes are owed to suppliers. */
export const TRADE =
  /\b(?:trade|accounts?) (?:notes?|payables?|receivables?)|\bnotes? (?:and accounts )?(?:payable|receivable)\b|買掛|支払手形|売掛|受取手形/iu;

export const RETAINED =
  /\b(?:retained earnings|accumulated (?:deficit|earnings)|earned surplus|retained (?:deficit|losses))\b|利益剰余金|繰越損失|欠損金|未分配利润|未分配利潤|保留(?:盈余|盈餘|溢利)/iu;

export const EQUITY_METHOD_INCOME =
  /\bequity\b.*\b(?:income|loss|losses|earnings|method)\b|\bshare of\b.*\b(?:associates?|joint ventures?)\b|持分法/iu;

export const EQUITY_METHOD_HOLDING =
  /\bequity[- ]method\b|\b(?:associates|affiliates|joint ventures)\b|関連会社|持分法/iu;

export const DIVIDEND = /\bdividends?\b|配当|股息|股利/iu;

export const CASH = /\bcash\b|現金|现金/iu;

export const ACCUMULATED_DEPRECIATION =
  /\baccumulated (?:depreciation|amortization)\b|減価償却累計額|累计折旧|累計折舊/iu;

export const ONE_OFF =
  /\b(?:impairment|restructuring|write-?(?:down|off)s?|extraordinary|discontinued|cumulative effect|gain|loss on|litigation|settlement)\b|特別|減損/iu;
