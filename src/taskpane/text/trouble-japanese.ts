import type { WorkbookTrouble } from "../../workbook/port";
import type { TroubleText } from "./trouble-english";

/** ブックに関する問題と対処方法。 */
export const troubleJapanese: Readonly<Record<WorkbookTrouble, TroubleText>> = {
  "cell-editing": {
    title: "セルが編集中です",
    text: "シートでEnterキーまたはEscキーを押してから、もう一度お試しください。",
  },
  "protected-workbook": {
    title: "ブックの構造が保護されています",
    text: "[校閲]タブでブックの保護を解除するまで、シートを追加できません。",
  },
  "protected-sheet": {
    title: "シートが保護されています",
    text: "[校閲]タブでシートの保護を解除してから、もう一度お試しください。保護を自動で解除することはありません。",
  },
  "missing-requirement": {
    title: "このExcelでは利用できません",
    text: "必要な機能に対応していないバージョンです。ほかの機能は利用できます。",
  },
  "name-taken": {
    title: "同じ名前のシートがあります",
    text: "既存のシートの名前を変更してから、もう一度お試しください。",
  },
  "too-large": { title: "このExcelで扱える量を超えています", text: "一度に取り込む資料の数を減らしてください。" },
  selection: {
    title: "空白のセルが一つ選択されていません",
    text: "シートで空白のセルを一つ選択してから、もう一度お試しください。",
  },
  "read-failed": {
    title: "ブックを読み取れませんでした",
    text: "もう一度お試しください。解消しない場合は、ファイルを開き直してください。",
  },
  "not-answering": { title: "Excelが応答していません", text: "計算が終わるのを待ってから、もう一度お試しください。" },
  "changed-meanwhile": {
    title: "シートが変更されています",
    text: "書き込み先のセルがほかの操作で変更されました。何も書き込んでいません。作業が終わってから、もう一度お試しください。",
  },
  "not-calculated": {
    title: "まだ計算されていません",
    text: "このブックは手動計算です。F9キーを押すまで、数式は以前の値を示すことがあります。",
  },
  cancelled: { title: "中止しました", text: "これ以降の書き込みは行っていません。" },
  refused: { title: "Excelに拒否されました", text: "下記の内容を確認してから、もう一度お試しください。" },
};
