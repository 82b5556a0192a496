import type { GridRow } from "../readers/document";
import { stripMarks } from "../statements/label";
import { isInParentheses, parenthesesMeanNegative, rowsInParentheses } from "./negative-print";
import { type DecimalPoint, type Numeral, parseNumeral } from "./numeral";
import { sectionPaths } from "./section";

/** A row of a table's body, its label cleaned and its place among the sections found; cells read as numerals. */
export interface TableRow {
  /** Index among the printed rows of the table (the first of them, where a label was wrapped over several). */
  readonly index: number;
  readonly label: string;
  readonly marks: readonly string[];
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  readonly heading: boolean;
  /** One a cell of the printed row; 0 is the label and never a figure. */
  readonly numerals: readonly Numeral[];
  readonly cells: readonly string[];
  /** What a column of units says of the row. */
  readonly unitText?: string;
}

interface RawRow {
  readonly index: number;
  readonly label: string;
  readonly numerals: readonly Numeral[];
  readonly cells: readonly string[];
  readonly heading: boolean;
}

/**
 * Reads the body of a table: numerals, wrapped labels joined, sections from the headings. What stands in columns of
 * text, such as the number of a note, is no figure: a row with nothing else is a heading.
 */
export function readRows(
  body: readonly GridRow[],
  point: DecimalPoint,
  textColumns: ReadonlySet<number> = NONE,
): readonly TableRow[] {
  const areNegative = parenthesesMeanNegative(body);
  const standsInParentheses = rowsInParentheses(body);
  const rows = body.map((row, index) => {
    const read = areNegative && !standsInParentheses(row) ? parseNumeral : parsePositiveInParentheses;
    return readRow(
      row,
      index,
      (cell, column) => (textColumns.has(column) ? asText(cell) : read(cell, point)),
      textColumns,
    );
  });
  return withSections(joinWrappedLabels(rows));
}

function parsePositiveInParentheses(cell: string, point: DecimalPoint): Numeral {
  const numeral = parseNumeral(cell, point);
  return numeral.kind === "number" && isInParentheses(cell) ? { ...numeral, value: numeral.value.abs() } : numeral;
}

const NONE: ReadonlySet<number> = new Set();

function asText(cell: string): Numeral {
  return { kind: cell.trim() === "" ? "blank" : "text" };
}

function readRow(
  { cells }: GridRow,
  index: number,
  read: (cell: string, column: number) => Numeral,
  textColumns: ReadonlySet<number>,
): RawRow {
  const numerals = cells.map((cell, i): Numeral => (i === 0 ? { kind: "text" } : read(cell, i)));
  return {
    index,
    label: (cells[0] ?? "").trim(),
    numerals,
    cells,
    heading: numerals.every(({ kind }, i) => i === 0 || kind === "blank" || textColumns.has(i)),
  };
}

/** A label that cannot end where its line ends goes on in the next one, and one that cannot begin there began before. */
function joinWrappedLabels(rows: readonly RawRow[]): readonly RawRow[] {
  const smallSays = !writesLabelsSmall(rows);
  const joined: RawRow[] = [];
  for (const [i, row] of rows.entries()) {
    const before = joined.at(-1);
    const isRest = before?.heading === true && endsLabel(before.label, row.label, rows[i + 1]?.label ?? "");
    if (before && before.label !== "" && row.label !== "" && (isRest || wraps(before, row, smallSays))) {
      const label = `${before.label}${JAPANESE_END.test(before.label) ? "" : " "}${row.label}`;
      const figures = before.heading ? row : before;
      joined[joined.length - 1] = { ...figures, index: figures.index, label };
    } else joined.push(row);
  }
  return joined.filter(({ label, heading }) => label !== "" || !heading);
}

/** "(in thousands)" alone is the end of the label above it; "(basic)" over "(diluted)" are lines of their own. */
const IN_PARENTHESES = /^[(（][^()（）]{1,60}[)）]$/u;

function endsLabel(above: string, label: string, next: string): boolean {
  return (
    IN_PARENTHESES.test(label) && ![above, next].some((text) => IN_PARENTHESES.test(text)) && !/[:：]$/u.test(above)
  );
}

const JAPANESE_END = /[\u3040-\u30ff\u4e00-\u9fff]$/u;
const SMALL_START = /^[a-z](?!\))/u;
/** Words, particles and signs with which no label ends. */
const DANGLING =
  /(?:\b(?:of|and|or|in|to|for|by|from|the|on|with|net|per|(?:on|to) average)|[,、・]|-|及び|並びに|又は|対する|係る|よる|[のをへ])$/iu;
/** Of these even what stands beside figures goes on below in a capital: "Dividends declared per | .18" over "Common share". */
const LEADS_ON = /\b(?:of|and|or|to|for|by|from|the|with|per|(?:on|to) average)$/iu;

/** Where a third of the labels begin small, that says nothing of wrapping. */
function writesLabelsSmall(rows: readonly RawRow[]): boolean {
  const labelled = rows.filter(({ label, heading }) => label !== "" && !heading);
  return labelled.filter(({ label }) => SMALL_START.test(label)).length * 3 > Math.max(labelled.length, 6);
}

function wraps(before: RawRow, row: RawRow, smallSays: boolean): boolean {
  if (!before.heading && !row.heading) return false;
  if (/[:：]$/u.test(before.label)) return false;
  const open = count(before.label, /[(（]/gu) > count(before.label, /[)）]/gu);
  // "Sales-" over "Retail" is a heading; a word is divided before a small letter.
  const dangling = DANGLING.test(before.label) && !(/\S-$/u.test(before.label) && /^\p{Lu}/u.test(row.label));
  const continuing = smallSays && SMALL_START.test(row.label);
  if (before.heading) return open || dangling || continuing;
  // Figures first, the rest of the label below them.
  const closes = count(row.label, /[)）]/gu) > count(row.label, /[(（]/gu);
  return (open && closes) || (dangling && (continuing || LEADS_ON.test(before.label)));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Labels without marks and colons, and the sections they stand in as far as words tell. */
function withSections(rows: readonly RawRow[]): readonly TableRow[] {
  const clean = rows.map((row) => {
    const { label, marks } = stripMarks(row.label.replace(/\s*[:：]$/u, ""));
    return { ...row, label: label.replace(/\s*[:：]$/u, "").trim(), marks };
  });
  const paths = sectionPaths(clean);
  return clean.map((row, i) => ({ ...row, path: paths[i] ?? [] }));
}
