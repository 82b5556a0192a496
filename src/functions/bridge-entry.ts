/** EBITDA, bridges and ties: what is written about them. */
import { example, type FunctionEntry, needed, optional } from "./function-entry";

const depreciation = needed(
  "depreciationAmortization",
  "減価償却費",
  "amount",
  "Depreciation and amortization, positive as an expense.",
  "減価償却費及び償却費。費用を正の値で入れます。",
);
const BRIDGE_COLUMNS =
  "label, amount, running total; then for a waterfall of stacked columns: base, up, down, ends, up below zero, down below zero";

export const BRIDGE_ENTRIES: readonly FunctionEntry[] = [
  {
    id: "EBITDA",
    code: "ebitdaOf",
    description: {
      en: "EBITDA from operating income, with the amounts that are added back.",
      ja: "営業利益から求める EBITDA。加算する調整項目を含めることができます。",
    },
    parameters: [
      needed(
        "operatingIncome",
        "営業利益",
        "amount",
        "Operating income; a loss is negative.",
        "営業利益。営業損失は負の値で入れます。",
      ),
      depreciation,
      optional(
        "adjustments",
        "調整項目",
        "amounts",
        "Further add-backs, positive; with several periods one column (or row) a period. The result is then adjusted EBITDA.",
        "その他の加算項目（正の値）。複数の期間では期間ごとに 1 列（または 1 行）。結果は調整後 EBITDA になります。",
      ),
    ],
    result: "EBITDA in the unit of the amounts.",
    errors: [],
    examples: [
      example("A loss and depreciation", "=FIN.EBITDA(-150,420)", [[270]]),
      example("Two periods with two add-backs each", "=FIN.EBITDA({50,60},{20,25},{5,0;1,2})", [[76, 87]]),
    ],
  },
  {
    id: "EBITDAFROMNET",
    code: "ebitdaFromNetOf",
    description: {
      en: "EBITDA from net income: tax, interest, depreciation and other items are added back.",
      ja: "当期純利益から求める EBITDA。税金、利息、減価償却費などを加え戻します。",
    },
    parameters: [
      needed(
        "netIncome",
        "当期純利益",
        "amount",
        "Net income; a loss is negative.",
        "当期純利益。損失は負の値で入れます。",
      ),
      needed(
        "incomeTax",
        "法人税等",
        "amount",
        "Income tax, positive as an expense, negative as a benefit.",
        "法人税等。費用は正、税効果による利益は負の値で入れます。",
      ),
      needed(
        "interest",
        "支払利息",
        "amount",
        "Interest, positive as an expense, negative as income.",
        "支払利息（純額）。費用は正、収益は負の値で入れます。",
      ),
      depreciation,
      optional(
        "otherItems",
        "その他の項目",
        "amounts",
        "Other items between net income and EBITDA, expenses positive; with several periods one column (or row) a period.",
        "純利益と EBITDA の間のその他の項目。費用は正の値。複数の期間では期間ごとに 1 列（または 1 行）。",
      ),
    ],
    result: "EBITDA in the unit of the amounts.",
    errors: [],
    examples: [
      example("Four amounts", "=FIN.EBITDAFROMNET(70,30,10,40)", [[150]]),
      example("With a tax benefit and minority interests", "=FIN.EBITDAFROMNET(90,-20,10,40,{5;-2})", [[123]]),
    ],
  },
  {
    id: "BRIDGE",
    code: "bridgeOf",
    description: {
      en: "A bridge from a start over items to an end, with running totals and the columns of a waterfall picture.",
      ja: "開始額から各項目を経て終了額に至るブリッジ。累計と滝グラフ用の列を返します。",
    },
    parameters: [
      needed("startLabel", "開始の名称", "text", "What the start is called.", "開始額の名称。"),
      needed("start", "開始額", "amount", "The amount that the bridge starts from.", "ブリッジの開始額。"),
      needed(
        "labels",
        "項目名",
        "texts",
        "What the items are called: a row or a column.",
        "各項目の名称（1 行または 1 列）。",
      ),
      needed(
        "amounts",
        "金額",
        "amounts",
        "What each item adds, negative when it takes away; as many as labels.",
        "各項目の増減額。減少は負の値。項目名と同じ数。",
      ),
      needed("endLabel", "終了の名称", "text", "What the end is called.", "終了額の名称。"),
      optional(
        "end",
        "終了額",
        "amount",
        "The end as printed; what the items leave open to it becomes a row called Unexplained.",
        "公表された終了額。項目で説明できない差額は Unexplained の行に示します。",
      ),
    ],
    result: `One row for the start, each item, what is unexplained if anything, and the end. Columns: ${BRIDGE_COLUMNS}.`,
    errors: [["#VALUE!", "Labels and amounts are not equally many, or are no single row or column."]],
    examples: [
      example("Two items that reach the end", '=FIN.BRIDGE("2023",100,{"Price";"Volume"},{30;-50},"2024",80)', [
        ["2023", 100, 100, 0, 0, 0, 100, 0, 0],
        ["Price", 30, 130, 100, 30, 0, 0, 0, 0],
        ["Volume", -50, 80, 80, 0, 50, 0, 0, 0],
        ["2024", 80, 80, 0, 0, 0, 80, 0, 0],
      ]),
      example(
        "An item too few: the difference is named, and a step crosses zero",
        '=FIN.BRIDGE("A",10,"Cost",-14,"B",-3)',
        [
          ["A", 10, 10, 0, 0, 0, 10, 0, 0],
          ["Cost", -14, -4, 0, 0, 10, 0, 0, -4],
          ["Unexplained", 1, -3, -3, 0, 0, 0, -1, 0],
          ["B", -3, -3, 0, 0, 0, -3, 0, 0],
        ],
      ),
    ],
  },
  {
    id: "EBITDABRIDGE",
    code: "ebitdaBridgeOf",
    description: {
      en: "The walk from the prior period's EBITDA to the current one's, with what each line contributes.",
      ja: "前の期間の EBITDA から当期の EBITDA への推移。科目ごとの寄与額を返します。",
    },
    parameters: [
      needed(
        "labels",
        "項目名",
        "texts",
        "The lines that make EBITDA: a row or a column.",
        "EBITDA を構成する科目名（1 行または 1 列）。",
      ),
      needed("prior", "前期", "amounts", "Each line's amount in the prior period.", "各科目の前の期間の金額。"),
      needed("current", "当期", "amounts", "Each line's amount in the current period.", "各科目の当期の金額。"),
      optional(
        "weights",
        "符号",
        "signs",
        "1 for a line that adds to EBITDA, -1 for an expense printed positive; 1 for all when left out.",
        "EBITDA に加える科目は 1、正の値で表示された費用は -1。省略するとすべて 1。",
      ),
    ],
    result: `One row for the prior EBITDA, each line, and the current EBITDA; the ends tie exactly. Columns: ${BRIDGE_COLUMNS}.`,
    errors: [["#VALUE!", "The lists are not equally many, or a weight is neither 1 nor -1."]],
    examples: [
      example("Revenue and an expense", '=FIN.EBITDABRIDGE({"Revenue";"Cost"},{100;80},{120;90},{1;-1})', [
        ["Prior EBITDA", 20, 20, 0, 0, 0, 20, 0, 0],
        ["Revenue", 20, 40, 20, 20, 0, 0, 0, 0],
        ["Cost", -10, 30, 30, 0, 10, 0, 0, 0],
        ["Current EBITDA", 30, 30, 0, 0, 0, 30, 0, 0],
      ]),
      example("Amounts that carry their signs", '=FIN.EBITDABRIDGE({"Segment A","Segment B"},{5,-2},{4,1})', [
        ["Prior EBITDA", 3, 3, 0, 0, 0, 3, 0, 0],
        ["Segment A", -1, 2, 2, 0, 1, 0, 0, 0],
        ["Segment B", 3, 5, 2, 3, 0, 0, 0, 0],
        ["Current EBITDA", 5, 5, 0, 0, 0, 5, 0, 0],
      ]),
    ],
  },
  {
    id: "RECONCILES",
    code: "reconcilesOf",
    description: {
      en: "Whether start and amounts reach the end, given the unit that each figure is printed to.",
      ja: "開始額と各金額の合計が終了額に一致するかどうか。表示単位による端数を考慮します。",
    },
    parameters: [
      needed("end", "終了額", "amount", "The end as printed.", "公表された終了額。"),
      needed("start", "開始額", "amount", "The start as printed.", "公表された開始額。"),
      needed(
        "amounts",
        "金額",
        "amounts",
        "The items between them; with several periods one column (or row) a period.",
        "間の各項目。複数の期間では期間ごとに 1 列（または 1 行）。",
      ),
      needed(
        "unit",
        "表示単位",
        "amount",
        "The smallest step of the prints, in the amounts' own measure: 1 for whole millions given in millions; 0 is exact.",
        "表示の最小単位。百万円単位の金額が整数表示なら 1。0 は端数なし。",
      ),
    ],
    result:
      '"exact", "rounding" (half a unit a print explains it), or the amount by which it breaks: end less start and amounts.',
    errors: [["#VALUE!", "The unit is negative."]],
    examples: [
      example("Rounded prints that miss by one", "=FIN.RECONCILES(101,60,{25;15},1)", [["rounding"]]),
      example("Two periods, the second broken", "=FIN.RECONCILES({100,90},{60,60},{40,20},1)", [["exact", 10]]),
    ],
  },
  {
    id: "TIES",
    code: "tiesOf",
    description: {
      en: "Whether two prints of one figure agree, each within the accuracy that it is printed with.",
      ja: "同じ数値の 2 つの表示が、それぞれの表示単位の範囲で一致するかどうか。",
    },
    parameters: [
      needed("a", "数値 A", "amount", "One print of the figure.", "一方の表示の数値。"),
      needed(
        "b",
        "数値 B",
        "amount",
        "The other print, in the same measure: both in thousands, say.",
        "もう一方の表示の数値。単位をそろえて入れます（例：どちらも千円単位）。",
      ),
      needed(
        "unitA",
        "単位 A",
        "amount",
        "The smallest step of the first print in that measure.",
        "数値 A の表示の最小単位。",
      ),
      needed(
        "unitB",
        "単位 B",
        "amount",
        "The smallest step of the second print in that measure.",
        "数値 B の表示の最小単位。",
      ),
    ],
    result: '"exact", "rounding" or "breaks".',
    errors: [["#VALUE!", "A unit is negative."]],
    examples: [
      example("412 million beside 412,387 thousand", "=FIN.TIES(412*1000,412387,1000,1)", [["rounding"]]),
      example("317 million beside 317,806 thousand: cut, not rounded", "=FIN.TIES(317*1000,317806,1000,1)", [
        ["breaks"],
      ]),
    ],
  },
];
