/** The grid, the host over it, and the door through which the pane's requests come: loaded when the page stands. */
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { CellArea } from "../workbook/edit";
import type { ExcelDoor } from "../workbook/excel/excel-workbook";
import { followAnalyst } from "./analyst-change";
import { showBesideCells } from "./cell-beside";
import { downloadWorkbook } from "./download-workbook";
import { GRID_FUNCTIONS } from "./grid-function";
import { connectClient } from "./host/client";
import { createHost } from "./host/host";
import type { CellEntry, CellValue, SheetStore } from "./host/store";
import { isSetSupported, REQUIREMENT } from "./requirement";
import { openUniverGrid } from "./univer-grid";
import type { GridLanguage } from "./univer-locale";
import { univerStore } from "./univer-store";
import { registerFunctions } from "./workbench-function";

export interface OpenBook {
  readonly door: ExcelDoor;
  readonly speak: (language: GridLanguage) => void;
  readonly download: (fileName: string) => Promise<void>;
  readonly inspect: CellInspector;
}

/** Reads the grid from the browser's console: what was entered in a cell, and what it shows once all is calculated. */
export interface CellInspector {
  readonly sheets: () => readonly string[];
  /** All cells with contents, by row and column from 0. */
  readonly cells: (sheet: string) => Promise<readonly InspectedCell[]>;
  /** What the cells of an area show, spilled ones too, once all is calculated. */
  readonly values: (sheet: string, area: CellArea) => Promise<readonly (readonly CellValue[])[]>;
  /** Enters numbers, texts and formulas (with their equals sign) from an upper left cell on; a new sheet is made. */
  readonly enter: (sheet: string, row: number, column: number, rows: readonly (readonly CellValue[])[]) => void;
}

export interface InspectedCell {
  readonly row: number;
  readonly column: number;
  /** A formula has its equals sign. */
  readonly entry: CellValue;
  readonly isFormula: boolean;
  readonly value: CellValue;
}

type Context = Parameters<Parameters<ExcelDoor["run"]>[1]>[0];

/** What Microsoft's script puts on the page. */
interface ClientPage {
  readonly Excel: Parameters<typeof connectClient<Context>>[1];
  readonly OfficeExtension: Parameters<typeof connectClient>[0];
}

/** The client's script must have run, and the frame must be on the page and have a size. */
export function openBook(frame: HTMLElement, language: GridLanguage): OpenBook {
  const { Excel, OfficeExtension } = clientPage();
  const place = document.createElement("div");
  place.className = "workbench-univer";
  frame.append(place);
  const grid = openUniverGrid(place, language);
  registerFunctions(grid.injector, GRID_FUNCTIONS);
  const store = univerStore(grid);
  const host = createHost(store, { requirement: REQUIREMENT });
  followAnalyst(grid, host.follow, store.isInBatch);
  showBesideCells(grid, store, host.side, frame);
  // As Excel does, the host lets nobody write while a cell is being edited.
  grid.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (visible) host.beginCellEdit();
    else host.endCellEdit();
  });
  return {
    door: { run: connectClient<Context>(OfficeExtension, Excel, host), isSetSupported },
    speak: grid.speak,
    download: async (fileName) => {
      await grid.calculated();
      await downloadWorkbook(store, { book: host.book(), sheet: host.side }, fileName);
    },
    inspect: {
      sheets: () => store.sheets().map(({ name }) => name),
      cells: async (name) => {
        await grid.calculated();
        const sheet = store.sheets().find((each) => each.name === name);
        return sheet ? inspected(sheet) : [];
      },
      values: async (name, { top, left, bottom, right }) => {
        await grid.calculated();
        const sheet = store.sheets().find((each) => each.name === name);
        const places = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
        const columns = places(left, right);
        return sheet ? places(top, bottom).map((row) => columns.map((column) => sheet.value(row, column))) : [];
      },
      enter: (name, row, column, rows) => {
        store.beginBatch();
        const sheet = store.sheets().find((each) => each.name === name) ?? store.add(name);
        sheet.enter(
          row,
          column,
          rows.map((values) => values.map(entryOf)),
        );
        store.endBatch();
      },
    },
  };
}

function entryOf(value: CellValue): CellEntry {
  return typeof value === "string" && value.startsWith("=")
    ? { kind: "formula", formula: value }
    : { kind: "value", value, quoted: false };
}

function inspected(sheet: SheetStore): readonly InspectedCell[] {
  const { top, left, bottom, right } = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells: InspectedCell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const entry = sheet.entry(row, column);
      if (entry.kind === "blank") continue;
      const isFormula = entry.kind === "formula";
      const entered = entry.kind === "formula" ? entry.formula : entry.value;
      cells.push({ row, column, entry: entered, isFormula, value: sheet.value(row, column) });
    }
  }
  return cells;
}

function clientPage(): ClientPage {
  const { Excel, OfficeExtension } = globalThis as unknown as Partial<ClientPage>;
  if (!Excel || !OfficeExtension) throw new Error("Microsoft's client library was not loaded before the page.");
  return { Excel, OfficeExtension };
}
