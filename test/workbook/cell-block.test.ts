import { placeBlocks } from "../../src/workbook/cell-block";

test("rows one under another are one block from their first cell to the last, others are blocks of their own", () =>
  expect(
    placeBlocks([
      { row: 4, column: 7 },
      { row: 3, column: 2 },
      { row: 9, column: 1 },
      { row: 4, column: 5 },
    ]),
  ).toEqual([
    { top: 3, left: 2, bottom: 4, right: 7 },
    { top: 9, left: 1, bottom: 9, right: 1 },
  ]));

test("a block may be as long as a sheet", () => {
  const places = Array.from({ length: 300_000 }, (_, row) => ({ row, column: 3 }));
  expect(placeBlocks(places)).toEqual([{ top: 0, left: 3, bottom: 299_999, right: 3 }]);
});
