import { localName, prefixOf } from "./concept-map";
import { JAPAN_PLACES } from "./japan-label";
import type { TaggedRow } from "./tagged-row";

type Place = "income" | "balance" | "cashflow";

/** Names of a taxonomy that tell the statement, whole or by what they begin or end with. */
interface PlaceNames {
  readonly taxonomy: RegExp;
  readonly patterns: readonly (readonly [Place, RegExp])[];
  readonly names?: ReadonlyMap<string, Place>;
}

function placesOf(names: Readonly<Record<Place, string>>): ReadonlyMap<string, Place> {
  return new Map(
    (["cashflow", "balance", "income"] as const).flatMap((place) =>
      names[place].split(" ").map((name) => [name, place] as const),
    ),
  );
}

const EDINET_SECTIONS: PlaceNames["patterns"] = [
  ["cashflow", /[a-z](?:OpeCF|InvCF|FinCF)|[a-z]CCE(?:IFRS)?$/u],
  ["income", /[a-z](?:SGA|NOI|NOE|EI|EL|NetOfTaxOCI|OCI)(?:[A-Z]{3})?(?:IFRS)?$/u],
  ["income", /[a-z](?:OI|OE|OR)[A-Z]{3}$/u],
  ["balance", /[a-z](?:CA|NCA|PPE|IA|IOA|DA|CL|NCL)(?:ByGroup)?(?:[A-Z]{3})?(?:IFRS)?$/u],
  ["balance", /(?:Assets|Liabilities)(?:BNK|INS)$/u],
];
/** Issuers in Japan name their own lines by the same sections: jpcrp030000-asr_E00001-000:PointIncomeNOI. */
const EDINET_ISSUERS = /^(?:jpcrp\d{6}-\w+_E\d{5}-\d{3}|jpfr-\w+-E\d{5}-\d{3}|(?:tse|tdnet)-[a-z]{6,}-[0-9A-Z]{5})$/u;

/**
 * Lines that have no meaning of their own here, by the taxonomies' ways to name them, for documents without a
 * presentation. EDINET's names end in their section (SGA, NOI, NOE, EI, EL, OCI; CA, NCA, PPE, IA, IOA, CL, NCL; OpeCF,
 * InvCF, FinCF), before that of an industry (BNK) or of IFRS. Notes tag other names, and what notes share with
 * statements is left out.
 */
const PLACES: readonly PlaceNames[] = [
  { taxonomy: /^(?:jppfs_cor|jpigp_cor|jpfr-t-[a-z]+)$/u, patterns: EDINET_SECTIONS, names: JAPAN_PLACES },
  { taxonomy: EDINET_ISSUERS, patterns: EDINET_SECTIONS },
  {
    taxonomy: /^us-gaap$/u,
    patterns: [
      ["cashflow", /^(?:PaymentsTo|PaymentsFor|PaymentsOf|ProceedsFrom|RepaymentsOf|IncreaseDecreaseIn)[A-Z]/u],
    ],
    names: placesOf({
      income:
        "InterestAndDividendIncomeOperating InterestIncomeExpenseNet ProvisionForLoanAndLeaseLosses ProvisionForLoanLeaseAndOtherLosses InterestIncomeExpenseAfterProvisionForLoanLoss NoninterestIncome NoninterestExpense PremiumsEarnedNet NetInvestmentIncome PolicyholderBenefitsAndClaimsIncurredNet IncomeLossFromContinuingOperations IncomeLossFromDiscontinuedOperationsNetOfTax PreferredStockDividendsIncomeStatementImpact NetIncomeLossAvailableToCommonStockholdersBasic",
      balance:
        "CashAndDueFromBanks LoansAndLeasesReceivableNetReportedAmount OperatingLeaseRightOfUseAsset NontradeReceivablesCurrent DeferredTaxAssetsNetCurrent Deposits OperatingLeaseLiabilityCurrent EmployeeRelatedLiabilitiesCurrent AccruedIncomeTaxesCurrent OtherAccruedLiabilitiesCurrent OperatingLeaseLiabilityNoncurrent DeferredRevenueNoncurrent ContractWithCustomerLiabilityNoncurrent AccruedIncomeTaxesNoncurrent PreferredStockValue",
      cashflow: "DeferredIncomeTaxesAndTaxCredits OtherNoncashIncomeExpense",
    }),
  },
  {
    taxonomy: /^ifrs(?:-full)?$/u,
    patterns: [["cashflow", /^AdjustmentsFor[A-Z]|ClassifiedAs(?:Operating|Investing|Financing)Activities$/u]],
    names: placesOf({
      income:
        "OtherIncome OtherExpenseByFunction OtherExpenseByNature EmployeeBenefitsExpense RawMaterialsAndConsumablesUsed OtherGainsLosses FinanceIncome FinanceCosts FinanceIncomeCost ProfitLossFromContinuingOperations ProfitLossFromDiscontinuedOperations OtherComprehensiveIncome",
      balance:
        "RightofuseAssets InvestmentProperty BiologicalAssets OtherCurrentFinancialAssets OtherNoncurrentFinancialAssets CurrentTaxAssetsCurrent DeferredTaxAssets CurrentLeaseLiabilities CurrentProvisions CurrentTaxLiabilitiesCurrent NoncurrentProvisions DeferredTaxLiabilities EquityAttributableToOwnersOfParent OtherReserves",
      cashflow: "CashFlowsFromUsedInOperations IncomeTaxesPaidRefundClassifiedAsOperatingActivities",
    }),
  },
];

/** The statement on which a row stands by its name; days on the balance sheet, periods on the others. */
export function placeOfRow({ tag, facts }: TaggedRow): Place | undefined {
  const prefix = prefixOf(tag);
  const name = localName(tag);
  const found = PLACES.find(({ taxonomy }) => taxonomy.test(prefix));
  const place =
    found?.names?.get(name) ??
    found?.names?.get(name.replace(/IFRS$/u, "")) ??
    found?.patterns.find(([, pattern]) => pattern.test(name))?.[0];
  const isDay = place === "balance";
  return facts.every(({ period }) => (period.kind === "instant") === isDay) ? place : undefined;
}
