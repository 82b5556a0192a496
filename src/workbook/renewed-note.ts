/** Notes of ours that say something else now: a figure that another release prints otherwise. */
import type { Layout } from "../plan/address";
import type { SheetDiff } from "../plan/diff-workbook";
import { excelText } from "../plan/excel-text";
import type { SheetPlan } from "../plan/workbook-plan";
import { cellKey } from "../plan/written-cell";
import type { RenewedNote, RenewNotes } from "./edit";

/** On cells that a sheet had before; on new ones notes are written with everything else. */
export function noteRenewals(sheet: SheetDiff, layout: Layout): readonly RenewNotes[] {
  const { plan, planBefore, live, needsDressing, newRows, newColumns, kept } = sheet;
  if (!planBefore || !live || needsDressing) return [];
  const places = layout.sheets.get(plan.id);
  const added = new Set([...newRows, ...newColumns].flatMap(({ keys }) => keys));
  const theirs = new Set(kept.map(({ rowKey, columnKey }) => cellKey(rowKey, columnKey)));
  const [before, now] = [notesOf(planBefore), notesOf(plan)];
  const notes = [...new Set([...before.keys(), ...now.keys()])].flatMap((key): readonly RenewedNote[] => {
    const [was, is] = [before.get(key), now.get(key)];
    const [rowKey = "", columnKey = ""] = key.split("\n");
    const [row, column] = [places?.rows.get(rowKey), places?.columns.get(columnKey)];
    if (was === is || row === undefined || column === undefined) return [];
    if (theirs.has(key) || added.has(rowKey) || added.has(columnKey)) return [];
    return [{ row, column, ...(was !== undefined && { before: was }), ...(is !== undefined && { now: is }) }];
  });
  return notes.length === 0
    ? []
    : [{ kind: "renew-notes", sheet: plan.id, notes: notes.sort((a, b) => a.row - b.row || a.column - b.column) }];
}

function notesOf({ cells }: Pick<SheetPlan, "cells">): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ row, column, note }) =>
      note === undefined ? [] : [[cellKey(row, column), excelText(note)] as const],
    ),
  );
}
