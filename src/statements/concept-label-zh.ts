import type { ConceptRule } from "./concept-rule";

/**
 * Chinese labels of statements in traditional characters, as `chineseKey` writes them: simplified characters are made
 * traditional first. The terms are those of the formats of financial statements of China's Ministry of Finance (CAS 30
 * and its circulars), of Taiwan's taxonomy of IFRS accounts, and of results announcements on the Hong Kong exchange.
 * 貨幣資金 and 銀行結餘 are left out on purpose: they hold deposits that are no cash equivalents.
 */
export const CHINESE_LABELS: readonly ConceptRule[] = [
  {
    concept: "revenue",
    phrases: [
      "營業[總]收入[淨額|合計|總額]",
      "銷貨收入[淨額]",
      "收益[總額]",
      "收入[總額|合計]",
      "[銷售]收益淨額",
      "營業額",
      "客戶合約收益",
    ],
    kinds: ["income", "segment", "kpi", "reconciliation", "other"],
  },
  {
    concept: "cost-of-revenue",
    phrases: ["[其中]營業成本[合計]", "銷貨成本", "銷售成本", "收入成本", "收益成本", "已售貨品成本", "服務成本"],
  },
  { concept: "gross-profit", phrases: ["[營業]毛利[淨額|總額]", "[營業]毛(損|利毛損)"] },
  {
    concept: "selling-expense",
    phrases: [
      "推銷費用",
      "銷售費用",
      "(銷售|分銷)及(分銷|銷售|市場推廣|市場營銷|營銷|推廣)(開支|費用|成本)",
      "銷售(開支|成本及開支)",
      "分銷(成本|開支|費用)",
    ],
  },
  { concept: "general-administrative-expense", phrases: ["管理費用", "(行政|一般及行政|管理)(開支|費用)"] },
  { concept: "research-development-expense", phrases: ["研(發|究發展|究開發|究及開發|究及發展)(費用|開支|成本)"] },
  { concept: "total-operating-expense", phrases: ["營業費用(合計|總額)", "經營(開支|費用)總額"] },
  { concept: "total-costs-and-expenses", phrases: ["營業總成本"] },
  {
    concept: "operating-income",
    phrases: ["營業(利益|利潤|淨利|損失|淨損|虧損)", "經營(溢利|利潤|盈利|虧損)", "營業利益損失"],
  },
  { concept: "interest-income", phrases: ["利息收入"], kinds: ["income", "reconciliation", "other"] },
  { concept: "interest-expense", phrases: ["利息(費用|支出|開支)"], kinds: ["income", "reconciliation", "other"] },
  {
    concept: "other-income-expense",
    phrases: ["營業外收入及支出合計", "營業外收支[淨額|合計]"],
    kinds: ["income", "other"],
  },
  {
    concept: "income-before-tax",
    phrases: ["[繼續營業單位][除][所得]稅前[本期|期內|年內](淨利|淨損|溢利|利益|利潤|盈利|虧損|損益)", "利潤總額"],
  },
  {
    concept: "income-tax",
    phrases: ["所得稅[費用|開支|支出|利益]", "所得稅費用利益", "稅項"],
    kinds: ["income", "reconciliation", "kpi", "other"],
  },
  {
    concept: "net-income",
    phrases: [
      "(本期|本年度|期內|年內|本期間|年度|期間)(淨利|淨損|溢利|利潤|盈利|虧損|純利)",
      "淨利潤",
      "淨虧損",
      "純利",
      "(本期|本年度)淨利淨損",
      "(年|期)(度|間|內)(溢利|盈利|利潤)",
    ],
  },
  {
    concept: "net-income-attributable-to-owners",
    phrases: [
      "(本公司|母公司)(擁有人|權益持有人|股東|所有者|業主|股權持有人|普通股股東)應(佔|占)[期內|年內|本期](溢利|利潤|盈利|虧損)",
      "歸屬[於](母公司|上市公司|本公司)(業主|股東|所有者|擁有人)[的](淨利潤|淨利|利潤|本期淨利)",
      "淨利歸屬於母公司業主",
    ],
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: ["非控(制|股)權益應(佔|占)[期內|年內](溢利|利潤|盈利|虧損)", "少數股東損益"],
  },
  {
    concept: "comprehensive-income",
    phrases: [
      "(本期|本年度)綜合損益總額",
      "綜合收益總額",
      "(期內|年內|本期|本年度)(全面|綜合)(收益|收入)總額",
      "(期內|年內)(全面|綜合)總收益",
    ],
  },
  {
    concept: "earnings-per-share-basic",
    phrases: ["基本每股(盈餘|收益|盈利|虧損|溢利)", "每股基本(盈利|盈餘|收益|虧損|溢利)"],
  },
  {
    concept: "earnings-per-share-diluted",
    phrases: ["稀釋每股(盈餘|收益|盈利|虧損)", "每股(攤薄|稀釋)(盈利|盈餘|收益|虧損|溢利)", "攤薄每股(盈利|收益|盈餘)"],
  },
  { concept: "earnings-per-share-basic", phrases: ["基本", "基本及(攤薄|稀釋)"], under: /每股/ },
  { concept: "earnings-per-share-diluted", phrases: ["攤薄", "稀釋"], under: /每股/ },
  {
    concept: "net-income-attributable-to-owners",
    phrases: ["(母|本)公司(擁有人|權益持有人|股東|所有者)", "歸屬於母公司(股東|所有者)[的](淨利潤|淨利)"],
    under: /[應应][佔占]|[歸归][屬属]/,
  },
  {
    concept: "net-income-attributable-to-noncontrolling",
    phrases: ["非控(股|制)權益", "少數股東[權益|損益]"],
    under: /[應应][佔占]|[歸归][屬属]/,
    kinds: ["income"],
  },
  {
    concept: "equity-method-income",
    phrases: [
      "(應佔|應占|分佔)聯營(公司|企業)(溢利|虧損|業績|盈利|損益|溢利及虧損)",
      "(應佔|應占|分佔)聯營(公司|企業)(及|和)合營(公司|企業)(溢利|虧損|業績|盈利|損益|溢利及虧損)",
      "對聯營企業和合營企業的投資收益",
    ],
  },
  { concept: "deferred-revenue", phrases: ["合(同|約)負債"], kinds: ["balance", "other"] },
  { concept: "dividend-per-share", phrases: ["每股(股息|股利|現金股利|中期股息|末期股息)"] },

  {
    concept: "cash-and-equivalents",
    phrases: ["現金及約當現金", "現金(及|和)現金等(價|值)物"],
    kinds: ["balance", "kpi", "other"],
  },
  { concept: "accounts-receivable", phrases: ["應收(帳|賬)款[淨額]", "貿易應收(款項|賬款)", "應收貿易(賬款|款項)"] },
  { concept: "inventory", phrases: ["存貨[淨額]"] },
  { concept: "prepaid-expenses", phrases: ["預付(款項|費用)"] },
  { concept: "other-current-assets", phrases: ["其他流動資產"] },
  { concept: "total-current-assets", phrases: ["流動資產(合計|總計|總額|總值)"] },
  { concept: "property-plant-equipment", phrases: ["不動產廠房及設備[淨額]", "物業廠房及設備", "固定資產[淨額]"] },
  { concept: "goodwill", phrases: ["商譽"] },
  { concept: "intangible-assets", phrases: ["無形資產[淨額]"] },
  { concept: "other-noncurrent-assets", phrases: ["其他非流動資產"] },
  { concept: "total-noncurrent-assets", phrases: ["非流動資產(合計|總計|總額|總值)"] },
  { concept: "total-assets", phrases: ["資產(總計|合計|總額|總值)", "總資產"] },
  { concept: "short-term-borrowings", phrases: ["短期借款"] },
  { concept: "accounts-payable", phrases: ["應付(帳|賬)款", "貿易應付(款項|賬款)", "應付貿易(賬款|款項)"] },
  { concept: "other-current-liabilities", phrases: ["其他流動負債"] },
  { concept: "total-current-liabilities", phrases: ["流動負債(合計|總計|總額|總值)"] },
  { concept: "long-term-debt", phrases: ["長期借款"] },
  { concept: "other-noncurrent-liabilities", phrases: ["其他非流動負債"] },
  { concept: "total-noncurrent-liabilities", phrases: ["非流動負債(合計|總計|總額|總值)"] },
  { concept: "total-liabilities", phrases: ["負債(總計|合計|總額|總值)", "總負債"] },
  { concept: "noncontrolling-interest", phrases: ["非控(制|股)權益", "少數股東權益"], kinds: ["balance", "other"] },
  { concept: "common-stock", phrases: ["股本", "普通股股本", "實收資本[或股本]"], kinds: ["balance", "other"] },
  { concept: "additional-paid-in-capital", phrases: ["資本公積[合計]"], kinds: ["balance", "other"] },
  {
    concept: "retained-earnings",
    phrases: ["保留盈餘(合計|總額)", "保留盈利", "保留溢利", "未分配利潤"],
    kinds: ["balance", "other"],
  },
  { concept: "treasury-stock", phrases: ["庫藏股[票]", "庫存股"], kinds: ["balance", "other"] },
  {
    concept: "total-equity",
    phrases: ["權益(總計|總額|合計)", "總權益", "(所有者|股東)權益[或股東權益](合計|總計)", "資產淨值", "淨資產"],
  },
  {
    concept: "total-liabilities-and-equity",
    phrases: [
      "負債(及|和)[所有者|股東]權益(總計|總額|合計)",
      "負債(及|和)[所有者|股東]權益[或股東權益](總計|總額|合計)",
      "權益及負債總(額|計)",
    ],
  },

  { concept: "depreciation-amortization", phrases: ["折舊[費用]及攤銷[費用]"] },
  {
    concept: "operating-cash-flow",
    phrases: [
      "(營業|經營)活動之淨現金(流入|流出|流入流出)",
      "(營業|經營)活動(產生|使用)的現金流量淨額",
      "(營業|經營)(活動|業務)(所得|所用|產生)[之|的]現金(淨額|流量淨額)",
    ],
  },
  {
    concept: "investing-cash-flow",
    phrases: [
      "投資活動之淨現金(流入|流出|流入流出)",
      "投資活動(產生|使用)的現金流量淨額",
      "投資活動(所得|所用|產生)[之]現金(淨額|流量淨額)",
    ],
  },
  {
    concept: "financing-cash-flow",
    phrases: [
      "(籌資|融資)活動之淨現金(流入|流出|流入流出)",
      "(籌資|融資)活動(產生|使用)的現金流量淨額",
      "(籌資|融資)活動(所得|所用|產生)[之]現金(淨額|流量淨額)",
    ],
  },
  {
    concept: "capital-expenditure",
    phrases: [
      "取得不動產廠房及設備",
      "購置不動產廠房及設備",
      "購(買|置)物業廠房及設備",
      "購建固定資產無形資產和其他長期資產支付的現金",
    ],
  },
  { concept: "exchange-effect-on-cash", phrases: ["匯率變動對現金及(約當現金|現金等價物)(之|的)影響"] },
  {
    concept: "net-change-in-cash",
    phrases: ["[本期]現金及(約當現金|現金等價物)[淨](增加|減少|增加減少)[數|額]", "現金及現金等價物淨(增加|減少)額"],
  },
  {
    concept: "cash-beginning",
    phrases: [
      "期初現金及(約當現金|現金等價物)餘額",
      "(期|年)初[的|之]現金及(約當現金|現金等(價|值)物)[餘額]",
      "於(期|年)初(的|之)現金及現金等(價|值)物",
    ],
  },
  {
    concept: "cash-ending",
    phrases: [
      "期末現金及(約當現金|現金等價物)餘額",
      "(期|年)末[的|之]現金及(約當現金|現金等(價|值)物)[餘額]",
      "於(期|年)末(的|之)現金及現金等(價|值)物",
    ],
  },
];
