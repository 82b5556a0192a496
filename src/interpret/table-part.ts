import type { GridBlock, GridRow } from "../readers/document";
import { textAt } from "./figure-row";
import { periodRows } from "./period-row";
import { periodSections } from "./period-section";
import { cutAtHeaders, headerLength, tidyGrid } from "./table-grid";
import { withYearsInLabels } from "./year-row";

/**
 * A grid cut before each further header. Where rows do not name their periods by themselves, as those of a turned table
 * do, the year over them may.
 */
export function partsOf(block: GridBlock): readonly (readonly GridRow[])[] {
  const parts = cutAtHeaders(tidyGrid(block));
  const [only, another] = parts;
  const header = only?.slice(0, headerLength(only)) ?? [];
  const labels = header.map((row) => textAt(row, 0)).join(" ");
  if (only && another === undefined && periodRows(only.slice(header.length), labels) !== undefined) return parts;
  return cutAtHeaders(tidyGrid({ ...block, rows: withYearsInLabels(block.rows) })).flatMap(
    (part) => periodSections(part) ?? [part],
  );
}
