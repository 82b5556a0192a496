/** Margins, growth and common size: what is written about them. */
import { example, type FunctionEntry, needed, optional } from "./function-entry";

const REVENUE_ZERO = [["#DIV/0!", "The revenue is zero."]] as const;

const revenue = needed(
  "revenue",
  "売上高",
  "amount",
  "Revenue of the same period in the same unit; zero gives #DIV/0!.",
  "同じ期間、同じ単位の売上高。0 のときは #DIV/0! になります。",
);
const depreciation = needed(
  "depreciationAmortization",
  "減価償却費",
  "amount",
  "Depreciation and amortization of the period, positive as an expense.",
  "その期間の減価償却費及び償却費。費用を正の値で入れます。",
);
const operatingIncome = needed(
  "operatingIncome",
  "営業利益",
  "amount",
  "Operating income of the period; a loss is negative.",
  "その期間の営業利益。営業損失は負の値で入れます。",
);

export const MARGIN_ENTRIES: readonly FunctionEntry[] = [
  {
    id: "MARGIN",
    code: "marginOf",
    description: {
      en: "Profit as a share of revenue: FIN.MARGIN(25, 100) is 0.25. A loss gives a negative margin.",
      ja: "売上高に対する利益の割合。FIN.MARGIN(25, 100) は 0.25。損失のときは負の値になります。",
    },
    parameters: [
      needed(
        "profit",
        "利益",
        "amount",
        "Profit of the period, any level: gross, operating, net.",
        "その期間の利益（売上総利益、営業利益、純利益など）。",
      ),
      revenue,
    ],
    result: "The margin as a fraction; format the cell as a percentage.",
    errors: REVENUE_ZERO,
    examples: [
      example("A profit and a loss", "=FIN.MARGIN({25,-10},{100,80})", [[0.25, -0.125]]),
      example("Exact where binary arithmetic gives 2.9999999999999996", "=FIN.MARGIN(0.3,0.1)", [[3]]),
    ],
  },
  {
    id: "GROSSMARGIN",
    code: "grossMarginOf",
    description: {
      en: "Gross profit as a share of revenue: (revenue - cost) / revenue.",
      ja: "売上総利益率。（売上高 − 売上原価）÷ 売上高。",
    },
    parameters: [
      revenue,
      needed("cost", "売上原価", "amount", "Cost of revenue, positive as printed.", "売上原価。正の値で入れます。"),
    ],
    result: "The gross margin as a fraction.",
    errors: REVENUE_ZERO,
    examples: [
      example("One period", "=FIN.GROSSMARGIN(400,300)", [[0.25]]),
      example("Three periods, the last below cost", "=FIN.GROSSMARGIN({400,500,200},{300,350,250})", [
        [0.25, 0.3, -0.25],
      ]),
    ],
  },
  {
    id: "EBITDAMARGIN",
    code: "ebitdaMarginOf",
    description: {
      en: "EBITDA as a share of revenue: (operating income + depreciation and amortization) / revenue.",
      ja: "EBITDA マージン。（営業利益 + 減価償却費）÷ 売上高。",
    },
    parameters: [operatingIncome, depreciation, revenue],
    result: "The EBITDA margin as a fraction.",
    errors: REVENUE_ZERO,
    examples: [
      example("An operating loss that depreciation outweighs", "=FIN.EBITDAMARGIN(-100,150,1000)", [[0.05]]),
      example("Two periods, one below the other", "=FIN.EBITDAMARGIN({80;90},{20;30},{1000;1200})", [[0.1], [0.1]]),
    ],
  },
  {
    id: "MARGINCHANGE",
    code: "marginChangeOf",
    description: {
      en: "How far a margin moved since the prior period, in basis points: from 5.0 % to 14.5 % are 950.",
      ja: "前の期間からの利益率の変化（ベーシスポイント）。5.0% から 14.5% は 950。",
    },
    parameters: [
      needed("profit", "利益", "amount", "Profit of the current period.", "当期の利益。"),
      needed("revenue", "売上高", "amount", "Revenue of the current period.", "当期の売上高。"),
      needed("priorProfit", "前期利益", "amount", "Profit of the prior period.", "比較する前の期間の利益。"),
      needed("priorRevenue", "前期売上高", "amount", "Revenue of the prior period.", "比較する前の期間の売上高。"),
    ],
    result: "The change in basis points; one percentage point is 100.",
    errors: [["#DIV/0!", "The revenue of one of the periods is zero."]],
    examples: [
      example("From 2.5 % to 12 %", "=FIN.MARGINCHANGE(12,100,25,1000)", [[950]]),
      example("A margin that narrowed", "=FIN.MARGINCHANGE(10,100,30,240)", [[-250]]),
    ],
  },
  {
    id: "COMMONSIZE",
    code: "commonSizeOf",
    description: {
      en: "Each amount as a share of a base: a statement in common size.",
      ja: "各金額の基準額に対する割合（百分率財務諸表）。",
    },
    parameters: [
      needed("amounts", "金額", "amount", "Amounts of one or several periods.", "1 つ以上の期間の各科目の金額。"),
      needed(
        "base",
        "基準額",
        "amount",
        "What they are shares of (revenue, total assets): one figure, or one row with a figure a period.",
        "基準とする金額（売上高、総資産など）。1 つの値、または期間ごとの 1 行。",
      ),
    ],
    result: "Each amount as a fraction of its base.",
    errors: [["#DIV/0!", "The base is zero."]],
    examples: [
      example("A column over one base", "=FIN.COMMONSIZE({60;25;15},100)", [[0.6], [0.25], [0.15]]),
      example("Two periods, each over its own base", "=FIN.COMMONSIZE({60,90;40,30},{100,120})", [
        [0.6, 0.75],
        [0.4, 0.25],
      ]),
    ],
  },
  {
    id: "GROWTH",
    code: "growthOf",
    description: {
      en: "Change from the prior amount to the current one, as a fraction of the prior one.",
      ja: "前の期間からの増減率。（当期 − 前期）÷ 前期。",
    },
    parameters: [
      needed("current", "当期", "amount", "Amount of the current period.", "当期の金額。"),
      needed("prior", "前期", "amount", "Amount of the prior period: the base.", "比較する前の期間の金額（基準）。"),
      optional(
        "negativeBase",
        "負の基準の扱い",
        "word",
        'When the base is zero or less: "nm" shows n.m. (default), "abs" divides by its magnitude, "asis" by the base.',
        '基準が 0 以下のとき。"nm" は n.m. と表示（既定）、"abs" は絶対値で、"asis" はそのままの値で割ります。',
      ),
    ],
    result: "The change as a fraction, or n.m. where it has no meaning.",
    errors: [["#DIV/0!", 'The base is zero and the policy is "abs" or "asis".']],
    examples: [
      example("Growth, decline, and a base that is a loss", "=FIN.GROWTH({104,75,20},{100,100,-80})", [
        [0.04, -0.25, "n.m."],
      ]),
      example("From a loss to a profit, over the magnitude of the loss", '=FIN.GROWTH(20,-80,"abs")', [[1.25]]),
    ],
  },
  {
    id: "CAGR",
    code: "cagrOf",
    description: {
      en: "Compound growth a period that leads from the first amount to the last.",
      ja: "最初の金額から最後の金額までの 1 期間当たりの複利成長率。",
    },
    parameters: [
      needed("first", "最初", "amount", "First amount, more than zero.", "最初の金額。0 より大きい値。"),
      needed("last", "最後", "amount", "Last amount, zero or more.", "最後の金額。0 以上の値。"),
      needed(
        "periods",
        "期間数",
        "count",
        "Number of periods between them: from 2020 to 2023 are 3 years.",
        "間の期間数。2020 年から 2023 年は 3 年。",
      ),
    ],
    result: "The growth a period as a fraction.",
    errors: [["#NUM!", "The first amount or the number of periods is not positive, or the last amount is negative."]],
    examples: [
      example("Ten percent a year for three years", "=FIN.CAGR(1000,1331,3)", [[0.1]]),
      example("A fall to a quarter in two periods", "=FIN.CAGR(400,100,2)", [[-0.5]]),
    ],
  },
];
