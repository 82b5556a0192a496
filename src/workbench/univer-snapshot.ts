/** An empty sheet as Univer takes it. */
import { BooleanNumber, type IWorksheetData } from "@univerjs/core";

export const FIRST_SHEET = "sheet-1";

/** In pixels. */
const DEFAULT_COLUMN_WIDTH = 72;
const DEFAULT_ROW_HEIGHT = 20;

/** Cells beyond what is written, so that there is room to work in. */
const ROWS = 200;
const COLUMNS = 40;

export function sheetSnapshot(id: string, name: string): Partial<IWorksheetData> & Pick<IWorksheetData, "id"> {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}
