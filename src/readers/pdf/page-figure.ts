/** What of a page's text is a figure. */
import { OVERPRINT } from "./overprint";

const FIGURE =
  /^(?:[$¥€£]\s*)?[(△▲−–+-]{0,2}\s*(?:[$¥€£]\s*)?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)\s*%?\s*\)?\s*%?$|^(?:[$¥€£]\s*)?[—–−-]{1,2}%?$|^\(\s*[—–−-]\s*\)$/u;
/** Raised marks of footnotes, in the text or from `withRaisedMarks`. Made plain digits, they would lengthen the figure. */
export const RAISED = "⁰¹²³⁴-⁹⁽⁾\u2460-\u24FF\u2776-\u2793";
const MARKS = new RegExp(`(?:\\s?(?:[${RAISED}]|\\^\\{[^}]*\\}))+$`, "u");

/** "※1 332,590": the mark of a note in front of its figure. */
const MARK_IN_FRONT = /^(?:※\d{0,2}[\s,、]{1,3}){1,4}/u;

/** A figure, or what stands in the place of one but cannot be read. */
export function holdsFigure(text: string): boolean {
  return (
    FIGURE.test(text.replace(MARKS, "").replace(MARK_IN_FRONT, "")) || (text.includes(OVERPRINT) && /\d/u.test(text))
  );
}
