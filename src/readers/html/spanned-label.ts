import { isFigureCell } from "../layout/figure-columns";
import type { SpannedCell, SpannedRow } from "../layout/spanned-row";

/**
 * A label over several rows, with words of their own beside it: "Earnings per share" over "Basic" and "Diluted". Each
 * row of figures is called by both. Headings that reach over two rows of a header have no figures beside them.
 */
export function joinSpannedLabels(rows: readonly SpannedRow[]): readonly SpannedRow[] {
  let label: SpannedCell | undefined;
  let left = 0;
  return rows.map((row) => {
    const [first] = row.cells;
    if (first?.from === 0) {
      label = first;
      left = first.height ?? 1;
    }
    const within = label && left > 0 && (label.height ?? 1) > 1 ? label : undefined;
    left--;
    return within ? { ...row, cells: withLabel(row.cells, within) } : row;
  });
}

function withLabel(cells: readonly SpannedCell[], label: SpannedCell): readonly SpannedCell[] {
  const own = cells[0]?.from === 0 ? cells.slice(1) : cells;
  const [words, ...figures] = own;
  if (!words || isFigureCell(words) || !/\p{L}{2}/u.test(words.text) || !figures.some(isFigureCell)) return cells;
  return [{ from: 0, to: words.to, text: `${label.text} ${words.text}` }, ...figures];
}
