import fc from "fast-check";
import type { Concept } from "../../src/statements/concept";
import type { Filing } from "../../src/statements/filing";
import { buildFiling, MARCH_YEAR, type RowSpec, type TableSpec } from "./filing-builder";

const PERIODS = [
  "2003-04-01/2003-06-30",
  "2003-07-01/2003-09-30",
  "2004-01-01/2004-03-31",
  "2004-04-01/2004-06-30",
  "2003-04-01/2004-03-31",
] as const;

const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -9_999, max: 99_999 }).map((n) => (n < 0 ? `(${-n})` : String(n))) },
  { weight: 1, arbitrary: fc.constantFrom("-", "", "0", "n.m.") },
);

interface Line {
  readonly label: string;
  readonly concept?: Concept;
  readonly unit?: string;
}

const INCOME: readonly Line[] = [
  { label: "Services" },
  { label: "Products" },
  { label: "Total revenues", concept: "revenue" },
  { label: "Cost of revenues", concept: "cost-of-revenue" },
  { label: "Gross profit", concept: "gross-profit" },
  { label: "Selling" },
  { label: "Operating income", concept: "operating-income" },
  { label: "Income before tax", concept: "income-before-tax" },
  { label: "Net income", concept: "net-income" },
  { label: "Per share", concept: "earnings-per-share-basic", unit: "per share" },
  { label: "Shares", concept: "weighted-shares-basic", unit: "shares" },
];
const CASHFLOW: readonly Line[] = [
  { label: "Depreciation and amortization", concept: "depreciation-amortization" },
  { label: "Amortization of intangibles", concept: "amortization-of-intangibles" },
  { label: "Operating cash flow", concept: "operating-cash-flow" },
  { label: "Purchase of property", concept: "capital-expenditure" },
];
const BALANCE: readonly Line[] = [
  { label: "Cash" },
  { label: "Total assets", concept: "total-assets" },
  { label: "Total equity", concept: "total-equity" },
];
const RECONCILIATION: readonly Line[] = [
  { label: "Adjusted EBITDA", concept: "adjusted-ebitda" },
  { label: "Depreciation and amortization", concept: "depreciation-amortization" },
  { label: "Operating income", concept: "operating-income" },
  { label: "Net income", concept: "net-income" },
];
const DRIVERS: readonly Line[] = [
  { label: "Product sales" },
  { label: "Product cost" },
  { label: "Product margin", concept: "gross-profit" },
  { label: "Ratio", unit: "percent" },
];

const TOTALS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  income: {
    "Total revenues": ["Services", "Products"],
    "Gross profit": ["Total revenues", "-Cost of revenues"],
    "Operating income": ["Gross profit", "-Selling"],
  },
  cashflow: { "Operating cash flow": ["Depreciation and amortization", "Amortization of intangibles"] },
  reconciliation: { "Operating income": ["Adjusted EBITDA", "Depreciation and amortization"] },
  kpi: { "Product margin": ["Product sales", "-Product cost"] },
};

/** A table of some of the lines; totals that the figures need not bear out, and only where all terms are there. */
function table(kind: TableSpec["kind"], lines: readonly Line[]): fc.Arbitrary<TableSpec> {
  return fc
    .record({
      periods: fc.subarray([...PERIODS], { minLength: 1 }),
      kept: fc.subarray([...lines], { minLength: 1 }),
      scale: fc.constantFrom(3, 6),
      calculates: fc.boolean(),
      cells: fc.array(figure, { minLength: lines.length * PERIODS.length, maxLength: lines.length * PERIODS.length }),
    })
    .map(({ periods, kept, scale, calculates, cells }): TableSpec => {
      const rows = kept.map((line, r): RowSpec => ({
        ...line,
        cells: periods.map((_, c) => {
          const text = cells[r * PERIODS.length + c] ?? "";
          return kind === "kpi" && line.unit === "percent" && /\d/u.test(text) ? `${text}%` : text;
        }),
      }));
      const here = new Set(kept.map(({ label }) => label));
      const totals = Object.entries(TOTALS[kind] ?? {}).filter(([total, terms]) =>
        [total, ...terms].every((label) => here.has(label.replace(/^-/u, ""))),
      );
      return {
        id: kind,
        kind,
        title: kind,
        currency: "JPY",
        scale,
        columns: periods.map((period) => ({
          heading: period,
          period: kind === "balance" ? period.slice(-10) : period,
        })),
        rows,
        totals: calculates ? Object.fromEntries(totals) : {},
      };
    });
}

/** Filings with any part of the statements that margins and bridges are made of, at two scales, true or not. */
export const randomEarnings: fc.Arbitrary<readonly Filing[]> = fc
  .array(
    fc.tuple(
      table("income", INCOME),
      fc.option(table("cashflow", CASHFLOW), { nil: undefined }),
      fc.option(table("balance", BALANCE), { nil: undefined }),
      fc.option(table("reconciliation", RECONCILIATION), { nil: undefined }),
      fc.option(table("kpi", DRIVERS), { nil: undefined }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((filings) =>
    filings.map((tables, i) =>
      buildFiling({
        name: `${i}.txt`,
        calendar: MARCH_YEAR,
        tables: tables.filter((each) => each !== undefined),
      }),
    ),
  );
