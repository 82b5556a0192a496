import { isLeftOf } from "../../src/plan/broken-formula";

const isLeft = (theirs: string, ours: string) => isLeftOf({ formula: theirs }, { formula: ours });

describe("what Excel leaves of a formula whose targets are deleted", () => {
  it.each([
    ["=#REF!", "D5"],
    ["=IS!#REF!", "IS!D5"],
    ["='1Q04 ja'!#REF!+C2", "'1Q04 ja'!$D$5+C2"],
    ["=#REF!A1", "IS!A1"],
    ["=SUM(#REF!)-ROUND(B2,$C$1)", "SUM(A1:A3)-ROUND(B2,$C$1)"],
    ["=SUM(#REF!:A4,B1)", "SUM(A1:A4,B1)"],
    ['=IF(#REF!="A1","B2",IS!#REF!)', 'IF(C1="A1","B2",IS!C2)'],
    ["=#REF!+D6", "#REF!+D6"],
  ])("%s is left of %s", (theirs, ours) => {
    expect(isLeft(theirs, ours)).toBe(true);
  });

  it.each([
    ["=Checks!#REF!*700001", "Checks!G1"],
    ["=BS!#REF!", "IS!D5"],
    ["=#REF!+D7", "#REF!+D6"],
    ["=SUM(#REF!)", "MAX(A1:A3)"],
    ['="#REF!"', '"A1"'],
    ["=D5", "D5"],
    ["=D6", "D5"],
  ])("%s is somebody's own, not left of %s", (theirs, ours) => {
    expect(isLeft(theirs, ours)).toBe(false);
  });

  it("is nothing left of a figure or of a cell that was empty", () => {
    expect(isLeftOf({ formula: "=#REF!" }, 5)).toBe(false);
    expect(isLeftOf({ formula: "=#REF!" }, undefined)).toBe(false);
    expect(isLeftOf(5, { formula: "D5" })).toBe(false);
  });
});
