import { hostWorkbook } from "../support/host-workbook";
import { type Sort, sortRows } from "./sorted-rows";

const BY_PLACE: Sort = { from: 0, to: 2, ranks: [3, 2, 1], isWhole: true, movesNamed: false };

function sorted(
  rows: readonly (readonly (number | string)[])[],
  sort: Partial<Sort> = {},
  hidden: readonly number[] = [],
) {
  const [sheet] = hostWorkbook().store.sheets();
  if (!sheet) throw new Error("no sheet");
  rows.forEach((row, r) =>
    sheet.enter(r, 0, [
      row.map((value) =>
        typeof value === "string"
          ? { kind: "formula" as const, formula: value }
          : { kind: "value" as const, value, quoted: false },
      ),
    ]),
  );
  for (const column of hidden) sheet.sizeColumns(column, column, { hidden: true });
  sortRows(sheet, { ...BY_PLACE, ...sort });
  return rows.map((row, r) =>
    row.map((_, c) => {
      const entry = sheet.entry(r, c);
      return entry.kind === "formula" ? entry.formula : entry.kind === "value" ? entry.value : "";
    }),
  );
}

test("references keep their distance or, with dollar signs, their cell: the example of Microsoft's Q40401", () => {
  const rows = [
    [3, "=A3", "=$A$3"],
    [2, "=A2", "=$A$2"],
    [1, "=A1", "=$A$1"],
  ];
  expect(sorted(rows)).toEqual([
    [1, "=#REF!", "=$A$1"],
    [2, "=A2", "=$A$2"],
    [3, "=A5", "=$A$3"],
  ]);
});

test("what names its sheet stays, or goes along", () => {
  const rows = [
    [1, "=SUM(Other!A2:B2)"],
    [2, 0],
    [3, 0],
  ];
  expect(sorted(rows)[2]).toEqual([1, "=SUM(Other!A2:B2)"]);
  expect(sorted(rows, { movesNamed: true })[2]).toEqual([1, "=SUM(Other!A4:B4)"]);
});

test("a hidden column stays behind where no whole rows were chosen", () => {
  const rows = [
    [1, 10],
    [2, 20],
    [3, 30],
  ];
  expect(sorted(rows, { isWhole: false }, [0])).toEqual([
    [1, 30],
    [2, 20],
    [3, 10],
  ]);
});
