import { legalSheetName } from "../../src/plan/sheet-name";

describe("a sheet's name", () => {
  it.each([
    ["1Q04", "1Q04"],
    ["a:b\\c/d?e*f[g]h", "a b c d e f g h"],
    ["'quoted'", "quoted"],
    ["it's", "it's"],
    ["  spaced   out ", "spaced out"],
    ["", "Sheet"],
    ["::::", "Sheet"],
    ["line\nbreak\u0000", "line break"],
    ["History", "History (2)"],
    ["=cmd|x", "=cmd|x"],
  ])("%j becomes %j", (wanted, legal) => {
    expect(legalSheetName(wanted, [])).toBe(legal);
  });

  it("has 31 characters at most and cuts no character in half", () => {
    expect(legalSheetName("x".repeat(40), [])).toBe("x".repeat(31));
    expect(legalSheetName("𠮷".repeat(20), [])).toBe("𠮷".repeat(15));
  });

  it("gets a number where it is taken, whatever the case", () => {
    expect(legalSheetName("is", ["IS"])).toBe("is (2)");
    expect(legalSheetName("IS", ["is", "IS (2)"])).toBe("IS (3)");
    const long = "y".repeat(31);
    expect(legalSheetName(long, [long])).toBe(`${"y".repeat(27)} (2)`);
  });

  it("never ends in an apostrophe after cutting", () => {
    expect(legalSheetName(`${"z".repeat(30)}'z`, [])).toBe("z".repeat(30));
  });
});
