import {
  conceptOf,
  countNounOf,
  normalizeLabel,
  saysLess,
  saysMemo,
  saysTotal,
  statementKindOfTitle,
  stripMarks,
  unitWordsOf,
} from "../../src/statements/label";

describe("stripMarks", () => {
  test.each<[string, string, readonly string[]]>([
    ["IP Service ⁸", "IP Service", ["8"]],
    ["OEM ¹⁰", "OEM", ["10"]],
    ["Adjusted EBITDA¹²", "Adjusted EBITDA", ["12"]],
    ["Depreciation and amortization¹⁵", "Depreciation and amortization", ["15"]],
    ["Adjusted EBITDA² margin", "Adjusted EBITDA margin", ["2"]],
    ["Net sales ¹ ²", "Net sales", ["1", "2"]],
    ["Net sales (1)²", "Net sales", ["1", "2"]],
    ["1Q04¹", "1Q04", ["1"]],
    ["USD (1)", "USD", ["1"]],
    ["Cost of sales (1)", "Cost of sales", ["1"]],
    ["TOTAL REVENUES (3) (4)", "TOTAL REVENUES", ["3", "4"]],
    ["Total net revenues (1)(2)(3)", "Total net revenues", ["1", "2", "3"]],
    ["Amounts (1, 2)", "Amounts", ["1", "2"]],
    ["Property and other losses, net(2)", "Property and other losses, net", ["2"]],
    ["Property and other losses, net [2]", "Property and other losses, net", ["2"]],
    ["サービス *1", "サービス", ["*1"]],
    ["IP サービス ^{*1}", "IP サービス", ["*1"]],
    ["Net income ^(1)", "Net income", ["1"]],
    ["減価償却費 (注1)", "減価償却費", ["注1"]],
    ["減価償却費（注１）", "減価償却費", ["注1"]],
    ["減価償却費（注）２", "減価償却費", ["注2"]],
    ["売上高（注）", "売上高", ["注"]],
    ["売上高 ※1", "売上高", ["※1"]],
    ["売上高 ※１,※２", "売上高", ["※1", "※2"]],
    ["売上高（１）", "売上高", ["1"]],
    ["Free cash flow*", "Free cash flow", ["*"]],
    ["Free cash flow **", "Free cash flow", ["**"]],
    ["Free cash flow (*)", "Free cash flow", ["*"]],
    ["Free cash flow†", "Free cash flow", ["†"]],
    ["Operating income (a)", "Operating income", ["a"]],
    ["Operating income (A)", "Operating income", ["A"]],
    ["Workforce reduction (Note 1)", "Workforce reduction", ["1"]],
    ["Year ended (Note 3) (a)", "Year ended", ["3", "a"]],
  ])("%s", (printed, label, marks) => {
    expect(stripMarks(printed)).toEqual({ label, marks });
  });

  test.each([
    "Income tax (benefit)",
    "Operating income (loss)",
    "Operating income(loss)",
    "(JPY in millions)",
    "CAPEX, including capital leases",
    "% of Total Revenues",
    "Units (K)",
    "Revenue ($M)",
    "Total (103",
    "IP サービス(低帯域:64kbps-768kbps)",
    "少数株主損(益)",
    "営業利益又は営業損失（△）",
    "Fiscal year (2004)",
    "FY2004",
    "1Q04",
    "Area in m²",
    "× 10⁶",
    "(1)",
    "*1",
    "*",
    "",
  ])("leaves %s alone", (printed) => {
    expect(stripMarks(printed)).toEqual({ label: printed, marks: [] });
  });
});

describe("normalizeLabel makes equal what is written differently", () => {
  test.each<[string, string]>([
    ["Operating income(loss)", "Operating Income (Loss)"],
    ["Long-term Borrowings", "Long-Term borrowings:"],
    ["Shareholders’ Equity", "Shareholders' equity"],
    ["Research & development", "Research and Development"],
    ["IP Service ⁸", "IP service"],
    ["Cash and cash equivalents, end of period", "CASH AND CASH EQUIVALENTS - END OF PERIOD"],
    ["営業活動によるキャッシュ・フロー", "営業活動によるキャッシュフロー"],
    ["資 産 合 計", "資産合計"],
    ["ＩＰサービス ※１", "IP サービス"],
    ["⾃⼰株式", "自己株式"],
    ["ダイヤルアップ接続サービス:", "ダイヤルアップ接続サービス"],
  ])("%s = %s", (one, other) => {
    expect(normalizeLabel(one)).toBe(normalizeLabel(other));
  });

  test.each<[string, string]>([
    ["Total revenues", "Revenues"],
    ["Gross margin %", "Gross margin"],
    ["Systems integration", "System integration"],
    ["売上高", "売上高合計"],
    ["流動資産", "固定資産"],
  ])("%s ≠ %s", (one, other) => {
    expect(normalizeLabel(one)).not.toBe(normalizeLabel(other));
  });

  test("a label of signs only folds to nothing", () => {
    expect(normalizeLabel("—  ・・・ :")).toBe("");
  });
});

describe("saysTotal", () => {
  test.each([
    "Total revenues",
    "TOTAL CURRENT ASSETS",
    "Subtotal CPUs",
    "Total",
    "Net income(loss)",
    "Net (loss) income",
    "Net sales",
    "Net cash provided by operating activities",
    "Cash used in investing activities",
    "Net Increase (Decrease) in Cash and Cash Equivalents",
    "(Decrease)/increase in cash and cash equivalents",
    "Cash and Cash Equivalents, End of Period",
    "Gross profit",
    "Systems Integration Gross Margin",
    "Operating income(loss)",
    "Operating (loss) income",
    "Loss from operations",
    "Income(Loss) before income tax benefit",
    "Income from continuing operations",
    "Ordinary profit",
    "Profit",
    "Comprehensive income",
    "Adjusted EBITDA",
    "売上高合計",
    "流動資産合計",
    "資産の部計",
    "小計",
    "粗利益",
    "売上総利益",
    "営業利益(損失)",
    "営業利益又は営業損失（△）",
    "経常利益",
    "税引前当期利益(損失)",
    "税金等調整前四半期純利益",
    "少数株主損益調整前四半期純利益",
    "当期利益(損失)",
    "四半期純利益",
    "有形固定資産（純額）",
    "営業活動によるキャッシュフロー",
    "現金及び現金同等物の増加(減少)額",
    "現金及び現金同等物の期末残高",
    "総資産",
  ])("%s is", (label) => expect(saysTotal(label)).toBe(true));

  test.each([
    "Dedicated access services",
    "Cost of sales",
    "Other, net",
    "Net losses on other investments",
    "Gain (loss) on equity investments, net",
    "Net increase (decrease) in short-term borrowings",
    "Gross Margin Ratio",
    "Basic Net Income(Loss) Per Share",
    "Accumulated other comprehensive income",
    "Interest income",
    "Other income",
    "Accounts receivable, net",
    "Inventories",
    "Cash and Cash Equivalents, Beginning of Period",
    "その他（純額）",
    "統計",
    "粗利益率",
    "1株あたり当期利益(損失)",
    "米国預託証券1単位あたり当期利益(損失)",
    "少数株主損益",
    "持分法による投資損益",
    "その他の包括利益",
    "短期借入金の純増減額",
    "売掛金",
    "減損損失",
    "",
  ])("%s is not", (label) => expect(saysTotal(label)).toBe(false));
});

describe("saysMemo", () => {
  test.each([
    "Backbone Cost (included in the cost of connectivity and value added services)",
    "うちバックボーンコスト",
    "（うち支払利息）",
    "(of which foreign exchange gains)",
    "of which: domestic",
    "Including: related parties",
    "固定資産のうち担保資産",
    "（参考）自己資本",
    "Memo: headcount",
  ])("%s is", (label) => expect(saysMemo(label)).toBe(true));

  test.each([
    "CAPEX, including capital leases",
    "COST OF SALES (Including buying, distribution, and occupancy costs)",
    "Net gains included in net income",
    "設備投資 (キャピタルリースを含む)",
    "Total revenues",
    "売上高",
    "",
  ])("%s is not", (label) => expect(saysMemo(label)).toBe(false));
});

describe("saysLess", () => {
  test.each([
    "Cost of sales",
    "Total costs and expenses",
    "Less accumulated depreciation and amortization",
    "Less: Treasury stock",
    "Sales and marketing",
    "Selling, general and administrative",
    "Research and development",
    "Interest expense",
    "Interest expense (income)",
    "Other expenses",
    "Provision for income taxes",
    "Income tax expense (benefit)",
    "Income taxes",
    "Restructuring charges",
    "Deductions",
    "売上原価",
    "システムインテグレーション原価",
    "販売費",
    "研究開発費",
    "営業費用合計",
    "その他の費用",
    "支払利息",
    "法人税等",
    "法人税等、住民税及び事業税",
    "有形固定資産等の取得による支出",
    "控除：自己株式",
    "減価償却累計額",
    "クロスウェイブに対する投資等評価損",
  ])("%s does", (label) => expect(saysLess(label)).toBe(true));

  test.each([
    "Total revenues",
    "Other income (expense), net",
    "Other (expense) income, net",
    "Income tax benefit",
    "Income tax benefit (expense)",
    "Income before income taxes",
    "Gross profit",
    "Prepaid expenses",
    "Accrued expenses",
    "Deferred income taxes",
    "Income taxes payable",
    "Dedicated access services",
    "VAS Cross-selling Rate",
    "営業収益",
    "税引前当期利益(損失)",
    "税金等調整前四半期純利益",
    "法人税等調整額",
    "前払費用",
    "未払費用",
    "支払手形及び買掛金",
    "営業利益(損失)",
    "",
  ])("%s does not", (label) => expect(saysLess(label)).toBe(false));
});

describe("unitWordsOf", () => {
  test.each<[string, ReturnType<typeof unitWordsOf>]>([
    ["Common stock, par value $0.01 per share (authorized 3,600 shares)", undefined],
    ["Par value per share", "per-share"],
    ["Basic Net Income(Loss) Per Share", "per-share"],
    ["Earnings per common share:", "per-share"],
    ["Diluted EPS", "per-share"],
    ["Earnings (loss) per diluted share", "per-share"],
    ["Dividends declared per share", "per-share"],
    ["Basic and diluted earnings per share in EUR", "per-share"],
    ["Adjusted earnings per share in U.S. dollars", "per-share"],
    ["1株あたり当期利益(損失)", "per-share"],
    ["潜在株式調整後１株当たり四半期純利益", "per-share"],
    ["一株当たり配当金", "per-share"],
    ["Basic Net Income(Loss) Per ADS Equivalent", "per-ADS"],
    ["Net income per American Depositary Share", "per-ADS"],
    ["米国預託証券1単位あたり当期利益(損失)", "per-ADS"],
    ["Weighted Average Number of Shares", "shares"],
    ["Shares used in computing earnings per share:", "shares"],
    ["Weighted average shares of common stock outstanding—diluted", "shares"],
    ["Diluted weighted average shares", "shares"],
    ["Average Shares Outstanding (in millions)", "shares"],
    ["期中平均発行済株式総数", "shares"],
    ["期末自己株式数", "shares"],
    ["Weighted Average Number of ADS Equivalents", "ADS"],
    ["期中平均発行済米国預託証券総数", "ADS"],
    ["Gross Margin Ratio", "ratio"],
    ["VAS Cross-selling Rate", "ratio"],
    ["Operating margin", "ratio"],
    ["OPERATING MARGIN %", "ratio"],
    ["GAAP effective tax rate", "ratio"],
    ["Percent from international", "ratio"],
    ["粗利益率", "ratio"],
    ["自己資本比率", "ratio"],
    ["SI クロスセリング率", "ratio"],
    ["前年同期比", "ratio"],
    ["Gross margin", undefined],
    ["Total revenues", undefined],
    ["Foreign exchange rate", undefined],
    ["USD:EUR average FX rate", undefined],
    ["Common stock, $.01 par value; 100,000,000 shares authorized; 50,773,796 shares issued", undefined],
    ["Purchase of treasury shares", undefined],
    ["Proceeds from sale of shares", undefined],
    ["Taxes paid related to net share settlement of equity awards", undefined],
    ["Treasury shares purchases, net", undefined],
    ["Basic", undefined],
    ["売上高", undefined],
    ["為替レート", undefined],
    ["自己株式", undefined],
    ["", undefined],
  ])("%s: %s", (label, unit) => {
    expect(unitWordsOf(label)).toBe(unit);
  });
});

describe("statementKindOfTitle", () => {
  test.each<[string, ReturnType<typeof statementKindOfTitle>]>([
    ["CONSOLIDATED STATEMENTS OF OPERATIONS(UNAUDITED)", "income"],
    ["UNAUDITED CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS", "income"],
    ["CONDENSED CONSOLIDATED STATEMENT OF INCOME", "income"],
    ["Consolidated Statements of Earnings", "income"],
    ["Consolidated Statement of Profit or Loss", "income"],
    ["Consolidated Statements of Operations and Comprehensive Income", "income"],
    ["Consolidated Income Statement", "income"],
    ["四半期連結損益計算書(米国会計基準未監査)", "income"],
    ["要約四半期連結損益計算書", "income"],
    ["CONSOLIDATED BALANCE SHEETS(UNAUDITED)", "balance"],
    ["Condensed Consolidated Balance Sheet", "balance"],
    ["Consolidated Statement of Financial Position", "balance"],
    ["Statements of Financial Condition", "balance"],
    ["四半期連結貸借対照表(米国会計基準未監査)", "balance"],
    ["要約四半期連結財政状態計算書", "balance"],
    ["CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS (UNAUDITED)", "cashflow"],
    ["Consolidated Cash Flow Statement", "cashflow"],
    ["四半期連結キャッシュフロー計算書(米国会計基準未監査)", "cashflow"],
    ["四半期連結キャッシュ・フロー計算書", "cashflow"],
    ["Reconciliation of Non-GAAP Financial Measures", "reconciliation"],
    ["RECONCILIATION OF NET INCOME TO ADJUSTED EBITDA", "reconciliation"],
    ["Calculation of Free Cash Flow", "reconciliation"],
    ["Table 7. Adjusted EBITDA (JPY in millions)", "reconciliation"],
    ["調整表", "reconciliation"],
    ["セグメント情報", "segment"],
    ["Segment Information", "segment"],
    ["Revenues by Geographic Region", "segment"],
    ["地域別売上高", "segment"],
    ["Financial highlights", "kpi"],
    ["Supplemental data", "kpi"],
    ["Unaudited Summary Data", "kpi"],
    ["Selected Financial Data", "kpi"],
    ["Key Operating Metrics", "kpi"],
    ["Table 6. Other Financial Statistics (JPY in millions)", "kpi"],
    ["Table 2. Number of Contracts for Connectivity Services and Total Contracted Bandwidth", "kpi"],
    ["Table 5. Gross Margins", "kpi"],
    ["表2. 専用線およびダイヤルアップ接続サービスの契約数および総帯域", "kpi"],
    ["表 5. 粗利益率の推移", "kpi"],
    ["連結経営成績（累計）", "kpi"],
    ["連結財政状態", "kpi"],
    ["Consolidated Statements of Shareholders' Equity", "other"],
    ["Consolidated Statements of Comprehensive Income", "other"],
    ["四半期連結包括利益計算書", "other"],
    ["株主資本等変動計算書", "other"],
    ["Table 1. Revenues and Cost of Connectivity and Value-added Services (JPY in millions)", undefined],
    ["表1. インターネット接続及び付加価値サービス", undefined],
    ["Table 3. Cross-selling", undefined],
    ["1st Quarter FY2004 Financial Results", undefined],
    ["Revenues", undefined],
    ["For the Three Months Ended Jun 30, 2004, Jun 30, 2003 and Mar 31, 2004", undefined],
    ["Please refer to the Reconciliation of Non-GAAP Financial Measures on page 6.", undefined],
    ["The following table summarizes the reconciliation of adjusted EBITDA to net income", undefined],
    ["詳細は四半期連結損益計算書をご参照ください。", undefined],
    ["", undefined],
  ])("%s: %s", (title, kind) => {
    expect(statementKindOfTitle(title)).toBe(kind);
  });
});

describe("countNounOf", () => {
  test.each<[string, string | undefined]>([
    ["Number of Customers to use both of Connectivity Service and Value-added Services", "customers"],
    ["Number of SI Customers to use Connectivity Service in largest 100 SI customers", "customers"],
    ["Table 2. Number of Contracts for Connectivity Services and Total Contracted Bandwidth", "contracts"],
    ["Total Dedicated Access Service Contracts", "contracts"],
    ["Employees (in thousands)", "employees"],
    ["Total employees at end of period", "employees"],
    ["Headcount", "employees"],
    ["Paid memberships", "subscribers"],
    ["Active Buyers (1)", "buyers"],
    ["Number of stores", "stores"],
    ["CPU Units K", "units"],
    ["Active buyers excluding sold businesses", "buyers"],
    ["Revenues excluding customers", undefined],
    ["Number of active accounts", "accounts"],
    ["Number of orders delivered", "orders"],
    ["表 3. クロスセリング (顧客数)", "customers"],
    ["併用顧客数", "customers"],
    ["専用線およびダイヤルアップ接続サービスの契約数および総帯域", "contracts"],
    ["契約数", "contracts"],
    ["期末従業員数", "employees"],
    ["人員", "employees"],
    ["店舗数", "stores"],
    ["会員数（千人）", "members"],
    ["加入者数", "subscribers"],
    ["販売台数", "units"],
    ["口座数", "accounts"],
    ["回線数", "lines"],
    ["Revenues from contracts", undefined],
    ["Provision for doubtful accounts", undefined],
    ["Contract termination", undefined],
    ["Due from customers", undefined],
    ["New orders", undefined],
    ["Total revenues", undefined],
    ["期中平均株式数", undefined],
    ["売上高", undefined],
    ["", undefined],
  ])("%s: %s", (text, noun) => {
    expect(countNounOf(text)).toBe(noun);
  });
});

test("a meaning costs microseconds", () => {
  const labels = [
    "Total revenues",
    "Systems integration revenues",
    "営業利益又は営業損失（△）",
    "Net losses on other investments",
  ];
  const ask = () => labels.forEach((label) => conceptOf(label, { kind: "income", path: ["Costs and expenses:"] }));
  for (let i = 0; i < 500; i++) ask();
  const start = process.cpuUsage();
  for (let i = 0; i < 2500; i++) ask();
  const { user, system } = process.cpuUsage(start);
  const microseconds = (user + system) / (2500 * labels.length);
  console.info(`conceptOf: ${microseconds.toFixed(1)} µs a label`);
  expect(microseconds).toBeLessThan(100);
});
