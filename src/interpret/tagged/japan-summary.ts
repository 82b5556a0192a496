import type { ConceptNames } from "./concept-names";

/**
 * Key figures over five years in EDINET's reports, FSA 2013–2025 (jpcrp_cor), by their names without the table
 * (SummaryOfBusinessResults, KeyFinancialData) and without the accounting standard (IFRS, USGAAP, JMIS) behind. Here
 * OrdinaryIncome is 経常収益, the revenue of banks and insurers; 経常利益 is OrdinaryIncomeLoss.
 */
export const EDINET_KEY_FIGURES: ConceptNames = [
  [
    "revenue",
    "NetSales OperatingRevenues OperatingRevenue1 OperatingRevenue2 GrossOperatingRevenue OrdinaryIncome Revenue Revenues Sales",
  ],
  ["gross-profit", "GrossProfit"],
  ["operating-income", "OperatingIncome OperatingIncomeLoss OperatingProfitLoss"],
  ["ordinary-income", "OrdinaryIncomeLoss"],
  ["income-before-tax", "ProfitLossBeforeTax"],
  ["net-income", "ProfitLoss NetIncome NetIncomeLoss"],
  [
    "net-income-attributable-to-owners",
    "ProfitLossAttributableToOwnersOfParent NetIncomeLossAttributableToOwnersOfParent",
  ],
  ["comprehensive-income", "ComprehensiveIncome"],
  ["earnings-per-share-basic", "BasicEarningsLossPerShare"],
  ["earnings-per-share-diluted", "DilutedEarningsPerShare DilutedEarningsLossPerShare"],
  ["dividend-per-share", "DividendPaidPerShare"],
  ["total-assets", "TotalAssets"],
  ["common-stock", "CapitalStock"],
  ["total-equity", "NetAssets EquityIncludingPortionAttributableToNonControllingInterest TotalEquity Equity"],
  ["operating-cash-flow", "NetCashProvidedByUsedInOperatingActivities CashFlowsFromUsedInOperatingActivities"],
  ["investing-cash-flow", "NetCashProvidedByUsedInInvestingActivities CashFlowsFromUsedInInvestingActivities"],
  ["financing-cash-flow", "NetCashProvidedByUsedInFinancingActivities CashFlowsFromUsedInFinancingActivities"],
  ["cash-ending", "CashAndCashEquivalents"],
];

/**
 * Summaries of results, Tokyo Stock Exchange: tse-ed-t (2014 on), tse-t-ed (2007 on). Names end in the industry (BK
 * banks, IN insurers, SE securities companies) or in the accounting standard (US, IFRS). NetIncomeUS is 当社株主に帰属する
 * 当期純利益, what is left after the part of noncontrolling interests.
 */
export const TDNET_SUMMARIES: ConceptNames = [
  [
    "revenue",
    "NetSales OrdinaryRevenuesBK OrdinaryRevenuesIN OperatingRevenuesSE OperatingRevenues OperatingRevenuesSpecific GrossOperatingRevenues NetSalesOfCompletedConstructionContracts SalesIFRS NetSalesIFRS RevenueIFRS OperatingRevenuesIFRS NetSalesUS OperatingRevenuesUS NetSalesAndOperatingRevenuesUS TotalRevenuesUS GrossRevenuesUS",
  ],
  ["gross-profit", "GrossProfit GrossProfitIFRS"],
  ["operating-income", "OperatingIncome OperatingIncomeIFRS OperatingIncomeUS"],
  ["ordinary-income", "OrdinaryIncome"],
  [
    "income-before-tax",
    "ProfitBeforeTaxIFRS ProfitBeforeIncomeTaxIFRS IncomeBeforeIncomeTaxesUS IncomeFromContinuingOperationsBeforeIncomeTaxesUS",
  ],
  ["equity-method-income", "InvestmentProfitLossOnEquityMethod InvestmentProfitLossOnEquityMethodUS"],
  ["net-income", "NetIncome ProfitIFRS IncomeBeforeMinorityInterestUS NetIncomeUS"],
  [
    "net-income-attributable-to-owners",
    "ProfitAttributableToOwnersOfParent ProfitAttributableToOwnersOfParentIFRS NetIncomeUS",
  ],
  [
    "comprehensive-income",
    "ComprehensiveIncome TotalComprehensiveIncomeIFRS ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterestUS",
  ],
  [
    "earnings-per-share-basic",
    "NetIncomePerShare BasicEarningsPerShareIFRS BasicEarningPerShareIFRS NetIncomePerShareUS BasicNetIncomePerShareUS",
  ],
  [
    "earnings-per-share-diluted",
    "DilutedNetIncomePerShare DilutedEarningsPerShareIFRS DilutedEarningPerShareIFRS DilutedNetIncomePerShareUS",
  ],
  ["dividend-per-share", "DividendPerShare ResultDividendPerShareAnnual"],
  ["weighted-shares-basic", "AverageNumberOfShares"],
  ["total-assets", "TotalAssets TotalAssetsIFRS TotalAssetsUS"],
  ["total-equity", "NetAssets TotalEquityIFRS TotalEquityUS"],
  [
    "operating-cash-flow",
    "CashFlowsFromOperatingActivities CashFlowsFromOperatingActivitiesIFRS CashFlowsFromOperatingActivitiesUS",
  ],
  [
    "investing-cash-flow",
    "CashFlowsFromInvestingActivities CashFlowsFromInvestingActivitiesIFRS CashFlowsFromInvestingActivitiesUS",
  ],
  [
    "financing-cash-flow",
    "CashFlowsFromFinancingActivities CashFlowsFromFinancingActivitiesIFRS CashFlowsFromFinancingActivitiesUS",
  ],
  [
    "cash-ending",
    "CashAndEquivalentsEndOfPeriod CashAndCashEquivalentsAtEndOfPeriodIFRS CashAndEquivalentsEndOfPeriodUS",
  ],
];
