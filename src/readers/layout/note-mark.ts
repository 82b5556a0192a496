import { digitsEnd } from "./columns";
import { isFigure } from "./figure-word";
import type { LineShape } from "./line-shape";
import type { PlacedWord } from "./placed-line";

/** A number or letter of a note, which is no figure of its own: "514,490 (1)". */
const MARK = /^\((?:\d{1,2}|[a-z])\)$/iu;
/** So close behind its figure a mark stands. */
const GAP = 1;
/** Right edges of one column differ by no more. */
const SAME_EDGE = 2;

/**
 * Lines with the marks of notes behind their figures. Where other rows have figures at a mark's place, it is a figure
 * of that column: a loss of one.
 */
export function joinNoteMarks(rows: readonly LineShape[], unit: number): readonly LineShape[] {
  if (!rows.some(({ words }) => words.some((word, i) => isMark(words, word, i, unit)))) return rows;
  const edges = rows.flatMap(({ words }) =>
    words.flatMap((word, i) => (isFigure(word.text) && !isMark(words, word, i, unit) ? [digitsEnd(word, unit)] : [])),
  );
  const isOfColumn = (mark: PlacedWord) =>
    edges.some((edge) => Math.abs(edge - digitsEnd(mark, unit)) <= SAME_EDGE * unit);
  return rows.map((row) => {
    const words: PlacedWord[] = [];
    row.words.forEach((word, i) => {
      const last = words.at(-1);
      if (last && isMark(row.words, word, i, unit) && !isOfColumn(word))
        words[words.length - 1] = { text: `${last.text} ${word.text}`, left: last.left, right: word.right };
      else words.push(word);
    });
    return words.length === row.words.length ? row : { ...row, words };
  });
}

function isMark(words: readonly PlacedWord[], word: PlacedWord, i: number, unit: number): boolean {
  const before = words[i - 1];
  return (
    before !== undefined && MARK.test(word.text) && isFigure(before.text) && word.left - before.right <= GAP * unit
  );
}
