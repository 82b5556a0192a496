import { Model, initSync } from "@ironcalc/wasm";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaName, cellName } from "../../src/workbench/host/address";
import {
  dropSheetFromFormula,
  renameInFormula,
  shiftArea,
  shiftFormula,
  type Shift,
} from "../../src/workbench/host/reference-shift";

const insertRows = (at: number, count: number): Shift => ({ kind: "insert", axis: "row", at, count });
const deleteRows = (at: number, count: number): Shift => ({ kind: "delete", axis: "row", at, count });
const insertColumns = (at: number, count: number): Shift => ({ kind: "insert", axis: "column", at, count });
const deleteColumns = (at: number, count: number): Shift => ({ kind: "delete", axis: "column", at, count });

/** All stand on the sheet Data, and the change is made there. */
test.each([
  ["=A1+A2+A3", insertRows(1, 2), "=A1+A4+A5"],
  ["=SUM(A1:A3)", insertRows(1, 2), "=SUM(A1:A5)"],
  ["=SUM(A1:A3)", insertRows(3, 2), "=SUM(A1:A3)"],
  ["=$A$2&A$2&$A2", insertRows(0, 1), "=$A$3&A$3&$A3"],
  ["=SUM(A1:A5)", deleteRows(1, 2), "=SUM(A1:A3)"],
  ["=SUM(A2:A3)", deleteRows(1, 2), "=SUM(#REF!)"],
  ["=SUM(A2:A5)", deleteRows(0, 3), "=SUM(A1:A2)"],
  ["=SUM(A2:A5)", deleteRows(3, 9), "=SUM(A2:A3)"],
  ["=A2*2", deleteRows(1, 1), "=#REF!*2"],
  ["=B1+C1", insertColumns(2, 1), "=B1+D1"],
  ["=SUM(B:C)+SUM($2:$3)", insertColumns(1, 1), "=SUM(C:D)+SUM($2:$3)"],
  ["=SUM(B:C)+SUM($2:$3)", insertRows(1, 1), "=SUM(B:C)+SUM($3:$4)"],
  ["=SUM(B:C)", deleteColumns(1, 1), "=SUM(B:B)"],
  ["=Other!A2+Data!A2", insertRows(0, 1), "=Other!A2+Data!A3"],
  ["='Data'!A2&'O''A2'!A2", insertRows(0, 1), "='Data'!A3&'O''A2'!A2"],
  ['="A2"&A2', insertRows(0, 1), '="A2"&A3'],
  ["=LOG10(A2)+A2B+ATAN2(A2,A3)", insertRows(0, 1), "=LOG10(A3)+A2B+ATAN2(A3,A4)"],
  ["=[Book2.xlsx]Data!A2+A2", insertRows(0, 1), "=[Book2.xlsx]Data!A2+A3"],
  ["=INDEX(A2:B3,2,1)", insertColumns(1, 1), "=INDEX(A2:C3,2,1)"],
  ["=B2:A1", insertRows(1, 1), "=B3:A1"],
  ["=1.5E2+A2", insertRows(0, 1), "=1.5E2+A3"],
])("%j after %j is %j", (formula, shift, after) => {
  expect(shiftFormula(formula, "Data", "Data", shift)).toBe(after);
});

test("references from another sheet change only where they name the sheet", () => {
  expect(shiftFormula("=A2+Data!A2", "Other", "data", insertRows(0, 1))).toBe("=A2+Data!A3");
});

test("a renamed sheet keeps its references, with quotes where the new name needs them", () => {
  expect(renameInFormula("=IS!A1+'IS'!B2+\"IS!A1\"+BIS!A1", "is", "1Q04 ja")).toBe(
    "='1Q04 ja'!A1+'1Q04 ja'!B2+\"IS!A1\"+BIS!A1",
  );
  expect(renameInFormula("='1Q04'!A1", "1Q04", "It's")).toBe("='It''s'!A1");
});

test("a deleted sheet leaves errors", () => {
  expect(dropSheetFromFormula("=SUM(IS!A1:B2)+BS!A1", "IS")).toBe("=SUM(#REF!)+BS!A1");
});

const SIZE = 12;
const position = fc.nat({ max: SIZE });
const shift = fc.record<Shift>({
  kind: fc.constantFrom("insert", "delete"),
  axis: fc.constantFrom("row", "column"),
  at: position,
  count: fc.integer({ min: 1, max: 4 }),
});
const area = fc
  .tuple(position, position, position, position)
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

test("what was inserted and is deleted again changes nothing", () => {
  fc.assert(
    fc.property(area, shift, (before, change) => {
      const there = shiftArea(before, { ...change, kind: "insert" });
      expect(there && shiftArea(there, { ...change, kind: "delete" })).toEqual(before);
    }),
  );
});

/** Where a row or column stands after a change; undefined when it is gone. */
function placeAfter(place: number, { kind, at, count }: Shift): number | undefined {
  if (place < at) return place;
  if (kind === "insert") return place + count;
  return place < at + count ? undefined : place - count;
}

test("an area afterwards reaches from the first to the last of the lanes that it held and that are still there", () => {
  fc.assert(
    fc.property(area, shift, (before, change) => {
      const [from, to] = change.axis === "row" ? [before.top, before.bottom] : [before.left, before.right];
      const kept = Array.from({ length: to - from + 1 }, (_, lane) => placeAfter(from + lane, change));
      const lanes = kept.filter((lane) => lane !== undefined);
      const after = shiftArea(before, change);
      const ends = change.axis === "row" ? [after?.top, after?.bottom] : [after?.left, after?.right];
      expect(ends).toEqual([lanes[0], lanes.at(-1)]);
    }),
  );
});

/** An independent engine as the judge; it does not shrink ranges whose corners go, as Excel does. */
test("formulas change as they do in an independent engine", () => {
  initSync({ module: readFileSync(join(process.cwd(), "node_modules/@ironcalc/wasm/wasm_bg.wasm")) });
  const model = new Model("workbook", "en", "UTC", "en");
  try {
    model.newSheet();
    fc.assert(
      fc.property(area, shift, (before, change) => {
        const [from, to] = change.axis === "row" ? [before.top, before.bottom] : [before.left, before.right];
        fc.pre(placeAfter(from, change) !== undefined && placeAfter(to, change) !== undefined);
        const formula = `=SUM(Sheet1!${areaName(before)})+Sheet1!${cellName(before.top, before.left)}`;
        model.setUserInput(1, 1, 1, formula);
        const [at, count] = [change.at + 1, change.count];
        if (change.axis === "row") {
          if (change.kind === "insert") model.insertRows(0, at, count);
          else model.deleteRows(0, at, count);
        } else if (change.kind === "insert") model.insertColumns(0, at, count);
        else model.deleteColumns(0, at, count);
        const judged = model.getCellContent(1, 1, 1);
        const ours = shiftFormula(formula, "Sheet2", "Sheet1", change);
        expect(ours.replaceAll("Sheet1!#REF!", "#REF!")).toBe(judged.replaceAll("Sheet1!#REF!", "#REF!"));
      }),
      { numRuns: 200 },
    );
  } finally {
    model.free();
  }
});
