/** Cells whose values have changed in a calculation, to be asked whether an area has one of them. */
import type { IUnitRange } from "@univerjs/core";

export interface ChangedCells {
  readonly add: (sheet: string, row: number, column: number) => void;
  readonly areIn: (area: IUnitRange) => boolean;
}

/** `entered`: areas that were written to, all of whose cells count. */
export function changedCells(entered: readonly IUnitRange[]): ChangedCells {
  const sheets = new Map<string, Map<number, Set<number>>>();
  return {
    add: (sheet, row, column) => {
      const rows = sheets.get(sheet) ?? new Map<number, Set<number>>();
      sheets.set(sheet, rows);
      const columns = rows.get(row) ?? new Set<number>();
      rows.set(row, columns);
      columns.add(column);
    },
    areIn: ({ sheetId, range }) => {
      const [top, bottom] = span(range.startRow, range.endRow);
      const [left, right] = span(range.startColumn, range.endColumn);
      const isEntered = entered.some((each) => {
        if (each.sheetId !== sheetId) return false;
        const [otherTop, otherBottom] = span(each.range.startRow, each.range.endRow);
        const [otherLeft, otherRight] = span(each.range.startColumn, each.range.endColumn);
        return otherTop <= bottom && top <= otherBottom && otherLeft <= right && left <= otherRight;
      });
      if (isEntered) return true;
      const rows = sheets.get(sheetId);
      if (!rows) return false;
      const isInRow = (columns: ReadonlySet<number> | undefined) =>
        columns !== undefined &&
        (left === right ? columns.has(left) : [...columns].some((column) => column >= left && column <= right));
      if (top === bottom) return isInRow(rows.get(top));
      return [...rows].some(([row, columns]) => row >= top && row <= bottom && isInRow(columns));
    },
  };
}

/** Whole rows and columns have no bounds in Univer. */
function span(from: number, to: number): readonly [number, number] {
  return [Number.isNaN(from) ? 0 : from, Number.isNaN(to) ? Infinity : to];
}
