import type { DocumentPlace, GridRow } from "../document";

/** A row of a table's body with what its line shows: whether it follows the row above without a blank line. */
export interface BodyRow {
  readonly cells: readonly string[];
  readonly place: DocumentPlace;
  readonly adjacent: boolean;
}

/** More lines no label takes. */
const LONGEST_LABEL = 8;

/**
 * Joins labels that take several lines, where that is clear: the next line stands directly below and goes on in small
 * letters or in parentheses. The figures stand on the last line of the label, or on its first.
 */
export function joinWrappedLabels(rows: readonly BodyRow[]): readonly GridRow[] {
  const joined: { cells: readonly string[]; place: DocumentPlace; lines: number }[] = [];
  rows.forEach((row, i) => {
    const above = joined.at(-1);
    if (above && row.adjacent && continues(row, above.cells[0] ?? "") && above.lines < LONGEST_LABEL) {
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

/** The line below takes this one's words as the beginning of its own label. */
function leadsOn(rows: readonly BodyRow[], at: number): boolean {
  const next = rows[at + 1];
  return next !== undefined && next.adjacent && continues(next, rows[at]?.cells[0] ?? "") && !isLabelOnly(next.cells);
}
