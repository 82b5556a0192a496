import { type Column, columnOfWord } from "./columns";
import { isBareYear, piecesOf } from "./figure-word";
import type { PlacedWord } from "./placed-line";

/** The numbers of notes are narrower than their heading. */
const OVER_FIGURES = /^notes?$/iu;

/**
 * The cells of a line of header, the label's first. A heading over several columns stands in the first of them. The
 * ruled line under it shows how far it reaches; where there is none, it is told by the middles.
 */
export function headerCells(
  words: readonly PlacedWord[],
  columns: readonly Column[],
  rules: readonly PlacedWord[],
): readonly string[] {
  const start = columns[0]?.left ?? 0;
  const cells = Array<string>(columns.length + 1).fill("");
  const put = (index: number, text: string) => (cells[index] = cells[index] ? `${cells[index]} ${text}` : text);
  const headings = words
    .filter((word, i) => {
      const isLabel =
        i === 0 &&
        word.left < start &&
        (word.right <= start || (middle(word) < start && !OVER_FIGURES.test(word.text)));
      if (isLabel) put(0, word.text);
      return !isLabel;
    })
    .flatMap((word) => dividedHeadings(word, columns));
  const even = evenGroups(headings, columns);
  headings.forEach((word, i) => put(1 + (even?.[i] ?? firstColumn(word, columns, rules)), word.text));
  return cells;
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

/** Headings a space apart, as in "2003 Change": divided behind a year where the parts stand over different columns. */
function dividedHeadings(word: PlacedWord, columns: readonly Column[]): readonly PlacedWord[] {
  const pieces = piecesOf(word);
  const groups: PlacedWord[] = [];
  let afterYear = false;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && !(afterYear && !piece.text.startsWith("(")))
      groups[groups.length - 1] = { text: `${last.text} ${piece.text}`, left: last.left, right: piece.right };
    else groups.push(piece);
    afterYear = isBareYear(piece.text);
  }
  const places = new Set(groups.map((group) => columnOfWord(group, columns)));
  return places.size === groups.length ? groups : [word];
}

/** Headings that each stand in the middle of equally many columns: "2004" and "2003" over three quarters each. */
function evenGroups(headings: readonly PlacedWord[], columns: readonly Column[]): readonly number[] | undefined {
  const size = columns.length / headings.length;
  if (headings.length < 2 || !Number.isInteger(size) || size < 2) return undefined;
  const firsts = headings.map((_, i) => i * size);
  const fits = headings.every((heading, i) => {
    const [first, last] = [columns[i * size], columns[(i + 1) * size - 1]];
    if (!first || !last) return false;
    const group = { left: first.left, right: last.right };
    return Math.abs(middle(group) - middle(heading)) < (group.right - group.left) / (size * 4);
  });
  return fits ? firsts : undefined;
}

function firstColumn(word: PlacedWord, columns: readonly Column[], rules: readonly PlacedWord[]): number {
  const rule = rules.find(({ left, right }) => middle(word) >= left && middle(word) <= right);
  if (rule) {
    const under = columns.findIndex((column) => middle(column) >= rule.left && middle(column) <= rule.right);
    if (under >= 0) return under;
  }
  const covered = columns.findIndex((column) => middle(column) >= word.left && middle(column) <= word.right);
  const between = columns.findIndex(
    ({ right }, i) => middle(word) > right && middle(word) < (columns[i + 1]?.left ?? Number.NEGATIVE_INFINITY),
  );
  if (covered >= 0 && between < 0) return covered;
  // In the gap of two columns it stands over both, where it reaches them.
  const [before, after] = [columns[between], columns[between + 1]];
  if (before && after && word.left < before.right && word.right > after.left) return between;
  return covered >= 0 ? covered : columnOfWord(word, columns);
}
