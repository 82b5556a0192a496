import { context, instance, UNITS, zip } from "../../readers/xbrl/tagged-fixture";
import { companyFacts, filingOf, usd } from "./tagged-filing";

const OWN = "http://disclosure.edinet-fsa.go.jp/jpcrp030000/asr/001/E00001-000/2025-03-31/01/2025-06-25";
const RESOURCES = context("y", "2024-04-01/2025-03-31") + context("e", "2025-03-31") + UNITS;
const fact = (name: string, at: "y" | "e", value = "1") =>
  `<${name} contextRef="${at}" unitRef="JPY" decimals="0">${value}</${name}>`;

/** The statements of a document with their lines in order; a name at a day is written with @. */
async function statementsOf(...names: readonly string[]) {
  const facts = names.map((name) => fact(name.replace("@", ""), name.endsWith("@") ? "e" : "y"));
  const own = `<xbrli:xbrl xmlns:jpcrp030000-asr_E00001-000="${OWN}"`;
  const filing = await filingOf(instance(RESOURCES + facts.join("")).replace("<xbrli:xbrl", own));
  return Object.fromEntries(filing.statements.map(({ kind, lines }) => [kind, lines.map(({ tag }) => tag).join(" ")]));
}

describe("a document without a presentation", () => {
  test("has lines of EDINET's taxonomies on the statement that their names tell, in printed order", async () => {
    const names = [
      "jppfs_cor:CashAndDeposits@",
      "jppfs_cor:BuildingsNetPPE@",
      "jppfs_cor:Assets@",
      "jppfs_cor:LeaseObligationsCL@",
      "jppfs_cor:NetAssets@",
      "jppfs_cor:NetSales",
      "jppfs_cor:PromotionExpensesSGA",
      "jppfs_cor:OperatingIncome",
      "jppfs_cor:EquityInEarningsOfAffiliatesNOI",
      "jpcrp030000-asr_E00001-000:PointIncomeNOI",
      "jppfs_cor:NonOperatingIncome",
      "jppfs_cor:ImpairmentLossEL",
      "jppfs_cor:ProfitLoss",
      "jppfs_cor:SubtotalOpeCF",
      "jppfs_cor:NetCashProvidedByUsedInOperatingActivities",
      "jppfs_cor:IncreaseInNumberOfShares",
    ];
    expect(await statementsOf(...names)).toEqual({
      balance: "CashAndDeposits BuildingsNetPPE Assets LeaseObligationsCL NetAssets",
      income:
        "NetSales PromotionExpensesSGA OperatingIncome EquityInEarningsOfAffiliatesNOI PointIncomeNOI NonOperatingIncome ImpairmentLossEL ProfitLoss",
      cashflow: "SubtotalOpeCF NetCashProvidedByUsedInOperatingActivities",
      other: "IncreaseInNumberOfShares",
    });
  });

  test("has those of industries and of IFRS too", async () => {
    expect(
      await statementsOf(
        "jppfs_cor:OrdinaryIncomeBNK",
        "jppfs_cor:InterestIncomeOIBNK",
        "jppfs_cor:LoansAndBillsDiscountedAssetsBNK@",
        "jpigp_cor:RightOfUseAssetsIFRS@",
        "jpigp_cor:FinanceCostsIFRS",
        "jpigp_cor:DividendsPaidFinCFIFRS",
      ),
    ).toEqual({
      income: "OrdinaryIncomeBNK InterestIncomeOIBNK FinanceCostsIFRS",
      balance: "LoansAndBillsDiscountedAssetsBNK RightOfUseAssetsIFRS",
      cashflow: "DividendsPaidFinCFIFRS",
    });
  });

  test("has no period on the balance sheet and no day on the others, whatever the name", async () => {
    expect(await statementsOf("jppfs_cor:LeaseObligationsCL", "jppfs_cor:PromotionExpensesSGA@")).toEqual({
      other: "LeaseObligationsCL PromotionExpensesSGA",
    });
  });

  test("that is in another order has its lines by their meanings, and others behind those that they follow", async () => {
    expect(
      await statementsOf(
        "us-gaap:NetCashProvidedByUsedInFinancingActivities",
        "us-gaap:NetCashProvidedByUsedInInvestingActivities",
        "us-gaap:ProceedsFromSaleOfBuildings",
        "us-gaap:NetCashProvidedByUsedInOperatingActivities",
        "us-gaap:IncreaseDecreaseInInventories",
      ),
    ).toEqual({
      cashflow:
        "NetCashProvidedByUsedInOperatingActivities IncreaseDecreaseInInventories NetCashProvidedByUsedInInvestingActivities ProceedsFromSaleOfBuildings NetCashProvidedByUsedInFinancingActivities",
    });
  });

  test("that collects filings has those without a meaning at the end", async () => {
    const year = usd({ start: "2024-01-01", end: "2024-12-31", val: 1, accn: "a", filed: "2025-02-01" });
    const filing = await filingOf(
      companyFacts({ InterestIncomeExpenseNet: year, NoninterestIncome: year, ProfitLoss: year, Revenues: year }),
    );
    expect(filing.statements.map(({ kind, lines }) => [kind, ...lines.map(({ tag }) => tag)])).toEqual([
      ["income", "Revenues", "ProfitLoss", "InterestIncomeExpenseNet", "NoninterestIncome"],
    ]);
  });
});

test("cash that a presentation has on the cash flow statement too is there what the period ends with", async () => {
  const link = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const names = [
    "NetCashProvidedByUsedInOperatingActivities",
    "NetCashProvidedByUsedInFinancingActivities",
    "CashAndCashEquivalentsAtCarryingValue",
  ];
  const locs = names.map((name) => `<link:loc xlink:label="${name}" xlink:href="x.xsd#us-gaap_${name}"/>`).join("");
  const arcs = names
    .slice(1)
    .map((name, i) => `<link:presentationArc xlink:from="${names[0] ?? ""}" xlink:to="${name}" order="${i}"/>`);
  const filing = await filingOf(
    zip({
      "a.xml": instance(RESOURCES + names.map((name, i) => fact(`us-gaap:${name}`, i < 2 ? "y" : "e")).join("")),
      "a_pre.xml": `<link:linkbase ${link}><link:presentationLink xlink:role="http://x/role/CASH">${locs}${arcs.join("")}</link:presentationLink></link:linkbase>`,
    }),
  );
  const conceptsOf = (kind: string) =>
    filing.statements.find((one) => one.kind === kind)?.lines.map(({ concept }) => concept);
  expect(conceptsOf("cashflow")).toEqual(["operating-cash-flow", "financing-cash-flow", "cash-ending"]);
  expect(conceptsOf("balance")).toEqual(["cash-and-equivalents"]);
});
