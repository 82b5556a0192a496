import type { Concept } from "../../statements/concept";

/**
 * Concepts of taxonomies and what they mean here, by their local names; of several for one meaning, in a document that
 * uses more than one, the first listed counts. Sources: US GAAP Financial Reporting Taxonomy 2009–2025 (FASB), IFRS
 * Taxonomy 2024 (IFRS Foundation), EDINET taxonomy jppfs_cor 2024 (FSA), TDnet summary taxonomies tse-t-ed and tse-ed-t
 * (Tokyo Stock Exchange).
 */
const CONCEPTS_OF_TAXONOMIES: readonly (readonly [Concept, readonly string[]])[] = [
  [
    "revenue",
    [
      "Revenues",
      "RevenueFromContractWithCustomerExcludingAssessedTax",
      "RevenueFromContractWithCustomerIncludingAssessedTax",
      "SalesRevenueNet",
      "SalesRevenueGoodsNet",
      "Revenue",
      "NetSales",
      "OperatingRevenue1",
      "OperatingRevenues",
    ],
  ],
  ["cost-of-revenue", ["CostOfRevenue", "CostOfGoodsAndServicesSold", "CostOfGoodsSold", "CostOfSales"]],
  ["gross-profit", ["GrossProfit"]],
  ["selling-expense", ["SellingAndMarketingExpense", "MarketingExpense", "DistributionCosts"]],
  ["general-administrative-expense", ["GeneralAndAdministrativeExpense", "AdministrativeExpense"]],
  [
    "selling-general-administrative-expense",
    ["SellingGeneralAndAdministrativeExpense", "SellingGeneralAndAdministrativeExpenses"],
  ],
  ["research-development-expense", ["ResearchAndDevelopmentExpense", "TechnologyAndDevelopmentExpense"]],
  ["restructuring-expense", ["RestructuringCharges"]],
  ["amortization-of-intangibles", ["AmortizationOfIntangibleAssets"]],
  ["total-operating-expense", ["OperatingExpenses"]],
  ["total-costs-and-expenses", ["CostsAndExpenses"]],
  ["operating-income", ["OperatingIncomeLoss", "OperatingIncome", "ProfitLossFromOperatingActivities"]],
  ["interest-income", ["InvestmentIncomeInterest", "InterestIncomeNOI"]],
  ["interest-expense", ["InterestExpense", "InterestExpensesNOE"]],
  ["other-income-expense", ["NonoperatingIncomeExpense", "OtherNonoperatingIncomeExpense"]],
  ["ordinary-income", ["OrdinaryIncome"]],
  [
    "income-before-tax",
    [
      "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
      "IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
      "IncomeLossFromContinuingOperationsBeforeIncomeTaxesDomestic",
      "ProfitLossBeforeTax",
      "IncomeBeforeIncomeTaxes",
    ],
  ],
  ["income-tax", ["IncomeTaxExpenseBenefit", "IncomeTaxExpenseContinuingOperations", "IncomeTaxes"]],
  ["equity-method-income", ["IncomeLossFromEquityMethodInvestments"]],
  ["net-income", ["NetIncomeLoss", "ProfitLoss", "NetIncome"]],
  ["net-income-attributable-to-owners", ["ProfitLossAttributableToOwnersOfParent"]],
  [
    "net-income-attributable-to-noncontrolling",
    ["NetIncomeLossAttributableToNoncontrollingInterest", "ProfitLossAttributableToNoncontrollingInterests"],
  ],
  [
    "comprehensive-income",
    [
      "ComprehensiveIncomeNetOfTax",
      "ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
      "ComprehensiveIncome",
    ],
  ],
  ["earnings-per-share-basic", ["EarningsPerShareBasic", "BasicEarningsLossPerShare", "NetIncomePerShare"]],
  [
    "earnings-per-share-diluted",
    ["EarningsPerShareDiluted", "DilutedEarningsLossPerShare", "DilutedNetIncomePerShare"],
  ],
  ["dividend-per-share", ["CommonStockDividendsPerShareDeclared", "DividendPerShare"]],
  ["weighted-shares-basic", ["WeightedAverageNumberOfSharesOutstandingBasic", "AverageNumberOfShares"]],
  ["weighted-shares-diluted", ["WeightedAverageNumberOfDilutedSharesOutstanding"]],
  ["cash-and-equivalents", ["CashAndCashEquivalentsAtCarryingValue", "CashAndCashEquivalents", "CashAndDeposits"]],
  [
    "short-term-investments",
    ["ShortTermInvestments", "MarketableSecuritiesCurrent", "AvailableForSaleSecuritiesCurrent"],
  ],
  ["accounts-receivable", ["AccountsReceivableNetCurrent", "TradeReceivables", "NotesAndAccountsReceivableTrade"]],
  ["inventory", ["InventoryNet", "Inventories"]],
  ["prepaid-expenses", ["PrepaidExpenseCurrent"]],
  ["other-current-assets", ["OtherAssetsCurrent", "OtherCurrentAssets"]],
  ["total-current-assets", ["AssetsCurrent", "CurrentAssets"]],
  ["property-plant-equipment", ["PropertyPlantAndEquipmentNet", "PropertyPlantAndEquipment"]],
  ["goodwill", ["Goodwill"]],
  ["intangible-assets", ["FiniteLivedIntangibleAssetsNet", "IntangibleAssetsNetExcludingGoodwill", "IntangibleAssets"]],
  ["investments-noncurrent", ["MarketableSecuritiesNoncurrent", "LongTermInvestments"]],
  ["other-noncurrent-assets", ["OtherAssetsNoncurrent"]],
  ["total-noncurrent-assets", ["AssetsNoncurrent", "NoncurrentAssets"]],
  ["total-assets", ["Assets", "TotalAssets"]],
  ["short-term-borrowings", ["ShortTermBorrowings", "CommercialPaper", "ShortTermLoansPayable"]],
  ["accounts-payable", ["AccountsPayableCurrent", "NotesAndAccountsPayableTrade"]],
  ["accrued-expenses", ["AccruedLiabilitiesCurrent"]],
  ["deferred-revenue", ["ContractWithCustomerLiabilityCurrent", "DeferredRevenueCurrent"]],
  ["current-portion-of-long-term-debt", ["LongTermDebtCurrent"]],
  ["other-current-liabilities", ["OtherLiabilitiesCurrent"]],
  ["total-current-liabilities", ["LiabilitiesCurrent", "CurrentLiabilities"]],
  ["long-term-debt", ["LongTermDebtNoncurrent", "LongTermLoansPayable"]],
  ["other-noncurrent-liabilities", ["OtherLiabilitiesNoncurrent"]],
  ["total-noncurrent-liabilities", ["LiabilitiesNoncurrent", "NoncurrentLiabilities"]],
  ["total-liabilities", ["Liabilities"]],
  ["noncontrolling-interest", ["MinorityInterest", "NoncontrollingInterests"]],
  [
    "common-stock",
    ["CommonStocksIncludingAdditionalPaidInCapital", "CommonStockValue", "IssuedCapital", "CapitalStock"],
  ],
  ["additional-paid-in-capital", ["AdditionalPaidInCapital", "CapitalSurplus"]],
  ["retained-earnings", ["RetainedEarningsAccumulatedDeficit", "RetainedEarnings"]],
  ["accumulated-other-comprehensive-income", ["AccumulatedOtherComprehensiveIncomeLossNetOfTax"]],
  ["treasury-stock", ["TreasuryStockValue", "TreasuryShares", "TreasuryStock"]],
  [
    "total-equity",
    [
      "StockholdersEquity",
      "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
      "Equity",
      "NetAssets",
    ],
  ],
  [
    "total-liabilities-and-equity",
    ["LiabilitiesAndStockholdersEquity", "EquityAndLiabilities", "LiabilitiesAndNetAssets"],
  ],
  [
    "depreciation-amortization",
    ["DepreciationDepletionAndAmortization", "DepreciationAndAmortization", "DepreciationAmortizationAndAccretionNet"],
  ],
  ["share-based-compensation", ["ShareBasedCompensation"]],
  ["operating-cash-flow", ["NetCashProvidedByUsedInOperatingActivities", "CashFlowsFromUsedInOperatingActivities"]],
  ["capital-expenditure", ["PaymentsToAcquirePropertyPlantAndEquipment"]],
  [
    "investing-cash-flow",
    [
      "NetCashProvidedByUsedInInvestingActivities",
      "CashFlowsFromUsedInInvestingActivities",
      "NetCashProvidedByUsedInInvestmentActivities",
    ],
  ],
  ["financing-cash-flow", ["NetCashProvidedByUsedInFinancingActivities", "CashFlowsFromUsedInFinancingActivities"]],
  ["exchange-effect-on-cash", ["EffectOfExchangeRateOnCashAndCashEquivalents"]],
  [
    "net-change-in-cash",
    [
      "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect",
      "CashAndCashEquivalentsPeriodIncreaseDecrease",
      "IncreaseDecreaseInCashAndCashEquivalents",
    ],
  ],
];

const MEANINGS: ReadonlyMap<string, Concept> = new Map(
  CONCEPTS_OF_TAXONOMIES.flatMap(([concept, names]) => names.map((name) => [name, concept] as const)),
);
const RANKS: ReadonlyMap<string, number> = new Map(
  CONCEPTS_OF_TAXONOMIES.flatMap(([, names]) => names.map((name, rank) => [name, rank] as const)),
);

/** What a concept of a taxonomy means; extensions of an issuer mean nothing known. */
export function meaningOfTag(tag: string): Concept | undefined {
  return isPublic(tag) ? MEANINGS.get(localName(tag)) : undefined;
}

/** Which of several tags of one meaning counts: the lower. */
export function rankOfTag(tag: string): number {
  return RANKS.get(localName(tag)) ?? Number.POSITIVE_INFINITY;
}

export function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function isPublic(tag: string): boolean {
  return /^(?:us-gaap|ifrs-full|ifrs|jppfs_cor|jpcrp_cor|jpigp_cor|jpfr-[\w-]+|tse-[\w-]+):/u.test(tag);
}
