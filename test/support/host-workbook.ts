/** A workbook in memory behind Microsoft's client library. */
import { cellName } from "../../src/workbench/host/address";
import { connectClient, type Run } from "../../src/workbench/host/client";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/host";
import { createMemoryStore } from "../../src/workbench/host/memory-store";
import type { Shift } from "../../src/workbench/host/reference-shift";
import type { CellFormat, CellValue, WorkbookStore } from "../../src/workbench/host/store";
import type { CellArea } from "../../src/workbook/edit";
import { officeClient } from "./office-client";

export interface HostWorkbook {
  readonly host: Host;
  readonly store: WorkbookStore;
  /** As `Excel.run`, with its options: `delayForCellEdit`, `mergeUndoGroup`. */
  readonly run: Run<Excel.RequestContext>;
  /** What the adapter takes: where requests go, and what it may use. */
  readonly door: { readonly run: Run<Excel.RequestContext>; readonly isSetSupported: Host["isSetSupported"] };
  /** After a restart of the host: as the add-in opened anew. */
  readonly reopen: () => Run<Excel.RequestContext>;
}

/** The year of dates without one is 2026, whenever the test runs. */
export function hostWorkbook(sheets: readonly string[] = ["Sheet1"], options: HostOptions = {}): HostWorkbook {
  const store = createMemoryStore(sheets);
  const host = createHost(store, { year: 2026, ...options });
  const reopen = () => {
    const { Excel: library, OfficeExtension: extension } = officeClient();
    return connectClient<Excel.RequestContext>(extension, library, host);
  };
  const run = reopen();
  return { host, store, run, door: { run, isSetSupported: host.isSetSupported }, reopen };
}

/** The analyst inserts or deletes rows or columns in the grid itself, past the client library. */
export function analystShifts({ host, store }: Pick<HostWorkbook, "host" | "store">, name: string, shift: Shift): void {
  const sheet = store.sheets().find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  const { kind, axis, at, count } = shift;
  if (axis === "row" && kind === "insert") sheet.insertRows(at, count);
  else if (axis === "row") sheet.deleteRows(at, count);
  else if (kind === "insert") sheet.insertColumns(at, count);
  else sheet.deleteColumns(at, count);
  host.follow.shift(sheet.id, shift);
}

/** All contents by sheet and cell: formulas with their equals sign, texts that are quoted with their apostrophe. */
export function contentsOf(store: WorkbookStore): Readonly<Record<string, Readonly<Record<string, CellValue>>>> {
  return Object.fromEntries(
    store.sheets().map((sheet) => {
      const cells: Record<string, CellValue> = {};
      eachCell(sheet.usedArea(), (row, column) => {
        const entry = sheet.entry(row, column);
        if (entry.kind === "formula") cells[cellName(row, column)] = entry.formula;
        else if (entry.kind === "value") {
          cells[cellName(row, column)] = entry.quoted ? `'${String(entry.value)}` : entry.value;
        }
      });
      return [sheet.name, cells];
    }),
  );
}

/** The looks of all cells that have contents, by sheet and cell. */
export function looksOf(store: WorkbookStore): Readonly<Record<string, Readonly<Record<string, CellFormat>>>> {
  return Object.fromEntries(
    store.sheets().map((sheet) => {
      const cells: Record<string, CellFormat> = {};
      eachCell(sheet.usedArea(), (row, column) => {
        if (sheet.entry(row, column).kind !== "blank") cells[cellName(row, column)] = sheet.format(row, column);
      });
      return [sheet.name, cells];
    }),
  );
}

function eachCell(area: CellArea | undefined, visit: (row: number, column: number) => void): void {
  if (area === undefined) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}
