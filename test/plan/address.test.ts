import {
  areaOf,
  absoluteAreaText,
  cellAddress,
  columnLetters,
  formulaText,
  layOut,
  sheetNameText,
} from "../../src/plan/address";
import { call, cell, type Formula, negation, NIL, NOTHING, operation, range, UNITY } from "../../src/plan/formula";
import { planOf, sheetOf } from "../support/sheet-plan";

const EMPTY = [null, null, null];
const LAYOUT = layOut(
  planOf(
    sheetOf("is", [EMPTY, EMPTY, EMPTY], { name: "IS" }),
    sheetOf("source", [EMPTY, EMPTY], { name: "1Q04 ja" }),
    sheetOf("odd", [EMPTY], { name: "Owner's" }),
  ),
);
const [a, b, c] = [cell("r1", "A"), cell("r1", "B"), cell("r1", "C")];
const text = (formula: Formula) => formulaText(formula, "is", LAYOUT);

describe("columnLetters and cellAddress", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (position, letters) => expect(columnLetters(position)).toBe(letters));

  test("rows count from 1", () => expect(cellAddress(11, 3)).toBe("D12"));
});

describe("sheetNameText", () => {
  test.each([
    ["IS", "IS"],
    ["Balance_Sheet", "Balance_Sheet"],
    ["1Q04", "'1Q04'"],
    ["1Q04 ja", "'1Q04 ja'"],
    ["Owner's", "'Owner''s'"],
    ["FX1", "'FX1'"],
    ["RC", "'RC'"],
    ["R1C1", "'R1C1'"],
    ["c", "'c'"],
    ["TRUE", "'TRUE'"],
    ["貸借対照表", "'貸借対照表'"],
    ["P&L", "'P&L'"],
  ])("%s is written %s", (name, written) => expect(sheetNameText(name)).toBe(written));
});

describe("formulaText", () => {
  test.each<[string, Formula]>([
    ["A1", a],
    ["A$1", cell("r1", "A", { fixed: "row" })],
    ["$A1", cell("r1", "A", { fixed: "column" })],
    ["'1Q04 ja'!$B$2", cell("r2", "B", { sheet: "source", fixed: "both" })],
    ["'Owner''s'!C1", cell("r1", "C", { sheet: "odd" })],
    ["IS!A1", cell("r1", "A", { sheet: "is" })],
    ["SUM(A1:C2)", call("SUM", range({ row: "r2", column: "C" }, { row: "r1", column: "A" }))],
    ["A$1:C$1", range({ row: "r1", column: "A" }, { row: "r1", column: "C" }, { fixed: "row" })],
    ['IF(A1="","",1)', call("IF", operation(a, "=", NOTHING), NOTHING, UNITY)],
    ["IF(A1>0,B1/A1,0)", call("IF", operation(a, ">", NIL), operation(b, "/", a), NIL)],
  ])("%s", (expected, formula) =>
    expect(formulaText(formula, expected.startsWith("IS!") ? "source" : "is", LAYOUT)).toBe(expected),
  );

  test("parentheses stand where the order of calculation needs them and nowhere else", () => {
    const sum = operation(a, "+", b);
    expect(text(operation(sum, "+", c))).toBe("A1+B1+C1");
    expect(text(operation(c, "+", sum))).toBe("C1+(A1+B1)");
    expect(text(operation(c, "-", sum))).toBe("C1-(A1+B1)");
    expect(text(operation(sum, "*", c))).toBe("(A1+B1)*C1");
    expect(text(operation(operation(a, "*", b), "+", c))).toBe("A1*B1+C1");
    expect(text(operation(c, "/", operation(a, "*", b)))).toBe("C1/(A1*B1)");
    expect(text(operation(operation(c, "/", a), "/", b))).toBe("C1/A1/B1");
    expect(text(operation(a, "&", operation(b, "&", c)))).toBe("A1&B1&C1");
    expect(text(operation(a, "=", operation(b, "&", c)))).toBe("A1=B1&C1");
    expect(text(operation(operation(a, "=", b), "&", c))).toBe("(A1=B1)&C1");
  });

  test("negation binds tighter than all else", () => {
    const minus = negation(a);
    expect(text(operation(minus, "*", b))).toBe("-A1*B1");
    expect(text(negation(operation(a, "+", b)))).toBe("-(A1+B1)");
    expect(text(negation(operation(a, "*", b)))).toBe("-A1*B1");
    expect(text(operation(c, "/", negation(operation(a, "*", b))))).toBe("C1/(-A1*B1)");
    expect(text(operation(b, "-", minus))).toBe("B1-(-A1)");
    expect(text(operation(b, "*", minus))).toBe("B1*-A1");
    expect(text(negation(UNITY))).toBe("-1");
  });

  test("a key that is not in the layout is a bug of the caller", () => {
    expect(() => text(cell("no such row", "A"))).toThrow("no cell no such row/A");
  });
});

test("areas stand the right way up and print with every coordinate fixed", () => {
  const area = areaOf(LAYOUT, "source", { row: "r2", column: "C" }, { row: "r1", column: "B" });
  expect(area).toMatchObject({ top: 0, left: 1, bottom: 1, right: 2 });
  expect(area && absoluteAreaText(area)).toBe("'1Q04 ja'!$B$1:$C$2");
  const single = areaOf(LAYOUT, "is", { row: "r3", column: "A" }, { row: "r3", column: "A" });
  expect(single && absoluteAreaText(single)).toBe("IS!$A$3");
  expect(areaOf(LAYOUT, "nowhere", { row: "r1", column: "A" }, { row: "r1", column: "A" })).toBeUndefined();
});
