import type { WorkbookTrouble } from "../../workbook/port";

export interface TroubleText {
  readonly title: string;
  readonly text: string;
}

/** Trouble with the workbook: what it is, and what helps. */
export const troubleEnglish: Readonly<Record<WorkbookTrouble, TroubleText>> = {
  "cell-editing": { title: "A cell is being edited", text: "Press Enter or Escape in the sheet, then try again." },
  "protected-workbook": {
    title: "The workbook's structure is protected",
    text: "Sheets cannot be added until you unprotect the workbook under Review.",
  },
  "protected-sheet": {
    title: "A sheet is protected",
    text: "Unprotect the sheet under Review, then try again. Tieout never unprotects by itself.",
  },
  "missing-requirement": {
    title: "This Excel cannot do that",
    text: "It is older than this needs; everything else works.",
  },
  "name-taken": { title: "A sheet of that name exists", text: "Rename your sheet, then try again." },
  "too-large": { title: "Too much for this Excel", text: "Import fewer filings at a time." },
  selection: { title: "No single empty cell is selected", text: "Select one empty cell in the sheet, then try again." },
  "read-failed": { title: "The workbook could not be read", text: "Try again; if it stays so, open the file anew." },
  "not-answering": { title: "Excel does not answer", text: "Wait until it has calculated, then try again." },
  "changed-meanwhile": {
    title: "The sheets are being changed",
    text: "Somebody changes cells that are to be written. Nothing was written; try again when they are done.",
  },
  "not-calculated": {
    title: "Not calculated yet",
    text: "This workbook calculates by hand: press F9, for until then formulas may show values from before.",
  },
  cancelled: { title: "Stopped", text: "Nothing more was written." },
  refused: { title: "Excel refused this", text: "Read what it says below, then try again." },
};
