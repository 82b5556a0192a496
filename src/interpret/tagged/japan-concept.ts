import type { ConceptNames } from "./concept-names";

/**
 * Statements in EDINET's and TDnet's attachments: jppfs_cor (JGAAP) and jpigp_cor (IFRS, names that end in IFRS), FSA
 * 2013–2025; jpfr before 2013. Names of IFRS are spelled as the taxonomy has them (NonCurrentLabilitiesIFRS).
 */
export const JAPAN_STATEMENTS: ConceptNames = [
  ["revenue", "NetSales OperatingRevenue1 OperatingRevenue2 RevenueIFRS Revenue2IFRS NetSalesIFRS SalesRevenuesIFRS"],
  ["cost-of-revenue", "CostOfSales OperatingCost CostOfSalesIFRS"],
  ["gross-profit", "GrossProfit GrossProfitIFRS"],
  [
    "selling-general-administrative-expense",
    "SellingGeneralAndAdministrativeExpenses SellingGeneralAndAdministrativeExpensesIFRS",
  ],
  ["research-development-expense", "ResearchAndDevelopmentExpensesIFRS"],
  ["operating-income", "OperatingIncome OperatingProfitLossIFRS"],
  ["interest-income", "InterestIncomeNOI"],
  ["interest-expense", "InterestExpensesNOE"],
  ["ordinary-income", "OrdinaryIncome"],
  ["income-before-tax", "IncomeBeforeIncomeTaxes ProfitLossBeforeTaxIFRS"],
  ["income-tax", "IncomeTaxes IncomeTaxExpenseIFRS"],
  ["equity-method-income", "ShareOfProfitLossOfInvestmentsAccountedForUsingEquityMethodIFRS"],
  ["minority-interest-income", "MinorityInterestsInIncome"],
  // Until 2015 net income was that of the parent's owners, after minority interests.
  ["net-income", "ProfitLoss NetIncome ProfitLossIFRS"],
  [
    "net-income-attributable-to-owners",
    "ProfitLossAttributableToOwnersOfParent ProfitLossAttributableToOwnersOfParentIFRS",
  ],
  [
    "net-income-attributable-to-noncontrolling",
    "ProfitLossAttributableToNonControllingInterests ProfitLossAttributableToNonControllingInterestsIFRS",
  ],
  ["comprehensive-income", "ComprehensiveIncome ComprehensiveIncomeIFRS"],
  ["earnings-per-share-basic", "BasicEarningsLossPerShareIFRS BasicEarningsLossPerShare"],
  ["earnings-per-share-diluted", "DilutedEarningsLossPerShareIFRS DilutedEarningsPerShare"],
  ["cash-and-equivalents", "CashAndDeposits CashAndCashEquivalentsIFRS"],
  ["short-term-investments", "ShortTermInvestmentSecurities"],
  [
    "accounts-receivable",
    "NotesAndAccountsReceivableTradeAndContractAssets NotesAndAccountsReceivableTrade TradeAndOtherReceivablesCAIFRS TradeReceivablesCAIFRS",
  ],
  ["inventory", "Inventories InventoriesCAIFRS"],
  ["prepaid-expenses", "PrepaidExpenses"],
  ["other-current-assets", "OtherCA OtherCurrentAssetsCAIFRS"],
  ["total-current-assets", "CurrentAssets CurrentAssetsIFRS"],
  ["property-plant-equipment", "PropertyPlantAndEquipment PropertyPlantAndEquipmentIFRS"],
  ["goodwill", "Goodwill GoodwillIFRS"],
  ["intangible-assets", "IntangibleAssets IntangibleAssetsIFRS"],
  ["equity-method-investments", "InvestmentsAccountedForUsingEquityMethodIFRS"],
  ["other-noncurrent-assets", "OtherNonCurrentAssetsNCAIFRS"],
  ["total-noncurrent-assets", "NoncurrentAssets NonCurrentAssetsIFRS"],
  ["total-assets", "Assets AssetsIFRS"],
  ["short-term-borrowings", "ShortTermLoansPayable"],
  ["accounts-payable", "NotesAndAccountsPayableTrade TradeAndOtherPayablesCLIFRS TradePayablesCLIFRS"],
  ["accrued-expenses", "AccruedExpenses"],
  ["deferred-revenue", "ContractLiabilities"],
  ["current-portion-of-long-term-debt", "CurrentPortionOfLongTermLoansPayable"],
  ["other-current-liabilities", "OtherCL OtherCurrentLiabilitiesCLIFRS"],
  ["total-current-liabilities", "CurrentLiabilities TotalCurrentLiabilitiesIFRS CurrentLiabilitiesIFRS"],
  ["long-term-debt", "LongTermLoansPayable"],
  ["lease-obligations-noncurrent", "LeaseObligationsNCL LeaseLiabilitiesNCLIFRS"],
  ["other-noncurrent-liabilities", "OtherNCL OtherNonCurrentLiabilitiesNCLIFRS"],
  [
    "total-noncurrent-liabilities",
    "NoncurrentLiabilities NonCurrentLabilitiesIFRS NonCurrentLiabilitiesIFRS TotalNonCurrentLiabilitiesIFRS",
  ],
  ["total-liabilities", "Liabilities LiabilitiesIFRS"],
  ["noncontrolling-interest", "NonControllingInterests MinorityInterests NonControllingInterestsIFRS"],
  ["common-stock", "CapitalStock ShareCapitalIFRS"],
  ["additional-paid-in-capital", "CapitalSurplus CapitalSurplusIFRS"],
  ["retained-earnings", "RetainedEarnings RetainedEarningsIFRS"],
  ["accumulated-other-comprehensive-income", "ValuationAndTranslationAdjustments OtherComponentsOfEquityIFRS"],
  ["treasury-stock", "TreasuryStock TreasurySharesIFRS"],
  ["total-equity", "NetAssets EquityIFRS"],
  ["total-liabilities-and-equity", "LiabilitiesAndNetAssets LiabilitiesAndEquityIFRS"],
  ["depreciation-amortization", "DepreciationAndAmortizationOpeCF DepreciationAndAmortizationOpeCFIFRS"],
  ["operating-cash-flow", "NetCashProvidedByUsedInOperatingActivities NetCashProvidedByUsedInOperatingActivitiesIFRS"],
  ["capital-expenditure", "PurchaseOfPropertyPlantAndEquipmentInvCF PurchaseOfPropertyPlantAndEquipmentInvCFIFRS"],
  ["investing-cash-flow", "NetCashProvidedByUsedInInvestmentActivities NetCashProvidedByUsedInInvestingActivitiesIFRS"],
  ["financing-cash-flow", "NetCashProvidedByUsedInFinancingActivities NetCashProvidedByUsedInFinancingActivitiesIFRS"],
  [
    "exchange-effect-on-cash",
    "EffectOfExchangeRateChangeOnCashAndCashEquivalents EffectOfExchangeRateChangesOnCashAndCashEquivalentsIFRS",
  ],
  ["net-change-in-cash", "NetIncreaseDecreaseInCashAndCashEquivalents NetIncreaseDecreaseInCashAndCashEquivalentsIFRS"],
  ["cash-ending", "CashAndCashEquivalents"],
];

/** Key figures on EDINET's cover and TDnet's summary: jpcrp_cor, tse-ed-t (2014 on), tse-t-ed (2007 on). */
export const JAPAN_SUMMARIES: ConceptNames = [
  ["revenue", "NetSales OperatingRevenues OperatingRevenue1 SalesIFRS NetSalesIFRS RevenueIFRS Revenue NetSalesUS"],
  ["gross-profit", "GrossProfit GrossProfitIFRS"],
  ["operating-income", "OperatingIncome OperatingIncomeLoss OperatingIncomeIFRS OperatingIncomeUS"],
  ["ordinary-income", "OrdinaryIncome OrdinaryIncomeLoss"],
  [
    "income-before-tax",
    "ProfitBeforeTaxIFRS ProfitLossBeforeTaxIFRS IncomeBeforeIncomeTaxesUS ProfitLossBeforeTaxUSGAAP ProfitLossBeforeTax",
  ],
  ["net-income", "ProfitLoss NetIncome NetIncomeLoss ProfitIFRS ProfitLossIFRS NetIncomeUS"],
  [
    "net-income-attributable-to-owners",
    "ProfitAttributableToOwnersOfParent ProfitLossAttributableToOwnersOfParent ProfitAttributableToOwnersOfParentIFRS ProfitLossAttributableToOwnersOfParentIFRS NetIncomeLossAttributableToOwnersOfParentUSGAAP",
  ],
  ["comprehensive-income", "ComprehensiveIncome TotalComprehensiveIncomeIFRS ComprehensiveIncomeIFRS"],
  [
    "earnings-per-share-basic",
    "NetIncomePerShare BasicEarningsLossPerShare BasicEarningsPerShareIFRS BasicEarningsLossPerShareIFRS NetIncomePerShareUS",
  ],
  [
    "earnings-per-share-diluted",
    "DilutedNetIncomePerShare DilutedEarningsPerShare DilutedEarningsPerShareIFRS DilutedEarningsLossPerShareIFRS",
  ],
  ["dividend-per-share", "DividendPerShare DividendPaidPerShare"],
  ["weighted-shares-basic", "AverageNumberOfShares"],
  ["total-assets", "TotalAssets TotalAssetsIFRS TotalAssetsUS"],
  ["total-equity", "NetAssets TotalEquityIFRS EquityIFRS TotalEquityUS"],
  [
    "operating-cash-flow",
    "CashFlowsFromOperatingActivities CashFlowsFromOperatingActivitiesIFRS CashFlowsFromOperatingActivitiesUS NetCashProvidedByUsedInOperatingActivities CashFlowsFromUsedInOperatingActivitiesIFRS",
  ],
  [
    "investing-cash-flow",
    "CashFlowsFromInvestingActivities CashFlowsFromInvestingActivitiesIFRS CashFlowsFromInvestingActivitiesUS NetCashProvidedByUsedInInvestingActivities CashFlowsFromUsedInInvestingActivitiesIFRS",
  ],
  [
    "financing-cash-flow",
    "CashFlowsFromFinancingActivities CashFlowsFromFinancingActivitiesIFRS CashFlowsFromFinancingActivitiesUS NetCashProvidedByUsedInFinancingActivities CashFlowsFromUsedInFinancingActivitiesIFRS",
  ],
  [
    "cash-ending",
    "CashAndEquivalentsEndOfPeriod CashAndCashEquivalentsAtEndOfPeriodIFRS CashAndEquivalentsEndOfPeriodUS CashAndCashEquivalents CashAndCashEquivalentsIFRS",
  ],
];
