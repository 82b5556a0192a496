/** Univer's texts in the two languages of the pane, with those that its locales lack and would show as keys. */
import { type ILocales, LocaleType, mergeLocales } from "@univerjs/core";
import English from "@univerjs/preset-sheets-core/locales/en-US";
import Japanese from "@univerjs/preset-sheets-core/locales/ja-JP";

export type GridLanguage = "en" | "ja";

export const LOCALES: Readonly<Record<GridLanguage, LocaleType>> = { en: LocaleType.EN_US, ja: LocaleType.JA_JP };

export const LOCALE_TEXTS: ILocales = {
  [LocaleType.EN_US]: mergeLocales(
    English,
    calculationTexts("Preparing…", "Calculating…", "Preparing areas…", "Calculating areas…", "Calculated"),
  ),
  [LocaleType.JA_JP]: mergeLocales(
    Japanese,
    calculationTexts("計算の準備中…", "計算中…", "配列の準備中…", "配列を計算中…", "計算が終わりました"),
  ),
};

function calculationTexts(analyzing: string, calculating: string, analysis: string, areas: string, done: string) {
  return {
    "sheets-formula": {
      progress: { analyzing, calculating, "array-analysis": analysis, "array-calculation": areas, done },
    },
  };
}
