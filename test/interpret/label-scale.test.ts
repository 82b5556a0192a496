import { labelScaleOf } from "../../src/interpret/label-scale";
import { factsOf, readFiling } from "../support/read-filing";

describe("labelScaleOf", () => {
  test.each([
    ["Revenue (in millions)", 6],
    ["Subscribers (in thousands)", 3],
    ["Revenue passengers (thousands)", 3],
    ["Monthly active users (MAU, millions)", 6],
    ["Weighted average shares (thousands of shares)", 3],
    ["Subscribers, in thousands", 3],
    ["販売台数（千台）", 3],
    ["加入者数(万人)", 4],
    ["Cash dividends (in yen)", 0],
  ])("%j has the power %d", (label, scale) => expect(labelScaleOf(label)).toBe(scale));

  test.each([
    ["Net income (loss)"],
    ["Allowance (net of $2 million)"],
    ["Accounts receivable, less allowances of $62 thousand"],
    ["Amounts (in thousands, except per share data)"],
    ["営業所（千葉）"],
    ["Meals served in millions of homes"],
  ])("%j has none", (label) => expect(labelScaleOf(label)).toBeUndefined());
});

test("a label's own scale goes before the table's, for money, shares and counts", () => {
  const filing = readFiling(`Key figures
(in millions, except where noted)

\tThree months ended March 31, 2024\tThree months ended March 31, 2023
Revenue\t$ 1,234\t$ 1,100
Adjusted EBITDA (in thousands)\t$ 234,118\t$ 200,447
Subscribers (in thousands)\t12,345\t11,220
Diluted shares outstanding (in thousands)\t50,200\t51,000
`);
  expect(factsOf(filing, "Revenue")[0]).toBe("1234000000 USD");
  expect(factsOf(filing, "Adjusted EBITDA (in thousands)")[0]).toBe("234118000 USD");
  expect(factsOf(filing, "Subscribers (in thousands)")[0]).toBe("12345000 subscribers");
  expect(factsOf(filing, "Diluted shares outstanding (in thousands)")[0]).toBe("50200000 shares");
});

test("a label in thousands of things says its scale behind a comma", () => {
  expect(labelScaleOf("Harvest, thousands of tons")).toBe(3);
  expect(labelScaleOf("Harvest of thousands of tons")).toBeUndefined();
});

test("a label says a unit of money behind a comma, of its own row alone", () => {
  const filing = readFiling(`Key ratios

\tQuarter ended March 31, 2024\tQuarter ended March 31, 2023
Net debt, SEKm\t10,220\t11,330
Capital employed, EUR million\t220\t330
Earnings per share, SEK\t2.10\t1.77
Equity/assets ratio, %\t42.1\t40.2
`);
  expect(factsOf(filing, "Net debt, SEKm")[0]).toBe("10220000000 SEK");
});
