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

/** "営業利益 増減率", "売上高 予想": the parts of a summary's name are put together. */
function summaryLabel(tag: string): string | undefined {
  const parts = /^(?<change>ChangeIn|Change)?(?<forecast>Forecast)?(?<bound>Upper|Lower)?(?<name>.*)$/u.exec(
    localName(tag),
  )?.groups;
  const name = SUMMARY.get(parts?.["name"] ?? "");
  if (!parts || name === undefined) return undefined;
  const bound = parts["bound"] === "Upper" ? " 上限" : parts["bound"] === "Lower" ? " 下限" : "";
  return `${name}${parts["forecast"] ? " 予想" : ""}${bound}${parts["change"] ? " 増減率" : ""}`;
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
