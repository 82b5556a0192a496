import { isBareYear, isFigure, isFilled, joinSigns } from "./figure-word";
import type { PlacedLine, PlacedWord } from "./placed-line";

/** What a line looks like before it is known whether it stands in a table. */
export interface LineShape {
  readonly kind: "blank" | "rule" | "figures" | "words";
  readonly words: readonly PlacedWord[];
  /** Ruled lines beside words: "---------   FISCAL". */
  readonly rules?: readonly PlacedWord[];
  readonly place: PlacedLine["place"];
}

const RULE = /^[-=_–—─═]{2,}$/u;

/** A line that begins with a dash has another and a space in front in a mail signed by RFC 1421, as EDGAR took them. */
const ESCAPE = /^- (?=[-=_])/u;

function isRule(text: string): boolean {
  return text.split(" ").every((piece) => RULE.test(piece));
}

/** Shorter ones may be dashes in place of figures. */
const LONG_RULE = /^[-=_–—─═]{4,}$/u;

/** A line drawn by characters, alone in its cell or in a line of it: it says nothing of the figures above and below. */
export function isLongRule(text: string): boolean {
  return LONG_RULE.test(text);
}

export function shapeOf(line: PlacedLine): LineShape {
  const { place } = line;
  if (line.words.length === 0) return { kind: "blank", words: [], place };
  if (line.words.every(({ text }, i) => isRule(i === 0 ? text.replace(ESCAPE, "") : text)))
    return { kind: "rule", words: line.words, place };
  const rules = line.words.filter(({ text }) => LONG_RULE.test(text));
  const words = joinSigns(rules.length === 0 ? line.words : line.words.filter(({ text }) => !LONG_RULE.test(text)));
  return { kind: holdsFigures(words) ? "figures" : "words", words, place, ...(rules.length > 0 && { rules }) };
}

/** What headings say of figures below them, and marks of notes: "(unaudited)      (1)" is no row of one. */
const STATUS = /^\((?:un)?audited\)$|^\((?:as )?(?:restated|adjusted|revised)\)$/iu;
const MARK = /^\(\w\)$/u;

/** Most words behind the label are figures; years alone are a header, a number alone is a page's. */
function holdsFigures(words: readonly PlacedWord[]): boolean {
  const [first] = words;
  if (first && STATUS.test(first.text) && words.every(({ text }) => STATUS.test(text) || MARK.test(text))) return false;
  const behind = first && isFilled(first.text) ? words : words.slice(1);
  const filled = behind.filter(({ text }) => isFilled(text));
  const [only] = filled;
  if (!only || filled.length * 2 < behind.length) return false;
  if (filled.every(({ text }) => isBareYear(text))) return false;
  return words.length > 1 || (isFigure(only.text) && /[,.$]/u.test(only.text));
}

/** Where the first figure of a line of figures begins. */
export function firstFigure({ words }: LineShape): number {
  const [first] = words;
  const behind = first && isFilled(first.text) ? words : words.slice(1);
  return (behind.find(({ text }) => isFilled(text)) ?? behind[0])?.left ?? Number.POSITIVE_INFINITY;
}
