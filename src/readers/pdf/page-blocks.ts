import type { Block, GridRow, TextBlock } from "../document";
import type { PlacedLine, PlacedWord } from "../layout/placed-line";
import { overItsYears } from "./group-heading";
import {
  COLUMN_UNIT,
  cellsInOrder,
  cellsOfGroups,
  cellsOfMeasures,
  cellsUnderOthers,
  columnsOfMeasures,
  headingColumns,
  overTheirColumns,
} from "./group-span";
import { withoutStrayNils } from "./stray-nil";
import { withLabelHeading } from "./label-heading";
import { isBracketed, isCaptioned, withWholeCaptions } from "./page-caption";
import { holdsFigure } from "./page-figure";

/** So many lines of a label may stand between two rows of figures, and so many of a header above the first. */
const MOST_LABEL_LINES = 5;
const MOST_HEADER_LINES = 6;
const PROSE_WORDS = 10;
const PROSE_FILLED = 0.85;
const PROSE_INDENT = 20;
/** So far off the middle a centred line stands at most, or twice as far where lines above each other share theirs. */
const OFF_CENTRE = 6;
const SAME_MIDDLE = 1;
/** A heading of periods whose years stand elsewhere. */
const OF_PERIOD = /\b(?:months?|weeks?|quarters?|half|years?|ended|ending)\b|[月期]|年度/iu;
/** The end of a heading that began a line above: "至 2024年12月31日)". */
const RESTS = /^[^()]*\)$/u;
const SAYS_YEAR = /(?:19|20)\d\d|\d{2,3}年|[一二][九零〇○][零〇○一二三四五六七八九]{2}/u;

/** （注）包括利益 2024年3月期 2,512百万円: a note between two tables heads none. */
const NOTE = /^(?:[(（]\s*(?:注|注記|参考)\s*\d{0,2}\s*[)）]|※)/u;

const YEAR = /^(?:19|20)\d\d$/u;

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The blocks of one page: runs of lines with figures in columns are tables, other lines text; `running` heads no table. */
export function blocksOfPage(
  printed: readonly PlacedLine[],
  running: ReadonlySet<PlacedLine> = new Set(),
): readonly Block[] {
  const lines = withWholeCaptions(printed);
  const blocks: Block[] = [];
  let at = 0;
  for (const { first, end } of tableRuns(lines, running)) {
    for (const line of lines.slice(at, first)) blocks.push(textBlock(line));
    const run = lines.slice(first, end);
    blocks.push(...(tableOf(run) ?? run.map(textBlock)));
    at = end;
  }
  for (const line of lines.slice(at)) blocks.push(textBlock(line));
  return blocks;
}

interface Run {
  readonly first: number;
  readonly end: number;
}

function tableRuns(lines: readonly PlacedLine[], running: ReadonlySet<PlacedLine>): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!isRow(lines[at])) {
      at++;
      continue;
    }
    const end = endOfRun(lines, at);
    const floor = runs.at(-1)?.end ?? 0;
    let edge = Math.min(...lines.slice(at, end).flatMap((line) => figuresOf(line).map(({ left }) => left)));
    const margin = Math.min(...lines.slice(at, end).flatMap(({ words: [word] }) => (word ? [word.left] : [])));
    const middles = middlesOf(lines, lines.slice(at, end));
    let first = at;
    // A section's heading may stand between the header and the first figures.
    for (let i = at - 1; i >= floor && at - i <= MOST_HEADER_LINES; i--) {
      const line = lines[i];
      if (
        line &&
        (running.has(line) ||
          NOTE.test(line.words[0]?.text ?? "") ||
          isCaptioned(line) ||
          isProse(line, margin) ||
          isCentredTitle(lines, i, middles))
      )
        break;
      if (line && isHeader(line, edge)) {
        first = i;
        // What heads these cells may be as wide as they are.
        edge = Math.min(edge, ...line.words.slice(1).map(({ left }) => left));
      } else if ((!line || !isBracketed(line)) && (line?.words[0]?.right ?? Number.POSITIVE_INFINITY) > edge) break;
    }
    runs.push({ first, end });
    at = end;
  }
  return runs;
}

function endOfRun(lines: readonly PlacedLine[], start: number): number {
  let end = start + 1;
  let edge = Math.min(...figuresOf(lines[start]).map(({ left }) => left));
  for (let i = end; i < lines.length && i - end < MOST_LABEL_LINES; i++) {
    const line = lines[i];
    if (line && headsAnother(line)) break;
    if (isRow(line)) {
      edge = Math.min(edge, ...figuresOf(line).map(({ left }) => left));
      end = i + 1;
    } else if (!line || (!isBracketed(line) && line.words.length === 1 && (line.words[0]?.right ?? 0) > edge)) break;
  }
  return end;
}

/**
 * Units for several columns, 百万円 and ％ and 円 銭, stand below the headings of a table and begin another one, and so
 * does a caption beside a title: "２．セグメント別売上高 (単位:億円)".
 */
function headsAnother(line: PlacedLine): boolean {
  const { words } = line;
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return false;
  if (isCaptioned(line)) return true;
  const areUnits = others.every(({ text }) => COLUMN_UNIT.test(text));
  return areUnits && (others.length >= 2 || COLUMN_UNIT.test(first.text));
}

function figuresOf(line: PlacedLine | undefined): readonly PlacedWord[] {
  return (line?.words ?? []).filter(({ text }) => holdsFigure(text));
}

function labelOf({ words: [first] }: PlacedLine): PlacedWord | undefined {
  return first && !holdsFigure(first.text) ? first : undefined;
}

/** A figure behind the label makes a row; one before it is the number of a remark. */
function isRow(line: PlacedLine | undefined): boolean {
  // "- 7 -" is a page's number.
  if (/^[-–—]\s*\d{1,3}\s*[-–—]$/u.test((line?.words ?? []).map(({ text }) => text).join(" "))) return false;
  if (OF_COMPANY.test(line?.words[0]?.text ?? "")) return false;
  return (line?.words.slice(1) ?? []).some(({ text }) => holdsFigure(text));
}

/** The head of a Japanese earnings report, where "コード番号 9999" and "配当支払開始予定日 －" are no figures. */
const OF_COMPANY =
  /^(?:(?:会社名|上場会社名|上場取引所|(?:証券)?コード(?:番号)?|代表者|問合せ先(?:責任者)?)(?:[ :(]|$)|(?:定時株主総会|配当支払|(?:四半期|半期|有価証券)報告書).{0,8}予定日)/u;

/** Words that fill a line from the margin of the labels on are a sentence, though wide blanks part some of them. */
function isProse({ words }: PlacedLine, margin: number): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first.left > margin + PROSE_INDENT || words.some(({ text }) => holdsFigure(text)))
    return false;
  const filled = words.reduce((sum, { left, right }) => sum + right - left, 0);
  const count = words.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  return count >= PROSE_WORDS && filled > (last.right - first.left) * PROSE_FILLED;
}

interface Middles {
  /** Of the page and of the table with its labels: where titles stand. */
  readonly titles: readonly number[];
  /** Of the columns of figures: where what heads them all stands. */
  readonly figures: number;
}

function middlesOf(page: readonly PlacedLine[], run: readonly PlacedLine[]): Middles {
  return {
    titles: [middleOf(page.flatMap(({ words }) => words)), middleOf(run.flatMap(({ words }) => words))],
    figures: middleOf(run.flatMap((line) => figuresOf(line).filter((word) => word !== line.words[0]))),
  };
}

function middleOf(words: readonly PlacedWord[]): number {
  return (Math.min(...words.map(({ left }) => left)) + Math.max(...words.map(({ right }) => right))) / 2;
}

/**
 * The issuer's name, a title or "12 weeks ended March 25, 2023 and March 19, 2022", centred over the labels and the
 * figures together, heads no column. A length of time without a year is completed by the years below it.
 */
function isCentredTitle(lines: readonly PlacedLine[], at: number, { titles, figures }: Middles): boolean {
  const line = lines[at];
  const middle = middleOfSole(line);
  if (!line || middle === undefined || isBracketed(line)) return false;
  const text = line.words[0]?.text ?? "";
  if ((OF_PERIOD.test(text) && !SAYS_YEAR.test(text)) || RESTS.test(text)) return false;
  const beside = [lines[at - 1], lines[at + 1]].map(middleOfSole);
  const isStacked = beside.some((other) => other !== undefined && Math.abs(other - middle) <= SAME_MIDDLE);
  const off = Math.min(...titles.map((title) => Math.abs(middle - title)));
  return off <= (isStacked ? 2 : 1) * OFF_CENTRE && Math.abs(middle - figures) > Math.max(off, 3 * OFF_CENTRE);
}

function middleOfSole(line: PlacedLine | undefined): number | undefined {
  const [word, another] = line?.words ?? [];
  return word && !another ? (word.left + word.right) / 2 : undefined;
}

/** Above the columns stand several cells, or one that begins beside the labels or goes on from the line above. */
function isHeader(line: PlacedLine | undefined, edge: number): boolean {
  const words = line?.words ?? [];
  const [first] = words;
  return words.length >= 2 || (first !== undefined && (first.left > edge - 30 || RESTS.test(first.text)));
}

/** Undefined where two figures of a row fall into one column: then the columns are not understood. */
function tableOf(printed: readonly PlacedLine[]): readonly Block[] | undefined {
  const lines = withoutStrayNils(printed, columnsOf(printed));
  const most = Math.max(...lines.map((line) => figuresOf(line).length));
  const fullest = columnsOf(lines.filter((line) => figuresOf(line).length === most));
  const all = columnsOf(lines);
  return (
    yearsBeside(lines, all) ?? tableIn(lines, all) ?? (fullest.length === most ? tableIn(lines, fullest) : undefined)
  );
}

/** Years that stand beside the columns they head, one to each, make no columns of their own. */
function yearsBeside(lines: readonly PlacedLine[], all: readonly Column[]): readonly Block[] | undefined {
  const first = lines.findIndex((line) => figuresOf(line).length > 0);
  const years = figuresOf(lines[first]);
  if (!years.every(({ text }) => YEAR.test(text))) return undefined;
  const columns = columnsOf(lines.filter((_, i) => i !== first));
  const areApart = columns.length === years.length && all.length === columns.length + years.length;
  return areApart ? tableIn(lines, columns) : undefined;
}

function tableIn(lines: readonly PlacedLine[], columns: readonly Column[]): readonly Block[] | undefined {
  const place = lines[0]?.place;
  if (columns.length === 0 || !place) return undefined;
  const captions = lines.filter((line) => isBracketed(line) && (line.words[0]?.right ?? 0) > (columns[0]?.left ?? 0));
  const body = lines.findIndex((line) => figuresOf(line).some(({ text }) => !YEAR.test(text)));
  const margin = Math.min(...lines.slice(Math.max(0, body)).flatMap(({ words: [word] }) => (word ? [word.left] : [])));
  const labelEdge = Math.max(...lines.slice(Math.max(0, body)).map((line) => labelOf(line)?.right ?? margin));
  const header = lines.slice(0, Math.max(0, body)).filter((line) => !isBracketed(line));
  const heads = headingColumns(header, columns, margin);
  const lowest = header.findLast(({ words }) => words.length >= columns.length) ?? header.at(-1);
  const leaves = (heads && lowest && cellsOf(lowest, heads)) ?? [];
  const rows: GridRow[] = [];
  let headed = 0;
  for (const [i, line] of lines.entries()) {
    if (captions.includes(line)) continue;
    if (i === body) headed = rows.length;
    const cells =
      i < body
        ? headerCells(line, lines.slice(i + 1), columns, { header, heads, margin, labelEdge, leaves })
        : cellsOf(line, columns);
    if (!cells) return undefined;
    const above = rows.at(-1);
    if (above && endsDates(above.cells, cells))
      rows[rows.length - 1] = {
        cells: cells.map((cell, i) => `${above.cells[i] ?? ""} ${cell}`.trim()),
        place: above.place,
      };
    else rows.push({ cells, place: line.place });
  }
  return [...captions.map(textBlock), { kind: "grid", rows: withLabelHeading(rows, headed), place }];
}

interface Headings {
  readonly header: readonly PlacedLine[];
  readonly heads: readonly Column[] | undefined;
  readonly margin: number;
  /** How far right the labels of the rows reach. */
  readonly labelEdge: number;
  /** The cells of the lowest line of the header. */
  readonly leaves: readonly string[];
}

/** Where headings stand left of the figures at their columns' right edge, it is told by them in which column a word is. */
function headerCells(
  line: PlacedLine,
  below: readonly PlacedLine[],
  columns: readonly Column[],
  { header, heads, margin, labelEdge, leaves }: Headings,
): readonly string[] | undefined {
  const measures = columnsOfMeasures(header, columns);
  const inOrder =
    cellsInOrder(line, columns, labelEdge) ??
    (measures && cellsOfMeasures(line, header, measures, labelEdge)) ??
    cellsUnderOthers(line, header, columns, labelEdge);
  if (inOrder) return inOrder;
  const own = (heads && cellsOf(overTheirColumns(line, heads, leaves), heads)) ?? cellsOf(line, columns);
  return own && (cellsOfGroups(line, heads ?? columns, margin) ?? overItsYears(own, line, below, heads ?? columns));
}

/** Years under "June 30," are the rest of the dates. */
function endsDates(above: readonly string[], cells: readonly string[]): boolean {
  const filled = cells.some((cell) => cell !== "");
  return (
    filled &&
    cells.every((cell, i) => (cell === "" ? above[i] === "" : YEAR.test(cell) && /\d,$/u.test(above[i] ?? "")))
  );
}

/** Figures of one column overlap each other, right-aligned or centred; between columns runs a blank. */
function columnsOf(lines: readonly PlacedLine[]): readonly Column[] {
  // A number in the place of a label, as of a remark, makes no column; one of an unlabelled row does.
  const figures = lines.flatMap((line) => {
    const unlabelled = line.words.length > 1 && line.words.every(({ text }) => holdsFigure(text));
    return figuresOf(line).filter((word) => word !== line.words[0] || unlabelled);
  });
  const columns: Column[] = [];
  for (const { left, right } of figures.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

function cellsOf(line: PlacedLine, columns: readonly Column[]): readonly string[] | undefined {
  const cells = Array<string>(columns.length + 1).fill("");
  const taken = new Set<number>();
  for (const word of line.words) {
    const figure = holdsFigure(word.text);
    const positions = positionsOf(word, columns, figure, line);
    if (figure && positions.length > 1) return undefined;
    for (const position of positions) {
      if (taken.has(position) && (figure || holdsFigure(cells[position] ?? ""))) return undefined;
      cells[position] = `${cells[position] ?? ""} ${word.text}`.trim();
      if (position > 0) taken.add(position);
    }
  }
  return cells;
}

/** The label column is 0. A header over several columns stands in each of them. */
function positionsOf(
  word: PlacedWord,
  columns: readonly Column[],
  figure: boolean,
  line: PlacedLine,
): readonly number[] {
  const middle = (word.left + word.right) / 2;
  const first = columns[0];
  if (figure && first && isAccountCode(word, line, first)) return [0];
  if (!figure && first && middle < first.left && word.right < (first.left + first.right) / 2)
    return isDateOver(first, word, line) ? [1] : [0];
  const over = columns.flatMap(({ left, right }, i) => (word.left < right && word.right > left ? [i + 1] : []));
  const next = columns.findIndex(({ left }) => left > middle);
  const between = next > 0 && isOverBlank(middle, columns[next - 1], columns[next]) ? [next, next + 1] : [];
  // A header centred over the blank between two columns heads both, unless one has its own.
  const others = line.words.filter((other) => other !== word);
  const shared = between.every((position) => {
    const column = columns[position - 1];
    return column !== undefined && !others.some(({ left, right }) => left < column.right && right > column.left);
  });
  if (!figure && over.length <= 1 && between.length > 0 && shared) return between;
  if (over.length > 0) return over;
  const distances = columns.map(({ left, right }) => Math.abs((left + right) / 2 - middle));
  return [1 + distances.indexOf(Math.min(...distances))];
}

/** "4000 營業收入": the number of an account in front of its name, left of all figures. */
function isAccountCode(word: PlacedWord, { words: [code, name] }: PlacedLine, column: Column): boolean {
  return (
    word === code &&
    name !== undefined &&
    /^\d{4}$/u.test(code.text) &&
    !holdsFigure(name.text) &&
    name.left < column.left
  );
}

/** Whether a heading stands rather in the middle of two columns than over one of them. */
function isOverBlank(middle: number, before: Column | undefined, next: Column | undefined): boolean {
  if (!before || !next || before.right >= middle) return false;
  const off = (left: number, right: number) => Math.abs((left + right) / 2 - middle);
  return off(before.left, next.right) < Math.min(off(before.left, before.right), off(next.left, next.right));
}

/** A day behind another heading, left of narrow figures, is theirs and no part of the labels' heading. */
function isDateOver(column: Column, word: PlacedWord, { words }: PlacedLine): boolean {
  const others = words.filter((other) => other !== word);
  return (
    word !== words[0] &&
    /^\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d$/u.test(word.text) &&
    word.right > column.left &&
    !others.some(({ left, right }) => left < column.right && right > column.left)
  );
}

function textBlock({ words, place }: PlacedLine): TextBlock {
  return { kind: "text", text: words.map(({ text }) => text).join(" "), heading: false, place };
}
