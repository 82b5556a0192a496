import type { Language } from "./text/pane-text";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", ja: "ja-JP" };

/** A figure of a picture as words: a percentage with one decimal, or an amount with at most two. */
export function figureText(value: number, isPercent: boolean, language: Language): string {
  const format = isPercent
    ? ({ style: "percent", minimumFractionDigits: 0, maximumFractionDigits: 1 } as const)
    : ({ maximumFractionDigits: 2 } as const);
  return new Intl.NumberFormat(LOCALES[language], format).format(value).replace("-", "−");
}
