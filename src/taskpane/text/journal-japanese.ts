import type { JournalText } from "./journal-english";

const number = new Intl.NumberFormat("ja-JP");
const count = (n: number, counter: string) => `${number.format(n)}${counter}`;

/** 追加の決算資料による変更、その見送り、取り込みの取り消し。 */
export const journalJapanese: JournalText = {
  title: (n) => `取り込み${count(n, "回")}`,
  date: new Intl.DateTimeFormat("ja-JP", { dateStyle: "medium", timeStyle: "short" }),
  undated: "日時の記録なし",
  takeOut: "取り消す…",
  takeOutOf: (files) => `モデルから取り除く：${files}`,
  looking: "取り除かれる内容を確認しています…",
  heading: "取り込みをモデルから取り除く",
  go: "取り除く",
  stays: "残す",
  lines: (rows, columns) => `${count(rows, "行")}・${count(columns, "列")}を削除します。`,
  sheets: (names) => `削除するシート：${names}`,
  users: (n) => `ご自身の${count(n, "か所")}が使用している行・列は残します`,
  object: (name, sheet) => (sheet === undefined ? `名前の定義「${name}」` : `「${sheet}」の${name}`),
  usersHint: "これらは、取り除く行・列にあるか、それを参照しています。行・列は残り、数値は#N/Aになります。",
  accept: "変更しないものはチェックを外してください。",
  all: (n) => `すべて（${count(n, "件")}）`,
  take: (label) => `変更する：${label}`,
  takeAll: (group, n) => `${group}（${count(n, "件")}）`,
  declined: (n) => `${count(n, "件")}の変更を見送ります。現在の数値を残し、比較のときに一覧に示します。`,
  newParts: "モデルに加わる科目と期間",
  newPartsHint:
    "加えないものはチェックを外してください。その科目を含む合計には、印刷された数値を示します。選択は保存され、資料を読み直すと加えることができます。",
  takeIn: (what) => `加える：${what}`,
  period: (label, figures) => `${label}（数値${count(figures, "件")}）`,
  leftOut: (n) => `${count(n, "件")}の科目・期間をモデルに加えません。`,
  renames: (n) => (n === 0 ? "名称の異なる科目" : `名称が変わった可能性のある科目：${count(n, "件")}`),
  renamesHint: "同じ科目とした場合、行と過去の数値を引き継ぎます。回答はモデルとともに保存されます。",
  isRenamed: (now, before) => `「${now}」は、以前の「${before}」ですか。`,
  same: "同じ科目",
  two: "別の科目",
  sameOf: (now, before) => `同じ科目：「${now}」は以前の「${before}」`,
  twoOf: (now, before) => `別の科目：「${now}」と「${before}」`,
  saidSame: (now, before) => `「${now}」を以前の「${before}」と同じ科目とします。`,
  saidTwo: (now, before) => `「${now}」と「${before}」を別の科目とします。`,
  isTurned: "金額は同じで、符号が反対です。",
  calendar: (before, now) =>
    `会計年度が変わったため、既存の期間の名称も変わります。変更前：${before}、変更後：${now}。`,
  yearOf: (month, labelledBy) => `${month}月決算で、${labelledBy === "start" ? "始まる" : "終わる"}年を年度名とする`,
  isDeclined: "以前に見送り",
  replace: (cell) => `${cell}を取り込みの内容で置き換える`,
  replaceShort: "置き換える",
  groups: { is: "損益計算書", bs: "貸借対照表", cf: "キャッシュ・フロー計算書", kpi: "その他の数値", bridge: "調整表" },
};
