/** A planned sheet as it is written: its cells in places, formulas as text. Plain data, to be stored and compared. */
import { excelSerial } from "../core/date";
import { nearestDouble } from "../core/decimal";
import { formulaText, type Layout } from "./address";
import { excelText } from "./excel-text";
import type { CellContent, SheetPlan } from "./workbook-plan";

/**
 * What a cell becomes: a number (dates as serials of the workbook's date system), a text exactly as it stands (never a formula,
 * whatever it begins with; "" empties the cell), a formula without its equals sign, or null: left as it is.
 */
export type CellWrite = null | number | string | { readonly formula: string };

export interface WrittenSheet {
  /** The plan's id. */
  readonly id: string;
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One row a row key, one cell a column key. */
  readonly cells: readonly (readonly CellWrite[])[];
  /** What of it stays in the workbook though the model has it no longer. */
  readonly withdrawn?: "whole" | Withdrawn;
}

export interface Withdrawn {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The sheet's cells at the places of its keys, formulas spelled for the layout given. */
export function writtenSheet(sheet: SheetPlan, layout: Layout): WrittenSheet {
  const columns = new Map(sheet.columns.map(({ key }, position) => [key, position]));
  const rows = new Map(sheet.rows.map(({ key }) => [key, new Array<CellWrite>(columns.size).fill(null)]));
  for (const { row, column, content } of sheet.cells) {
    const place = columns.get(column);
    if (place !== undefined && content.kind !== "blank") {
      const cells = rows.get(row);
      if (cells) cells[place] = writtenContent(content, sheet.id, layout);
    }
  }
  return {
    id: sheet.id,
    name: sheet.name,
    rows: [...rows.keys()],
    columns: [...columns.keys()],
    cells: [...rows.values()],
  };
}

function writtenContent(
  content: Exclude<CellContent, { readonly kind: "blank" }>,
  sheet: string,
  layout: Layout,
): CellWrite {
  switch (content.kind) {
    case "number":
      return nearestDouble(content.value);
    case "date":
      return excelSerial(content.date, layout.dates);
    case "text":
      return excelText(content.text);
    case "formula":
      return { formula: formulaText(content.formula, sheet, layout) };
  }
}
