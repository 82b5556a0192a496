import type { ExcelDoor } from "./excel-workbook";

/** Excel itself, as office.js has loaded it. */
export const EXCEL_DOOR: ExcelDoor = {
  run: (options, batch) => Excel.run({ ...options }, batch),
  isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
};
