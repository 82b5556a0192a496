import type { ConceptRule } from "./concept-rule";

/**
 * Japanese labels of statements (Japanese GAAP, US GAAP, IFRS), as `japaneseKey` writes them: no spaces, dots or
 * commas; 四半期 and 中間 are 当期. 現金及び預金 is left out on purpose: it is not 現金及び現金同等物.
 */
export const JAPANESE_LABELS: readonly ConceptRule[] = [
  {
    concept: "revenue",
    phrases: [
      "[連結]売上高[合計|計]",
      "営業収益[合計|計]",
      "売上収益[合計|計]",
      "営業収入[合計|計]",
      "収益(合計|計)",
      "純売上高[合計]",
      "売上高及び営業収入[合計]",
      "収益",
    ],
  },
  { concept: "cost-of-revenue", phrases: ["売上原価[合計|計]", "営業原価[合計|計]"] },
  { concept: "gross-profit", phrases: ["売上総(利益|損失|損益)[合計]", "粗利益", "粗利"] },
  { concept: "selling-expense", phrases: ["販売費[用][合計]", "販売及びマーケティング費[用]", "営業費及び販売費"] },
  { concept: "general-administrative-expense", phrases: ["一般管理費[合計]"] },
  {
    concept: "selling-general-administrative-expense",
    phrases: ["販売費[及び]一般管理費[合計|計]", "販管費[合計]"],
  },
  { concept: "research-development-expense", phrases: ["研究開発費[用][合計]"] },
  {
    concept: "restructuring-expense",
    phrases: ["[事業](構造改革|再編|リストラクチャリング|構造改善)[関連](費用|費)"],
    kinds: ["income", "other"],
  },
  {
    concept: "amortization-of-intangibles",
    phrases: ["[買収]無形[固定]資産[の]償却費"],
    kinds: ["income", "cashflow", "other"],
  },
  { concept: "total-operating-expense", phrases: ["営業経費(合計|計)"] },
  { concept: "total-costs-and-expenses", phrases: ["営業費[用](合計|計)", "費用(合計|計)", "営業費用"] },
  { concept: "operating-income", phrases: ["[連結]営業(利益|損失|損益)[合計]"] },
  { concept: "interest-income", phrases: ["受取利息"], kinds: ["income", "reconciliation", "other"] },
  { concept: "interest-expense", phrases: ["支払利息"], kinds: ["income", "reconciliation", "other"] },
  {
    concept: "other-income-expense",
    phrases: [
      "その他[の](収益|費用|損益|収益費用|収入支出)(合計|純額|計)",
      "その他[の](損益|収益費用)",
      "営業外(損益|収益費用)[純額|合計]",
    ],
    kinds: ["income", "reconciliation", "other"],
  },
  {
    concept: "other-income-expense",
    phrases: ["その他の(収益|費用)"],
    kinds: ["income", "reconciliation", "other"],
    notUnder: /営業費|営業収|売上/,
  },
  { concept: "ordinary-income", phrases: ["[連結]経常(利益|損失|損益)"] },
  { concept: "income-before-tax", phrases: ["税前[当期][純](利益|損失)"] },
  {
    concept: "income-tax",
    phrases: [
      "法人税等[合計|計|費用]",
      "法人税等住民税及び事業税",
      "法人税住民税及び事業税等[合計]",
      "法人所得税[等][費用]",
      "(税金|法人税)費用",
      "法人税等便益",
    ],
    kinds: ["income", "reconciliation", "kpi", "other"],
  },
  {
    concept: "minority-interest-income",
    phrases: ["少数株主(利益|損失|損益|損)", "少数株主持分[損益|利益|損失]"],
    kinds: ["income", "cashflow", "reconciliation"],
  },
  {
    concept: "equity-method-income",
    phrases: [
      "持分法による投資[純](利益|損失|損益|損)",
      "持分法(投資)(利益|損失|損益)",
      "持分法[適用会社](利益|損失|損益)",
    ],
    kinds: ["income", "cashflow", "reconciliation", "other"],
  },
  {
    concept: "net-income",
    phrases: [
      "[連結]当期[純](利益|損失|損益)",
      "純(利益|損失|損益)",
      "非支配持分(控除|帰属損益控除|損益控除)前当期[純](利益|損失)",
    ],
  },
  {
    concept: "net-income-attributable-to-owners",
    phrases: ["親会社(の所有者|株主|の株主)"],
    under: /^当期純?(?:利益|損失)の?帰属$/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: ["非支配[株主]持分", "少数株主持分"],
    under: /^当期純?(?:利益|損失)の?帰属$/,
  },
  { concept: "comprehensive-income", phrases: ["[当期]包括(利益|損失|損益)[合計]"] },
  {
    concept: "dividend-per-share",
    phrases: ["1株当たり[年間|当期|中間|期末]配当(金|額)[合計]", "1株当たり配当"],
  },
  { concept: "cash-and-equivalents", phrases: ["現金及び[現金]同等物[合計]", "現金現金同等物"] },
  { concept: "short-term-investments", phrases: ["短期(投資|有価証券)", "市場性のある短期有価証券"] },
  { concept: "short-term-investments", phrases: ["有価証券"], under: /^流動資産$/ },
  {
    concept: "accounts-receivable",
    phrases: [
      "売掛金[純額|合計]",
      "受取手形[及び]売掛金[純額|合計]",
      "受取手形売掛金及び契約資産[純額]",
      "売掛金及び契約資産",
      "(営業|売上)債権[及びその他の債権][純額]",
      "受取手形及び営業未収入金",
    ],
  },
  { concept: "inventory", phrases: ["棚卸資産[合計|純額]"] },
  { concept: "prepaid-expenses", phrases: ["前払費用"] },
  { concept: "other-current-assets", phrases: ["その他[の]流動資産[合計]"] },
  { concept: "other-current-assets", phrases: ["その他"], kinds: ["balance"], under: /^流動資産$/ },
  { concept: "total-current-assets", phrases: ["流動資産[合計|計]"] },
  { concept: "property-plant-equipment", phrases: ["有形固定資産[等][純額][合計|計]", "有形固定資産合計純額"] },
  { concept: "goodwill", phrases: ["のれん"] },
  { concept: "intangible-assets", phrases: ["[その他の]無形[固定]資産[合計|計|純額]", "のれん以外の無形資産"] },
  { concept: "investments-noncurrent", phrases: ["投資有価証券", "長期投資"] },
  {
    concept: "equity-method-investments",
    phrases: [
      "関連会社[に対する|への]投資[等]",
      "(関連会社|関係会社)株式",
      "持分法で会計処理されている投資",
      "持分法適用(会社|関連会社)(に対する|への)投資[及び貸付金|及び貸付金等]",
      "関連会社投資及び貸付金",
      "関連会社に対する投資及び貸付金",
    ],
  },
  {
    concept: "other-noncurrent-assets",
    phrases: ["その他[の](非流動資産|固定資産)[合計]"],
  },
  {
    concept: "other-noncurrent-assets",
    phrases: ["その他", "その他[の]資産"],
    kinds: ["balance"],
    under: /^(?:非流動資産|固定資産|投資その他の資産)$/,
  },
  { concept: "total-noncurrent-assets", phrases: ["(固定|非流動)資産[合計|計]"] },
  { concept: "total-assets", phrases: ["資産[の部](合計|計)", "総資産[額]"] },
  { concept: "short-term-borrowings", phrases: ["短期(借入金|債務|借入債務)[合計]"] },
  {
    concept: "accounts-payable",
    phrases: [
      "買掛金[及び未払金]",
      "支払手形[及び]買掛金",
      "支払手形及び営業未払金",
      "(営業|仕入)債務[及びその他の債務]",
    ],
  },
  { concept: "accrued-expenses", phrases: ["未払費用"] },
  {
    concept: "deferred-revenue",
    phrases: ["前受収益", "繰延収益", "契約負債"],
    notUnder: /^(?:非流動負債|固定負債)$/,
  },
  {
    concept: "current-portion-of-long-term-debt",
    phrases: [
      "1年(以内|内)[に](返済|返済予定|返済予定の|期限到来|期限到来の|期限の到来する|返済期限の到来する|期限到来予定の)(長期借入金|長期債務|長期借入債務)",
    ],
  },
  { concept: "other-current-liabilities", phrases: ["その他[の]流動負債[合計]"] },
  { concept: "other-current-liabilities", phrases: ["その他"], kinds: ["balance"], under: /^流動負債$/ },
  { concept: "total-current-liabilities", phrases: ["流動負債[合計|計]"] },
  { concept: "long-term-debt", phrases: ["長期(借入金|債務|借入債務)[合計]"] },
  { concept: "lease-obligations-noncurrent", phrases: ["長期リース(債務|負債)"] },
  {
    concept: "lease-obligations-noncurrent",
    phrases: ["リース(債務|負債)"],
    kinds: ["balance"],
    under: /^(?:非流動負債|固定負債)$/,
  },
  { concept: "other-noncurrent-liabilities", phrases: ["その他[の](非流動負債|固定負債)[合計]"] },
  {
    concept: "other-noncurrent-liabilities",
    phrases: ["その他"],
    kinds: ["balance"],
    under: /^(?:非流動負債|固定負債)$/,
  },
  { concept: "total-noncurrent-liabilities", phrases: ["(固定|非流動)負債[合計|計]"] },
  { concept: "total-liabilities", phrases: ["負債[の部](合計|計)"] },
  {
    concept: "noncontrolling-interest",
    phrases: ["非支配[株主]持分[合計]", "少数株主持分[合計]"],
    kinds: ["balance"],
  },
  { concept: "common-stock", phrases: ["資本金"] },
  { concept: "additional-paid-in-capital", phrases: ["資本剰余金[合計]", "資本準備金", "株式払込剰余金"] },
  {
    concept: "retained-earnings",
    phrases: ["利益剰余金[合計]", "[累積]欠損金", "留保利益"],
  },
  {
    concept: "accumulated-other-comprehensive-income",
    phrases: [
      "その他の包括(利益|損失|損益)累計額[合計]",
      "累積その他の包括(利益|損失|損益)[合計]",
      "その他有価証券評価差額金等",
    ],
  },
  { concept: "treasury-stock", phrases: ["自己株式[取得原価]"], kinds: ["balance", "other"] },
  {
    concept: "total-equity",
    phrases: ["純資産[の部](合計|計)", "純資産[額]", "資本[の部](合計|計)"],
  },
  // Since 2006 Japanese GAAP has 株主資本 as a part of 純資産; under US GAAP it is the whole.
  {
    concept: "total-equity",
    phrases: ["株主資本(合計|計)"],
    under: /^資本$|資本の部$/,
    notUnder: /純資産/,
  },
  {
    concept: "depreciation-amortization",
    phrases: [
      "減価償却費[等][合計]",
      "減価償却費及び[その他の|無形資産|無形固定資産|のれん]償却(費|額)",
      "減価償却及び償却費",
      "有形固定資産の減価償却費及び無形[固定]資産の償却費",
    ],
  },
  { concept: "share-based-compensation", phrases: ["株式(報酬|に基づく報酬|に基づく報酬費)費用", "株式報酬費[用]"] },
  {
    concept: "capital-expenditure",
    phrases: ["設備投資[額]", "資本的支出[額]"],
    kinds: ["cashflow"],
  },
  { concept: "adjusted-ebitda", phrases: ["調整後ebitda"] },
  { concept: "gross-margin-ratio", phrases: ["[売上高]売上総利益率", "売上高総利益率", "粗利[益]率"] },
  { concept: "operating-margin-ratio", phrases: ["[売上高|売上収益]営業利益率"] },
];
