/**
 * Excel's Sort on a grid that does not calculate. Cells go with their row, and what refers to them from elsewhere stays
 * where it is. References without dollar signs inside the sorted rows keep their distance, as in a copy: Microsoft's
 * Q40401, "Errors Sorting Cells That Contain References". Hidden rows keep their places.
 */
import type { CellEntry, SheetStore } from "../../src/workbench/host/store";
import { REFERENCE } from "./cell-reference";

export interface Sort {
  /** The first and last of the chosen rows. */
  readonly from: number;
  readonly to: number;
  /** What the rows are sorted by, by their place in the sheet: most figures are formulas, without a value here. */
  readonly ranks: readonly number[];
  /** Whole rows were chosen; else only what is seen of them, from the first column on that is not hidden. */
  readonly isWhole: boolean;
  /**
   * Whether references that name their sheet keep their distance too. ClosedXML sorts so (its pull request 2413), EPPlus
   * leaves them (its issue 1890), and both say that they do as Excel does: so both are tried.
   */
  readonly movesNamed: boolean;
}

export function sortRows(sheet: SheetStore, { from, to, ranks, isWhole, movesNamed }: Sort): void {
  const area = sheet.usedArea();
  if (!area) return;
  let left = 0;
  while (!isWhole && sheet.isColumnHidden(left)) left++;
  const places: number[] = [];
  for (let row = from; row <= Math.min(to, area.bottom); row++) if (!sheet.isRowHidden(row)) places.push(row);
  const rank = (row: number) => ranks[row % ranks.length] ?? 0;
  const sorted = [...places].sort((a, b) => rank(a) - rank(b));
  const rows = sorted.map((source, i) =>
    Array.from({ length: area.right - left + 1 }, (_, c) =>
      carried(sheet.entry(source, left + c), (places[i] ?? source) - source, movesNamed),
    ),
  );
  places.forEach((place, i) => sheet.enter(place, left, [rows[i] ?? []]));
}

function carried(entry: CellEntry, by: number, movesNamed: boolean): CellEntry {
  if (entry.kind !== "formula" || by === 0) return entry;
  const formula = entry.formula.replaceAll(REFERENCE, (whole: string, ...parts: readonly (string | undefined)[]) => {
    const [text, sheet, column = "", row = "", range] = parts;
    if (text !== undefined || (sheet !== undefined && !movesNamed)) return whole;
    const corners = [column + row, ...(range === undefined ? [] : [range.slice(1)])].map((corner) => moved(corner, by));
    return corners.includes(undefined) ? `${sheet ?? ""}#REF!` : (sheet ?? "") + corners.join(":");
  });
  return { kind: "formula", formula };
}

/** Undefined above the first row. */
function moved(corner: string, by: number): string | undefined {
  const [, column = "", fixed = "", digits = ""] = /^(\$?[A-Z]+)(\$?)(\d+)$/u.exec(corner) ?? [];
  if (fixed !== "") return corner;
  const row = Number(digits) + by;
  return row < 1 ? undefined : `${column}${row}`;
}
