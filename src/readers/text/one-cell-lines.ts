import type { GridBlock, GridRow } from "../document";
import { isFilled } from "../layout/figure-word";
import type { TextLine } from "./text-line";

/** A table whose cells stand a line each, as positions of the lines it takes. */
export interface OneCellTable {
  readonly first: number;
  readonly end: number;
  readonly grid: GridBlock;
}

/** Wider tables are not printed so, and labels are shorter. */
const MOST_COLUMNS = 16;
const LONGEST_LABEL = 120;
/** So many labels must be followed by equally many figures before it is a rhythm. */
const LEAST_ROWS = 3;

interface Cell {
  readonly at: number;
  readonly text: string;
  readonly filled: boolean;
}

/** A label with the figures below it, as positions among the cells. */
interface Beat {
  readonly label: number;
  readonly figures: number;
}

/**
 * Tables whose labels and figures stand a line each: every label is followed by as many figures as the table has
 * columns. The headings are the last lines above the first label, one a column, each with a digit of its period. Where
 * the rhythm breaks the table ends, since nothing tells which figure is missing.
 */
export function oneCellTables(lines: readonly TextLine[]): readonly OneCellTable[] {
  const cells = cellsOf(lines);
  const beats = beatsOf(cells);
  const tables: OneCellTable[] = [];
  let at = 0;
  while (at < beats.length) {
    const size = beats[at]?.figures ?? 0;
    let end = at;
    while (end < beats.length && beats[end]?.figures === size && follows(cells, beats, at, end)) end++;
    const table = end - at >= LEAST_ROWS ? tableOf(cells, beats.slice(at, end), lines, size) : undefined;
    if (table && table.first >= (tables.at(-1)?.end ?? 0)) tables.push(table);
    at = Math.max(end, at + 1);
  }
  return tables;
}

/** Lines that hold something, a sign of currency joined with the figure below it, a closing one with that above. */
function cellsOf(lines: readonly TextLine[]): readonly Cell[] {
  const cells: Cell[] = [];
  let sign = "";
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (text === "") return;
    const last = cells.at(-1);
    if (/^[$¥€£]$/u.test(text)) sign = text;
    else if (/^[)%]{1,2}$/u.test(text) && last && isFilled(`${last.text}${text}`))
      cells[cells.length - 1] = { ...last, text: `${last.text}${text}`, filled: true };
    else {
      const filled = isFilled(text) && !/^(?:19|20)\d{2}$/u.test(text);
      cells.push({ at, text: filled ? sign + text : text, filled });
      sign = "";
    }
  });
  return withWholeDates(cells);
}

const MONTH_AND_DAY = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},$/iu;
const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * "December 31," with its year on the next line is the heading of one column. Days above one another, or a year with
 * another below it, are headings of two lines, which stand one by one.
 */
function withWholeDates(cells: readonly Cell[]): readonly Cell[] {
  const isDay = (at: number) => MONTH_AND_DAY.test(cells[at]?.text ?? "");
  const isYear = (at: number) => YEAR.test(cells[at]?.text ?? "");
  const isSplit = (at: number) => isDay(at) && isYear(at + 1) && !isDay(at - 1) && !isYear(at + 2);
  return cells.flatMap((cell, at) => {
    if (isSplit(at - 1)) return [];
    return isSplit(at) ? [{ ...cell, text: `${cell.text} ${cells[at + 1]?.text ?? ""}` }] : [cell];
  });
}

/** Labels that stand directly above figures. */
function beatsOf(cells: readonly Cell[]): readonly Beat[] {
  const beats: Beat[] = [];
  for (let i = 0; i + 1 < cells.length; i++) {
    if (cells[i]?.filled !== false || cells[i + 1]?.filled !== true) continue;
    let figures = 0;
    while (cells[i + 1 + figures]?.filled) figures++;
    beats.push({ label: i, figures });
  }
  return beats;
}

/** Between two rows of a table stand at most the headings of sections. */
function follows(cells: readonly Cell[], beats: readonly Beat[], first: number, at: number): boolean {
  const [before, beat] = [beats[at - 1], beats[at]];
  if (!beat || (cells[beat.label]?.text.length ?? 0) > LONGEST_LABEL) return false;
  if (at === first || !before) return true;
  const headings = cells.slice(before.label + 1 + before.figures, beat.label);
  return headings.length <= 2 && headings.every(({ text }) => text.length <= LONGEST_LABEL && !/\d{4}/u.test(text));
}

function tableOf(
  cells: readonly Cell[],
  beats: readonly Beat[],
  lines: readonly TextLine[],
  size: number,
): OneCellTable | undefined {
  const [first, last] = [beats[0], beats.at(-1)];
  if (!first || !last || size < 2 || size > MOST_COLUMNS) return undefined;
  const top = headingsAbove(cells, first.label, size);
  if (top === undefined) return undefined;
  const groups = groupsAbove(cells, top, size);
  const row = (texts: readonly Cell[], label: string): readonly GridRow[] => {
    const place = lines[texts[0]?.at ?? 0]?.place;
    return place ? [{ cells: [label, ...texts.map(({ text }) => text)], place }] : [];
  };
  const end = last.label + 1 + size;
  const rows: GridRow[] = [
    ...groups.flatMap((group) => row(spreadOver(group, size), "")),
    ...row(cells.slice(top, top + size), ""),
  ];
  for (let i = top + size; i < end; i++) {
    const cell = cells[i];
    const beat = cell && !cell.filled ? cells[i + 1]?.filled : undefined;
    if (!cell || cell.filled) continue;
    const place = lines[cell.at]?.place;
    const figures = beat ? cells.slice(i + 1, i + 1 + size).map(({ text }) => text) : Array<string>(size).fill("");
    if (place) rows.push({ cells: [cell.text, ...figures], place });
  }
  const firstLine = (groups[0]?.[0] ?? cells[top])?.at ?? 0;
  const place = lines[firstLine]?.place;
  return place
    ? { first: firstLine, end: (cells[end - 1]?.at ?? 0) + 1, grid: { kind: "grid", rows, place } }
    : undefined;
}

const OF_TIME =
  /\b(?:months?|weeks?|quarters?|years?) (?:end(?:ed|ing)\b|to date)|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},?$/iu;

/**
 * The headings of groups above those of the columns, upper lines first: where the columns' years begin anew for each
 * group, as many lines of time stand above them as there are groups.
 */
function groupsAbove(
  cells: readonly Cell[],
  top: number,
  size: number,
  own = cells.slice(top, top + size).map(({ text }) => text),
): readonly (readonly Cell[])[] {
  // A day for every column is none of a group.
  const days = cells.slice(Math.max(0, top - size), top);
  if (days.length === size && days.every(({ text }) => MONTH_AND_DAY.test(text))) {
    const whole = days.map(({ text }, i) => `${text} ${own[i] ?? ""}`);
    return [...groupsAbove(cells, top - size, size, whole), days];
  }
  const repeat = own.findIndex((text, i) => i > 0 && own.every((other, j) => other === own[j % i]) && text === own[0]);
  const count = repeat > 0 && size % repeat === 0 ? size / repeat : 1;
  if (count < 2) return [];
  const groups: (readonly Cell[])[] = [];
  for (let at = top - count; at >= 0; at -= count) {
    const group = cells.slice(at, at + count);
    if (!group.every(({ text, filled }) => !filled && OF_TIME.test(text))) break;
    groups.unshift(group);
  }
  return groups;
}

/** Each heading of a group over the first of its columns. */
function spreadOver(group: readonly Cell[], size: number): readonly Cell[] {
  const each = size / group.length;
  return group.flatMap((cell) => [cell, ...Array<Cell>(each - 1).fill({ ...cell, text: "" })]);
}

/** Where the headings begin: right above the first label, or above the headings of sections over it. */
function headingsAbove(cells: readonly Cell[], label: number, size: number): number | undefined {
  for (let sections = 0; sections <= 2; sections++) {
    const top = label - sections - size;
    if (top < 0) return undefined;
    const headings = cells.slice(top, top + size);
    const dated = headings.filter(({ text }) => /\d/u.test(text)).length;
    // A "Transition Period" may stand among the years.
    const areDated = [headings[0], headings.at(-1)].every((cell) => cell && /\d/u.test(cell.text));
    const areHeadings =
      areDated && dated >= Math.max(2, size - 1) && headings.every(({ text, filled }) => !filled && text.length <= 60);
    // One more above would leave open which of them are the columns'.
    const more = cells[top - 1];
    if (areHeadings && !(more && /^(?:19|20)\d{2}$/u.test(more.text))) return top;
  }
  return undefined;
}
