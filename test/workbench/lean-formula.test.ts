import fc from "fast-check";
import type { CellEntry, CellValue } from "../../src/workbench/host/store";
import { type FormulaNode, leanFormula } from "../../src/workbench/lean-formula";
import { describeUnless } from "../support/shared-data";
import { browserMissing, type GridBrowser, openGridBrowser } from "./grid-browser";

jest.setTimeout(120_000);

function node(nodeType: number, token: string, ...children: readonly FormulaNode[]): FormulaNode {
  return { nodeType, getToken: () => token, getChildren: () => children };
}
const root = (child: FormulaNode) => node(9, "R_1", child);
const reference = (token: string) => node(1, token);
const number = (token: string) => node(2, token);
const call = (name: string, ...operands: readonly FormulaNode[]) => node(4, name, ...operands);
const range = (from: string, to: string) => node(10, ":", reference(from), reference(to));

describe("Univer's tree of a formula, read as Tieout's", () => {
  it.each([
    ["a cell", reference("$B$3"), { kind: "cell", row: "2", column: "1" }],
    [
      "a cell of another sheet",
      reference("'1Q04 ja''s'!AA10"),
      { kind: "cell", row: "9", column: "26", sheet: "1Q04 ja's" },
    ],
    ["a text", number('"it is ""so"""'), { kind: "literal", value: 'it is "so"' }],
    ["a truth value", number("true"), { kind: "literal", value: true }],
    ["a sign", node(11, "-", number("1.5")), { kind: "negation", of: { kind: "literal", value: 1.5 } }],
  ])("reads %s", (_, given, expected) => {
    expect(leanFormula(root(given))).toEqual(expected);
  });

  it("reads ranges where a function adds them up, with the sheet of the first cell", () => {
    expect(leanFormula(root(call("SUM", range("IS!A1", "$B$2"))))).toEqual({
      kind: "call",
      name: "SUM",
      arguments: [{ kind: "range", sheet: "IS", from: { row: "0", column: "0" }, to: { row: "1", column: "1" } }],
    });
  });

  it.each([
    ["a range that would spill", range("A1", "A3")],
    ["a range with an operator", node(3, "*", range("A1", "A3"), number("2"))],
    ["a range as a single value", call("ABS", range("A1", "A3"))],
    ["a function that plans do not use", call("IFERROR", reference("A1"), number("0"))],
    ["a function with an argument too many", call("ROUND", reference("A1"), number("0"), number("1"))],
    ["an argument that was left out", call("IF", reference("A1"), node(8, ""), number("0"))],
    ["a name", reference("growth")],
    ["a cell of another workbook", reference("'[other.xlsx]IS'!A1")],
    ["a whole column", reference("A:A")],
    ["a percentage", node(12, "%", number("5"))],
    ["an array", number("{1,2}")],
    ["an error", number("#N/A")],
    ["a power", node(3, "^", number("2"), number("3"))],
  ])("leaves %s to Univer", (_, given) => {
    expect(leanFormula(root(given))).toBeUndefined();
  });
});

const value = (of: number | string | boolean, quoted = false): CellEntry => ({ kind: "value", value: of, quoted });

/** A to E by seven: numbers of all kinds, blanks, texts, truth values. */
const DATA: readonly (readonly CellEntry[])[] = [
  [value(12), value(-3.5), value(0), { kind: "blank" }, value(1e9)],
  [value(0.1), value(0.2), value(7), value("text"), value(true)],
  [value(100), value(-100), value(2.675), value(""), value(false)],
  [value(1), value(2), value(3), value(4), value(5)],
  [value(250000), value(-1), value(33.3), value("Text"), value(0.5)],
  [value(8), { kind: "blank" }, value(6), value(-7), value(9.25)],
  [value(1.1), value(64), value(-0.3), value(17), value(2)],
];

const cell = fc.record({ row: fc.integer({ min: 1, max: 7 }), column: fc.constantFrom("A", "B", "C", "D", "E") });
const numeric = fc.record({ row: fc.constantFrom(1, 3, 4, 5, 7), column: fc.constantFrom("A", "B", "C") });
const named = (place: typeof cell) => place.map(({ row, column }) => `${column}${row}`);
const area = fc
  .tuple(cell, cell)
  .map(([a, b]) => [a.column, b.column].sort().join() + [a.row, b.row].sort((x, y) => x - y).join())
  .map((text) => /^(?<a>.),(?<b>.)(?<top>\d),(?<bottom>\d)$/u.exec(text)?.groups ?? {})
  .map(({ a = "A", b = "A", top = "1", bottom = "1" }) => `${a}${top}:${b}${bottom}`);

/** Formulas as an analyst or a plan writes them. */
const { amount } = fc.letrec<{ amount: string; truth: string }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    named(numeric),
    fc.constantFrom("0", "1", "2.5", "1000"),
    fc
      .tuple(tie("amount"), fc.constantFrom("+", "-", "*", "/"), tie("amount"))
      .map(([a, sign, b]) => `(${a}${sign}${b})`),
    tie("amount").map((of) => `-${of}`),
    tie("amount").map((of) => `ABS(${of})`),
    fc.tuple(tie("amount"), fc.constantFrom("0", "1", "2", "-3")).map(([of, digits]) => `ROUND(${of},${digits})`),
    area.map((of) => `SUM(${of})`),
    area.map((of) => `COUNT(${of})`),
    fc
      .tuple(fc.constantFrom("SUM", "MAX", "MIN"), area, tie("amount"))
      .map(([name, of, more]) => `${name}(${of},${more})`),
    fc.integer({ min: 1, max: 3 }).map((at) => `INDEX($A$4:$E$4,1,${at})`),
    fc.integer({ min: 1, max: 5 }).map((of) => `MATCH(${of},$A$4:$E$4,0)`),
    fc.tuple(tie("truth"), tie("amount"), tie("amount")).map(([when, a, b]) => `IF(${when},${a},${b})`),
  ),
  truth: fc.oneof(
    { maxDepth: 3 },
    named(cell).map((of) => `ISNUMBER(${of})`),
    fc
      .tuple(tie("amount"), fc.constantFrom("=", "<>", "<", "<=", ">", ">="), tie("amount"))
      .map((parts) => parts.join("")),
    fc.array(tie("truth"), { minLength: 1, maxLength: 3 }).map((of) => `AND(${of.join()})`),
    fc.array(tie("truth"), { minLength: 1, maxLength: 3 }).map((of) => `OR(${of.join()})`),
  ),
}));

describeUnless(browserMissing(), "formulas that are worked out as plans are", () => {
  let browser: GridBrowser;
  beforeAll(async () => {
    browser = await openGridBrowser();
  });
  afterAll(() => browser.close());

  /** The values of formulas in cells with a number format. */
  async function valuesOf(
    name: string,
    formulas: readonly string[],
    isFormatted = true,
  ): Promise<readonly CellValue[]> {
    return browser.page.evaluate(
      async ({ sheet, data, texts, format }) => {
        const cells = data.flatMap((row, r) => row.map((entry, c) => ({ row: r, column: c, entry })));
        await gridPage.write([{ name: sheet, cells }]);
        if (format)
          gridPage.call(
            sheet,
            "dress",
            { top: 7, left: 6, bottom: 7 + texts.length, right: 6 },
            { numberFormat: "#,##0.00" },
          );
        gridPage.call(
          sheet,
          "enter",
          7,
          6,
          texts.map((text) => [{ kind: "formula", formula: `=${text}` }]),
        );
        await gridPage.calculated();
        return texts.map((_, i) => gridPage.cell(sheet, 7 + i, 6).value);
      },
      { sheet: name, data: DATA, texts: formulas, format: isFormatted },
    );
  }

  it("multiplies doubles, as Excel does; in a cell without a format it is Univer that calculates", async () => {
    expect(await valuesOf("lean", ["A7*A7"])).toEqual([1.2100000000000002]);
    expect(await valuesOf("plain", ["A7*A7"], false)).toEqual([1.21]);
  });

  it("gives what Univer gives of the same formula", async () => {
    const formulas = fc.sample(amount, { numRuns: 400, seed: 20261127 });
    const lean = await valuesOf("ours", formulas);
    const univers = await valuesOf(
      "theirs",
      formulas.map((of) => `IFERROR(${of},"an error")`),
    );
    const different = formulas.flatMap((of, i) => {
      const [ours, theirs] = [lean[i], univers[i]];
      const isSame =
        typeof ours === "number" && typeof theirs === "number"
          ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
          : ours === theirs || (typeof ours === "string" && ours.startsWith("#") && theirs === "an error");
      return isSame ? [] : [{ of, ours, theirs }];
    });
    expect(different).toEqual([]);
  });
});
