/** Captions of a page: what is said in brackets of a whole table. */
import type { PlacedLine } from "../layout/placed-line";
import { holdsFigure } from "./page-figure";

/** A title with the unit of what follows at the other end of its line. */
export function isCaptioned({ words }: PlacedLine): boolean {
  const [first, ...others] = words;
  return first !== undefined && !holdsFigure(first.text) && others.some(({ text }) => JAPANESE_CAPTION.test(text));
}

/** "(In millions)" alone on a line among the headers speaks of the whole table, not of a column. */
export function isBracketed({ words }: PlacedLine): boolean {
  const text = words.length === 1 ? (words[0]?.text ?? "") : "";
  return /^\([^()]*[a-z]{3}[^()]*\)$/iu.test(text) || JAPANESE_CAPTION.test(text);
}

/** (単位:百万円), (%表示は、対前期増減率), (百万円未満切捨て) */
const JAPANESE_CAPTION =
  /^(?:單位|单位|単位)\s?:[^()]{1,60}(?:\([^()]{0,40}\))?$|^\((?:単位|[%％]表示|[^()]{1,8}未満)[^()]{0,80}\)$/u;

/** A bracket that is opened on one line and closed on the next is one caption. */
export function withWholeCaptions(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const whole: PlacedLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const [begun, rest] = [above?.words[0], line.words[0]];
    const isRest =
      above?.words.length === 1 &&
      line.words.length === 1 &&
      /^\([^()]*[a-z]{3}[^()]*$/iu.test(begun?.text ?? "") &&
      /^[^()]*\)$/u.test(rest?.text ?? "");
    if (!isRest || !begun || !rest) whole.push(line);
    else
      whole[whole.length - 1] = {
        words: [
          {
            text: `${begun.text} ${rest.text}`,
            left: Math.min(begun.left, rest.left),
            right: Math.max(begun.right, rest.right),
          },
        ],
        place: above.place,
      };
  }
  return whole;
}
