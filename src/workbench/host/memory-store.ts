/** A workbook in plain memory, for tests: formulas are kept, not calculated. */
import type { CellArea } from "../../workbook/edit";
import { createMemorySheet, type MemorySheet } from "./memory-sheet";
import { dropSheetFromFormula, renameInFormula, shiftFormula } from "./reference-shift";
import type { SheetStore, WorkbookStore } from "./store";
import type { Rewindable } from "./undo";

const FIRST_CELL: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };

/** Sheets get the ids that Excel would give: texts in braces that never come again. */
export function createMemoryStore(names: readonly string[] = ["Sheet1"]): WorkbookStore & Rewindable {
  let sheets: readonly MemorySheet[] = [];
  let made = 0;
  let active: { readonly sheet: string; readonly area: CellArea } = { sheet: "", area: FIRST_CELL };

  function add(name: string): SheetStore {
    made += 1;
    const sheet = createMemorySheet(
      `{00000000-0000-0000-${made.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`,
      name,
      (changed, shift) => {
        for (const each of sheets) each.mapFormulas((formula) => shiftFormula(formula, each.name, changed, shift));
      },
      (from, to) => {
        for (const each of sheets) each.mapFormulas((formula) => renameInFormula(formula, from, to));
      },
    );
    sheets = [...sheets, sheet];
    if (active.sheet === "") active = { sheet: sheet.id, area: FIRST_CELL };
    return sheet;
  }

  for (const name of names) add(name);

  return {
    sheets: () => sheets,
    add,
    remove(id) {
      const gone = sheets.find((sheet) => sheet.id === id);
      if (gone === undefined) return;
      const position = sheets.indexOf(gone);
      sheets = sheets.filter((sheet) => sheet !== gone);
      for (const each of sheets) each.mapFormulas((formula) => dropSheetFromFormula(formula, gone.name));
      const next = sheets[Math.min(position, sheets.length - 1)];
      if (active.sheet === id) active = { sheet: next?.id ?? "", area: FIRST_CELL };
    },
    move(id, position) {
      const moved = sheets.find((sheet) => sheet.id === id);
      if (moved === undefined) return;
      const others = sheets.filter((sheet) => sheet !== moved);
      sheets = [...others.slice(0, position), moved, ...others.slice(position)];
    },
    active: () => active,
    activate(sheet, area) {
      const same = active.sheet === sheet ? active.area : FIRST_CELL;
      active = { sheet, area: area ?? same };
    },
    recalculate: () => undefined,
    beginBatch: () => undefined,
    endBatch: () => undefined,
    snapshot() {
      const before = sheets;
      const contents = sheets.map((sheet) => sheet.snapshot());
      const chosen = active;
      return () => {
        sheets = before;
        active = chosen;
        for (const [index, sheet] of before.entries()) {
          const content = contents[index];
          if (content !== undefined) sheet.restore(content);
        }
      };
    },
  };
}
