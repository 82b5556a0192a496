/** What the analyst does to rows, columns and sheets in the grid itself, told to the host, which did not ask for it. */
import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import type { Host } from "./host/host";
import type { Shift } from "./host/reference-shift";
import type { UniverGrid } from "./univer-grid";

/** `isOurs`: whether what happens now is the host's own doing. */
export function followAnalyst(grid: UniverGrid, follow: Host["follow"], isOurs: () => boolean): void {
  const namesNow = () => new Map(grid.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  let names = namesNow();
  grid.commands.onCommandExecuted(({ id, params }) => {
    const shift = shiftOf(id, params);
    if (shift) {
      if (!isOurs()) follow.shift(shift.sheet, shift.by);
      return;
    }
    if (!CHANGES_OF_SHEETS.has(id)) return;
    const before = names;
    names = namesNow();
    if (isOurs()) return;
    for (const [sheet, name] of before) {
      const now = names.get(sheet);
      if (now === undefined) follow.removal(sheet, name);
      else if (now !== name) follow.rename(name, now);
    }
  });
}

/** Undone and done again, these are the same mutations as at first. */
const SHIFTS: ReadonlyMap<string, Pick<Shift, "kind" | "axis">> = new Map([
  [InsertRowMutation.id, { kind: "insert", axis: "row" }],
  [InsertColMutation.id, { kind: "insert", axis: "column" }],
  [RemoveRowMutation.id, { kind: "delete", axis: "row" }],
  [RemoveColMutation.id, { kind: "delete", axis: "column" }],
]);

const CHANGES_OF_SHEETS: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

function shiftOf(id: string, params: object | undefined): { readonly sheet: string; readonly by: Shift } | undefined {
  const kind = SHIFTS.get(id);
  if (!kind || !params) return undefined;
  const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
  const [first, last] = kind.axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheet: subUnitId, by: { ...kind, at: first, count: last - first + 1 } };
}
