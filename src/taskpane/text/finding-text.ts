import { CHECK_NAMES, type FindingCode, SEVERITIES } from "../../core/finding";
import { findingEnglish, type FindingText } from "./finding-english";
import { findingJapanese } from "./finding-japanese";
import type { Language } from "./pane-text";

/** The words for a code; one that has none of its own is put together from its check and its outcome. */
export function findingText(code: FindingCode, language: Language): FindingText {
  const texts = language === "ja" ? findingJapanese : findingEnglish;
  const own = Object.entries(texts.codes).find(([known]) => known === code);
  if (own) return own[1];
  const [check, outcome] = code.split(".");
  const checkName = CHECK_NAMES.find((name) => name === check);
  const severity = SEVERITIES.find((name) => name === outcome) ?? "note";
  const { title, text, remedy } = texts.outcomes[severity];
  return { title: checkName === undefined ? title : `${texts.checks[checkName]}: ${title}`, text, remedy };
}
