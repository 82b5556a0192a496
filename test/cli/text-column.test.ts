import { alignColumns, withoutControls } from "../../src/cli/text-column";

describe("alignColumns", () => {
  test("labels to the left, figures to the right", () =>
    expect(
      alignColumns(
        [
          ["", "", "1Q04", "1Q03"],
          ["Revenue", "", "8,675", "8,344"],
          ["Shares", "shares", "38", ""],
        ],
        2,
      ),
    ).toEqual(["                  1Q04   1Q03", "Revenue          8,675  8,344", "Shares   shares     38"]));

  test("Japanese characters are two places wide", () =>
    expect(
      alignColumns(
        [
          ["売上高", "5"],
          ["Cash", "10"],
        ],
        1,
      ),
    ).toEqual(["売上高   5", "Cash    10"]));

  test("of nothing makes nothing", () => expect(alignColumns([], 1)).toEqual([]));
});

test("what would steer a terminal is shown as a character that cannot be read", () => {
  expect(withoutControls("a\u001b[31mred\u0007\u0000\t\u009b\u202e")).toBe(
    "a\ufffd[31mred\ufffd\ufffd\ufffd\ufffd\ufffd",
  );
  expect(withoutControls("two\nlines of 売上高")).toBe("two\nlines of 売上高");
});
