import fc from "fast-check";
import { wrappedLines } from "../../src/plan/wrapped-line";

describe("long texts in lines", () => {
  it("break at spaces", () => {
    expect(wrappedLines("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("break anywhere where there is no space, but no character in half", () => {
    expect(wrappedLines("四半期連結損益計算書", 4)).toEqual(["四半期連", "結損益計", "算書"]);
    expect(wrappedLines("𠮷𠮷𠮷", 2)).toEqual(["𠮷𠮷", "𠮷"]);
  });

  it("lose nothing but spaces and are never too long", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "字", " ", "𠮷") }),
        fc.integer({ min: 1, max: 9 }),
        (text, width) => {
          const lines = wrappedLines(text, width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
