import type { ConceptNames } from "./concept-names";

/**
 * Statements in EDINET's and TDnet's attachments: jppfs_cor (JGAAP) and jpigp_cor (IFRS, names that end in IFRS), FSA
 * 2013–2025; jpfr before 2013. Names of IFRS are spelled as the taxonomy has them (NonCurrentLabilitiesIFRS). Names of
 * industries end in three capitals, and may mean another thing than those without: OperatingIncomeINS is 経常収益.
 */
export const JAPAN_STATEMENTS: ConceptNames = [
  [
    "revenue",
    "NetSales OperatingRevenue1 OperatingRevenue2 GrossOperatingRevenue RevenueIFRS Revenue2IFRS NetSalesIFRS SalesRevenuesIFRS OrdinaryIncomeBNK OperatingIncomeINS OperatingRevenueSEC OperatingRevenueRWY OperatingRevenueELE NetSalesOfCompletedConstructionContractsCNS",
  ],
  ["cost-of-revenue", "CostOfSales OperatingCost CostOfSalesIFRS CostOfSalesOfCompletedConstructionContractsCNS"],
  ["gross-profit", "GrossProfit OperatingGrossProfit GrossProfitIFRS GrossProfitOnCompletedConstructionContractsCNS"],
  ["selling-expense", "SellingExpensesIFRS"],
  ["general-administrative-expense", "GeneralAndAdministrativeExpensesIFRS GeneralAndAdministrativeExpensesOEBNK"],
  [
    "selling-general-administrative-expense",
    "SellingGeneralAndAdministrativeExpenses SellingGeneralAndAdministrativeExpensesIFRS",
  ],
  ["research-development-expense", "ResearchAndDevelopmentExpensesSGA ResearchAndDevelopmentExpensesIFRS"],
  ["operating-income", "OperatingIncome OperatingProfitLossIFRS"],
  ["interest-income", "InterestIncomeNOI InterestIncomeIFRS"],
  ["interest-expense", "InterestExpensesNOE InterestExpensesIFRS"],
  ["ordinary-income", "OrdinaryIncome"],
  ["income-before-tax", "IncomeBeforeIncomeTaxes ProfitLossBeforeTaxIFRS"],
  ["income-tax", "IncomeTaxes IncomeTaxExpenseIFRS"],
  [
    "equity-method-income",
    "EquityInEarningsOfAffiliatesNOI ShareOfProfitLossOfInvestmentsAccountedForUsingEquityMethodIFRS",
  ],
  ["minority-interest-income", "MinorityInterestsInIncome"],
  // Until 2015 net income was that of the parent's owners, after minority interests; since 2011 beside that before them.
  ["net-income", "ProfitLoss IncomeBeforeMinorityInterests NetIncome ProfitLossIFRS"],
  [
    "net-income-attributable-to-owners",
    "ProfitLossAttributableToOwnersOfParent NetIncome ProfitLossAttributableToOwnersOfParentIFRS",
  ],
  [
    "net-income-attributable-to-noncontrolling",
    "ProfitLossAttributableToNonControllingInterests ProfitLossAttributableToNonControllingInterestsIFRS",
  ],
  ["comprehensive-income", "ComprehensiveIncome ComprehensiveIncomeIFRS"],
  ["earnings-per-share-basic", "BasicEarningsLossPerShareIFRS BasicEarningsLossPerShare"],
  ["earnings-per-share-diluted", "DilutedEarningsLossPerShareIFRS DilutedEarningsPerShare"],
  // CashAndDeposits is left out on purpose, as 現金及び預金 is: deposits of more than three months are in it.
  ["cash-and-equivalents", "CashAndCashEquivalentsIFRS"],
  ["short-term-investments", "ShortTermInvestmentSecurities"],
  [
    "accounts-receivable",
    "NotesAndAccountsReceivableTradeAndContractAssets NotesAndAccountsReceivableTrade NotesAndAccountsReceivableTradeAndContractAssetsNet NotesAndAccountsReceivableTradeNet AccountsReceivableTradeAndContractAssets AccountsReceivableTradeAndContractAssetsNet AccountsReceivableTrade AccountsReceivableTradeNet TradeAndOtherReceivablesCAIFRS TradeAndOtherReceivables2CAIFRS TradeAndOtherReceivables3CAIFRS TradeReceivablesCAIFRS TradeReceivables2CAIFRS",
  ],
  ["inventory", "Inventories InventoriesCAIFRS"],
  ["prepaid-expenses", "PrepaidExpenses"],
  ["other-current-assets", "OtherCA OtherCurrentAssetsCAIFRS"],
  ["total-current-assets", "CurrentAssets CurrentAssetsIFRS"],
  ["property-plant-equipment", "PropertyPlantAndEquipment PropertyPlantAndEquipmentIFRS"],
  ["goodwill", "Goodwill GoodwillIFRS"],
  ["intangible-assets", "IntangibleAssets IntangibleAssetsIFRS"],
  ["investments-noncurrent", "InvestmentSecurities"],
  ["equity-method-investments", "InvestmentsAccountedForUsingEquityMethodIFRS"],
  ["other-noncurrent-assets", "OtherIOA OtherNonCurrentAssetsNCAIFRS"],
  ["total-noncurrent-assets", "NoncurrentAssets NonCurrentAssetsIFRS"],
  ["total-assets", "Assets AssetsIFRS"],
  ["short-term-borrowings", "ShortTermLoansPayable BorrowingsCLIFRS BondsAndBorrowingsCLIFRS"],
  [
    "accounts-payable",
    "NotesAndAccountsPayableTrade AccountsPayableTrade TradeAndOtherPayablesCLIFRS TradeAndOtherPayables2CLIFRS TradeAndOtherPayables3CLIFRS TradePayablesCLIFRS TradePayables2CLIFRS TradePayables3CLIFRS",
  ],
  ["accrued-expenses", "AccruedExpenses"],
  ["deferred-revenue", "ContractLiabilities ContractLiabilitiesCLIFRS"],
  [
    "current-portion-of-long-term-debt",
    "CurrentPortionOfLongTermLoansPayable CurrentPortionOfLongTermBorrowingsCLIFRS",
  ],
  ["other-current-liabilities", "OtherCL OtherCurrentLiabilitiesCLIFRS"],
  ["total-current-liabilities", "CurrentLiabilities TotalCurrentLiabilitiesIFRS CurrentLiabilitiesIFRS"],
  ["long-term-debt", "LongTermLoansPayable BorrowingsNCLIFRS BondsAndBorrowingsNCLIFRS LongTermDebtNCLIFRS"],
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
  [
    "accumulated-other-comprehensive-income",
    "ValuationAndTranslationAdjustments OtherComponentsOfEquityIFRS AccumulatedOtherComprehensiveIncomeIFRS",
  ],
  ["treasury-stock", "TreasuryStock TreasurySharesIFRS"],
  ["total-equity", "NetAssets EquityIFRS"],
  ["total-liabilities-and-equity", "LiabilitiesAndNetAssets LiabilitiesAndEquityIFRS"],
  ["depreciation-amortization", "DepreciationAndAmortizationOpeCF DepreciationAndAmortizationOpeCFIFRS"],
  ["share-based-compensation", "ShareBasedCompensationExpensesOpeCF"],
  ["operating-cash-flow", "NetCashProvidedByUsedInOperatingActivities NetCashProvidedByUsedInOperatingActivitiesIFRS"],
  [
    "capital-expenditure",
    "PurchaseOfPropertyPlantAndEquipmentInvCF PurchaseOfPropertyPlantAndEquipmentInvCFIFRS PurchaseOfPropertyPlantAndEquipmentAndIntangibleAssetsInvCF PurchaseOfPropertyPlantAndEquipmentAndIntangibleAssetsInvCFIFRS PurchaseOfNoncurrentAssetsInvCF",
  ],
  ["investing-cash-flow", "NetCashProvidedByUsedInInvestmentActivities NetCashProvidedByUsedInInvestingActivitiesIFRS"],
  ["financing-cash-flow", "NetCashProvidedByUsedInFinancingActivities NetCashProvidedByUsedInFinancingActivitiesIFRS"],
  [
    "exchange-effect-on-cash",
    "EffectOfExchangeRateChangeOnCashAndCashEquivalents EffectOfExchangeRateChangesOnCashAndCashEquivalentsIFRS",
  ],
  ["net-change-in-cash", "NetIncreaseDecreaseInCashAndCashEquivalents NetIncreaseDecreaseInCashAndCashEquivalentsIFRS"],
  ["cash-ending", "CashAndCashEquivalents"],
];
