import fc from "fast-check";
import { formulaText, layOutSheet, type Layout } from "../../src/plan/address";
import { call, cell, type Formula, operation, range, UNITY } from "../../src/plan/formula";
import { columnPlace, respeller } from "../../src/plan/respell";

const SHEETS = [
  { id: "is", name: "IS", moved: "IS" },
  { id: "source:1:en", name: "1Q04 ja", moved: "It's renamed" },
  { id: "checks", name: "Checks", moved: "Checks" },
] as const;
const KEYS = ["a", "b", "c", "d", "e", "f"] as const;

function layoutOf(rename: boolean, order: readonly string[]): Layout {
  const keyed = order.map((key) => ({ key }));
  const sheets = SHEETS.map(({ id, name, moved }) =>
    layOutSheet({ id, name: rename ? moved : name, rows: keyed, columns: keyed }),
  );
  return { sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])) };
}

const key = fc.constantFrom(...KEYS);
const fixed = fc.constantFrom(undefined, "row" as const, "column" as const, "both" as const);
const sheet = fc.constantFrom(undefined, ...SHEETS.map(({ id }) => id));
const reference = fc
  .record({ row: key, column: key, fixed, sheet })
  .map(({ row, column, fixed, sheet }) =>
    cell(row, column, { ...(fixed && { fixed }), ...(sheet !== undefined && { sheet }) }),
  );
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    reference,
    fc.constant(UNITY),
    fc.record({ left: tie("formula"), right: tie("formula") }).map(({ left, right }) => operation(left, "*", right)),
    fc.array(tie("formula"), { minLength: 1, maxLength: 3 }).map((terms) => call("SUM", ...terms)),
    fc.record({ row: key, column: key }).map((from) => call("COUNT", range(from, from))),
  ),
}));

describe("a formula spelled for one layout, read back for another", () => {
  it("is what the plan would have spelled there, whatever rows and columns went where", () => {
    fc.assert(
      fc.property(
        formula,
        fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }),
        fc.boolean(),
        (tree, order, rename) => {
          const [from, to] = [layoutOf(false, KEYS), layoutOf(rename, order)];
          expect(respeller(from, to)(formulaText(tree, "is", from), "is")).toBe(formulaText(tree, "is", to));
        },
      ),
    );
  });

  it.each([
    ['IF(A1="B2",B2,"it is ""C3""")', 'IF(B1="B2",C2,"it is ""C3""")'],
    ["ROUND(A1,B1)", "ROUND(B1,C1)"],
    ["'1Q04 ja'!A1+Checks!$B$2", "'1Q04 ja'!B1+Checks!$C$2"],
  ])("leaves texts and names alone: %s", (before, after) => {
    const from = layoutOf(false, KEYS);
    const sheets = SHEETS.map(({ id, name }) => {
      const keyed = KEYS.map((each) => ({ key: each }));
      return layOutSheet({ id, name, rows: keyed, columns: [{ key: "new" }, ...keyed] });
    });
    const to = { sheets: new Map(sheets.map((each) => [each.id, each])) };
    expect(respeller(from, to)(before, "is")).toBe(after);
  });

  it("says #REF! where a row is gone", () => {
    expect(respeller(layoutOf(false, KEYS), layoutOf(false, ["b", "c", "d", "e", "f"]))("A1+B2", "is")).toBe(
      "#REF!+A1",
    );
  });
});

describe("a column's letters", () => {
  it.each([
    ["A", 0],
    ["Z", 25],
    ["AA", 26],
    ["XFD", 16383],
  ])("%s is column %i", (letters, place) => {
    expect(columnPlace(letters)).toBe(place);
  });
});
