import { runChecks } from "../../../src/checks/run-checks";
import { context, figure, page, UNITS, words, zip } from "../../readers/xbrl/tagged-fixture";
import { companyFacts, figuresOf, filingOf, usd } from "./tagged-filing";

const usdFact = (name: string, at: string, shown: string) => figure(name, at, "USD", shown, 'decimals="-6" scale="6"');

describe("statements of tagged facts", () => {
  test("have segments among the rest, never in the issuer's line", async () => {
    const filing = await filingOf(
      page(
        usdFact("us-gaap:Revenues", "q", "10") +
          usdFact("us-gaap:Revenues", "a", "6") +
          usdFact("us-gaap:Revenues", "b", "4"),
        context("q", "2025-01-01/2025-03-31") +
          context("a", "2025-01-01/2025-03-31", "us-gaap:SegmentAxis=us-gaap:EastRegionMember") +
          context("b", "2025-01-01/2025-03-31", "us-gaap:SegmentAxis=us-gaap:WestRegionMember") +
          UNITS,
      ),
    );
    expect(figuresOf(filing)).toEqual([
      "income | Revenues | 2025-01-01/2025-03-31 | 10000000 | revenue",
      "other | East Region/Revenues | 2025-01-01/2025-03-31 | 6000000",
      "other | West Region/Revenues | 2025-01-01/2025-03-31 | 4000000",
    ]);
  });

  test("have a convenience translation in columns of its own currency", async () => {
    const fact = (name: string, unit: string, shown: string) =>
      figure(`ifrs-full:${name}`, "y", unit, shown, 'decimals="-6" scale="6"');
    const filing = await filingOf(
      page(
        fact("Revenue", "EUR", "100") + fact("Revenue", "USD", "110") + fact("ProfitLoss", "EUR", "9"),
        context("y", "2024-01-01/2024-12-31") + UNITS,
      ),
    );
    expect(figuresOf(filing)).toEqual([
      "income | Revenue | 2024-01-01/2024-12-31 | 100000000 | revenue",
      "income | Revenue | 2024-01-01/2024-12-31 USD | 110000000 | revenue",
      "income | ProfitLoss | 2024-01-01/2024-12-31 | 9000000 | net-income",
    ]);
    expect(filing.statements[0]?.columns.map(({ currency }) => currency)).toEqual(["EUR", "USD"]);
  });

  test("know the issuer's own concepts by the presentation, without a meaning", async () => {
    const link = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
    const names = ["us-gaap_Revenues", "own_Rebates", "us-gaap_OperatingIncomeLoss", "us-gaap_NetIncomeLoss"];
    const filing = await filingOf(
      zip({
        "own.htm": page(
          names.map((name, i) => usdFact(name.replace("_", ":"), "q", String(9 - i))).join(""),
          context("q", "2025-01-01/2025-03-31") + UNITS,
        ).replace("<html ", '<html xmlns:own="http://example.com/2025" '),
        "own_pre.xml": `<link:linkbase ${link}><link:presentationLink xlink:role="http://example.com/role/OPERATIONS">
          <link:loc xlink:label="top" xlink:href="x.xsd#us-gaap_IncomeStatementAbstract"/>
          ${names.map((name, i) => `<link:loc xlink:label="${name}" xlink:href="x.xsd#${name}"/><link:presentationArc xlink:from="top" xlink:to="${name}" order="${i}"/>`).join("")}
          </link:presentationLink></link:linkbase>`,
      }),
    );
    expect(
      figuresOf(filing).map((line) =>
        line
          .split(" | ")
          .filter((_, i) => i !== 2)
          .join(" | "),
      ),
    ).toEqual([
      "income | Revenues | 9000000 | revenue",
      "income | Rebates | 8000000",
      "income | OperatingIncomeLoss | 7000000 | operating-income",
      "income | NetIncomeLoss | 6000000 | net-income",
    ]);
  });

  test("take net income for the owners' part where the group's stands beside it, and never continuing operations for it", async () => {
    const one = { start: "2025-01-01", end: "2025-03-31", val: 10, filed: "2025-05-01" };
    const meanings = async (...names: readonly string[]) =>
      (await filingOf(companyFacts(Object.fromEntries(names.map((name) => [name, usd(one)]))))).statements.flatMap(
        ({ lines }) => lines.map(({ tag, concept }) => [tag, concept]),
      );
    expect(
      await meanings(
        "IncomeLossFromContinuingOperations",
        "IncomeLossFromDiscontinuedOperationsNetOfTax",
        "NetIncomeLoss",
      ),
    ).toEqual([
      ["NetIncomeLoss", "net-income"],
      ["IncomeLossFromContinuingOperations", undefined],
      ["IncomeLossFromDiscontinuedOperationsNetOfTax", undefined],
    ]);
    expect(await meanings("NetIncomeLoss", "ProfitLoss")).toEqual([
      ["NetIncomeLoss", "net-income-attributable-to-owners"],
      ["ProfitLoss", "net-income"],
    ]);
  });

  test("give a meaning to the tag that reaches to the latest period", async () => {
    const filing = await filingOf(
      companyFacts({
        Revenues: usd({ start: "2016-01-01", end: "2016-12-31", val: 10, filed: "2017-02-01" }),
        RevenueFromContractWithCustomerExcludingAssessedTax: usd({
          start: "2024-01-01",
          end: "2024-12-31",
          val: 20,
          filed: "2025-02-01",
        }),
      }),
    );
    expect(figuresOf(filing)).toEqual([
      "income | Revenues | 2016-01-01/2016-12-31 | 10",
      "income | RevenueFromContractWithCustomerExcludingAssessedTax | 2024-01-01/2024-12-31 | 20 | revenue",
    ]);
  });

  test("have footnotes as marks of lines and notes of tables", async () => {
    const filing = await filingOf(
      page(
        figure("us-gaap:Revenues", "q", "USD", "5", 'decimals="0" id="f1"') +
          '<ix:footnote id="n1">After rebates.</ix:footnote><ix:relationship fromRefs="f1" toRefs="n1"/>',
        context("q", "2025-01-01/2025-03-31") + UNITS,
      ),
    );
    expect(filing.statements[0]?.lines[0]?.marks).toEqual(["1"]);
    expect(filing.tables[0]?.notes).toEqual([{ mark: "1", text: "After rebates." }]);
  });
});

describe("periods of tagged facts", () => {
  const periods = [
    "2024-09-29/2024-12-28",
    "2024-12-29/2025-03-29",
    "2024-09-29/2025-03-29",
    "2022-09-25/2023-09-30",
    "2024-03-30/2025-03-29",
  ];

  test("are fiscal quarters, and cumulative ones known as such, in years of 52 and 53 weeks", async () => {
    const filing = await filingOf(
      page(
        periods.map((_, i) => usdFact("us-gaap:Revenues", `c${i}`, String(i + 1))).join(""),
        periods.map((period, i) => context(`c${i}`, period)).join("") + UNITS,
        words("dei:CurrentFiscalYearEndDate", "c1", "--09-27") +
          words("dei:DocumentFiscalYearFocus", "c1", "2025") +
          words("dei:DocumentPeriodEndDate", "c1", "March&#160;29, 2025"),
      ),
    );
    expect(filing.statements[0]?.columns.map(({ key, periodLabel }) => [key, periodLabel])).toEqual([
      ["2024-12-29/2025-03-29", "2Q25"],
      ["2024-09-29/2025-03-29", "2Q25 YTD"],
      ["2024-03-30/2025-03-29", undefined],
      ["2024-09-29/2024-12-28", "1Q25"],
      ["2022-09-25/2023-09-30", "FY2023"],
    ]);
  });

  test("that nobody reports are not made up: a year and nine months leave the fourth quarter out", async () => {
    const over = (end: string, val: number) => ({
      start: "2024-01-01",
      end,
      val,
      filed: "2025-02-01",
      fy: 2024,
      accn: "a",
    });
    const filing = await filingOf(
      companyFacts({
        Revenues: usd(
          { ...over("2024-12-31", 40), fp: "FY", form: "10-K" },
          { ...over("2024-09-30", 27), fp: "Q3", form: "10-Q" },
        ),
      }),
    );
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 12, labelledBy: "end" });
    expect(filing.statements[0]?.columns.map(({ periodLabel }) => periodLabel)).toEqual(["FY2024", "3Q24 YTD"]);
    expect(runChecks([filing]).findings).toEqual([]);
  });

  test("name a fiscal year by the year in which it begins where the issuer does", async () => {
    const filing = await filingOf(
      page(
        usdFact("us-gaap:Revenues", "c", "5"),
        context("c", "2024-11-03/2025-02-01") + UNITS,
        words("dei:CurrentFiscalYearEndDate", "c", "--02-01") + words("dei:DocumentFiscalYearFocus", "c", "2024"),
      ),
    );
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 1, labelledBy: "start" });
    expect(filing.statements[0]?.columns[0]?.periodLabel).toBe("4Q24");
  });
});

test("a year that ends on February 29 ends with February in other years", async () => {
  const filing = await filingOf(
    page(
      usdFact("us-gaap:Revenues", "c", "5"),
      context("c", "2025-03-01/2025-05-31") + UNITS,
      words("dei:CurrentFiscalYearEndDate", "c", "--02-29") + words("dei:DocumentFiscalYearFocus", "c", "2026"),
    ),
  );
  expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 2, labelledBy: "end" });
  expect(filing.statements[0]?.columns[0]?.periodLabel).toBe("1Q26");
});

test("cash and restricted cash beside cash are no break where tags alone say it", async () => {
  const filing = await filingOf(
    page(
      usdFact("us-gaap:CashAndCashEquivalentsAtCarryingValue", "c", "500") +
        usdFact("us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", "c", "510"),
      context("c", "2024-12-31") + UNITS,
    ),
  );
  expect(filing.statements.map(({ id }) => id)).toEqual(["balance", "cashflow"]);
  expect(runChecks([filing]).findings).toEqual([]);
});

test("a measure of three capitals is money only where ISO 4217 has it", async () => {
  const facts = (units: object) => companyFacts({ Reserves: { label: "", units } });
  const one = (unit: string) => ({ [unit]: [{ end: "2024-12-31", val: 5, accn: "a", filed: "2025-02-20" }] });
  const units = async (unit: string) => (await filingOf(facts(one(unit)))).statements[0]?.lines[0]?.facts[0]?.unit;
  expect(await units("CAD")).toEqual({ kind: "money", currency: "CAD" });
  expect(await units("BOE")).toMatchObject({ kind: "count" });
  expect(await units("LBS")).toMatchObject({ kind: "count" });
});
