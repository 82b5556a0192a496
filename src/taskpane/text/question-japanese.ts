import type { QuestionText } from "./question-english";

const number = new Intl.NumberFormat("ja-JP");
const byYear = (by: "start" | "end") => (by === "start" ? "開始日" : "終了日");

/** 資料から確定できない事項と回答欄。 */
export const questionJapanese: QuestionText = {
  title: "資料から確定できない事項",
  hint: "回答はすぐに反映され、ファイルを読み直します。",
  kinds: {
    calendar: {
      title: "決算月はいつですか",
      text: "四半期の名称は記載されていますが、対象となる期間が資料から確定できません。",
    },
    period: {
      title: "各列の対象期間はいつですか",
      text: "期末日と期間の長さを会計期間から確定できません。",
    },
    scale: {
      title: "金額の表示単位は何ですか",
      text: "表の見出しから表示単位を確定できません。",
    },
    unit: {
      title: "この表の通貨と表示単位は何ですか",
      text: "金額が記載されていますが、通貨と表示単位の記載がありません。",
    },
    "share-scale": {
      title: "株式数の表示単位は何ですか",
      text: "同じ表の金額と同じ単位で表示されているか確定できません。",
    },
    "decimal-sign": {
      title: "小数点の記号はどちらですか",
      text: "この資料の数値は二通りに読むことができます。",
    },
  },
  evidence: "資料の記載",
  noEvidence: "関連する記載は資料にありません。",
  line: (n) => `${number.format(n)}行目`,
  page: (n) => `${number.format(n)}ページ`,
  month: "決算月",
  by: "年度名の基準となる年",
  byStart: "開始日の属する年",
  byEnd: "終了日の属する年",
  end: "期末日",
  months: "期間の長さ",
  monthCount: (n) => `${n}か月`,
  scale: "表示単位",
  currency: "通貨",
  sign: "小数点の記号",
  point: "ピリオド：1,234.5",
  comma: "コンマ：1.234,5",
  choose: "選択…",
  missing: "回答を選択してください。",
  use: "この回答を使う",
  original: "詳細（原文）",
  given: "回答済みの事項",
  change: "取り消す",
  notUsed: "資料と矛盾するため使用していません",
  answered: {
    calendar: (m, by) => `${m}月決算、年度名は${byYear(by)}の属する年`,
    period: (columns) => `${number.format(columns)}列の対象期間`,
    unit: (currency, scale) => `${currency}、${scale}`,
    shares: (scale) => `株式数は${scale}`,
    sign: (sign) => (sign === "." ? "小数点はピリオド" : "小数点はコンマ"),
  },
};
