import type { Language } from "./pane-text";
import { rateEnglish, type RateText } from "./rate-english";
import { rateJapanese } from "./rate-japanese";

/** The texts of the Rates view, apart from the pane's so that the pane starts without them. */
export const RATE_TEXTS: Readonly<Record<Language, RateText>> = { en: rateEnglish, ja: rateJapanese };
