import type { PlacedLine, PlacedWord } from "../layout/placed-line";

interface Column {
  readonly left: number;
  readonly right: number;
}

const NIL = /^[—–−-]{1,2}$/u;

/**
 * The lines of a table without a nil that is printed twice in one cell ("— —"): the second one stands in a column that
 * has nothing else and that no heading is over.
 */
export function withoutStrayNils(lines: readonly PlacedLine[], columns: readonly Column[]): readonly PlacedLine[] {
  const strays = new Set<PlacedWord>();
  for (const column of columns) {
    const inside = lines.flatMap((line) =>
      line.words.flatMap((word, i) =>
        word.left < column.right && word.right > column.left ? [{ word, before: line.words[i - 1] }] : [],
      ),
    );
    const [only] = inside.filter(({ word }) => word.left >= column.left && word.right <= column.right);
    const isStray = only && NIL.test(only.word.text) && only.before && NIL.test(only.before.text);
    const others = inside.filter(({ word }) => word !== only?.word);
    const isHeaded = others.some(({ word }) => !spans(word, columns) || nearest(word, columns) === column);
    if (isStray && !isHeaded) strays.add(only.word);
  }
  if (strays.size === 0) return lines;
  return lines.map((line) => ({ ...line, words: line.words.filter((word) => !strays.has(word)) }));
}

/** A heading over several columns is of none of them alone. */
function spans(word: PlacedWord, columns: readonly Column[]): boolean {
  return columns.filter(({ left, right }) => word.left < right && word.right > left).length > 1;
}

function nearest(word: PlacedWord, columns: readonly Column[]): Column | undefined {
  const off = ({ left, right }: Column) => Math.abs(left + right - word.left - word.right);
  return columns.toSorted((a, b) => off(a) - off(b))[0];
}
