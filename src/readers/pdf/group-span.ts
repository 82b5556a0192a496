import type { PlacedLine, PlacedWord } from "../layout/placed-line";

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Units of one column. */
export const COLUMN_UNIT =
  /^[(（]?(?:(?:十|百|千)?[万億兆]?円(?:\s*銭)?|千円|百万円|千株|株|[%％]|(?:(?:thousand|million|billion)s?(?: of)? )?yen)[)）]?$/iu;
/** So far off the middle of its columns a heading may stand, in parts of the distance of two columns: half as many move it by half. */
const OFF_MIDDLE = 0.25;
const MOST_COLUMNS = 16;
const MOST_HEADINGS = 6;
/** Words that head columns of a period, however many: "FOURTH QUARTER", "12 Weeks Ended 3/25/2023", 2023. */
const OF_PERIOD =
  /\b(?:months?|weeks?|quarters?|quarterly|years?|half|ended|ending|annual|[1-4]Q|Q[1-4]|(?:19|20)\d\d)\b|(?:月|期|年度?)/iu;

/** Headings of one column stand in one middle, of different columns farther apart. */
const SAME_COLUMN = 6;
/** So far right of the labels' edge what heads a column begins. */
const LABEL_INDENT = 40;

/**
 * Where the headings of the columns stand, which may be left of the figures that are set at the columns' right edge:
 * by the lowest lines of the header that together have one for each column. Undefined where that cannot be told.
 */
export function headingColumns(
  header: readonly PlacedLine[],
  columns: readonly Column[],
  margin: number,
): readonly Column[] | undefined {
  // Units stand at the right edge with the figures, and tell less of where the cells are.
  const named = header.filter(({ words }) => !words.every(({ text }) => COLUMN_UNIT.test(text)));
  return headsOf(named, columns, margin) ?? headsOf(header, columns, margin);
}

function headsOf(
  header: readonly PlacedLine[],
  columns: readonly Column[],
  margin: number,
): readonly Column[] | undefined {
  let found: readonly Column[] = [];
  for (const { words } of header.toReversed()) {
    for (const word of words.filter(({ left }) => left > margin + LABEL_INDENT)) found = withHeading(found, word);
    if (found.length >= columns.length) break;
  }
  const heads = found.toSorted((a, b) => middle(a) - middle(b));
  if (heads.length !== columns.length || heads.some((head, i) => head.left < (heads[i - 1]?.right ?? 0)))
    return undefined;
  const shifts = heads.map((head, i) => (columns[i]?.right ?? 0) - middle(head));
  const isEven = Math.max(...shifts) - Math.min(...shifts) <= leastStep(heads) * 0.75;
  return isEven && heads.every((head, i) => head.left < (columns[i]?.right ?? 0)) ? heads : undefined;
}

function withHeading(columns: readonly Column[], word: Column): readonly Column[] {
  const same = columns.find((column) => Math.abs(middle(column) - middle(word)) <= SAME_COLUMN);
  if (!same) return [...columns, { left: word.left, right: word.right }];
  // What is wider than its own column is told by the narrower words.
  return columns.map((column) => (column === same && width(word) > width(column) ? widened(column, word) : column));
}

function widened(column: Column, word: Column): Column {
  return { left: Math.min(column.left, word.left), right: Math.max(column.right, word.right) };
}

/**
 * The cells of a line of header whose headings share all columns among them, each in the middle of its own; a heading
 * stands in every cell of its group. Undefined where no such division is told, and where it would be one heading for
 * each column.
 */
export function cellsOfGroups(
  line: PlacedLine,
  columns: readonly Column[],
  margin: number,
): readonly string[] | undefined {
  const { label, headings } = partsOf(line, columns);
  // The first of as many periods as columns, set left of narrow figures, is no label.
  const isFirst = label && label.left > margin + LABEL_INDENT && OF_PERIOD.test(label.text);
  if (isFirst && line.words.length === columns.length) return ["", ...line.words.map(({ text }) => text)];
  if (headings.length === 0 || headings.length >= columns.length || headings.length > MOST_HEADINGS) return undefined;
  if (columns.length > MOST_COLUMNS) return undefined;
  const sizes = sizesOf(headings, columns);
  if (!sizes) return undefined;
  return [label?.text ?? "", ...headings.flatMap(({ text }, i) => Array<string>(sizes[i] ?? 0).fill(text))];
}

/** So far a heading may reach over the column before, for the sake of edges that are not set exactly. */
const EDGE = 2;

/**
 * The cells of a line of header that has a heading for each column, told by where they begin: each between the right
 * edge of the column before, or of the labels, and that of its own. Headings in the middle of wide cells stand left of
 * their figures, and may be nearer to the column before. Undefined where any column has none of its own.
 */
export function cellsInOrder(
  line: PlacedLine,
  columns: readonly Column[],
  labelEdge: number,
): readonly string[] | undefined {
  const { label, headings } = headingsOf(line, labelEdge);
  if (columns.length < 2 || headings.length !== columns.length) return undefined;
  const isInOrder = columns.every(({ right }, i) => {
    const left = headings[i]?.left ?? right;
    return left >= (columns[i - 1]?.right ?? labelEdge) - EDGE && left < right;
  });
  return isInOrder ? [label, ...headings.map(({ text }) => text)] : undefined;
}

/** What heads the labels begins over them, what heads columns behind them. */
function headingsOf({ words }: PlacedLine, labelEdge: number) {
  const [first, ...others] = words;
  return first && others.length > 0 && first.left < labelEdge - EDGE
    ? { label: first.text, headings: others }
    : { label: "", headings: words };
}

/** So far apart the middles of what stands in one column may be. */
const ONE_MIDDLE = 1.5;
const PERIOD =
  /\b(?:months?|weeks?|quarters?|years?|half|ended|ending|annual|[1-4]Q|Q[1-4]|(?:19|20)\d\d)\b|\d月|[\d前当]期|\d年|期間|年度/iu;

/**
 * The cells of a line whose headings stand exactly under or over those of another line, which has one for each column:
 * the second line of what some of them say. Undefined where a heading has none of them for its own. Of three columns
 * the middle one's heading stands where that of their group would; of two it does not.
 */
export function cellsUnderOthers(
  line: PlacedLine,
  others: readonly PlacedLine[],
  columns: readonly Column[],
  labelEdge: number,
): readonly string[] | undefined {
  const { label, headings } = headingsOf(line, labelEdge);
  const isGroup = headings.some(({ text }) => PERIOD.test(text) || OF_CHANGE.test(text));
  if (headings.length >= columns.length || (isGroup && columns.length > 2)) return undefined;
  for (const other of others) {
    if (other === line || !cellsInOrder(other, columns, labelEdge)) continue;
    const cells = cellsUnder(headings, headingsOf(other, labelEdge).headings);
    if (cells) return [label, ...cells];
  }
  return undefined;
}

/** One cell for each of the heads, filled by what stands in its middle; undefined where something stands elsewhere. */
function cellsUnder(headings: readonly PlacedWord[], heads: readonly PlacedWord[]): readonly string[] | undefined {
  const at = headings.map((word) => heads.findIndex((head) => Math.abs(middle(head) - middle(word)) <= ONE_MIDDLE));
  if (at.includes(-1) || new Set(at).size < at.length) return undefined;
  return heads.map((_, i) => headings[at.indexOf(i)]?.text ?? "");
}

/** The headings of a header that stand above each other in one middle, from the left; units are none. */
function stacksOf(header: readonly PlacedLine[], labelEdge: number): readonly PlacedWord[] {
  const stacks: PlacedWord[] = [];
  for (const line of header) {
    for (const word of headingsOf(line, labelEdge).headings) {
      if (COLUMN_UNIT.test(word.text)) continue;
      const at = stacks.findIndex((stack) => Math.abs(middle(stack) - middle(word)) <= ONE_MIDDLE);
      const stack = stacks[at];
      if (stack)
        stacks[at] = { ...stack, left: Math.min(stack.left, word.left), right: Math.max(stack.right, word.right) };
      else stacks.push(word);
    }
  }
  return stacks.toSorted((a, b) => a.left - b.left);
}

/**
 * Where each heading stands over an amount and its change, 百万円 and %, as the line of units tells: the columns of each
 * heading as one. Undefined without such a line.
 */
export function columnsOfMeasures(
  header: readonly PlacedLine[],
  columns: readonly Column[],
): readonly (readonly Column[])[] | undefined {
  const units = header.find(
    ({ words }) => words.length === columns.length && words.every(({ text }) => COLUMN_UNIT.test(text)),
  );
  if (!units || PERCENT.test(units.words[0]?.text ?? "%")) return undefined;
  const measures: Column[][] = [];
  for (const [i, { text }] of units.words.entries()) {
    const column = columns[i];
    if (!column) continue;
    if (PERCENT.test(text)) measures.at(-1)?.push(column);
    else measures.push([column]);
  }
  // Only the last ones, per share, are without a change; elsewhere a percentage is a measure of its own.
  const pairs = measures.findLastIndex(({ length }) => length === 2) + 1;
  const arePaired = measures.every(({ length }, i) => length === (i < pairs ? 2 : 1));
  return pairs > 1 && arePaired && units.words.slice(2 * pairs).every(({ text }) => /銭/u.test(text))
    ? measures
    : undefined;
}

/** The cells of a line with a heading for each measure, or for some of them under the headings of another such line. */
export function cellsOfMeasures(
  line: PlacedLine,
  header: readonly PlacedLine[],
  measures: readonly (readonly Column[])[],
  labelEdge: number,
): readonly string[] | undefined {
  const whole = measures.map((columns) => ({ left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 }));
  const cells =
    cellsInOrder(line, whole, labelEdge) ??
    cellsUnderOthers(line, header, whole, labelEdge) ??
    cellsOfStacks(line, header, whole, labelEdge);
  if (!cells) return undefined;
  return [cells[0] ?? "", ...measures.flatMap((columns, i) => columns.map(() => cells[i + 1] ?? ""))];
}

/** What stands in the middle of what, where all lines of the header together have a heading for each. */
function cellsOfStacks(
  line: PlacedLine,
  header: readonly PlacedLine[],
  columns: readonly Column[],
  labelEdge: number,
): readonly string[] | undefined {
  const stacks = stacksOf(header, labelEdge);
  if (!cellsInOrder({ words: stacks, place: line.place }, columns, labelEdge)) return undefined;
  const { label, headings } = headingsOf(line, labelEdge);
  const cells = cellsUnder(headings, stacks);
  return cells && [label, ...cells];
}

const PERCENT = /^[(（]?[%％][)）]?$/u;

/** A group of changes stands over what they are in, and beside the periods that they are between. */
const OF_CHANGE = /\b(?:change|increase|decrease|variance|growth)\b|增[減减]|増減/iu;
const SHALLOW = 0.4;

/**
 * A line whose words are as wide as what they head: one in the middle of a single column is cut down to it where it
 * reaches but little over its neighbours, and one of changes reaches over what stands around it without a period.
 */
export function overTheirColumns(line: PlacedLine, heads: readonly Column[], leaves: readonly string[]): PlacedLine {
  const words = line.words.map((word) => {
    const at = heads.findIndex((head) => Math.abs(middle(head) - middle(word)) <= SAME_COLUMN);
    const own = heads[at];
    if (!own) return word;
    const isBlank = (i: number) => {
      const [head, leaf] = [heads[i], leaves[i + 1] ?? ""];
      return (
        head !== undefined &&
        leaf !== "" &&
        leaf !== word.text &&
        !OF_PERIOD.test(leaf) &&
        !line.words.some((other) => other !== word && overlap(other, head) > 0)
      );
    };
    let reach = 0;
    while (OF_CHANGE.test(word.text) && isBlank(at - reach - 1) && isBlank(at + reach + 1)) reach++;
    const [first, last] = [heads[at - reach], heads[at + reach]];
    if (reach > 0 && first && last) return { ...word, left: first.left, right: last.right };
    const isShallow = [heads[at - 1], heads[at + 1]].every(
      (head) => !head || overlap(word, head) < SHALLOW * width(head),
    );
    return isShallow ? { ...word, left: own.left, right: own.right } : word;
  });
  return { ...line, words };
}

function overlap(a: Column, b: Column): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

function partsOf({ words }: PlacedLine, columns: readonly Column[]) {
  const [first] = words;
  const [column] = columns;
  const isLabel = first && column && middle(first) < column.left && first.right < middle(column);
  return { label: isLabel ? first : undefined, headings: isLabel ? words.slice(1) : words };
}

function leastStep(columns: readonly Column[]): number {
  return Math.min(...columns.slice(1).map((column, i) => middle(column) - middle(columns[i] ?? column)));
}

function sizesOf(headings: readonly PlacedWord[], columns: readonly Column[]): readonly number[] | undefined {
  const tolerance = leastStep(columns) * OFF_MIDDLE;
  let best: { readonly sizes: readonly number[]; readonly off: number } | undefined;
  const place = (at: number, from: number, sizes: readonly number[], off: number) => {
    const heading = headings[at];
    if (!heading) {
      if (from === columns.length && off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { sizes, off };
      return;
    }
    const left = headings.length - at - 1;
    for (let size = 1; from + size + left <= columns.length; size++) {
      if (!mayReach(heading, size)) continue;
      const [first, last] = [columns[from], columns[from + size - 1]];
      if (!first || !last) break;
      const own = Math.abs(middle({ left: first.left, right: last.right }) - middle(heading));
      if (own <= tolerance) place(at + 1, from + size, [...sizes, size], off + own);
    }
  };
  place(0, 0, [], 0);
  return best?.sizes;
}

/** What stands over the middle one of three columns may be its own heading, unless it speaks of a period. */
function mayReach({ text }: PlacedWord, size: number): boolean {
  return size === 1 || size % 2 === 0 || (OF_PERIOD.test(text) && !OF_CHANGE.test(text));
}

function width({ left, right }: Column): number {
  return right - left;
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}
