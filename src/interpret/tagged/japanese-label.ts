import { isOfEdinet, isOfTdnet } from "../../readers/xbrl/taxonomy-prefix";
import { keyFigureOf, localName, prefixOf } from "./concept-map";
import { JAPAN_LABELS } from "./japan-label";

/** Labels of the summary taxonomies of the Tokyo Stock Exchange, which their files leave to the taxonomy. */
const SUMMARY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NetSales: "売上高",
    OperatingRevenues: "営業収益",
    OrdinaryRevenues: "経常収益",
    OperatingIncome: "営業利益",
    OrdinaryIncome: "経常利益",
    NetIncome: "四半期（当期）純利益",
    ProfitAttributableToOwnersOfParent: "親会社株主に帰属する四半期（当期）純利益",
    ComprehensiveIncome: "包括利益",
    NetIncomePerShare: "1株当たり四半期（当期）純利益",
    DilutedNetIncomePerShare: "潜在株式調整後1株当たり四半期（当期）純利益",
    TotalAssets: "総資産",
    NetAssets: "純資産",
    OwnersEquity: "自己資本",
    CapitalAdequacyRatio: "自己資本比率",
    NetAssetsPerShare: "1株当たり純資産",
    DividendPerShare: "1株当たり配当金",
    AverageNumberOfShares: "期中平均株式数",
    NumberOfIssuedAndOutstandingSharesAtTheEndOfFiscalYearIncludingTreasuryStock: "期末発行済株式数（自己株式を含む）",
    NumberOfTreasuryStockAtTheEndOfFiscalYear: "期末自己株式数",
    CashFlowsFromOperatingActivities: "営業活動によるキャッシュ・フロー",
    CashFlowsFromInvestingActivities: "投資活動によるキャッシュ・フロー",
    CashFlowsFromFinancingActivities: "財務活動によるキャッシュ・フロー",
    CashAndEquivalentsEndOfPeriod: "現金及び現金同等物期末残高",
    CashAndCashEquivalentsAtEndOfPeriod: "現金及び現金同等物期末残高",
    OperatingRevenuesSpecific: "営業収益",
    GrossOperatingRevenues: "営業総収入",
    NetSalesOfCompletedConstructionContracts: "完成工事高",
    NetSalesAndOperatingRevenues: "売上高及び営業収入",
    TotalRevenues: "収益合計",
    GrossRevenues: "総収益",
    Sales: "売上高",
    Revenue: "売上収益",
    IncomeBeforeIncomeTaxes: "税引前四半期（当期）純利益",
    ProfitBeforeTax: "税引前四半期（当期）利益",
    Profit: "四半期（当期）利益",
    NetIncomeUS: "当社株主に帰属する四半期（当期）純利益",
    TotalComprehensiveIncome: "四半期（当期）包括利益合計額",
    ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest: "四半期（当期）包括利益",
    BasicEarningsPerShare: "基本的1株当たり四半期（当期）利益",
    BasicNetIncomePerShare: "基本的1株当たり四半期（当期）純利益",
    DilutedEarningsPerShare: "希薄化後1株当たり四半期（当期）利益",
    InvestmentProfitLossOnEquityMethod: "持分法投資損益",
    TotalEquity: "資本合計",
    EquityAttributableToOwnersOfParent: "親会社の所有者に帰属する持分",
    EquityAttributableToOwnersOfParentToTotalAssetsRatio: "親会社所有者帰属持分比率",
    DividendPerShare1stQuarter: "1株当たり配当金 第1四半期末",
    DividendPerShare2ndQuarter: "1株当たり配当金 第2四半期末",
    DividendPerShare3rdQuarter: "1株当たり配当金 第3四半期末",
    DividendPerShareFiscalYearEnd: "1株当たり配当金 期末",
    DividendPerShareAnnual: "1株当たり配当金 年間合計",
    TotalDividendPaidAnnual: "配当金総額",
  }),
);

/** Key figures whose name is another line's on the statements. */
const KEY_FIGURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    OrdinaryIncome: "経常収益",
    Revenue: "売上収益",
    Revenues: "売上高",
    GrossOperatingRevenue: "営業総収入",
    ProfitLossBeforeTax: "税引前利益",
    NetIncomeLossAttributableToOwnersOfParent: "当社株主に帰属する当期純利益",
    BasicEarningsLossPerShare: "1株当たり当期純利益",
    DilutedEarningsLossPerShare: "希薄化後1株当たり当期純利益",
    EquityIncludingPortionAttributableToNonControllingInterest: "純資産額",
    NetAssets: "純資産額",
    CashFlowsFromUsedInOperatingActivities: "営業活動によるキャッシュ・フロー",
    CashFlowsFromUsedInInvestingActivities: "投資活動によるキャッシュ・フロー",
    CashFlowsFromUsedInFinancingActivities: "財務活動によるキャッシュ・フロー",
    TotalNumberOfIssuedShares: "発行済株式総数",
  }),
);

/** What a summary's name has before the name of the line, and what its label has behind. */
const SUMMARY_PARTS =
  /^(?<change>AmountChange|Changes?In|Change)?(?<forecast>ForecastPrevious|Forecast|Result)?(?<bound>Upper|Lower)?(?<name>.*)$/u;
const SAID: Readonly<Record<string, string>> = {
  ForecastPrevious: " 前回予想",
  Forecast: " 予想",
  Upper: " 上限",
  Lower: " 下限",
  AmountChange: " 増減額",
  ChangeIn: " 増減率",
  ChangesIn: " 増減率",
  Change: " 増減率",
};

/** "営業利益 増減率", "売上高 予想": the parts of a summary's name are put together. */
function summaryLabel(tag: string): string | undefined {
  const parts = SUMMARY_PARTS.exec(localName(tag))?.groups;
  const own = parts?.["name"] ?? "";
  const name = SUMMARY.get(own) ?? SUMMARY.get(own.replace(/(?:IFRS|US|BK|IN|SE)$/u, ""));
  if (!parts || name === undefined) return undefined;
  return name + ["forecast", "bound", "change"].map((part) => SAID[parts[part] ?? ""] ?? "").join("");
}

/** The usual label of a tag in Japan, where its taxonomy has one that is known here. */
export function japaneseLabel(tag: string): string | undefined {
  if (isOfTdnet(prefixOf(tag))) return summaryLabel(tag);
  if (!isOfEdinet(prefixOf(tag))) return undefined;
  const keyFigure = keyFigureOf(tag);
  if (keyFigure !== undefined) {
    const label = KEY_FIGURES.get(keyFigure) ?? JAPAN_LABELS.get(keyFigure);
    return label === undefined ? undefined : `${label}、経営指標等`;
  }
  const name = localName(tag);
  return JAPAN_LABELS.get(name) ?? JAPAN_LABELS.get(name.replace(/IFRS$/u, ""));
}
