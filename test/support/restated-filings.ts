/** Three invented filings: the first quarter's costs are restated twice, and one item is split in the last filing. */
import type { Filing } from "../../src/statements/filing";
import { buildFiling, INCOME, MARCH_YEAR, type RowSpec } from "./filing-builder";

const FIRST_QUARTER = "p:2024-04-01/2024-06-30";
const SECOND_QUARTER = "p:2024-07-01/2024-09-30";
const THIRD_QUARTER = "p:2024-10-01/2024-12-31";
export const QUARTERS = [FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER];

export const ISSUED = ["2024-08-01", "2024-11-01", "2025-02-01"];

function filing(quarter: number, rows: readonly RowSpec[], parts: readonly string[]): Filing {
  return buildFiling({
    name: `${quarter}q24.txt`,
    issuer: "Example Gadgets",
    calendar: MARCH_YEAR,
    tables: [
      {
        ...INCOME,
        columns: QUARTERS.slice(0, quarter)
          .map((key, i) => ({ heading: `${i + 1}Q24`, period: key.slice(2) }))
          .reverse(),
        rows,
        totals: { "Total costs": parts, "Net income": ["Revenue", "-Total costs"] },
      },
    ],
  });
}

const REVENUE = { label: "Revenue", concept: "revenue" } as const;
const NET = { label: "Net income", concept: "net-income" } as const;

export const FILINGS: readonly Filing[] = [
  filing(
    1,
    [
      { ...REVENUE, cells: ["1,000"] },
      { label: "Cost of goods", cells: ["600"] },
      { label: "Administration", cells: ["200"] },
      { label: "Total costs", cells: ["800"] },
      { ...NET, cells: ["200"] },
    ],
    ["Cost of goods", "Administration"],
  ),
  filing(
    2,
    [
      { ...REVENUE, cells: ["1,100", "1,000"] },
      { label: "Cost of goods", cells: ["650", "640"] },
      { label: "Administration", cells: ["210", "200"] },
      { label: "Total costs", cells: ["860", "840"] },
      { ...NET, cells: ["240", "160"] },
    ],
    ["Cost of goods", "Administration"],
  ),
  filing(
    3,
    [
      { ...REVENUE, cells: ["1,200", "1,100", "1,000"] },
      { label: "Cost of goods", cells: ["700", "650", "630"] },
      { label: "Sales force", cells: ["100", "90", "80"] },
      { label: "Head office", cells: ["130", "120", "120"] },
      { label: "Total costs", cells: ["930", "860", "830"] },
      { ...NET, cells: ["270", "240", "170"] },
    ],
    ["Cost of goods", "Sales force", "Head office"],
  ),
];
