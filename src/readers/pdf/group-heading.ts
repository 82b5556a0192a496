import type { PlacedLine, PlacedWord } from "../layout/placed-line";

interface Column {
  readonly left: number;
  readonly right: number;
}

const YEAR = /^(?:19|20)\d\d$/u;
/** What a year below it completes. */
const NEEDS_YEAR = /(?:\d,|\bended|\bending)$/iu;
/** The years may stand below another line of the header. */
const MOST_LINES_BETWEEN = 4;

/**
 * The cells of a line of header in which a date without its year reaches over all years below it whose middle it shares:
 * "Three Months Ended May 31," may stand over one of four columns only, and means the years at both ends.
 */
export function overItsYears(
  cells: readonly string[],
  line: PlacedLine,
  below: readonly PlacedLine[],
  columns: readonly Column[],
): readonly string[] {
  if (!line.words.some(({ text }) => NEEDS_YEAR.test(text))) return cells;
  const years = yearsOf(below, columns);
  const widened = [...cells];
  for (const word of line.words.filter(({ text }) => NEEDS_YEAR.test(text))) {
    const at = cells.indexOf(word.text);
    const bare = (position: number) => years.includes(position) && cells[position] === "";
    const span = at > 0 ? spanOf(word, line, columns, at, cells.lastIndexOf(word.text), bare) : undefined;
    if (span) widened.fill(word.text, span.first, span.last + 1);
  }
  return widened;
}

/** The columns of the first line below that holds years and no other figures. */
function yearsOf(below: readonly PlacedLine[], columns: readonly Column[]): readonly number[] {
  for (const { words } of below.slice(0, MOST_LINES_BETWEEN + 1)) {
    const years = words.filter(({ text }) => YEAR.test(text));
    if (years.length >= 2)
      return years.flatMap((year) => {
        const at = columns.findIndex(({ left, right }) => year.left < right && year.right > left);
        return at >= 0 ? [at + 1] : [];
      });
  }
  return [];
}

function spanOf(
  word: PlacedWord,
  line: PlacedLine,
  columns: readonly Column[],
  from: number,
  to: number,
  isBareYear: (position: number) => boolean,
): { readonly first: number; readonly last: number } | undefined {
  let best: { first: number; last: number; years: number; off: number } | undefined;
  for (let first = from; first >= 1; first--)
    for (let last = to; last <= columns.length; last++) {
      const [left, right] = [columns[first - 1]?.left ?? 0, columns[last - 1]?.right ?? 0];
      if (line.words.some((other) => other !== word && other.left < right && other.right > left)) continue;
      const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(isBareYear).length;
      const off = Math.abs((left + right) / 2 - (word.left + word.right) / 2);
      if (years === 0 || off > (right - left) / (4 * (last - first + 1))) continue;
      if (!best || years > best.years || (years === best.years && off < best.off)) best = { first, last, years, off };
    }
  return best;
}
