import { money } from "../../core/unit";
import type { SeriesBlock, SeriesRow } from "../series";

/** A row that no filing prints, shown as its neighbour is. */
export function addedRow(key: string, label: string, labelJa: string, like: SeriesRow, currency: string): SeriesRow {
  return {
    key,
    line: key,
    label,
    labelJa,
    depth: like.depth,
    role: "item",
    unit: money(currency),
    scale: like.scale,
    digits: like.digits,
    cells: new Map(),
  };
}

/** The rows before another one of the block, or at its end. */
export function withRowsBefore(
  block: SeriesBlock,
  before: string | undefined,
  rows: readonly SeriesRow[],
): SeriesBlock {
  const place = block.rows.findIndex(({ key }) => key === before);
  const at = place < 0 ? block.rows.length : place;
  return { ...block, rows: [...block.rows.slice(0, at), ...rows, ...block.rows.slice(at)] };
}
