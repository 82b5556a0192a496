/** What is written into cells and read from them, as strictly as Excel takes it. */
import { contentsOf, hostWorkbook, looksOf } from "../support/host-workbook";
import { refusalOf } from "./refused";

function written(address: string, property: "values" | "formulas" | "numberFormat", matrix: unknown) {
  const workbook = hostWorkbook(["Sheet1", "1Q04 ja"]);
  const done = workbook.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range[property] = matrix as string[][];
    range.load("values,formulas,text,numberFormat");
    await context.sync();
    const { values, formulas, text, numberFormat } = range;
    return { values, formulas, text, numberFormat };
  });
  return { ...workbook, done };
}

test("values, formulas and texts of a range tell the same cells in their ways", async () => {
  const { done } = written("A1:D2", "formulas", [
    [1234.5, "two", true, "=A1*2"],
    ["'=no formula", "5%", "Jun 30, 2004", "#N/A"],
  ]);
  expect(await done).toEqual({
    values: [
      [1234.5, "two", true, ""],
      ["=no formula", 0.05, 38168, "#N/A"],
    ],
    formulas: [
      [1234.5, "two", true, "=A1*2"],
      ["=no formula", 0.05, 38168, "#N/A"],
    ],
    text: [
      ["1234.5", "two", "TRUE", ""],
      ["=no formula", "5%", "30-Jun-04", "#N/A"],
    ],
    numberFormat: [
      ["General", "General", "General", "General"],
      ["General", "0%", "d-mmm-yy", "General"],
    ],
  });
});

test("null leaves a cell as it is, nothing clears it", async () => {
  const { run, store } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    await context.sync();
    range.values = [[null, "", "d"]] as never;
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({ Sheet1: { A1: "a", C1: "d" } });
});

test("one value stands for all cells", async () => {
  const { done } = written("A1:B2", "values", 7);
  expect((await done).values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test("a cell for text keeps what is written as text", async () => {
  const { run, store } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.numberFormat = [["@", "@", "0.00"]];
    range.values = [["=1+1", 12, "5%"]];
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({ Sheet1: { A1: "=1+1", B1: "12", C1: 0.05 } });
  // A format that was chosen is not replaced by the one of the text.
  expect(looksOf(store)["Sheet1"]?.["C1"]?.numberFormat).toBe("0.00");
});

test.each<readonly [name: string, address: string, property: "values" | "formulas" | "numberFormat", matrix: unknown]>([
  ["too few rows", "A1:B2", "values", [[1, 2]]],
  ["too few columns", "A1:B2", "values", [[1], [2]]],
  ["ragged rows", "A1:B2", "formulas", [[1, 2], [3]]],
  ["a row for a matrix", "A1:B1", "values", [1, 2]],
  ["an object", "A1", "values", [[{ type: "Double" }]]],
  ["a text that is too long", "A1", "values", [["x".repeat(32_768)]]],
  ["an open parenthesis", "A1", "formulas", [["=SUM(A1"]]],
  ["a sheet that is not there", "A1", "formulas", [["=BS!A1"]]],
  ["a minus that begins no formula", "A1", "values", [["- see note"]]],
  ["a formula that is too long", "A1", "formulas", [[`=${"1+".repeat(4_100)}1`]]],
  ["a format that is a number", "A1", "numberFormat", [[1]]],
  ["a format with an open quote", "A1", "numberFormat", [['0"open']]],
  ["formats of another shape", "A1:B1", "numberFormat", [["0"]]],
])("%s is refused, and nothing of the range is written", async (_name, address, property, matrix) => {
  const { done, store } = written(address, property, matrix);
  expect((await refusalOf(done)).code).toBe("InvalidArgument");
  expect(contentsOf(store)["Sheet1"]).toEqual({});
});

test("large matrices, which the client sends in pieces, arrive whole, and their shape is checked before", async () => {
  const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
  const { done } = written("B2:K401", "values", rows);
  expect((await done).values).toEqual(rows);
  const { done: refused, store } = written("B2:K400", "values", rows);
  expect((await refusalOf(refused)).code).toBe("InvalidArgument");
  expect(contentsOf(store)["Sheet1"]).toEqual({});
});

test.each([
  ["A1", "Sheet1!A1"],
  ["$B$2:a1", "Sheet1!A1:B2"],
  ["B:C", "Sheet1!B:C"],
  ["2:3", "Sheet1!2:3"],
  ["Sheet1!C3", "Sheet1!C3"],
  ["XFD1048576", "Sheet1!XFD1048576"],
])("the address %s is %s", async (address, told) => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("address");
    await context.sync();
    expect(range.address).toBe(told);
  });
});

test.each(["", "A", "1", "A0", "XFE1", "A1:B", "A1:2", "Other!A1", "A1048577", "no address"])(
  "the address %j is refused",
  async (address) => {
    const { run } = hostWorkbook();
    const asked = run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).load("values");
      await context.sync();
    });
    expect((await refusalOf(asked)).code).toBe("InvalidArgument");
  },
);

test("an address that is too long is cut without a word, and what the cut went through is lost", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    // Seven characters each: the 1,171st is cut after two of its six.
    const areas = sheet.getRanges(new Array<string>(3_000).fill("AB1234").join(","));
    areas.load("areaCount");
    await context.sync();
    expect(areas.areaCount).toBe(1_170);
  });
});

test("the used range is that of the contents; an empty sheet has none", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const [none, first] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRange()];
    first.load("address");
    await context.sync();
    expect([none.isNullObject, first.address]).toEqual([true, "Sheet1!A1"]);
    sheet.getRange("B3").values = [["x"]];
    sheet.getRange("D2").formulas = [["=B3"]];
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,formulas");
    await context.sync();
    expect(used.address).toBe("Sheet1!B2:D3");
    expect(used.formulas).toEqual([
      ["", "", "=B3"],
      ["x", "", ""],
    ]);
  });
});

test("ranges beside and within a range", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:D5");
    const others = {
      "Sheet1!C3": range.getCell(1, 1),
      "Sheet1!B3:D3": range.getRow(1),
      "Sheet1!D2:D5": range.getColumn(2),
      "Sheet1!2:5": range.getEntireRow(),
      "Sheet1!B:D": range.getEntireColumn(),
      "Sheet1!C4:E7": range.getOffsetRange(2, 1),
      "Sheet1!B2:C6": range.getResizedRange(1, -1),
      "Sheet1!B5:D5": range.getLastRow(),
      "Sheet1!D5": range.getLastCell(),
      "Sheet1!A1:D5": range.getBoundingRect("A1:B2"),
    };
    for (const other of Object.values(others)) other.load("address");
    await context.sync();
    expect(Object.values(others).map(({ address }) => address)).toEqual(Object.keys(others));
    range.getOffsetRange(-2, 0).load("address");
    expect((await refusalOf(context.sync())).code).toBe("InvalidArgument");
  });
});

test("more cells than Excel gives at once come as null", async () => {
  const { run } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A:E");
    range.load("values");
    await context.sync();
    expect(range.values).toBeNull();
  });
});

test("clearing takes contents, links and looks, or one of them", async () => {
  const { run, store, host } = hostWorkbook();
  await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.values = [["a", "b"]];
    range.hyperlink = { documentReference: "Sheet1!A9" };
    range.format.font.bold = true;
    range.getCell(0, 0).clear("Formats");
    range.getCell(0, 1).clear("Contents");
    await context.sync();
  });
  const [sheet] = store.sheets();
  expect([sheet?.format(0, 0).bold, sheet?.format(0, 1).bold]).toEqual([false, true]);
  expect(contentsOf(store)).toEqual({ Sheet1: { A1: "a" } });
  expect(host.side(sheet!.id).links.size).toBe(2);
  await run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A:B").clear();
    await context.sync();
  });
  expect(contentsOf(store)).toEqual({ Sheet1: {} });
  expect(host.side(sheet!.id).links.size).toBe(0);
});

test("20,000 cells are written and read in well under a second each", async () => {
  const { run, host } = hostWorkbook();
  const rows = Array.from({ length: 2_000 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => (column % 2 === 0 ? row * 10 + column : `=A${row + 1}*2`)),
  );
  const took: number[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    let start = performance.now();
    sheet.getRangeByIndexes(0, 0, 2_000, 10).formulas = rows;
    await context.sync();
    took.push(performance.now() - start);
    const used = sheet.getUsedRange(true);
    used.load("formulas");
    start = performance.now();
    await context.sync();
    took.push(performance.now() - start);
    expect(used.formulas).toEqual(rows);
  });
  expect(Math.max(...took)).toBeLessThan(1_000);
  expect(host.counters()).toMatchObject({ cellsWritten: 20_000, cellsRead: 20_000, syncs: 2 });
});
