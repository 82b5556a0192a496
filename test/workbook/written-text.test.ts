import { LONGEST_TEXT } from "../../src/plan/excel-text";
import fc from "fast-check";
import { isShortened, wouldBeReinterpreted, writtenNote, writtenText } from "../../src/workbook/written-text";

describe("writtenText", () => {
  test.each([
    ["plain", "Total revenues", "Total revenues"],
    ["a tab and line ends", "\ta\r\nb", "\ta\r\nb"],
    ["control characters", "a\u0000b\u0008\u000B\u000C\u001Fc", "abc"],
    ["what is no character", "a\uFFFEb\uFFFF", "ab"],
    ["half a surrogate pair", "a\uD83Db\uDE00", "a\uFFFDb\uFFFD"],
    ["a whole pair", "a\u{1F600}", "a\u{1F600}"],
    ["an escape of the file format", "_x0041_ and _x00e9_", "_x005F_x0041_ and _x005F_x00e9_"],
    ["what only looks like one", "_x41_ _y0041_", "_x41_ _y0041_"],
  ])("%s", (_, source, text) => expect(writtenText(source)).toBe(text));

  test("keeps the longest text whole and cuts longer ones, never through a pair", () => {
    const whole = "a".repeat(LONGEST_TEXT);
    expect([writtenText(whole), isShortened(whole)]).toEqual([whole, false]);
    expect([writtenText(`${whole}b`), isShortened(`${whole}b`)]).toEqual([whole, true]);
    expect(isShortened(`${whole}\u0000`)).toBe(false);
    expect(writtenText("a".repeat(LONGEST_TEXT - 1) + "\u{1F600}")).toBe("a".repeat(LONGEST_TEXT - 1));
  });

  test("leaves only characters that XML 1.0 knows, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (a, b) => {
        const text = writtenText(a + String.fromCharCode(0xd800) + b);
        return /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text);
      }),
    );
  });

  test("ends the lines of notes with line feeds", () => {
    expect(writtenNote("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });
});

describe("wouldBeReinterpreted", () => {
  test.each([
    "=1+1",
    "+1",
    "-x",
    "-",
    "@a",
    "'quoted",
    "＝1",
    "＋1",
    "－",
    "＠a",
    " =1",
    "\t=1",
    "\uFEFF=1",
    "12.1%",
    "2004-06-30",
    "1,234",
    "(5)",
  ])("%j would", (text) => expect(wouldBeReinterpreted(text)).toBe(true));
  test.each(["", "Revenue", "1Q04", "a=b", "売上高", "(loss)", "n.m.", "%"])("%j would not", (text) =>
    expect(wouldBeReinterpreted(text)).toBe(false),
  );
});
