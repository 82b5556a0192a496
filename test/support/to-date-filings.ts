/** Invented filings of one issuer that print cash flows and income to date only, one a quarter of the fiscal year. */
import type { Filing } from "../../src/statements/filing";
import { buildFiling, INCOME, MARCH_YEAR, type RowSpec } from "./filing-builder";

const ENDS = ["2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31"] as const;

export const TO_DATE = ENDS.map((to) => `p:2024-04-01/${to}`);
export const SINGLE = [
  "p:2024-04-01/2024-06-30",
  "p:2024-07-01/2024-09-30",
  "p:2024-10-01/2024-12-31",
  "p:2025-01-01/2025-03-31",
];

/** By quarter: what the income statement and the cash flows print to date. */
const SALES = ["1,000", "2,100", "3,300", "4,600"];
const COSTS = ["600", "1,250", "1,980", "2,800"];
const PROFIT = ["400", "850", "1,320", "1,800"];

export function toDateFiling(quarter: 1 | 2 | 3 | 4, more: readonly RowSpec[] = [], sales?: string): Filing {
  const at = quarter - 1;
  const columns = [{ heading: `${quarter}Q24 YTD`, period: TO_DATE[at]?.slice(2) ?? "" }];
  const figure = (values: readonly string[]) => [values[at] ?? ""];
  return buildFiling({
    name: `${quarter}q24.txt`,
    issuer: "Example Gadgets",
    calendar: MARCH_YEAR,
    tables: [
      {
        ...INCOME,
        columns,
        rows: [
          { label: "Revenue", concept: "revenue", cells: sales === undefined ? figure(SALES) : [sales] },
          { label: "Cost of revenue", concept: "cost-of-revenue", cells: figure(COSTS) },
          ...more,
          { label: "Gross profit", concept: "gross-profit", cells: figure(PROFIT) },
          {
            label: "Net income per share",
            concept: "earnings-per-share-basic",
            unit: "per share",
            cells: figure(["4.0", "8.5", "13.2", "18.0"]),
          },
          { label: "Shares", concept: "weighted-shares-basic", unit: "shares", cells: ["100,000"] },
          { label: "Gross margin", unit: "percent", cells: figure(["40.0%", "40.5%", "40.0%", "39.1%"]) },
          { label: "Average assets", cells: figure(["5,000", "5,100", "5,200", "5,300"]) },
        ],
        totals: { "Gross profit": ["Revenue", "-Cost of revenue"] },
      },
      {
        id: "cash",
        kind: "cashflow",
        title: "Cash flows",
        currency: "JPY",
        scale: 3,
        columns,
        rows: [
          {
            label: "Operating cash flow",
            concept: "operating-cash-flow",
            cells: figure(["300", "650", "990", "1,400"]),
          },
          { label: "Sale of a business", cells: figure(["-", "80", "80", "80"]) },
          { label: "Cash at end of period", cells: figure(["700", "800", "900", "950"]) },
        ],
      },
    ],
  });
}
