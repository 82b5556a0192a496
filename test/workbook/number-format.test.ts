import { printedFormatCode, axisFormatCode, formatCode } from "../../src/workbook/number-format";

test("negatives stand in parentheses, nil is a dash, and all digits end at one place", () => {
  expect(formatCode({ kind: "amount", digits: 0 })).toBe("#,##0_);(#,##0);-_);@_)");
  expect(formatCode({ kind: "amount", digits: 2 })).toBe("#,##0.00_);(#,##0.00);-_);@_)");
  expect(formatCode({ kind: "percent", digits: 1 })).toBe("0.0%_);(0.0%);-_);@_)");
  expect(formatCode({ kind: "rate", digits: 4 })).toBe("#,##0.0000_);(#,##0.0000);-_);@_)");
  expect(formatCode({ kind: "date" })).toBe("yyyy-mm-dd_)");
});

test("a count of nothing shows 0", () => {
  expect(formatCode({ kind: "count" })).toBe("#,##0_);(#,##0);0_);@_)");
});

test("axes of charts need no room for a parenthesis", () => {
  expect(axisFormatCode({ kind: "percent", digits: 1 })).toBe("0%");
  expect(axisFormatCode({ kind: "amount", digits: 0 })).toBe("#,##0;(#,##0);0");
});

test("a printed zero shows its digits, for nil is another thing", () => {
  expect(printedFormatCode({ kind: "percent", digits: 1 })).toBe("0.0%_);(0.0%);0.0%_);@_)");
  expect(printedFormatCode({ kind: "amount", digits: 0 })).toBe("#,##0_);(#,##0);#,##0_);@_)");
});
