/** Filings of many shapes that add up, to be carried forward, and ways to carry them. */
import fc from "fast-check";
import { decimal } from "../../src/core/decimal";
import type { ForecastDraft } from "../../src/app/forecast-draft";
import type { Concept } from "../../src/statements/concept";
import type { Filing } from "../../src/statements/filing";
import { METHODS } from "../../src/forecast/method";
import { buildFiling, MARCH_YEAR, type RowSpec, type TableSpec } from "./filing-builder";

const QUARTERS = [
  ["2003-04-01", "2003-06-30"],
  ["2003-07-01", "2003-09-30"],
  ["2003-10-01", "2003-12-31"],
  ["2004-01-01", "2004-03-31"],
  ["2004-04-01", "2004-06-30"],
] as const;

interface Shape {
  readonly quarters: readonly (readonly [string, string])[];
  readonly scale: 0 | 3 | 6;
  readonly hasCosts: boolean;
  readonly hasInventory: boolean;
  readonly hasProperty: boolean;
  readonly hasAssociates: boolean;
  readonly hasMinority: boolean;
  readonly hasCashFlow: boolean;
  readonly hasRetained: boolean;
  readonly hasOneTotal: boolean;
  readonly hasShares: boolean;
  readonly figures: readonly number[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  quarters: fc.constantFrom(QUARTERS, QUARTERS.slice(1), QUARTERS.slice(3), QUARTERS.slice(4), [
    QUARTERS[0],
    QUARTERS[4],
  ]),
  scale: fc.constantFrom(0, 3, 6),
  hasCosts: fc.boolean(),
  hasInventory: fc.boolean(),
  hasProperty: fc.boolean(),
  hasAssociates: fc.boolean(),
  hasMinority: fc.boolean(),
  hasCashFlow: fc.boolean(),
  hasRetained: fc.boolean(),
  hasOneTotal: fc.boolean(),
  hasShares: fc.boolean(),
  figures: fc.array(fc.integer({ min: -90_000, max: 90_000 }), { minLength: 200, maxLength: 200 }),
});

/** Rows whose totals are worked out from their items, so that every shape adds up. */
class Table {
  readonly rows: RowSpec[] = [];
  readonly totals: Record<string, readonly string[]> = {};
  readonly #values = new Map<string, readonly number[]>();

  item(label: string, values: readonly number[], concept?: Concept, more: Partial<RowSpec> = {}): void {
    this.#values.set(label, values);
    this.rows.push({ label, cells: values.map(printed), ...(concept && { concept }), ...more });
  }

  total(label: string, terms: readonly string[], concept?: Concept): readonly number[] {
    const columns = this.#values.get(terms[0]?.replace(/^-/u, "") ?? "")?.length ?? 0;
    const values = Array.from({ length: columns }, (_, c) =>
      terms.reduce((sum, term) => {
        const value = this.#values.get(term.replace(/^-/u, ""))?.[c] ?? 0;
        return term.startsWith("-") ? sum - value : sum + value;
      }, 0),
    );
    this.item(label, values, concept, { role: "subtotal" });
    this.totals[label] = terms;
    return values;
  }

  has(label: string): boolean {
    return this.#values.has(label);
  }
}

function printed(value: number): string {
  return value < 0 ? `(${-value})` : String(value);
}

function filingOf(given: Shape): Filing {
  let next = 0;
  const columns = given.quarters.map(([from, to]) => ({ heading: to, period: `${from}/${to}` }));
  const take = () => given.quarters.map(() => given.figures[next++ % given.figures.length] ?? 0);
  const positive = () => take().map((value) => Math.abs(value) + 1);
  const present = (labels: readonly string[], table: Table) =>
    labels.filter((label) => table.has(label.replace(/^-/u, "")));

  const income = new Table();
  income.item("Services", positive());
  income.item("Products", positive());
  income.total("Total revenues", ["Services", "Products"], "revenue");
  if (given.hasCosts) income.item("Cost of revenues", positive(), "cost-of-revenue");
  income.item("Selling and administration", positive(), "selling-general-administrative-expense");
  income.total(
    "Operating income",
    present(["Total revenues", "-Cost of revenues", "-Selling and administration"], income),
    "operating-income",
  );
  income.item("Interest expense", positive(), "interest-expense");
  income.total("Income before tax", ["Operating income", "-Interest expense"], "income-before-tax");
  income.item("Income tax", take(), "income-tax");
  if (given.hasMinority) income.item("Minority interests", take(), "minority-interest-income");
  if (given.hasAssociates) income.item("Equity in earnings of affiliates", take(), "equity-method-income");
  const net = income.total(
    "Net income",
    present(["Income before tax", "-Income tax", "Minority interests", "Equity in earnings of affiliates"], income),
    "net-income",
  );
  if (given.hasShares) {
    const shares = given.quarters.map(() => 1_000);
    income.item("Weighted average shares", shares, "weighted-shares-basic", { unit: "shares" });
    const perShare = net.map((value) =>
      decimal(value)
        .times(10 ** given.scale)
        .dividedBy(1_000)
        .toFixed(2),
    );
    income.rows.push({
      label: "Net income per share",
      concept: "earnings-per-share-basic",
      unit: "per share",
      cells: perShare.map((text) => (text.startsWith("-") ? `(${text.slice(1)})` : text)),
    });
  }

  const balance = new Table();
  balance.item("Cash and cash equivalents", positive(), "cash-and-equivalents");
  balance.item("Accounts receivable, net", positive(), "accounts-receivable");
  if (given.hasInventory) balance.item("Inventories", positive(), "inventory");
  balance.total(
    "Total current assets",
    present(["Cash and cash equivalents", "Accounts receivable, net", "Inventories"], balance),
    "total-current-assets",
  );
  if (given.hasProperty) balance.item("Property and equipment, net", positive(), "property-plant-equipment");
  if (given.hasAssociates) balance.item("Investments in affiliates", positive(), "equity-method-investments");
  balance.item("Other assets", positive());
  const assets = balance.total(
    "Total assets",
    present(
      ["Total current assets", "Property and equipment, net", "Investments in affiliates", "Other assets"],
      balance,
    ),
    "total-assets",
  );
  balance.item("Accounts payable", positive(), "accounts-payable");
  balance.item("Long-term borrowings", positive(), "long-term-debt");
  const owed = balance.total("Total liabilities", ["Accounts payable", "Long-term borrowings"], "total-liabilities");
  const minority = given.hasMinority ? positive() : assets.map(() => 0);
  if (given.hasMinority) balance.item("Minority interest", minority, "noncontrolling-interest");
  const capital = positive();
  balance.item("Common stock", capital, "common-stock");
  // What is left of the assets: negative where the liabilities are more.
  const rest = assets.map((value, i) => value - (owed[i] ?? 0) - (minority[i] ?? 0) - (capital[i] ?? 0));
  balance.item(
    given.hasRetained ? "Retained earnings" : "Reserves",
    rest,
    given.hasRetained ? "retained-earnings" : undefined,
  );
  balance.total("Total equity", ["Common stock", given.hasRetained ? "Retained earnings" : "Reserves"], "total-equity");
  if (given.hasOneTotal)
    balance.total(
      "Total liabilities and equity",
      present(["Total liabilities", "Minority interest", "Total equity"], balance),
      "total-liabilities-and-equity",
    );

  const cash = new Table();
  cash.item("Net income", net, "net-income");
  cash.item("Depreciation and amortization", positive(), "depreciation-amortization");
  cash.item("Decrease (increase) in accounts receivable", take());
  cash.total(
    "Net cash provided by operating activities",
    ["Net income", "Depreciation and amortization", "Decrease (increase) in accounts receivable"],
    "operating-cash-flow",
  );
  cash.item(
    "Purchase of property and equipment",
    positive().map((value) => -value),
    "capital-expenditure",
  );
  cash.total("Net cash used in investing activities", ["Purchase of property and equipment"], "investing-cash-flow");

  const base = { currency: "JPY", scale: given.scale, columns } as const;
  const tables: readonly TableSpec[] = [
    { ...base, id: "income", kind: "income", title: "Statements of income", rows: income.rows, totals: income.totals },
    {
      ...base,
      id: "balance",
      kind: "balance",
      title: "Balance sheets",
      columns: given.quarters.map(([, to]) => ({ heading: to, period: to })),
      rows: balance.rows,
      totals: balance.totals,
    },
    ...(given.hasCashFlow
      ? [{ ...base, id: "cash", kind: "cashflow", title: "Cash flows", rows: cash.rows, totals: cash.totals } as const]
      : []),
  ];
  return buildFiling({ calendar: MARCH_YEAR, tables });
}

export const forecastableFiling: fc.Arbitrary<Filing> = shape.map(filingOf);

/** Choices by place, for whatever lines a filing turns out to have. */
export interface RandomChoices {
  readonly draft: Pick<ForecastDraft, "quarters" | "scenario" | "minimumCash">;
  readonly methods: readonly (number | undefined)[];
  readonly values: readonly number[];
}

export const randomChoices: fc.Arbitrary<RandomChoices> = fc.record({
  draft: fc.record(
    {
      quarters: fc.integer({ min: 1, max: 20 }),
      scenario: fc.constantFrom("base", "upside", "downside"),
      minimumCash: fc.integer({ min: 0, max: 100_000 }).map(String),
    },
    { requiredKeys: ["quarters", "scenario"] },
  ),
  methods: fc.array(fc.option(fc.nat({ max: METHODS.length - 1 }), { nil: undefined }), {
    minLength: 30,
    maxLength: 30,
  }),
  values: fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 60, maxLength: 60 }),
});
