import type { ConceptRule } from "./concept-rule";

/** English labels of balance sheets; written like those of income statements. */
export const ENGLISH_BALANCE_LABELS: readonly ConceptRule[] = [
  { concept: "cash-and-equivalents", phrases: ["[total] cash and [cash] equivalent", "cash"] },
  {
    concept: "short-term-investments",
    phrases: [
      "short term (investment|marketable security|investment security)",
      "current marketable security",
      "marketable security current",
    ],
  },
  { concept: "short-term-investments", phrases: ["marketable security"], under: /^current asset$/ },
  {
    concept: "accounts-receivable",
    phrases: [
      "[trade] account receivable [trade] [net]",
      "trade receivable [net]",
      "receivable [net]",
      "[trade] (notes and account|account and notes) receivable [trade] [net]",
      "trade (account|accounts) and notes receivable [net]",
      "trade and other receivable [net]",
      "trade and (bill|note) receivable [net]",
      "notes and account receivable trade and contract asset [net]",
      "customer account receivable [net]",
    ],
  },
  { concept: "inventory", phrases: ["[total] [merchandise] inventory [net]", "merchandise inventory"] },
  { concept: "prepaid-expenses", phrases: ["prepaid expense", "prepaid", "prepayment"] },
  { concept: "other-current-assets", phrases: ["[total] other current asset [net]"] },
  { concept: "other-current-assets", phrases: ["other"], kinds: ["balance"], under: /^current asset$/ },
  { concept: "total-current-assets", phrases: ["[total] current asset"] },
  {
    concept: "property-plant-equipment",
    phrases: [
      "[total] property [plant] [and] equipment net",
      "property plant and equipment",
      "net property [plant] and equipment",
      "[total] property plant and equipment at cost net",
      "property and equipment at cost net",
      "fixed asset net",
    ],
  },
  { concept: "goodwill", phrases: ["goodwill [net]"] },
  {
    concept: "intangible-assets",
    phrases: [
      "[total] [other|acquired|purchased|identified|identifiable|acquisition related|other acquired] (intangible|intangible asset) [net]",
    ],
  },
  {
    concept: "investments-noncurrent",
    phrases: [
      "(long term|noncurrent) (investment|marketable security)",
      "marketable security noncurrent",
      "investment security",
      "investment in security",
    ],
  },
  {
    concept: "equity-method-investments",
    phrases: [
      "equity method investment",
      "investment accounted for (using|by|under) [the] equity method",
      "equity investment in (affiliate|associate)",
    ],
  },
  {
    concept: "other-noncurrent-assets",
    phrases: ["[total] other (noncurrent|long term) asset [net]", "other asset (noncurrent|long term)"],
  },
  {
    concept: "other-noncurrent-assets",
    phrases: ["other", "other asset [net]"],
    kinds: ["balance"],
    under: /^(?:noncurrent|long term) asset$/,
  },
  { concept: "total-noncurrent-assets", phrases: ["[total] (noncurrent|long term) asset"] },
  { concept: "total-assets", phrases: ["[consolidated] total asset"] },
  {
    concept: "short-term-borrowings",
    phrases: ["[total] short term (borrowing|debt|loan|bank loan|loan payable|bank borrowing)"],
  },
  {
    concept: "accounts-payable",
    phrases: [
      "[trade] account payable [trade]",
      "trade payable",
      "(notes and account|account and notes) payable [trade]",
      "trade (notes and account|account and notes) payable",
      "trade and other payable",
      "trade and (bill|note) payable",
    ],
  },
  { concept: "accrued-expenses", phrases: ["accrued (expense|liability)"] },
  {
    concept: "deferred-revenue",
    phrases: [
      "[total] deferred (revenue|income)",
      "unearned (revenue|income)",
      "current [portion of] deferred revenue",
      "deferred revenue current [portion]",
      "contract liability [current]",
    ],
    notUnder: /^(?:noncurrent|long term) liability$/,
  },
  {
    concept: "current-portion-of-long-term-debt",
    phrases: [
      "current (portion|maturity|installment) of (long term debt|long term borrowing|long term loan|long term loan payable|debt)",
      "long term (debt|borrowing|loan|loan payable) current [portion|maturity]",
      "long term (debt|borrowing) due within one year",
      "current (long term debt|portion long term debt)",
    ],
  },
  { concept: "other-current-liabilities", phrases: ["[total] other current liability"] },
  {
    concept: "other-current-liabilities",
    phrases: ["other"],
    kinds: ["balance"],
    under: /^current liability$/,
  },
  { concept: "total-current-liabilities", phrases: ["[total] current liability"] },
  {
    concept: "long-term-debt",
    phrases: [
      "[total] long term (debt|borrowing|loan|loan payable) [net]",
      "long term (debt|borrowing|loan) (less|excluding|net of) current (portion|maturity|installment)",
      "long term (debt|borrowing) (noncurrent|net less current portion|net of current portion)",
    ],
  },
  {
    concept: "lease-obligations-noncurrent",
    phrases: [
      "[long term|noncurrent] [capital|finance|financing|operating] lease (obligation|liability) (noncurrent|long term|less current portion|net of current portion|excluding current portion)",
      "(long term|noncurrent) [capital|finance|financing|operating] lease (obligation|liability)",
    ],
  },
  {
    concept: "lease-obligations-noncurrent",
    phrases: ["[capital|finance|operating] lease (obligation|liability)"],
    under: /^(?:noncurrent|long term) liability$/,
  },
  {
    concept: "other-noncurrent-liabilities",
    phrases: ["[total] other (noncurrent|long term) liability", "other liability (noncurrent|long term)"],
  },
  {
    concept: "other-noncurrent-liabilities",
    phrases: ["other", "other liability"],
    kinds: ["balance"],
    under: /^(?:noncurrent|long term) liability$/,
  },
  { concept: "total-noncurrent-liabilities", phrases: ["[total] (noncurrent|long term) liability"] },
  { concept: "total-liabilities", phrases: ["[consolidated] total liability"] },
  {
    concept: "noncontrolling-interest",
    phrases: [
      "[total] (noncontrolling|minority) interest [in] [consolidated] [subsidiary]",
      "(noncontrolling|minority) interest in equity of [consolidated] subsidiary",
    ],
    kinds: ["balance"],
  },
  {
    concept: "common-stock",
    phrases: [
      "common (stock|share)",
      "ordinary share",
      "(capital|share) (stock|capital)",
      "issued [share] capital",
      "ordinary share capital",
    ],
    kinds: ["balance", "other"],
  },
  {
    concept: "additional-paid-in-capital",
    phrases: [
      "[additional] paid in capital",
      "capital surplus",
      "capital in excess of par [value]",
      "share premium",
      "additional capital",
    ],
    kinds: ["balance", "other"],
  },
  {
    concept: "retained-earnings",
    phrases: [
      "[total] retained (earning|deficit|earning deficit|income)",
      "retained earning accumulated deficit",
      "accumulated (deficit|loss|earning|profit)",
      "accumulated deficit retained earning",
      "(reinvested earning|earning reinvested in business|earning reinvested|income reinvested in business)",
    ],
    kinds: ["balance", "other"],
  },
  {
    concept: "accumulated-other-comprehensive-income",
    phrases: [
      "[total] accumulated other comprehensive <income> [net] [of tax]",
      "accumulated other comprehensive (income loss|loss income)",
    ],
    kinds: ["balance", "other"],
  },
  {
    concept: "treasury-stock",
    phrases: [
      "treasury (stock|share) [at cost]",
      "common (stock|share) in treasury [at cost]",
      "cost of common stock in treasury",
    ],
    kinds: ["balance", "other"],
  },
  {
    concept: "total-equity",
    phrases: [
      "[total] (stockholder|owner|member) (equity|deficit|investment)",
      "[total] stockholder equity deficit",
      "total (equity|deficit)",
      "equity",
      "[total] net asset",
      "total capital deficiency",
    ],
    notUnder: /^net asset$/,
  },
  { concept: "total-equity", phrases: ["total net asset"], under: /^net asset$/ },
];
