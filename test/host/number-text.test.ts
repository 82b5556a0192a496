import { formatNumber, formatText } from "../../src/workbench/host/number-text";

const AMOUNT = "#,##0_);(#,##0);-_);@_)";

test.each([
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1e11, "General", "1E+11"],
  [1.5e-10, "General", "1.5E-10"],
  [1234567, "0", "1234567"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [1.005, "0.00", "1.01"],
  [2.5, "0", "3"],
  [-1234, AMOUNT, "(1,234)"],
  [1234, AMOUNT, "1,234 "],
  [0, AMOUNT, "- "],
  [-1234, "#,##0", "-1,234"],
  [-0.2, "0", "0"],
  [0.125, "0.0%", "12.5%"],
  [0.5, "#.##", ".5"],
  [5, "000", "005"],
  [1234567, "#,##0,", "1,235"],
  [1234567, '0.0,,"m"', "1.2m"],
  [12345, "0.00E+00", "1.23E+04"],
  [12, '0 "pcs"', "12 pcs"],
  [12, "[$¥-411]#,##0", "¥12"],
  [12, "[Red]0;[Blue]-0", "12"],
  [38168, "yyyy-mm-dd", "2004-06-30"],
  [38168, "m/d/yyyy", "6/30/2004"],
  [38168, "d-mmm-yy", "30-Jun-04"],
  [38168, "mmmm dddd", "June Wednesday"],
  [1, "yyyy-mm-dd", "1900-01-01"],
  [38168.5625, "h:mm AM/PM", "1:30 PM"],
  [38168.5625, "hh:mm:ss", "13:30:00"],
])("%d as %j shows %j", (value, code, text) => {
  expect(formatNumber(value, code)).toBe(text);
});

test("texts are shown as they are, or within the section that is theirs", () => {
  expect(formatText("n.m.", "#,##0")).toBe("n.m.");
  expect(formatText("n.m.", AMOUNT)).toBe("n.m. ");
});
