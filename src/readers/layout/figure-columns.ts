import type { SpannedCell, SpannedRow } from "./spanned-row";
import { unitColumnOf } from "./unit-column";

/** The columns of the page that make one column of the table: sign, figure, parenthesis. */
interface Band {
  from: number;
  to: number;
}

const OPENING = /^(?:[$¥￥€£]|(?:US|HK|NT|[ACRS])\$|RMB|Rs\.?|\(|[$¥￥€£]\s*\(|[△▲])$/u;
const CLOSING = /^(?:\)|[%％]|\)\s*[%％]|[%％]\s*\)|bps?|x|\)?\s*(?:\(?(?:\d|[a-z])\)|\*{1,3}|[⁰¹²³⁴-⁹]{1,2}))$/iu;
/** Figures, nil and not meaningful: what tells a column of the table. */
const FIGURE =
  /^(?:US|HK|NT|[ACRS])?[$¥￥€£]?\s*[(（△▲−–-]?\s*[$¥￥€£]?\s*(?:\d[\d,.]*|\.\d+)\s*[)）]?\s*(?:[%％]|bps?|x)?\s*[)）]?\s*(?:\(\w\)|[⁰¹²³⁴-⁹*]+)?$|^(?:[-–—―]{1,3}|n\.?m\.?|n\/[am]|\*)\s*[%％]?$/iu;
/** Full-width digits and dashes, １，２３４ and －, are figures like others. */
const FULL_WIDTH = /[\uff00-\uffef]/u;

function isFigureText(text: string): boolean {
  return FIGURE.test(FULL_WIDTH.test(text) ? text.normalize("NFKC") : text);
}

const REFERENCES = /^(?:notes?|ref\.?|references?|附[註注]|注記|注釈)$/iu;
const YEAR = /^(?:19|20)\d{2}(?:\s*\(\w\)|[⁰¹²³⁴-⁹*]+)?$/u;

/** Makes of spanned cells rows of one cell a column, the label first, every row of one length. */
export function figureColumns(rows: readonly SpannedRow[]): readonly (readonly string[])[] {
  const figures = new Set(
    rows.flatMap(({ cells }) => cells.filter(isSureFigure).flatMap(({ from, to }) => range(from, to))),
  );
  const unit = unitColumnOf(rows);
  const joined = rows.map(({ cells }) => joinPieces(cells, figures, unit));
  const bands = bandsOf(joined, unit);
  return joined.map((cells) => {
    const line: string[] = Array<string>(bands.length + 1).fill("");
    let last = 0;
    for (const cell of cells) {
      const at = cell.from === 0 || last < 0 ? 0 : columnOf(cell, bands);
      line[at] = line[at] === "" ? cell.text : `${line[at] ?? ""} ${cell.text}`;
      last = at;
    }
    return line;
  });
}

/** A mark of a note, or a small loss: (2). */
const MARK = /^\(?(?:\d|[a-z])\)$/u;

function isSureFigure(cell: SpannedCell): boolean {
  return isFigureCell(cell) && !MARK.test(cell.text);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * `$ | 1,234` and `(103 | )%` are one figure each, which covers all their columns. What may be a mark or a small loss is
 * a loss where other rows have figures.
 */
function joinPieces(
  cells: readonly SpannedCell[],
  figures: ReadonlySet<number>,
  unit: number | undefined,
): readonly SpannedCell[] {
  const joined: SpannedCell[] = [];
  let opening: SpannedCell | undefined;
  for (const cell of cells) {
    const before = joined.at(-1);
    if (opening && /^[(\d.,△▲—–-]|^n\.?[m/]/iu.test(cell.text)) {
      // A currency before NM or a dash says nothing, but stands in its column.
      joined[joined.length - 1] = { from: opening.from, to: cell.to, text: `${opening.text}${cell.text}` };
      opening = OPENING.test(`${opening.text}${cell.text}`) ? joined.at(-1) : undefined;
    } else if (cell.from !== unit && OPENING.test(cell.text)) {
      joined.push(cell);
      opening = cell;
    } else if (before && closes(before, cell) && !(MARK.test(cell.text) && figures.has(cell.to))) {
      joined[joined.length - 1] = { from: before.from, to: cell.to, text: `${before.text}${cell.text}` };
      opening = undefined;
    } else {
      joined.push(cell);
      opening = undefined;
    }
  }
  return joined;
}

/** A sign or parenthesis alone in its cell: in sheets only those have them that were pages before. */
export function isPiece(text: string): boolean {
  return OPENING.test(text) || /^\)?\s*[)%％]$/u.test(text);
}

function closes(before: SpannedCell, cell: SpannedCell): boolean {
  if (!CLOSING.test(cell.text) || cell.from > before.to + 3) return false;
  const open = before.text.lastIndexOf("(") > before.text.lastIndexOf(")");
  if (/^[)]/u.test(cell.text)) return open;
  return (
    open || (isFigureText(before.text) && !YEAR.test(before.text) && !/[%％]/u.test(before.text) && before.from > 0)
  );
}

/**
 * Figures that overlap stand in one column, unless a row has both of them. Years over columns and the label's column
 * make none; a text column has its own where no figure is.
 */
function bandsOf(rows: readonly (readonly SpannedCell[])[], unit: number | undefined): readonly Band[] {
  const bands: Band[] = [];
  const add = (cells: readonly SpannedCell[]) => {
    for (const { from, to } of cells) {
      const over = bands.filter((band) => band.from <= to && band.to >= from);
      const [first] = over;
      if (!first) bands.push({ from, to });
      else if (over.length === 1 && sharesNoRow(first, from, to, rows)) {
        first.from = Math.min(first.from, from);
        first.to = Math.max(first.to, to);
      }
    }
  };
  if (unit !== undefined) bands.push({ from: unit, to: unit });
  // Narrow figures first: a wide cell says less of where its column is.
  const figures = rows.flatMap((cells) => cells.filter(isFigureCell));
  for (const width of [0, 1, 2, 3, Number.POSITIVE_INFINITY]) {
    add(figures.filter(({ from, to }) => Math.min(to - from, 4) === Math.min(width, 4)));
  }
  // What stands under "Notes" refers to them: 七、61 is no part of the label before it.
  const references = rows.flatMap((cells) => cells.filter(({ from, text }) => from > 0 && REFERENCES.test(text)));
  add(references.filter(({ from, to }) => !bands.some((band) => band.from <= to && band.to >= from)));
  const years = rows.flatMap((cells) => cells.filter(({ from, text }) => from > 0 && YEAR.test(text)));
  add(years.filter(({ from, to }) => !bands.some((band) => band.from <= to && band.to >= from)));
  const firstFigure = bands.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const texts = rows.flatMap((cells) =>
    cells.filter((cell) => cell.from > firstFigure && !isFigureCell(cell) && cell.to - cell.from < 4),
  );
  const bodyTexts = texts.filter(({ from, to }) => !bands.some((band) => band.from <= to && band.to >= from));
  add(bodyTexts.filter((cell) => columnIsText(cell, rows)));
  return bands.sort((a, b) => a.from - b.from);
}

/** A figure behind the label; a year is a heading. */
export function isFigureCell({ from, text }: SpannedCell): boolean {
  return from > 0 && isFigureText(text) && !YEAR.test(text);
}

/** Widening a band over a figure must not lay two figures of one row into one column. */
function sharesNoRow(band: Band, from: number, to: number, rows: readonly (readonly SpannedCell[])[]): boolean {
  const [left, right] = [Math.min(band.from, from), Math.max(band.to, to)];
  if (left === band.from && right === band.to) return true;
  return !rows.some(
    (cells) =>
      cells.filter((cell) => cell.from <= right && cell.to >= left && isFigureText(cell.text) && !YEAR.test(cell.text))
        .length > 1,
  );
}

/** A column of words has them in rows of figures, too; what only a header has is a heading of the next column. */
function columnIsText({ from, to }: SpannedCell, rows: readonly (readonly SpannedCell[])[]): boolean {
  return rows.some(
    (cells) =>
      cells.some((cell) => cell.from <= to && cell.to >= from) &&
      cells.some(({ text, from: at }) => at > 0 && isFigureText(text) && !YEAR.test(text)),
  );
}

/** The column of a cell: the first band it covers, else the nearest to its right, else the last; 0 is the label. */
function columnOf({ from, to, text }: SpannedCell, bands: readonly Band[]): number {
  const over = bands.findIndex((band) => band.from <= to && band.to >= from);
  const figure = isFigureText(text) && !YEAR.test(text);
  if (over >= 0) {
    // A figure in a wide cell is printed at its right.
    const last = bands.findLastIndex((band) => band.from <= to && band.to >= from);
    return (figure ? last : over) + 1;
  }
  const [first] = bands;
  if (!first || to < first.from) return isLabelText(text) ? 0 : 1;
  const right = bands.findIndex((band) => band.from > to);
  return (right < 0 ? bands.length - 1 : right) + 1;
}

function isLabelText(text: string): boolean {
  return text !== "";
}
