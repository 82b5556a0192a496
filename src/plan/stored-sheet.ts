/** A sheet as it is stored: its lines in the order in which they came, so that new ones change nothing of the others. */
import { type Layout, layOutSheet } from "./address";
import type { SheetDiff } from "./diff-workbook";
import { cellKey } from "./written-cell";
import { type WrittenSheet, writtenSheet } from "./written-sheet";

type Keys = Pick<WrittenSheet, "rows" | "columns">;

/**
 * The sheets of a diff that the plan has. Their formulas are spelled for the places that their lines have in what is
 * stored, not in the workbook: `respell` finds them wherever they stand. A line that comes in the middle of a sheet so
 * leaves every formula as it was stored. `before`: the sheets as they were stored last, by the plan's ids.
 */
export function storedSheets(sheets: readonly SheetDiff[], before: ReadonlyMap<string, Keys>): readonly WrittenSheet[] {
  const keys = new Map(sheets.map((sheet) => [sheet.plan.id, keysOf(sheet, before.get(sheet.plan.id))] as const));
  const layout: Layout = {
    sheets: new Map(
      sheets.map(({ plan: { id, name } }) => {
        const { rows, columns } = keys.get(id) ?? NONE;
        return [id, layOutSheet({ id, name, rows: rows.map(keyed), columns: columns.map(keyed) })];
      }),
    ),
  };
  return sheets.map((sheet) => storedSheet(sheet, keys.get(sheet.plan.id) ?? NONE, layout));
}

const NONE: Keys = { rows: [], columns: [] };

function keyed(key: string): { readonly key: string } {
  return { key };
}

/** The sheet's own lines, and those that stay though the model has them no longer. */
function keysOf({ plan, leftover }: SheetDiff, before: Keys | undefined): Keys {
  return {
    rows: asTheyCame([...plan.rows.map(({ key }) => key), ...leftover.keptRows], before?.rows),
    columns: asTheyCame([...plan.columns.map(({ key }) => key), ...leftover.keptColumns], before?.columns),
  };
}

/** The first line holds the keys of the other axis and stays the first. */
function asTheyCame(keys: readonly string[], before: readonly string[] | undefined): readonly string[] {
  if (before?.[0] !== keys[0]) return keys;
  const [known, now] = [new Set(before), new Set(keys)];
  return [...(before ?? []).filter((key) => now.has(key)), ...keys.filter((key) => !known.has(key))];
}

function storedSheet({ plan, leftover }: SheetDiff, { rows, columns }: Keys, layout: Layout): WrittenSheet {
  const { keptRows, keptColumns, written } = leftover;
  const own = writtenSheet(plan, layout);
  const [rowAt, columnAt] = [own.rows, own.columns].map((keys) => new Map(keys.map((key, i) => [key, i])));
  const places = columns.map((column) => columnAt?.get(column));
  return {
    id: own.id,
    name: own.name,
    rows,
    columns,
    cells: rows.map((row) => {
      const cells = own.cells[rowAt?.get(row) ?? NaN];
      return columns.map((column, c) => cells?.[places[c] ?? NaN] ?? written.get(cellKey(row, column)) ?? null);
    }),
    ...(keptRows.length + keptColumns.length > 0 && { withdrawn: { rows: keptRows, columns: keptColumns } }),
  };
}
