import type { PlacedWord } from "./placed-line";

const CURRENCY = "(?:(?:US|HK|NT|[ACRS])?\\$|RMB|Rs\\.?|[¥€£])";
/** Pence and cents, times and basis points may stand behind the number, and last the mark of a note. */
const FIGURE = new RegExp(
  `^(?:${CURRENCY}|[\\s(+\\-–—−－△▲])*(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)[\\s%)]*(?:(?:p|c|¢|x|bps|pp)\\)?)?(?:(?<=[\\d)%]) ?\\((?:\\d{1,2}|[a-z])\\))?$`,
  "u",
);
const NIL = /^[\s$¥€£(]*(?:[-–—―−－]{1,3}|-0-|n\/?a|n\.?m\.?|nil)[\s%)]*$/iu;
/** One number to another: a current ratio. */
const RATIO = /^\d{1,3}(?:\.\d+)? ?(?:to|:) ?1(?:\.0{1,2})?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const SIGN_BEFORE = new RegExp(`^(?:${CURRENCY}|\\(|\\$\\s*\\(|\\(\\s*\\$)$`, "u");
/** No line of figures a space apart is longer; prose is. */
const LONGEST = 200;
const SIGN_AFTER = /^[)%]{1,2}$/u;

/** A number as printed in a column: with its signs, and nothing else. */
export function isFigure(text: string): boolean {
  return text.length <= 40 && (FIGURE.test(text) || RATIO.test(text));
}

/** What stands in a column in place of a number: a dash, "n/a". */
function isNil(text: string): boolean {
  return text.length <= 12 && NIL.test(text);
}

export function isBareYear(text: string): boolean {
  return YEAR.test(text);
}

export function isFilled(text: string): boolean {
  return isFigure(text) || isNil(text);
}

/** The words of a line with signs that stand apart back at their numbers, and numbers one space apart divided. */
export function joinSigns(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (const word of words.flatMap(dividedAtSigns).flatMap(dividedFigures)) {
    const last = joined.at(-1);
    const before = last && SIGN_BEFORE.test(last.text) && (isFilled(word.text) || SIGN_BEFORE.test(word.text));
    const after = last && isFilled(last.text) && SIGN_AFTER.test(word.text) && !isYearBeside(last, word);
    if (before || after) joined[joined.length - 1] = together(last, word);
    else joined.push(word);
  }
  return joined;
}

/** "100.0%$132,808": a figure ends before the sign of the next one. */
const STUCK = /(?<=\d[%)]{0,2})(?=[$£€¥] ?[(\d])/u;

function dividedAtSigns(word: PlacedWord): readonly PlacedWord[] {
  if (word.text.length > LONGEST || !STUCK.test(word.text)) return [word];
  const parts = word.text.split(STUCK);
  if (
    !parts.every((part) =>
      part
        .trim()
        .split(/\s+/u)
        .every((piece) => isFilled(piece) || SIGN_BEFORE.test(piece)),
    )
  )
    return [word];
  const unit = (word.right - word.left) / word.text.length;
  let left = word.left;
  return parts.map((text) => {
    const part = { text: text.trim(), left, right: left + text.trimEnd().length * unit };
    left += text.length * unit;
    return part;
  });
}

/** "2003     %" heads two columns. */
function isYearBeside(year: PlacedWord, sign: PlacedWord): boolean {
  const unit = (year.right - year.left) / year.text.length;
  return isBareYear(year.text) && sign.left - year.right > unit;
}

function together(a: PlacedWord, b: PlacedWord): PlacedWord {
  return { text: `${a.text}${b.text}`, left: a.left, right: b.right };
}

/** The pieces of a word between its spaces, each with its place; characters share the width evenly. */
export function piecesOf(word: PlacedWord): readonly PlacedWord[] {
  const unit = (word.right - word.left) / Math.max(1, word.text.length);
  return [...word.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    left: word.left + match.index * unit,
    right: word.left + (match.index + match[0].length) * unit,
  }));
}

/** "12,345 (1,234)" is two numbers; "1 234" may be one, "- 7%" is, and so is "4,180 ,000", which no number begins with. */
function dividedFigures(word: PlacedWord): readonly PlacedWord[] {
  if (!word.text.includes(" ") || word.text.length > LONGEST) return [word];
  const closed = word.text.replace(/(\d) (?=,\d{3}(?!\d))/gu, "$1");
  if (closed !== word.text && isFigure(closed)) return [{ ...word, text: closed }];
  const pieces = piecesOf(word);
  const areFigures = pieces.every(({ text }) => isFigure(text) || SIGN_BEFORE.test(text) || SIGN_AFTER.test(text));
  // Behind groups divided by commas, what has a fraction of its own is no further group.
  const groups = pieces.some(({ text }) => /\d,\d{3}(?!\d)/u.test(text)) ? /^\d{3}(?![\d,.])/u : /^\d{3}(?![\d,])/u;
  const maybeOne = pieces.some(({ text }, i) => i > 0 && groups.test(text) && !text.includes(","));
  return areFigures && !maybeOne ? pieces : [word];
}
