import { readTyped } from "../../src/workbench/host/typed-text";

/** A text, what is kept, and the format that a General cell takes. */
type Case = readonly [text: string, kept: number | string | boolean, format?: string];

const CONSTANTS: readonly Case[] = [
  ["abc", "abc"],
  ["12", 12],
  [" 12 ", 12],
  ["-12.50", -12.5],
  ["+7", 7],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["12,34", "12,34"],
  ["(1,234)", -1234, "#,##0"],
  ["(5)", -5],
  [".5", 0.5],
  ["5.", 5],
  ["1e3", 1000, "0.00E+00"],
  ["1E-2", 0.01, "0.00E+00"],
  ["5%", 0.05, "0%"],
  ["12.5 %", 0.125, "0.00%"],
  ["-5%", -0.05, "0%"],
  ["$1,200", 1200, "$#,##0_);[Red]($#,##0)"],
  ["-$5.25", -5.25, "$#,##0.00_);[Red]($#,##0.00)"],
  ["1 1/2", 1.5, "# ?/?"],
  ["true", true],
  ["FALSE", false],
  ["#N/A", "#N/A"],
  ["#ref!", "#REF!"],
  ["1/2/2024", 45293, "m/d/yyyy"],
  ["1/2/29", 47120, "m/d/yyyy"],
  ["1/2/30", 10960, "m/d/yyyy"],
  ["2004-06-30", 38168, "m/d/yyyy"],
  ["6-30-2004", 38168, "m/d/yyyy"],
  ["Jun 30, 2004", 38168, "d-mmm-yy"],
  ["June 30, 2004", 38168, "d-mmm-yy"],
  ["30-Jun-04", 38168, "d-mmm-yy"],
  ["30 June 2004", 38168, "d-mmm-yy"],
  ["30-Jun", 46203, "d-mmm"],
  ["Jun 30", 46203, "d-mmm"],
  ["1/2", 46024, "d-mmm"],
  ["3/2004", 38047, "mmm-yy"],
  ["Mar-04", 46085, "d-mmm"],
  ["Mar 2004", 38047, "mmm-yy"],
  ["2/30/2024", "2/30/2024"],
  ["13/1/2024", "13/1/2024"],
  ["1:30", 0.0625, "h:mm"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
  ["25:00", "25:00"],
  ["1Q04", "1Q04"],
  ["FY2004", "FY2004"],
  ["1-2-3-4", "1-2-3-4"],
  ["-", "-"],
  ["- ", "- "],
  ["+", "+"],
  ["@", "@"],
  ["=", "="],
];

const NAMED = CONSTANTS.map(([text, kept, format]) => ({ text, kept, format }));

test.each(NAMED)("$text is kept as $kept", ({ text, kept, format }) => {
  const typed = readTyped(text, false, 2026);
  expect(typed.entry).toEqual({ kind: "value", value: kept, quoted: false });
  expect(typed.numberFormat).toBe(format);
});

test.each([
  ["=A1+1", "=A1+1"],
  ["+A1", "=+A1"],
  ["-A1*2", "=-A1*2"],
  ["-two", "=-two"],
  ["@SUM(A1)", "=SUM(A1)"],
  ["-1+2", "=-1+2"],
])("%j becomes the formula %j", (text, formula) => {
  expect(readTyped(text, false, 2026)).toEqual({ entry: { kind: "formula", formula } });
});

test.each(["=A1", "-two", "12", "5%", "1/2/2024", "TRUE", "#N/A", "", "'"])(
  "an apostrophe keeps %j as it is",
  (text) => {
    expect(readTyped(`'${text}`, false, 2026)).toEqual({ entry: { kind: "value", value: text, quoted: true } });
  },
);

test.each(["=A1", "-two", "12", "5%", "'quoted", "TRUE"])("a cell for text keeps %j", (text) => {
  expect(readTyped(text, true, 2026)).toEqual({ entry: { kind: "value", value: text, quoted: false } });
});

test("nothing is a blank cell", () => {
  expect(readTyped("", false, 2026)).toEqual({ entry: { kind: "blank" } });
  expect(readTyped("", true, 2026)).toEqual({ entry: { kind: "blank" } });
});
