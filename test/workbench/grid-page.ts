/** The page of the grid's tests: the grid and its store alone, without pane and host, reached from the test by name. */
import type { CellEntry, CellFormat, CellValue, SheetStore } from "../../src/workbench/host/store";
import { GRID_FUNCTIONS } from "../../src/workbench/grid-function";
import { openUniverGrid } from "../../src/workbench/univer-grid";
import { univerStore } from "../../src/workbench/univer-store";
import { registerFunctions } from "../../src/workbench/workbench-function";

export interface GivenSheet {
  readonly name: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly entry: CellEntry }[];
}

export interface GridPage {
  /** One sheet each, all in one batch; how long until all was told and until all was calculated, in milliseconds. */
  readonly write: (sheets: readonly GivenSheet[]) => Promise<{ readonly told: number; readonly calculated: number }>;
  readonly read: (sheet: string) => readonly { row: number; column: number; entry: CellEntry; value: CellValue }[];
  readonly enter: (sheet: string, row: number, column: number, entry: CellEntry) => Promise<void>;
  /** The entry, the value and the looks of a cell. */
  readonly cell: (
    sheet: string,
    row: number,
    column: number,
  ) => { entry: CellEntry; value: CellValue; format: CellFormat };
  /** Calls a method of a sheet's store. */
  readonly call: <Name extends SheetMethod>(
    sheet: string,
    name: Name,
    ...args: Parameters<SheetStore[Name]>
  ) => unknown;
  readonly rename: (sheet: string, name: string) => void;
  readonly names: () => readonly string[];
  readonly add: (name: string) => void;
  readonly move: (sheet: string, position: number) => void;
  readonly remove: (sheet: string) => void;
  readonly choose: (sheet: string, row: number, column: number) => void;
  readonly seen: () => { readonly sheet: string; readonly row: number; readonly column: number };
  readonly calculated: () => Promise<void>;
}

type SheetMethod = {
  readonly [Name in keyof SheetStore]: SheetStore[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof SheetStore];

declare global {
  var gridPage: GridPage;
}

const frame = document.getElementById("grid");
if (!frame) throw new Error("no element for the grid");
const grid = openUniverGrid(frame, "en");
registerFunctions(grid.injector, [
  ...GRID_FUNCTIONS,
  plain("TEST.SPILL", () => [
    [1, "two"],
    [null, true],
  ]),
  plain("TEST.THROW", () => {
    throw new TypeError("a fault of the function");
  }),
  plain("TEST.BLANK", ([value]) => value?.[0]?.[0] === null),
]);
const store = univerStore(grid);

function plain(name: string, compute: (typeof GRID_FUNCTIONS)[number]["compute"]): (typeof GRID_FUNCTIONS)[number] {
  return {
    name,
    description: name,
    parameters: [{ name: "value", description: "", optional: true, repeating: false }],
    compute,
  };
}

function sheetNamed(name: string): SheetStore {
  const sheet = store.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

globalThis.gridPage = {
  write: async (sheets) => {
    const start = performance.now();
    store.beginBatch();
    for (const { name, cells } of sheets) {
      const rows: (CellEntry[] | undefined)[] = [];
      for (const { row, column, entry } of cells) (rows[row] ??= [])[column] = entry;
      store.add(name).enter(
        0,
        0,
        Array.from(rows, (row) => Array.from(row ?? [])),
      );
    }
    store.endBatch();
    const told = performance.now() - start;
    await grid.calculated();
    return { told, calculated: performance.now() - start };
  },
  read: (name) => {
    const sheet = sheetNamed(name);
    const area = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
    const cells = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const entry = sheet.entry(row, column);
        if (entry.kind !== "blank") cells.push({ row, column, entry, value: sheet.value(row, column) });
      }
    }
    return cells;
  },
  enter: async (name, row, column, entry) => {
    sheetNamed(name).enter(row, column, [[entry]]);
    await grid.calculated();
  },
  cell: (name, row, column) => {
    const sheet = sheetNamed(name);
    return { entry: sheet.entry(row, column), value: sheet.value(row, column), format: sheet.format(row, column) };
  },
  call: (name, method, ...args) => {
    const sheet = sheetNamed(name);
    return (sheet[method] as (...given: typeof args) => unknown)(...args);
  },
  rename: (sheet, name) => {
    sheetNamed(sheet).name = name;
  },
  names: () => store.sheets().map(({ name }) => name),
  add: (name) => void store.add(name),
  move: (sheet, position) => store.move(sheetNamed(sheet).id, position),
  remove: (sheet) => store.remove(sheetNamed(sheet).id),
  choose: (sheet, row, column) => {
    store.activate(sheetNamed(sheet).id, { top: row, left: column, bottom: row, right: column });
  },
  seen: () => {
    const { sheet, area } = store.active();
    const name = store.sheets().find(({ id }) => id === sheet)?.name ?? "";
    return { sheet: name, row: area.top, column: area.left };
  },
  calculated: grid.calculated,
};
