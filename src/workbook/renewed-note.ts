/** Notes of ours that say something else now: a figure that another release prints otherwise. */
import type { CellKey, Layout } from "../plan/address";
import type { SheetDiff } from "../plan/diff-workbook";
import { excelText } from "../plan/excel-text";
import type { SheetPlan } from "../plan/workbook-plan";
import { cellKey } from "../plan/written-cell";
import type { RenewedNote, RenewNotes } from "./edit";

/** A note by the keys of its cell. */
interface KeyedNote extends CellKey {
  readonly before?: string;
  readonly now?: string;
}

/** On cells that a sheet had before; on new ones notes are written with everything else. */
export function noteRenewals(sheet: SheetDiff, layout: Layout): readonly RenewNotes[] {
  const { plan, kept } = sheet;
  const places = layout.sheets.get(plan.id);
  const theirs = new Set(kept.map(({ rowKey, columnKey }) => cellKey(rowKey, columnKey)));
  const notes = renewedNotes(sheet).flatMap(({ row: rowKey, column: columnKey, ...texts }): readonly RenewedNote[] => {
    const [row, column] = [places?.rows.get(rowKey), places?.columns.get(columnKey)];
    if (row === undefined || column === undefined || theirs.has(cellKey(rowKey, columnKey))) return [];
    return [{ row, column, ...texts }];
  });
  return notes.length === 0
    ? []
    : [{ kind: "renew-notes", sheet: plan.id, notes: notes.sort((a, b) => a.row - b.row || a.column - b.column) }];
}

/** The notes that say something else now, whoever the cells are of. */
export function renewedNotes({
  plan,
  planBefore,
  live,
  needsDressing,
  newRows,
  newColumns,
}: SheetDiff): readonly KeyedNote[] {
  if (!planBefore || !live || needsDressing) return [];
  const added = new Set([...newRows, ...newColumns].flatMap(({ keys }) => keys));
  const [before, now] = [notesOf(planBefore), notesOf(plan)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key): readonly KeyedNote[] => {
    const [was, is] = [before.get(key), now.get(key)];
    const [row = "", column = ""] = key.split("\n");
    if (was === is || added.has(row) || added.has(column)) return [];
    return [{ row, column, ...(was !== undefined && { before: was }), ...(is !== undefined && { now: is }) }];
  });
}

function notesOf({ cells }: Pick<SheetPlan, "cells">): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ row, column, note }) =>
      note === undefined ? [] : [[cellKey(row, column), excelText(note)] as const],
    ),
  );
}
