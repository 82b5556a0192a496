import { english, type PaneText } from "./english";
import { japanese } from "./japanese";

export type Language = "en" | "ja";

export const TEXTS: Readonly<Record<Language, PaneText>> = { en: english, ja: japanese };

/** The pane's language for a display language such as "ja-JP"; English for all that are neither. */
export function languageOf(displayLanguage: string): Language {
  return /^ja\b/iu.test(displayLanguage) ? "ja" : "en";
}
