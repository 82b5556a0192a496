import type { CellArea } from "./edit";
import { runsOf } from "./run";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Places as few rectangles: rows one under another are one block, from their first such cell to the last. */
export function placeBlocks(places: readonly Place[]): readonly CellArea[] {
  const rows = new Map<number, readonly [number, number]>();
  for (const { row, column } of places) {
    const [from, to] = rows.get(row) ?? [column, column];
    rows.set(row, [Math.min(from, column), Math.max(to, column)]);
  }
  return runsOf([...rows.keys()].sort((a, b) => a - b)).map(([top, bottom]) => {
    const spans = Array.from({ length: bottom - top + 1 }, (_, i) => rows.get(top + i) ?? [0, 0]);
    return {
      top,
      left: spans.reduce((left, [from]) => Math.min(left, from), Number.POSITIVE_INFINITY),
      bottom,
      right: spans.reduce((right, [, to]) => Math.max(right, to), 0),
    };
  });
}
