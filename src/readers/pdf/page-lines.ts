import type { PlacedLine, PlacedWord } from "../layout/placed-line";
import { isCrammed, OVERPRINT, overlapOf } from "./overprint";
import { withWholeRows } from "./half-height";
import { holdsFigure, RAISED } from "./page-figure";
import type { PdfItem } from "./pdf-engine";

/** Gaps in parts of the font's height: narrower ones are within a word, wider ones divide cells. */
const GLUE = 0.15;
const SPACE = 0.35;
const CELL_GAP = 0.6;
const AFFIX_GAP = 1.5;
const DATE_GAP = 2;
const FROM_DAY = /^(?:(?:19|20)\d\d|令和|平成|昭和)/u;
/** Of a figure printed without separators between its thousands. */
const MOST_BARE_DIGITS = 7;

const PLAIN = new RegExp(`[^${RAISED}]+`, "gu");

/** "1 234,5": thousands that a narrow blank divides, as in French. */
const BEFORE_GROUP = /^[-–−+(]{0,2}\d{1,3}(?: \d{3})*$/u;
const GROUP = /^\d{3}(?:,\d+)?\)?$/u;

const OPENER = /^(?:[$¥€£]\s*\(?|\(\s*[$¥€£]?|[△▲])$/u;
const CLOSER = /^(?:\)\s*%?|%\s*\)?)$/u;

interface Piece extends PlacedWord {
  readonly height: number;
}

/** The words of a page by its lines. A word here is what a cell can hold: words of a sentence stay together. */
export function linesOfPage(items: readonly PdfItem[], page: number): readonly PlacedLine[] {
  return withWholeRows(itemLines(items)).map((line) => ({ words: wordsOf(line), place: { page } }));
}

/** The pieces of each printed line, from left to right. */
export function itemLines(items: readonly PdfItem[]): readonly (readonly PdfItem[])[] {
  const shown = items.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.baseline - b.baseline);
  const lines: PdfItem[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const item of shown) {
    const open = lines.at(-1);
    if (open && item.baseline - baseline < item.height * 0.35) open.push(item);
    else {
      lines.push([item]);
      baseline = item.baseline;
    }
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

function wordsOf(items: readonly PdfItem[]): readonly PlacedWord[] {
  const glued: Piece[] = [];
  for (const piece of items.flatMap(piecesOf)) {
    const last = glued.at(-1);
    const separator = last && separatorOf(last, piece);
    if (last && separator !== undefined) glued[glued.length - 1] = join(last, piece, separator);
    else glued.push(piece);
  }
  return withAffixes(glued).map(({ text, left, right }) => ({ text, left, right }));
}

/** Undefined where a cell ends. Two whole figures with a space between are two cells. */
function separatorOf(last: Piece, next: Piece): string | undefined {
  const overlap = overlapOf(last, next);
  if (overlap !== "beside") return overlap === "over" ? OVERPRINT : undefined;
  const height = Math.max(last.height, next.height);
  const gap = (next.left - last.right) / height;
  if (gap < GLUE) return isTwoFigures(last.text, next.text) ? OVERPRINT : "";
  // "- 7%" is one figure, and "2024 (1)" a year with its footnote.
  const signed = gap < SPACE && /^[-–−△▲]$/u.test(last.text) && /^[$¥€£\d]/u.test(next.text);
  const noted = gap < CELL_GAP && /^(?:19|20)\d\d$/u.test(last.text) && /^\(\d{1,2}\)$/u.test(next.text);
  // "(自 2024年1月1日 至 2024年3月31日)", set with wide blanks.
  const dated =
    gap < DATE_GAP &&
    ((/[自至]$/u.test(last.text) && FROM_DAY.test(next.text)) ||
      (last.text.endsWith("日") && next.text.startsWith("至")));
  if (signed || noted || dated) return " ";
  if (gap < SPACE && BEFORE_GROUP.test(last.text) && GROUP.test(next.text)) return " ";
  if (holdsFigure(last.text) && holdsFigure(next.text)) return undefined;
  return gap < CELL_GAP ? " " : undefined;
}

/** Two whole figures that touch: kerning parts a figure too, but not into two of so many digits without a separator. */
function isTwoFigures(last: string, next: string): boolean {
  return /^\d{3,}$/u.test(next) && /^[^\d.,]*\d{3,}$/u.test(last) && digitsIn(last) + digitsIn(next) > MOST_BARE_DIGITS;
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, "").length;
}

function join(last: Piece, next: Piece, separator: string): Piece {
  return {
    text: last.text + separator + next.text,
    left: last.left,
    right: Math.max(last.right, next.right),
    height: Math.max(last.height, next.height),
  };
}

/** Dots that lead from a label to its figures. */
const LEADERS = /(?:[.…] ?){4,}/gu;
/** Radicals that fonts show for the characters, and NFKC leaves as they are (Unicode, EquivalentUnifiedIdeograph). */
const WHOLE: Readonly<Record<string, string>> = {
  "⺟": "母",
  "⺠": "民",
  "⻁": "虎",
  "⻄": "西",
  "⻆": "角",
  "⻑": "長",
  "⻘": "青",
  "⻝": "食",
  "⻤": "鬼",
  "⻨": "麦",
  "⻩": "黄",
  "⻫": "斉",
  "⻭": "歯",
  "⻯": "竜",
  "⻲": "亀",
  "⻅": "见",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻢": "马",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻰": "龙",
};
const RADICAL = new RegExp(`[${Object.keys(WHOLE).join("")}]`, "gu");

/** Characters as they are looked for: Kangxi radicals, full widths and ligatures by their plain forms. */
function plainText(text: string): string {
  return text
    .replace(PLAIN, (plain) => plain.normalize("NFKC"))
    .replace(RADICAL, (radical) => WHOLE[radical] ?? radical)
    .replace(LEADERS, (dots) => " ".repeat(dots.length));
}

/** A run is cut where it holds two figures or a wide blank; the parts' places follow from their share of characters. */
function piecesOf(item: PdfItem): readonly Piece[] {
  const text = isCrammed(item) ? [...item.text.trim()].join(OVERPRINT) : plainText(item.text);
  const parts = [...text.matchAll(/\S+(?:\s\S+)*/gu)].flatMap((match) => cutFigures(match[0], match.index));
  const width = (item.right - item.left) / Math.max(text.length, 1);
  return parts.map((part) => ({
    text: part.text,
    left: item.left + width * part.at,
    right: item.left + width * (part.at + part.text.length),
    height: item.height,
  }));
}

interface Part {
  readonly text: string;
  readonly at: number;
}

function cutFigures(text: string, at: number): readonly Part[] {
  const parts = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: at + match.index }));
  // In one run, "1 234" is one figure.
  const allFigures = parts.length > 1 && !holdsFigure(text) && parts.every((part) => holdsFigure(part.text));
  return allFigures ? parts : [{ text, at }];
}

/** A currency sign or bracket belongs to the figure beside it, however far the column sets them apart. */
function withAffixes(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const opens = last && OPENER.test(last.text) && /^[(\d△▲.—–−-]/u.test(piece.text);
    const closes =
      last && CLOSER.test(piece.text) && /\d/u.test(last.text) && piece.left - last.right < AFFIX_GAP * piece.height;
    // 円 銭, the unit of figures per share, is set as wide as they are.
    const isSen = last?.text === "円" && piece.text === "銭";
    if (last && isSen) joined[joined.length - 1] = join(last, piece, " ");
    else if (last && (opens || closes)) joined[joined.length - 1] = join(last, piece, "");
    else joined.push(piece);
  }
  return joined;
}
