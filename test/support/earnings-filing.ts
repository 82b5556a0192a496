import type { Filing } from "../../src/statements/filing";
import { buildModel, type PlanModel } from "../../src/plan/model";
import { planBridgeSheet } from "../../src/plan/bridge-sheet";
import { planMarginsSheet } from "../../src/plan/margins-sheet";
import { assembleWorkbook } from "../../src/plan/plan-workbook";
import type { Finding } from "../../src/core/finding";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { checksStub } from "./checks-stub";
import { buildFiling, MARCH_YEAR, type TableSpec } from "./filing-builder";

export const P1Q03 = "p:2003-04-01/2003-06-30";
export const P2Q03 = "p:2003-07-01/2003-09-30";
export const P4Q03 = "p:2004-01-01/2004-03-31";
export const P1Q04 = "p:2004-04-01/2004-06-30";

const QUARTERS = [
  { heading: "1Q04", period: "2004-04-01/2004-06-30" },
  { heading: "1Q03", period: "2003-04-01/2003-06-30" },
  { heading: "4Q03", period: "2004-01-01/2004-03-31" },
];
const DAYS = [
  { heading: "Jun 04", period: "2004-06-30" },
  { heading: "Jun 03", period: "2003-06-30" },
  { heading: "Mar 04", period: "2004-03-31" },
];

/** A small company whose first quarter of 2003 was a loss; figures that can be checked by head. */
export const INCOME: TableSpec = {
  id: "income",
  kind: "income",
  title: "Statements of operations",
  titleJa: "損益計算書",
  currency: "JPY",
  scale: 3,
  columns: QUARTERS,
  rows: [
    { label: "Revenues", labelJa: "売上高", cells: ["", "", ""] },
    { label: "Access", labelJa: "接続", path: ["Revenues"], cells: ["6,000", "5,000", "5,500"] },
    { label: "Equipment", labelJa: "機器", path: ["Revenues"], cells: ["4,000", "3,000", "6,500"] },
    { label: "Total revenues", labelJa: "売上高合計", concept: "revenue", cells: ["10,000", "8,000", "12,000"] },
    { label: "Cost of access", cells: ["4,500", "4,400", "4,300"] },
    { label: "Cost of equipment", cells: ["3,000", "2,800", "5,000"] },
    { label: "Total costs", concept: "cost-of-revenue", cells: ["7,500", "7,200", "9,300"] },
    { label: "Selling and administration", cells: ["2,000", "2,300", "2,200"] },
    { label: "Operating income (loss)", concept: "operating-income", cells: ["500", "(1,500)", "500"] },
    { label: "Other expenses", cells: ["(100)", "(200)", "(150)"] },
    { label: "Income before tax", concept: "income-before-tax", cells: ["400", "(1,700)", "350"] },
    { label: "Income tax benefit", concept: "income-tax", cells: ["(50)", "(20)", "30"] },
    { label: "Net income (loss)", concept: "net-income", cells: ["450", "(1,680)", "320"] },
    {
      label: "Net income per share",
      concept: "earnings-per-share-basic",
      unit: "per share",
      cells: ["45.0", "(168.0)", "32.0"],
    },
    { label: "Shares", concept: "weighted-shares-basic", unit: "shares", cells: ["10,000", "10,000", "10,000"] },
  ],
  totals: {
    "Total revenues": ["Access", "Equipment"],
    "Total costs": ["Cost of access", "Cost of equipment"],
    "Operating income (loss)": ["Total revenues", "-Total costs", "-Selling and administration"],
    "Income before tax": ["Operating income (loss)", "Other expenses"],
    "Net income (loss)": ["Income before tax", "-Income tax benefit"],
  },
};

export const BALANCE: TableSpec = {
  id: "balance",
  kind: "balance",
  title: "Balance sheets",
  currency: "JPY",
  scale: 3,
  columns: DAYS,
  rows: [
    { label: "Cash", concept: "cash-and-equivalents", cells: ["2,000", "1,000", "2,500"] },
    { label: "Other assets", cells: ["18,000", "19,000", "17,500"] },
    { label: "Total assets", concept: "total-assets", cells: ["20,000", "20,000", "20,000"] },
    { label: "Capital deficiency", concept: "total-equity", cells: ["(100)", "(400)", "(200)"] },
  ],
  totals: { "Total assets": ["Cash", "Other assets"] },
};

export const CASHFLOW: TableSpec = {
  id: "cashflow",
  kind: "cashflow",
  title: "Statements of cash flows",
  currency: "JPY",
  scale: 3,
  columns: QUARTERS,
  rows: [
    {
      label: "Depreciation and amortization",
      concept: "depreciation-amortization",
      cells: ["1,100", "1,000", "1,050"],
    },
    { label: "Operating cash flow", concept: "operating-cash-flow", cells: ["1,500", "700", "1,400"] },
    { label: "Purchase of property", concept: "capital-expenditure", cells: ["(300)", "(934)", "(236)"] },
  ],
};

export const RECONCILIATION: TableSpec = {
  id: "adjusted",
  kind: "reconciliation",
  title: "Adjusted EBITDA",
  currency: "JPY",
  scale: 6,
  columns: QUARTERS,
  rows: [
    { label: "Adjusted EBITDA", concept: "adjusted-ebitda", cells: ["2", "(1)", "1"] },
    {
      label: "Depreciation and amortization",
      concept: "depreciation-amortization",
      marks: ["2"],
      cells: ["(1)", "(1)", "(1)"],
    },
    { label: "Operating income (loss)", concept: "operating-income", cells: ["1", "(2)", "1"] },
    { label: "Other, net", cells: ["0", "0", "(1)"] },
    { label: "Net income (loss)", concept: "net-income", cells: ["0", "(2)", "0"] },
  ],
  totals: {
    "Operating income (loss)": ["Adjusted EBITDA", "Depreciation and amortization"],
    "Net income (loss)": ["Operating income (loss)", "Other, net"],
  },
  notes: [{ mark: "2", text: "Excludes amortization of issuance cost." }],
};

export const CAPEX: TableSpec = {
  id: "capex",
  kind: "reconciliation",
  title: "CAPEX",
  currency: "JPY",
  scale: 6,
  columns: QUARTERS,
  rows: [
    { label: "Capital expenditures", concept: "capital-expenditure-including-leases", cells: ["1", "2", "1"] },
    { label: "Capital leases", concept: "assets-acquired-by-capital-lease", cells: ["1", "1", "1"] },
    { label: "Purchase of property", concept: "capital-expenditure", cells: ["0", "1", "0"] },
  ],
  totals: { "Capital expenditures": ["Capital leases", "Purchase of property"] },
};

/** Services in tenths of a million, so that their margins can be told from the printed ones. */
export const SERVICES: TableSpec = {
  id: "services",
  kind: "kpi",
  title: "Equipment",
  titleJa: "機器",
  currency: "JPY",
  scale: 6,
  columns: QUARTERS,
  rows: [
    { label: "Equipment sales", labelJa: "機器売上", cells: ["4.0", "3.0", "6.5"] },
    { label: "Cost of equipment", cells: ["3.0", "2.8", "5.0"] },
    { label: "Equipment margin", cells: ["1.0", "0.2", "1.5"] },
    { label: "Ratio", labelJa: "利益率", unit: "percent", cells: ["25.0%", "6.7%", "23.1%"] },
  ],
  totals: { "Equipment margin": ["Equipment sales", "-Cost of equipment"] },
};

const TREND: TableSpec = {
  id: "trend",
  kind: "kpi",
  title: "Gross margins",
  columns: [
    { heading: "1Q03", period: "2003-04-01/2003-06-30" },
    { heading: "2Q03", period: "2003-07-01/2003-09-30" },
    { heading: "4Q03", period: "2004-01-01/2004-03-31" },
    { heading: "1Q04", period: "2004-04-01/2004-06-30" },
  ],
  rows: [
    { label: "Total", unit: "percent", cells: ["10.0%", "12.0%", "22.5%", "25.0%"] },
    { label: "Market share", unit: "percent", cells: ["10.0%", "12.0%", "22.5%", "30.0%"] },
  ],
};

export const ALL_TABLES: readonly TableSpec[] = [INCOME, BALANCE, CASHFLOW, SERVICES, TREND, RECONCILIATION, CAPEX];

export function earningsFiling(tables: readonly TableSpec[] = ALL_TABLES): Filing {
  return buildFiling({ name: "1q04.txt", issuer: "Example Networks", calendar: MARCH_YEAR, tables });
}

/** All sheets of filings, with Margins and Bridge, and a Checks sheet in which nothing is checked. */
export function analysisPlan(
  filings: readonly Filing[],
  findings: readonly Finding[] = [],
): { readonly plan: WorkbookPlan; readonly model: PlanModel } {
  const model = buildModel(filings);
  const margins = planMarginsSheet(model);
  const bridge = planBridgeSheet(model, findings);
  const charts = [bridge.chart, margins.chart].filter((chart) => chart !== undefined);
  const further = { margins: margins.sheet, bridge: bridge.sheet, checks: checksStub(), charts, findings };
  return { plan: assembleWorkbook(model, further), model };
}

/** The plan with another text in one cell, as when the analyst chooses another period. */
export function withText(plan: WorkbookPlan, sheet: string, row: string, column: string, text: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((each) =>
      each.id === sheet
        ? {
            ...each,
            cells: each.cells.map((cell) =>
              cell.row === row && cell.column === column ? { ...cell, content: { kind: "text", text } } : cell,
            ),
          }
        : each,
    ),
  };
}
