import { gatherGrid } from "../../src/workbench/gather-grid";
import { createMemoryStore } from "../../src/workbench/host/memory-store";
import { BARE_SHEET } from "../../src/workbench/host/side";
import { BARE_BOOK } from "../../src/workbench/host/style-book";
import type { CellEntry } from "../../src/workbench/host/store";
import { withoutCalls } from "../../src/workbench/published-copy";

const formula = (text: string): CellEntry => ({ kind: "formula", formula: text });
const number = (value: number): CellEntry => ({ kind: "value", value, quoted: false });

test("a copy holds native formulas for each cell that a call filled, and says which call it was", () => {
  const store = createMemoryStore(["Sheet1", "Other"]);
  const [sheet, other] = store.sheets();
  sheet!.enter(0, 0, [
    [number(25), number(100), formula("=FIN.MARGIN(A1:A2,B1:B2)")],
    [number(30), number(120)],
    [formula("=SUM(A1:A2)")],
  ]);
  other!.enter(0, 0, [[formula("=1+1")]]);
  const grid = gatherGrid(store, { book: BARE_BOOK, sheet: () => BARE_SHEET }, "A model");
  const copy = withoutCalls(grid, store);
  const formulas = copy.sheets[0]!.cells.flatMap(({ row, column, content }) =>
    content.kind === "formula" ? [[row, column, content.formula]] : [],
  );
  expect(formulas).toEqual([
    [0, 2, 'IF(OR(A1="",B1=""),"",A1/B1)'],
    [1, 2, 'IF(OR(A2="",B2=""),"",A2/B2)'],
    [2, 0, "SUM(A1:A2)"],
  ]);
  expect(copy.sheets[0]!.notes).toEqual([{ row: 0, column: 2, text: "Tieout: =FIN.MARGIN(A1:A2,B1:B2)" }]);
  expect(copy.sheets[1]).toBe(grid.sheets[1]);
  // The workbook itself keeps its call.
  expect(sheet!.entry(0, 2)).toEqual(formula("=FIN.MARGIN(A1:A2,B1:B2)"));
});

test("a workbook without calls is copied as it is", () => {
  const store = createMemoryStore(["Sheet1"]);
  store.sheets()[0]!.enter(0, 0, [[formula("=1+1")]]);
  const grid = gatherGrid(store, { book: BARE_BOOK, sheet: () => BARE_SHEET }, "A model");
  expect(withoutCalls(grid, store)).toBe(grid);
});
