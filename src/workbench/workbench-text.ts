/** The texts of the workbench's own page, around the grid and the pane. */
import type { GridLanguage } from "./univer-locale";

export interface WorkbenchText {
  readonly name: string;
  readonly purpose: string;
  readonly guide: string;
  readonly download: string;
  readonly downloading: string;
  readonly downloadFailed: string;
  readonly newWorkbook: string;
  readonly discardQuestion: string;
  readonly discard: string;
  readonly keep: string;
  readonly grid: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly loading: string;
  readonly failed: string;
}

export const WORKBENCH_TEXTS: Readonly<Record<GridLanguage, WorkbenchText>> = {
  en: {
    name: "Tieout workbench",
    purpose: "The add-in beside a grid, to try it without Excel. Nothing is sent anywhere, and nothing is kept.",
    guide: "Load it into Excel",
    download: "Download workbook",
    downloading: "Writing the file…",
    downloadFailed: "The file could not be written.",
    newWorkbook: "New workbook",
    discardQuestion: "Discard this workbook?",
    discard: "Discard",
    keep: "Keep",
    grid: "Workbook",
    pane: "Tieout",
    paneWidth: "Width of the pane",
    loading: "The grid is loading. The pane can be used meanwhile.",
    failed: "The grid could not be started. Reload the page; if it happens again, this is why:",
  },
  ja: {
    name: "Tieout ワークベンチ",
    purpose: "Excel がなくても試せるよう、アドインを表の隣に表示しています。データの送信も保存もしません。",
    guide: "Excel への読み込み方",
    download: "ブックをダウンロード",
    downloading: "ファイルを書き出しています…",
    downloadFailed: "ファイルを書き出せませんでした。",
    newWorkbook: "新しいブック",
    discardQuestion: "このブックを破棄しますか？",
    discard: "破棄する",
    keep: "残す",
    grid: "ブック",
    pane: "Tieout",
    paneWidth: "作業ウィンドウの幅",
    loading: "表を読み込んでいます。その間も作業ウィンドウは使えます。",
    failed: "表を開始できませんでした。ページを再読み込みしてください。再び起きる場合の原因:",
  },
};
