/** A copy of the grid for people without the add-in: native formulas or values in place of Tieout's calls. */
import { planPublishing, type PublishedCall } from "../app/publish";
import { callsTieout } from "../functions/call-in-formula";
import { filledShape } from "../functions/published-formula";
import type { EnteredCell, SheetContents, WrittenCell } from "../workbook/port";
import type { GridCell, GridContent, GridSheet, GridWorkbook } from "../workbook/xlsx/grid-workbook";
import type { SheetStore, WorkbookStore } from "./host/store";

/** The grid's own workbook stays as it is; in the copy a note on each cell says which call it was. */
export function withoutCalls(grid: GridWorkbook, store: WorkbookStore): GridWorkbook {
  const stores = store.sheets();
  const { calls } = planPublishing(stores.map(contentsOf));
  if (calls.length === 0) return grid;
  return {
    ...grid,
    sheets: grid.sheets.map((sheet, i) => {
      const source = stores[i];
      const own = calls.filter((call) => call.sheet === source?.id);
      return source && own.length > 0 ? publishedSheet(sheet, source, own) : sheet;
    }),
  };
}

/** From A1 to the last cell that holds or shows something of a call. */
function contentsOf(sheet: SheetStore): SheetContents {
  const used = sheet.usedArea();
  let [bottom, right] = [used?.bottom ?? -1, used?.right ?? -1];
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const content = enteredAt(sheet, row, column);
      if (typeof content !== "string" || !callsTieout(content)) continue;
      const shape = filledShape(content, (below) => sheet.value(row + below, column));
      bottom = Math.max(bottom, row + (shape?.rows ?? 1) - 1);
      right = Math.max(right, column + (shape?.columns ?? 1) - 1);
    }
  }
  const rows = <Value>(read: (row: number, column: number) => Value): readonly (readonly Value[])[] =>
    Array.from({ length: bottom + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, column) => read(row, column)),
    );
  return {
    id: sheet.id,
    name: sheet.name,
    isProtected: false,
    top: 0,
    left: 0,
    contents: rows((row, column) => enteredAt(sheet, row, column)),
    values: rows((row, column) => sheet.value(row, column)),
  };
}

function enteredAt(sheet: SheetStore, row: number, column: number): EnteredCell {
  const entry = sheet.entry(row, column);
  return entry.kind === "formula" ? entry.formula : entry.kind === "value" ? entry.value : "";
}

function publishedSheet(sheet: GridSheet, source: SheetStore, calls: readonly PublishedCall[]): GridSheet {
  const keyOf = (row: number, column: number) => `${row} ${column}`;
  const cells = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const noted = new Set(sheet.notes.map(({ row, column }) => keyOf(row, column)));
  for (const { row, column, written } of calls) {
    const anchor = cells.get(keyOf(row, column));
    written.forEach((line, r) => {
      line.forEach((content, c) => {
        const [at, across] = [row + r, column + c];
        const before = cells.get(keyOf(at, across)) ?? anchor;
        if (!before) return;
        const cell: GridCell = {
          ...before,
          row: at,
          column: across,
          content: contentFor(content, source.value(at, across)),
        };
        cells.set(keyOf(at, across), cell);
      });
    });
  }
  return {
    ...sheet,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    notes: [
      ...sheet.notes,
      ...calls.flatMap(({ row, column, formula }) =>
        noted.has(keyOf(row, column)) ? [] : [{ row, column, text: `Tieout: ${formula}` }],
      ),
    ],
  };
}

function contentFor(content: WrittenCell, shown: EnteredCell): GridContent {
  if (typeof content === "object") return { kind: "formula", formula: content.formula.replace(/^=/, ""), shown };
  if (typeof content === "number") return { kind: "number", value: content };
  if (typeof content === "boolean") return { kind: "boolean", value: content };
  return { kind: "text", text: content, quoted: true };
}
