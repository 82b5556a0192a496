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
  anchors: readonly Heading[] = columns,
): readonly string[] {
  const cells = Array<string>(columns.length + 1).fill("");
  const put = (index: number, text: string) => (cells[index] = cells[index] ? `${cells[index]} ${text}` : text);
  const { label, headings } = partsOf(words, columns);
  if (label) put(0, label.text);
  if (standInOrder(headings, columns)) {
    headings.forEach((word, i) => put(1 + i, word.text));
    return cells;
  }
  const even = headings.some(isDividedWord)
    ? undefined
    : (evenGroups(headings, anchors) ?? evenGroups(headings, columns));
  const firsts = headings.map((word) => firstColumn(word, anchors, rules));
  headings.forEach((word, i) => {
    const group = isRuled(word, rules) ? undefined : widestGroup(word, anchors, firsts[i - 1], firsts[i + 1]);
    put(1 + (even?.[i] ?? group ?? firsts[i] ?? 0), word.text);
  });
  return cells;
}

/**
 * Where the headings of the columns stand, by the lowest line of the header that has one for each: those of groups are
 * centred over them, which may stand left of the figures. Undefined where no line has.
 */
export function anchorsOf(
  lines: readonly (readonly PlacedWord[])[],
  columns: readonly Column[],
): readonly Heading[] | undefined {
  return lines.map((words) => partsOf(words, columns).headings).findLast((headings) => standInOrder(headings, columns));
}

function partsOf(
  words: readonly PlacedWord[],
  columns: readonly Column[],
): { readonly label: PlacedWord | undefined; readonly headings: readonly PlacedWord[] } {
  const start = columns[0]?.left ?? 0;
  const [first] = words;
  // As many words as columns, each over its own: the first is no label, though its middle lies left of the figures.
  const areAll = first !== undefined && first.right > start && standInOrder(words, columns);
  const isLabel =
    first !== undefined &&
    !areAll &&
    first.left < start &&
    (first.right <= start || (middle(first) < start && !OVER_FIGURES.test(first.text)));
  const behind = isLabel ? words.slice(1) : words;
  return {
    label: isLabel ? first : undefined,
    headings: behind.flatMap((word) => dividedHeadings(word, columns)),
  };
}

/** What stands over the figures of one column each: 百万円, ％, 円 銭. */
const UNIT = /^[(（]?(?:(?:百|千|十)?[万億]?円(?:\s*銭)?|千円|[%％])[)）]?$/u;

/** One heading for each column, none of them as far off as the next column. */
function standInOrder(headings: readonly PlacedWord[], columns: readonly Column[]): boolean {
  if (headings.length < 2 || headings.length !== columns.length) return false;
  // A unit for every column is the column's own, however far to the left it is set.
  if (headings.every(({ text }) => UNIT.test(text))) return true;
  return headings.every((heading, i) => {
    const own = columns[i];
    const beside = [columns[i - 1], columns[i + 1]].flatMap((column) => (column && own ? distance(column, own) : []));
    return own !== undefined && distance(heading, own) < Math.min(...beside);
  });
}

function distance(a: Column, b: Column): number {
  return Math.abs(middle(a) - middle(b));
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

/** The months of days as headings print them: "Sept. 30,". */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?$/iu;

/** What follows a year without beginning a heading: "2004 (restated)", "July 3, 2004 and". */
const GOES_ON = /^(?:\(|(?:and|&|to|through|vs\.?)$)/iu;

/**
 * Headings a space apart, as in "2003 Change" and "June 30, December 31,": divided behind a year, and before a month
 * that follows a day, where the parts stand over different columns.
 */
function dividedHeadings(word: PlacedWord, columns: readonly Column[]): readonly PlacedWord[] {
  const pieces = piecesOf(word);
  const groups: PlacedWord[] = [];
  let afterYear = false;
  for (const piece of pieces) {
    const last = groups.at(-1);
    const begins = afterYear ? !GOES_ON.test(piece.text) : MONTH.test(piece.text) && isDay(last?.text);
    if (last && !begins)
      groups[groups.length - 1] = { text: `${last.text} ${piece.text}`, left: last.left, right: piece.right };
    else groups.push(piece);
    afterYear = isBareYear(piece.text);
  }
  const places = new Set(groups.map((group) => columnOfWord(group, columns)));
  return places.size === groups.length ? groups : [word];
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\p{L}+\.? \d{1,2},?$/u.test(text);
}

/** "Adjust-" goes on in the line below, over the one column where that stands. */
function isDividedWord({ text }: PlacedWord): boolean {
  return /\p{L}-$/u.test(text);
}

/** Where a column stands, by its own heading where it has one. */
type Heading = Column & { readonly text?: string };

/**
 * Headings that each stand in the middle of equally many columns: "2004" and "2003" over three quarters each. Where the
 * columns' own headings begin anew with each of them, "EBITDA, EBIT" and "EBITDA, EBIT", that tells it by itself.
 */
function evenGroups(headings: readonly PlacedWord[], columns: readonly Heading[]): readonly number[] | undefined {
  const size = columns.length / headings.length;
  if (headings.length < 2 || !Number.isInteger(size) || size < 2) return undefined;
  const firsts = headings.map((_, i) => i * size);
  const isRepeated = columns.every(({ text }, i) => text !== undefined && text === columns[i % size]?.text);
  const isVaried = new Set(columns.map(({ text }) => text)).size === size;
  if (
    isRepeated &&
    isVaried &&
    !headings.every((heading, i) => isOverLater(heading, columns.slice(i * size, (i + 1) * size)))
  )
    return firsts;
  const fits = headings.every((heading, i) => {
    const [first, last] = [columns[i * size], columns[(i + 1) * size - 1]];
    if (!first || !last) return false;
    const group = { left: first.left, right: last.right };
    return Math.abs(middle(group) - middle(heading)) < (group.right - group.left) / (size * 4);
  });
  return fits ? firsts : undefined;
}

/** "(Restated)" stands over the second column of its group, and is no heading of both. */
function isOverLater(heading: PlacedWord, [first, ...later]: readonly Heading[]): boolean {
  const last = later.at(-1);
  if (!first || !last) return false;
  const off = Math.abs(middle(heading) - middle({ left: first.left, right: last.right }));
  return distance(heading, first) > off && later.some((column) => distance(heading, column) < off);
}

/** Headings that say how long a period is stand over all its columns; other words may be those of one column. */
const OVER_GROUP = /\b(?:months?|weeks?|quarters?|years?|half|periods?) (?:then )?end(?:ed|ing)\b|[ヶか]月|期間$/iu;
/** So far from the middle of its columns a heading may stand, in parts of the distance of two columns. */
const OFF_MIDDLE = 0.3;

/**
 * The first of the columns in whose middle a heading stands: the most that fit between those of its neighbours. Undefined
 * for a heading that may well be that of one column, and where it stands in the middle of none.
 */
function widestGroup(
  word: PlacedWord,
  columns: readonly Column[],
  before: number | undefined,
  after: number | undefined,
): number | undefined {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!OVER_GROUP.test(word.text) || !first || !last || columns.length < 3) return undefined;
  const tolerance = ((last.right - first.right) / (columns.length - 1)) * OFF_MIDDLE;
  const spans = columns.slice((before ?? -1) + 1, after).flatMap((column, i, within) =>
    within.slice(i + 1).map((end, j) => ({
      from: (before ?? -1) + 1 + i,
      size: j + 2,
      off: Math.abs(middle({ left: column.left, right: end.right }) - middle(word)),
    })),
  );
  const fitting = spans.filter(({ off }) => off <= tolerance);
  return fitting.sort((a, b) => b.size - a.size || a.off - b.off)[0]?.from;
}

function isRuled(word: PlacedWord, rules: readonly PlacedWord[]): boolean {
  return rules.some(({ left, right }) => middle(word) >= left && middle(word) <= right);
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
