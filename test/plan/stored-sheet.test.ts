import { respeller } from "../../src/plan/respell";
import { layOutSheet } from "../../src/plan/address";

function layout(rows: readonly string[], columns: readonly string[]) {
  const keyed = (keys: readonly string[]) => keys.map((key) => ({ key }));
  return {
    sheets: new Map([["is", layOutSheet({ id: "is", name: "IS", rows: keyed(rows), columns: keyed(columns) })]]),
  };
}

describe("a formula spelled for lines in the order in which they came", () => {
  const stored = layout(["keys", "first", "last", "added"], ["keys", "p1", "p3", "p2"]);
  const live = layout(["keys", "first", "added", "last"], ["keys", "p1", "p2", "p3"]);

  it.each([
    ["B2", "B2"],
    ["B4", "B3"],
    ["SUM(B2:B3)", "SUM(B2:B4)"],
    // The corners change sides: Excel names an area from its upper left one.
    ["SUM(B3:B4)", "SUM(B3:B4)"],
    ["SUM(C3:D4)", "SUM(C3:D4)"],
    ["SUM(B2:D2)", "SUM(B2:C2)"],
    ["SUM($C2:$D2)", "SUM($C2:$D2)"],
    ["IS!C$3", "IS!D$4"],
  ])("%s stands in the workbook as %s", (formula, expected) => {
    expect(respeller(stored, live)(formula, "is")).toBe(expected);
  });
});
