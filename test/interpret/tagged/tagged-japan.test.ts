import { runChecks } from "../../../src/checks/run-checks";
import { context, figure, page, UNITS, words, zip } from "../../readers/xbrl/tagged-fixture";
import { figuresOf, filingOf, messagesOf } from "./tagged-filing";

const ALONE = "jppfs_cor:ConsolidatedOrNonConsolidatedAxis=jppfs_cor:NonConsolidatedMember";
const CONTEXTS = [
  context("CurrentYearDuration", "2024-04-01/2025-03-31"),
  context("CurrentYearInstant", "2025-03-31"),
  context("Prior1YearInstant", "2024-03-31"),
  context("CurrentYearDuration_NonConsolidatedMember", "2024-04-01/2025-03-31", ALONE),
  context("CurrentYearInstant_NonConsolidatedMember", "2025-03-31", ALONE),
  context("FilingDateInstant", "2025-06-25"),
].join("");
const million = 'decimals="-6" scale="6"';
const dei = (more = "") =>
  words("jpdei_cor:AccountingStandardsDEI", "FilingDateInstant", "Japan GAAP") +
  words("jpdei_cor:CurrentFiscalYearEndDateDEI", "FilingDateInstant", "2025-03-31") +
  words("jpdei_cor:FilerNameInJapaneseDEI", "FilingDateInstant", "見本株式会社") +
  words("jpdei_cor:TypeOfCurrentPeriodDEI", "FilingDateInstant", "FY") +
  figure("jpdei_cor:NumberOfSubmissionDEI", "FilingDateInstant", "pure", "1") +
  more;
/** A small report: header, consolidated and separate statements, each in a page of its own. */
const report = (consolidated: string, separate: string, more = "") =>
  zip({
    "XBRL/PublicDoc/0000000_header.htm": page("", CONTEXTS + UNITS, dei(more)),
    "XBRL/PublicDoc/0105010_honbun.htm": page(consolidated),
    "XBRL/PublicDoc/0105310_honbun.htm": page(separate),
  });
const sales = (at: string, shown: string) => figure("jppfs_cor:NetSales", at, "JPY", shown, million);
const assets = (at: string, shown: string) => figure("jppfs_cor:Assets", at, "JPY", shown, million);

describe("a report of EDINET", () => {
  test("has consolidated and separate statements apart, the separate ones qualified and without meanings", async () => {
    const filing = await filingOf(
      report(
        sales("CurrentYearDuration", "900") +
          assets("CurrentYearInstant", "2,000") +
          assets("Prior1YearInstant", "1,900"),
        sales("CurrentYearDuration_NonConsolidatedMember", "400") +
          assets("CurrentYearInstant_NonConsolidatedMember", "1,200"),
      ),
    );
    expect(figuresOf(filing)).toEqual([
      "income | NetSales | 2024-04-01/2025-03-31 | 900000000 | revenue",
      "balance | Assets | 2025-03-31 | 2000000000 | total-assets",
      "balance | Assets | 2024-03-31 | 1900000000 | total-assets",
      "income-2 | NetSales | 2024-04-01/2025-03-31 Non-consolidated | 400000000",
      "balance-2 | Assets | 2025-03-31 Non-consolidated | 1200000000",
    ]);
    expect(runChecks([filing]).findings).toEqual([]);
  });

  test("has its issuer, calendar, standards and labels", async () => {
    const filing = await filingOf(report(sales("CurrentYearDuration", "900"), ""));
    expect(filing.issuer).toBe("見本株式会社");
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "end" });
    expect(filing.tables[0]?.caption).toEqual(
      expect.arrayContaining(["Accounting standards: Japan GAAP", "Fiscal period: FY"]),
    );
    expect(filing.statements[0]?.lines.map(({ label, labelJa }) => [label, labelJa])).toEqual([["NetSales", "売上高"]]);
    expect(filing.statements[0]?.columns.map(({ periodLabel }) => periodLabel)).toEqual(["FY2025"]);
  });

  test.each([
    "",
    words("jpdei_cor:WhetherConsolidatedFinancialStatementsArePreparedDEI", "FilingDateInstant", "false"),
  ])("of a company without subsidiaries has its only statements in the issuer's place (%#)", async (more) => {
    const filing = await filingOf(
      report(
        figure("jpcrp_cor:NumberOfIssuedShares", "FilingDateInstant", "shares", "500"),
        sales("CurrentYearDuration_NonConsolidatedMember", "400"),
        more,
      ),
    );
    expect(figuresOf(filing)).toEqual([
      "income | NetSales | 2024-04-01/2025-03-31 | 400000000 | revenue",
      "other | NumberOfIssuedShares | 2025-06-25 | 500",
    ]);
  });

  test("has its key figures beside its statements, and a slip of the unit between them is told", async () => {
    const key = (shown: string, at: string) =>
      figure("jpcrp_cor:NetSalesSummaryOfBusinessResults", "CurrentYearDuration", "JPY", shown, at);
    const right = await filingOf(report(sales("CurrentYearDuration", "12,345") + key("12,345", million), ""));
    expect(figuresOf(right)[1]).toBe(
      "kpi | NetSalesSummaryOfBusinessResults | 2024-04-01/2025-03-31 | 12345000000 | revenue",
    );
    expect(runChecks([right]).findings).toEqual([]);
    for (const [scale, power] of [
      [3, 3],
      [0, 6],
    ] as const) {
      const wrong = await filingOf(
        report(sales("CurrentYearDuration", "12,345") + key("12,345", `decimals="${-scale}" scale="${scale}"`), ""),
      );
      expect(messagesOf(wrong)).toEqual([
        expect.stringMatching(new RegExp(`^scale.break .*the same figure times 10\\^${power}\\.`, "u")),
      ]);
    }
  });

  test("under IFRS means the same by other names", async () => {
    const ifrs = (name: string, at: string, shown: string) => figure(`jpigp_cor:${name}`, at, "JPY", shown, million);
    const filing = await filingOf(
      report(
        ifrs("RevenueIFRS", "CurrentYearDuration", "90") +
          ifrs("ProfitLossIFRS", "CurrentYearDuration", "9") +
          ifrs("ProfitLossAttributableToOwnersOfParentIFRS", "CurrentYearDuration", "8") +
          ifrs("NonCurrentLabilitiesIFRS", "CurrentYearInstant", "20") +
          ifrs("EquityIFRS", "CurrentYearInstant", "30"),
        "",
      ),
    );
    expect(figuresOf(filing).map((line) => line.split(" | ").at(-1))).toEqual([
      "revenue",
      "net-income",
      "net-income-attributable-to-owners",
      "total-noncurrent-liabilities",
      "total-equity",
    ]);
  });
});

describe("a package of TDnet", () => {
  const tse = (axis: string, member: string) => `tse-ed-t:${axis}=tse-ed-t:${member}`;
  const summary = (shown = "5,123") =>
    page(
      figure("tse-ed-t:NetSales", "result", "JPY", shown, million) +
        figure("tse-ed-t:NetSales", "forecast", "JPY", "20,500", million) +
        figure("tse-ed-t:DividendPerShare", "dividend", "JPYPerShares", "－", 'xsi:nil="true"') +
        words("tse-ed-t:CompanyName", "result", "見本株式会社") +
        words("tse-ed-t:FiscalYearEnd", "result", "平成27年３月31日", 'format="ixt:dateerayearmonthdayjp"') +
        words("tse-ed-t:NoteToFractionProcessingMethod", "result", "（百万円未満切捨て）"),
      context(
        "result",
        "2014-04-01/2014-06-30",
        tse("ConsolidatedNonconsolidatedAxis", "ConsolidatedMember"),
        tse("ResultForecastAxis", "ResultMember"),
      ) +
        context(
          "forecast",
          "2014-04-01/2015-03-31",
          tse("ConsolidatedNonconsolidatedAxis", "ConsolidatedMember"),
          tse("ResultForecastAxis", "ForecastMember"),
        ) +
        context("dividend", "2014-04-01/2015-03-31", tse("ConsolidatedNonconsolidatedAxis", "NonConsolidatedMember")) +
        UNITS,
    );
  const attachment = page(
    figure("jppfs_cor:NetSales", "q", "JPY", "5,123", million),
    context("q", "2014-04-01/2014-06-30") + UNITS,
  );

  test("has the statements of its attachment and the key figures of its summary, forecasts as such", async () => {
    const filing = await filingOf(
      zip({
        "XBRLData/Summary/tse-qcedjpsm-ixbrl.htm": summary(),
        "XBRLData/Attachment/0102010-qcpl01-ixbrl.htm": attachment,
      }),
    );
    expect(figuresOf(filing)).toEqual([
      "income | NetSales | 2014-04-01/2014-06-30 | 5123000000 | revenue",
      "kpi | NetSales | 2014-04-01/2015-03-31 forecast | 20500000000 | revenue",
      "kpi | NetSales | 2014-04-01/2014-06-30 | 5123000000 | revenue",
      "other | Non-consolidated/DividendPerShare | 2014-04-01/2015-03-31 | nil",
    ]);
    expect(filing.issuer).toBe("見本株式会社");
    expect(filing.calendar).toMatchObject({ fiscalYearEndMonth: 3, labelledBy: "end" });
    expect(runChecks([filing]).findings).toEqual([]);
  });

  test("says that digits are cut off", async () => {
    const filing = await filingOf(summary());
    expect(filing.statements[0]?.lines[0]?.facts[0]?.reported).toMatchObject({ truncated: true, decimals: -6 });
  });

  test.each([
    ["（百万円未満切り捨て）", true, true],
    ["（連結業績は百万円未満四捨五入、個別業績は百万円未満切捨て）", false, true],
    ["（百万円未満切捨て、比率は四捨五入）", true, true],
    ["（百万円未満四捨五入）", false, false],
  ])("says so of the group and of the company apart: %s", async (note, group, separate) => {
    const alone = context(
      "alone",
      "2014-04-01/2014-06-30",
      tse("ConsolidatedNonconsolidatedAxis", "NonConsolidatedMember"),
    );
    const filing = await filingOf(
      summary()
        .replace("（百万円未満切捨て）", note)
        .replace("</ix:resources>", `${alone}</ix:resources>`)
        .replace("</body>", `${figure("tse-ed-t:NetSales", "alone", "JPY", "1,234", million)}</body>`),
    );
    const isCut = (statement: string) => {
      const [line] = filing.statements.find(({ id }) => id === statement)?.lines ?? [];
      return line?.facts.flatMap((fact) => (fact?.reported.kind === "number" ? [fact.reported.truncated] : []))[0];
    };
    expect([isCut("income"), isCut("income-2")]).toEqual([group, separate]);
  });
});

describe("figures of the company on its own", () => {
  const key = (at: string, shown: string) =>
    figure("jpcrp_cor:NetSalesSummaryOfBusinessResults", at, "JPY", shown, million);
  const told = (name: string) => words("tse-ed-t:DocumentName", "FilingDateInstant", name);
  const unsaid = /company on its own/u;

  test("are never in a line with consolidated ones of earlier years, whatever the cover says of this one", async () => {
    const before = context("Prior1YearDuration", "2023-04-01/2024-03-31");
    const filing = await filingOf(
      page(
        key("Prior1YearDuration", "900") + key("CurrentYearDuration_NonConsolidatedMember", "400"),
        before + CONTEXTS + UNITS,
        dei(words("jpdei_cor:WhetherConsolidatedFinancialStatementsArePreparedDEI", "FilingDateInstant", "false")),
      ),
    );
    expect(filing.statements.flatMap(({ lines }) => lines.map(({ facts }) => facts.length))).toEqual([1, 1]);
  });

  test("are told to be so where the document does not say that there are no others", async () => {
    const alone = sales("CurrentYearDuration_NonConsolidatedMember", "400");
    const [without, none] = await Promise.all([
      filingOf(report("", alone)),
      filingOf(report("", alone, told("決算短信〔日本基準〕（非連結）"))),
    ]);
    expect(messagesOf(without)).toEqual([expect.stringMatching(unsaid)]);
    expect(messagesOf(none)).toEqual([]);
  });
});
