import type { ConceptPattern, ConceptRule } from "./concept-rule";

/**
 * English labels of statements (US GAAP, IFRS, Japanese GAAP in English). Phrases are written without the other sign
 * ("(loss)"), without punctuation, in singular or plural. A line that is only a part of a concept is left out on
 * purpose: a wrong meaning is worse than none.
 */
export const ENGLISH_RULES: readonly ConceptRule[] = [
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
  {
    concept: "operating-income",
    phrases: [
      "[total|consolidated|total consolidated] operating <income>",
      "<income> from operation",
      "<income> (from|of) operating activity",
      "operating result",
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
    phrases: ["(pre tax|pretax) [net] <income>", "net <income> before [income] tax", "accounting profit before tax"],
  },
  {
    concept: "income-tax",
    phrases: [
      "[total] income tax [net] [expense|benefit|provision|charge|cost|credit] [net]",
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
      "minority (interest|share|stockholder interest) (in|of) [net] <income> [in|of] [consolidated] [subsidiary|affiliate]",
      "minority interest in consolidated subsidiary",
      "minority interest in subsidiary",
    ],
    kinds: ["income", "cashflow", "reconciliation"],
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
    under: /^(?:net )?(?:profit|income|loss|earning)(?: for .+)? attributable to$/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: ["noncontrolling interest", "minority interest"],
    under: /^(?:net )?(?:profit|income|loss|earning)(?: for .+)? attributable to$/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: [
      "noncontrolling interest [net of tax]",
      "noncontrolling interest in [net] <income> [of] [consolidated] [subsidiary]",
    ],
    kinds: ["income", "cashflow", "reconciliation"],
    notUnder: /attributable to$/,
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
      "notes and account receivable trade and contract asset [net]",
      "customer account receivable [net]",
    ],
  },
  { concept: "inventory", phrases: ["[total] [merchandise] inventory [net]", "merchandise inventory"] },
  { concept: "prepaid-expenses", phrases: ["prepaid expense", "prepaid", "prepayment"] },
  { concept: "other-current-assets", phrases: ["[total] other current asset [net]"] },
  { concept: "other-current-assets", phrases: ["other", "other asset"], kinds: ["balance"], under: /^current asset$/ },
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
    phrases: ["other", "other liability"],
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
      "[total] (stockholder|owner|member) (equity|deficit)",
      "[total] stockholder equity deficit",
      "total (equity|deficit)",
      "equity",
      "[total] net asset",
      "total capital deficiency",
    ],
    notUnder: /^net asset$/,
  },
  { concept: "total-equity", phrases: ["total net asset"], under: /^net asset$/ },
  {
    concept: "depreciation-amortization",
    phrases: [
      "[total] depreciation and amortization [expense]",
      "depreciation amortization and (accretion|depletion)",
      "depreciation depletion and amortization [expense]",
      "amortization and depreciation",
      "d&a",
    ],
  },
  {
    concept: "share-based-compensation",
    phrases: [
      "[total] (stock|share|equity) based (compensation|payment|award) [expense|cost|charge]",
      "stock compensation [expense]",
      "(stock|share|equity) based payment transaction",
    ],
  },
  { concept: "operating-cash-flow", phrases: ["[net|total] operating cash flow"] },
  { concept: "investing-cash-flow", phrases: ["[net|total] investing cash flow"] },
  { concept: "financing-cash-flow", phrases: ["[net|total] financing cash flow"] },
  {
    concept: "capital-expenditure",
    // Elsewhere the words may include what is leased or not yet paid.
    phrases: [
      "capital expenditure [net]",
      "[cash paid for] capital expenditure",
      "capex",
      "payment for capital expenditure",
    ],
    kinds: ["cashflow"],
    notUnder: /noncash|supplement/,
  },
  {
    concept: "capital-expenditure",
    phrases: [
      "[payment for] (purchase|acquisition|addition) (of|to) (property|fixed asset|plant and equipment|tangible asset|tangible fixed asset)",
      "payment for property [plant] and equipment",
    ],
    notUnder: /noncash|supplement/,
  },
  { concept: "cash-beginning", phrases: ["[at] beginning of [the] [fiscal] (period|year|quarter)"], under: /^cash\b/ },
  { concept: "cash-ending", phrases: ["[at] end of [the] [fiscal] (period|year|quarter)"], under: /^cash\b/ },
  { concept: "cash-beginning", phrases: ["(beginning|opening) cash [balance]"] },
  { concept: "cash-ending", phrases: ["(ending|closing) cash [balance]"] },
  {
    concept: "ebitda",
    phrases: ["[consolidated] ebitda", "earning before interest tax depreciation and amortization"],
  },
  { concept: "adjusted-ebitda", phrases: ["[consolidated|total] adjusted ebitda"] },
  {
    concept: "assets-acquired-by-capital-lease",
    phrases: [
      "(capital|finance) lease obligation (incurred|entered into)",
      "new (capital|finance) lease",
      "(asset|equipment|property|property and equipment) acquired (under|through|by) (capital|finance) lease [obligation]",
    ],
  },
  {
    concept: "gross-margin-ratio",
    phrases: [
      "[total|consolidated] gross (margin|profit) (ratio|percent|percentage|rate|margin)",
      "gross (margin|profit) as (a|) (percent|percentage) of [net] (sales|revenue)",
      "gross profit margin (ratio|percent|percentage)",
    ],
  },
  {
    concept: "operating-margin-ratio",
    phrases: [
      "[total|consolidated] operating margin [ratio|percent|percentage|rate]",
      "operating (income|profit) (margin|ratio|percent|percentage|rate)",
      "operating margin as (a|) (percent|percentage) of [net] (sales|revenue)",
    ],
  },
];

/** Headings over "Basic" and "Diluted". */
const OVER_SHARES = /^(?:basic |diluted )?(?:weighted|average|share|number of)\b|\bshares? (?:used|outstanding)\b/;
const OVER_PER_SHARE = /\bper (?:common |ordinary )?(?:share|stock)\b/;
const OVER_PER_ADS = /\bper (?:ads|american depositary share)\b/;
const NOT_PER_WHOLE_SHARE =
  /^(?:basic |diluted )?(?:weighted|average|share|number of)\b|\bshares? (?:used|outstanding)\b|continuing|discontinued|pro forma|nongaap|adjusted|dividend|book value|\bbefore\b/;

export const ENGLISH_SHARE_RULES: readonly ConceptRule[] = [
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
];

const BEFORE_TAX_OTHERS =
  "minority|noncontrolling|equity|affiliate|associate|extraordinary|cumulative|discontinued|other item|investee";
const CASH_WORDS = "(?: (?:provided|generated|used|absorbed|utilized|from|by|in|for|or|and|to))*";
const CASH = "cash(?: (?:and|cash|equivalent|restricted|short|term|investment|bank|overdraft|balance))*";
const PROPERTY = "property(?: plant)?(?: and)? equipment";

export const ENGLISH_PATTERNS: readonly ConceptPattern[] = [
  {
    concept: "income-before-tax",
    pattern: new RegExp(
      `^(?:income|loss|profit|earning)s?(?: from continuing operation)? before (?:(?:${BEFORE_TAX_OTHERS}|interest|and|in|of|income|loss|subsidiary|consolidated) )*(?:(?:provision|benefit) (?:for|from) )?(?:income )?tax(?:ation)?(?: (?:benefit|expense|provision|charge))?(?: and .*| .*(?:${BEFORE_TAX_OTHERS}).*)?$`,
    ),
  },
  {
    concept: "equity-method-income",
    pattern:
      /^equity in (?:net |undistributed )*(?:income|loss|earning|profit|result)(?: net)?(?: (?:of|in|from|on) .*)?$/,
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "equity-method-income",
    pattern:
      /^share (?:of|in) (?:net )?(?:income|loss|earning|profit|result).*\b(?:associate|joint venture|affiliate|equity method|investee)\b.*$/,
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    pattern:
      /^(?:net )?(?:income|loss|profit|earning)(?: for (?:period|year|quarter))? (?:attributable|attributed|applicable|allocated|allocable) to (?:redeemable )?(?:noncontrolling|minority)\b.*$/,
  },
  {
    concept: "net-income-attributable-to-owners",
    pattern:
      /^(?:net )?(?:income|loss|profit|earning)(?: for (?:period|year|quarter))? (?:attributable|attributed) to (?!.*\b(?:noncontrolling|minority|common|ordinary|preferred|participating|discontinued|continuing|per|basic|diluted|redeemable)\b).+$/,
  },
  {
    concept: "equity-method-investments",
    pattern:
      /^(?:equity )?investment(?: in)?(?: and (?:advance|loan))?(?: in| to)? (?:.* )?(?:affiliate|affiliated company|associate|associated company|equity method investee|joint venture|unconsolidated subsidiary|unconsolidated affiliate)(?: net| at equity)?$/,
  },
  {
    concept: "total-liabilities-and-equity",
    pattern:
      /^(?:total liability(?: .*)? and (?:.* )?(?:equity|deficit|deficiency|net asset|capital)|total equity and liability)$/,
  },
  {
    concept: "operating-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} operating activity$`),
  },
  {
    concept: "investing-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} investing activity$`),
  },
  {
    concept: "financing-cash-flow",
    pattern: new RegExp(`^(?:(?:net|total) )*cash(?: (?:flow|inflow|outflow))?${CASH_WORDS} financing activity$`),
  },
  {
    concept: "capital-expenditure",
    pattern: new RegExp(
      `^(?:cash paid for |payment (?:for|of) |payment to acquire |capital expenditure for |expenditure (?:for|on) |investment in )?(?:(?:purchase|acquisition|addition) (?:of|to) )?${PROPERTY}(?: and(?: other)? intangible asset)?(?: net)?$`,
    ),
    kinds: ["cashflow"],
    notUnder: /noncash|supplement/,
  },
  {
    concept: "capital-expenditure",
    pattern: new RegExp(
      `^(?:cash paid for |payment for )?(?:purchase|acquisition|addition) (?:of|to) ${PROPERTY}(?: and(?: other)? intangible asset)?(?: net)?$`,
    ),
    notUnder: /noncash|supplement/,
  },
  {
    concept: "exchange-effect-on-cash",
    pattern:
      /^(?:net )?(?:effect|impact) of (?:.* )?(?:exchange|currency|translation)\b.*\bon (?:.* )?cash\b.*$|^(?:exchange|foreign exchange|foreign currency|currency)(?: rate)?(?: change)? (?:effect|impact) on cash\b.*$/,
  },
  {
    concept: "exchange-effect-on-cash",
    pattern: /^effect of (?:foreign )?(?:currency )?exchange rate(?: change| fluctuation)?$/,
  },
  {
    concept: "net-change-in-cash",
    pattern: new RegExp(
      `^(?:net |total )?(?:increase|decrease|change|movement)(?: (?:and )?(?:increase|decrease))? in ${CASH}(?: (?:for|during) .*)?$`,
    ),
  },
  {
    concept: "cash-beginning",
    pattern: new RegExp(
      `^(?:balance of )?${CASH} (?:(?:at|as of|as at) )?(?:beginning|start|opening)(?: of(?: fiscal| interim| financial)? (?:period|year|quarter|month))?$`,
    ),
  },
  {
    concept: "cash-ending",
    pattern: new RegExp(
      `^(?:balance of )?${CASH} (?:(?:at|as of|as at) )?(?:end|close|ending|closing)(?: of(?: fiscal| interim| financial)? (?:period|year|quarter|month))?$`,
    ),
  },
  {
    concept: "capital-expenditure-including-leases",
    pattern: /^(?:capital expenditure|capex) includ(?:ing|e) (?:.* )?leases?(?: obligation)?$/,
  },
  {
    concept: "assets-acquired-by-capital-lease",
    pattern:
      /^(?:acquisition|purchase|addition) of (?:.* )?(?:asset|equipment) (?:by|through|under|via) (?:.* )?(?:capital|finance) lease(?: obligation)?$/,
  },
];
