import { meaningOfTag, meaningsOfTag } from "../../../src/interpret/tagged/concept-map";
import { japaneseLabel } from "../../../src/interpret/tagged/japanese-label";
import { context, instance, UNITS } from "../../readers/xbrl/tagged-fixture";
import { figuresOf, filingOf } from "./tagged-filing";

const EDINET_2010 = [
  'xmlns:jpfr-t-cte="http://info.edinet-fsa.go.jp/jp/fr/gaap/t/cte/2010-03-11"',
  'xmlns:jpfr-di="http://info.edinet-fsa.go.jp/jp/fr/gaap/o/di/2010-03-11"',
  'xmlns:jpfr-asr-E00001-000="http://info.edinet-fsa.go.jp/jp/fr/gaap/E00001-000/2010-03-31/01/2010-06-29"',
].join(" ");
const TDNET_2007 = [
  'xmlns:tse-t-ed="http://www.xbrl.tdnet.info/jp/br/tdnet/t/ed/2007-06-30"',
  'xmlns:tse-t-rv="http://www.xbrl.tdnet.info/jp/br/tdnet/t/rv/2007-06-30"',
].join(" ");
const old = (body: string, names: string) => instance(body).replace("<xbrli:xbrl", `<xbrli:xbrl ${names}`);
const yen = (name: string, at: string, value: string) =>
  `<${name} contextRef="${at}" unitRef="JPY" decimals="-6">${value}</${name}>`;

describe("names of industries and standards", () => {
  test.each([
    ["jpcrp_cor:OrdinaryIncomeSummaryOfBusinessResults", "revenue"],
    ["jpcrp_cor:OrdinaryIncomeLossSummaryOfBusinessResults", "ordinary-income"],
    ["jpcrp_cor:RevenuesUSGAAPSummaryOfBusinessResults", "revenue"],
    ["jpcrp_cor:CashFlowsFromUsedInOperatingActivitiesUSGAAPSummaryOfBusinessResults", "operating-cash-flow"],
    ["jpcrp_cor:ProfitLossBeforeTaxIFRSKeyFinancialData", "income-before-tax"],
    ["jppfs_cor:OrdinaryIncomeBNK", "revenue"],
    ["jppfs_cor:OperatingIncomeINS", "revenue"],
    ["jppfs_cor:OperatingRevenueSEC", "revenue"],
    ["jppfs_cor:OrdinaryIncome", "ordinary-income"],
    ["tse-ed-t:OrdinaryIncome", "ordinary-income"],
    ["tse-t-ed:OrdinaryRevenuesBK", "revenue"],
    ["tse-ed-t:TotalRevenuesUS", "revenue"],
    ["tse-ed-t:DilutedNetIncomePerShareUS", "earnings-per-share-diluted"],
  ])("mean what their taxonomy says: %s", (tag, meaning) => {
    expect(meaningOfTag(tag)).toBe(meaning);
  });

  test.each([
    "jppfs_cor:CashAndDeposits",
    "jppfs_cor:EquityInLossesOfAffiliatesNOE",
    "jpcrp_cor:NetSales",
    "tse-acediffr-65940:OperatingIncome",
    "jpfr-asr-E00001-000:OperatingIncome",
  ])("mean nothing known where the taxonomy does not: %s", (tag) => {
    expect(meaningsOfTag(tag)).toEqual([]);
  });

  test("have the label of their table", () => {
    expect(japaneseLabel("jpcrp_cor:OrdinaryIncomeSummaryOfBusinessResults")).toBe("経常収益、経営指標等");
    expect(japaneseLabel("jpcrp_cor:OrdinaryIncomeLossSummaryOfBusinessResults")).toBe("経常利益、経営指標等");
    expect(japaneseLabel("tse-acediffr-65940:OperatingIncome")).toBeUndefined();
  });

  test.each([
    ["tse-ed-t:NetSalesUS", "売上高"],
    ["tse-ed-t:ProfitBeforeTaxIFRS", "税引前四半期（当期）利益"],
    ["tse-ed-t:ChangesInTotalComprehensiveIncomeIFRS", "四半期（当期）包括利益合計額 増減率"],
    ["tse-t-ed:ChangeForecastUpperOrdinaryRevenuesBK", "経常収益 予想 上限 増減率"],
    ["tse-t-rv:ForecastPreviousNetSales", "売上高 前回予想"],
    ["tse-t-rv:AmountChangeNetSales", "売上高 増減額"],
    ["tse-t-ed:ResultDividendPerShareAnnual", "1株当たり配当金 年間合計"],
  ])("have a label made of their parts: %s", (tag, label) => {
    expect(japaneseLabel(tag)).toBe(label);
  });
});

test("net income before 2015 is the owners' part where that before minority interests stands beside it", async () => {
  const filing = await filingOf(
    instance(
      context("y", "2012-04-01/2013-03-31") +
        UNITS +
        yen("jppfs_cor:IncomeBeforeMinorityInterests", "y", "50000000") +
        yen("jppfs_cor:NetIncome", "y", "48000000"),
    ),
  );
  expect(figuresOf(filing).map((line) => line.split(" | ").slice(1))).toEqual(
    expect.arrayContaining([
      ["IncomeBeforeMinorityInterests", "2012-04-01/2013-03-31", "50000000", "net-income"],
      ["NetIncome", "2012-04-01/2013-03-31", "48000000", "net-income-attributable-to-owners"],
    ]),
  );
});

test("an instance of EDINET before 2013 has its issuer, no figures of its cover, and the issuer's own lines apart", async () => {
  const filing = await filingOf(
    old(
      context("DocumentInfo", "2010-06-29") +
        context("y", "2009-04-01/2010-03-31") +
        UNITS +
        `<jpfr-di:EntityNameJaEntityInformation contextRef="DocumentInfo">見本工業株式会社</jpfr-di:EntityNameJaEntityInformation>` +
        `<jpfr-di:NumberOfMonths contextRef="DocumentInfo" unitRef="pure" decimals="0">12</jpfr-di:NumberOfMonths>` +
        yen("jpfr-t-cte:OperatingIncome", "y", "100000000") +
        yen("jpfr-asr-E00001-000:OperatingIncome", "y", "999000000"),
      EDINET_2010,
    ),
  );
  expect(filing.issuer).toBe("見本工業株式会社");
  expect(figuresOf(filing)).toEqual([
    "income | OperatingIncome | 2009-04-01/2010-03-31 | 100000000 | operating-income",
    "other | OperatingIncome | 2009-04-01/2010-03-31 | 999000000",
  ]);
});

test("a revision of forecasts before 2014 has no actual but the year before", async () => {
  const filing = await filingOf(
    old(
      context("p", "2009-12-01/2010-05-31") +
        context("c", "2010-12-01/2011-05-31") +
        UNITS +
        yen("tse-t-rv:ForecastPreviousNetSales", "c", "1470000000") +
        yen("tse-t-ed:ForecastNetSales", "c", "1410000000") +
        yen("tse-t-rv:AmountChangeNetSales", "c", "-60000000") +
        `<tse-t-rv:ChangeNetSales contextRef="c" unitRef="pure" decimals="3">-0.041</tse-t-rv:ChangeNetSales>` +
        yen("tse-t-ed:NetSales", "p", "1421000000"),
      TDNET_2007,
    ),
  );
  expect(filing.calendar).toBeUndefined();
  expect(
    filing.statements.flatMap(({ lines }) =>
      lines.flatMap(({ tag, facts }) => facts.flatMap((fact) => (fact ? [`${tag} ${fact.basis}`] : []))),
    ),
  ).toEqual([
    "NetSales as-reported",
    "ForecastPreviousNetSales forecast",
    "ForecastNetSales forecast",
    "AmountChangeNetSales forecast",
    "ChangeNetSales forecast",
  ]);
});

test.each([
  ["2010-04-01/2011-03-31", { fiscalYearEndMonth: 3, labelledBy: "end" }],
  ["2010-04-01/2010-12-31", undefined],
])(
  "a document of Japan that does not say when the year ends has the calendar of its years: %s",
  async (over, calendar) => {
    const body = context("c", over) + UNITS + yen("tse-t-ed:ForecastNetSales", "c", "5000000");
    const filing = await filingOf(old(body, TDNET_2007));
    if (calendar) expect(filing.calendar).toMatchObject(calendar);
    else expect(filing.calendar).toBeUndefined();
  },
);
