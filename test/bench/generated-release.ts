import { endOfMonth } from "../../src/core/date";

/** Figures of one generated quarter, in thousands; all totals add up. */
interface Quarter {
  readonly label: string;
  readonly end: string;
  readonly income: readonly (readonly [string, number | undefined])[];
  readonly balance: readonly (readonly [string, number | undefined])[];
  readonly cash: readonly (readonly [string, number | undefined])[];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A release of the shape that small issuers print: three statements, the quarter beside the same one a year earlier;
 * `products` lines of sales by product behind them.
 */
export function generateRelease(quarter: number, products = 0): string {
  const now = figuresOf(quarter);
  const then = figuresOf(quarter - 4);
  const year = 2000 + Math.floor(quarter / 4);
  const table = (rows: (q: Quarter) => Quarter["income"]) => {
    const earlier = rows(then);
    return rows(now).map(([label, value], i) => `${label}\t${print(value)}\t${print(earlier[i]?.[1])}`);
  };
  return [
    "Example Widgets Inc.",
    "",
    `Results for the ${["first", "second", "third", "fourth"][quarter % 4]} quarter of the fiscal year ending December 31, ${year} ("FY ${year}").`,
    "",
    "CONSOLIDATED STATEMENTS OF INCOME (UNAUDITED)",
    "(In thousands of U.S. dollars)",
    "",
    `\tThree Months Ended ${now.end}\tThree Months Ended ${then.end}`,
    ...table((q) => q.income),
    "",
    "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
    "(In thousands of U.S. dollars)",
    "",
    `\t${now.end}\t${then.end}`,
    ...table((q) => q.balance),
    "",
    "CONSOLIDATED STATEMENTS OF CASH FLOWS (UNAUDITED)",
    "(In thousands of U.S. dollars)",
    "",
    `\tThree Months Ended ${now.end}\tThree Months Ended ${then.end}`,
    ...table((q) => q.cash),
    "",
    ...(products > 0
      ? productTable(quarter, products, `\tThree Months Ended ${now.end}\tThree Months Ended ${then.end}`)
      : []),
  ].join("\n");
}

/** One release after another, each with a table of several hundred lines, until the text has so many characters. */
export function generateReleases(characters: number): string {
  const parts: string[] = [];
  for (let quarter = 0, length = 0; length < characters; quarter++) {
    const release = generateRelease(quarter, 700);
    const part = quarter === 0 ? release : release.split("\n").slice(4).join("\n");
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join("\n");
}

function productTable(quarter: number, products: number, header: string): readonly string[] {
  const sales = (q: number) =>
    Array.from({ length: products }, (_, product) => Math.round(10 + generator(q * 997 + product + 7)() * 9_000));
  const [now, then] = [sales(quarter), sales(quarter - 4)];
  const sum = (figures: readonly number[]) => print(figures.reduce((a, b) => a + b, 0));
  const rows = now.map((figure, i) => `Product ${i + 1}\t${print(figure)}\t${print(then[i])}`);
  const total = `Total sales\t${sum(now)}\t${sum(then)}`;
  return ["SALES BY PRODUCT", "(In thousands of U.S. dollars)", "", header, ...rows, total, ""];
}

function print(value: number | undefined): string {
  if (value === undefined) return "";
  const text = Math.abs(value).toLocaleString("en-US");
  return value < 0 ? `(${text})` : text;
}

/** The same quarter gives the same figures, whichever release prints it. */
function figuresOf(quarter: number): Quarter {
  const random = generator(quarter + 1000);
  const amount = (from: number, to: number) => Math.round(from + random() * (to - from));
  const year = 2000 + Math.floor(quarter / 4);
  const month = ((((quarter % 4) + 4) % 4) + 1) * 3;
  const day = endOfMonth(year, month).slice(8);
  const products = amount(600_000, 900_000);
  const services = amount(200_000, 400_000);
  const productCost = amount(300_000, 450_000);
  const serviceCost = amount(100_000, 150_000);
  const selling = amount(80_000, 120_000);
  const general = amount(50_000, 90_000);
  const research = amount(60_000, 100_000);
  const other = amount(-9_000, 9_000);
  const revenue = products + services;
  const cost = productCost + serviceCost;
  const expense = selling + general + research;
  const operating = revenue - cost - expense;
  const pretax = operating + other;
  const tax = amount(10_000, 60_000);
  const closing = closingCash(quarter);
  const assets = [closing, amount(150_000, 250_000), amount(90_000, 130_000), amount(20_000, 40_000)];
  const fixed = [amount(500_000, 700_000), amount(80_000, 120_000), amount(30_000, 60_000)];
  const current = assets.reduce((a, b) => a + b, 0);
  const total = current + fixed.reduce((a, b) => a + b, 0);
  const debts = [amount(90_000, 120_000), amount(50_000, 70_000), amount(40_000, 60_000)];
  const currentDebt = debts.reduce((a, b) => a + b, 0);
  const longDebt = amount(150_000, 250_000);
  const stock = amount(100_000, 101_000);
  const net = pretax - tax;
  const depreciation = amount(40_000, 60_000);
  const purchases = -amount(40_000, 80_000);
  const sales = amount(1_000, 5_000);
  const repaid = -amount(10_000, 30_000);
  const dividends = -amount(5_000, 15_000);
  const change = closing - closingCash(quarter - 1);
  const operatingCash = change - purchases - sales - repaid - dividends;
  const working = operatingCash - net - depreciation;
  return {
    label: `${(quarter % 4) + 1}Q`,
    end: `${MONTHS[month - 1]} ${Number(day)}, ${year}`,
    income: [
      ["Revenues:", undefined],
      ["Products", products],
      ["Services", services],
      ["Total revenues", revenue],
      ["Cost of products", productCost],
      ["Cost of services", serviceCost],
      ["Total cost of revenues", cost],
      ["Gross profit", revenue - cost],
      ["Operating expenses:", undefined],
      ["Sales and marketing", selling],
      ["General and administrative", general],
      ["Research and development", research],
      ["Total operating expenses", expense],
      ["Operating income", operating],
      ["Other income (expense), net", other],
      ["Income before income taxes", pretax],
      ["Provision for income taxes", tax],
      ["Net income", net],
    ],
    balance: [
      ["ASSETS", undefined],
      ["Current assets:", undefined],
      ["Cash and cash equivalents", closing],
      ["Accounts receivable, net", assets[1]],
      ["Inventories", assets[2]],
      ["Prepaid expenses", assets[3]],
      ["Total current assets", current],
      ["Property and equipment, net", fixed[0]],
      ["Goodwill", fixed[1]],
      ["Other assets", fixed[2]],
      ["Total assets", total],
      ["LIABILITIES AND SHAREHOLDERS' EQUITY", undefined],
      ["Current liabilities:", undefined],
      ["Accounts payable", debts[0]],
      ["Accrued expenses", debts[1]],
      ["Deferred revenue", debts[2]],
      ["Total current liabilities", currentDebt],
      ["Long-term debt", longDebt],
      ["Total liabilities", currentDebt + longDebt],
      ["Shareholders' equity:", undefined],
      ["Common stock", stock],
      ["Retained earnings", total - currentDebt - longDebt - stock],
      ["Total shareholders' equity", total - currentDebt - longDebt],
      ["Total liabilities and shareholders' equity", total],
    ],
    cash: [
      ["Operating activities:", undefined],
      ["Net income", net],
      ["Depreciation and amortization", depreciation],
      ["Changes in working capital", working],
      ["Net cash provided by operating activities", operatingCash],
      ["Investing activities:", undefined],
      ["Purchases of property and equipment", purchases],
      ["Proceeds from sales of investments", sales],
      ["Net cash used in investing activities", purchases + sales],
      ["Financing activities:", undefined],
      ["Repayments of long-term debt", repaid],
      ["Dividends paid", dividends],
      ["Net cash used in financing activities", repaid + dividends],
      ["Net increase (decrease) in cash and cash equivalents", change],
      ["Cash and cash equivalents, beginning of period", closing - change],
      ["Cash and cash equivalents, end of period", closing],
    ],
  };
}

/** Cash at the end of a quarter, so that the next one opens with it. */
function closingCash(quarter: number): number {
  return Math.round(200_000 + generator(quarter + 5000)() * 100_000);
}

/** A small generator of numbers in 0..1 (Park and Miller's minimal standard), so that every run has the same figures. */
function generator(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
