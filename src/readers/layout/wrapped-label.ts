import type { DocumentPlace, GridRow } from "../document";

/** A row of a table's body with what its line shows: whether it follows the row above without a blank line. */
export interface BodyRow {
  readonly cells: readonly string[];
  readonly place: DocumentPlace;
  readonly adjacent: boolean;
  /** Where the label stands, with its first word's width. */
  readonly label?: { readonly left: number; readonly right: number; readonly word: number };
}

/** More lines no label takes. */
const LONGEST_LABEL = 8;

/**
 * Joins labels that take several lines, where that is clear: the next line stands directly below and goes on in small
 * letters or in parentheses. The figures stand on the last line of the label, or on its first.
 */
export function joinWrappedLabels(rows: readonly BodyRow[]): readonly GridRow[] {
  const edge = rows.reduce(
    (most, { cells, label }) => (label && !isLabelOnly(cells) ? Math.max(most, label.right) : most),
    0,
  );
  const joined: { cells: readonly string[]; place: DocumentPlace; lines: number }[] = [];
  rows.forEach((row, i) => {
    const above = joined.at(-1);
    const goesOn = above && (continues(row, above.cells[0] ?? "") || (above.lines === 1 && isCutOff(rows, i, edge)));
    if (goesOn && row.adjacent && above.lines < LONGEST_LABEL) {
      const label = `${above.cells[0] ?? ""} ${row.cells[0] ?? ""}`;
      if (isLabelOnly(above.cells)) {
        joined[joined.length - 1] = { cells: [label, ...row.cells.slice(1)], place: row.place, lines: above.lines + 1 };
        return;
      }
      if (isLabelOnly(row.cells) && !leadsOn(rows, i)) {
        joined[joined.length - 1] = { ...above, cells: [label, ...above.cells.slice(1)], lines: above.lines + 1 };
        return;
      }
    }
    joined.push({ cells: row.cells, place: row.place, lines: 1 });
  });
  return joined.map(({ cells, place }) => ({ cells, place }));
}

function isLabelOnly(cells: readonly string[]): boolean {
  return cells.slice(1).every((cell) => cell === "");
}

/** Small letters, parentheses, and a number of shares: "Common stock; authorized / 20,000,000 shares; issued". */
const GOES_ON = /^[\p{Ll}(&]|^\d{1,3}(?:,\d{3})+ (?:shares|and)\b/u;

function continues({ cells }: BodyRow, above: string): boolean {
  return above !== "" && !/[:.;]$/u.test(above) && GOES_ON.test(cells[0] ?? "");
}

/** What stands alone below a heading as an item of it. */
const ITEM = /^(?:basic|diluted|primary|fully|total|other|net|cash|assuming)\b/iu;

/**
 * "Minority interest in Operating" over an indented "Partnership": the words before it fill the width of the labels, so
 * that the next one had no room, and no further row is indented below it as the items of a heading are.
 */
function isCutOff(rows: readonly BodyRow[], at: number, edge: number): boolean {
  const [above, row, next] = [rows[at - 1], rows[at], rows[at + 1]];
  if (!above?.label || !row?.label || !isLabelOnly(above.cells) || isLabelOnly(row.cells)) return false;
  const [text = "", own = ""] = [above.cells[0], row.cells[0]];
  if (/[:.;)]$/u.test(text) || text === text.toUpperCase() || ITEM.test(own)) return false;
  const hasRoom = above.label.right + row.label.word * 1.1 < edge;
  const isIndented = row.label.left > above.label.left;
  const isSole = !next?.adjacent || (next.label !== undefined && next.label.left <= above.label.left);
  return !hasRoom && isIndented && isSole;
}

/** The line below takes this one's words as the beginning of its own label. */
function leadsOn(rows: readonly BodyRow[], at: number): boolean {
  const next = rows[at + 1];
  return next !== undefined && next.adjacent && continues(next, rows[at]?.cells[0] ?? "") && !isLabelOnly(next.cells);
}
