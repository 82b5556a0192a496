import type { ConceptRule } from "./concept-rule";

/**
 * English labels of income statements (US GAAP, IFRS, Japanese GAAP in English). Phrases are written without the other sign
 * ("(loss)"), without punctuation, in singular or plural. A line that is only a part of a concept is left out on
 * purpose: a wrong meaning is worse than none.
 */
export const ENGLISH_INCOME_LABELS: readonly ConceptRule[] = [
  {
    concept: "revenue",
    phrases: [
      "[total|consolidated|total consolidated] [net] [operating] (revenue|sales)",
      "(revenue|sales) net",
      "total (revenue|sales) net",
      "operating revenue net",
      "[total] net sales (and|and other) operating revenue",
      "[total] sales and [operating] revenue",
      "[total] net sales and revenue",
      "[total] net sales revenue",
      "[total] sales revenue",
      "[group] turnover",
      "group revenue",
      "[total] revenue from operations",
    ],
  },
  {
    concept: "cost-of-revenue",
    phrases: [
      "[total] cost of [total|net] (revenue|sales)",
      "[total] cost of (goods|product) sold",
      "[total] cost of (goods and services|goods) sold",
      "[total] cost of sales and services",
      "total cost of (product and service|service|operating revenue)",
      "cogs",
    ],
  },
  {
    // Under "Costs and expenses" the sum of everything is called after its heading; a shorter name is a part of it.
    concept: "cost-of-revenue",
    phrases: ["total cost"],
    kinds: ["income", "other"],
    under: /^(?:operating )?costs? and (?:operating )?expenses?$|^costs? of (?:revenue|sale|good sold|service)/,
  },
  { concept: "gross-profit", phrases: ["[total|consolidated] gross (profit|margin|loss|income)"] },
  {
    concept: "selling-expense",
    phrases: [
      "(selling|sales|distribution) (expense|cost)",
      "selling",
      "(sales and marketing|marketing and sales|selling and marketing|selling and distribution|marketing and selling) [expense|cost]",
      "sales marketing [expense]",
    ],
    kinds: ["income", "other"],
  },
  {
    concept: "general-administrative-expense",
    phrases: [
      "general and (administrative|administration) [expense|cost]",
      "(administrative|administration) (expense|cost)",
      "g&a [expense]",
    ],
    kinds: ["income", "other"],
  },
  {
    concept: "selling-general-administrative-expense",
    phrases: [
      "[total] (selling|sales|marketing|sales and marketing|sales marketing) general and (administrative|administration) [expense|cost]",
      "[total] (selling|sales) and (general administrative|general and administrative|administrative) [expense|cost]",
      "selling (and distribution|distribution) (and|general and) administrative [expense|cost]",
      "selling administrative and general [expense|cost]",
      "sg&a [expense]",
    ],
    kinds: ["income", "other", "reconciliation"],
  },
  {
    concept: "research-development-expense",
    phrases: [
      "[total] research and development [expense|cost] [net]",
      "r&d [expense]",
      "research development and engineering [expense]",
      "research development and related expense",
      "research and product development [expense]",
    ],
    kinds: ["income", "other", "kpi"],
  },
  {
    concept: "restructuring-expense",
    phrases: ["[business] restructuring [charge|expense|cost] [net]", "restructuring charge reversal"],
    kinds: ["income", "other"],
  },
  {
    concept: "amortization-of-intangibles",
    phrases: [
      "amortization of [other] [acquired|purchased|acquisition related|identified|identifiable] (intangible|intangible asset)",
      "amortization of acquisition related intangible",
      "[acquired] intangible [asset] amortization",
    ],
    kinds: ["income", "cashflow", "other"],
  },
  { concept: "total-operating-expense", phrases: ["[total] operating expense"] },
  {
    concept: "total-costs-and-expenses",
    phrases: ["[total] [operating] cost and [operating] expense", "total operating cost and expense"],
  },
  { concept: "total-costs-and-expenses", phrases: ["total expense"], kinds: ["income"] },
  {
    concept: "operating-income",
    phrases: [
      "[total|consolidated|total consolidated] operating <income>",
      "<income> from operation",
      "<income> (from|of) operating activity",
      "operating result",
      "operating (result|profit|income) ebit",
      "result from operating activity",
    ],
  },
  { concept: "interest-income", phrases: ["interest (income|earned)"], kinds: ["income", "reconciliation", "other"] },
  { concept: "interest-expense", phrases: ["[total] interest expense"], kinds: ["income", "reconciliation", "other"] },
  {
    // Interest of both signs in one line.
    phrases: ["interest (income expense|expense income) [net]"],
  },
  {
    concept: "other-income-expense",
    phrases: [
      "total other [nonoperating] (income|expense|loss) [net]",
      "[total] other [nonoperating] (income|expense|loss|gain) net",
      "[total] other [nonoperating] (income|expense) and (income|expense) [net]",
      "[total] other [nonoperating] (income expense|expense income|income loss) [net]",
      "[total] nonoperating (income|expense) (income|expense|net|and expense net)",
      "[total] nonoperating (income expense|expense income) [net]",
      "[total] net other (income|expense)",
      "net nonoperating (income|expense)",
    ],
    kinds: ["income", "reconciliation", "other"],
  },
  {
    concept: "other-income-expense",
    phrases: ["other (income|expense)"],
    kinds: ["income", "reconciliation", "other"],
    notUnder: /\b(?:cost|expense|revenue|sale)\b/,
  },
  { concept: "ordinary-income", phrases: ["(ordinary|recurring) <income>"] },
  {
    concept: "income-before-tax",
    phrases: [
      "(pre tax|pretax) [net] <income>",
      "net <income> before [income] tax",
      "accounting profit before tax",
      "<income> before [income] tax (ebt|pbt)",
    ],
  },
  {
    concept: "income-tax",
    phrases: [
      "[total] income tax [net] [expense|benefit|provision|charge|cost|credit|recovery] [net]",
      "[total] income tax (expense benefit|benefit expense|provision benefit|benefit provision)",
      "[total] (provision|benefit) (for|from) [income] tax",
      "provision benefit for [income] tax",
      "benefit provision for [income] tax",
      "provision for benefit from [income] tax",
      "benefit from provision for [income] tax",
      "[provision for] tax on (income|earning|profit)",
      "[income] tax (expense|provision|benefit|charge)",
      "(tax|taxation) charge",
      "taxation",
    ],
    kinds: ["income", "reconciliation", "kpi", "other"],
  },
  {
    concept: "minority-interest-income",
    phrases: [
      "minority interest [net of tax]",
      "minority interest in consolidated subsidiary",
      "minority interest in subsidiary",
    ],
    kinds: ["income", "cashflow", "reconciliation"],
    notUnder: /financing|distribution|contribution/,
  },
  {
    concept: "equity-method-income",
    phrases: [
      "equity [method] [net] <income>",
      "equity method <income> net",
      "<income> (from|on) equity method (investment|investee|affiliate) [net]",
      "<income> from (equity affiliate|equity investee|affiliate) [net]",
    ],
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "net-income",
    phrases: [
      "[total|consolidated] net <income>",
      "[net] <income> for [the] (period|year|quarter|half year|financial year|fiscal year)",
      "profit after [income] tax",
      "net <income> after tax",
      "net <income> including noncontrolling interest",
    ],
  },
  { concept: "net-income", phrases: ["profit"], kinds: ["income", "cashflow", "kpi"] },
  {
    concept: "net-income-attributable-to-owners",
    phrases: ["(owner|equity holder|stockholder) of [the] (parent|company|parent company)"],
    under: /^(?:(?:net )?(?:profit|income|loss|earning)(?: for .+)? )?attributable to$/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: ["noncontrolling interest", "minority interest"],
    under: /^(?:(?:net )?(?:profit|income|loss|earning)(?: for .+)? )?attributable to$/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: [
      "noncontrolling interest [net of tax]",
      "noncontrolling interest in [net] <income> [of] [consolidated] [subsidiary]",
    ],
    kinds: ["income", "cashflow", "reconciliation"],
    notUnder: /attributable to$|financing|distribution|contribution/,
  },
  {
    concept: "comprehensive-income",
    phrases: [
      "[total|net|consolidated] comprehensive <income>",
      "[total] comprehensive <income> for [the] (period|year|quarter)",
      "[total] comprehensive <income> net of tax",
    ],
  },
  {
    concept: "dividend-per-share",
    phrases: [
      "[cash] dividend [declared|paid] per [common|ordinary] share [declared|paid] [of common stock]",
      "dps",
      "[cash] dividend [declared] per share of common stock",
    ],
  },
];

/** Headings over "Basic" and "Diluted". */
const OVER_SHARES = /^(?:basic |diluted )?(?:weighted|average|share|number of)\b|\bshares? (?:used|outstanding)\b/;
const OVER_PER_SHARE = /\bper (?:common |ordinary |equity )?(?:share|stock)\b/;
const OVER_PER_ADS = /\bper (?:ads|american depositary share)\b/;
const PARTLY_EARNED = /continuing|discontinued|pro forma|nongaap|adjusted|dividend|book value|\bbefore\b/;
const NOT_PER_WHOLE_SHARE =
  /^(?:basic |diluted )?(?:weighted|average|share|number of)\b|\bshares? (?:used|outstanding)\b|continuing|discontinued|pro forma|nongaap|adjusted|dividend|book value|\bbefore\b/;

export const ENGLISH_SHARE_LABELS: readonly ConceptRule[] = [
  { concept: "weighted-shares-basic", phrases: ["basic", "basic and diluted"], under: OVER_SHARES },
  { concept: "weighted-shares-diluted", phrases: ["[fully] diluted", "assuming dilution"], under: OVER_SHARES },
  {
    concept: "earnings-per-share-basic",
    phrases: ["basic", "basic and diluted"],
    under: OVER_PER_SHARE,
    notUnder: NOT_PER_WHOLE_SHARE,
  },
  {
    concept: "earnings-per-share-diluted",
    phrases: ["[fully] diluted", "assuming dilution"],
    under: OVER_PER_SHARE,
    notUnder: NOT_PER_WHOLE_SHARE,
  },
  { concept: "earnings-per-ads", phrases: ["basic"], under: OVER_PER_ADS, notUnder: NOT_PER_WHOLE_SHARE },
  // Labels of taxonomies say the unit themselves: "Basic (in dollars per share)", "Diluted (in shares)".
  {
    concept: "earnings-per-share-basic",
    phrases: ["(basic|basic and diluted) in (dollar|yen|euro|usd|cny|rmb) per share"],
    notUnder: PARTLY_EARNED,
  },
  {
    concept: "earnings-per-share-diluted",
    phrases: ["diluted in (dollar|yen|euro|usd|cny|rmb) per share"],
    notUnder: PARTLY_EARNED,
  },
  { concept: "weighted-shares-basic", phrases: ["(basic|basic and diluted) in share"] },
  { concept: "weighted-shares-diluted", phrases: ["diluted in share"] },
];
