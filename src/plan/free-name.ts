import { textContent } from "./cell-text";
import { legalSheetName } from "./sheet-name";
import type { CellPlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** A sheet that had to be called something else, because the workbook has one of its name. */
export interface RenamedSheet {
  readonly id: string;
  readonly planned: string;
  readonly name: string;
}

/**
 * The plan with names that are free in a workbook. `known`: sheets that are there already, with the names under which
 * they were planned then; `taken`: the names of all other sheets.
 */
export function withFreeNames(
  plan: WorkbookPlan,
  known: ReadonlyMap<string, string>,
  taken: readonly string[],
): { readonly plan: WorkbookPlan; readonly renamed: readonly RenamedSheet[] } {
  const names = new Map(known);
  const used = [...taken, ...known.values()];
  for (const { id, name } of plan.sheets) {
    if (names.has(id)) continue;
    const free = legalSheetName(name, used);
    names.set(id, free);
    used.push(free);
  }
  const renamed = plan.sheets.flatMap(({ id, name: planned }) => {
    const name = names.get(id) ?? planned;
    return name === planned ? [] : [{ id, planned, name }];
  });
  if (renamed.length === 0) return { plan, renamed };
  const renaming = new Map(renamed.map((sheet) => [sheet.id, sheet]));
  const sheets = plan.sheets.map((sheet): SheetPlan => ({
    ...sheet,
    name: names.get(sheet.id) ?? sheet.name,
    cells: sheet.cells.map((cell) => renamedLink(cell, renaming)),
  }));
  return { plan: { ...plan, sheets }, renamed };
}

/** A link that shows the name of the sheet it leads to shows the new one. */
function renamedLink(cell: CellPlan, renaming: ReadonlyMap<string, RenamedSheet>): CellPlan {
  const target = cell.goTo && renaming.get(cell.goTo.sheet);
  return target && cell.content.kind === "text" && cell.content.text === target.planned
    ? { ...cell, content: textContent(target.name) }
    : cell;
}
