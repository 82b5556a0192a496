/** The workbook of the grid, given to the analyst as a file. */
import type { WorkbookStore } from "./host/store";
import { type BesideCells, gatherGrid } from "./gather-grid";
import { withoutCalls } from "./published-copy";

const FILE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is written is what the grid shows at this moment; Tieout's calls become what stays alive without the add-in. */
export async function downloadWorkbook(store: WorkbookStore, beside: BesideCells, fileName: string): Promise<void> {
  // The writer is large, and needed by those only who download.
  const { writeGrid } = await import("../workbook/xlsx/write-grid");
  const grid = gatherGrid(store, beside, fileName.replace(/\.xlsx$/, ""));
  const bytes = await writeGrid(withoutCalls(grid, store));
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: FILE_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
