import { findCalculations } from "../../src/interpret/structure";
import { calculationText, structureOf, structureRows } from "./structure-fixture";

describe("sums of a block", () => {
  it("takes the rows since the heading, then the total for them", () => {
    expect(
      structureOf(`
        Revenues:
        Products | 1,204 | 1,377
        Services | 836 | 911
        Total revenues | 2,040 | 2,288
        Expenses:
        Wages | 612 | 640
        Rent | 140 | 152
        Total expenses | 752 | 792
        Operating income | 1,288 | 1,496`),
    ).toEqual([
      "Total revenues = Products + Services",
      "Total expenses = Wages + Rent",
      "Operating income = Total revenues − Total expenses",
    ]);
  });

  it("holds within the rounding of each figure", () => {
    expect(structureOf("a | 1.4\nb | 2.4\nc | 3.3\nTotal | 7", { scale: 6 })).toEqual([]);
    expect(structureOf("a | 1,241\nb | 2,242\nc | 3,241\nTotal | 6,726 ")).toEqual(["Total = a + b + c"]);
    expect(structureOf("a | 1,241\nb | 2,242\nc | 3,241\nTotal | 6,727 ")).toEqual([]);
  });

  it("holds within the one-sided intervals of truncated figures, which rounding would not explain", () => {
    const table =
      "甲 | 1,241 | 5,118\n乙 | 2,242 | 6,120\n丙 | 3,241 | 7,333\n丁 | 3,016 | 1,999\n合計 | 9,743 | 20,573";
    expect(structureOf(table, { truncated: true, scale: 6 })).toEqual(["合計 = 甲 + 乙 + 丙 + 丁"]);
    expect(structureOf(table, { scale: 6 })).toEqual([]);
  });

  it("reads the printed sign: costs in parentheses are added", () => {
    expect(
      structureOf(`
        Net sales | 14,694 | 14,544
        Cost of sales | (11,969) | (11,724)
        Gross profit | 2,725 | 2,820`),
    ).toEqual(["Gross profit = Net sales + Cost of sales"]);
  });

  it("takes an unlabelled number row for a subtotal", () => {
    expect(
      structureOf(`
        Selling | 71,986 | 70,242
        General | 13,602 | 12,908
        | 85,588 | 83,150`),
    ).toEqual(["(unlabelled) = Selling + General"]);
  });

  it("finds a subtotal that no word announces, if the figures say it", () => {
    expect(
      structureOf(`
        Hardware products | 870 | 849 | 912
        Hardware support | 596 | 582 | 655
        Hardware | 1,466 | 1,431 | 1,567`),
    ).toEqual(["Hardware = Hardware products + Hardware support"]);
  });

  it("keeps rows that are nil in this table in their total", () => {
    expect(
      structureOf(`
        Notes due | - | -
        Payables | 5,390 | 4,416
        Accruals | 1,207 | 1,331
        Grants | - | -
        Total current liabilities | 6,597 | 5,747`),
    ).toEqual(["Total current liabilities = Notes due + Payables + Accruals + Grants"]);
  });

  it("gives an item that moves between sections its place in both", () => {
    expect(
      structureOf(`
        Current liabilities:
        Payables | 4,210 | 4,406
        Convertible notes | 11,088 | -
        Total current liabilities | 15,298 | 4,406
        Borrowings | 2,270 | 3,419
        Convertible notes | - | 15,000
        Total liabilities | 17,568 | 22,825`),
    ).toEqual([
      "Total current liabilities = Payables + Convertible notes",
      "Total liabilities = Total current liabilities + Borrowings + Convertible notes #2",
    ]);
  });

  it("claims nothing of columns in which a section is nil", () => {
    const [total] = findCalculations(
      structureRows(`
        Swaps | 1,518 | - | -
        Options | 2,207 | - | -
        Total derivatives | 3,725 | - | -`),
    );
    expect(total && calculationText(total)).toBe("Total derivatives = Swaps + Options");
  });

  it("claims nothing of a column with an unreadable term", () => {
    expect(
      structureOf(`
        Swaps | 1,518 | 9O4 | 1,733
        Options | 2,207 | 1,311 | 2,099
        Total derivatives | 3,725 | 2,215 | 3,832`),
    ).toEqual(["Total derivatives = Swaps + Options"]);
  });
});

describe("differences and signs", () => {
  it("takes cost from revenue across a memo line that is not excluded", () => {
    expect(
      structureOf(`
        Total revenues | 5,450 | 5,596 | 5,499
        Cost of services | 4,811 | 5,234 | 4,810
        Backbone | 985 | 1,318 | 1,067
        Gross margin | 638 | 361 | 689`),
    ).toEqual(["Gross margin = Total revenues − Cost of services"]);
  });

  it("leaves a memo line between the terms out", () => {
    expect(
      structureOf(`
        Materials | 4,118 | 4,502
        Wages | 2,371 | 2,433
        of wages: pensions | 212 | 218
        Energy | 905 | 870
        Total | 7,394 | 7,805`),
    ).toEqual(["Total = Materials + Wages + Energy"]);
  });

  it("gives a tax benefit printed negative the weight −1", () => {
    expect(
      structureOf(`
        Income before tax | (251,189) | (1,410,047) | 123,643
        Tax | (1,657,335) | (390,035) | (890,928)
        Minorities | 39,184 | 254,886 | (157,295)
        Associates | (10,995) | 10,559 | (188,577)
        Impairment | | (1,719,981) |
        Net income | 1,434,335 | (2,474,548) | 668,699`),
    ).toEqual(["Net income = Income before tax − Tax + Minorities + Associates + Impairment"]);
  });

  it("finds any signs where the rows wait together", () => {
    expect(
      structureOf(`
        Opening | 51,204 | 48,377
        Issued | 9,118 | 7,203
        Bought back | 3,377 | 5,209
        Dividends | 2,140 | 1,961
        Result | 6,233 | 2,794
        Total equity | 61,038 | 51,204`),
    ).toEqual(["Total equity = Opening + Issued − Bought back − Dividends + Result"]);
  });

  it("reads Japanese results with their income and expense totals", () => {
    expect(
      structureOf(`
        売上高 | 48,211 | 51,093
        売上原価 | 31,404 | 33,218
        売上総利益 | 16,807 | 17,875
        販売費及び一般管理費 | 12,393 | 12,677
        営業利益 | 4,414 | 5,198
        営業外収益
        受取利息 | 41 | 38
        受取配当金 | 126 | 131
        その他 | 87 | 64
        営業外収益合計 | 254 | 233
        営業外費用
        支払利息 | 188 | 173
        その他 | 52 | 49
        営業外費用合計 | 240 | 222
        経常利益 | 4,428 | 5,209
        法人税等 | 1,377 | 1,602
        当期純利益 | 3,051 | 3,607`),
    ).toEqual([
      "売上総利益 = 売上高 − 売上原価",
      "営業利益 = 売上総利益 − 販売費及び一般管理費",
      "営業外収益合計 = 受取利息 + 受取配当金 + その他",
      "営業外費用合計 = 支払利息 + その他 #2",
      "経常利益 = 営業利益 + 営業外収益合計 − 営業外費用合計",
      "当期純利益 = 経常利益 − 法人税等",
    ]);
  });
});

describe("totals above their terms", () => {
  it("reads a block that begins with its total", () => {
    expect(
      structureOf(`
        Capital expenditures | 1,300 | 1,421 | 1,014
        Capital leases | 977 | 487 | 778
        Purchases of property | 323 | 934 | 236`),
    ).toEqual(["Capital expenditures = Capital leases + Purchases of property"]);
  });

  it("reads blocks within a block", () => {
    expect(
      structureOf(`
        Total sales | 45,217 | 47,147
        Total retail | 36,807 | 35,239
        Households | 10,748 | 10,275
        Shops | 12,020 | 11,472
        Industry | 14,039 | 13,492
        Total wholesale | 8,410 | 11,908
        Utilities | 5,206 | 7,733
        Exports | 3,204 | 4,175`),
    ).toEqual([
      "Total retail = Households + Shops + Industry",
      "Total sales = Total retail + Total wholesale",
      "Total wholesale = Utilities + Exports",
    ]);
  });

  it("splits net income among owners and minorities where a heading says so, and takes them off where words do", () => {
    const income = "Income before tax | 12,204 | 13,377\nTax expense | 3,118 | 4,203\nNet income | 9,086 | 9,174";
    expect(structureOf(`${income}\nAttributable to:\nOwners | 8,745 | 8,901\nMinorities | 341 | 273`)).toEqual([
      "Net income = Income before tax − Tax expense",
      "Net income = Owners + Minorities",
    ]);
    expect(structureOf(`${income}\nLess: minorities | 341 | 273\nNet income of owners | 8,745 | 8,901`)).toEqual([
      "Net income = Income before tax − Tax expense",
      "Net income of owners = Net income − Less: minorities",
    ]);
  });
});

describe("rows taken up again", () => {
  it("reads total costs that contain the cost which gross profit took", () => {
    expect(
      structureOf(`
        Revenue | 48,211 | 51,093
        Cost of revenue | 31,404 | 33,218
        Gross profit | 16,807 | 17,875
        Research | 4,127 | 4,381
        Marketing | 8,266 | 8,296
        Total costs and expenses | 43,797 | 45,895
        Operating income | 4,414 | 5,198`),
    ).toEqual([
      "Gross profit = Revenue − Cost of revenue",
      "Total costs and expenses = Cost of revenue + Research + Marketing",
      "Operating income = Revenue − Total costs and expenses",
    ]);
  });

  it("reads free cash flow below a cash flow that has used both its terms", () => {
    expect(
      structureOf(`
        Operating cash flow | 14,921 | 14,224
        Purchases of property | (2,580) | (3,650)
        Acquisitions | (3,488) | (3,305)
        Net cash used in investing | (6,068) | (6,955)
        Net increase in cash | 8,853 | 7,269
        Total free cash flow | 12,341 | 10,574`),
    ).toEqual([
      "Net cash used in investing = Purchases of property + Acquisitions",
      "Net increase in cash = Operating cash flow + Net cash used in investing",
      "Total free cash flow = Operating cash flow + Purchases of property",
    ]);
  });
});

describe("a total of one figure", () => {
  it("needs the words and the section", () => {
    expect(
      structureOf(`
        Liabilities:
        Payables | 4,210 | 4,406
        Loans | 2,270 | 3,419
        Total liabilities | 6,480 | 7,825
        Minority interest:
        In a subsidiary | 2,834 | 1,207
        Total minority interest | 2,834 | 1,207`),
    ).toEqual(["Total liabilities = Payables + Loans", "Total minority interest = In a subsidiary"]);
  });

  it("is not claimed of two equal rows", () => {
    expect(structureOf("Shares | 38,312 | 22,611\nUnits | 38,312 | 22,611")).toEqual([]);
    expect(structureOf("Income before tax | 4,210 | 5,118\nNet income | 4,210 | 5,118")).toEqual([]);
  });

  it("includes a tax that is nil", () => {
    expect(structureOf("Income before tax | 4,210 | 5,118\nTax expense | - | -\nNet income | 4,210 | 5,118")).toEqual([
      "Net income = Income before tax − Tax expense",
    ]);
  });
});

describe("what is no calculation", () => {
  it("leaves excluded rows out, as totals and as terms", () => {
    expect(structureOf("a | 1,204 | 1,377\n~ b | 836 | 911\nTotal | 2,040 | 2,288")).toEqual([]);
    expect(structureOf("a | 1,204 | 1,377\nb | 836 | 911\n~ Total | 2,040 | 2,288")).toEqual([]);
  });

  it("does not take the two sides of a balance apart", () => {
    const calculations = structureOf(`
      Cash | 4,059 | 3,344
      Receivables | 172,727 | 146,165
      Total assets | 176,786 | 149,509
      Loans | 29,285 | 39,355
      Payables | 4,180 | 3,351
      Total liabilities | 33,465 | 42,706
      Total equity | 143,321 | 106,803
      Total liabilities and equity | 176,786 | 149,509`);
    expect(calculations).toEqual([
      "Total assets = Cash + Receivables",
      "Total liabilities = Loans + Payables",
      "Total liabilities and equity = Total liabilities + Total equity",
    ]);
  });

  it("sees no sums in small counts, repeated values and ratios of a size", () => {
    expect(structureOf("IPv6 | 6 | 12 | 9\nLeased | 3 | 7 | 4\nDial-up | 9 | 19 | 13")).toEqual([]);
    expect(structureOf("Customers | 823 | 823 | 795\nof which both | 66 | 75 | 66\nNet adds | 0 | 28 | 0")).toEqual([]);
  });

  it("gives nothing for a table without figures", () => {
    expect(structureOf("")).toEqual([]);
    expect(structureOf("Assets:\nCash | - | -\nTotal | - | -")).toEqual([]);
    expect(findCalculations([])).toEqual([]);
  });

  it("never calculates a row from itself", () => {
    for (const table of [
      "a | 100 | 200\nb | 0 | 0\nTotal | 100 | 200",
      "Total | 4,210\na | 4,210\nTotal again | 4,210",
    ]) {
      for (const { total, terms } of findCalculations(structureRows(table))) {
        expect(terms.map(({ line }) => line)).not.toContain(total);
      }
    }
  });
});

test("a table of thousands of rows takes no longer by its square", () => {
  const rows = structureRows(Array.from({ length: 3000 }, (_, i) => `item ${i} | ${(i * 7919) % 10_007}`).join("\n"));
  const started = performance.now();
  findCalculations(rows);
  expect(performance.now() - started).toBeLessThan(20_000);
});
