import type { Language } from "../statements/fact";
import { LABEL, LABEL_JA } from "./sheet-frame";
import type { CellPlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/**
 * Puts the labels of one language first: in every row with a label in both languages the two change places. Rows,
 * columns, keys and formulas stay, so that a workbook keeps its anchors whichever language leads.
 */
export function leadWith(plan: WorkbookPlan, language: Language): WorkbookPlan {
  return language === "en" ? plan : { ...plan, sheets: plan.sheets.map(withJapaneseFirst) };
}

function withJapaneseFirst(sheet: SheetPlan): SheetPlan {
  const inJapanese = new Map(sheet.cells.flatMap((cell) => (cell.column === LABEL_JA ? [[cell.row, cell]] : [])));
  const inEnglish = new Map(
    sheet.cells.flatMap((cell) => (cell.column === LABEL && inJapanese.has(cell.row) ? [[cell.row, cell]] : [])),
  );
  const exchanged = (cell: CellPlan): CellPlan => {
    const other = cell.column === LABEL ? inJapanese : cell.column === LABEL_JA ? inEnglish : undefined;
    const content = other?.get(cell.row)?.content;
    return content?.kind === "text" && cell.content.kind === "text" ? { ...cell, content } : cell;
  };
  return { ...sheet, cells: sheet.cells.map(exchanged) };
}
