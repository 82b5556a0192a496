import { parseFiscalLabel } from "../../src/metrics/fiscal-period";

test.each([
  ["1Q04", 2004, 1, false],
  ["4q99", 1999, 4, false],
  ["1Q2004", 2004, 1, false],
  ["Q3 2025", 2025, 3, false],
  ["Q2 FY25", 2025, 2, false],
  ["FY2025 Q2", 2025, 2, false],
  ["2025 2Q", 2025, 2, false],
  ["FY2004", 2004, 4, true],
  ["FY04", 2004, 4, true],
  ["2Q04 YTD", 2004, 2, true],
  ["9M04", 2004, 3, true],
  ["6M FY2004", 2004, 2, true],
  ["2004年度第1四半期", 2004, 1, false],
  ["２００４年度第３四半期累計", 2004, 3, true],
  ["2004年度", 2004, 4, true],
  ["1Q/04", 2004, 1, false],
  ["1Q49", 2049, 1, false],
  ["1Q50", 1950, 1, false],
])("%s is year %i, quarter %i", (text, year, quarter, cumulative) => {
  expect(parseFiscalLabel(text)).toEqual({ year, quarter, cumulative });
});

test.each([
  "",
  "5Q04",
  "0Q04",
  "1Q",
  "Q1",
  "2004",
  "1Q004",
  "1H04",
  "4M04",
  "first quarter",
  "1Q04 and 2Q04",
  "2004-06-30",
])("%j is no label", (text) => {
  expect(parseFiscalLabel(text)).toBeUndefined();
});
